package chat

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"

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

// Sources are the paragraphs that can be opened under an answer: those that it cites and, of an
// abstention, so many of the nearest.
func Sources(a answer.Answer, nearest int) []CitedParagraph {
	all := CitedParagraphs(a.Claims)
	if a.Abstained {
		for _, p := range a.Passages[:min(nearest, len(a.Passages))] {
			all = append(all, FoundParagraph(p))
		}
	}
	return all
}

// FoundParagraph is one that a search found, with its best sentence as the quote.
func FoundParagraph(p answer.Passage) CitedParagraph {
	found := CitedParagraph{Document: p.Document, Number: p.Paragraph}
	if p.Best != nil {
		found.Quotes = []text.Span{{Start: p.Best.Start, End: p.Best.End}}
	}
	return found
}

// Reference leads to the paragraph, whose text this is.
func (p CitedParagraph) Reference(words string) ParagraphReference {
	return ParagraphReference{Document: p.Document, Number: p.Number, Print: Print(words), Quotes: p.Quotes}
}

// UnsaidQuotes are the citations whose words are to be shown below claims: each quote once, and none
// that a claim repeats.
func UnsaidQuotes(claims []answer.Claim) (all []answer.Citation) {
	shown := make(map[string]bool)
	for _, claim := range claims {
		for _, c := range claim.Citations {
			if !shown[c.Quote] && !slices.ContainsFunc(claims, func(other answer.Claim) bool { return repeats(c.Quote, other.Text) }) {
				shown[c.Quote] = true
				all = append(all, c)
			}
		}
	}
	return all
}

// repeats reports whether a quote shows a reader of a claim nothing new: its words stand in
// the claim, or are the claim's with hardly any more.
func repeats(quote, claim string) bool {
	q, c := asRead(quote), asRead(claim)
	return strings.Contains(c, q) || strings.Contains(q, c) && len(q)*4 <= len(c)*5
}

// asRead are the words of a sentence in small letters, without signs between them.
func asRead(s string) string {
	isSign := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) }
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), isSign), " ") + " "
}

// Stretches takes a paragraph apart at its quotes: each stretch, and whether it is quoted.
func Stretches(paragraph string, quotes []text.Span) iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		at := 0
		for _, q := range Merge(quotes) {
			if !Within(paragraph, q) {
				continue
			}
			if !yield(paragraph[at:q.Start], false) || !yield(q.Of(paragraph), true) {
				return
			}
			at = q.End
		}
		yield(paragraph[at:], false)
	}
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

// Shown returns what is shown of a paragraph with quotes in it (see [text.Paragraph.Shown]), a line for each part, and
// where the quotes stand in that.
func Shown(p text.Paragraph, quotes []text.Span) (words string, in []text.Span) {
	for i, part := range p.Shown(quotes) {
		if i > 0 {
			words += "\n"
		}
		for _, q := range quotes {
			if q.Start >= part.Start && q.End <= part.End {
				in = append(in, text.Span{Start: q.Start - part.Start + len(words), End: q.End - part.Start + len(words)})
			}
		}
		words += part.Of(p.Text)
	}
	return words, in
}
