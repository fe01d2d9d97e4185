package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"
)

// appear gives the bot its name in a server that it has come to, unless it has one there.
func (s *session) appear(ctx context.Context, guild *discordgo.Guild) {
	if guild == nil || guild.Unavailable {
		return
	}
	name := s.persona(ctx, guild.ID).Name
	for _, m := range guild.Members {
		if m == nil || m.User == nil || m.User.ID != s.self || m.Nick != "" || name == "" {
			continue
		}
		if err := s.Client.Rename(ctx, guild.ID, name); err != nil {
			s.Log.InfoContext(ctx, "the bot cannot take its name in a server", "guild", guild.ID, "error", err)
		}
	}
}
