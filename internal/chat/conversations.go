package chat

import (
	"cmp"
	"context"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
)

const (
	defaultTurns = 3
	defaultTTL   = 30 * time.Minute
	defaultMax   = 10_000
)

// Conversations remembers the last turns of each person in each channel, in memory
// only, for follow-up questions. Several processes can share them: then this one's
// memory only helps out while those cannot be reached. The zero value is ready. It is
// safe for concurrent use.
//
// A key stands for one person in one channel, as "user/channel": nobody's question
// is understood by what somebody else asked.
type Conversations struct {
	Turns int              // turns kept of a conversation; 0 means 3
	TTL   time.Duration    // a conversation is forgotten this long after its last turn; 0 means 30 minutes
	Max   int              // conversations kept, the last answered ones; 0 means 10,000
	Now   func() time.Time // with a monotonic reading; nil means time.Now

	Shared state.Conversations // with other processes; nil: none
	Scope  string              // begins the keys there, as a platform

	mu    sync.Mutex
	byKey *simplelru.LRU[string, conversation] // last answered last; nil at first
}

type conversation struct {
	turns []answer.Turn // oldest first
	last  time.Time
}

// History returns the turns under key, oldest first, for [answer.Question].
func (c *Conversations) History(key string) []answer.Turn {
	if c.Shared != nil {
		if turns, err := c.Shared.Conversation(context.Background(), c.shared(key)); err == nil {
			return turns
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	kept, _ := c.current().Peek(key)
	return slices.Clone(kept.turns)
}

// Add appends an answer to the conversation under key. Of an abstention the
// question is kept: "and why?" may come after it.
func (c *Conversations) Add(key string, a answer.Answer) { c.Begin(key, c.History(key), a) }

// Begin keeps under key a conversation that has gone on elsewhere and ends with an answer.
func (c *Conversations) Begin(key string, earlier []answer.Turn, a answer.Answer) {
	turns := append(slices.Clone(earlier), answer.TurnOf(a))
	turns = turns[max(0, len(turns)-cmp.Or(c.Turns, defaultTurns)):]
	c.mu.Lock()
	c.current().Add(key, conversation{turns, c.now()})
	c.mu.Unlock()
	if c.Shared == nil {
		return
	}
	if err := c.Shared.SaveConversation(context.Background(), c.shared(key), turns, cmp.Or(c.TTL, defaultTTL)); err != nil {
		slog.Warn("other processes do not know how a conversation went on", "error", err)
	}
}

// shared is the key of a conversation among those of all processes.
func (c *Conversations) shared(key string) string { return c.Scope + "/" + key }

// ForgetAll drops the conversations whose key begins so, as "user/", and counts them.
func (c *Conversations) ForgetAll(prefix string) (forgotten int) {
	forgotten = c.ForgetIf(func(key string) bool { return strings.HasPrefix(key, prefix) })
	if c.Shared != nil {
		if n, err := c.Shared.ForgetConversations(context.Background(), c.shared(prefix)); err == nil {
			return n
		}
	}
	return forgotten
}

// ForgetIf drops the conversations of certain keys, of this process, and counts them.
func (c *Conversations) ForgetIf(forget func(key string) bool) (forgotten int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	byKey := c.current()
	for _, key := range byKey.Keys() {
		if forget(key) && byKey.Remove(key) {
			forgotten++
		}
	}
	return forgotten
}

// current are the conversations without those that are past their time: the oldest
// ones.
func (c *Conversations) current() *simplelru.LRU[string, conversation] {
	if c.byKey == nil {
		c.byKey, _ = simplelru.NewLRU[string, conversation](cmp.Or(c.Max, defaultMax), nil) // fails for no size
	}
	now := c.now()
	for {
		_, kept, ok := c.byKey.GetOldest()
		if !ok || now.Sub(kept.last) < cmp.Or(c.TTL, defaultTTL) {
			return c.byKey
		}
		c.byKey.RemoveOldest()
	}
}

func (c *Conversations) now() time.Time {
	if c.Now != nil {
		return c.Now()
	}
	return time.Now()
}
