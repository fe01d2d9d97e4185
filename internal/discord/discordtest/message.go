package discordtest

import (
	"slices"
	"strings"
	"time"
)

// Message flags (docs: resources/message, "Message Flags").
const (
	flagSuppressEmbeds = 1 << 2
	flagEphemeral      = 1 << 6
	flagLoading        = 1 << 7
	flagSilent         = 1 << 12
	flagV2             = 1 << 15
)

// A Version is what a message said at one time.
type Version struct {
	Content    string
	Components []any // as sent
	Flags      int
	Pinged     Pinged
	At         time.Time
}

// A Message is a message, which may be edited at any time; its methods tell how
// it is now.
type Message struct {
	ID      string
	Channel *Channel
	Author  *User
	Replied *Message // the message that this is a reply to

	d           *Discord
	kind        int
	versions    []Version
	loading     bool
	deleted     bool
	ephemeralTo *User
	interaction *Interaction // that it answers
	thread      *Channel
	files       []file
	nonce       any
	edited      bool
}

// Message types (docs: resources/message, "Message Types").
const (
	typeDefault     = 0
	typeReply       = 19
	typeChatCommand = 20
	typeMenuCommand = 23
)

// Now is the newest version.
func (m *Message) Now() Version {
	m.d.mu.Lock()
	defer m.d.mu.Unlock()
	return m.now()
}

func (m *Message) now() Version { return m.versions[len(m.versions)-1] }

// History are all versions, oldest first. Whatever is shown while a deferred
// answer is being waited for is none.
func (m *Message) History() []Version {
	m.d.mu.Lock()
	defer m.d.mu.Unlock()
	if m.interaction != nil && m.versions[0].empty() {
		return slices.Clone(m.versions[1:])
	}
	return slices.Clone(m.versions)
}

func (v Version) empty() bool { return v.Content == "" && len(v.Components) == 0 }

// Content is the text as sent.
func (m *Message) Content() string { return m.Now().Content }

// Text is all that a person reads: content and components, in order,
// with line breaks between.
func (m *Message) Text() string { return m.Now().Text() }

// Loading reports whether "thinking …" is shown.
func (m *Message) Loading() bool {
	m.d.mu.Lock()
	defer m.d.mu.Unlock()
	return m.loading
}

// Deleted reports whether the message is gone.
func (m *Message) Deleted() bool {
	m.d.mu.Lock()
	defer m.d.mu.Unlock()
	return m.deleted
}

// Ephemeral reports whether only one person sees the message.
func (m *Message) Ephemeral() bool { return m.ephemeralTo != nil }

// File is what a file says that came with the message; found is false if there is none of
// that name.
func (m *Message) File(name string) (content string, found bool) {
	m.d.mu.Lock()
	defer m.d.mu.Unlock()
	for _, f := range m.files {
		if f.name == name {
			return string(f.content), true
		}
	}
	return "", false
}

// Text is all that a person reads of the version.
func (v Version) Text() string {
	texts := []string{v.Content}
	walk(v.Components, "", func(c object, _ string) {
		for _, key := range []string{"content", "label", "placeholder"} {
			texts = append(texts, text(c[key]))
		}
		for _, o := range list(c["options"]) {
			texts = append(texts, text(fields(o)["label"]), text(fields(o)["description"]))
		}
	})
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), "\n")
}

// CustomIDs are those of the buttons and selects, in order.
func (v Version) CustomIDs() []string {
	var ids []string
	walk(v.Components, "", func(c object, _ string) {
		if id := text(c["custom_id"]); id != "" {
			ids = append(ids, id)
		}
	})
	return ids
}
