package discord

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/doctor"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
)

// doctorCommand is /doctor.
func (s *session) doctorCommand() interaction.Command {
	return interaction.Command{
		Definition: interaction.Managed(interaction.Slash(locale.Sentence("doctor"), locale.Sentence("Find out what keeps me from answering here"))),
		Run:        s.doctor,
	}
}

// doctor answers /doctor.
func (s *session) doctor(ctx context.Context, i *interaction.Interaction) error {
	if err := i.Defer(ctx, true); err != nil {
		return err
	}
	ctx, cancel := interaction.Finishing(ctx)
	defer cancel()
	c := s.Checkup(i.Language)
	symptoms := append(s.here(ctx, c, i), c.Run(ctx)...)
	return i.Edit(ctx, diagnosis(i.Language, symptoms))
}

// Checkup is the one of this frontend.
func (f *Frontend) Checkup(language string) doctor.Checkup {
	probes := []doctor.Probe{{Name: locale.Sentence("Store"), Look: f.lookAtState}}
	return doctor.Checkup{Client: f.Client, Commands: f.Definitions(), Probes: append(probes, f.Probes...), Language: language, ReadsAll: f.ReadsAll}
}

// lookAtState reports whether what is to be kept can be written down.
func (f *Frontend) lookAtState(ctx context.Context) (string, error) {
	if err := f.State.Ready(ctx); err != nil {
		f.Log.ErrorContext(ctx, "the store cannot be written to", "error", err)
		return "", err
	}
	return "✓", nil
}

// here looks at the channel in which the command was used.
func (s *session) here(ctx context.Context, c doctor.Checkup, i *interaction.Interaction) []doctor.Symptom {
	where := doctor.Symptom{OK: s.servers.MayAnswer(ctx, i.GuildID, i.ChannelID), Name: locale.Say(i.Language, "This channel")}
	if where.OK {
		where.Seen = locale.Say(i.Language, "I answer here")
	} else {
		where.Seen = locale.Say(i.Language, "I am set to be silent here")
		where.Advice = locale.Say(i.Language, "Change it with %s, or discord.allowed_channels and discord.denied_channels in the bot's configuration.", s.mention("settings"))
	}
	return []doctor.Symptom{where, c.Permitted(locale.Say(i.Language, "Permissions here"), i.AppPermissions)}
}

// diagnosis makes the message of what was found.
func diagnosis(language string, symptoms []doctor.Symptom) rest.Message {
	colour, lines := look.AnswerColour, []string{}
	for _, s := range symptoms {
		sign := "✅"
		if !s.OK {
			sign, colour = "❌", look.FailureColour
		}
		seen := look.Escape(look.Shorten(s.Seen, look.MaxEcho*2))
		if s.IsLink {
			seen = "<" + s.Seen + ">" // Discord makes a link of it, without a preview
		}
		line := sign + " **" + look.Escape(s.Name) + "**: " + seen
		if s.Advice != "" {
			line += "\n> " + s.Advice // our own words
		}
		lines = append(lines, line)
	}
	head := locale.Say(language, "All is well.")
	if colour == look.FailureColour {
		head = locale.Say(language, "Something is amiss:")
	}
	return look.NewMessage(look.Card(colour,
		discordgo.TextDisplay{Content: "**" + head + "**"}, discordgo.TextDisplay{Content: strings.Join(lines, "\n")}))
}
