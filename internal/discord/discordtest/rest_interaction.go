package discordtest

import "net/http"

var interactionRoutes = map[string]handler{
	"POST /interactions/{interaction_id}/{interaction_token}/callback": callback,
}

// callback is the first answer to an interaction.
func callback(c *call) (int, any, *failure) {
	i := c.d.byToken[c.value("interaction_token")]
	switch {
	case i == nil || i.ID != c.value("interaction_id"):
		return 0, nil, errUnknownAction
	case i.callback != 0:
		return 0, nil, errAcknowledged
	case i.late():
		return 0, nil, errUnknownAction
	}
	kind, data := whole(c.object()["type"]), fields(c.object()["data"])
	if f := i.accepts(kind); f != nil {
		return 0, nil, f
	}
	if f := i.take(c, kind, data); f != nil {
		return 0, nil, f
	}
	i.callback, i.answeredAt = kind, c.d.now()
	if c.r.URL.Query().Get("with_response") != "true" {
		return http.StatusNoContent, nil, nil
	}
	return http.StatusOK, i.outcome(), nil
}

// accepts reports whether this kind of interaction can be answered so.
func (i *Interaction) accepts(kind int) *failure {
	ofMessage := i.kind == interactionComponent || i.kind == interactionModal && i.Message != nil
	fits := map[int]bool{
		callbackMessage:        i.kind != interactionAutocomplete,
		callbackDeferred:       i.kind != interactionAutocomplete,
		callbackDeferredUpdate: ofMessage,
		callbackUpdate:         ofMessage,
		callbackAutocomplete:   i.kind == interactionAutocomplete,
		callbackModal:          i.kind == interactionCommand || i.kind == interactionComponent,
	}
	if !fits[kind] {
		return invalid(Violation{Path: "/type", Rule: "this callback type does not answer this kind of interaction"})
	}
	return nil
}

// take does what the answer says.
func (i *Interaction) take(c *call, kind int, data object) *failure {
	inner := *c
	inner.body = data
	switch kind {
	case callbackMessage, callbackDeferred:
		i.original = i.message(&inner)
		i.original.loading = kind == callbackDeferred
		c.d.send(i.original)
	case callbackDeferredUpdate:
		i.original = i.Message
	case callbackUpdate:
		i.original = i.Message
		if data != nil {
			return i.Message.edit(&inner, true)
		}
	case callbackAutocomplete:
		i.choices = list(data["choices"])
	case callbackModal:
		i.modal = data
	}
	return nil
}

// message is a message of the bot that answers the interaction.
func (i *Interaction) message(c *call) *Message {
	m := c.draft(i.Channel)
	m.interaction = i
	m.versions[0] = m.version(c.object(), Version{}, true)
	m.nonce = nil
	if i.byUserOnly() && i.Channel.Guild != nil && !i.Channel.may(i.User).Has(UseExternalApps) {
		m.versions[0].Flags |= flagEphemeral
	}
	if m.now().Flags&flagEphemeral != 0 {
		m.ephemeralTo = i.User
	}
	switch {
	case i.kind == interactionCommand && i.command.Type == commandChat:
		m.kind = typeChatCommand
	case i.kind == interactionCommand:
		m.kind = typeMenuCommand
	case i.Message != nil && i.Message.ephemeralTo == nil:
		m.kind, m.Replied = typeReply, i.Message
	}
	return m
}

// outcome is the answer to a callback with with_response.
func (i *Interaction) outcome() object {
	o := object{"id": i.ID, "type": i.kind}
	result := object{"interaction": o}
	if m := i.original; m != nil {
		o["response_message_id"], o["response_message_loading"] = m.ID, m.loading
		o["response_message_ephemeral"] = m.ephemeralTo != nil
		kind := callbackMessage
		if i.callback == callbackUpdate || i.callback == callbackDeferredUpdate {
			kind = callbackUpdate
		}
		result["resource"] = object{"type": kind, "message": m.json(true)}
	}
	return result
}
