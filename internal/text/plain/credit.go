package plain

import (
	"strings"

	"pilcrow/internal/lazyregexp"
)

// credit is a line that says who made a file of a text, or where that was taken from; it stands above the title.
var credit = lazyregexp.New(`(?i)^\W{0,2}(?:(?:e-?text|file|\w+ version) )?(?:produced|prepared|transcribed|scanned|proof-?read|typed|digiti[sz]ed|converted|contributed|taken|extracted|downloaded|reproduced|entnommen|erstellt|transkribiert|digitalisiert|tiré|extrait|produit|tomado|extraído|digitalizado)\b.*?\b(?:by|from|von|aus|par|de|por)\b`)

// longestCredit is how many lines such a line is broken into, at most.
const longestCredit = 3

// isCredit reports whether a shape is such a line.
func (s shape) isCredit() bool {
	return s.lines <= longestCredit && s.IsText() && credit().MatchString(strings.TrimSpace(s.String()))
}
