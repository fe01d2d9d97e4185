package summary

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// questionsOf returns those of a list of questions and answers, which say best what it is about,
// behind the sentences before the first; nil if a part of the text is none.
func questionsOf(in []Part) (all []sentenceVector) {
	first, asked, answering := 0, 0, 0
	for n, at := range in {
		b := at.Structure()[0]
		isQuestion := b.Kind == text.Question && !address().MatchString(b.Of(at.Text))
		switch {
		case isQuestion:
			if asked++; asked == 1 {
				first = n
			}
			all = append(all, questionIn(in, n, b))
		case lang.EndsInQuestion(firstLine(at.Lead)):
			answering++
		case asked == 0 && (b.Kind == text.Prose || b.Kind == text.Quotation):
			before := carriersOf(in, n, "", nil)
			all = append(all, slices.DeleteFunc(before, func(v sentenceVector) bool { return v.supposes })...) // "If your question is not here, …"
		}
	}
	if asked == 0 || (asked+answering)*2 < len(in)-first {
		return nil
	}
	weighTerms(all)
	return all
}

// keptQuestion is where a paragraph keeps the question that it begins with.
type keptQuestion struct{}

// questionIn is the question that the n-th paragraph begins with, without its label.
func questionIn(in []Part, n int, b text.Block) sentenceVector {
	from := in[n].From
	span := text.Span{Start: b.Label.End, End: b.End}
	span.Start += len(span.Of(from.Text)) - len(strings.TrimLeftFunc(span.Of(from.Text), unicode.IsSpace))
	p := rank.Pick{Stretch: claims.Stretch{Sentence: text.Sentence{Span: span, Kind: b.Kind}}, From: from}
	p.Terms = retrieval.Terms(span.Of(from.Text), from.Language)
	s := from.Kept(keptQuestion{}, func() any { return &sentence{counts: countsOf(p), fits: true, asks: true} }).(*sentence)
	return newVector(p, s, n, len(in))
}

// firstLine is the first line of a paragraph.
func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
