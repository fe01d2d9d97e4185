package answer

import (
	"fmt"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// Units cuts a completion that arrives in pieces, and writes each unit as
// "text [1 2]", with a "-" in front if it is no sentence.
func Units(k int, pieces ...string) []string {
	s := splitter{k: k}
	var units []unit
	for _, piece := range pieces {
		units = append(units, s.write(piece)...)
	}
	var out []string
	for _, u := range append(units, s.finish()...) {
		line := u.text
		if u.cites != nil {
			line += " " + fmt.Sprint(u.cites)
		}
		if u.skip {
			line = "-" + line
		}
		out = append(out, line)
	}
	return out
}

// TakeMarkers removes the markers of a line and returns their numbers.
func TakeMarkers(line string, k int) (string, []int) {
	clean, marks := takeMarkers(line, k, true)
	var numbers []int
	for _, m := range marks {
		numbers = append(numbers, m.numbers...)
	}
	return clean, numbers
}

// RefusalAbroad is [Refusal] of a sentence in another language than the paragraphs'.
func RefusalAbroad(language, sentence string, paragraphs ...string) string {
	d := newDraft(sentence)
	d.foreign = true
	return refusal(d, language, paragraphs)
}

// Refusal tells why a sentence must not be shown with these paragraphs.
func Refusal(language, sentence string, paragraphs ...string) string {
	return refusal(newDraft(sentence), language, paragraphs)
}

func refusal(d *draft, language string, paragraphs []string) string {
	var sources []*source
	for i, p := range paragraphs {
		sources = append(sources, newSource(retrieval.Hit{Paragraph: text.Paragraph{Number: i + 1, Text: p}}, language))
	}
	return refuse(d, newGround(d, sources))
}

// Evidence is the part of a paragraph that carries a sentence best.
func Evidence(sentence, paragraph string) string {
	s := newSource(retrieval.Hit{Paragraph: text.Paragraph{Text: paragraph}}, "en")
	return s.evidenceFor(newDraft(sentence)).Of(paragraph)
}

// NumbersIn returns the numbers of an English sentence.
func NumbersIn(s string) []string { return numbersIn(s, "en") }

// NumbersOf returns the numbers of a sentence in a language.
func NumbersOf(language, s string) []string { return numbersIn(s, language) }

var (
	PartsOf = partsOf
)
