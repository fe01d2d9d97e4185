package plain

import (
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

// joinChapter makes one heading of the number of a chapter, shape i, and its name on the next line, if all of the text
// is that chapter: "CHAPTER VII", "THE FERRY".
func (r *reader) joinChapter(i int) {
	number, name := r.shapes[i], r.shapes[i+1]
	if number.Kind != source.Heading || name.Kind != source.Heading || name.lines != 1 || !bareChapter().MatchString(number.String()) {
		return
	}
	isChapter := func(s shape) bool { return s.Kind == source.Heading && chapterLevel(s.String()) > 0 }
	if !isChapter(number) || slices.ContainsFunc(r.shapes[i+1:], isChapter) {
		return
	}
	number.Append(&name.Passage, " ")
	number.To = name.To
	r.shapes = slices.Delete(r.shapes, i+1, i+2)
}

// credit is a line that says who made a file of a text, or where that was taken from; it stands above the title.
var credit = lazyregexp.New(`(?i)^\W{0,2}(?:(?:e-?text|file|\w+ version) )?(?:produced|prepared|transcribed|scanned|proof-?read|typed|digiti[sz]ed|converted|contributed|taken|extracted|downloaded|reproduced|entnommen|erstellt|transkribiert|digitalisiert|tiré|extrait|produit|tomado|extraído|digitalizado)\b.*?\b(?:by|from|von|aus|par|de|por)\b`)

// longestCredit is how many lines such a line is broken into, at most.
const longestCredit = 3

// isCredit reports whether a shape is such a line.
func (s shape) isCredit() bool {
	return s.lines <= longestCredit && s.IsText() && credit().MatchString(strings.TrimSpace(s.String()))
}
