package discord

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
)

// helpCommand is /help.
func (f *Frontend) helpCommand() Command {
	return Command{
		Definition: slashCommand(locale.Sentence("help"), locale.Sentence("How to ask, and what else I can do")),
		Run:        f.help,
	}
}

// help answers /help.
func (f *Frontend) help(ctx context.Context, i *Interaction) error {
	return i.Respond(ctx, Private(f.helpMessage(i)))
}

func (f *Frontend) helpMessage(i *Interaction) link.Message {
	l := i.Language
	ways := []string{
		"**" + locale.Say(l, "How to ask") + "**",
		"- " + locale.Say(l, "%s, or mention me with your question", f.mention("ask")),
		"- " + locale.Say(l, "Reply to my answer to ask further, with the ping on"),
		"- " + locale.Say(l, "Write to me in a direct message, or mention me in a thread that I opened"),
		"- " + locale.Say(l, "On any message: Apps > Check against the text. I mark what the text bears out and what it says otherwise"),
	}
	return NewMessage(card(answerColour,
		discordgo.TextDisplay{Content: strings.Join(ways, "\n")},
		discordgo.TextDisplay{Content: f.commandList(i)},
		discordgo.TextDisplay{Content: subtext(locale.Say(l, "Every sentence of an answer has the paragraph that it rests on: press ¶ to read it."))},
	))
}

// commandList names the slash commands that the person can use.
func (f *Frontend) commandList(i *Interaction) string {
	lines := []string{"**" + locale.Say(i.Language, "Commands") + "**"}
	for _, c := range f.commands {
		d := c.Definition
		isManaged := d.DefaultMemberPermissions != nil
		if d.Type == discordgo.MessageApplicationCommand || isManaged && !i.May(*d.DefaultMemberPermissions) {
			continue
		}
		lines = append(lines, "- "+f.mention(d.Name)+" "+locale.Say(i.Language, d.Description))
	}
	return strings.Join(lines, "\n")
}
