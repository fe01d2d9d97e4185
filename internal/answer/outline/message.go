package outline

import (
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
)

// mostMessages is how many turns are shown, at most, of one person on one day.
const mostMessages = 8

// messages are the turns whose labels have all that a place says of who wrote them and when: "[Mon 8:10] Ann". They are
// none if they are too many.
func (in Region) messages(p intent.Place) []Region {
	asked := strings.Fields(p.Name)
	asks, isTimed := lang.Clock(p.Label)
	turns := slices.DeleteFunc(in.Units(intent.Turn), func(turn Region) bool {
		at, ok := lang.Clock(turn.Name)
		if isTimed && (!ok || at.Minutes != asks.Minutes) {
			return true
		}
		label := strings.FieldsFunc(strings.ToLower(turn.Name), func(r rune) bool { return !lang.IsWordRune(r) })
		return slices.ContainsFunc(asked, func(word string) bool {
			return !slices.ContainsFunc(label, func(of string) bool { return isStamp(of, word) })
		})
	})
	if len(turns) > mostMessages {
		return nil
	}
	return turns
}

// isStamp reports whether a word of the label of a turn is what a question calls it: the same word or number, the
// beginning of a day's name, or the number of a month.
func isStamp(of, word string) bool {
	number, err := strconv.Atoi(of)
	asked, other := strconv.Atoi(strings.TrimRight(word, "."))
	switch {
	case of == word:
		return true
	case err == nil:
		return other == nil && number == asked || lang.Month(word, "") == number
	}
	return lang.NamesTime("", word) && len(of) > 1 && strings.HasPrefix(word, of)
}
