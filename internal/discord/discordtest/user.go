package discordtest

import "slices"

// A User is a person or a bot.
type User struct {
	ID       string
	Name     string
	IsBot    bool
	Language string // of the person's client, such as "de"

	d       *Discord
	blocks  bool // no direct messages from the bot
	install bool // has the application for himself
	dm      *Channel
}

// User adds a person, who is in no guild yet.
func (d *Discord) User(name string) *User {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.user(name, false)
}

// OtherBot adds the bot of another application.
func (d *Discord) OtherBot(name string) *User {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.user(name, true)
}

func (d *Discord) user(name string, bot bool) *User {
	u := &User{ID: d.newID(), Name: name, IsBot: bot, Language: "en-US", d: d}
	d.users[u.ID] = u
	return u
}

// Blocks makes the bot's direct messages to the person fail.
func (u *User) Blocks() { u.d.locked(func() { u.blocks = true }) }

// Installs adds the application to the person's account, so that its commands
// can be run where the bot is not.
func (u *User) Installs() { u.d.locked(func() { u.install = true }) }

// Mention is what mentions the user in a message.
func (u *User) Mention() string { return "<@" + u.ID + ">" }

// DM is the channel of direct messages between the person and the bot.
func (u *User) DM() *Channel {
	u.d.mu.Lock()
	defer u.d.mu.Unlock()
	return u.direct()
}

func (u *User) direct() *Channel {
	if u.dm == nil {
		u.dm = u.d.newChannel(nil, channelDM, "")
		u.dm.with = u
	}
	return u.dm
}

func (u *User) json() object {
	o := object{
		"id": u.ID, "username": u.Name, "global_name": u.Name, "discriminator": "0",
		"avatar": nil, "public_flags": 0, "flags": 0, "primary_guild": nil,
	}
	if u.IsBot {
		o["bot"], o["global_name"] = true, nil
	}
	return o
}

// A member is a user in a guild.
type member struct {
	user  *User
	roles []*Role
	nick  string // "" for none
}

func (m *member) json() object {
	return object{
		"user": m.user.json(), "nick": orNull(m.nick), "avatar": nil, "banner": nil, "roles": ids(m.roles),
		"joined_at": "2026-01-01T00:00:00+00:00", "premium_since": nil, "deaf": false, "mute": false,
		"flags": 0, "pending": false, "communication_disabled_until": nil,
	}
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// partial is the member without its user, as message events have it.
func (m *member) partial() object {
	o := m.json()
	delete(o, "user")
	return o
}

func ids(roles []*Role) []string {
	list := []string{}
	for _, r := range roles {
		list = append(list, r.ID)
	}
	slices.Sort(list)
	return list
}
