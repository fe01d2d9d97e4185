package rank_test

import (
	"fmt"
	"strings"
	"testing"

	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// BenchmarkRank ranks the sentences of twenty paragraphs that were taken apart before.
func BenchmarkRank(b *testing.B) {
	var from []rank.Source
	readings := make(map[*claims.Paragraph]*rank.Reading)
	for i := range 20 {
		said := fmt.Sprintf("The ferry of the harbour calls at pier %d every day of the year, unless there is ice on the river. Whoever wants to take a bicycle along pays two crowns more at the counter of the office. Children below the age of twelve travel without a ticket, and so do their dogs.", i)
		p := claims.NewParagraph(text.Paragraph{Document: "rules", Number: i + 1, Text: said}, text.Meta{}, "en")
		from, readings[p] = append(from, rank.Source{Paragraph: p, Score: 0.9}), rank.Read(p)
	}
	query := rank.Query{Text: "How much must youngsters spend for a voyage with their bikes in winter?"}
	for b.Loop() {
		query.Rank(from, func(p *claims.Paragraph) *rank.Reading { return readings[p] })
	}
}

// BenchmarkCompounds reads and ranks the sentences of twenty German paragraphs, in which compounds are looked for.
func BenchmarkCompounds(b *testing.B) {
	var from []rank.Source
	for i := range 20 {
		said := fmt.Sprintf("Die Hafenfähre legt an Brücke %d ab, sobald alle Fahrgäste eingestiegen sind. Wer ein Fahrrad mitnimmt, zahlt am Fahrkartenschalter der Hafenverwaltung zwei Kronen Zuschlag. Bei Eisgang im Winterhalbjahr fällt der Fährverkehr zwischen den Inselgemeinden aus.", i)
		p := claims.NewParagraph(text.Paragraph{Document: "rules", Number: i + 1, Text: said}, text.Meta{}, "de")
		from = append(from, rank.Source{Paragraph: p, Score: 0.9})
	}
	query := rank.Query{Text: "Wann legt die Fähre im Winter an der Inselbrücke ab, und was kostet die Mitnahme von Rädern?"}
	for b.Loop() {
		query.Rank(from, rank.Read)
	}
}

// BenchmarkVocabulary reads the words of 300 paragraphs, which is done once for a text.
func BenchmarkVocabulary(b *testing.B) {
	from := manyWords()
	for b.Loop() {
		rank.NewVocabulary(from, "en")
	}
}

// BenchmarkTranslate looks for what the words of a question say among those of 300 paragraphs.
func BenchmarkTranslate(b *testing.B) {
	v := rank.NewVocabulary(manyWords(), "en")
	for b.Loop() {
		v.Translate([]string{"Fähre", "Hafen", "Fahrpreis", "Kinder"}, "de")
	}
}

// manyWords are 300 paragraphs with some 6,000 words.
func manyWords() (all []text.Paragraph) {
	for i := range 300 {
		var said strings.Builder
		for j := range 20 {
			fmt.Fprintf(&said, "The ferry calls at harbour%c%c%c%cs. ", 'a'+i%26, 'a'+i/26, 'a'+j, 'a'+(i+j)%26)
		}
		all = append(all, text.Paragraph{Text: said.String()})
	}
	return all
}
