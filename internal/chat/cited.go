package chat

import (
	"cmp"
	"slices"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// A CitedParagraph is a paragraph that an answer cites, with all that it quotes of it.
type CitedParagraph struct {
	Document string // slug
	Number   int
	Quotes   []text.Span     // in order, apart from each other
	First    answer.Citation // that brought it up
}

// CitedParagraphs lists the paragraphs that claims cite, each once, in the order of their
// first citation.
func CitedParagraphs(claims []answer.Claim) []CitedParagraph {
	var all []CitedParagraph
	for _, claim := range claims {
		for _, c := range claim.Citations {
			i := slices.IndexFunc(all, func(p CitedParagraph) bool {
				return p.Document == c.Document && p.Number == c.Paragraph
			})
			if i < 0 {
				i = len(all)
				all = append(all, CitedParagraph{Document: c.Document, Number: c.Paragraph, First: c})
			}
			all[i].Quotes = append(all[i].Quotes, text.Span{Start: c.Start, End: c.End})
		}
	}
	for i := range all {
		all[i].Quotes = Merge(all[i].Quotes)
	}
	return all
}

// Merge sorts stretches and joins those that touch or overlap.
func Merge(all []text.Span) []text.Span {
	all = slices.SortedFunc(slices.Values(all), func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	var merged []text.Span
	for _, s := range all {
		if n := len(merged); n > 0 && s.Start <= merged[n-1].End {
			merged[n-1].End = max(merged[n-1].End, s.End)
			continue
		}
		merged = append(merged, s)
	}
	return merged
}

// Within reports whether a stretch lies in s and is not empty.
func Within(s string, span text.Span) bool {
	return 0 <= span.Start && span.Start < span.End && span.End <= len(s)
}
