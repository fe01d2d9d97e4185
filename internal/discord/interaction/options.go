package interaction

import (
	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/rest"
)

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
	for _, typed := range i.Inputs() {
		return typed
	}
	return ""
}

// Inputs are what was typed into a form, by the ids of its inputs.
func (i *Interaction) Inputs() map[string]string {
	typed := make(map[string]string)
	data, _ := i.Data.(discordgo.ModalSubmitInteractionData)
	for _, c := range data.Components {
		row, ok := c.(*discordgo.ActionsRow)
		if !ok {
			continue
		}
		for _, c := range row.Components {
			if input, ok := c.(*discordgo.TextInput); ok {
				typed[input.CustomID] = input.Value
			}
		}
	}
	return typed
}

// May reports whether the person has a permission where the interaction took place.
// In a direct message there are none.
func (i *Interaction) May(permission int64) bool {
	return i.Member != nil && i.Member.Permissions&(permission|discordgo.PermissionAdministrator) != 0
}

// IsPrivate reports whether the message that was clicked is for the person's eyes only.
func (i *Interaction) IsPrivate() bool {
	return i.Message != nil && i.Message.Flags&rest.Ephemeral != 0
}

// Roles are those of the person.
func (i *Interaction) Roles() []string { return RolesOf(i.GuildID, i.Member) }

// Values are what was picked in a menu.
func (i *Interaction) Values() []string {
	data, _ := i.Data.(discordgo.MessageComponentInteractionData)
	return data.Values
}

// Attachment returns an option of a command that is a file, nil if it was not given.
func (i *Interaction) Attachment(name string) *discordgo.MessageAttachment {
	data, ok := i.Data.(discordgo.ApplicationCommandInteractionData)
	if !ok || data.Resolved == nil {
		return nil
	}
	return data.Resolved.Attachments[i.Text(name)]
}

// Target is the message that a message command was used on, nil if there is none.
func (i *Interaction) Target() *discordgo.Message {
	data, ok := i.Data.(discordgo.ApplicationCommandInteractionData)
	if !ok || data.Resolved == nil {
		return nil
	}
	return data.Resolved.Messages[data.TargetID]
}

// RolesOf are somebody's roles in a server, everybody's included; its id is the server's.
func RolesOf(guild string, m *discordgo.Member) []string {
	if guild == "" {
		return nil
	}
	all := []string{guild}
	if m != nil {
		all = append(all, m.Roles...)
	}
	return all
}
