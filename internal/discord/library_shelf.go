package discord

import (
	"context"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/library"
	"pilcrow/internal/text"
)

// shelf is what is asked in a channel: the server's own texts, or else those of whoever
// runs the bot. If that cannot be told, nothing is: an answer from other texts would
// mislead.
func (s *session) shelf(ctx context.Context, guild, channel string) *library.Shelf {
	if s.Library != nil && guild != "" {
		places := []string{channel}
		if t, ok := s.servers.Guilds.ThreadOf(channel); ok {
			places = append(places, t.Parent)
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
func (s *session) shelfAt(ctx context.Context, i *interaction.Interaction) *library.Shelf {
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
