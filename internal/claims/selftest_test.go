package claims_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"pilcrow/internal/claims"
)

// selfTestTruths are the claims of the self-test.
func selfTestTruths(t *testing.T) map[string]bool {
	t.Helper()
	data, err := os.ReadFile("selftest.txt")
	if err != nil {
		t.Fatal(err)
	}
	truths := make(map[string]bool)
	for line := range strings.Lines(string(data)) {
		if claim, ok := strings.CutPrefix(line, "+ "); ok {
			truths[strings.TrimSpace(claim)] = true
		} else if claim, ok := strings.CutPrefix(line, "- "); ok {
			truths[strings.TrimSpace(claim)] = false
		}
	}
	return truths
}

// wrongAbout is a judge that is wrong about so many true and so many false claims, in
// the order in which it is asked.
func wrongAbout(truths map[string]bool, wrongTrue, wrongFalse int) claims.Judge {
	return judging(func(claim string) string {
		isTrue, left := truths[claim], &wrongFalse
		if isTrue {
			left = &wrongTrue
		}
		if *left > 0 {
			*left--
			isTrue = !isTrue
		}
		if isTrue {
			return "supported"
		}
		return "not_stated"
	})
}

func TestSelfTest(t *testing.T) {
	truths := selfTestTruths(t)
	for _, test := range []struct {
		name   string
		judge  claims.Judge
		score  claims.Score
		passed bool
	}{
		{"right", wrongAbout(truths, 0, 0), claims.Score{True: 20, False: 20}, true},
		{"two wrong on each side", wrongAbout(truths, 2, 2), claims.Score{True: 20, False: 20, WrongTrue: 2, WrongFalse: 2}, true},
		{"three true ones wrong", wrongAbout(truths, 3, 0), claims.Score{True: 20, False: 20, WrongTrue: 3}, false},
		{"three false ones wrong", wrongAbout(truths, 0, 3), claims.Score{True: 20, False: 20, WrongFalse: 3}, false},
		{"yes to all", judging(supportsAll), claims.Score{True: 20, False: 20, WrongFalse: 20}, false},
		{"no to all", judging(func(string) string { return "contradicted" }), claims.Score{True: 20, False: 20, WrongTrue: 20}, false},
		{"no verdict on any", judging(func(string) string { return "" }), claims.Score{True: 20, False: 20, WrongTrue: 20}, false},
		{"another form", replying("All of them are supported."), claims.Score{True: 20, False: 20, WrongTrue: 20}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			score, err := test.judge.SelfTest(t.Context(), true)
			if err != nil || score != test.score || score.Passed() != test.passed {
				t.Errorf("score %+v, passed %v, error %v, want %+v", score, score.Passed(), err, test.score)
			}
		})
	}
	if (claims.Score{}).Passed() {
		t.Error("a judge that was asked nothing has passed")
	}
	if got := (claims.Score{True: 20, False: 20, WrongTrue: 1, WrongFalse: 5}).String(); got != "19 of 20 true claims and 15 of 20 false ones judged rightly" {
		t.Errorf("%q", got)
	}
}

// TestSelfTestEndsEarly: a judge that cannot pass any more is not asked on, unless the
// figures are wanted whole; one that passes is asked about all.
func TestSelfTestEndsEarly(t *testing.T) {
	calls := 0
	counted := func(judge claims.Judge) claims.Judge {
		calls = 0
		return claims.Judge{Ask: func(ctx context.Context, system, user, name string, schema json.RawMessage) (string, error) {
			calls++
			return judge.Ask(ctx, system, user, name, schema)
		}}
	}
	if score, err := counted(judging(supportsAll)).SelfTest(t.Context(), false); err != nil || score.Passed() || calls != 1 {
		t.Errorf("yes to all: %d calls, %+v, %v", calls, score, err)
	}
	if _, err := counted(judging(supportsAll)).SelfTest(t.Context(), true); err != nil || calls != 4 {
		t.Errorf("yes to all, whole: %d calls, %v", calls, err)
	}
	if score, err := counted(wrongAbout(selfTestTruths(t), 2, 2)).SelfTest(t.Context(), false); err != nil || !score.Passed() || calls != 4 {
		t.Errorf("one that passes: %d calls, %+v, %v", calls, score, err)
	}
}

func TestSelfTestFails(t *testing.T) {
	gone := errors.New("gone")
	judge := claims.Judge{Ask: func(context.Context, string, string, string, json.RawMessage) (string, error) { return "", gone }}
	if score, err := judge.SelfTest(t.Context(), false); !errors.Is(err, gone) || score.Passed() {
		t.Errorf("score %+v, error %v", score, err)
	}
}

// TestSelfTestNeedsReading: what code can tell is no test of a judge. None of the true claims
// is the text's own words, and none is refused for a fact.
func TestSelfTestNeedsReading(t *testing.T) {
	data, err := os.ReadFile("selftest.txt")
	if err != nil {
		t.Fatal(err)
	}
	paragraphs, _, _ := strings.Cut(string(data), "\n\n")
	g := claims.Grounds{Sent: in("en", strings.Split(paragraphs, "\n")...)}
	for claim, isTrue := range selfTestTruths(t) {
		if f := g.Check(claims.New(claim, ""), nil); f.Proof != "" {
			t.Errorf("%q (%v) is proven by code", claim, isTrue)
		}
	}
	if n := len(selfTestTruths(t)); n != 40 {
		t.Errorf("%d claims", n)
	}
}
