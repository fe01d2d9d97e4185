package telegramtest

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"time"
)

// updates are those that are not confirmed yet.
type updates struct {
	next    int // id
	waiting []map[string]any
	allowed []any
	ousted  chan struct{} // closed when another request takes over
	Webhook bool
}

// getUpdates confirms the updates before offset and returns the next ones, for
// which it waits if there are none: https://core.telegram.org/bots/api#getupdates.
func (g *Telegram) getUpdates(ctx context.Context, p map[string]any) (any, error) {
	offset, limit, wait := integer(p, "offset"), integer(p, "limit"), time.Duration(integer(p, "timeout"))*time.Second
	if limit == 0 {
		limit = 100
	}
	if limit < 1 || limit > 100 {
		return nil, invalid("limit must be from 1 to 100")
	}
	g.mu.Lock()
	if g.queue.Webhook {
		g.mu.Unlock()
		return nil, refuse(http.StatusConflict, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
	}
	if g.queue.ousted != nil {
		close(g.queue.ousted)
	}
	mine := make(chan struct{})
	g.queue.ousted = mine
	if list, ok := p["allowed_updates"].([]any); ok {
		g.queue.allowed = list
	}
	g.queue.confirm(int(offset))
	g.mu.Unlock()
	defer g.release(mine)
	late := time.After(wait)
	for {
		g.mu.Lock()
		some, changed := slices.Clone(g.queue.waiting[:min(int(limit), len(g.queue.waiting))]), g.changed
		g.mu.Unlock()
		if len(some) > 0 {
			return some, nil
		}
		select {
		case <-changed:
		case <-late:
			return []any{}, nil
		case <-mine:
			return nil, refuse(http.StatusConflict, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")
		case <-ctx.Done():
			return nil, refuse(http.StatusBadRequest, "Bad Request: the client is gone")
		}
	}
}

func (g *Telegram) release(mine chan struct{}) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.queue.ousted == mine {
		g.queue.ousted = nil
	}
}

// confirm forgets the updates before offset; a negative one keeps so many of the last.
func (u *updates) confirm(offset int) {
	if offset < 0 {
		u.waiting = u.waiting[max(len(u.waiting)+offset, 0):]
		return
	}
	u.waiting = slices.DeleteFunc(u.waiting, func(one map[string]any) bool { return one["update_id"].(int) < offset })
}

// deliver queues an update, if the bot wants its kind; mu is held.
func (g *Telegram) deliver(kind string, what map[string]any) {
	if len(g.queue.allowed) > 0 && !slices.Contains(g.queue.allowed, any(kind)) {
		return
	}
	one := map[string]any{"update_id": g.queue.next, kind: what}
	g.queue.next++
	g.check("Update", one)
	g.queue.waiting = append(g.queue.waiting, one)
}

// check holds what the fake says to the documentation.
func (g *Telegram) check(kind string, v map[string]any) map[string]any {
	var read map[string]any
	data, err := json.Marshal(v)
	if err == nil {
		err = json.Unmarshal(data, &read)
	}
	if err == nil {
		err = checkObject(objects[kind], read, kind)
	}
	if err != nil {
		g.t.Errorf("telegramtest says what is not documented: %v", err)
	}
	return v
}

// Unconfirmed counts the updates that would be delivered again.
func (g *Telegram) Unconfirmed() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return len(g.queue.waiting)
}

// Polling reports whether somebody waits for updates.
func (g *Telegram) Polling() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.queue.ousted != nil
}

// SetWebhook lets another program get the updates, or not.
func (g *Telegram) SetWebhook(active bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.queue.Webhook = active
}

// DeliverRaw queues an update as it stands, whatever it is.
func (g *Telegram) DeliverRaw(update map[string]any) {
	g.mu.Lock()
	defer g.mu.Unlock()
	update["update_id"] = g.queue.next
	g.queue.next++
	g.queue.waiting = append(g.queue.waiting, update)
	g.change()
}

func integer(p map[string]any, name string) int64 {
	n, _ := p[name].(float64)
	return int64(n)
}
