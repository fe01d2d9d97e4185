package wanted_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/wanted"
)

func TestIsByline(t *testing.T) {
	for _, test := range []struct {
		line, language string
		belowTitle     bool
		author, date   bool
	}{
		{"Hans Christian Andersen", "es", true, true, false},
		{"Hans Christian Andersen", "es", false, false, false},
		{"M. Okafor", "en", true, true, false},
		{"Das Alte Haus", "de", true, false, false}, // nouns are written so, too
		{"(Ada Weber, 19.9.2015)", "de", false, true, true},
		{"— Ada Weber", "en", false, true, false},
		{"(Ada Weber, the keeper)", "en", false, false, false},
		{"New York", "en", true, false, false},
		{"North London", "en", true, false, false},
		{"Russ Weber", "en", true, true, false}, // sounds like Russia
		{"A Short History Of Time", "en", true, false, false},
		{"BUCKLING TO", "en", true, false, false},
		{"The ferry calls", "en", true, false, false},
		{"()", "en", true, false, false},
	} {
		author := wanted.IsByline(intent.Author, test.line, test.belowTitle, test.language)
		date := wanted.IsByline(intent.Date, test.line, test.belowTitle, test.language)
		if author != test.author || date != test.date {
			t.Errorf("%q: author %t, date %t", test.line, author, date)
		}
	}
}

// TestDatedByline holds that a line that begins with what was done to a text tells by whom, whatever
// stands behind it; a sentence in which something else was done does not.
func TestDatedByline(t *testing.T) {
	for line, want := range map[string]bool{
		"Posted on 4 May 2021 by Ada Weber · filed under: boats, ropes, weather":                  true,
		"A guide to the northern pier from the boathouse of Ada Weber, put together by Ada Weber": true,
		"Printed privately on 4 May 2021 by Ada Weber, for the members of the northern pier":      true,
		"Written notes on the ropes may be sent to the keeper, Ada Weber, until noon on 4 May.":   false,
		"Guide by A. Weber.": true,
		"The guide to the northern pier was brought to the harbour on a wet day by Ada Weber.": false,
		"The northern pier was painted on 4 May 2021 by Ada Weber and her two sisters":         false,
	} {
		if got := wanted.HoldsOfText(intent.Author, line, "en"); got != want {
			t.Errorf("%q: %t", line, got)
		}
	}
}

// TestNoByline: a sentence that only begins with "by", or is written without spaces, tells of no author.
func TestNoByline(t *testing.T) {
	for line, language := range map[string]string{"Von dieser Regel kann die Aufsicht Ausnahmen zulassen.": "de", "写字慢，所以想得清楚。": "zh"} {
		if wanted.HoldsOfText(intent.Author, line, language) {
			t.Errorf("%q tells of an author", line)
		}
	}
	if !wanted.HoldsOfText(intent.Author, "Von Ada Weber.", "de") {
		t.Error("no author is told")
	}
}
