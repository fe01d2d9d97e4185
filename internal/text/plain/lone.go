package plain

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// A text has headings that only their shortness tells if there are at least fewestLone, and no more
// than a block in loneShare. They are below all others.
const (
	fewestLone = 3
	loneShare  = 2
	loneLevel  = capitalsLevel + 5
	loneLength = 60
	loneWords  = 8
)

// loneHeadings finds the lines that are headings by their place alone, as in texts that were copied
// without their layout: short, between blank lines, no sentence, and between the end of one paragraph
// and another. One such line may be anything; several are how the text is made.
func (r *reader) loneHeadings() map[*source.Block]bool {
	sure, found := 0, make(map[*source.Block]bool)
	for i := len(r.shapes) - 2; i > 0; i-- { // from the end, as a heading may stand on a heading
		s, next := r.shapes[i], r.shapes[i+1]
		if !r.isLone(i, found[next.Block]) {
			continue
		}
		found[s.Block] = true
		if isBody(s, next) {
			sure++
		}
	}
	if sure < fewestLone || len(found)*loneShare > len(r.shapes) {
		return nil
	}
	return found
}

// isBody reports whether what follows a line tells that this is a heading: a longer paragraph, code, or the first item
// of a list.
func isBody(s, next shape) bool {
	switch next.Kind {
	case text.Prose:
		return next.alone && next.Len() > max(2*s.Len(), longBelow)
	case text.Code, text.Item, text.HeaderRow:
		return next.Len() > s.Len()
	}
	return false
}

// longBelow is the length in bytes from which on a paragraph tells that the line above it is a heading.
const longBelow = 80

// isLone reports whether shape i may be such a line; onHeading says that the next shape is one.
func (r *reader) isLone(i int, onHeading bool) bool {
	before, next := r.shapes[i-1], r.shapes[i+1]
	ended := before.Kind != text.Prose || source.EndsSentenceOrClause(before.String()) || r.isLoneName(before)
	fits := next.Kind != text.Prose || source.EndsSentenceOrClause(next.String()) || onHeading && !(i+2 < len(r.shapes) && r.isLoneName(r.shapes[i+2]))
	return r.isLoneName(r.shapes[i]) && ended && before.Kind != text.Verse && next.IsText() && next.indent >= r.shapes[i].indent && fits
}

// isLoneName reports whether a shape is a short line between blank lines that names something.
func (r *reader) isLoneName(s shape) bool {
	words := s.String()
	return s.Kind == text.Prose && s.lines == 1 && s.alone && s.indent <= r.body && utf8.RuneCountInString(words) <= loneLength &&
		len(strings.Fields(words)) <= loneWords && isName(words) && s.headingLevel() == 0
}

// isName reports whether words may name what stands below them: they begin with a capital letter or
// a number, and end without a mark, or ask.
func isName(words string) bool {
	return !source.StartsLower(words) && isNamelike(words)
}

// isNamelike reports the same of words that may begin with a small letter.
func isNamelike(words string) bool {
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	return text.HasWords(string(first)) && !source.IsMarked(words) && !source.Unfinished(words) &&
		!strings.ContainsAny(words, "@<>{}=|\\") && !strings.Contains(words, ": ") && !strings.Contains(words, "://") &&
		(last == '?' || last == ')' || text.HasWords(string(last)))
}

// namedParts are the lines of one name with a number behind it that count up: "Ruth 1",
// "Ruth 2", or "TOP 1: Opening", "TOP 2: Accounts".
func (r *reader) namedParts() map[*source.Block]bool {
	found, last := make(map[*source.Block]bool), make(map[string]shape)
	numbers := make(map[string]int)
	for _, s := range r.shapes {
		words := s.String()
		if s.Kind != text.Prose || s.lines != 1 || !s.alone {
			continue
		}
		m := namedPart.FindStringSubmatch(words)
		if m == nil || utf8.RuneCountInString(m[1]) > maxPartName || utf8.RuneCountInString(m[3]) > maxPartTitle || m[3] != "" && (endsPlainly(words) || source.IsCaption(words)) {
			continue
		}
		n, _ := strconv.Atoi(m[2])
		if before, ok := last[m[1]]; ok && n == numbers[m[1]]+1 {
			found[before.Block], found[s.Block] = true, true
		}
		last[m[1]], numbers[m[1]] = s, n
	}
	return found
}

var namedPart = lazyregexp.If(lazyregexp.Has(lazyregexp.Digits), `^(\p{Lu}[\p{L} .-]+?)\s+(\d{1,3})(?:[.:]?$|[.:)]\s+(\p{Lu}.*)$)`)

// The longest name of a part, and the longest title behind it, in characters. A count in the
// expression would repeat its large classes as often.
const (
	maxPartName  = 41
	maxPartTitle = 81
)

// fewestStopped is how many lines in capitals that end with a full stop are headings: one may be shouted, or stand on a sign.
const fewestStopped = 3

// stoppedCapitals finds the lines in capitals between blank lines that end as sentences do, where a text has several, as
// old books have: "TO MAKE TEA."
func (r *reader) stoppedCapitals() map[*source.Block]bool {
	found := make(map[*source.Block]bool)
	for i, s := range r.shapes[:max(0, len(r.shapes)-1)] {
		words := s.String()
		if s.Kind == text.Prose && s.lines == 1 && s.alone && s.indent <= r.body && isShort(words) && strings.HasSuffix(words, ".") && isCapitals(words) && r.shapes[i+1].Kind == text.Prose && r.shapes[i+1].Len() > max(2*s.Len(), longBelow) {
			found[s.Block] = true
		}
	}
	if len(found) < fewestStopped {
		return nil
	}
	return found
}
