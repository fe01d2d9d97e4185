// Package fleet lets several processes serve one bot on Discord: each keeps some of its
// shards, by leases that end before others may take them over, and hands their sessions
// on. What Discord counts of all processes together, they count together.
package fleet

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"sync"
	"time"

	"pilcrow/internal/backoff"
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

// adjust starts the shards that are new here, and those that were silent, ends those that
// are another's, and gives up what is beyond the share.
func (f *Fleet) adjust(ctx context.Context, mine []state.Shard, share int) {
	is := make(map[int]state.Shard)
	for _, shard := range mine {
		is[shard.ID] = shard
	}
	for id, k := range f.all() {
		if shard, ok := is[id]; !ok || shard.Token != k.Token {
			f.Log.WarnContext(ctx, "another process has taken a shard over", "shard", id)
			f.end(id)
		}
	}
	for i, shard := range mine {
		k := f.all()[shard.ID]
		switch {
		case i >= share:
			f.giveUp(ctx, shard)
		case k == nil:
			f.start(shard)
		case k.hasEnded(): // while the lease was not sure
			f.end(shard.ID)
			f.start(shard)
		}
	}
}

func (k *kept) hasEnded() bool {
	select {
	case <-k.ended:
		return true
	default:
		return false
	}
}

// all are the shards of this process, by id.
func (f *Fleet) all() map[int]*kept {
	f.mu.Lock()
	defer f.mu.Unlock()
	all := make(map[int]*kept, len(f.kept))
	for id, k := range f.kept {
		all[id] = k
	}
	return all
}

// start connects a shard, and goes on with its session.
func (f *Fleet) start(shard state.Shard) {
	var session gateway.Session
	if len(shard.Session) > 0 && json.Unmarshal(shard.Session, &session) != nil {
		session = gateway.Session{} // of another version: it begins anew
	}
	ctx, stop := context.WithCancel(f.current)
	k := &kept{Shard: shard, stop: stop, ended: make(chan struct{})}
	f.mu.Lock()
	f.kept[shard.ID] = k
	f.mu.Unlock()
	go func() {
		defer close(k.ended)
		left, err := f.Client.RunShard(ctx, shard.ID, shard.Count, session)
		k.left = left
		if err != nil {
			select {
			case f.failed <- err:
			default: // another one has
			}
		}
	}()
}

// end ends a shard here, and returns it with its session.
func (f *Fleet) end(id int) state.Shard {
	k := f.all()[id]
	if k == nil {
		return state.Shard{}
	}
	k.stop()
	<-k.ended
	shard := k.Shard
	shard.Session = k.session(f.Client)
	f.mu.Lock()
	delete(f.kept, id)
	f.mu.Unlock()
	return shard
}

// giveUp ends a shard here and lets another process have it.
func (f *Fleet) giveUp(ctx context.Context, shard state.Shard) {
	if k := f.all()[shard.ID]; k != nil {
		shard = f.end(shard.ID)
	}
	if err := f.State.GiveUp(ctx, f.Bot, shard); err != nil {
		f.Log.WarnContext(ctx, "a shard is handed on late", "shard", shard.ID, "error", err)
		return
	}
	f.Log.InfoContext(ctx, "a shard is handed on", "shard", shard.ID)
}

// silence ends all shards, as their leases may end. The sessions are kept, to go on with
// them if they do not.
func (f *Fleet) silence() {
	for _, k := range f.all() {
		k.stop()
	}
}

// leave hands all shards on.
func (f *Fleet) leave(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), farewell)
	defer cancel()
	if err := f.State.LeaveShards(ctx, f.Bot); err != nil {
		f.Log.WarnContext(ctx, "the other processes are not told that this one ends", "error", err)
	}
	var all sync.WaitGroup
	for _, k := range f.all() {
		all.Go(func() { f.giveUp(ctx, k.Shard) })
	}
	all.Wait()
}

// tally adds up the invalid requests of all processes.
func (f *Fleet) tally(ctx context.Context) {
	const window = 10 * time.Minute
	for backoff.Sleep(ctx, tallyEvery) == nil {
		others, err := f.State.Tally(ctx, "discord/invalid/"+f.Bot, f.REST.InvalidRequests(), window)
		if err == nil {
			f.REST.AddInvalidRequests(others)
		} else if !errors.Is(err, state.ErrUnavailable) && ctx.Err() == nil {
			f.Log.WarnContext(ctx, "the invalid requests of other processes are not known", "error", err)
		}
	}
}
