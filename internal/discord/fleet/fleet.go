// Package fleet lets several processes serve one bot on Discord: each keeps some of its
// shards, by leases that end before others may take them over, and hands their sessions
// on. What Discord counts of all processes together, they count together.
package fleet

import (
	"cmp"
	"context"
	"encoding/json"
	"log/slog"
	"sync"
	"time"

	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/state"
)

// State is what the processes share.
type State interface {
	state.Shards
	state.Turns
	state.Tallies
}

const (
	beats      = 5               // times that a lease is renewed until it would end
	farewell   = 2 * time.Second // for giving up a shard at the end
	tallyEvery = 2 * time.Second
)

// A Fleet is this process among those that serve a bot. Its fields are set before it runs;
// those of Client are completed by it.
type Fleet struct {
	Client *gateway.Client
	REST   *rest.Client
	State  State
	Bot    string        // what tells the bot from others in the state, as its application's id
	Shards int           // in all processes; 0 is what Discord recommends
	Space  time.Duration // between two sessions that begin; 0 means 5 s
	Log    *slog.Logger  // nil means slog.Default()

	mu      sync.Mutex
	kept    map[int]*kept
	failed  chan error
	current context.Context // of all shards
}

// A kept shard is one that runs here.
type kept struct {
	state.Shard
	stop  context.CancelFunc
	ended chan struct{} // closed when it has ended
	left  gateway.Session
}

// Run keeps this process's share of the shards until ctx ends, and hands them on. Its
// errors are those of [gateway.Client.Run].
func (f *Fleet) Run(ctx context.Context) error {
	f.Log = cmp.Or(f.Log, slog.Default())
	f.kept, f.failed, f.current = make(map[int]*kept), make(chan error, 1), ctx
	f.Client.KeepSessions, f.Client.Identify = true, &identifies{f}
	defer f.Client.Close()
	count, err := f.count(ctx)
	if err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return gateway.Fatal(err)
	}
	var tallying sync.WaitGroup
	running, stop := context.WithCancel(ctx)
	tallying.Go(func() { f.tally(running) })
	defer tallying.Wait()
	defer stop()
	return f.keep(ctx, count)
}

// count is the number of shards of the bot.
func (f *Fleet) count(ctx context.Context) (count int, err error) {
	if f.Shards > 0 {
		return f.Shards, nil
	}
	err = f.REST.Persist(ctx, func(ctx context.Context) error {
		g, err := f.REST.Gateway(ctx)
		if err == nil {
			count = max(1, g.Shards)
		}
		return err
	})
	return count, err
}

// keep renews the leases again and again. If that fails for two thirds of their time, all
// shards end: when others may take them over, they are silent here.
func (f *Fleet) keep(ctx context.Context, count int) error {
	lease := f.State.ShardLease()
	end := time.AfterFunc(lease, f.silence)
	defer end.Stop()
	away := false
	for {
		asked := time.Now()
		mine, share, err := f.State.Keep(ctx, f.Bot, count, f.held())
		switch {
		case ctx.Err() != nil:
		case err != nil && !away:
			f.Log.ErrorContext(ctx, "the shards cannot be renewed: they end soon", "error", err)
		case err == nil:
			end.Reset(time.Until(asked.Add(lease * 2 / 3)))
			f.adjust(ctx, mine, share)
		}
		away = err != nil
		select {
		case err := <-f.failed:
			f.leave(ctx)
			return err
		case <-ctx.Done():
			f.leave(ctx)
			return nil
		case <-time.After(lease / beats):
		}
	}
}

// held are the shards of this process with their sessions as they are now.
func (f *Fleet) held() (all []state.Shard) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, k := range f.kept {
		shard := k.Shard
		shard.Session = k.session(f.Client)
		all = append(all, shard)
	}
	return all
}

// session is what another process needs to go on.
func (k *kept) session(c *gateway.Client) json.RawMessage {
	session := c.Session(k.ID)
	select {
	case <-k.ended:
		session = k.left
	default:
	}
	if session.ID == "" {
		return nil
	}
	data, err := json.Marshal(session)
	if err != nil {
		return nil // unreachable: it is two strings and a number
	}
	return data
}
