package gateway_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/discord/rest"
)

// A worker is a process that keeps shards, one by one.
type worker struct {
	*gateway.Client
	*heard
	t *testing.T
}

func newWorker(t *testing.T, d *discordtest.Discord) *worker {
	h := &heard{d: d, messages: map[string]int{}}
	return &worker{&gateway.Client{
		REST: newREST(t, d), Intents: intents, Handle: h.handle, Backoff: 10 * time.Millisecond, KeepSessions: true, Log: logTo(t),
	}, h, t}
}

// start starts a shard. The returned function stops it, and returns its session as
// another process would read it.
func (w *worker) start(id, count int, from gateway.Session) (stop func() gateway.Session) {
	ctx, cancel := context.WithCancel(w.t.Context())
	left := make(chan gateway.Session, 1)
	go func() {
		session, err := w.RunShard(ctx, id, count, from)
		if err != nil {
			w.t.Error(err)
		}
		left <- session
	}()
	return func() (session gateway.Session) {
		cancel()
		stored, err := json.Marshal(<-left)
		if err != nil {
			w.t.Error(err)
		}
		if err := json.Unmarshal(stored, &session); err != nil {
			w.t.Error(err)
		}
		return session
	}
}

// Two processes hand the shards of a bot to each other, in the middle of a talk:
// each message arrives once, as it is settled before its shard goes over, and no session is begun
// but the first ones. What is not settled comes again: see [TestSettled].
func TestHandover(t *testing.T) {
	t.Parallel()
	const count = 2
	d := discordtest.Config{Shards: count, MaxConcurrency: count, IdentifyInterval: time.Millisecond}.New(t)
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	workers := []*worker{newWorker(t, d), newWorker(t, d)}
	for _, w := range workers {
		hear := w.Handle
		w.Handle = func(ctx context.Context, event any) {
			gateway.Settle(ctx) // what is heard is settled
			hear(ctx, event)
		}
	}
	var stops [count]func() gateway.Session
	for id := range count {
		stops[id] = workers[0].start(id, count, gateway.Session{})
	}
	for id := range count { // the worker knows what Discord has begun
		await(t, "a session", func() bool { return workers[0].Session(id).Sequence > 0 })
	}
	var said []*discordtest.Message
	hear := func() {
		await(t, "every message", func() bool {
			return !slices.ContainsFunc(said, func(m *discordtest.Message) bool { return workers[0].count(m)+workers[1].count(m) == 0 })
		})
	}
	for turn := range 6 {
		for id := range count {
			said = append(said, ada.Says(channel, fmt.Sprint("before ", turn, id)), ada.Says(ada.DM(), fmt.Sprint("to you ", turn, id)))
			hear()
			session := stops[id]()
			if session.ID == "" || session.URL == "" || session.Sequence == 0 {
				t.Fatalf("left the session %+v", session)
			}
			said = append(said, ada.Says(channel, fmt.Sprint("between ", turn, id)), ada.Says(ada.DM(), fmt.Sprint("to you all ", turn, id)))
			stops[id] = workers[(turn+1)%2].start(id, count, session)
		}
		d.Gateway.AwaitLive(count)
	}
	hear()
	for id := range count {
		stops[id]()
	}
	for _, w := range workers {
		w.Close()
	}
	for _, m := range said {
		if n := workers[0].count(m) + workers[1].count(m); n != 1 {
			t.Errorf("message %q arrived %d times", m.Content(), n)
		}
	}
	if n := d.Gateway.Begun(); n != count {
		t.Errorf("%d sessions were begun, want %d", n, count)
	}
}

func (h *heard) count(m *discordtest.Message) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.messages[m.ID]
}

// A session that is no longer there when it is handed over is begun anew.
func TestHandoverComesTooLate(t *testing.T) {
	t.Parallel()
	d := quick(t, discordtest.Config{})
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	w := newWorker(t, d)
	stop := w.start(0, 1, gateway.Session{ID: "of last week", URL: d.Gateway.ResumeURL, Sequence: 7})
	d.Gateway.AwaitLive(1)
	w.await(t, ada.Says(channel, "hello"))
	if session := stop(); session.ID == "" || session.ID == "of last week" {
		t.Errorf("left the session %+v", session)
	}
	w.Close()
}

// Without KeepSessions the session ends with the connection.
func TestSessionEnds(t *testing.T) {
	t.Parallel()
	d := quick(t, discordtest.Config{})
	w := newWorker(t, d)
	w.KeepSessions = false
	stop := w.start(0, 1, gateway.Session{})
	d.Gateway.AwaitLive(1)
	if session := stop(); session != (gateway.Session{}) {
		t.Errorf("left the session %+v", session)
	}
	d.Wait("close code 1000", func() bool { return d.Gateway.Connections()[0].CloseCode == 1000 })
	w.Close()
}

// An event that comes when the handlers are closed does not count as seen.
func TestUnhandledIsNotSeen(t *testing.T) {
	t.Parallel()
	d := quick(t, discordtest.Config{})
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	first, second := newWorker(t, d), newWorker(t, d)
	stop := first.start(0, 1, gateway.Session{})
	d.Gateway.AwaitLive(1)
	first.await(t, ada.Says(channel, "one"))
	first.Close()
	said := ada.Says(channel, "two")
	d.Gateway.AsksHeartbeat() // and when that has been answered, the message has been read
	d.Wait("the heartbeat", func() bool { return d.Gateway.Connections()[0].Heartbeats > 0 })
	stop = second.start(0, 1, stop())
	second.await(t, said)
	if n := first.count(said); n > 0 {
		t.Errorf("the message was handled %d times before", n)
	}
	stop()
	second.Close()
}

// limits notes what is asked of it, and allows all.
type limits struct {
	mu       sync.Mutex
	acquired map[int]int // by bucket
	released int
	spent    []rest.SessionStartLimit
}

// Acquire implements gateway.IdentifyLimiter.
func (l *limits) Acquire(_ context.Context, bucket int) (release func(), err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.acquired[bucket]++
	return func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.released++
	}, nil
}

// Spend implements gateway.IdentifyLimiter.
func (l *limits) Spend(_ context.Context, limit rest.SessionStartLimit) (wait time.Duration, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.spent = append(l.spent, limit)
	return 0, nil
}

// Every IDENTIFY asks the limiter for its bucket first and gives it back, whether
// it succeeds or not; a RESUME asks for nothing.
func TestIdentifyLimiter(t *testing.T) {
	t.Parallel()
	d := discordtest.Config{Shards: 3, MaxConcurrency: 2, IdentifyInterval: time.Nanosecond}.New(t)
	d.Gateway.RefusesIdentify(1)
	l := &limits{acquired: map[int]int{}}
	c := &gateway.Client{REST: newREST(t, d), Intents: intents, Handle: func(context.Context, any) {}, Identify: l, Backoff: 10 * time.Millisecond, Log: logTo(t)}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- c.Run(ctx) }()
	d.Gateway.AwaitLive(3)
	d.Gateway.Drops()
	await(t, "three resumes", func() bool { return c.Metrics.Resumes.Load() == 3 })
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if l.acquired[0]+l.acquired[1] != 4 || l.acquired[0] < 2 || l.acquired[1] < 1 || l.released != 4 || len(l.spent) != 4 {
		t.Errorf("acquired %v, released %d, spent %d times", l.acquired, l.released, len(l.spent))
	}
	if l.spent[0].Total != 1000 || l.spent[0].MaxConcurrency != 2 {
		t.Errorf("spent of %+v", l.spent[0])
	}
}
