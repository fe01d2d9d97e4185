package discordtest

import (
	"slices"
	"time"
)

// The kinds of channels (docs: resources/channel, "Channel Types").
const (
	channelText         = 0
	channelDM           = 1
	channelAnnouncement = 5
	channelPublicThread = 11
	channelForum        = 15
)

// A Channel is a place for messages: a text channel, a forum, a thread or
// direct messages.
type Channel struct {
	ID     string
	Name   string
	Guild  *Guild   // nil for direct messages
	Parent *Channel // of a thread

	d          *Discord
	kind       int
	with       *User // of direct messages
	owner      *User // of a thread
	overwrites map[string]overwrite
	messages   []*Message
	created    time.Time
	deleted    bool
	archived   bool
	locked     bool
	archive    int // minutes
}

// Channel adds a text channel.
func (g *Guild) Channel(name string) *Channel { return g.newChannel(channelText, name) }

// Forum adds a forum, whose posts are threads.
func (g *Guild) Forum(name string) *Channel { return g.newChannel(channelForum, name) }

func (g *Guild) newChannel(kind int, name string) *Channel {
	g.d.mu.Lock()
	defer g.d.mu.Unlock()
	c := g.d.newChannel(g, kind, name)
	g.d.dispatch(event{name: "CHANNEL_CREATE", guild: g, data: c.json()})
	g.d.change()
	return c
}

func (d *Discord) newChannel(g *Guild, kind int, name string) *Channel {
	c := &Channel{ID: d.newID(), Name: name, Guild: g, d: d, kind: kind, overwrites: map[string]overwrite{}, created: d.now(), archive: 1440}
	d.channels[c.ID] = c
	return c
}

// Delete removes the channel.
func (c *Channel) Delete() { c.d.locked(c.delete) }

func (c *Channel) delete() {
	c.deleted = true
	name := "CHANNEL_DELETE"
	if c.isThread() {
		name = "THREAD_DELETE"
	}
	c.d.dispatch(event{name: name, guild: c.Guild, data: c.json()})
}

// Messages are those of the channel that everybody sees, oldest first, without
// the deleted ones.
func (c *Channel) Messages() []*Message {
	c.d.mu.Lock()
	defer c.d.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(c.messages), func(m *Message) bool { return m.deleted || m.ephemeralTo != nil })
}

// Everything is all messages of the channel, oldest first: the deleted and the
// ephemeral ones too.
func (c *Channel) Everything() []*Message {
	c.d.mu.Lock()
	defer c.d.mu.Unlock()
	return slices.Clone(c.messages)
}

// ByBot are the bot's messages among [Channel.Messages].
func (c *Channel) ByBot() []*Message {
	return slices.DeleteFunc(c.Messages(), func(m *Message) bool { return m.Author != c.d.Bot })
}

// AwaitBot waits until the bot has n messages in the channel that are done (not
// "thinking …"), and returns them.
func (c *Channel) AwaitBot(n int) []*Message {
	c.d.t.Helper()
	var list []*Message
	c.d.Wait("messages of the bot in #"+c.Name, func() bool {
		list = slices.DeleteFunc(c.ByBot(), (*Message).Loading)
		return len(list) >= n
	})
	return list
}

// Threads are the threads of the channel, oldest first.
func (c *Channel) Threads() []*Channel {
	c.d.mu.Lock()
	defer c.d.mu.Unlock()
	return c.threads()
}

func (c *Channel) threads() []*Channel {
	return slices.DeleteFunc(c.Guild.channels(), func(t *Channel) bool { return t.Parent != c })
}

func (c *Channel) isThread() bool {
	return c.kind == channelPublicThread || c.kind == 10
}

func (c *Channel) message(id string) *Message {
	for _, m := range c.messages {
		if m.ID == id && !m.deleted {
			return m
		}
	}
	return nil
}

func (c *Channel) json() object {
	var last any
	if len(c.messages) > 0 {
		last = c.messages[len(c.messages)-1].ID
	}
	o := object{"id": c.ID, "type": c.kind, "flags": 0}
	if c.kind != channelForum {
		o["last_message_id"] = last
	}
	switch {
	case c.Guild == nil:
		o["recipients"] = []object{c.with.json()}
	case c.isThread():
		c.threadJSON(o)
	default:
		overwrites := []object{}
		for _, w := range c.overwrites {
			overwrites = append(overwrites, w.json())
		}
		for k, v := range (object{"guild_id": c.Guild.ID, "name": c.Name, "position": 0, "parent_id": nil, "topic": nil,
			"nsfw": false, "rate_limit_per_user": 0, "permission_overwrites": overwrites}) {
			o[k] = v
		}
	}
	return o
}

// partial is the channel as interactions have it.
func (c *Channel) partial(u *User) object {
	o := c.json()
	delete(o, "permission_overwrites")
	if c.Guild != nil {
		o["permissions"] = c.may(u).String()
	}
	return o
}
