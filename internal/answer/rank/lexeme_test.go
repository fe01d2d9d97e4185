package rank_test

import (
	"testing"

	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// inGerman ranks the sentences of a German paragraph, and returns the first one.
func inGerman(t *testing.T, said, question string) rank.Pick {
	t.Helper()
	p := claims.NewParagraph(text.Paragraph{Document: "a", Number: 1, Text: said}, text.Meta{}, "de")
	return rank.Query{Text: question}.Rank([]rank.Source{{Paragraph: p, Score: 0.9}}, rank.Read)[0]
}

// TestCompounds: a sentence says a word of the question if it has a compound of it, the parts of it, a verb whose
// prefix stands apart, or the noun of its verb.
func TestCompounds(t *testing.T) {
	for _, test := range []struct{ question, said string }{
		{"Was ist die Frist?", "Die Kündigungsfrist beträgt drei Monate."},
		{"Was ist der Mitgliedsbeitrag?", "Der Beitrag der Mitglieder beträgt neun Euro."},
		{"Was ist mit den Bäumen?", "Apfelbäume stehen am Zaun."},
		{"Wann ist geöffnet?", "Die Öffnungszeiten hängen am Tor."},
		{"Was ist im Garten?", "Gartentore kosten hundert Euro."},
		{"Wo ist das Gericht?", "Das Amtsgericht steht am Markt."},
		{"Wann ist der Anfang?", "Um sieben fängt der Chor an."},
		{"Wann fängt er an?", "Das ist der Anfang und um sieben."},
	} {
		if got := inGerman(t, test.said, test.question); got.InWords+got.InOther < 0.75 {
			t.Errorf("%q: %.2f in words, %.2f in others", test.question, got.InWords, got.InOther)
		}
	}
}

// TestCompoundsApart: what only looks like a part of a word is none, and of two words that begin alike neither says
// all of the other.
func TestCompoundsApart(t *testing.T) {
	if got := inGerman(t, "Der Apparat steht im Keller.", "Wer gab den Rat?"); got.InOther > 0 {
		t.Errorf("an apparatus has advice in it: %.2f", got.InOther)
	}
	whole := inGerman(t, "Der Regenwald wächst.", "Wie groß ist der Regenwald?")
	alike := inGerman(t, "Die Regenzeit endet.", "Wie groß ist der Regenwald?")
	if alike.InWords >= whole.InWords {
		t.Errorf("%.2f of the word by another one that begins like it, %.2f by the word", alike.InWords, whole.InWords)
	}
}
