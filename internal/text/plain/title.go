package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// markTitle takes the first block as the title if it is a short line that is no
// sentence, before a paragraph.
func (r *reader) markTitle() {
	i := 0
	for i < len(r.shapes) && r.shapes[i].Kind == source.LeftOut {
		i++
	}
	if i+1 >= len(r.shapes) {
		return
	}
	b, next := r.shapes[i], r.shapes[i+1]
	s := b.String()
	switch {
	case b.Kind == source.Heading && b.Level == 1 && b.Reason == underlined:
	case b.Kind == source.Heading && b.indent > r.body && chapterLevel(s) == 0 && !numbered.MatchString(s) && !source.NamesContents(s): // in the middle of the page
	case b.Kind == source.Heading && isCapitals(s) && chapterLevel(s) == 0 && (next.Kind == source.Heading || r.capitals() == 1):
	case b.Kind == text.Prose && b.lines == 1 && isCapitals(s) && next.Kind != source.Heading && r.capitals() > 0 && next.IsText():
		b.Kind, b.Level, b.Reason = source.Heading, capitalsLevel, "a line that looks like a heading"
		return
	case b.Kind != text.Prose || b.lines != 1 || utf8.RuneCountInString(s) > 150 || len(strings.Fields(s)) > 20:
		return
	case source.NamesContents(s) || source.EndsSentenceOrClause(s) && !isCapitals(s) || source.EndsWithComma(s) || source.Salutation(s):
		return
	case chapterLevel(s) > 0 || numbered.MatchString(s) || next.Kind == source.LeftOut || source.GapInSentence(b.Block, next.Block) != "":
		return
	case hasNoStops(s) && (strings.Contains(s, " ") || b.Len() > next.Len()/2):
		return
	}
	b.Kind, b.Reason = source.Title, "a short first line"
}

// capitals counts the headings in capitals without a number: a line without one above chapters that
// have some is no chapter.
func (r *reader) capitals() int {
	n := 0
	for _, s := range r.shapes {
		if words := s.String(); s.Kind == source.Heading && isCapitals(words) && !numbered.MatchString(words) && !counted.MatchString(words) {
			n++
		}
	}
	return n
}

// hasNoStops reports whether s is in a writing that ends sentences by spaces, so that
// its end says nothing.
func hasNoStops(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) })
}
