package discordtest

// payload is the interaction as INTERACTION_CREATE has it (docs: interactions/
// receiving-and-responding, "Interaction Structure").
func (i *Interaction) payload() object {
	o := object{
		"id": i.ID, "application_id": i.d.Application, "type": i.kind, "token": i.Token, "version": 1,
		"data": i.data, "channel_id": i.Channel.ID, "channel": i.Channel.partial(i.User),
		"app_permissions": i.appPermissions().String(), "locale": i.User.Language, "entitlements": []any{},
		"authorizing_integration_owners": i.owners(), "context": i.context(), "attachment_size_limit": maxFile,
	}
	if i.kind == interactionComponent || i.kind == interactionModal && i.Message != nil {
		o["message"] = i.Message.json(true)
	}
	g := i.Channel.Guild
	if g == nil {
		o["user"] = i.User.json()
		return o
	}
	m := g.members[i.User.ID].json()
	m["permissions"] = i.Channel.may(i.User).String()
	o["member"], o["guild_id"], o["guild_locale"] = m, g.ID, g.Language
	o["guild"] = object{"id": g.ID, "locale": g.Language, "features": []string{}}
	return o
}

// appPermissions is what the application may do where the interaction is.
// Where the bot is not, it is what everybody may.
func (i *Interaction) appPermissions() Permissions {
	if g := i.Channel.Guild; g != nil && !g.gone {
		return i.Channel.may(i.d.Bot)
	}
	return EmbedLinks | AttachFiles | MentionEveryone
}

func (i *Interaction) context() int {
	switch {
	case i.Channel.Guild != nil:
		return 0
	case i.Channel.with == i.User:
		return 1
	}
	return 2
}

// resolved is the objects that options' values are the ids of.
type resolved object

func (r resolved) add(kind, id string, o object) {
	if r[kind] == nil {
		r[kind] = object{}
	}
	fields(r[kind])[id] = o
}

func (r resolved) user(u *User, g *Guild, in *Channel) {
	r.add("users", u.ID, u.json())
	if g != nil && g.members[u.ID] != nil {
		m := g.members[u.ID].partial()
		m["permissions"] = in.may(u).String()
		r.add("members", u.ID, m)
	}
}
