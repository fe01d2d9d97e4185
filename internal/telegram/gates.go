package telegram

import (
	"context"
	"sync"
	"time"

	"golang.org/x/time/rate"
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
	maxGates     = 4096 // chats that are remembered; those that are idle are forgotten
)

// gates let messages and edits into chats at the pace that Telegram allows. The
// zero value is ready; they are safe for concurrent use.
type gates struct {
	scale float64 // of the rates, for tests; 0 means 1

	mu   sync.Mutex
	each map[int64]*gate
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
	if one, ok := g.each[chatID]; ok {
		return one
	}
	if len(g.each) >= maxGates {
		for id, one := range g.each {
			if one.Tokens() >= float64(one.Burst()) && one.wait() <= 0 {
				delete(g.each, id)
			}
		}
	}
	if g.each == nil {
		g.each = make(map[int64]*gate)
	}
	one := &gate{Limiter: rate.NewLimiter(privateRate, privateBurst)}
	if isGroup(chatID) {
		one.Limiter = rate.NewLimiter(groupRate, groupBurst)
	}
	if g.scale > 0 {
		one.SetLimit(one.Limit() * rate.Limit(g.scale))
	}
	g.each[chatID] = one
	return one
}

// enter waits until something may be written in a chat.
func (g *gates) enter(ctx context.Context, chatID int64) error {
	one := g.of(chatID)
	for wait := one.wait(); wait > 0; wait = one.wait() {
		if err := sleep(ctx, wait); err != nil {
			return err
		}
	}
	return one.Wait(ctx)
}

// room tells whether a chat has room for what can also be left out, beside one
// message that cannot.
func (g *gates) room(chatID int64) bool {
	one := g.of(chatID)
	return one.wait() <= 0 && one.Tokens() >= 2
}

// close keeps a chat shut for so long.
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
