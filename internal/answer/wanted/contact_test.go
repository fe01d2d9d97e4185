package wanted_test

import (
	"testing"

	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
)

// TestPhone: a number that can be called is told by its form.
func TestPhone(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Ring the miller on 01632 960 961 (mornings).": true, "Tel. +49 30 123456-78": true, "Büro: 030/1234567": true, "Info: 910 555 111, de 10 a 14": true, "тел. 8 800 555 01 10": true, "Call 0800 555 0199.": true,
		"It was built from 1871 to 1874.": false, "It costs 1 250 000 euros.": false, "Open from 10:00 to 12:30.": false, "On 03-04-2021 it rained.": false, "Grant 2021-0457.": false, "Rooms 12, 14 and 16": false, "0.5 to 8 bar": false,
	} {
		if got := wanted.TellsFact(lang.Phone, sentence, "en"); got != want {
			t.Errorf("%q: %t", sentence, got)
		}
	}
}
