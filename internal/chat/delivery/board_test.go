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

// A board is a platform: one place for everybody's messages, which are strings.
type board struct {
	mu       sync.Mutex
	messages map[string]string // by id
	calls    []string          // as "put 1 final: text" and "remove 1"
	last     int               // id of the newest message

	wire   time.Duration                               // that a request is on its way
	refuse func(u delivery.Urgency, page string) error // nil: every call goes well
	closed chan struct{}                               // limits let nothing out until it is closed; nil: no limits
}

func newBoard() *board { return &board{messages: make(map[string]string)} }

// shown are the messages that stand there, in the order of their ids.
func (b *board) shown() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	var all []string
	for id := 1; id <= b.last; id++ {
		if m, ok := b.messages[fmt.Sprint(id)]; ok {
			all = append(all, m)
		}
	}
	return all
}

func (b *board) made() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.calls)
}

var urgencies = map[delivery.Urgency]string{delivery.Progress: "progress", delivery.Placeholder: "placeholder", delivery.Final: "final"}

func (b *board) Put(ctx context.Context, u delivery.Urgency, n int, id string, page string) (string, error) {
	b.mu.Lock()
	closed, refuse := b.closed, b.refuse
	b.mu.Unlock()
	if closed != nil {
		select {
		case <-closed:
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
	if refuse != nil {
		if err := refuse(u, page); err != nil {
			return "", err
		}
	}
	time.Sleep(b.wire)
	b.mu.Lock()
	defer b.mu.Unlock()
	if id == "" {
		b.last++
		id = fmt.Sprint(b.last)
	} else if _, ok := b.messages[id]; !ok {
		return "", fmt.Errorf("message %s: %w", id, delivery.ErrGone)
	}
	b.messages[id] = page
	b.calls = append(b.calls, fmt.Sprintf("put %s %s: %s", id, urgencies[u], page))
	return id, nil
}

func (b *board) Remove(_ context.Context, id string) error {
	time.Sleep(b.wire)
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.messages, id)
	b.calls = append(b.calls, "remove "+id)
	return nil
}

// A place on the board is a destination.
type place struct {
	*board
	talk string
}

func (p place) Open(context.Context) (delivery.Writer[string], error) { return p.board, nil }
func (p place) Address() any                                          { return map[string]string{"talk": p.talk} }
func (p place) Talk() string                                          { return p.talk }

func (p place) Refuse(ctx context.Context, sentence string) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	_, err := p.Put(ctx, delivery.Final, 0, "", "refused: "+sentence)
	return err
}

// plain are pages of one message.
type plain struct{}

func (plain) Answer(a answer.Answer) []string {
	return []string{"answer: " + texts(a.Claims)}
}

func (plain) Progress(claims []answer.Claim, position int) []string {
	return []string{fmt.Sprintf("on its way, number %d: %s", position, texts(claims))}
}

func (plain) Interrupted(claims []answer.Claim, why string) []string {
	return []string{"interrupted: " + texts(claims) + why}
}

func texts(claims []answer.Claim) string {
	var all strings.Builder
	for _, c := range claims {
		all.WriteString(c.Text + " ")
	}
	return all.String()
}

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
