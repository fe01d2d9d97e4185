package discord

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// learn asks Discord about a server that the gateway has not reported here.
func (s *session) learn(ctx context.Context, guild string) {
	if !s.Relayed {
		return
	}
	first, told := s.servers.Guilds.Unknown(guild)
	if told == nil {
		return
	}
	if !first {
		select {
		case <-told:
		case <-ctx.Done():
		}
		return
	}
	defer close(told)
	about, err := s.Client.Guild(ctx, guild)
	if err == nil {
		about.Threads, err = s.Client.ActiveThreads(ctx, guild)
	}
	if err != nil { // one where the bot is not, but whose people use it
		s.Log.DebugContext(ctx, "a server is not known", "guild", guild, "error", err)
		return
	}
	s.servers.Guilds.Note(&discordgo.GuildCreate{Guild: about})
}

// appear gives the bot its name in a server that it has come to, unless it has one there.
func (s *session) appear(ctx context.Context, guild *discordgo.Guild) {
	if guild == nil || guild.Unavailable {
		return
	}
	name := s.servers.Persona(ctx, guild.ID).Name
	for _, m := range guild.Members {
		if m == nil || m.User == nil || m.User.ID != s.self || m.Nick != "" || name == "" {
			continue
		}
		if err := s.Client.Rename(ctx, guild.ID, name); err != nil {
			s.Log.InfoContext(ctx, "the bot cannot take its name in a server", "guild", guild.ID, "error", err)
		}
	}
}

// left removes the texts of a server that the bot was put out of, and what came from them.
func (s *session) left(ctx context.Context, e *discordgo.GuildDelete) {
	if s.Library == nil || e.Guild == nil || e.Guild.Unavailable { // one that is away comes back
		return
	}
	s.removeTexts(ctx, e.Guild.ID)
}

func (s *session) removeTexts(ctx context.Context, guild string) {
	if err := s.Library.RemoveAll(context.WithoutCancel(ctx), guild); err != nil {
		s.Log.ErrorContext(ctx, "the texts of a server that the bot has left are not removed: they are at its next start", "guild", guild, "error", err)
	}
	ended := s.delivery.ForgetGroup(guild)
	s.Log.InfoContext(ctx, "the conversations of a server that the bot has left are ended", "guild", guild, "conversations", ended)
}

// removeLeft removes the texts of servers that put the bot out while it was away: those
// that a new session does not have. Discord is asked about each once more before.
func (s *session) removeLeft(ctx context.Context, e *discordgo.Ready) {
	if s.Library == nil {
		return
	}
	groups, err := s.Library.Groups(ctx)
	if err != nil {
		s.Log.WarnContext(ctx, "the servers with texts of their own are not known", "error", err)
	}
	for _, guild := range groups {
		here := slices.ContainsFunc(e.Guilds, func(g *discordgo.Guild) bool { return g.ID == guild })
		if here || !onShard(guild, e.Shard) {
			continue
		}
		if _, err := s.Client.Guild(ctx, guild); gone(err) {
			s.removeTexts(ctx, guild)
		}
	}
}

// onShard reports whether a server is on a connection, [number, of how many], by
// https://discord.com/developers/docs/events/gateway#sharding.
func onShard(guild string, shard *[2]int) bool {
	if shard == nil || shard[1] <= 1 {
		return true
	}
	id, err := strconv.ParseUint(strings.TrimSpace(guild), 10, 64)
	return err == nil && int((id>>22)%uint64(shard[1])) == shard[0]
}
