package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestForeignWords asks in languages that have no word in common with the text: it is found by words of the text that
// say the same, which are told. If most words have one, it may be the answer, else it is near.
func TestForeignWords(t *testing.T) {
	english := corpus(text.Meta{Language: "en"}, []string{
		"The ferry sails every hour, but never at night, as the channel is narrow.",
		"All children of the village go to the school beside the mill, where two teachers live.",
		"A ticket has the same price on all days, and dogs travel for nothing.",
		"The kitchen is closed on Mondays, when the cook is at the market.",
		"The keeper of the light was fond of cheese and of his garden.",
	})
	german := corpus(text.Meta{Language: "de"}, []string{
		"Die Fähre fährt jede Stunde, aber nie in der Nacht, weil die Rinne eng ist.",
		"Alle Kinder des Dorfes gehen in die Schule neben der Mühle, in der zwei Lehrer wohnen.",
		"Eine Karte hat an allen Tagen denselben Preis, und Hunde fahren umsonst mit.",
	})
	for _, test := range []struct {
		corpus    *text.Corpus
		question  string
		paragraph int
		word      string
		outcome   answer.Outcome
	}{
		{english, "Wo ist hier die Schule?", 2, "school", answer.Answered},
		{english, "¿Cuál es el precio para los mayores?", 3, "price", answer.Nearest},
		{english, "学校在哪里？", 2, "school", answer.Answered},
		{english, "厨房什么时候关门？", 4, "kitchen, closed", answer.Answered},
		{english, "奥卡学校在哪里？", 2, "school", answer.Nearest}, // of somewhere that the text does not know
		{english, "Где находится школа?", 2, "school", answer.Nearest},
		{english, "Was kostet eine Fahrkarte für Hunde?", 3, "ticket", answer.Nearest}, // it tells no number
		{german, "Where do the children go to school?", 2, "schule", answer.Answered},
		{german, "What is the price for adults?", 3, "preis", answer.Nearest},
	} {
		a := ask(t, pipeline(test.corpus, nil), test.question)
		if answered := a.Outcome == answer.Answered; answered && (a.Notice == "" || a.Claims[0].Citations[0].Paragraph != test.paragraph) {
			t.Errorf("%q: %q, notice %q", test.question, a.Text, a.Notice)
		}
		if a.Outcome != test.outcome || len(a.Passages) == 0 || a.Passages[0].Paragraph != test.paragraph || !strings.Contains(a.Understood, test.word) {
			t.Errorf("%q, understood as %q: %s, passages %+v", test.question, a.Understood, a.Outcome, a.Passages)
		}
	}
}

// TestForeignWordsOfIndexed: the words of a text that is kept in an index are known, too.
func TestForeignWordsOfIndexed(t *testing.T) {
	whole := corpus(text.Meta{Language: "en"}, []string{
		"The ferry sails every hour, but never at night, as the channel is narrow.",
		"All children of the village go to the school beside the mill, where two teachers live.",
	})
	p := pipeline(whole, nil)
	p.Corpus = &text.Corpus{
		Documents: []*text.Document{{Meta: whole.Documents[0].Meta, Language: "en", Count: 2}},
		Source:    &counted{paragraphs: whole.Documents[0].Paragraphs},
	}
	if a := ask(t, p, "Wo ist hier die Schule?"); a.Outcome != answer.Answered || !strings.Contains(a.Understood, "school") {
		t.Errorf("%s, understood as %q: %s", a.Outcome, a.Understood, a.Text)
	}
}
