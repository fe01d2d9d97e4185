package telegram

import (
	"context"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"golang.org/x/time/rate"

	"pilcrow/internal/backoff"
)

// Telegram's limits are told only roughly: a message a second in a chat, with short
// bursts, and 20 a minute in a group (https://core.telegram.org/bots/faq, "My bot
// is hitting limits"). A burst of 5 and one every 4 seconds are never more than 20
// within a minute.
var (
	privateRate = rate.Every(time.Second)
	groupRate   = rate.Every(groupPace)
)

const (
	privateBurst = 3
	groupBurst   = 5
	maxGates     = 10_000 // chats that are remembered; those used longest ago are forgotten
)

// gates let messages and edits into chats at the pace that Telegram allows. The
// zero value is ready; they are safe for concurrent use.
type gates struct {
	scale float64 // of the rates, for tests; 0 means 1

	mu   sync.Mutex
	each *simplelru.LRU[int64, *gate] // nil at first
}

type gate struct {
	*rate.Limiter
	mu    sync.Mutex
	until time.Time // closed by Telegram
}

func isGroup(chatID int64) bool { return chatID < 0 }

func (g *gates) of(chatID int64) *gate {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.each == nil {
		g.each, _ = simplelru.NewLRU[int64, *gate](maxGates, nil) // fails for no size
	}
	if one, ok := g.each.Get(chatID); ok {
		return one
	}
	one := &gate{Limiter: rate.NewLimiter(privateRate, privateBurst)}
	if isGroup(chatID) {
		one.Limiter = rate.NewLimiter(groupRate, groupBurst)
	}
	if g.scale > 0 {
		one.SetLimit(one.Limit() * rate.Limit(g.scale))
	}
	g.each.Add(chatID, one)
	return one
}

// enter waits until something may be written in a chat.
func (g *gates) enter(ctx context.Context, chatID int64) error {
	one := g.of(chatID)
	for wait := one.wait(); wait > 0; wait = one.wait() {
		if err := backoff.Sleep(ctx, wait); err != nil {
			return err
		}
	}
	return one.Wait(ctx)
}

// room reports whether a chat has room for what can also be left out, beside one
// message that cannot.
func (g *gates) room(chatID int64) bool {
	one := g.of(chatID)
	return one.wait() <= 0 && one.Tokens() >= 2
}

// close keeps a chat shut for a time.
func (g *gates) close(chatID int64, d time.Duration) {
	one := g.of(chatID)
	one.mu.Lock()
	defer one.mu.Unlock()
	if until := time.Now().Add(d); until.After(one.until) {
		one.until = until
	}
}

func (g *gate) wait() time.Duration {
	g.mu.Lock()
	defer g.mu.Unlock()
	return time.Until(g.until)
}
