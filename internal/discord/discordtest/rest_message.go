package discordtest

import (
	"time"
)

var messageRoutes = map[string]handler{
	"POST /channels/{channel_id}/messages":                      createMessage,
	"GET /channels/{channel_id}/messages/{message_id}":          getMessage,
	"PATCH /channels/{channel_id}/messages/{message_id}":        editMessage,
	"DELETE /channels/{channel_id}/messages/{message_id}":       deleteMessage,
	"POST /channels/{channel_id}/messages/{message_id}/threads": createThread,
}

// channel is the path's channel, if the bot may do there what p says.
func (c *call) channel(p Permissions) (*Channel, *failure) {
	ch := c.d.channels[c.value("channel_id")]
	switch {
	case ch == nil || ch.deleted:
		return nil, errUnknownChannel
	case !ch.may(c.d.Bot).Has(ViewChannel):
		return nil, errAccess
	case !ch.may(c.d.Bot).Has(p):
		return nil, errPermission
	}
	return ch, nil
}

// message is the path's message. The ephemeral ones are not there for the
// channel's routes.
func (c *call) message(p Permissions) (*Message, *failure) {
	ch, f := c.channel(p)
	if f != nil {
		return nil, f
	}
	m := ch.message(c.value("message_id"))
	if m == nil || m.ephemeralTo != nil {
		return nil, errUnknownMessage
	}
	return m, nil
}

func getMessage(c *call) (int, any, *failure) {
	m, f := c.message(ReadMessageHistory)
	if f != nil {
		return 0, nil, f
	}
	return 200, m.forBot(), nil
}

func createMessage(c *call) (int, any, *failure) {
	ch, f := c.channel(0)
	if f != nil {
		return 0, nil, f
	}
	m := c.draft(ch)
	if f := m.sendable(c); f != nil {
		return 0, nil, f
	}
	if old := ch.sameNonce(m, c); old != nil {
		return 200, old.forBot(), nil
	}
	c.d.send(m)
	return 200, m.forBot(), nil
}

// draft is a message of the bot, not sent yet, made of the body.
func (c *call) draft(ch *Channel) *Message {
	m := &Message{ID: c.d.newID(), Channel: ch, Author: c.d.Bot, d: c.d}
	for _, f := range c.files {
		f.id = c.d.newID()
		m.files = append(m.files, f)
	}
	m.versions = []Version{m.version(c.object(), Version{}, false)}
	m.nonce = c.object()["nonce"]
	return m
}

// sendable reports whether the bot may send the message where it is to go, and
// links it to the message that it replies to.
func (m *Message) sendable(c *call) *failure {
	ch, body := m.Channel, c.object()
	if f := ch.writable(c.d.Bot); f != nil {
		return f
	}
	may := ch.may(c.d.Bot)
	if len(c.files) > 0 && !may.Has(AttachFiles) {
		return errPermission
	}
	ref := fields(body["message_reference"])
	if ref == nil || whole(ref["type"]) != 0 {
		return nil
	}
	if !may.Has(ReadMessageHistory) {
		return errReplyHistory
	}
	m.Replied = ch.message(text(ref["message_id"]))
	if must, ok := ref["fail_if_not_exists"].(bool); m.Replied == nil && (must || !ok) {
		return errUnknownReply
	}
	if m.Replied != nil {
		m.kind = typeReply
	}
	m.versions[0] = m.version(body, Version{}, false)
	return nil
}

// writable reports whether a message of the user can be sent to the channel.
func (c *Channel) writable(u *User) *failure {
	may := c.may(u)
	switch {
	case c.kind == channelForum:
		return errWrongChannel
	case c.Guild == nil && u == c.d.Bot && c.with.blocks:
		return errCannotSendUser
	case c.isThread() && !may.Has(SendInThreads), !c.isThread() && !may.Has(SendMessages):
		return errPermission
	case c.locked && !may.Has(ManageThreads):
		return errThreadLocked
	}
	return nil
}

// nonceLife is "the past few minutes" of the documentation.
const nonceLife = 5 * time.Minute

// sameNonce is the message that the bot sent with the same nonce a little
// while ago, if uniqueness is to be enforced.
func (c *Channel) sameNonce(m *Message, call *call) *Message {
	if m.nonce == nil || !truth(call.object()["enforce_nonce"]) {
		return nil
	}
	for _, old := range c.messages {
		if old.Author == m.Author && old.nonce == m.nonce && c.d.now().Sub(old.versions[0].At) < nonceLife {
			return old
		}
	}
	return nil
}

// send puts the message into its channel and tells everybody. The caller holds
// d.mu.
func (d *Discord) send(m *Message) {
	ch := m.Channel
	if ch.archived {
		ch.archived = false
		d.dispatch(event{name: "THREAD_UPDATE", guild: ch.Guild, in: ch, data: ch.json()})
	}
	ch.messages = append(ch.messages, m)
	if m.ephemeralTo == nil {
		d.dispatch(m.event("MESSAGE_CREATE"))
	}
	d.change()
}

func deleteMessage(c *call) (int, any, *failure) {
	m, f := c.message(0)
	if f != nil {
		return 0, nil, f
	}
	if m.Author != c.d.Bot && !m.Channel.may(c.d.Bot).Has(ManageMessages) {
		return 0, nil, errPermission
	}
	m.delete()
	return 204, nil, nil
}

// delete takes the message away and tells everybody. The caller holds d.mu.
func (m *Message) delete() {
	m.deleted = true
	if m.ephemeralTo != nil {
		return
	}
	o := object{"id": m.ID, "channel_id": m.Channel.ID}
	if g := m.Channel.Guild; g != nil {
		o["guild_id"] = g.ID
	}
	m.d.dispatch(event{name: "MESSAGE_DELETE", guild: m.Channel.Guild, in: m.Channel, data: o})
}

func createThread(c *call) (int, any, *failure) {
	m, f := c.message(CreatePublicThreads)
	switch {
	case f != nil:
		return 0, nil, f
	case m.Channel.kind != channelText && m.Channel.kind != channelAnnouncement:
		return 0, nil, errWrongChannel
	case m.thread != nil:
		return 0, nil, errThreadExists
	case c.d.activeThreads(m.Channel.Guild) >= c.d.config.MaxThreads:
		return 0, nil, errTooManyThreads
	}
	m.thread = m.Channel.open(c.d.Bot, text(c.object()["name"]), channelPublicThread, m.ID)
	if minutes := whole(c.object()["auto_archive_duration"]); minutes > 0 {
		m.thread.archive = minutes
	}
	c.d.dispatch(m.event("MESSAGE_UPDATE"))
	return 201, m.thread.json(), nil
}
