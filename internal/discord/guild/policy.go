// Package guild is what holds in each server of Discord, which its API calls a guild: who may ask and
// manage, where, how much and in which language; and what Discord reports of servers and threads.
package guild

import (
	"cmp"
	"context"
	"log/slog"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

// Platform is Discord's name in the state.
const Platform = "discord"

// A Policy is what holds in each server: what those who manage it have chosen, else what the
// operator has, and what Discord reports of it.
type Policy struct {
	Kept            state.ServerSettings
	Allowed, Denied []string   // channels, for all servers
	Roles           Roles      // where a server has not chosen
	Everybody       chat.Limit // of each person
	Appearance      state.Persona
	Guilds          Directory
	Log             *slog.Logger
}

// Saved are the settings that those who manage a server have chosen.
func (p *Policy) Saved(ctx context.Context, guild string) (state.Settings, error) {
	return p.Kept.Settings(ctx, Platform, guild)
}

// Save keeps them.
func (p *Policy) Save(ctx context.Context, guild string, chosen state.Settings) error {
	return p.Kept.SaveSettings(ctx, Platform, guild, chosen)
}

// Settings are those of a server, the zero value in a direct message.
func (p *Policy) Settings(ctx context.Context, guild string) state.Settings {
	if guild == "" {
		return state.Settings{}
	}
	server, err := p.Saved(ctx, guild)
	if err != nil {
		p.Log.WarnContext(ctx, "the settings of a server cannot be read: it has the defaults for now", "guild", guild, "error", err)
	}
	return server
}

// MayAnswer reports whether the bot answers in a channel: by the configuration, and
// by the server's own settings. A thread is where its channel is.
func (p *Policy) MayAnswer(ctx context.Context, guild, channel string) bool {
	ids := []string{channel}
	if t, ok := p.Guilds.ThreadOf(channel); ok {
		ids = append(ids, t.Parent)
	}
	server := p.Settings(ctx, guild)
	return allows(p.Allowed, p.Denied, ids) && allows(server.AllowedChannels, server.DeniedChannels, ids)
}

// allows reports whether lists let a channel pass, which is known by several ids.
func allows(allowed, denied, ids []string) bool {
	in := func(list []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(list, id) })
	}
	return !in(denied) && (len(allowed) == 0 || in(allowed))
}

// Language is the language of the bot's words in a server: the one in its
// settings, else the one that Discord has for it.
func (p *Policy) Language(ctx context.Context, guild string) string {
	if server := p.Settings(ctx, guild); server.Language != "" {
		return locale.Match(server.Language)
	}
	return p.Guilds.language(guild)
}

// LanguageFor is the language of the bot's words to whoever interacts: the one in
// the server's settings, else the person's own.
func (p *Policy) LanguageFor(ctx context.Context, i *interaction.Interaction) string {
	if server := p.Settings(ctx, i.GuildID); server.Language != "" {
		return locale.Match(server.Language)
	}
	return locale.Match(string(i.Locale))
}

// Persona is how the bot appears in a server.
func (p *Policy) Persona(ctx context.Context, guild string) state.Persona {
	own := p.Settings(ctx, guild).Persona
	return state.Persona{
		Name:     cmp.Or(own.Name, p.Appearance.Name),
		Colour:   cmp.Or(own.Colour, p.Appearance.Colour),
		Greeting: cmp.Or(own.Greeting, p.Appearance.Greeting),
		Line:     cmp.Or(own.Line, p.Appearance.Line),
	}
}

// LimitOf is how much somebody may ask in a server; nil: as everybody.
func (p *Policy) LimitOf(ctx context.Context, guild string, roles []string) *chat.Limit {
	return p.Roles.limit(p.Settings(ctx, guild), roles, p.Everybody)
}

// WhyNotAsk says why somebody with these roles may not ask in a server, "" if they may.
func (p *Policy) WhyNotAsk(ctx context.Context, language, guild string, roles []string) string {
	server := p.Settings(ctx, guild)
	if p.Roles.mayAsk(server, roles) {
		return ""
	}
	var names []string
	for _, id := range p.Roles.askers(server) {
		names = append(names, "<@&"+id+">")
	}
	return locale.Say(language, "In this server, only people with one of these roles may ask me: %s. Those who manage the server can give you one.", strings.Join(names, ", "))
}

// RefuseAsker turns away who may not ask.
func (p *Policy) RefuseAsker(ctx context.Context, i *interaction.Interaction) (refused bool, err error) {
	if why := p.WhyNotAsk(ctx, p.LanguageFor(ctx, i), i.GuildID, i.Roles()); why != "" {
		return true, i.Tell(ctx, why)
	}
	return false, nil
}

// Manages reports whether whoever interacts manages the bot in the server.
func (p *Policy) Manages(ctx context.Context, i *interaction.Interaction) bool {
	return i.GuildID != "" && (i.May(discordgo.PermissionManageGuild) || p.Roles.manage(p.Settings(ctx, i.GuildID), i.Roles()))
}

// RefuseUnmanaged turns away who does not manage the bot in the server. Discord does so too,
// unless the server lets others use the command.
func (p *Policy) RefuseUnmanaged(ctx context.Context, i *interaction.Interaction) (refused bool, err error) {
	switch {
	case i.GuildID == "":
		return true, i.Tell(ctx, locale.Say(i.Language, "This is for servers."))
	case !p.Manages(ctx, i):
		return true, i.Tell(ctx, locale.Say(i.Language, "Only those who manage this server can do this."))
	}
	return false, nil
}
