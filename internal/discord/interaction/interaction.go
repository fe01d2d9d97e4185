// Package interaction is what people do in Discord beside writing messages: commands, clicks,
// forms and completions. It defines them, reads what was given, and answers.
package interaction

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
	Client   *rest.Client
}

// New makes one of what Discord sends; false if no handler could use it.
func New(client *rest.Client, i *discordgo.Interaction) (*Interaction, bool) {
	if i == nil || i.Data == nil || rest.UserOf(i) == nil {
		return nil, false
	}
	return &Interaction{Interaction: i, Person: rest.UserOf(i).ID, Language: locale.Match(string(i.Locale)), Client: client}, true
}

// Respond answers with a message.
func (i *Interaction) Respond(ctx context.Context, m rest.Message) error {
	return i.Client.Respond(ctx, i.Interaction, m)
}

// Tell answers with one sentence of our own, for this person's eyes only.
func (i *Interaction) Tell(ctx context.Context, sentence string) error {
	return i.Respond(ctx, look.Private(look.Note(look.NothingColour, sentence)))
}

// Defer says that an answer is coming; whether it is private is settled by it.
func (i *Interaction) Defer(ctx context.Context, private bool) error {
	return i.Client.Defer(ctx, i.Interaction, private)
}

// Edit changes the answer that Defer announced or Respond gave; files stand below it.
func (i *Interaction) Edit(ctx context.Context, m rest.Message, files ...rest.File) error {
	e := look.AsEdit(m)
	e.Files = files
	_, err := i.Client.EditOriginal(ctx, i.Interaction, e)
	return err
}

// Update changes the message whose button was pressed.
func (i *Interaction) Update(ctx context.Context, m rest.Message) error {
	return i.Client.Update(ctx, i.Interaction, look.AsEdit(m))
}

// DeferUpdate says that the press of a button was seen.
func (i *Interaction) DeferUpdate(ctx context.Context) error {
	return i.Client.DeferUpdate(ctx, i.Interaction)
}

// Modal asks for a text. It comes back as a modal with id, which names its action.
//
// The input stands in an action row, which Discord calls deprecated: discordgo
// v0.29.0 cannot write a label.
func (i *Interaction) Modal(ctx context.Context, id look.ID, title string, input discordgo.TextInput) error {
	return i.Client.ShowModal(ctx, i.Interaction, rest.Modal{
		CustomID: string(id), Title: look.Shorten(title, look.MaxTitle), Components: look.Row(input),
	})
}

// Choices answers an autocompletion, with at most 25.
func (i *Interaction) Choices(ctx context.Context, choices []*discordgo.ApplicationCommandOptionChoice) error {
	return i.Client.Suggest(ctx, i.Interaction, choices[:min(len(choices), look.MaxOptions)])
}
