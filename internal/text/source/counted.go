package source

import (
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// ordinal is how a line begins that is one of several which count: "1. a coat", "2.1. an oar", "b) on foot".
var ordinal = lazyregexp.New(`^\(?(\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]\s+\S`)

// ordinals count the lines of a block that begin with an ordinal.
type ordinals struct{ last []int }

// next returns the length of the ordinal that a line begins with, 0 if it has none or it does not count on from the last
// one: the first of all, or of a list that begins anew, is 1 or "a".
func (o *ordinals) next(line string) int {
	at := ordinal().FindStringSubmatchIndex(line)
	if at == nil {
		return 0
	}
	number := numbersOf(line[at[2]:at[3]])
	countsOn := len(o.last) > 0 && slices.Compare(number, o.last) > 0 && number[0] <= o.last[0]+1
	if !countsOn && number[0] != 1 {
		return 0
	}
	o.last = number
	return at[3] + len(".")
}

// numbersOf are the numbers of an ordinal: 2 and 1 of "2.1", 2 of "b".
func numbersOf(ordinal string) (all []int) {
	for part := range strings.SplitSeq(ordinal, ".") {
		n, err := strconv.Atoi(part)
		if err != nil {
			n = int(part[0]-'a') + 1
		}
		all = append(all, n)
	}
	return all
}
