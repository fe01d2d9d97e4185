package answer

import (
	"regexp"
	"strconv"
	"strings"
)

// A Profile says how much is asked of a language model. The empty profile is
// treated as [Medium].
type Profile string

// The profiles.
const (
	Small  Profile = "small"  // below 3 billion parameters: it only chooses among sentences of the text
	Medium Profile = "medium" // it writes short answers with markers
	Large  Profile = "large"  // the same, and longer
)

// sentences is how many the prompt allows.
func (p Profile) sentences() int {
	if p == Large {
		return 8
	}
	return 5
}

// smallest is the size from which a model is taken to write answers, in billions
// of parameters. Smaller ones mostly do not use what they are given to read.
const smallest = 3

var (
	// modelSize is a number of parameters in a name: "135m", "0.5b", "1.5B". It
	// begins and ends a word, so that neither "8x7b" nor "30b-a3b" gives a 7 or a
	// 3. Below "10m" it is a context length.
	modelSize = regexp.MustCompile(`(?:^|[^a-z0-9.])(?:(\d+(?:\.\d+)?)b|(\d{2,3})m)(?:[^a-z0-9.]|$)`)
	// smallModel are families whose models are all small, for names without a size.
	smallModel = regexp.MustCompile(`tinyllama|smollm2?(?:[^a-z0-9]|$)`)
)

// ProfileOf guesses the profile of a model from its name: [Small] if the largest
// size in it is below 3 billion parameters, or if it has none and is of a family
// known to be small (TinyLlama, SmolLM, SmolLM2), else [Medium].
func ProfileOf(model string) Profile {
	name := strings.ToLower(model)
	billions := 0.0
	for rest := name; ; {
		at := modelSize.FindStringSubmatchIndex(rest)
		if at == nil {
			break
		}
		billions = max(billions, size(rest, at))
		rest = rest[at[1]-1:] // what ends one size may begin the next
	}
	if billions == 0 && smallModel.MatchString(name) || billions > 0 && billions < smallest {
		return Small
	}
	return Medium
}

// size reads a match of modelSize, in billions.
func size(s string, at []int) float64 {
	unit, start, end := 1.0, at[2], at[3]
	if start < 0 {
		unit, start, end = 1e-3, at[4], at[5]
	}
	n, _ := strconv.ParseFloat(s[start:end], 64) // digits, by the expression
	return n * unit
}
