package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestForeignQuestion asks in another language than the text's: then words cannot be compared.
// Numbers, names and quotations are, and a judge reads the rest; what is not proven has the
// text's own sentence in its place.
func TestForeignQuestion(t *testing.T) {
	const french = "Qui a construit le pont, quelle est sa longueur et quand est-il ouvert ?"
	const chinese = "新桥长多少？什么时候通车？"
	for _, test := range []struct {
		question, sentence string
		written            bool
	}{
		{french, "Le nouveau pont est l'œuvre de Ada Holm, qui est de 1931.", true},
		{french, "L'œuvre de Ada Holm est de 1931.", true},
		{french, "Le nouveau pont est l'œuvre de Ada Holm, qui est de 1932.", false},
		{french, "Le nouveau pont est l'œuvre de Ada Berg, qui est de 1931.", false},
		{french, "Je crois que le nouveau pont est de 1931.", false},
		{chinese, "新桥长1240米，于1931年通车。", true},
		{chinese, "新桥长1250米，于1931年通车。", false},
	} {
		for name, judge := range map[string]func(string) string{"yes": yes, "no": no} {
			p := judged(pipeline(corpus(text.Meta{Language: "en"}, bridgeText[1:2]), says(nil, test.sentence+" [1]")), judge)
			p.Sure, p.Near, p.Search = 1e-9, 1e-9, everything(bridgeText[1:2])
			a := ask(t, p, test.question)
			written := a.Mode == answer.Model && len(a.Claims) == 1 && a.Claims[0].Text == test.sentence && a.Claims[0].Proof == answer.Judged
			if want := test.written && name == "yes"; written != want || !written && told(t, a)[0][0] != '=' {
				t.Errorf("%q to %q, a judge that says %s: %v, %v", test.sentence, test.question, name, told(t, a), dropped(a))
			}
			if (a.Notice != "") != written { // it is a translation
				t.Errorf("%q to %q: notice %q", test.sentence, test.question, a.Notice)
			}
		}
	}
}

// The prompt says in which language to answer, as small models fall into the text's.
func TestLanguageOfTheAnswer(t *testing.T) {
	for question, want := range map[string]string{
		"Wie lang ist die neue Brücke und wer hat sie gebaut?": "Answer in German, but keep names",
		"How long is the new bridge?":                          "Answer in the language of the question,",
	} {
		m := &reader{said: "NOT_IN_TEXT"}
		ask(t, pipeline(corpus(text.Meta{Language: "en"}, bridgeText), m), question)
		if last := m.prompts[len(m.prompts)-1]; !strings.Contains(last, "\n"+want) {
			t.Errorf("%q: %s", question, last)
		}
	}
}
