package telegramtest

import (
	"net/http"
	"reflect"
	"strings"
	"time"
	"unicode/utf16"
)

// Limits of https://core.telegram.org/bots/api and https://limits.tginfo.me.
const (
	maxText     = 4096 // UTF-16 units after entities parsing
	maxEntities = 100
	maxButtons  = 100
	maxData     = 64 // bytes of callback data
	maxNotice   = 200
)

func (g *Telegram) sendMessage(p map[string]any) (any, error) {
	c, err := g.writable(p)
	if err != nil {
		return nil, err
	}
	text, err := g.content(p)
	if err != nil {
		return nil, err
	}
	m := &Message{g: g, chat: c, from: g.self, text: text, entities: list(p, "entities"), quiet: p["disable_notification"] == true, preview: preview(p)}
	if r, ok := p["reply_parameters"].(map[string]any); ok {
		m.repliesTo = c.find(integer(r, "message_id"))
		if m.repliesTo == nil && r["allow_sending_without_reply"] != true {
			return nil, refuse(http.StatusBadRequest, "Bad Request: message to be replied not found")
		}
	}
	m.thread = int(integer(p, "message_thread_id"))
	if m.thread != 0 && !c.forum {
		return nil, invalid("message thread not found")
	}
	m.keyboard = keyboard(p)
	m.versions = append(m.versions, text)
	g.add(m)
	return g.check("Message", m.json(true)), nil
}

func (g *Telegram) editMessageText(p map[string]any) (any, error) {
	for _, name := range []string{"chat_id", "message_id", "text"} {
		if p[name] == nil {
			return nil, invalid("%s is required", name)
		}
	}
	c, err := g.writable(p)
	if err != nil {
		return nil, err
	}
	text, err := g.content(p)
	if err != nil {
		return nil, err
	}
	m := c.find(integer(p, "message_id"))
	switch {
	case m == nil:
		return nil, refuse(http.StatusBadRequest, "Bad Request: message to edit not found")
	case m.from != g.self || m.frozen:
		return nil, refuse(http.StatusBadRequest, "Bad Request: message can't be edited")
	case m.text == text && reflect.DeepEqual(m.entities, list(p, "entities")) && reflect.DeepEqual(m.keyboard, keyboard(p)):
		return nil, refuse(http.StatusBadRequest, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")
	}
	m.text, m.entities, m.keyboard, m.edited = text, list(p, "entities"), keyboard(p), time.Now()
	m.preview = preview(p)
	m.versions = append(m.versions, text)
	return g.check("Message", m.json(true)), nil
}

func (g *Telegram) deleteMessage(p map[string]any) (any, error) {
	c, err := g.reachable(p)
	if err != nil {
		return nil, err
	}
	m := c.find(integer(p, "message_id"))
	switch {
	case m == nil:
		return nil, refuse(http.StatusBadRequest, "Bad Request: message to delete not found")
	case m.from != g.self:
		return nil, refuse(http.StatusBadRequest, "Bad Request: message can't be deleted")
	}
	m.deleted = true
	return true, nil
}

func (g *Telegram) sendChatAction(p map[string]any) (any, error) {
	if p["action"] != "typing" {
		return nil, invalid("wrong parameter action in request")
	}
	_, err := g.reachable(p)
	return true, err
}

func (g *Telegram) answerCallbackQuery(p map[string]any) (any, error) {
	text, _ := p["text"].(string)
	if length(text) > maxNotice {
		return nil, invalid("MESSAGE_TOO_LONG")
	}
	c := g.clicks[p["callback_query_id"].(string)]
	patience := g.ClickTime
	if patience == 0 {
		patience = 30 * time.Second
	}
	if c == nil || time.Since(c.at) > patience {
		return nil, refuse(http.StatusBadRequest, "Bad Request: query is too old and response timeout expired or query ID is invalid")
	}
	c.answers = append(c.answers, text)
	return true, nil
}

func (g *Telegram) setMyCommands(p map[string]any) (any, error) {
	all := list(p, "commands")
	if len(all) > 100 {
		return nil, invalid("too many commands")
	}
	for _, one := range all {
		c := one.(map[string]any)
		name, what := c["command"].(string), c["description"].(string)
		if name == "" || len(name) > 32 || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
			return nil, invalid("BOT_COMMAND_INVALID")
		}
		if n := len([]rune(what)); n < 1 || n > 256 {
			return nil, invalid("BOT_COMMAND_DESCRIPTION_INVALID")
		}
	}
	language, _ := p["language_code"].(string)
	g.commands[language] = len(all)
	return true, nil
}

// content judges the text of a message with its entities and buttons.
func (g *Telegram) content(p map[string]any) (string, error) {
	text := strings.TrimSpace(p["text"].(string))
	switch {
	case text == "":
		return "", invalid("message text is empty")
	case text != p["text"]:
		return "", invalid("white space around the text: its entities would stand elsewhere")
	case length(text) > maxText:
		return "", invalid("message is too long")
	case p["parse_mode"] != nil:
		return "", invalid("the fake reads no markup: use entities")
	}
	if err := judgeEntities(text, list(p, "entities")); err != nil {
		return "", err
	}
	return text, judgeKeyboard(keyboard(p))
}

// judgeEntities holds entities to https://core.telegram.org/bots/api#messageentity:
// within the text, whole characters, no two of which one begins in the other and
// ends outside.
func judgeEntities(text string, entities []any) error {
	if len(entities) > maxEntities {
		return invalid("too many entities")
	}
	units := utf16.Encode([]rune(text))
	isCut := func(at int) bool { return at > 0 && at < len(units) && units[at] >= 0xDC00 && units[at] <= 0xDFFF }
	type span struct{ start, end int }
	var all []span
	for _, one := range entities {
		e := one.(map[string]any)
		need, isKnown := entityTypes[e["type"].(string)]
		start := int(integer(e, "offset"))
		end := start + int(integer(e, "length"))
		switch {
		case !isKnown:
			return invalid("unsupported entity type %v", e["type"])
		case need != "" && e[need] == nil:
			return invalid("an entity %v needs %s", e["type"], need)
		case start < 0 || end <= start || end > len(units):
			return invalid("ENTITY_BOUNDS_INVALID: %d to %d of %d", start, end, len(units))
		case isCut(start) || isCut(end):
			return invalid("ENTITY_BOUNDS_INVALID: a surrogate pair is cut")
		}
		for _, o := range all {
			if start < o.start && o.start < end && end < o.end || o.start < start && start < o.end && o.end < end {
				return invalid("entities overlap: %d to %d and %d to %d", o.start, o.end, start, end)
			}
		}
		all = append(all, span{start, end})
	}
	return nil
}

// judgeKeyboard holds buttons to https://core.telegram.org/bots/api#inlinekeyboardbutton.
func judgeKeyboard(rows []any) error {
	n := 0
	for _, row := range rows {
		for _, one := range row.([]any) {
			b := one.(map[string]any)
			data, isCallback := b["callback_data"].(string)
			switch n++; {
			case b["text"] == "":
				return invalid("inline keyboard button text can't be empty")
			case len(b) != 2:
				return invalid("a button needs exactly one action")
			case isCallback && (len(data) < 1 || len(data) > maxData):
				return invalid("BUTTON_DATA_INVALID")
			}
		}
	}
	if n > maxButtons {
		return invalid("REPLY_MARKUP_TOO_LONG: %d buttons", n)
	}
	return nil
}

// reachable finds the chat of a request, if the bot may see it.
func (g *Telegram) reachable(p map[string]any) (*Chat, error) {
	c := g.chats[integer(p, "chat_id")]
	switch {
	case c == nil:
		return nil, refuse(http.StatusBadRequest, "Bad Request: chat not found")
	case c.movedTo != 0:
		return nil, &refusal{code: http.StatusBadRequest, description: "Bad Request: group chat was upgraded to a supergroup chat", parameters: map[string]any{"migrate_to_chat_id": c.movedTo}}
	case c.closed != "":
		return nil, refuse(http.StatusForbidden, "Forbidden: %s", c.closed)
	}
	return c, nil
}

// writable is reachable for what counts towards the flood limits.
func (g *Telegram) writable(p map[string]any) (*Chat, error) {
	c, err := g.reachable(p)
	if err == nil {
		err = g.Flood.count(c)
	}
	return c, err
}

func list(p map[string]any, name string) []any { all, _ := p[name].([]any); return all }

func keyboard(p map[string]any) []any {
	markup, _ := p["reply_markup"].(map[string]any)
	return list(markup, "inline_keyboard")
}

func preview(p map[string]any) bool {
	options, _ := p["link_preview_options"].(map[string]any)
	return options["is_disabled"] != true
}

// length counts UTF-16 units.
func length(s string) int { return len(utf16.Encode([]rune(s))) }
