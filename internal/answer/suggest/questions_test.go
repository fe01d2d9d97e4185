package suggest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer/suggest"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// general is what is asked of any text, in each language of the bot.
var general = map[string][]string{
	"en": {"What is the text about?", "What does the first paragraph say?", "What does the last paragraph say?"},
	"de": {"Worum geht es in dem Text?", "Was steht im ersten Absatz?", "Was steht im letzten Absatz?"},
	"fr": {"De quoi parle le texte ?", "Que dit le premier paragraphe ?", "Que dit le dernier paragraphe ?"},
	"es": {"¿De qué trata el texto?", "¿Qué dice el primer párrafo?", "¿Qué dice el último párrafo?"},
	"zh": {"这篇文章讲了什么？", "第一段说了什么？", "最后一段说了什么？"},
}

// questions are those of a text in Markdown, in the language of the text.
func questions(t *testing.T, markdown, language string) []suggest.Question {
	t.Helper()
	d, err := load.File("dyke.md", []byte(markdown), text.Meta{Slug: "dyke"})
	if err != nil {
		t.Fatal(err)
	}
	corpus := &text.Corpus{Documents: []*text.Document{d}}
	return suggest.Questions(corpus, language, func(text.Paragraph) string { return language })
}

// particular are the words of the questions of a text before those of any text.
func particular(t *testing.T, markdown, language string) (said []string) {
	t.Helper()
	for _, q := range questions(t, markdown, language) {
		said = append(said, q.Text)
	}
	of := len(said) - len(general[language])
	if of < 0 || !slices.Equal(said[of:], general[language]) {
		t.Errorf("%s: %q do not end with what is asked of any text", language, said)
		return nil
	}
	return said[:of]
}

func TestQuestions(t *testing.T) {
	for _, test := range []struct{ language, text, want string }{
		// What a term is that a paragraph begins with and defines.
		{"en", "A sluice is a gate that lets water out.", "What is a sluice?"},
		{"en", "LZMA is the name of a method.", "What is LZMA?"},
		{"en", "It is a gate that lets water out.", ""},
		{"en", "He or she is a keeper of the gate.", ""},
		{"en", "12 is the number of the gates.", ""},
		{"en", "Inside, a sluice is a gate.", ""},
		{"en", "The gate or weir is a dam.", ""},
		{"de", "Ein Siel ist ein Tor im Deich.", "Was ist ein Siel?"},
		{"fr", "Une vanne is a porte de la digue.", ""},
		// Names within a sentence, where only names have capitals.
		{"en", "The gate was built by Anna de Vries.", "What does the text say about “Anna de Vries”?"},
		{"en", "Anna de Vries built it.", ""},
		{"en", "Upper Gate Rowing Club built it.", ""}, // or a part of the name
		{"en", "The gate is open in May and June.", ""},
		{"en", "The gate MUST NEVER OPEN.", ""},
		{"en", "The old gate by Jan Bos was built for Anna de Vries.", "What does the text say about “Anna de Vries”?"},
		{"fr", "La digue fut construite par Anna Vries en hiver.", "Que dit le texte sur « Anna Vries » ?"},
		{"es", "El dique lo hizo doña Ana Gil Robles.", "¿Qué dice el texto sobre «Ana Gil Robles»?"},
		{"de", "Der Deich wurde von Anna Vries gebaut.", ""},
		{"zh", "水闸由 Anna Vries 建造。", ""},
		// Questions that stand in the text.
		{"en", "## Why is the dyke so high?\n\nBecause of the tide.", "Why is the dyke so high?"},
		{"de", "## Warum ist der Deich so hoch?\n\nWegen der Flut.", "Warum ist der Deich so hoch?"},
		{"fr", "## Pourquoi la digue est-elle haute ?\n\nÀ cause des vagues.", "Pourquoi la digue est-elle haute ?"},
		{"es", "## ¿Por qué es tan alto el dique?\n\nPor las mareas.", "¿Por qué es tan alto el dique?"},
		{"zh", "## 堤坝为什么这么高？\n\n因为有潮汐。", "堤坝为什么这么高？"},
		{"en", "## And why is the dyke high?\n\nBecause of the tide.", ""}, // goes on from something
		{"en", "## Why?\n\nBecause of the tide.", ""},
		{"en", "Q: How high is the dyke?\n\nA: Three metres.\n\nQ: Who built the dyke?\n\nA: Two sisters.", "How high is the dyke?|Who built the dyke?"},
		// Headings, once each.
		{"en", "## Tides of winter:\n\nWater comes.\n\nWater goes.\n\n## Eels\n\nThey swim.", "What does the text say about “Tides of winter”?|What does the section “Tides of winter” say?"},
		{"de", "## Flut im Winter\n\nWasser kommt.", "Was sagt der Text über „Flut im Winter“?|Was steht im Abschnitt „Flut im Winter“?"},
		{"en", "## 2.1 Tides of winter\n\nWater comes.", "What does the text say about “Tides of winter”?|What does the section “2.1 Tides of winter” say?"},
		{"en", "## 24 hours of rain\n\nWater comes.", "What does the text say about “24 hours of rain”?|What does the section “24 hours of rain” say?"},
		{"fr", "## La marée\n\nElle vient.", "Que dit le texte sur « La marée » ?|Que dit la section « La marée » ?"},
		{"es", "## La marea\n\nViene.", "¿Qué dice el texto sobre «La marea»?|¿Qué dice la sección «La marea»?"},
		{"zh", "## 冬天潮汐\n\n水来了。", "关于“冬天潮汐”，文中说了什么？|“冬天潮汐”这一节说了什么？"},
		{"en", "## " + strings.Repeat("Tides ", 14) + "\n\nWater comes.", ""}, // too long to be asked about
	} {
		if got := strings.Join(particular(t, test.text, test.language), "|"); got != test.want {
			t.Errorf("%s %q: %q, want %q", test.language, test.text, got, test.want)
		}
	}
}

// TestOrder holds that what stands in the text comes first, then one of each kind in turn, with names
// that recur before others, and sections last.
func TestOrder(t *testing.T) {
	got := particular(t, `## The winter gate

It was made by Anna Vries in winter.

A sluice is a gate.

A weir is a low dam that was made for Jan Bos.

## Why is the dyke high?

Because of the tide, says Jan Bos.`, "en")
	want := []string{
		"Why is the dyke high?",
		"What is a sluice?", "What does the text say about “The winter gate”?", "What does the text say about “Jan Bos”?",
		"What is a weir?", "What does the text say about “Jan Bos”?",
		"What does the text say about “Anna Vries”?",
		"What does the section “The winter gate” say?",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestParagraphs holds that each question knows what it was made of, and that only the beginning
// of a long text is asked about.
func TestParagraphs(t *testing.T) {
	var b strings.Builder
	for i := range 260 {
		fmt.Fprintf(&b, "Gate%d is a gate of the dyke that lets water out.\n\n", i+1)
	}
	all := questions(t, b.String(), "en")
	if len(all) != 203 {
		t.Fatalf("%d questions, want one of each of 200 paragraphs and three of the whole", len(all))
	}
	for i, want := range map[int]suggest.Question{
		0:   {Text: "What is Gate1?", Document: "dyke", Paragraph: 1},
		199: {Text: "What is Gate200?", Document: "dyke", Paragraph: 200},
		200: {Text: "What is the text about?", Whole: true},
		202: {Text: "What does the last paragraph say?"},
	} {
		if all[i] != want {
			t.Errorf("%d: %+v, want %+v", i, all[i], want)
		}
	}
}
