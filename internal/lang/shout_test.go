package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

func TestUnshouted(t *testing.T) {
	for question, want := range map[string]string{
		"WHO MAY OPEN THE DOOR?": "who may open the door?", "WER DARF DIE TÜR ÖFFNEN": "wer darf die tür öffnen",
		"Who may open the NORTHERN DOOR?": "Who may open the NORTHERN DOOR?", "HTTP_PROXY?": "HTTP_PROXY?", "谁可以开门？": "谁可以开门？", "": "",
		"Who May Open The Door Of The Tower?": "who may open the door of the tower?", "Wer Darf Die Tür Und Das Tor Öffnen": "wer darf die tür und das tor öffnen",
		"Wer darf Tür und Tor öffnen": "Wer darf Tür und Tor öffnen", "Ada Holm Askeby": "Ada Holm Askeby", "Who Is Ada": "Who Is Ada",
	} {
		if got := lang.Unshouted(question); got != want {
			t.Errorf("%q: %q", question, got)
		}
	}
}
