package telegram

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/go-telegram/bot/models"

	"pilcrow/internal/locale"
)

// A reference names a message: ids of messages are unique within a chat.
type reference struct {
	chat    int64
	message int
}

func (r reference) String() string { return fmt.Sprintf("%d/%d", r.chat, r.message) }

// parseReference reads what String wrote.
func parseReference(s string) (reference, error) {
	c, m, _ := strings.Cut(s, "/")
	chatID, err := strconv.ParseInt(c, 10, 64)
	message, err2 := strconv.Atoi(m)
	return reference{chatID, message}, cmp.Or(err, err2)
}

// An address is where an answer goes, as the journal has it.
type address struct {
	Chat     int64  `json:"chat"`
	Thread   int    `json:"thread,omitempty"`   // topic of a forum
	ReplyTo  int    `json:"reply_to,omitempty"` // message in the chat
	Language string `json:"language,omitempty"`
}

// A question is what somebody asks, or a command.
type question struct {
	id       string // of its message: see [reference]
	revision string // of an edited message, as "/1732550000"; "" at first
	person   string
	group    string // id of the chat; "" if it is the person's own
	text     string
	command  string // without the slash; "" or "ask": a question
	parent   string // the bot's message that it replies to; "" if none
	to       address
}

// asked reads a message to the bot. In groups that is a command, a mention or a
// reply to the bot, whatever else Telegram delivers.
func (f *Frontend) asked(m *models.Message) (q question, ok bool) {
	who, language := author(m)
	if who == "" || m.IsAutomaticForward {
		return q, false
	}
	at := reference{m.Chat.ID, m.ID}
	q = question{id: at.String(), person: who, to: address{Chat: at.chat, Language: language}}
	if m.IsTopicMessage {
		q.to.Thread = m.MessageThreadID
	}
	if isGroup(at.chat) {
		q.group, q.to.ReplyTo = strconv.FormatInt(at.chat, 10), at.message
	}
	if r := m.ReplyToMessage; r != nil && r.From != nil && r.From.ID == f.self.ID {
		q.parent = reference{at.chat, r.ID}.String()
	}
	mentioned := f.read(m, &q)
	switch {
	case q.command == "-":
		return q, false
	case q.group != "":
		return q, mentioned || q.parent != "" && q.text != ""
	}
	return q, q.text != "" || q.command != "" || hasContent(m)
}

// author is who wrote a message: a person, or whoever writes in the name of a chat.
// Bots, and Telegram itself, are nobody.
func author(m *models.Message) (id, language string) {
	switch {
	case m.SenderChat != nil:
		return "chat" + strconv.FormatInt(m.SenderChat.ID, 10), locale.Default
	case m.From == nil || m.From.IsBot:
		return "", ""
	}
	return strconv.FormatInt(m.From.ID, 10), locale.Match(m.From.LanguageCode)
}

// read takes the words out of a message, without what only addresses the bot, and
// reports whether it is addressed. The command of another bot is "-".
func (f *Frontend) read(m *models.Message, q *question) (mentioned bool) {
	text, entities := m.Text, m.Entities
	if text == "" {
		text, entities = m.Caption, m.CaptionEntities
	}
	for _, e := range entities {
		before, part, after := units(text, e.Offset, e.Length)
		switch {
		case e.Type == models.MessageEntityTypeBotCommand && e.Offset == 0:
			name, to, isAddressed := strings.Cut(strings.TrimPrefix(part, "/"), "@")
			q.command, q.text = strings.ToLower(name), strings.TrimSpace(after)
			if _, isKnown := commands[q.command]; isAddressed && !strings.EqualFold(to, f.self.Username) || !isAddressed && !isKnown && q.group != "" {
				q.command = "-"
			}
			return true
		case e.Type == models.MessageEntityTypeMention && strings.EqualFold(part, "@"+f.self.Username),
			e.Type == models.MessageEntityTypeTextMention && e.User != nil && e.User.ID == f.self.ID:
			q.text = strings.TrimSpace(strings.TrimRight(before, " ") + " " + strings.TrimLeft(after, " ,:"))
			return true
		}
	}
	q.text = strings.TrimSpace(text)
	return false
}

// hasContent reports whether a message without words is more than a notice of
// Telegram's, such as a photo.
func hasContent(m *models.Message) bool {
	return m.Sticker != nil || m.Voice != nil || len(m.Photo) > 0 || m.Document != nil || m.Video != nil || m.VideoNote != nil ||
		m.Audio != nil || m.Animation != nil || m.Location != nil || m.Contact != nil || m.Poll != nil
}
