package discordtest

// Thread makes the person open a thread in the channel, which may be a forum.
func (u *User) Thread(c *Channel, name string) *Channel {
	c.d.mu.Lock()
	defer c.d.mu.Unlock()
	t := c.open(u, name, channelPublicThread, "")
	c.d.change()
	return t
}

// Posts makes the person post in a forum: a thread with its first message, which has the
// thread's id (docs: topics/threads, "Forums").
func (u *User) Posts(forum *Channel, title, content string) *Message {
	d := u.d
	d.mu.Lock()
	defer d.mu.Unlock()
	t := forum.open(u, title, channelPublicThread, "")
	m := &Message{ID: t.ID, Channel: t, Author: u, d: d}
	m.versions = []Version{{Content: content, At: d.now(), Pinged: d.pings(t, u, content, nil, false, nil)}}
	d.send(m)
	return m
}

// open adds a thread; id is that of the message it hangs on, or "". The caller
// holds d.mu.
func (c *Channel) open(by *User, name string, kind int, id string) *Channel {
	t := c.d.newChannel(c.Guild, kind, name)
	if id != "" {
		delete(c.d.channels, t.ID)
		t.ID = id
		c.d.channels[id] = t
	}
	t.Parent, t.owner = c, by
	created := t.json()
	created["newly_created"] = true
	c.d.dispatch(event{name: "THREAD_CREATE", guild: c.Guild, in: t, data: created})
	return t
}

// Archive closes the thread. A message opens it again, unless it is locked.
func (c *Channel) Archive(locked bool) {
	c.d.locked(func() {
		c.archived, c.locked = true, locked
		c.d.dispatch(event{name: "THREAD_UPDATE", guild: c.Guild, in: c, data: c.json()})
	})
}

// Archived reports whether the thread is closed.
func (c *Channel) Archived() bool {
	c.d.mu.Lock()
	defer c.d.mu.Unlock()
	return c.archived
}

func (c *Channel) threadJSON(o object) {
	for k, v := range (object{
		"guild_id": c.Guild.ID, "name": c.Name, "parent_id": c.Parent.ID, "owner_id": c.owner.ID,
		"message_count": len(c.messages), "member_count": 1, "total_message_sent": len(c.messages),
		"rate_limit_per_user": 0,
		"thread_metadata": object{
			"archived": c.archived, "locked": c.locked, "auto_archive_duration": c.archive,
			"archive_timestamp": stamp(c.created), "create_timestamp": stamp(c.created),
		},
	}) {
		o[k] = v
	}
}

func (d *Discord) activeThreads(g *Guild) int {
	n := 0
	for _, c := range d.channels {
		if c.Guild == g && c.isThread() && !c.deleted && !c.archived {
			n++
		}
	}
	return n
}
