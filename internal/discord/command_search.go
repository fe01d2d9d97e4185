package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

const (
	queryOption = "query"
	maxQuery    = 300 // characters
	maxFound    = 5   // paragraphs: one row of buttons
	maxBest     = 400 // units of a sentence that is shown
)

// searchCommand is /search.
func (s *session) searchCommand() Command {
	d := slashCommand(locale.Sentence("search"), locale.Sentence("Find the paragraphs nearest to some words"))
	d.Options = []*discordgo.ApplicationCommandOption{
		words(locale.Sentence("query"), locale.Sentence("What to look for"), maxQuery), privately(),
	}
	return Command{Definition: d, Run: s.searchText}
}

// searchText answers /search.
func (s *session) searchText(ctx context.Context, i *Interaction) error {
	if refused, err := s.refuseAsker(ctx, i); refused {
		return err
	}
	private := s.private(ctx, i)
	if err := i.Defer(ctx, private); err != nil { // a search by meaning asks another server
		return err
	}
	ctx, cancel := finishing(ctx)
	defer cancel()
	query := i.Text(queryOption)
	shelf := s.shelfAt(ctx, i)
	found, err := shelf.Service.Find(ctx, query, maxFound)
	switch {
	case err != nil:
		return i.Edit(ctx, note(failureColour, chat.SentenceIn(i.Language, err)))
	case len(found) == 0:
		return i.Edit(ctx, note(nothingColour, locale.Say(i.Language, "Nothing in the text has to do with these words.")))
	}
	return i.Edit(ctx, s.rendererFor(ctx, question{guild: i.GuildID, language: i.Language, private: private, shelf: shelf}).found(query, found))
}

// found makes the message of what a search found, nearest first.
func (r renderer) found(query string, found []answer.Found) rest.Message {
	inner := []discordgo.MessageComponent{discordgo.TextDisplay{Content: subtext(locale.Say(r.language, "Nearest to “%s”:", escape(shorten(query, maxEcho))))}}
	var targets []target
	for _, p := range found {
		title := "**" + r.name(p.Document, p.Paragraph) + "**"
		if p.Heading != "" {
			title += " · " + escape(shorten(p.Heading, maxTitle*2))
		}
		inner = append(inner, discordgo.TextDisplay{Content: title + "\n> " + escape(shorten(p.Best.Quote, maxBest))})
		s := chat.CitedParagraph{Document: p.Document, Number: p.Paragraph, Quotes: []text.Span{{Start: p.Best.Start, End: p.Best.End}}}
		targets = append(targets, target{label: r.label(p.Document, p.Paragraph), opening: p.Text, reference: referTo(s, p.Text)})
	}
	return NewMessage(card(colourOf(r.persona), inner...), discordgo.ActionsRow{Components: r.openButtons(targets)})
}
