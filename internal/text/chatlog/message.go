package chatlog

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// What programs call the parts of a message, the surest names first.
var (
	textKeys = []string{"content", "text", "body", "message", "parts"}
	fromKeys = []string{"author", "from", "sender_name", "sender", "creator", "user_profile", "username", "user", "role"}
	nameKeys = []string{"nickname", "display_name", "displayName", "real_name", "global_name", "name", "username", "user", "role"}
	timeKeys = []string{"timestamp", "date", "createdDateTime", "created_date", "created_at", "ts", "timestamp_ms", "origin_server_ts", "create_time", "time"}
	chatKeys = []string{"channel", "name", "title"}
)

type message struct{ from, time, text string }

// messageOf reads an object as a message. ok is false if it says nothing, or nobody does.
func messageOf(v any) (m message, ok bool) {
	object, _ := v.(map[string]any)
	m.text = strings.TrimSpace(first(object, textKeys, words))
	m.from = strings.Join(strings.Fields(first(object, fromKeys, name)), " ")
	m.time = first(object, timeKeys, moment)
	return m, m.text != "" && m.from != ""
}

// areMessages reports whether most elements of an array are messages, or all but those without a text.
func areMessages(all []any) bool {
	n := 0
	for _, v := range all {
		if _, ok := messageOf(v); ok {
			n++
		}
	}
	return n > 0 && 2*n >= len(all)
}

// nameOfChat is the name that an object gives the chat in it.
func nameOfChat(object map[string]any, chat string) string {
	if found := first(object, chatKeys, name); found != "" {
		return found
	}
	return chat
}

// first is what a function reads from the first of some fields of which it reads something.
func first(object map[string]any, keys []string, read func(any) string) string {
	for _, key := range keys {
		if v, ok := object[key]; ok {
			if s := read(v); s != "" {
				return s
			}
		}
	}
	return ""
}

// words are the text in a value, which may be made of parts.
func words(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		return first(v, textKeys, words)
	case []any:
		var b strings.Builder
		for _, part := range v {
			b.WriteString(words(part))
		}
		return b.String()
	}
	return ""
}

// name is what somebody is called.
func name(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		return first(v, nameKeys, name)
	}
	return ""
}

// milliseconds is a time after which numbers of seconds are those of milliseconds.
const milliseconds = 1 << 34

// moment writes a time that is a number of seconds or milliseconds, or one as ISO 8601 has it, to the minute.
func moment(v any) string {
	switch v := v.(type) {
	case float64:
		if v > milliseconds {
			v /= 1000
		}
		return time.Unix(int64(v), 0).UTC().Format(minute)
	case string:
		if n, err := strconv.ParseFloat(v, 64); err == nil {
			return moment(n)
		}
		if t, err := time.Parse(time.RFC3339Nano, v); err == nil {
			return t.Format(minute)
		}
		if t, err := time.Parse("2006-01-02T15:04:05", v); err == nil {
			return t.Format(minute)
		}
		return v
	}
	return ""
}

const minute = "2006-01-02 15:04"

// sortedKeys are the names of the fields of an object in order.
func sortedKeys(object map[string]any) []string { return slices.Sorted(maps.Keys(object)) }
