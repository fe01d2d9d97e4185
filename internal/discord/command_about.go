package discord

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
	"pilcrow/internal/text"
)

// About is what /about says about how the bot works here.
type About = chat.About

// listed is how many texts /about names.
const listed = 10

// aboutCommand is /about.
func (s *session) aboutCommand() interaction.Command {
	return interaction.Command{
		Definition: interaction.Slash(locale.Sentence("about"), locale.Sentence("What I answer from, how, and what is kept of it")),
		Run:        s.tellAbout,
	}
}

// tellAbout answers /about.
func (s *session) tellAbout(ctx context.Context, i *interaction.Interaction) error {
	var about About
	if s.About != nil {
		about = s.About()
	}
	m := aboutMessage(i.Language, s.selectionAt(ctx, i).Service.Corpus(), about, s.mention("forget"), s.servers.Persona(ctx, i.GuildID))
	if i.GuildID != "" {
		m.Components = append(m.Components, discordgo.TextDisplay{Content: look.Subtext(locale.Say(i.Language,
			"Those who manage this server see, without names, what was not answered here, the votes with their reasons, and how many questions there were."))})
	}
	return i.Respond(ctx, look.Private(m))
}

// aboutMessage describes the texts and the bot; forget is how /forget is called.
func aboutMessage(language string, c *text.Corpus, about About, forget string, p state.Persona) rest.Message {
	texts := textsOf(language, c)
	if p.Line != "" {
		texts = look.Escape(p.Line) + "\n" + texts
	}
	return look.NewMessage(look.Card(look.ColourOf(p),
		discordgo.TextDisplay{Content: texts},
		discordgo.Separator{},
		discordgo.TextDisplay{Content: look.Escape(about.Mode(language))},
		discordgo.TextDisplay{Content: strings.Replace(look.Escape(about.Kept(language)), look.Escape("/forget"), forget, 1)},
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
	line := "### " + look.Escape(look.Shorten(d.Meta.Title, look.MaxTitle*3))
	if d.Meta.Author != "" {
		line += "\n" + locale.Say(language, "by %s", look.Escape(look.Shorten(d.Meta.By(), look.MaxEcho)))
	}
	if d.Meta.Kind == text.Opinion {
		line += "\n" + locale.Say(language, "An opinion: I report it and neither share nor oppose it.")
	}
	return line + "\n" + look.Subtext(locale.Say(language, "%d paragraphs", d.Len()))
}

// helpCommand is /help.
func (s *session) helpCommand() interaction.Command {
	return interaction.Command{
		Definition: interaction.Slash(locale.Sentence("help"), locale.Sentence("How to ask, and what else I can do")),
		Run:        s.help,
	}
}

// help answers /help.
func (s *session) help(ctx context.Context, i *interaction.Interaction) error {
	return i.Respond(ctx, look.Private(s.helpMessage(ctx, i)))
}

func (s *session) helpMessage(ctx context.Context, i *interaction.Interaction) rest.Message {
	l := i.Language
	ways := []string{
		"**" + locale.Say(l, "How to ask") + "**",
		"- " + locale.Say(l, "%s, or mention me with your question", s.mention("ask")),
		"- " + locale.Say(l, "Reply to my answer to ask further, with the ping on"),
		"- " + locale.Say(l, "Write to me in a direct message, or mention me in a thread that I opened"),
		"- " + locale.Say(l, "On any message: Apps > Check against the text. I mark what the text bears out and what it says otherwise"),
	}
	return look.NewMessage(look.Card(look.AnswerColour,
		discordgo.TextDisplay{Content: strings.Join(ways, "\n")},
		discordgo.TextDisplay{Content: s.commandList(ctx, i)},
		discordgo.TextDisplay{Content: look.Subtext(locale.Say(l, "Every sentence of an answer has the paragraph that it rests on: press ¶ to read it."))},
	))
}

// commandList names the slash commands that the person can use.
func (s *session) commandList(ctx context.Context, i *interaction.Interaction) string {
	manages := s.servers.Manages(ctx, i)
	lines := []string{"**" + locale.Say(i.Language, "Commands") + "**"}
	for _, c := range s.commands {
		d := c.Definition
		if d.Type == discordgo.MessageApplicationCommand || c.IsManaged() && !manages {
			continue
		}
		lines = append(lines, "- "+s.mention(d.Name)+" "+locale.Say(i.Language, d.Description))
	}
	return strings.Join(lines, "\n")
}
