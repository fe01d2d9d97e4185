package answer

import (
	"slices"
	"strings"
)

// TurnOf keeps of an answer what a follow-up can refer to.
func TurnOf(a Answer) Turn {
	t := Turn{Question: a.Question}
	texts := make([]string, 0, len(a.Claims))
	for _, claim := range a.Claims {
		texts = append(texts, claim.Text)
		for _, cited := range claim.Citations {
			if !slices.Contains(t.Cited, cited) {
				t.Cited = append(t.Cited, cited)
			}
		}
	}
	t.Answer = strings.Join(texts, " ")
	return t
}
