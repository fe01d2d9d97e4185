package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/locale"
)

const (
	queryOption = "query"
	maxQuery    = 300 // characters
	maxFound    = 5   // paragraphs: one row of buttons
)

// searchCommand is /search.
func (s *session) searchCommand() interaction.Command {
	d := interaction.Slash(locale.Sentence("search"), locale.Sentence("Find the paragraphs nearest to some words"))
	d.Options = []*discordgo.ApplicationCommandOption{
		interaction.TextOption(locale.Sentence("query"), locale.Sentence("What to look for"), maxQuery), privately(),
	}
	return interaction.Command{Definition: d, Run: s.searchText}
}

// searchText answers /search.
func (s *session) searchText(ctx context.Context, i *interaction.Interaction) error {
	if refused, err := s.servers.RefuseAsker(ctx, i); refused {
		return err
	}
	private := s.private(ctx, i)
	if err := i.Defer(ctx, private); err != nil { // a search by meaning asks another server
		return err
	}
	ctx, cancel := interaction.Finishing(ctx)
	defer cancel()
	query := i.Text(queryOption)
	selected := s.selectionAt(ctx, i)
	found, err := selected.Service.Find(ctx, query, maxFound)
	switch {
	case err != nil:
		return i.Edit(ctx, look.Note(look.FailureColour, chat.SentenceIn(i.Language, err)))
	case len(found) == 0:
		return i.Edit(ctx, look.Note(look.NothingColour, locale.Say(i.Language, "Nothing in the text has to do with these words.")))
	}
	return i.Edit(ctx, s.rendererFor(ctx, question{guild: i.GuildID, language: i.Language, private: private, selected: selected}).Found(query, found))
}
