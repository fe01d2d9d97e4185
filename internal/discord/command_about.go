package discord

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// About is what /about tells of how the bot works here.
type About = chat.About

// listed is how many texts /about names.
const listed = 10

// aboutCommand is /about.
func (f *Frontend) aboutCommand() Command {
	return Command{
		Definition: slashCommand(locale.Sentence("about"), locale.Sentence("What I answer from, how, and what is kept of it")),
		Run:        f.tellAbout,
	}
}

// tellAbout answers /about.
func (f *Frontend) tellAbout(ctx context.Context, i *Interaction) error {
	var about About
	if f.About != nil {
		about = f.About()
	}
	return i.Respond(ctx, Private(aboutMessage(i.Language, f.Corpus(), about, f.mention("forget"))))
}

// aboutMessage tells about the texts and the bot; forget is how /forget is called.
func aboutMessage(language string, c *text.Corpus, about About, forget string) link.Message {
	return NewMessage(card(answerColour,
		discordgo.TextDisplay{Content: textsOf(language, c)},
		discordgo.Separator{},
		discordgo.TextDisplay{Content: escape(about.Mode(language))},
		discordgo.TextDisplay{Content: strings.Replace(escape(about.Kept(language)), escape("/forget"), forget, 1)},
	))
}

// textsOf describes the texts.
func textsOf(language string, c *text.Corpus) string {
	var lines []string
	for _, d := range c.Documents[:min(listed, len(c.Documents))] {
		lines = append(lines, textOf(language, d))
	}
	if more := len(c.Documents) - listed; more > 0 {
		lines = append(lines, locale.Say(language, "… and %d more texts", more))
	}
	return strings.Join(lines, "\n")
}

// textOf describes one text: its title, its author and its length.
func textOf(language string, d *text.Document) string {
	line := "### " + escape(shorten(d.Meta.Title, maxTitle*3))
	if d.Meta.Author != "" {
		by := d.Meta.Author
		if d.Meta.Office != "" {
			by += ", " + d.Meta.Office
		}
		line += "\n" + locale.Say(language, "by %s", escape(shorten(by, maxEcho)))
	}
	if d.Meta.Kind == text.Opinion {
		line += "\n" + locale.Say(language, "An opinion: I report it and neither share nor oppose it.")
	}
	return line + "\n" + subtext(locale.Say(language, "%d paragraphs", d.Len()))
}
