package delivery_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
)

// A service takes so long for each of its claims.
type service struct {
	chattest.Stub
	claims  int
	takes   time.Duration
	panics  bool
	outcome answer.Outcome

	mu    sync.Mutex
	asked []answer.Question
}

func (s *service) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	s.mu.Lock()
	s.asked = append(s.asked, q)
	claims, takes, panics := s.claims, s.takes, s.panics
	s.mu.Unlock()
	if panics {
		panic("the lamp fell")
	}
	a := answer.Answer{Question: q.Text, Outcome: s.outcome}
	for n := range max(claims, 1) {
		select {
		case <-time.After(takes):
		case <-ctx.Done():
			return answer.Answer{}, ctx.Err()
		}
		c := answer.Claim{Text: fmt.Sprintf("%s %d.", q.Text, n+1)}
		a.Claims = append(a.Claims, c)
		if err := emit(c); err != nil {
			return answer.Answer{}, err
		}
	}
	return a, nil
}

// histories are the questions of the turns that each question came with.
func (s *service) histories() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []string
	for _, q := range s.asked {
		line := q.Text
		for _, turn := range q.History {
			line += " <- " + turn.Question
		}
		all = append(all, line)
	}
	return all
}

// A town is a board with a bot that answers there, inside a bubble of package synctest.
type town struct {
	*testing.T
	*board
	*service
	*delivery.Delivery[string]
	kept *journal
	log  *bytes.Buffer
}

// A journal knows which questions are unfinished, and by which message they are shown.
type journal struct {
	*sqlite.Store
	mu    sync.Mutex
	open  map[string]string        // messages, by event
	why   error                    // what Owns says
	ended map[string]state.Outcome // by event
}

func (j *journal) Owns(state.Key) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.why
}

// owns sets what Owns says.
func (j *journal) owns(why error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.why = why
}

func (j *journal) Claim(ctx context.Context, e state.Entry) (bool, error) {
	first, err := j.Store.Claim(ctx, e)
	if first {
		j.note(e.Event, "")
	}
	return first, err
}

func (j *journal) ShownBy(ctx context.Context, key state.Key, message string) error {
	j.note(key.Event, message)
	return j.Store.ShownBy(ctx, key, message)
}

func (j *journal) Finish(ctx context.Context, key state.Key, how state.Outcome) error {
	if err := j.Store.Finish(ctx, key, how); err != nil {
		return err
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	delete(j.open, key.Event)
	j.ended[key.Event] = how
	return nil
}

func (j *journal) note(event, message string) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.open[event] = message
}

func (j *journal) unfinished() map[string]string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return maps.Clone(j.open)
}

// inTown runs a test in a town.
func inTown(t *testing.T, run func(t *town)) {
	synctest.Test(t, func(t *testing.T) {
		kept, err := sqlite.Open(t.Context(), "", state.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer kept.Close()
		run(newTown(t, kept))
	})
}

func newTown(t *testing.T, store *sqlite.Store) *town {
	log, kept := &bytes.Buffer{}, &journal{Store: store, open: make(map[string]string), ended: make(map[string]state.Outcome)}
	b, s := newBoard(), &service{}
	d := &delivery.Delivery[string]{
		Platform: "town", Service: s, State: kept, Log: slog.New(slog.NewTextHandler(log, nil)),
		Restarted: func(ctx context.Context, e state.Entry) error {
			_, err := b.Put(ctx, delivery.Final, 0, e.Message, delivery.Restarted("en"))
			return err
		},
	}
	return &town{T: t, board: b, service: s, Delivery: d, kept: kept, log: log}
}

// question is Ada's, on the square.
func (t *town) question(id, text string) delivery.Question[string] {
	return delivery.Question[string]{
		ID: id, Person: "ada", Text: text, Language: "en", Interval: time.Second, To: place{t.board, "square"}, Pages: plain{},
	}
}

// start carries work out beside the test.
func (t *town) start(work func()) {
	t.Helper()
	if work == nil {
		t.Fatal("there is nothing to do")
	}
	go work()
	synctest.Wait()
}

// ask asks and waits for the end of the answer.
func (t *town) ask(q delivery.Question[string]) {
	t.Helper()
	work := t.Ask(t.Context(), q)
	if work == nil {
		t.Fatalf("%s is not answered", q.ID)
	}
	work()
}

func (t *town) want(shown ...string) {
	t.Helper()
	if got := t.shown(); !slices.Equal(got, shown) {
		t.Errorf("people see %q, want %q\ncalls: %q\nlog: %s", got, shown, t.made(), t.log)
	}
}

func (t *town) wantLog(all ...string) {
	t.Helper()
	for _, want := range all {
		if !strings.Contains(t.log.String(), want) {
			t.Errorf("the log lacks %q: %s", want, t.log)
		}
	}
}

// remembered reports whether a message is known to show an answer.
func (t *town) remembered(message string) bool {
	t.Helper()
	_, found, err := t.kept.Shown(t.Context(), "town", message)
	if err != nil {
		t.Fatal(err)
	}
	return found
}
