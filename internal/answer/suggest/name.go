package suggest

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// nameIn returns the longest name of two or more words in the middle of a sentence, "" if there is none.
func nameIn(p text.Paragraph, language string) (longest string) {
	if !lang.NamesByCase(language) {
		return ""
	}
	for _, m := range nameLike().FindAllStringSubmatch(p.Said(), -1) {
		name := m[1]
		isLonger := utf8.RuneCountInString(name) > utf8.RuneCountInString(longest)
		if isLonger && isFit(name) && isOneName(name, language) {
			longest = name
		}
	}
	return longest
}

// isOneName reports whether capitals are those of one name: not "MUST NOT", which only stresses, nor "May and June", which
// are two.
func isOneName(name, language string) bool {
	words := strings.Fields(name)
	last := strings.ToLower(words[len(words)-1])
	areTwo := len(words) == 3 && words[1] == "and"
	return !areTwo && name != strings.ToUpper(name) && !lang.StopWords(language)[last]
}

// nameLike finds words with capital letters in a row, behind a word in small letters or a comma: the first words of a
// sentence, and of what stands behind a colon, may have them for another reason.
var nameLike = lazyregexp.New(`(?:(?:^|[^\pL’'-])\p{Ll}[\p{Ll}’'-]*|,) ((?:\p{Lu}[\pL\pN’'-]+)(?: (?:of |and |de |la |du )?\p{Lu}[\pL\pN’'-]+)+)`)
