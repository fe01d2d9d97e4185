package ellipsis

import "pilcrow/internal/lang"

// head finds what is of the kind that the last word of what is named tells, and has something else before it: "day ticket"
// for "season ticket". What stands before that in its place, an article or the like, tells where it begins.
func head(said, named []part, language string) (place []part, with string) {
	last := len(named) - 1
	if last < 1 || named[last].quoted {
		return nil, ""
	}
	for to, p := range said {
		if p.folded() != named[last].folded() {
			continue
		}
		from := to
		for from > 0 && !isSmall(said[from-1], language) {
			from--
		}
		if place != nil || from == to || from == 0 || !standsBefore(said[from-1].folded(), language) {
			return nil, ""
		}
		place = said[from : to+1]
	}
	return place, textOf(named)
}

// standsBefore reports whether a small word may stand before a noun with nothing between them: "the", "its", "is".
func standsBefore(word, language string) bool {
	return leading[language][word] || lang.IsPersonal(language, word) || lang.IsCopula(language, word)
}
