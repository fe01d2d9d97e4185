package chat_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

func answered(question string, claims ...answer.Claim) answer.Answer {
	return answer.Answer{Question: question, Claims: claims}
}

func questions(turns []answer.Turn) []string {
	var all []string
	for _, t := range turns {
		all = append(all, t.Question)
	}
	return all
}

func TestTurn(t *testing.T) {
	cite := func(n int) answer.Citation { return answer.Citation{Document: "d", Paragraph: n, Quote: "q", End: 1} }
	var c chat.Conversations
	c.Add("k", answered("a?",
		answer.Claim{Text: "One.", Citations: []answer.Citation{cite(1), cite(2)}},
		answer.Claim{Text: "Two.", Citations: []answer.Citation{cite(2)}}))
	c.Add("k", answer.Answer{Question: "b?", Abstained: true, Text: "The text does not say."})
	want := []answer.Turn{
		{Question: "a?", Answer: "One. Two.", Cited: []answer.Citation{cite(1), cite(2)}},
		{Question: "b?"},
	}
	if diff := cmp.Diff(want, c.History("k")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestLastTurnsAreKept(t *testing.T) {
	c := chat.Conversations{Turns: 2}
	for i := range 5 {
		c.Add("k", answered(fmt.Sprint(i)))
	}
	if diff := cmp.Diff([]string{"3", "4"}, questions(c.History("k"))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestHistoryIsACopy(t *testing.T) {
	var c chat.Conversations
	c.Add("k", answered("a"))
	c.History("k")[0].Question = "changed"
	if got := c.History("k")[0].Question; got != "a" {
		t.Errorf("question = %q", got)
	}
}

func TestNobodySeesAnothersTurns(t *testing.T) {
	var c chat.Conversations
	c.Add("ada/town", answered("a"))
	if got := c.History("ben/town"); got != nil {
		t.Errorf("ben has %v", got)
	}
	c.ForgetAll("ada/town")
	c.ForgetAll("nobody")
	if got := c.History("ada/town"); got != nil {
		t.Errorf("forgotten, and still there: %v", got)
	}
}

func TestTimeToLive(t *testing.T) {
	now := time.Now()
	c := chat.Conversations{TTL: time.Minute, Now: func() time.Time { return now }}
	c.Add("a", answered("1"))
	now = now.Add(40 * time.Second)
	c.Add("b", answered("2"))
	c.Add("a", answered("3")) // keeps the first turn alive
	now = now.Add(59 * time.Second)
	if diff := cmp.Diff([]string{"1", "3"}, questions(c.History("a"))); diff != "" {
		t.Errorf("before its time (-want +got):\n%s", diff)
	}
	now = now.Add(time.Second)
	if got := c.Len(); got != 0 {
		t.Errorf("%d conversations outlive their time", got)
	}
	c.Add("a", answered("4"))
	if diff := cmp.Diff([]string{"4"}, questions(c.History("a"))); diff != "" {
		t.Errorf("after its time (-want +got):\n%s", diff)
	}
}

func TestLastAnsweredAreKept(t *testing.T) {
	c := chat.Conversations{Max: 2}
	for _, key := range []string{"a", "b", "a", "c"} {
		c.Add(key, answered(key))
	}
	if c.Len() != 2 || c.History("b") != nil || c.History("a") == nil || c.History("c") == nil {
		t.Errorf("a %v, b %v, c %v", c.History("a"), c.History("b"), c.History("c"))
	}
}

func TestConversationsConcurrently(t *testing.T) {
	c := chat.Conversations{Max: 5, Turns: 2}
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for j := range 200 {
				key := fmt.Sprint((i + j) % 7)
				c.Add(key, answered(key))
				for _, turn := range c.History(key) {
					if turn.Question != key {
						t.Errorf("%s has the question %s", key, turn.Question)
					}
				}
				if j%50 == 0 {
					c.ForgetAll(key)
				}
			}
		})
	}
	wg.Wait()
	if c.Len() > 5 {
		t.Errorf("%d conversations are kept, at most 5 wanted", c.Len())
	}
}
