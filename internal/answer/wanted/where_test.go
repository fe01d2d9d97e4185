package wanted

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestHoldsWhere: a place stands behind a preposition, has a word for a place, or is an address.
func TestHoldsWhere(t *testing.T) {
	for _, test := range []struct {
		question, language, said string
		want                     bool
	}{
		{"Where is the yard?", "en", "The yard lies in the old harbour.", true},
		{"Where is the yard?", "en", "Boats are chosen five minutes before the yard opens.", false},
		{"Where is the yard?", "en", "The yard opens in May.", false},
		{"Where is the yard?", "en", "Whoever is in the yard pays.", true},
		{"Where do I write to?", "en", "Write to yard@example.org.", true},
		{"Where is the yard?", "en", "Location: Ravenglass", true},
		{"Wo ist die Werft?", "de", "Die Werft liegt hinter dem Bahnhof.", true},
		{"Wo ist die Werft?", "de", "Die Werft öffnet später.", false},
		{"Où est le chantier ?", "fr", "Le chantier est sous le pont.", true},
		{"船厂在哪里？", "zh", "船厂在老港口。", true},
		{"船厂在哪里？", "zh", "船厂很大。", false},
	} {
		if got := Holds(intent.Where, test.question, test.said, test.language); got != test.want {
			t.Errorf("%q: %v", test.said, got)
		}
	}
}
