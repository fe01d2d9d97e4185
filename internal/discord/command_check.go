package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// checkCommand is the message command that holds a message against the text.
func (f *Frontend) checkCommand() Command {
	d := slashCommand(locale.Sentence("Check against the text"), "")
	d.Type, d.Description, d.DescriptionLocalizations = discordgo.MessageApplicationCommand, "", nil
	return Command{Definition: d, Run: f.checkMessage}
}

// checkMessage marks the sentences of the message that the command was used on,
// for the eyes of whoever used it.
func (f *Frontend) checkMessage(ctx context.Context, i *Interaction) error {
	said := f.spoken(i.target())
	if said == "" {
		return i.Tell(ctx, locale.Say(i.Language, "There is no text in this message that I can read."))
	}
	if err := i.Defer(ctx, true); err != nil {
		return err
	}
	ctx, cancel := finishing(ctx)
	defer cancel()
	leave, err := f.Turnstile.Enter(ctx, f.visitor(i), nil)
	if err != nil {
		return i.Edit(ctx, note(nothingColour, chat.SentenceIn(i.Language, err)))
	}
	defer leave()
	verdicts, err := f.Desk.Verify(ctx, said)
	if err != nil {
		return i.Edit(ctx, note(failureColour, chat.SentenceIn(i.Language, err)))
	}
	pages := f.rendererFor(question{language: i.Language, private: true}).verdicts(verdicts, i.link(i.target().ID))
	on := &interactionSurface{client: i.client, interaction: i.Interaction, private: true}
	return (&sheet{Surface: on}).Show(ctx, pages)
}

// visitor is who interacts, for the turnstile.
func (f *Frontend) visitor(i *Interaction) chat.Visitor {
	v := chat.Visitor{Person: platform + "/" + i.Person}
	if i.GuildID != "" {
		v.Group = platform + "/" + i.GuildID
	}
	return v
}

// link leads to a message in the channel of the interaction.
func (i *Interaction) link(message string) string {
	guild := i.GuildID
	if guild == "" {
		guild = "@me"
	}
	return "https://discord.com/channels/" + guild + "/" + i.ChannelID + "/" + message
}

// target is the message that a message command was used on, nil if there is none.
func (i *Interaction) target() *discordgo.Message {
	data, ok := i.Data.(discordgo.ApplicationCommandInteractionData)
	if !ok || data.Resolved == nil {
		return nil
	}
	return data.Resolved.Messages[data.TargetID]
}
