package discordtest

var threadRoutes = map[string]handler{
	"POST /channels/{channel_id}/messages/{message_id}/threads": createThreadOnMessage,
	"POST /channels/{channel_id}/threads":                       createThread,
	"PUT /channels/{channel_id}/thread-members/@me":             joinThread,
	"GET /guilds/{guild_id}/threads/active":                     getActiveThreads,
}

func createThreadOnMessage(c *call) (int, any, *failure) {
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
	m.thread = c.open(m.Channel, channelPublicThread, m.ID)
	c.d.dispatch(m.event("MESSAGE_UPDATE"))
	return 201, m.thread.json(), nil
}

// createThread opens a thread without a message in a text channel, or a post
// in a forum.
func createThread(c *call) (int, any, *failure) {
	ch, f := c.channel(0)
	if f != nil {
		return 0, nil, f
	}
	if ch.Guild != nil && c.d.activeThreads(ch.Guild) >= c.d.config.MaxThreads {
		return 0, nil, errTooManyThreads
	}
	if ch.kind == channelForum {
		return c.post(ch)
	}
	kind := whole(c.object()["type"])
	need := CreatePublicThreads
	if kind != channelPublicThread {
		kind, need = channelPrivateThread, CreatePrivate
	}
	if ch.kind != channelText {
		return 0, nil, errWrongChannel
	}
	if !ch.may(c.d.Bot).Has(need) {
		return 0, nil, errPermission
	}
	return 201, c.open(ch, kind, "").json(), nil
}

// post opens a post in a forum, with its first message.
func (c *call) post(forum *Channel) (int, any, *failure) {
	if !forum.may(c.d.Bot).Has(SendMessages) {
		return 0, nil, errPermission
	}
	thread := c.open(forum, channelPublicThread, "")
	inner := *c
	inner.body = c.object()["message"]
	m := inner.draft(thread)
	m.ID = thread.ID
	c.d.send(m)
	o := thread.json()
	o["message"] = m.forBot()
	return 201, o, nil
}

func (c *call) open(ch *Channel, kind int, id string) *Channel {
	t := ch.open(c.d.Bot, text(c.object()["name"]), kind, id)
	if minutes := whole(c.object()["auto_archive_duration"]); minutes > 0 {
		t.archive = minutes
	}
	return t
}

func joinThread(c *call) (int, any, *failure) {
	ch, f := c.channel(0)
	if f != nil {
		return 0, nil, f
	}
	if !ch.isThread() {
		return 0, nil, errWrongChannel
	}
	return 204, nil, nil
}

func getActiveThreads(c *call) (int, any, *failure) {
	g, f := c.guild()
	if f != nil {
		return 0, nil, f
	}
	threads := []object{}
	for _, ch := range g.channels() {
		if ch.isThread() && !ch.archived && ch.may(c.d.Bot).Has(ViewChannel) {
			threads = append(threads, ch.json())
		}
	}
	return 200, object{"threads": threads, "members": []any{}}, nil
}
