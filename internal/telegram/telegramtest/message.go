package telegramtest

import (
	"slices"
	"strings"
	"time"
	"unicode/utf16"
)

// A Message is one of a person's or of the bot's.
type Message struct {
	ID int

	g         *Telegram
	chat      *Chat
	from      *User
	as        *Chat
	text      string
	entities  []any
	keyboard  []any
	repliesTo *Message
	thread    int
	sticker   bool
	date      time.Time
	edited    time.Time
	revision  int
	versions  []string // of its text, oldest first
	quiet     bool
	preview   bool
	deleted   bool
	frozen    bool // too old to be edited
}

// add puts a message into its chat; mu is held.
func (g *Telegram) add(m *Message) {
	g.messages++
	m.ID, m.date = g.messages, time.Now()
	m.chat.messages = append(m.chat.messages, m)
}

// reaches reports whether the bot gets to know of a message: in groups, in privacy
// mode, only commands, mentions and replies to it do
// (https://core.telegram.org/bots/features#privacy-mode).
func (m *Message) reaches() bool {
	switch {
	case m.chat.closed != "":
		return false
	case m.chat.isPrivate() || m.g.Open || m.repliesTo != nil && m.repliesTo.from == m.g.self:
		return true
	}
	for _, e := range m.entities {
		part := m.part(e)
		_, to, isAddressed := strings.Cut(strings.TrimPrefix(part, "@"), "@")
		if strings.EqualFold(part, "@"+BotName) || part[0] == '/' && (!isAddressed || strings.EqualFold(to, BotName)) {
			return true
		}
	}
	return false
}

// part is what an entity marks.
func (m *Message) part(e any) string {
	units := utf16.Encode([]rune(m.text))
	start := e.(map[string]any)["offset"]
	end := e.(map[string]any)["length"]
	from, n := number(start), number(end)
	return string(utf16.Decode(units[from : from+n]))
}

func number(v any) int {
	if n, ok := v.(float64); ok {
		return int(n)
	}
	return v.(int)
}

func (m *Message) json(full bool) map[string]any {
	v := map[string]any{"message_id": m.ID, "date": m.date.Unix(), "chat": m.chat.json(), "from": m.from.json()}
	if m.as != nil {
		v["sender_chat"] = m.as.json()
		v["from"] = map[string]any{"id": 1087968824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot"}
	}
	if m.text != "" {
		v["text"] = m.text
	}
	if m.sticker {
		v["sticker"] = map[string]any{"file_id": "x", "file_unique_id": "x", "type": "regular", "width": 512, "height": 512, "is_animated": false, "is_video": false}
	}
	if len(m.entities) > 0 {
		v["entities"] = m.entities
	}
	if len(m.keyboard) > 0 {
		v["reply_markup"] = map[string]any{"inline_keyboard": m.keyboard}
	}
	if !m.edited.IsZero() {
		v["edit_date"] = m.edited.Unix() + int64(m.revision)
	}
	if m.thread != 0 {
		v["message_thread_id"], v["is_topic_message"] = m.thread, true
	}
	if full && m.repliesTo != nil {
		v["reply_to_message"] = m.repliesTo.json(false)
	}
	return v
}

// Text is what the message says now.
func (m *Message) Text() string { return locked(m, func() string { return m.text }) }

// Versions are its texts so far, oldest first.
func (m *Message) Versions() []string {
	return locked(m, func() []string { return slices.Clone(m.versions) })
}

// Parts are the stretches with a format, as "bold".
func (m *Message) Parts(format string) []string {
	return locked(m, func() (all []string) {
		for _, e := range m.entities {
			if e.(map[string]any)["type"] == format {
				all = append(all, m.part(e))
			}
		}
		return all
	})
}

// Data are the callback data of its buttons, in order.
func (m *Message) Data() []string { return m.buttons("callback_data") }

// Labels are the texts of its buttons, in order.
func (m *Message) Labels() []string { return m.buttons("text") }

func (m *Message) buttons(name string) []string {
	return locked(m, func() (all []string) {
		for _, row := range m.keyboard {
			for _, b := range row.([]any) {
				if s, ok := b.(map[string]any)[name].(string); ok {
					all = append(all, s)
				}
			}
		}
		return all
	})
}

// RepliesTo is the message that it replies to; nil if none.
func (m *Message) RepliesTo() *Message { return locked(m, func() *Message { return m.repliesTo }) }

// Topic is the topic that it stands in.
func (m *Message) Topic() int { return locked(m, func() int { return m.thread }) }

// Quiet reports whether nobody is notified of it.
func (m *Message) Quiet() bool { return locked(m, func() bool { return m.quiet }) }

// Previews reports whether Telegram would show a preview of a link in it.
func (m *Message) Previews() bool { return locked(m, func() bool { return m.preview }) }

// Freeze makes it too old to be edited.
func (m *Message) Freeze() { locked(m, func() bool { m.frozen = true; return true }) }

// Vanish deletes it.
func (m *Message) Vanish() { locked(m, func() bool { m.deleted = true; return true }) }

func locked[T any](m *Message, look func() T) T {
	m.g.mu.Lock()
	defer m.g.mu.Unlock()
	return look()
}
