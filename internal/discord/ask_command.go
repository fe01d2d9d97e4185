package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/locale"
)

// Names of options.
const (
	questionOption = "question"
	privateOption  = "private"
	threadOption   = "thread"
)

// maxInput is how many characters Discord lets people type into an option or an
// input of ours; longer questions are refused with the limit by the answerer.
const maxInput = 2000

// askCommand is /ask.
func (f *Frontend) askCommand() Command {
	d := slashCommand(locale.Sentence("ask"), locale.Sentence("Ask about the text, and see the paragraphs that answer"))
	d.Options = []*discordgo.ApplicationCommandOption{
		words(locale.Sentence("question"), locale.Sentence("What you want to know"), maxInput),
		option(discordgo.ApplicationCommandOptionBoolean, locale.Sentence("private"), locale.Sentence("Show the answer only to me")),
		option(discordgo.ApplicationCommandOptionBoolean, locale.Sentence("thread"), locale.Sentence("Open a thread for the answer and what comes after it")),
	}
	return Command{Definition: d, Run: f.askByCommand}
}

// askByCommand answers /ask.
func (f *Frontend) askByCommand(ctx context.Context, i *Interaction) error {
	settings := f.settings(ctx, i.GuildID)
	private, given := i.Flag(privateOption)
	if !given {
		private = settings.Private
	}
	inThread, given := i.Flag(threadOption)
	if !given {
		inThread = wantsThread(settings)
	}
	q := f.fromInteraction(ctx, i, i.Text(questionOption), private)
	if _, already := f.guilds.threadOf(i.ChannelID); inThread && !already && !private && i.GuildID != "" {
		q.door = &threadDoor{interactionDoor: q.door.(*interactionDoor), name: q.text, log: f.Log}
	}
	return f.askHere(ctx, i, q)
}

// askHere answers a question that came as an interaction, unless the bot is to be
// silent where it was asked.
func (f *Frontend) askHere(ctx context.Context, i *Interaction, q question) error {
	if !f.mayAnswer(ctx, i.GuildID, i.ChannelID) {
		return i.Tell(ctx, locale.Say(i.Language, "I do not answer questions in this channel."))
	}
	return f.ask(ctx, q)
}

// fromInteraction is a question that came as a command or a modal.
func (f *Frontend) fromInteraction(ctx context.Context, i *Interaction, text string, private bool) question {
	return question{
		id: i.ID, person: i.Person, guild: i.GuildID, channel: i.ChannelID, text: text,
		language: f.languageOf(ctx, i), echo: true, private: private,
		door: &interactionDoor{i: i, private: private},
	}
}

// An interactionDoor leads to the answers of an interaction.
type interactionDoor struct {
	i       *Interaction
	private bool
}

func (d *interactionDoor) open(ctx context.Context) (surface, error) {
	err := d.i.Defer(ctx, d.private)
	return &interactionSurface{client: d.i.client, interaction: d.i.Interaction, private: d.private}, err
}

func (d *interactionDoor) refuse(ctx context.Context, why string) error { return d.i.Tell(ctx, why) }

func (d *interactionDoor) address() address {
	return address{Channel: d.i.ChannelID, App: d.i.AppID, Token: d.i.Token}
}
