package lang

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed simplified.txt
var simplifiedTable string

// simplified has the simplified form of each traditional character that has one.
var simplified = sync.OnceValue(func() map[rune]rune {
	var rows [][]rune
	for line := range strings.Lines(simplifiedTable) {
		if !strings.HasPrefix(line, "#") {
			rows = append(rows, []rune(strings.TrimSpace(line)))
		}
	}
	all := make(map[rune]rune, len(rows[0]))
	for i, r := range rows[0] {
		all[r] = rows[1][i]
	}
	return all
})

// Simplified writes traditional Chinese characters, as in Taiwan and Hong Kong, as simplified ones. Whoever asks in one
// of the two means the words of the other. Places in s stay the same, as all of these characters have three bytes.
func Simplified(s string) string { return strings.Map(simplify, s) }

// firstHan is the first character of the table, or one before it.
const firstHan = 0x3400

func simplify(r rune) rune {
	if r >= firstHan {
		if plain, ok := simplified()[r]; ok {
			return plain
		}
	}
	return r
}
