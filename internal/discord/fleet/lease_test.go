package fleet

import (
	"context"
	"log/slog"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/state"
)

// A memory is a state that is there until a time, in simulated time.
type memory struct {
	State
	lease  time.Duration
	shards []state.Shard
	until  time.Time
	ended  map[string]time.Duration // pauses after turns, by name
}

func (m *memory) ShardLease() time.Duration { return m.lease }

func (m *memory) Keep(context.Context, string, int, []state.Shard) ([]state.Shard, int, error) {
	if time.Now().After(m.until) {
		return nil, 0, state.ErrUnavailable
	}
	return m.shards, len(m.shards), nil
}

func (m *memory) GiveUp(context.Context, string, state.Shard) error                  { return nil }
func (m *memory) LeaveShards(context.Context, string) error                          { return nil }
func (m *memory) Turn(context.Context, string, time.Duration) (time.Duration, error) { return 0, nil }

func (m *memory) EndTurn(_ context.Context, name string, pause time.Duration) error {
	m.ended[name] = pause
	return nil
}

// TestSilentBeforeTheLeaseEnds: when a lease cannot be renewed, its shard has ended here before
// another process may take it over.
func TestSilentBeforeTheLeaseEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const lease = 6 * time.Second
		shard := state.Shard{ID: 0, Count: 1, Token: 1}
		mine := &kept{Shard: shard, ended: make(chan struct{})}
		var silent time.Time
		mine.stop = func() {
			if silent.IsZero() {
				silent = time.Now()
				close(mine.ended)
			}
		}
		f := &Fleet{
			Client: &gateway.Client{}, State: &memory{lease: lease, shards: []state.Shard{shard}, until: time.Now().Add(time.Minute)},
			Log: slog.New(slog.DiscardHandler),
		}
		f.kept, f.failed, f.current = map[int]*kept{0: mine}, make(chan error, 1), t.Context()
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		if err := f.keep(ctx, 1); err != nil {
			t.Fatal(err)
		}
		renewed := f.State.(*memory).until // or up to a fifth of the lease before
		if after := silent.Sub(renewed); silent.IsZero() || after < 0 || after >= lease-lease/beats {
			t.Errorf("it was silent %v after the last renewal", after)
		}
	})
}

// TestTakenInBetween: of a shard that another process had for a while, the old connection is
// ended here, and another one goes on from where that process was.
func TestTakenInBetween(t *testing.T) {
	over, cancel := context.WithCancel(t.Context())
	cancel()
	stopped := false
	old := &kept{Shard: state.Shard{ID: 0, Count: 1, Token: 1}, ended: make(chan struct{})}
	old.stop = func() { stopped = true; close(old.ended) }
	f := &Fleet{Client: &gateway.Client{Log: slog.New(slog.DiscardHandler)}, Log: slog.New(slog.DiscardHandler)}
	f.kept, f.failed, f.current = map[int]*kept{0: old}, make(chan error, 1), over
	again := state.Shard{ID: 0, Count: 1, Token: 3, Session: []byte(`{"session_id":"s","resume_gateway_url":"ws://127.0.0.1:1","sequence":9}`)}
	f.adjust(t.Context(), []state.Shard{again}, 1)
	k := f.all()[0]
	if !stopped || k == nil || k.Token != again.Token {
		t.Fatalf("stopped: %t, kept: %+v", stopped, k)
	}
	<-k.ended
}

// TestSpaceBetweenSessions: whoever has begun a session keeps others from it for a while.
func TestSpaceBetweenSessions(t *testing.T) {
	for space, want := range map[time.Duration]time.Duration{0: 5 * time.Second, 3 * time.Second: 3 * time.Second} {
		m := &memory{ended: make(map[string]time.Duration)}
		i := &identifies{&Fleet{State: m, Bot: "1", Space: space}}
		release, err := i.Acquire(t.Context(), 2)
		if err != nil {
			t.Fatal(err)
		}
		release()
		if got := m.ended["discord/identify/1/2"]; got != want {
			t.Errorf("pauses of %v, want %v of the bucket", m.ended, want)
		}
	}
}
