package discord

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/chat"
)

// maxID is how many characters Discord keeps of a custom_id and of the value of
// an option.
const maxID = 100

// A customID is what a button, a menu or a modal carries: an action and what it
// needs, so that it works after a restart too. It is written as "action:a:b".
type customID string

func newID(action string, args ...string) customID {
	return customID(strings.Join(append([]string{action}, args...), ":"))
}

// split returns the action and its arguments.
func (id customID) split() (action string, args []string) {
	parts := strings.Split(string(id), ":")
	return parts[0], parts[1:]
}

// pointerID carries a pointer.
func pointerID(action string, p chat.Pointer) customID {
	room := maxID - len(action) - 1
	return newID(action, p.Write(room, utf8.RuneCountInString))
}

// maxSlug is how long a slug stands in a custom_id as it is.
const maxSlug = 32

// slugKey is a document's slug as it stands in a custom_id.
func slugKey(slug string) string { return chat.SlugKey(slug, maxSlug, utf8.RuneCountInString) }
