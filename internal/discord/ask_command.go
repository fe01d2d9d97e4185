package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/interaction"
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
func (s *session) askCommand() interaction.Command {
	d := interaction.Slash(locale.Sentence("ask"), locale.Sentence("Ask about the text, and see the paragraphs that answer"))
	d.Options = []*discordgo.ApplicationCommandOption{
		interaction.TextOption(locale.Sentence("question"), locale.Sentence("What you want to know"), maxInput),
		interaction.Option(discordgo.ApplicationCommandOptionBoolean, locale.Sentence("private"), locale.Sentence("Show the answer only to me")),
		interaction.Option(discordgo.ApplicationCommandOptionBoolean, locale.Sentence("thread"), locale.Sentence("Open a thread for the answer and what comes after it")),
	}
	return interaction.Command{Definition: d, Run: s.askByCommand}
}

// askByCommand answers /ask.
func (s *session) askByCommand(ctx context.Context, i *interaction.Interaction) error {
	settings := s.servers.Settings(ctx, i.GuildID)
	private, given := i.Flag(privateOption)
	if !given {
		private = settings.Private
	}
	inThread, given := i.Flag(threadOption)
	if !given {
		inThread = wantsThread(settings)
	}
	q := s.fromInteraction(ctx, i, i.Text(questionOption), private)
	if _, wished := i.Flag(privateOption); wished {
		q.mayHide = false
	}
	if _, already := s.servers.Guilds.ThreadOf(i.ChannelID); inThread && !already && !private && i.GuildID != "" {
		q.mayHide = false
		q.to = &toNewThread{toInteraction: q.to.(*toInteraction), name: q.text, log: s.Log}
	}
	return s.askHere(ctx, i, q)
}

// askHere answers a question that came as an interaction, unless the bot is to be
// silent where it was asked, or the person may not ask.
func (s *session) askHere(ctx context.Context, i *interaction.Interaction, q question) error {
	if !s.servers.MayAnswer(ctx, i.GuildID, i.ChannelID) {
		return i.Tell(ctx, locale.Say(i.Language, "I do not answer questions in this channel."))
	}
	if refused, err := s.servers.RefuseAsker(ctx, i); refused {
		return err
	}
	s.ask(ctx, q)
	return nil
}

// fromInteraction is a question that came as a command or a modal.
func (s *session) fromInteraction(ctx context.Context, i *interaction.Interaction, text string, private bool) question {
	return question{
		id: i.ID, person: i.Person, guild: i.GuildID, channel: i.ChannelID, roles: i.Roles(), text: text,
		language: s.servers.LanguageFor(ctx, i), echo: true, private: private,
		mayHide: i.GuildID != "", // in a direct message there is nobody to hide it from
		to:      &toInteraction{i: i, private: private},
	}
}
