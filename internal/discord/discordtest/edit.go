package discordtest

import (
	"slices"
	"time"
)

// version is what the message says after a body that creates or edits it: what
// the body does not name stays as in before.
func (m *Message) version(body object, before Version, webhook bool) Version {
	v := before
	v.At = m.d.now()
	if content, ok := body["content"]; ok {
		v.Content = text(content)
	}
	if components, ok := body["components"]; ok {
		v.Components = list(components)
	}
	if flags, ok := body["flags"]; ok {
		v.Flags = before.kept() | whole(flags)&settable
		if before.At.IsZero() {
			v.Flags = whole(flags)
		}
	}
	allowed := fields(body["allowed_mentions"])
	v.Pinged = m.d.pings(m.Channel, m.Author, mentionable(v.Content, v.Components), allowed, webhook, m.Replied)
	return v
}

// settable are the flags that an edit can set; kept are those it cannot take
// away.
const settable = flagSuppressEmbeds | flagV2

func (v Version) kept() int { return v.Flags & (flagEphemeral | flagSilent | flagV2) }

func editMessage(c *call) (int, any, *failure) {
	m, f := c.message(0)
	if f != nil {
		return 0, nil, f
	}
	if m.Author != c.d.Bot {
		return 0, nil, errOtherAuthor
	}
	if m.Channel.archived {
		return 0, nil, errArchived
	}
	if f := m.edit(c, false); f != nil {
		return 0, nil, f
	}
	return 200, m.forBot(), nil
}

// oldEdits is how many edits of messages older than an hour are let through in
// an hour. Discord's number is not public.
const oldEdits = 3

// edit makes the body the message's newest version.
func (m *Message) edit(c *call, webhook bool) *failure {
	before := m.now()
	v := m.version(c.object(), before, webhook)
	if f := judgeVersion(v, slices.Concat(m.files, c.files)); f != nil {
		return f
	}
	if m.old(v.At) && m.lateEdits() >= oldEdits {
		return errOldEdits
	}
	for _, f := range c.files {
		f.id = c.d.newID()
		m.files = append(m.files, f)
	}
	m.versions = append(m.versions, v)
	m.edited = !m.loading
	m.loading = false
	if m.ephemeralTo == nil {
		m.d.dispatch(m.event("MESSAGE_UPDATE"))
	}
	return nil
}

// old reports whether the message was older than an hour at the time.
func (m *Message) old(at time.Time) bool { return at.Sub(m.versions[0].At) > time.Hour }

// lateEdits is how many edits of the last hour were made when the message was
// old.
func (m *Message) lateEdits() int {
	n := 0
	for _, v := range m.versions {
		if m.old(v.At) && m.d.now().Sub(v.At) < time.Hour {
			n++
		}
	}
	return n
}
