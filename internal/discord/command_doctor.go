package discord

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
)

// doctorCommand is /doctor.
func (f *Frontend) doctorCommand() Command {
	return Command{
		Definition: managed(slashCommand(locale.Sentence("doctor"), locale.Sentence("Find out what keeps me from answering here"))),
		Run:        f.doctor,
	}
}

// doctor answers /doctor.
func (f *Frontend) doctor(ctx context.Context, i *Interaction) error {
	if refused, err := f.refuseUnmanaged(ctx, i); refused {
		return err
	}
	if err := i.Defer(ctx, true); err != nil {
		return err
	}
	ctx, cancel := finishing(ctx)
	defer cancel()
	c := f.Checkup(i.Language)
	symptoms := append(f.here(ctx, c, i), c.Run(ctx)...)
	return i.Edit(ctx, diagnosis(i.Language, symptoms))
}

// Checkup is the one of this frontend.
func (f *Frontend) Checkup(language string) Checkup {
	probes := []Probe{{Name: locale.Sentence("Store"), Look: f.lookAtState}}
	return Checkup{Client: f.Client, Commands: f.Definitions(), Probes: append(probes, f.Probes...), Language: language}
}

// lookAtState tells whether what is to be kept can be written down.
func (f *Frontend) lookAtState(ctx context.Context) (string, error) {
	store, ok := f.State.(interface{ Ready(context.Context) error })
	if !ok {
		return "", nil
	}
	if err := store.Ready(ctx); err != nil {
		f.Log.ErrorContext(ctx, "the store cannot be written to", "error", err)
		return "", err
	}
	return "✓", nil
}

// here looks at the channel in which the command was used.
func (f *Frontend) here(ctx context.Context, c Checkup, i *Interaction) []Symptom {
	where := Symptom{OK: f.mayAnswer(ctx, i.GuildID, i.ChannelID), Name: c.say(locale.Sentence("This channel"))}
	if where.OK {
		where.Seen = c.say(locale.Sentence("I answer here"))
	} else {
		where.Seen = c.say(locale.Sentence("I am set to be silent here"))
		where.Advice = c.say(locale.Sentence("Change it with %s, or discord.allowed_channels and discord.denied_channels in the bot's configuration."), f.mention("settings"))
	}
	return []Symptom{where, c.Permitted(c.say(locale.Sentence("Permissions here")), i.AppPermissions)}
}

// diagnosis makes the message of what was found.
func diagnosis(language string, symptoms []Symptom) link.Message {
	colour, lines := answerColour, []string{}
	for _, s := range symptoms {
		sign := "✅"
		if !s.OK {
			sign, colour = "❌", failureColour
		}
		line := sign + " **" + escape(s.Name) + "**: " + escape(shorten(s.Seen, maxEcho*2))
		if s.Advice != "" {
			line += "\n> " + s.Advice // our own words
		}
		lines = append(lines, line)
	}
	head := locale.Say(language, "All is well.")
	if colour == failureColour {
		head = locale.Say(language, "Something is amiss:")
	}
	return NewMessage(card(colour,
		discordgo.TextDisplay{Content: "**" + head + "**"}, discordgo.TextDisplay{Content: strings.Join(lines, "\n")}))
}
