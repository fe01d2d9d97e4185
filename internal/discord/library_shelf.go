package discord

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/library"
	"pilcrow/internal/text"
)

// shelf is what is asked in a channel: the server's own texts, or else those of whoever
// runs the bot. If that cannot be told, nothing is: an answer from other texts would
// mislead.
func (s *session) shelf(ctx context.Context, guild, channel string) *library.Shelf {
	if s.Library != nil && guild != "" {
		places := []string{channel}
		if t, ok := s.guilds.threadOf(channel); ok {
			places = append(places, t.parent)
		}
		own, err := s.Library.For(ctx, guild, places...)
		switch {
		case err != nil:
			return &library.Shelf{Service: unknownTexts{err}}
		case own != nil:
			return own
		}
	}
	return &library.Shelf{Service: s.service}
}

// shelfAt is what is asked where an interaction takes place.
func (s *session) shelfAt(ctx context.Context, i *Interaction) *library.Shelf {
	return s.shelf(ctx, i.GuildID, i.ChannelID)
}

// unknownTexts is the service of a place whose texts cannot be looked up.
type unknownTexts struct{ err error }

var _ chat.Service = unknownTexts{}

func (u unknownTexts) Answer(context.Context, answer.Question, func(answer.Claim) error) (answer.Answer, error) {
	return answer.Answer{}, u.err
}

func (u unknownTexts) Find(context.Context, string, int) ([]answer.Found, error) { return nil, u.err }

func (u unknownTexts) Verify(context.Context, string) ([]answer.Verdict, error) { return nil, u.err }

func (u unknownTexts) Corpus() *text.Corpus { return &text.Corpus{} }

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
