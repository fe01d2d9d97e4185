package discord

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

// servers is what holds in each server: what those who manage it have chosen, else what the
// operator has, and what Discord tells of it.
type servers struct {
	kept            state.ServerSettings
	allowed, denied []string   // channels, for all servers
	roles           Roles      // where a server has not chosen
	everybody       chat.Limit // of each person
	appearance      state.Persona
	guilds          guilds
	log             *slog.Logger
}

func newServers(f *Frontend) *servers {
	s := &servers{kept: f.State, allowed: f.Allowed, denied: f.Denied, roles: f.Roles, appearance: f.Persona, log: f.Log}
	if f.Admission != nil {
		s.everybody = f.Admission.Person
	}
	return s
}

// saved are the settings that those who manage a server have chosen.
func (s *servers) saved(ctx context.Context, guild string) (state.Settings, error) {
	return s.kept.Settings(ctx, platform, guild)
}

// save keeps them.
func (s *servers) save(ctx context.Context, guild string, chosen state.Settings) error {
	return s.kept.SaveSettings(ctx, platform, guild, chosen)
}

// settings are those of a server, the zero value in a direct message.
func (s *servers) settings(ctx context.Context, guild string) state.Settings {
	if guild == "" {
		return state.Settings{}
	}
	server, err := s.saved(ctx, guild)
	if err != nil {
		s.log.WarnContext(ctx, "the settings of a server cannot be read: it has the defaults for now", "guild", guild, "error", err)
	}
	return server
}

// mayAnswer reports whether the bot answers in a channel: by the configuration, and
// by the server's own settings. A thread is where its channel is.
func (s *servers) mayAnswer(ctx context.Context, guild, channel string) bool {
	ids := []string{channel}
	if t, ok := s.guilds.threadOf(channel); ok {
		ids = append(ids, t.parent)
	}
	server := s.settings(ctx, guild)
	return allows(s.allowed, s.denied, ids) && allows(server.AllowedChannels, server.DeniedChannels, ids)
}

// allows reports whether lists let a channel pass, which is known by several ids.
func allows(allowed, denied, ids []string) bool {
	in := func(list []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(list, id) })
	}
	return !in(denied) && (len(allowed) == 0 || in(allowed))
}

// serverLanguage is the language of the bot's words in a server: the one in its
// settings, else the one that Discord has for it.
func (s *servers) serverLanguage(ctx context.Context, guild string) string {
	if server := s.settings(ctx, guild); server.Language != "" {
		return locale.Match(server.Language)
	}
	return s.guilds.language(guild)
}

// languageOf is the language of the bot's words to whoever interacts: the one in
// the server's settings, else the person's own.
func (s *servers) languageOf(ctx context.Context, i *interaction.Interaction) string {
	if server := s.settings(ctx, i.GuildID); server.Language != "" {
		return locale.Match(server.Language)
	}
	return locale.Match(string(i.Locale))
}

// persona is how the bot appears in a server.
func (s *servers) persona(ctx context.Context, guild string) state.Persona {
	own := s.settings(ctx, guild).Persona
	return state.Persona{
		Name:     cmp.Or(own.Name, s.appearance.Name),
		Colour:   cmp.Or(own.Colour, s.appearance.Colour),
		Greeting: cmp.Or(own.Greeting, s.appearance.Greeting),
		Line:     cmp.Or(own.Line, s.appearance.Line),
	}
}

// limitOf is how much somebody may ask in a server; nil: as everybody.
func (s *servers) limitOf(ctx context.Context, guild string, roles []string) *chat.Limit {
	return s.roles.limit(s.settings(ctx, guild), roles, s.everybody)
}

// unasked says why somebody with these roles may not ask in a server, "" if they may.
func (s *servers) unasked(ctx context.Context, language, guild string, roles []string) string {
	server := s.settings(ctx, guild)
	if s.roles.mayAsk(server, roles) {
		return ""
	}
	var names []string
	for _, id := range s.roles.askers(server) {
		names = append(names, "<@&"+id+">")
	}
	return locale.Say(language, "In this server, only people with one of these roles may ask me: %s. Those who manage the server can give you one.", strings.Join(names, ", "))
}

// refuseAsker turns away who may not ask.
func (s *servers) refuseAsker(ctx context.Context, i *interaction.Interaction) (refused bool, err error) {
	if why := s.unasked(ctx, s.languageOf(ctx, i), i.GuildID, i.Roles()); why != "" {
		return true, i.Tell(ctx, why)
	}
	return false, nil
}

// refuseUnmanaged turns away who does not manage the bot in the server. Discord does so too,
// unless the server lets others use the command.
func (s *servers) refuseUnmanaged(ctx context.Context, i *interaction.Interaction) (refused bool, err error) {
	switch {
	case i.GuildID == "":
		return true, i.Tell(ctx, locale.Say(i.Language, "This is for servers."))
	case !i.May(discordgo.PermissionManageGuild) && !s.roles.manage(s.settings(ctx, i.GuildID), i.Roles()):
		return true, i.Tell(ctx, locale.Say(i.Language, "Only those who manage this server can do this."))
	}
	return false, nil
}
