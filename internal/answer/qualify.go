package answer

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
)

// unqualifiedOdds are the log-odds of a sentence that lacks the word by which the question singles out
// what it asks for: "who was the first prime minister?" asks for no other.
const unqualifiedOdds = -1.5

// qualify notes what speaks against a sentence.
func (r *run) qualify(p pick) {
	asked := lang.Qualifiers(p.From.Language, r.question)
	if len(asked) > 0 && !r.followsUp && !r.hasQualifiers(p, asked) {
		r.addOdds(unqualifiedOdds)
	}
}

// hasQualifiers reports whether a sentence has all of some qualifiers, or what it hangs on.
func (r *run) hasQualifiers(p pick, asked []string) bool {
	said := strings.Join(append(r.leads(p), p.From.Heading, p.Of(p.From.Text)), " ")
	return !slices.ContainsFunc(asked, func(q string) bool { return !lang.Qualifies(said, q) })
}
