package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// outerIndents are the indentations of lines set out of the running text, smallest first.
func (r *reader) outerIndents() []int {
	var all []int
	for i, s := range r.shapes[:max(0, len(r.shapes)-1)] {
		if r.isSetOut(s, r.shapes[i+1]) && !slices.Contains(all, s.indent) {
			all = append(all, s.indent)
		}
	}
	slices.Sort(all)
	return all
}

// isSetOut reports whether a line stands alone and farther left than the running text,
// which follows.
func (r *reader) isSetOut(s, next shape) bool {
	words := s.String()
	follows := next.IsText() && next.indent > s.indent || next.Kind == source.Heading
	return s.Kind == text.Prose && s.lines <= 3 && s.alone && s.indent < r.body && follows && !source.IsMarked(words) &&
		utf8.RuneCountInString(words) <= 120 && !strings.ContainsAny(words, "@<>{}") && (!endsPlainly(words) || isLabel(s, next)) && !source.EndsWithComma(words) && !rights().MatchString(words)
}

// isLabel reports whether a line ends with a colon and names the running text below it: "Words of warning:".
func isLabel(s, next shape) bool {
	words := s.String()
	return s.lines == 1 && source.LeadsIn(words) && len(strings.Fields(words)) <= maxLabel && !source.StartsLower(words) &&
		next.Kind == text.Prose && text.EndsSentence(next.String()) && next.Len() > s.Len()
}

// maxLabel is how many words a heading with a colon has at most.
const maxLabel = 6

// rights is how a line begins that says whose the rights are.
var rights = lazyregexp.New(`(?i)^(copyright|©|\(c\))`)
