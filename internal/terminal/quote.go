package terminal

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer"
)

const (
	wholeParagraph = 1500 // bytes of a cited paragraph that are shown in full
	around         = 300  // bytes shown before and after a quote of a longer one
)

// A stretch is text[start:end] of a paragraph.
type stretch struct{ start, end int }

// A source is a cited paragraph with all that an answer quotes of it.
type source struct {
	first  answer.Citation // the citation that brought it up
	quotes []stretch       // in order, apart from each other
}

// sources lists the paragraphs that the claims cite, each once, in the order of
// their first citation.
func sources(claims []answer.Claim) []source {
	var all []source
	for _, claim := range claims {
		for _, c := range claim.Citations {
			i := slices.IndexFunc(all, func(s source) bool {
				return s.first.Document == c.Document && s.first.Paragraph == c.Paragraph
			})
			if i < 0 {
				i = len(all)
				all = append(all, source{first: c})
			}
			all[i].quotes = append(all[i].quotes, stretch{c.Start, c.End})
		}
	}
	for i := range all {
		all[i].quotes = merge(all[i].quotes)
	}
	return all
}

// merge sorts stretches and joins those that touch or overlap.
func merge(all []stretch) []stretch {
	slices.SortFunc(all, func(a, b stretch) int { return cmp.Compare(a.start, b.start) })
	var merged []stretch
	for _, s := range all {
		if n := len(merged); n > 0 && s.start <= merged[n-1].end {
			merged[n-1].end = max(merged[n-1].end, s.end)
			continue
		}
		merged = append(merged, s)
	}
	return merged
}

// within drops stretches that are not in text.
func within(text string, all []stretch) []stretch {
	return slices.DeleteFunc(slices.Clone(all), func(s stretch) bool {
		return s.start < 0 || s.start >= s.end || s.end > len(text)
	})
}

// excerpt says what to show of a paragraph: all of it, or of a long one what
// stands around the quotes.
func excerpt(text string, quotes []stretch) []stretch {
	if len(text) <= wholeParagraph {
		return []stretch{{0, len(text)}}
	}
	if len(quotes) == 0 {
		quotes = []stretch{{0, 0}}
	}
	var shown []stretch
	for _, q := range quotes {
		shown = append(shown, stretch{wordStart(text, q.start-around), wordEnd(text, q.end+around)})
	}
	return merge(shown)
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
