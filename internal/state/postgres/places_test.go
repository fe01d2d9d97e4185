package postgres_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"pilcrow/internal/chat"
	"pilcrow/internal/state"
	"pilcrow/internal/state/postgres"
	"pilcrow/internal/state/postgres/postgrestest"
)

// A process lets questions in beside others.
type process struct {
	*postgres.Store
	*chat.Admission
}

func processes(t *testing.T, url string, n int, a *chat.Admission) (all []process) {
	t.Helper()
	for range n {
		s := open(t, url, postgres.Options{Lease: 6 * time.Second})
		one := &chat.Admission{Person: a.Person, Group: a.Group, AtOnce: a.AtOnce, Queue: a.Queue, Places: s, Scope: "town"}
		all = append(all, process{s, one})
	}
	return all
}

// enter wants a question to be let in at once.
func (p process) enter(t *testing.T, person, group string) *chat.Slot {
	t.Helper()
	slot, err := p.Admission.Enter(t.Context(), chat.Asker{Person: person, Group: group}, func(int) { t.Errorf("%s waits", person) })
	check(t, err)
	return slot
}

// refused wants a question to be refused, and returns why.
func (p process) refused(t *testing.T, person, group string, kind chat.Kind) *chat.Error {
	t.Helper()
	_, err := p.Admission.Enter(t.Context(), chat.Asker{Person: person, Group: group}, nil)
	var refusal *chat.Error
	if !errors.As(err, &refusal) || refusal.Kind != kind {
		t.Fatalf("%s, in %s: %v, want %s", person, group, err, kind)
	}
	return refusal
}

// TestSharedLimits: what somebody asks of one process counts for all.
func TestSharedLimits(t *testing.T) {
	t.Parallel()
	url := postgrestest.Database(t)
	all := processes(t, url, 3, &chat.Admission{Person: chat.Limit{Minute: 3, Day: 5}, Group: chat.Limit{Minute: 4}})
	for _, p := range all {
		p.enter(t, "ada", "guild").Release()
	}
	for _, p := range all {
		if wait := p.refused(t, "ada", "guild", chat.Limited).Wait; wait <= 0 || wait > 20*time.Second {
			t.Errorf("Ada is to wait for %v, want up to a third of a minute", wait)
		}
	}
	all[0].enter(t, "ben", "guild").Release() // refusals cost the group nothing
	all[1].refused(t, "ben", "guild", chat.Limited)
	all[1].enter(t, "ben", "").Release()
	all[2].enter(t, "", "").Release()
}

// TestSharedQueue: answers at once, and the places of those who wait, are of all processes
// together; so is the one question that a person has at a time.
func TestSharedQueue(t *testing.T) {
	t.Parallel()
	url := postgrestest.Database(t)
	all := processes(t, url, 3, &chat.Admission{AtOnce: 1, Queue: 2})
	first := all[0].enter(t, "ada", "")
	var mu sync.Mutex
	var order []string
	var waiting sync.WaitGroup
	positions := make(chan int, 10)
	wait := func(p process, person string, want int) {
		t.Helper()
		waiting.Go(func() {
			slot, err := p.Admission.Enter(t.Context(), chat.Asker{Person: person}, func(n int) { positions <- n })
			if err != nil {
				t.Error(err)
				return
			}
			mu.Lock()
			order = append(order, person)
			mu.Unlock()
			slot.Release()
		})
		if got := <-positions; got != want {
			t.Errorf("%s waits as number %d, want %d", person, got, want)
		}
	}
	wait(all[1], "ada", 1) // for her own first question
	wait(all[2], "ben", 1) // before her second one
	all[0].refused(t, "ada", "", chat.Busy)
	all[1].refused(t, "eve", "", chat.Busy)
	first.Yield()
	await(t, "Ben's turn", func() bool { mu.Lock(); defer mu.Unlock(); return slices.Equal(order, []string{"ben"}) })
	first.Release()
	waiting.Wait()
	if !slices.Equal(order, []string{"ben", "ada"}) {
		t.Errorf("let in: %v", order)
	}
	ctx, cancel := context.WithCancel(t.Context())
	second := all[0].enter(t, "ada", "")
	_, err := all[1].Admission.Enter(ctx, chat.Asker{Person: "ben"}, func(int) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("whoever leaves the queue: %v", err)
	}
	second.Release()
	all[2].enter(t, "ben", "").Release()
}

// TestOwnNextQuestionGoesBehind: whose question has been answered has their next one behind
// those who wait for a first one.
func TestOwnNextQuestionGoesBehind(t *testing.T) {
	t.Parallel()
	p := processes(t, postgrestest.Database(t), 1, &chat.Admission{AtOnce: 1, Queue: 2})[0]
	first := p.enter(t, "ada", "")
	let := make(chan string, 2)
	var waiting sync.WaitGroup
	for _, person := range []string{"ada", "ben"} {
		queued := make(chan struct{})
		waits := sync.OnceFunc(func() { close(queued) })
		waiting.Go(func() {
			defer waits()
			slot, err := p.Admission.Enter(t.Context(), chat.Asker{Person: person}, func(int) { waits() })
			if err != nil {
				t.Error(err)
				return
			}
			let <- person
			slot.Release()
		})
		<-queued
	}
	first.Release()
	waiting.Wait()
	close(let)
	if one, two := <-let, <-let; one != "ben" || two != "ada" {
		t.Errorf("let in: %s, %s", one, two)
	}
}

// TestPlacesOfTheDead: a process that dies takes nobody's place with it.
func TestPlacesOfTheDead(t *testing.T) {
	t.Parallel()
	url := postgrestest.Database(t)
	all := processes(t, url, 2, &chat.Admission{AtOnce: 1, Queue: 1})
	all[0].enter(t, "ada", "")
	check(t, all[0].Vanish())
	await(t, "a free place", func() bool {
		p, err := all[1].Store.Enter(t.Context(), state.Asker{Person: "ada"}, state.Rules{Scope: "town", AtOnce: 1, Queue: 1})
		if p.ID != 0 && p.Position > 0 {
			check(t, all[1].Leave(t.Context(), p.ID))
		}
		return err == nil && p.ID != 0 && p.Position == 0
	})
}

// TestWaitingForTheDead: who waits for the answer to their own question before is let in when
// the process that was making it is gone.
func TestWaitingForTheDead(t *testing.T) {
	t.Parallel()
	url := postgrestest.Database(t)
	all := processes(t, url, 2, &chat.Admission{AtOnce: 5, Queue: 5})
	all[0].enter(t, "ada", "")
	waits, let := make(chan struct{}), make(chan error, 1)
	var once sync.Once
	go func() {
		slot, err := all[1].Admission.Enter(t.Context(), chat.Asker{Person: "ada"}, func(int) { once.Do(func() { close(waits) }) })
		if err == nil {
			slot.Release()
		}
		let <- err
	}()
	<-waits
	check(t, all[0].Vanish())
	check(t, <-let)
}
