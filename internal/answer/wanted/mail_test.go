package wanted

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestMayHoldMail: an address of mail that is asked for is no other address, nor a word for one.
func TestMayHoldMail(t *testing.T) {
	const mail, site = "Write to crew@boats.example.", "Ask at https://boats.example/crew first."
	for _, test := range []struct {
		question, said string
		want           bool
	}{
		{"What email address does the crew have?", mail, true},
		{"What email address does the crew have?", "Write to crew (at) boats.example.", true},
		{"What email address does the crew have?", site, false},
		{"Welche Mailadresse hat die Crew?", site, false},
		{"Quelle est l'adresse courriel ?", site, false},
		{"and her email?", site, false},
		{"email of the crew", site, false},
		{"Where can I write to the crew?", site, true},
		{"May I use any address as my email?", site, true},
	} {
		if got := MayHold(intent.Address, test.question, test.said, "en"); got != test.want {
			t.Errorf("%q, %q: %v", test.question, test.said, got)
		}
	}
}
