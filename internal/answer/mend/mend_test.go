package mend_test

import (
	"testing"

	"pilcrow/internal/answer/mend"
)

func vocabulary(paragraphs ...string) *mend.Vocabulary {
	v := new(mend.Vocabulary)
	for _, p := range paragraphs {
		v.Add(p)
	}
	return v
}

func TestTypo(t *testing.T) {
	english := vocabulary("We may close an account. Limits of an account, and of all dependencies between accounts.",
		"The power of bread: a related rule for the court of Marvinho. The president is present at present.", "A government of characterized persons.")
	german := vocabulary("Der Vorstand legt die Satzung fest.", "Die Mitgliederversammlung genehmigt den Vertrag, Posten und Kosten.")
	for _, test := range []struct {
		in         *mend.Vocabulary
		word, want string
	}{
		{english, "acount", "account"},
		{english, "accoutn", "account"},
		{english, "accunts", "accounts"},
		{english, "goovernment", "government"},
		{english, "charectarized", "characterized"}, // two slips
		{english, "breed", ""},                      // a letter for another
		{english, "powder", ""},                     // one too many
		{english, "ruler", ""},                      // another end
		{english, "relocated", ""},                  // two words
		{english, "count", ""},                      // a word
		{english, "marvinha", ""},                   // only a name is near
		{english, "marvnho", "Marvinho"},            // a letter of a name is left out
		{english, "acct", ""},                       // short
		{english, "zebra", ""},
		{english, "", ""},
		{german, "Vorstnad", "Vorstand"},
		{german, "Verstand", ""},
		{german, "Satzng", "Satzung"},
		{german, "Mitgliederversamlung", "Mitgliederversammlung"},
		{german, "Hosten", ""}, // Posten, Kosten: another beginning
	} {
		language := "en"
		if test.in == german {
			language = "de"
		}
		if got, ok := test.in.Typo(test.word, language); ok != (test.want != "") || ok && got != test.want {
			t.Errorf("%q: got %q, want %q", test.word, got, test.want)
		}
	}
}

// Of several words that are near, none is meant unless it is by far the most frequent.
func TestTypoOfSeveral(t *testing.T) {
	if meant, ok := vocabulary("a martial law, a marital law").Typo("martal", "en"); ok {
		t.Errorf("got %q of one word and one other", meant)
	}
	v := vocabulary("the adapter and the adaptor", "adapters, adapter, adapter and adapter")
	if meant, ok := v.Typo("adaptr", "en"); !ok || meant != "adapter" {
		t.Errorf("got %q, %v", meant, ok)
	}
}

func TestRespelt(t *testing.T) {
	in := vocabulary("The center of a color catalog organizes licenses.", "A traveller's programme, four encyclopaedias.", "Judgment of price and filing.")
	for word, want := range map[string]string{
		"centre": "center", "colours": "color", "catalogue": "catalog", "organising": "organizes", "licence": "licenses", "traveler": "traveller's",
		"program": "programme", "encyclopedia": "encyclopaedias", "judgement": "Judgment", "hour": "", "prize": "", "zebra": "",
	} {
		if got, ok := in.Respelt(word, "en"); got != want || ok != (want != "") {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
	if got, ok := in.Respelt("centre", "fr"); ok {
		t.Errorf("French: got %q", got)
	}
}

func FuzzMend(f *testing.F) {
	f.Add("hard coded e-mail Übung 中国", "hardcode", "de")
	f.Fuzz(func(t *testing.T, text, word, language string) {
		v := vocabulary(text)
		v.Full(word, language)
		v.Typo(word, language)
		v.Respelt(word, language)
	})
}
