package postgres_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"pilcrow/internal/answer"
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

// TestSharedConversations: a conversation goes on in any process, as long as its time is
// not over, and is forgotten in all of them.
func TestSharedConversations(t *testing.T) {
	t.Parallel()
	server := postgrestest.New(t)
	url := server.Database()
	one := &chat.Conversations{Turns: 2, Shared: open(t, url, postgres.Options{}), Scope: "town"}
	two := &chat.Conversations{Turns: 2, Shared: open(t, url, postgres.Options{}), Scope: "town"}
	for i, c := range []*chat.Conversations{one, two, one} {
		c.Add("ada/square", answer.Answer{Question: string(rune('1' + i)), Text: "yes"})
	}
	questions := func(c *chat.Conversations) (all []string) {
		for _, turn := range c.History("ada/square") {
			all = append(all, turn.Question)
		}
		return all
	}
	if got := questions(two); !slices.Equal(got, []string{"2", "3"}) {
		t.Errorf("the conversation is %v", got)
	}
	if n := two.ForgetAll("ada/"); n != 1 || len(questions(one)) != 0 {
		t.Errorf("%d forgotten, left %v", n, questions(one))
	}
	one.Add("ada/square", answer.Answer{Question: "4"})
	setClock(t, url, time.Now().Add(31*time.Minute))
	if got := questions(two); len(got) != 0 {
		t.Errorf("after half an hour the conversation is %v", got)
	}
	server.Kill()
	await(t, "the process's own memory, without the database", func() bool { return slices.Equal(questions(one), []string{"4"}) })
}

// TestConversationsAboutARemovedText: they end with it, in all processes, and others go on.
func TestConversationsAboutARemovedText(t *testing.T) {
	t.Parallel()
	s := open(t, postgrestest.Database(t), postgres.Options{})
	check(t, s.SaveText(t.Context(), state.Text{Platform: "town", Group: "guild", ID: "rules", Name: "Rules", Slug: "rules"}, []byte("r")))
	about, other := "town/ada/guild/square/rules", "town/ada/guild/square/atlas"
	for _, key := range []string{about, other} {
		check(t, s.SaveTalk(t.Context(), key, []answer.Turn{{Question: "Who?"}}, time.Hour))
	}
	n, err := s.RemoveText(t.Context(), "town", "guild", "rules")
	if err != nil || n != 1 {
		t.Fatalf("%d entries removed, %v", n, err)
	}
	for key, want := range map[string]int{about: 0, other: 1} {
		if turns, err := s.Talk(t.Context(), key); err != nil || len(turns) != want {
			t.Errorf("%s has %d turns, %v, want %d", key, len(turns), err, want)
		}
	}
}

// TestTurns: one at a time, with pauses between.
func TestTurns(t *testing.T) {
	t.Parallel()
	url := postgrestest.Database(t)
	one, two := open(t, url, postgres.Options{Lease: time.Hour}), open(t, url, postgres.Options{Lease: time.Hour})
	began := time.Now()
	at := func(d time.Duration) { setClock(t, url, began.Add(d)) }
	turn := func(s *postgres.Store, want time.Duration) {
		t.Helper()
		if wait, err := s.Turn(t.Context(), "identify", 10*time.Second); err != nil || wait != want {
			t.Errorf("to wait for %v, error %v, want %v", wait, err, want)
		}
	}
	at(0)
	turn(one, 0)
	at(2 * time.Second)
	turn(two, 8*time.Second)
	check(t, two.EndTurn(t.Context(), "identify", time.Hour)) // it is not its own
	check(t, one.EndTurn(t.Context(), "identify", 5*time.Second))
	turn(two, 5*time.Second)
	at(7 * time.Second)
	turn(two, 0)
	at(17 * time.Second) // and it vanishes
	turn(one, 0)

	for i, want := range []int{0, 7, 3} {
		s, n := []*postgres.Store{one, two, one}[i], []int{7, 3, 8}[i]
		if others, err := s.Tally(t.Context(), "invalid", n, time.Minute); err != nil || others != want {
			t.Errorf("the others count %d, error %v, want %d", others, err, want)
		}
	}
	at(2 * time.Minute)
	if others, err := one.Tally(t.Context(), "invalid", 8, time.Minute); err != nil || others != 0 {
		t.Errorf("after its time the others' count is %d, error %v", others, err)
	}
}
