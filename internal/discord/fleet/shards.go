package fleet

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"time"

	"pilcrow/internal/backoff"
	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/state"
)

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
