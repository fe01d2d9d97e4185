package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
)

// An Interaction is a command, a click, a modal or an autocompletion that somebody
// waits for. Discord wants a first answer within 3 seconds: one of Respond, Tell,
// Defer, Update, DeferUpdate, Modal and Choices; later ones go through
// [Interaction.Edit].
type Interaction struct {
	*discordgo.Interaction
	Person   string // id of who did it
	Language string // of the bot's own words: see [locale.Match]
	client   *rest.Client
}

// newInteraction refuses what no handler could use.
func (s *session) newInteraction(i *discordgo.Interaction) (*Interaction, bool) {
	if i == nil || i.Data == nil || rest.UserOf(i) == nil {
		return nil, false
	}
	return &Interaction{Interaction: i, Person: rest.UserOf(i).ID, Language: locale.Match(string(i.Locale)), client: s.Client}, true
}

// Respond answers with a message.
func (i *Interaction) Respond(ctx context.Context, m rest.Message) error {
	return i.client.Respond(ctx, i.Interaction, m)
}

// Tell answers with one sentence of our own, for this person's eyes only.
func (i *Interaction) Tell(ctx context.Context, sentence string) error {
	return i.Respond(ctx, look.Private(look.Note(look.NothingColour, sentence)))
}

// Defer says that an answer is coming; whether it is private is settled by it.
func (i *Interaction) Defer(ctx context.Context, private bool) error {
	return i.client.Defer(ctx, i.Interaction, private)
}

// Edit changes the answer that Defer announced or Respond gave.
func (i *Interaction) Edit(ctx context.Context, m rest.Message) error {
	_, err := i.client.EditOriginal(ctx, i.Interaction, look.AsEdit(m))
	return err
}

// Update changes the message whose button was pressed.
func (i *Interaction) Update(ctx context.Context, m rest.Message) error {
	return i.client.Update(ctx, i.Interaction, look.AsEdit(m))
}

// DeferUpdate says that the press of a button was seen.
func (i *Interaction) DeferUpdate(ctx context.Context) error {
	return i.client.DeferUpdate(ctx, i.Interaction)
}

// Modal asks for a text. It comes back as a modal with id, which names its action.
//
// The input stands in an action row, which Discord calls deprecated: discordgo
// v0.29.0 cannot write a label.
func (i *Interaction) Modal(ctx context.Context, id look.ID, title string, input discordgo.TextInput) error {
	return i.client.ShowModal(ctx, i.Interaction, rest.Modal{
		CustomID: string(id), Title: look.Shorten(title, look.MaxTitle), Components: look.Row(input),
	})
}

// Choices answers an autocompletion, with at most 25.
func (i *Interaction) Choices(ctx context.Context, choices []*discordgo.ApplicationCommandOptionChoice) error {
	return i.client.Suggest(ctx, i.Interaction, choices[:min(len(choices), look.MaxOptions)])
}

// Option returns an option of a command, nil if it was not given.
func (i *Interaction) Option(name string) *discordgo.ApplicationCommandInteractionDataOption {
	data, ok := i.Data.(discordgo.ApplicationCommandInteractionData)
	if !ok {
		return nil
	}
	for _, o := range data.Options {
		if o.Name == name {
			return o
		}
	}
	return nil
}

// Text returns an option of a command that is a text, "" if it was not given.
func (i *Interaction) Text(name string) string {
	o := i.Option(name)
	if o == nil {
		return ""
	}
	s, _ := o.Value.(string)
	return s
}

// Flag returns an option of a command that is true or false, and whether it was given.
func (i *Interaction) Flag(name string) (value, given bool) {
	if o := i.Option(name); o != nil {
		value, given = o.Value.(bool)
	}
	return value, given
}

// Input returns what was typed into a modal's only input.
func (i *Interaction) Input() string {
	data, ok := i.Data.(discordgo.ModalSubmitInteractionData)
	if !ok {
		return ""
	}
	for _, c := range data.Components {
		row, ok := c.(*discordgo.ActionsRow)
		if !ok {
			continue
		}
		for _, c := range row.Components {
			if input, ok := c.(*discordgo.TextInput); ok {
				return input.Value
			}
		}
	}
	return ""
}

// May reports whether the person has a permission where the interaction took place.
// In a direct message there are none.
func (i *Interaction) May(permission int64) bool {
	return i.Member != nil && i.Member.Permissions&(permission|discordgo.PermissionAdministrator) != 0
}

// isPrivate reports whether the message that was clicked is for the person's eyes only.
func (i *Interaction) isPrivate() bool {
	return i.Message != nil && i.Message.Flags&rest.Ephemeral != 0
}
