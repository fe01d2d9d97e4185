package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/locale"
)

// paragraphOption names the paragraph of /show.
const paragraphOption = "paragraph"

// showCommand is /show.
func (f *Frontend) showCommand() Command {
	d := slashCommand(locale.Sentence("show"), locale.Sentence("Show a paragraph of the text"))
	which := words(locale.Sentence("paragraph"), locale.Sentence("Its number, or words that stand in it"), maxID)
	which.Autocomplete = true
	d.Options = []*discordgo.ApplicationCommandOption{which, privately()}
	return Command{Definition: d, Run: f.showParagraph, Complete: f.suggestParagraphs}
}

// showParagraph answers /show.
func (f *Frontend) showParagraph(ctx context.Context, i *Interaction) error {
	corpus := f.Corpus()
	d, p, ok := paragraphCalled(corpus, i.Text(paragraphOption))
	if !ok {
		return i.Tell(ctx, noSuchParagraph(i.Language, corpus, i.Text(paragraphOption)))
	}
	return i.respond(ctx, Paragraph(i.Language, d, p, nil, false), f.private(ctx, i))
}

// suggestParagraphs completes what is typed into /show.
func (f *Frontend) suggestParagraphs(ctx context.Context, i *Interaction) error {
	found := f.suggestions(ctx, i.Text(paragraphOption))
	several := len(f.Corpus().Documents) > 1
	choices := make([]*discordgo.ApplicationCommandOptionChoice, len(found))
	for n, p := range found {
		choices[n] = &discordgo.ApplicationCommandOptionChoice{Name: opening(p, several), Value: reference(p, several)}
	}
	return i.Choices(ctx, choices)
}
