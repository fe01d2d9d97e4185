package discordtest

import "strconv"

// Permissions is a set of permission bits (docs: topics/permissions).
type Permissions int64

// The permissions that a bot of questions and answers meets.
const (
	Administrator       Permissions = 1 << 3
	ManageGuild         Permissions = 1 << 5
	AddReactions        Permissions = 1 << 6
	ViewChannel         Permissions = 1 << 10
	SendMessages        Permissions = 1 << 11
	ManageMessages      Permissions = 1 << 13
	EmbedLinks          Permissions = 1 << 14
	AttachFiles         Permissions = 1 << 15
	ReadMessageHistory  Permissions = 1 << 16
	MentionEveryone     Permissions = 1 << 17
	ChangeNickname      Permissions = 1 << 26
	UseCommands         Permissions = 1 << 31
	ManageThreads       Permissions = 1 << 34
	CreatePublicThreads Permissions = 1 << 35
	SendInThreads       Permissions = 1 << 38
	UseExternalApps     Permissions = 1 << 50

	everything Permissions = 1<<53 - 1
)

// usual is what everyone may in a new guild.
const usual = AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory |
	ChangeNickname | UseCommands | CreatePublicThreads | SendInThreads | UseExternalApps

// Has reports whether all of other are in p.
func (p Permissions) Has(other Permissions) bool { return p&other == other }

// String is the form that Discord sends.
func (p Permissions) String() string { return strconv.FormatInt(int64(p), 10) }

// An overwrite changes in one channel what a role or a member may.
type overwrite struct {
	id          string
	member      bool
	allow, deny Permissions
}

func (o overwrite) json() object {
	kind := 0
	if o.member {
		kind = 1
	}
	return object{"id": o.id, "type": kind, "allow": o.allow.String(), "deny": o.deny.String()}
}

// may is what the user may do in the guild as a whole.
func (g *Guild) may(u *User) Permissions {
	m := g.members[u.ID]
	if m == nil {
		return 0
	}
	if u == g.Owner {
		return everything
	}
	p := g.Everyone.may
	for _, r := range m.roles {
		p |= r.may
	}
	if p.Has(Administrator) {
		return everything
	}
	return p
}

// may is what the user may do in the channel: the guild's permissions, then the
// channel's overwrites for everyone, for roles, for the member (docs:
// topics/permissions, "Permission Overwrites").
func (c *Channel) may(u *User) Permissions {
	if c.Guild == nil {
		if u == c.with || u == c.d.Bot {
			return usual
		}
		return 0
	}
	base := c.Guild.may(u)
	if base == everything || base == 0 {
		return base
	}
	at := c
	if c.isThread() {
		at = c.Parent
	}
	return limit(at.applied(base, c.Guild.members[u.ID]))
}

func (c *Channel) applied(p Permissions, m *member) Permissions {
	if o, ok := c.overwrites[c.Guild.ID]; ok {
		p = p&^o.deny | o.allow
	}
	var allow, deny Permissions
	for _, r := range m.roles {
		o := c.overwrites[r.ID]
		allow, deny = allow|o.allow, deny|o.deny
	}
	p = p&^deny | allow
	if o, ok := c.overwrites[m.user.ID]; ok {
		p = p&^o.deny | o.allow
	}
	return p
}

// limit takes away what follows from another missing permission.
func limit(p Permissions) Permissions {
	if !p.Has(ViewChannel) {
		return 0
	}
	if !p.Has(SendMessages) {
		p &^= MentionEveryone | EmbedLinks | AttachFiles
	}
	return p
}

// Deny takes permissions away from a *User or *Role in this channel.
func (c *Channel) Deny(who any, p Permissions) { c.overwrite(who, 0, p) }

// Allow gives permissions to a *User or *Role in this channel.
func (c *Channel) Allow(who any, p Permissions) { c.overwrite(who, p, 0) }

func (c *Channel) overwrite(who any, allow, deny Permissions) {
	c.d.locked(func() {
		var o overwrite
		switch who := who.(type) {
		case *User:
			o = overwrite{id: who.ID, member: true}
		case *Role:
			o = overwrite{id: who.ID}
		default:
			c.d.t.Fatalf("discordtest: permissions are for a *User or a *Role, not for a %T", who)
		}
		before := c.overwrites[o.id]
		o.allow, o.deny = before.allow&^deny|allow, before.deny&^allow|deny
		c.overwrites[o.id] = o
		c.d.dispatch(event{name: "CHANNEL_UPDATE", guild: c.Guild, data: c.json()})
	})
}
