package claims

import (
	"context"
	_ "embed"
	"fmt"
	"strings"

	"pilcrow/internal/text"
)

// selfTest is an invented text, a paragraph a line, and claims about it: "+" is true, "-"
// false. They go wrong as the claims of good models do: in who, how, when, whether and why.
//
//go:embed selftest.txt
var selfTest string

// A Score is how a judge did in its self-test.
type Score struct {
	True       int `json:"true"` // claims of each kind
	False      int `json:"false"`
	WrongTrue  int `json:"wrong_true"` // of these, those that it judged wrongly
	WrongFalse int `json:"wrong_false"`
}

// mostWrong is how many claims a judge that is believed may have wrong on each side.
const mostWrong = 2

// Passed reports whether the judge is to be believed.
func (s Score) Passed() bool {
	return s.True > 0 && s.False > 0 && s.WrongTrue <= mostWrong && s.WrongFalse <= mostWrong
}

// String says how many claims of each kind were judged rightly.
func (s Score) String() string {
	return fmt.Sprintf("%d of %d true claims and %d of %d false ones judged rightly", s.True-s.WrongTrue, s.True, s.False-s.WrongFalse, s.False)
}

// askedAtOnce is how many claims of the self-test are in one call.
const askedAtOnce = 10

// SelfTest asks the judge about twenty true and twenty false claims, mixed, in four calls; in
// fewer, unless it is to be whole, if the first ones show that it does not pass. What it says
// in another form than the one that is asked for is no verdict, and counts against it. Its
// errors are those of [Judge.Ask], but for the form.
func (j Judge) SelfTest(ctx context.Context, whole bool) (Score, error) {
	cases, truths := selfTestCases()
	var score Score
	for start := 0; start < len(cases); start += askedAtOnce {
		if start > 0 && !whole && !score.Passed() {
			break
		}
		end := min(start+askedAtOnce, len(cases))
		supported, err := j.Supports(ctx, "", cases[start:end])
		if err != nil && !IsForm(err) {
			return score, err
		}
		for i, isTrue := range truths[start:end] {
			score.count(isTrue, supported[i])
		}
	}
	return score, nil
}

func (s *Score) count(isTrue, supported bool) {
	switch {
	case isTrue:
		s.True++
		if !supported {
			s.WrongTrue++
		}
	default:
		s.False++
		if supported {
			s.WrongFalse++
		}
	}
}

// selfTestCases returns the claims, each held against the whole text, and whether they are true.
func selfTestCases() (cases []Case, truths []bool) {
	paragraphs, claims, _ := strings.Cut(strings.TrimSpace(selfTest), "\n\n")
	var evidence []*Paragraph
	for line := range strings.SplitSeq(paragraphs, "\n") {
		p := text.Paragraph{Document: "lighthouse", Number: len(evidence) + 1, Text: line}
		evidence = append(evidence, NewParagraph(p, text.Meta{Title: "Tarn Lighthouse"}, "en"))
	}
	for line := range strings.SplitSeq(claims, "\n") {
		cases = append(cases, Case{Claim: line[2:], Evidence: evidence})
		truths = append(truths, line[0] == '+')
	}
	return cases, truths
}
