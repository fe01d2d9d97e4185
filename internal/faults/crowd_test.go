package faults_test

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/openai/openaitest"
)

// An entrance is a house with an admission, as every frontend with many people has it.
type entrance struct {
	house
	*chat.Admission
	inside  atomic.Int32 // questions being answered
	crowded atomic.Int32 // how often there was more than one
}

// ask asks for a person and returns the answer, or what the person reads instead.
func (d *entrance) ask(t *testing.T, person string) (a answer.Answer, says string) {
	slot, err := d.Enter(t.Context(), chat.Asker{Person: person}, nil)
	if err != nil {
		return a, chat.Sentence(err)
	}
	defer slot.Release()
	if d.inside.Add(1) > 1 {
		d.crowded.Add(1)
	}
	defer d.inside.Add(-1)
	a, err = d.Answer(t.Context(), answer.Question{Text: boughtQuestion}, func(answer.Claim) error { return nil })
	return a, chat.Sentence(err)
}

// crowdFaults are those of many questions at once.
var crowdFaults = []fault{
	{67, "forty questions for a server with one slot", func(t *testing.T) {
		var busy atomic.Bool
		d := &entrance{Admission: &chat.Admission{AtOnce: 1, Queue: 40}}
		d.house = served(t, openaitest.Func(func(openaitest.Request) openaitest.Reply {
			if !busy.CompareAndSwap(false, true) {
				return openaitest.Reply{Status: 503}
			}
			defer busy.Store(false)
			return say(first)
		}))
		var wg sync.WaitGroup
		for i := range 40 {
			wg.Go(func() {
				if a, says := d.ask(t, fmt.Sprint("person ", i)); !strings.HasPrefix(a.Text, whole) || a.Notice != "" {
					t.Errorf("question %d: %q, %q, %q", i, a.Text, a.Notice, says)
				}
			})
		}
		wg.Wait()
		if d.asked() != 40 || d.crowded.Load() > 0 {
			t.Errorf("%d requests, %d times more than one at once", d.asked(), d.crowded.Load())
		}
	}, []string{"internal/chat.TestNobodyHoldsUpTheOthers", "internal/chat.TestQueueIsBounded"}, ""},
}

// flood is one person who asks the same twenty times, one after the other and at once.
func flood(t *testing.T) {
	now := time.Now()
	d := &entrance{house: served(t, say(first)), Admission: &chat.Admission{
		Person: chat.Limit{Minute: 5, Day: 50}, Now: func() time.Time { return now },
	}}
	answered := 0
	for range 20 {
		if a, says := d.ask(t, "ada"); says == "" {
			wantIn(t, a.Text, whole)
			answered++
		} else {
			wantIn(t, says, "That was a lot of questions. Please ask the next one in 12 seconds.")
		}
	}
	if answered != 5 || d.asked() != 5 {
		t.Errorf("%d answers, the model was asked %d times", answered, d.asked())
	}
	if a, says := d.ask(t, "ben"); says != "" {
		t.Errorf("ben gets %q, %q", a.Text, says)
	}

	d = &entrance{house: served(t, say(first)), Admission: &chat.Admission{}}
	busy := chat.Sentence(&chat.Error{Kind: chat.Busy})
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			if a, says := d.ask(t, "ada"); says != busy && !strings.HasPrefix(a.Text, whole) {
				t.Errorf("%q, %q", a.Text, says)
			}
		})
	}
	wg.Wait()
	if n := d.crowded.Load(); n > 0 {
		t.Errorf("%d of one person's questions run beside another", n)
	}
}
