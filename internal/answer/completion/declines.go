package completion

import (
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/prompts"
)

// sentinelLike is the sentinel as models write it: small ones forget letters of it.
var sentinelLike = lazyregexp.New(`^(?:ANSWER|ANTWORT)?NOT?(?:FOUND)?IN(?:THE)?(?:TEXT|PARAGRAPHS?)$`)

// Declines reports whether a sentence says that the text does not answer: the sentinel, in
// any case and with any signs around it.
func Declines(s string) bool {
	letters := strings.Map(func(r rune) rune {
		if lang.IsWordRune(r) {
			return r
		}
		return -1
	}, strings.ToUpper(s))
	return letters == strings.ReplaceAll(prompts.Sentinel, "_", "") || sentinelLike().MatchString(letters)
}
