package terminal

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

const (
	wholeParagraph = 1500 // bytes of a cited paragraph that are shown in full
	around         = 300  // bytes shown before and after a quote of a longer one
)

// cited is a cited paragraph with its quotes marked. If the answer has said all of it, only its
// heading is left.
func (r Renderer) cited(a answer.Answer, c chat.CitedParagraph) string {
	p, ok := chat.PassageOf(a, r.Corpus, c.Document, c.Number)
	if !ok { // the quote is what there is
		p.Text, c.Quotes = c.First.Quote, []text.Span{{End: len(c.First.Quote)}}
	}
	words, quotes := chat.Shown(p, c.Quotes)
	switch label := "\n" + r.label(c.Document, c.Number, p.Heading); {
	case !says(a.Claims, c, words):
		quotes = within(words, quotes)
		return label + r.body(words, quotes, excerpt(words, quotes))
	case p.Heading != "":
		return label
	}
	return ""
}

// says reports whether claims say a whole paragraph, in its order. What is set in lines never is.
func says(claims []answer.Claim, c chat.CitedParagraph, words string) bool {
	var said strings.Builder
	for _, claim := range claims {
		if slices.ContainsFunc(claim.Citations, func(at answer.Citation) bool { return at.Document == c.Document && at.Paragraph == c.Number }) {
			said.WriteString(claim.Text)
		}
	}
	return !strings.Contains(words, "\n") && unspaced(said.String()) == unspaced(words)
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// within are the quotes that lie in a text.
func within(s string, quotes []text.Span) []text.Span {
	return slices.DeleteFunc(slices.Clone(quotes), func(q text.Span) bool { return !chat.Within(s, q) })
}

// excerpt says what to show of a paragraph: all of it, or of a long one what
// stands around the quotes.
func excerpt(s string, quotes []text.Span) []text.Span {
	if len(s) <= wholeParagraph {
		return []text.Span{{Start: 0, End: len(s)}}
	}
	if len(quotes) == 0 {
		quotes = []text.Span{{}}
	}
	var shown []text.Span
	for _, q := range quotes {
		shown = append(shown, text.Span{Start: wordStart(s, q.Start-around), End: wordEnd(s, q.End+around)})
	}
	return chat.Merge(shown)
}

// wordStart moves i forward to the start of a word, or at least of a character.
func wordStart(text string, i int) int {
	if i <= 0 {
		return 0
	}
	if n := strings.IndexByte(text[i:min(i+around/4, len(text))], ' '); n >= 0 {
		return i + n + 1
	}
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	return i
}

// wordEnd moves i back to the end of a word, or at least of a character.
func wordEnd(text string, i int) int {
	if i >= len(text) {
		return len(text)
	}
	if n := strings.LastIndexByte(text[i-around/4:i], ' '); n >= 0 {
		return i - around/4 + n
	}
	for i > 0 && !utf8.RuneStart(text[i]) {
		i--
	}
	return i
}
