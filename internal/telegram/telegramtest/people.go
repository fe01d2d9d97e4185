package telegramtest

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// A User is a person, or the bot.
type User struct {
	ID       int64
	Name     string
	Language string // as Telegram gives it, such as "de"; may be ""

	g        *Telegram
	username string
	isBot    bool
}

// User makes a person.
func (g *Telegram) User(name string) *User {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.ids++
	return &User{g: g, ID: g.ids, Name: name, username: strings.ToLower(name)}
}

func (u *User) json() map[string]any {
	v := map[string]any{"id": u.ID, "is_bot": u.isBot, "first_name": u.Name, "username": u.username}
	if u.Language != "" {
		v["language_code"] = u.Language
	}
	return v
}

// full is what getMe says.
func (u *User) full() map[string]any {
	v := u.json()
	v["can_join_groups"], v["can_read_all_group_messages"], v["supports_inline_queries"] = true, u.g.Open, false
	return u.g.check("User", v)
}

// A Write is a message of a person with what is special about it.
type Write struct {
	Text    string
	To      *Message // that it replies to
	Topic   int      // of a forum
	As      *Chat    // in whose name it is written
	Sticker bool
}

// Says writes a message. Commands and mentions in it are found as Telegram does.
func (u *User) Says(c *Chat, text string) *Message { return u.Writes(c, Write{Text: text}) }

// Replies writes a reply.
func (u *User) Replies(to *Message, text string) *Message {
	return u.Writes(to.chat, Write{Text: text, To: to})
}

// Writes writes a message.
func (u *User) Writes(c *Chat, w Write) *Message {
	u.g.mu.Lock()
	defer u.g.mu.Unlock()
	m := &Message{g: u.g, chat: c, from: u, text: w.Text, entities: found(w.Text), repliesTo: w.To, thread: w.Topic, as: w.As, sticker: w.Sticker}
	u.g.add(m)
	if m.reaches() {
		u.g.deliver("message", m.json(true))
	}
	u.g.change()
	return m
}

// Edits changes a message.
func (u *User) Edits(m *Message, text string) {
	u.g.mu.Lock()
	defer u.g.mu.Unlock()
	m.text, m.entities, m.edited = text, found(text), time.Now()
	m.revision++
	if m.reaches() {
		u.g.deliver("edited_message", m.json(true))
	}
	u.g.change()
}

// A Click is a button that somebody has pressed.
type Click struct {
	g       *Telegram
	at      time.Time
	answers []string
}

// Clicks presses the first button whose data begins so; it must be there.
func (u *User) Clicks(m *Message, data string) *Click {
	u.g.t.Helper()
	for _, one := range m.Data() {
		if strings.HasPrefix(one, data) {
			return u.ClicksData(m, one)
		}
	}
	u.g.t.Fatalf("no button %q among %q", data, m.Data())
	return nil
}

// ClicksData presses a button with any data.
func (u *User) ClicksData(m *Message, data string) *Click {
	u.g.mu.Lock()
	defer u.g.mu.Unlock()
	c := &Click{g: u.g, at: time.Now()}
	id := "click" + strconv.Itoa(len(u.g.clicks)+1)
	u.g.clicks[id] = c
	v := map[string]any{"id": id, "from": u.json(), "chat_instance": "-42", "data": data, "message": m.json(true)}
	if m.frozen {
		v["message"] = map[string]any{"chat": m.chat.json(), "message_id": m.ID, "date": 0}
	}
	u.g.deliver("callback_query", v)
	u.g.change()
	return c
}

// Answer waits until the click is answered and returns what the person reads.
func (c *Click) Answer() string {
	c.g.t.Helper()
	answer := ""
	c.g.Wait("an answer to a click", func() bool {
		c.g.mu.Lock()
		defer c.g.mu.Unlock()
		if len(c.answers) > 0 {
			answer = c.answers[0]
		}
		return len(c.answers) > 0
	})
	return answer
}

const wordSigns = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_."

var special = regexp.MustCompile(`^/[A-Za-z0-9_]+(?:@[A-Za-z0-9_]+)?|@[A-Za-z0-9_]{4,32}`)

// found are the entities that Telegram finds in what a person writes.
func found(text string) (all []any) {
	for _, at := range special.FindAllStringIndex(text, -1) {
		if before := text[:at[0]]; before != "" && strings.ContainsAny(before[len(before)-1:], wordSigns) {
			continue // within a word, as in an address
		}
		kind := "mention"
		if text[at[0]] == '/' {
			kind = "bot_command"
		}
		all = append(all, map[string]any{"type": kind, "offset": length(text[:at[0]]), "length": length(text[at[0]:at[1]])})
	}
	return all
}
