package answer_test

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
)

// TestSteps: whoever watches is told what the next claim waits for, and which claim stands in
// the place of one that was not proven.
func TestSteps(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		second := false
		judge := &reading{takes: time.Second, says: func(_ context.Context, _ int, asked []string) (string, error) {
			defer func() { second = true }()
			return verdicts(asked, map[bool]func(string) string{false: yes, true: no}[second]), nil
		}}
		p := judge.on(writes(typing(300*time.Millisecond, 50*time.Millisecond, five[0]+" {2} "+five[1]+" {2} "+toll+" {4}")))
		var seen []string
		start := time.Now()
		q := answer.Question{Text: question, Watch: func(s answer.Step) {
			seen = append(seen, fmt.Sprint(time.Since(start).Milliseconds(), " ", s))
		}}
		a, err := p.Answer(t.Context(), q, func(c answer.Claim) error {
			seen = append(seen, fmt.Sprint(time.Since(start).Milliseconds(), " claim ", c.Replaces))
			return nil
		})
		if err != nil || len(a.Claims) != 3 {
			t.Fatal(a.Claims, err)
		}
		// All but the first sentence are complete when the judge has read that one.
		want := []string{"0 reading", "300 writing", "850 checking", "1850 claim false", "2850 claim true", "2850 claim false"}
		if diff := cmp.Diff(want, seen); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// TestStepsOfAPointer: a model that chooses is said to choose.
func TestStepsOfAPointer(t *testing.T) {
	var seen []answer.Step
	p := pointing(choosing(`{"sentences": [1]}`))
	if _, err := p.Answer(t.Context(), answer.Question{Text: question, Watch: func(s answer.Step) { seen = append(seen, s) }}, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]answer.Step{answer.Choosing}, seen); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
