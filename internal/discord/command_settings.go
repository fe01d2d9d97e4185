package discord

import (
	"context"
	"slices"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// settingAction changes a setting: its name and its new value.
const settingAction = "set"

// The settings, as they stand in custom_ids.
const (
	answerInSetting = "in"
	privateSetting  = "private"
	languageSetting = "language"
	allowedSetting  = "allowed" // channels: the values of the menu
	deniedSetting   = "denied"
)

// settingsCommand is /settings.
func (f *Frontend) settingsCommand() Command {
	return Command{
		Definition: managed(slashCommand(locale.Sentence("settings"), locale.Sentence("How I answer in this server"))),
		Run:        f.showSettings,
	}
}

// showSettings answers /settings.
func (f *Frontend) showSettings(ctx context.Context, i *Interaction) error {
	if refused, err := f.refuseUnmanaged(ctx, i); refused {
		return err
	}
	s, err := f.State.Settings(ctx, platform, i.GuildID)
	if err != nil {
		return err
	}
	return i.Respond(ctx, Private(settingsPanel(i.Language, s, f.mention("ask"), false)))
}

// refuseUnmanaged turns away who does not manage the server. Discord does so too,
// unless the server lets others use the command.
func (f *Frontend) refuseUnmanaged(ctx context.Context, i *Interaction) (refused bool, err error) {
	switch {
	case i.GuildID == "":
		return true, i.Tell(ctx, locale.Say(i.Language, "This is for servers."))
	case !i.May(discordgo.PermissionManageGuild):
		return true, i.Tell(ctx, locale.Say(i.Language, "Only those who manage this server can do this."))
	}
	return false, nil
}

// changeSetting takes a choice of a menu of the panel. It holds from now on.
func (f *Frontend) changeSetting(ctx context.Context, i *Interaction, args []string) error {
	if refused, err := f.refuseUnmanaged(ctx, i); refused {
		return err
	}
	f.saving.Lock() // two menus may be used at once
	defer f.saving.Unlock()
	s, err := f.State.Settings(ctx, platform, i.GuildID)
	if err != nil {
		return err
	}
	if !applySetting(&s, args, i.values()) {
		return i.Tell(ctx, locale.Say(i.Language, "This button is from an earlier version. Please ask anew."))
	}
	if err := f.State.SaveSettings(ctx, platform, i.GuildID, s); err != nil {
		return err
	}
	f.Log.InfoContext(ctx, "a server's settings were changed", "guild", i.GuildID, "setting", args[0])
	return i.Update(ctx, settingsPanel(f.languageOf(ctx, i), s, f.mention("ask"), true))
}

// applySetting changes one setting; false if there is none of this name.
func applySetting(s *chat.Settings, args, values []string) bool {
	if len(args) == 1 {
		args = append(args, "")
	}
	if len(args) != 2 {
		return false
	}
	switch name, value := args[0], args[1]; name {
	case answerInSetting:
		s.AnswerIn = chat.AnswerIn(value)
	case privateSetting:
		s.Private = value == "yes"
	case languageSetting:
		s.Language = ""
		if slices.Contains(locale.Languages, value) {
			s.Language = value
		}
	case allowedSetting:
		s.AllowedChannels = values
	case deniedSetting:
		s.DeniedChannels = values
	default:
		return false
	}
	return true
}

// values are what was picked in a menu.
func (i *Interaction) values() []string {
	data, _ := i.Data.(discordgo.MessageComponentInteractionData)
	return data.Values
}
