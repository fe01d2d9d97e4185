package discordtest

import "slices"

// A Guild is a server.
type Guild struct {
	ID       string
	Name     string
	Owner    *User
	Language string // the guild's own
	Everyone *Role  // of all members
	BotRole  *Role  // of the bot alone; may do nothing more than everyone

	d       *Discord
	roles   []*Role
	members map[string]*member
	gone    bool               // the bot is not in it
	lets    map[string][]*Role // who is offered a command whatever its own permissions say, by its name
}

// A Role is a set of permissions that members of a guild have.
type Role struct {
	ID    string
	Name  string
	guild *Guild
	may   Permissions
}

// Guild adds a guild with the bot in it. Everyone may read, write, open threads
// and use commands; the bot may not do more.
func (d *Discord) Guild(name string) *Guild {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.guild(name, true)
}

// GuildWithoutBot adds a guild that the bot is not in.
func (d *Discord) GuildWithoutBot(name string) *Guild {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.guild(name, false)
}

func (d *Discord) guild(name string, bot bool) *Guild {
	g := &Guild{ID: d.newID(), Name: name, Language: "en-US", d: d, members: map[string]*member{}, gone: !bot}
	g.Everyone = &Role{ID: g.ID, Name: "@everyone", guild: g, may: usual}
	g.BotRole = &Role{ID: d.newID(), Name: d.Bot.Name, guild: g}
	g.roles = []*Role{g.Everyone, g.BotRole}
	g.Owner = d.user(name+"'s owner", false)
	g.add(g.Owner)
	if bot {
		g.add(d.Bot, g.BotRole)
		d.dispatch(event{name: "GUILD_CREATE", guild: g, data: g.full()})
	}
	d.guilds = append(d.guilds, g)
	d.change()
	return g
}

func (g *Guild) add(u *User, roles ...*Role) { g.members[u.ID] = &member{user: u, roles: roles} }

// Role adds a role.
func (g *Guild) Role(name string, may Permissions) *Role {
	g.d.mu.Lock()
	defer g.d.mu.Unlock()
	r := &Role{ID: g.d.newID(), Name: name, guild: g, may: may}
	g.roles = append(g.roles, r)
	g.d.dispatch(event{name: "GUILD_ROLE_CREATE", guild: g, data: object{"guild_id": g.ID, "role": r.json()}})
	return r
}

// May sets what the role's members may do.
func (r *Role) May(may Permissions) {
	r.guild.d.locked(func() {
		r.may = may
		r.guild.d.dispatch(event{name: "GUILD_ROLE_UPDATE", guild: r.guild, data: object{"guild_id": r.guild.ID, "role": r.json()}})
	})
}

// Join makes users members with these roles beside everyone's.
func (g *Guild) Join(u *User, roles ...*Role) {
	g.d.locked(func() { g.add(u, roles...) })
}

// Member adds a person who is a member with these roles.
func (g *Guild) Member(name string, roles ...*Role) *User {
	u := g.d.User(name)
	g.Join(u, roles...)
	return u
}

// Lets offers a command to members with these roles too, as the server's settings of
// integrations do (docs: application-commands, "Permissions").
func (g *Guild) Lets(command string, roles ...*Role) {
	g.d.locked(func() {
		if g.lets == nil {
			g.lets = make(map[string][]*Role)
		}
		g.lets[command] = roles
	})
}

// BotName is what members read as the bot's name.
func (g *Guild) BotName() string {
	g.d.mu.Lock()
	defer g.d.mu.Unlock()
	if m := g.members[g.d.Bot.ID]; m != nil && m.nick != "" {
		return m.nick
	}
	return g.d.Bot.Name
}

// KicksBot takes the bot out of the guild: it learns so, and may do nothing
// there any more.
func (g *Guild) KicksBot() {
	g.d.locked(func() {
		g.d.dispatch(event{name: "GUILD_DELETE", guild: g, data: object{"id": g.ID}})
		g.gone = true
		delete(g.members, g.d.Bot.ID)
	})
}

// LosesBotUnseen takes the bot out of the guild while it is away: nobody tells it.
func (g *Guild) LosesBotUnseen() {
	g.d.locked(func() {
		g.gone = true
		delete(g.members, g.d.Bot.ID)
	})
}

// Fails makes the guild unavailable, as in an outage: the bot is still in it.
func (g *Guild) Fails() {
	g.d.locked(func() {
		g.d.dispatch(event{name: "GUILD_DELETE", guild: g, data: object{"id": g.ID, "unavailable": true}})
	})
}

// Recovers ends the outage.
func (g *Guild) Recovers() {
	g.d.locked(func() { g.d.dispatch(event{name: "GUILD_CREATE", guild: g, data: g.full()}) })
}

// InvitesBot puts the bot into the guild.
func (g *Guild) InvitesBot() {
	g.d.locked(func() {
		g.gone = false
		g.add(g.d.Bot, g.BotRole)
		g.d.dispatch(event{name: "GUILD_CREATE", guild: g, data: g.full()})
	})
}

func (g *Guild) channels() []*Channel {
	var list []*Channel
	for _, c := range g.d.channels {
		if c.Guild == g && !c.deleted {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b *Channel) int {
		if after(a.ID, b.ID) {
			return 1
		}
		return -1
	})
	return list
}

func (r *Role) json() object {
	o := object{
		"id": r.ID, "name": r.Name, "permissions": r.may.String(), "position": 0, "color": 0, "hoist": false,
		"colors":  object{"primary_color": 0, "secondary_color": nil, "tertiary_color": nil},
		"managed": r == r.guild.BotRole, "mentionable": false, "icon": nil, "unicode_emoji": nil, "flags": 0,
	}
	if r == r.guild.BotRole {
		o["tags"] = object{"bot_id": r.guild.d.Bot.ID}
	}
	return o
}

func (g *Guild) json() object {
	roles := []object{}
	for _, r := range g.roles {
		roles = append(roles, r.json())
	}
	return object{
		"id": g.ID, "name": g.Name, "icon": nil, "description": nil, "home_header": nil, "splash": nil,
		"discovery_splash": nil, "features": []string{}, "banner": nil, "owner_id": g.Owner.ID,
		"application_id": nil, "region": "deprecated", "afk_channel_id": nil, "afk_timeout": 300,
		"system_channel_id": nil, "system_channel_flags": 0, "widget_enabled": false, "widget_channel_id": nil,
		"verification_level": 0, "roles": roles, "default_message_notifications": 0, "mfa_level": 0,
		"explicit_content_filter": 0, "max_presences": nil, "max_members": 500000,
		"max_stage_video_channel_users": 50, "max_video_channel_users": 25, "vanity_url_code": nil,
		"premium_tier": 0, "premium_subscription_count": 0, "preferred_locale": g.Language,
		"rules_channel_id": nil, "safety_alerts_channel_id": nil, "public_updates_channel_id": nil,
		"premium_progress_bar_enabled": false, "nsfw": false, "nsfw_level": 0, "emojis": []any{},
		"stickers": []any{}, "incidents_data": nil,
	}
}

// full is the guild as GUILD_CREATE has it.
func (g *Guild) full() object {
	o := g.json()
	channels, threads := []object{}, []object{}
	for _, c := range g.channels() {
		switch {
		case !c.may(g.d.Bot).Has(ViewChannel):
		case c.isThread():
			threads = append(threads, c.json())
		default:
			channels = append(channels, c.json())
		}
	}
	bot := []object{}
	if m := g.members[g.d.Bot.ID]; m != nil {
		bot = append(bot, m.json())
	}
	for key, value := range (object{
		"joined_at": "2026-01-01T00:00:00+00:00", "large": false, "unavailable": false,
		"member_count": len(g.members), "voice_states": []any{}, "members": bot, "channels": channels,
		"threads": threads, "presences": []any{}, "stage_instances": []any{}, "guild_scheduled_events": []any{},
		"soundboard_sounds": []any{},
	}) {
		o[key] = value
	}
	return o
}
