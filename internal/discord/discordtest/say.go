package discordtest

import "slices"

// Says sends a message as the person, with all mentions live.
func (u *User) Says(c *Channel, content string) *Message { return u.say(c, content, nil, false) }

// Replies sends a reply, with or without a ping of the other's author.
func (u *User) Replies(to *Message, content string, ping bool) *Message {
	return u.say(to.Channel, content, to, ping)
}

func (u *User) say(c *Channel, content string, to *Message, ping bool, files ...Attachment) *Message {
	d := u.d
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	if f := c.writable(u); f != nil {
		d.t.Fatalf("discordtest: %s cannot write in #%s: %v", u.Name, c.Name, f)
	}
	m := &Message{ID: d.newID(), Channel: c, Author: u, Replied: to, d: d}
	if to != nil {
		m.kind = typeReply
	}
	for _, a := range files {
		m.files = append(m.files, d.attach(a))
	}
	allowed := object{"parse": []any{"users", "roles", "everyone"}, "replied_user": ping}
	m.versions = []Version{{Content: content, At: d.now(), Pinged: d.pings(c, u, content, allowed, false, to)}}
	d.send(m)
	return m
}

// SaysByWebhook sends a message as a webhook of the channel would.
func (c *Channel) SaysByWebhook(name, content string) *Message {
	u := c.d.OtherBot(name)
	c.d.mu.Lock()
	defer c.d.mu.Unlock()
	m := &Message{ID: c.d.newID(), Channel: c, Author: u, d: c.d}
	m.versions = []Version{{Content: content, At: c.d.now()}}
	e := m.event("MESSAGE_CREATE")
	fields(e.data)["webhook_id"], fields(e.withheld)["webhook_id"] = u.ID, u.ID
	c.messages = append(c.messages, m)
	c.d.dispatch(e)
	c.d.change()
	return m
}

// Edits changes the person's message.
func (u *User) Edits(m *Message, content string) {
	u.d.t.Helper()
	if m.Author != u {
		u.d.t.Fatalf("discordtest: %s cannot edit a message of %s", u.Name, m.Author.Name)
	}
	u.d.locked(func() {
		v := m.now()
		v.Content, v.At = content, u.d.now()
		v.Pinged = u.d.pings(m.Channel, u, content, nil, false, m.Replied)
		m.versions, m.edited = append(m.versions, v), true
		u.d.dispatch(m.event("MESSAGE_UPDATE"))
	})
}

// Deletes takes a message away: the person's own, or anyone's for those who
// manage messages, or an ephemeral one that the person sees.
func (u *User) Deletes(m *Message) {
	u.d.t.Helper()
	u.d.mu.Lock()
	defer u.d.mu.Unlock()
	if m.Author != u && m.ephemeralTo != u && !m.Channel.may(u).Has(ManageMessages) {
		u.d.t.Fatalf("discordtest: %s cannot delete a message of %s", u.Name, m.Author.Name)
	}
	m.delete()
	u.d.change()
}

// DeletesAll takes messages of a channel away at once.
func (u *User) DeletesAll(messages ...*Message) {
	u.d.locked(func() {
		ids := []string{}
		for _, m := range messages {
			m.deleted = true
			ids = append(ids, m.ID)
		}
		c := messages[0].Channel
		u.d.dispatch(event{name: "MESSAGE_DELETE_BULK", guild: c.Guild, in: c,
			data: object{"ids": ids, "channel_id": c.ID, "guild_id": c.Guild.ID}})
	})
}

// Redelivers sends the message's MESSAGE_CREATE once more.
func (m *Message) Redelivers() { m.d.locked(func() { m.d.dispatch(m.event("MESSAGE_CREATE")) }) }

// sees reports whether the person can see the message. The caller holds d.mu.
func (u *User) sees(m *Message) bool {
	return !m.deleted && (m.ephemeralTo == nil || m.ephemeralTo == u) && slices.Contains(m.Channel.messages, m) &&
		m.Channel.may(u).Has(ViewChannel)
}
