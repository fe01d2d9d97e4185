// Package chatlog reads the messages of chats that programs export as JSON: DiscordChatExporter, Telegram, Slack and
// others. It does not know the programs but what their exports have in common: an array of objects, each with a text, with
// somebody whom it is from and mostly with a time.
package chatlog

import (
	"bytes"
	"encoding/json"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/plain"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/thread"
)

var (
	fromKey = lazyregexp.New(`"(?:author|from|sender|sender_name|creator|user|user_profile|username|role)"\s*:`)
	textKey = lazyregexp.New(`"(?:content|text|body|message)"\s*:`)
)

// longestHead is how many bytes from the start of a file on tell whether it may be an export.
const longestHead = 64 << 10

// Looks reports whether a file may be an export of a chat.
func Looks(file []byte) bool {
	head := bytes.TrimLeft(file[:min(len(file), longestHead)], "\ufeff \t\r\n")
	isJSON := len(head) > 0 && (head[0] == '{' || head[0] == '[')
	return isJSON && fromKey().Match(head) && textKey().Match(head)
}

// Read reads an export. Offsets count in the text that its messages make. Other JSON is read as plain text.
func Read(in source.Input) ([]*source.Block, error) {
	in.Text = strings.ToValidUTF8(strings.TrimPrefix(string(in.Bytes), "\ufeff"), "\ufffd")
	var root any
	if json.Unmarshal([]byte(in.Text), &root) != nil {
		return plain.Read(in)
	}
	var w writer
	w.value(root, "", 0)
	if len(w.messages) == 0 {
		return plain.Read(in)
	}
	in.Text = w.text.String()
	return plain.Conversation(in, w.messages)
}

// A writer writes the messages of an export one below the other.
type writer struct {
	text     strings.Builder
	messages []thread.Message
}

// maxDepth is how deep a list of messages stands in an export, at most.
const maxDepth = 6

// value writes the messages in a value of a chat with a name.
func (w *writer) value(v any, chat string, depth int) {
	switch v := v.(type) {
	case []any:
		if areMessages(v) {
			w.list(v, chat)
			return
		}
		for _, element := range v {
			w.inner(element, chat, depth)
		}
	case map[string]any:
		chat = nameOfChat(v, chat)
		for _, key := range sortedKeys(v) {
			w.inner(v[key], chat, depth)
		}
	}
}

func (w *writer) inner(v any, chat string, depth int) {
	if depth < maxDepth {
		w.value(v, chat, depth+1)
	}
}

// list writes the messages of one chat.
func (w *writer) list(all []any, chat string) {
	for _, v := range all {
		m, ok := messageOf(v)
		if !ok {
			continue
		}
		header := w.span(m.from + ", " + m.time)
		w.text.WriteByte('\n')
		body := w.span(m.text)
		w.text.WriteString("\n\n")
		w.messages = append(w.messages, thread.Message{Name: m.from, Time: m.time, Subject: chat, Header: header, Body: text.Span{Start: header.End, End: body.End}})
	}
}

// span writes s and returns where it stands.
func (w *writer) span(s string) text.Span {
	start := w.text.Len()
	w.text.WriteString(s)
	return text.Span{Start: start, End: w.text.Len()}
}
