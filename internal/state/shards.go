package state

import (
	"context"
	"encoding/json"
	"time"
)

// Shards are the parts of a bot's connection to its platform, which several processes
// share out among themselves. Each is one process's at a time.
type Shards interface {
	// Keep makes this process one of those that keep the shards of a bot. It renews the
	// leases that it holds, with what the next process needs to go on; it takes shards that
	// nobody holds, as many as are its share; and it returns those that it holds now. What
	// is beyond its share is to be given up. A lease lasts for ShardLease from before the
	// call; count is how many shards there are if no process keeps any yet.
	Keep(ctx context.Context, bot string, count int, held []Shard) (mine []Shard, share int, err error)
	// GiveUp lets others have a shard at once.
	GiveUp(ctx context.Context, bot string, s Shard) error
	// LeaveShards makes this process none of those any more, so that its share is the others'.
	LeaveShards(ctx context.Context, bot string) error
	// ShardLease is how long a shard stays a process's own without being renewed.
	ShardLease() time.Duration
}

// A Shard is one that a process holds.
type Shard struct {
	ID, Count int
	Token     int64           // larger each time that a shard changes hands
	Session   json.RawMessage // what the next process needs to go on; nil if there is nothing
}

// Turns let one process at a time do something, with pauses between.
type Turns interface {
	// Turn takes a turn, for hold at most, or returns how long to wait before asking again.
	Turn(ctx context.Context, name string, hold time.Duration) (wait time.Duration, err error)
	// EndTurn ends the turn of this process: the next begins after a pause.
	EndTurn(ctx context.Context, name string, pause time.Duration) error
}

// Tallies add up what several processes count.
type Tallies interface {
	// Tally notes this process's count under a name, and returns the sum of those of the
	// others which are not older than that.
	Tally(ctx context.Context, name string, own int, within time.Duration) (others int, err error)
}
