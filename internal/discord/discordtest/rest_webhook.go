package discordtest

import "net/http"

// The followups and edits of interactions go to the application's webhook,
// whose token is the interaction's.
var webhookRoutes = map[string]handler{
	"POST /webhooks/{webhook_id}/{webhook_token}":                         followUp,
	"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original":     editHooked,
	"DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original":    deleteHooked,
	"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}":  editHooked,
	"DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": deleteHooked,
}

// interaction is the one whose token the path has, if it was acknowledged and
// is still alive.
func (c *call) interaction() (*Interaction, *failure) {
	i := c.d.byToken[c.value("webhook_token")]
	switch {
	case i == nil || c.value("webhook_id") != c.d.Application || i.callback == 0:
		return nil, errUnknownWebhook
	case i.expired():
		return nil, errInvalidToken
	case i.Channel.deleted:
		return nil, errUnknownChannel
	}
	return i, nil
}

// hooked is the message that the path names.
func (c *call) hooked() (*Message, *failure) {
	i, f := c.interaction()
	if f != nil {
		return nil, f
	}
	id := c.value("message_id")
	if id == "" || i.original != nil && id == i.original.ID {
		if i.original == nil || i.original.deleted {
			return nil, errUnknownMessage
		}
		return i.original, nil
	}
	for _, m := range i.followups {
		if m.ID == id && !m.deleted {
			return m, nil
		}
	}
	return nil, errUnknownMessage
}

func editHooked(c *call) (int, any, *failure) {
	m, f := c.hooked()
	if f != nil {
		return 0, nil, f
	}
	if f := m.edit(c, true); f != nil {
		return 0, nil, f
	}
	return http.StatusOK, m.json(true), nil
}

func deleteHooked(c *call) (int, any, *failure) {
	m, f := c.hooked()
	if f != nil {
		return 0, nil, f
	}
	m.delete()
	return http.StatusNoContent, nil, nil
}

// mostFollowups is how many followups there may be where only the person
// installed the application.
const mostFollowups = 5

// followUp sends a further message. The first one after a defer takes the place
// of "thinking …", as it was deferred.
func followUp(c *call) (int, any, *failure) {
	i, f := c.interaction()
	if f != nil {
		return 0, nil, f
	}
	if m := i.original; m != nil && m.loading && !m.deleted {
		if f := m.edit(c, true); f != nil {
			return 0, nil, f
		}
		return http.StatusOK, m.json(true), nil
	}
	if i.byUserOnly() && len(i.followups) >= mostFollowups {
		return 0, nil, errFollowups
	}
	m := i.message(c)
	if i.original != nil && i.original.ephemeralTo == nil {
		m.kind, m.Replied = typeReply, i.original
	}
	i.followups = append(i.followups, m)
	c.d.send(m)
	return http.StatusOK, m.json(true), nil
}
