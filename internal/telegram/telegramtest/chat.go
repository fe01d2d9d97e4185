package telegramtest

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Chat is where people and the bot write.
type Chat struct {
	ID int64

	g        *Telegram
	title    string
	person   *User // of a private chat
	forum    bool
	closed   string // why the bot cannot write; "" if it can
	movedTo  int64
	messages []*Message
	recent   []time.Time // what was written lately, by the flood limits
	flooded  int
}

// Private is the person's chat with the bot.
func (u *User) Private() *Chat {
	u.g.mu.Lock()
	defer u.g.mu.Unlock()
	if c := u.g.chats[u.ID]; c != nil {
		return c
	}
	c := &Chat{g: u.g, ID: u.ID, person: u}
	u.g.chats[c.ID] = c
	return c
}

// Group makes a group with the bot in it.
func (g *Telegram) Group(title string) *Chat { return g.chat(title, false) }

// Forum makes a supergroup with topics.
func (g *Telegram) Forum(title string) *Chat { return g.chat(title, true) }

func (g *Telegram) chat(title string, forum bool) *Chat {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.ids++
	c := &Chat{g: g, ID: -g.ids, title: title, forum: forum}
	if forum {
		c.ID -= 1_000_000_000_000
	}
	g.chats[c.ID] = c
	return c
}

func (c *Chat) isPrivate() bool { return c.person != nil }

func (c *Chat) json() map[string]any {
	switch {
	case c.isPrivate():
		return map[string]any{"id": c.ID, "type": "private", "first_name": c.person.Name}
	case c.forum:
		return map[string]any{"id": c.ID, "type": "supergroup", "title": c.title, "is_forum": true}
	}
	return map[string]any{"id": c.ID, "type": "group", "title": c.title}
}

// Close lets the bot write no more, as "bot was blocked by the user"; "" opens again.
func (c *Chat) Close(why string) {
	c.g.mu.Lock()
	defer c.g.mu.Unlock()
	c.closed = why
}

// Migrate makes the group a supergroup, which is a new chat.
func (c *Chat) Migrate() *Chat {
	to := c.g.chat(c.title, true)
	c.g.mu.Lock()
	defer c.g.mu.Unlock()
	to.forum, c.movedTo = false, to.ID
	return to
}

// Flooded counts the requests that the chat refused as too many.
func (c *Chat) Flooded() int {
	c.g.mu.Lock()
	defer c.g.mu.Unlock()
	return c.flooded
}

func (c *Chat) find(id int64) *Message {
	i := slices.IndexFunc(c.messages, func(m *Message) bool { return int64(m.ID) == id && !m.deleted })
	if i < 0 {
		return nil
	}
	return c.messages[i]
}

// ByBot are the bot's messages that are there now.
func (c *Chat) ByBot() []*Message {
	c.g.mu.Lock()
	defer c.g.mu.Unlock()
	var all []*Message
	for _, m := range c.messages {
		if m.from == c.g.self && !m.deleted {
			all = append(all, m)
		}
	}
	return all
}

// Await waits for the bot's n-th message, from 1, and until its text has all words.
func (c *Chat) Await(n int, words ...string) *Message {
	c.g.t.Helper()
	defer func() {
		for i, m := range c.ByBot() {
			if c.g.t.Failed() {
				c.g.t.Logf("message %d of the bot: %q", i+1, m.Versions())
			}
		}
	}()
	c.g.Wait("message "+strconv.Itoa(n)+" of the bot with "+strings.Join(words, ", "), func() bool {
		all := c.ByBot()
		return len(all) >= n && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(all[n-1].Text(), w) })
	})
	return c.ByBot()[n-1]
}
