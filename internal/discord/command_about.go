package discord

import (
	"context"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// About is what /about tells of how the bot works here.
type About struct {
	Model        string        // that writes answers, "" if they are the text's own sentences
	Chooses      bool          // the model only chooses among sentences of the text
	LogsTexts    bool          // the log has the words of questions
	KeepsTexts   bool          // questions without an answer are kept in their words
	KeepHistory  time.Duration // answers, for follow-ups and buttons
	KeepFeedback time.Duration // votes, and questions without an answer
}

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
	return i.Respond(ctx, Private(aboutMessage(i.Language, f.Corpus(), about)))
}

func aboutMessage(language string, c *text.Corpus, about About) link.Message {
	return NewMessage(card(answerColour,
		discordgo.TextDisplay{Content: textsOf(language, c)},
		discordgo.Separator{},
		discordgo.TextDisplay{Content: about.mode(language)},
		discordgo.TextDisplay{Content: about.kept(language)},
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

// mode tells whose words the answers are.
func (a About) mode(language string) string {
	switch {
	case a.Model == "":
		return locale.Say(language, "My answers are sentences of the text itself. No language model is used.")
	case a.Chooses:
		return locale.Say(language, "My answers are sentences of the text itself. The language model %s helps to choose them.", escape(a.Model))
	}
	return locale.Say(language, "The language model %s writes my answers. Each of its sentences is checked against the text before you see it.", escape(a.Model))
}

// kept tells what is kept of people, and for how long.
func (a About) kept(language string) string {
	lines := []string{
		locale.Say(language, "I keep your questions with my answers for %s, so that you can ask further, and your votes for %s.",
			lasting(language, a.KeepHistory), lasting(language, a.KeepFeedback)),
	}
	if a.KeepsTexts {
		lines = append(lines, locale.Say(language, "Questions that the text does not answer are kept in their words as long as votes."))
	}
	if a.LogsTexts {
		lines = append(lines, locale.Say(language, "The words of questions are also written to a log."))
	} else {
		lines = append(lines, locale.Say(language, "The words of questions are not written to any log."))
	}
	lines = append(lines, locale.Say(language, "With /forget you delete all of it."))
	return strings.Join(lines, " ")
}

// lasting says how long something is kept, in days or hours.
func lasting(language string, d time.Duration) string {
	const day = 24 * time.Hour
	if d >= 2*day && d%day == 0 {
		return locale.Say(language, "%d days", int(d/day))
	}
	return locale.Say(language, "%d hours", int(d.Round(time.Hour)/time.Hour))
}
