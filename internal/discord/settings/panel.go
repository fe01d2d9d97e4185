// Package settings is the panel of /settings, in which those who manage a server of Discord choose what
// holds there: answers, people, and how the bot appears.
package settings

import (
	"context"
	"slices"
	"sync"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/guild"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
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
	forumsSetting   = "forums"
	askersSetting   = "askers" // roles: the values of the menu
	managersSetting = "managers"
	limitsSetting   = "limits"
	personaSetting  = "persona"
)

// A Panel is where those who manage a server choose what holds there.
type Panel struct {
	Servers  *guild.Policy
	Client   *rest.Client
	Mention  func(command string) string // how a command is called in a message
	ReadsAll bool                        // Discord shows the bot what people write

	saving sync.Mutex
}

// Actions are what the buttons, menus and forms of the panel do, for those who manage the bot.
func (s *Panel) Actions() map[string]interaction.Action {
	return map[string]interaction.Action{
		settingAction: s.change,
		pageAction:    s.turn,
		limitAction:   s.limitRole,
		personaAction: s.changePersona,
	}
}

// Command is /settings.
func (s *Panel) Command() interaction.Command {
	return interaction.Command{
		Definition: interaction.Managed(interaction.Slash(locale.Sentence("settings"), locale.Sentence("How I answer in this server"))),
		Run:        s.show,
	}
}

// show answers /settings.
func (s *Panel) show(ctx context.Context, i *interaction.Interaction) error {
	server, err := s.Servers.Saved(ctx, i.GuildID)
	if err != nil {
		return err
	}
	return i.Respond(ctx, look.Private(s.View(i.Language, server).Page(AnswersPage)))
}

// turn shows another page of the panel.
func (s *Panel) turn(ctx context.Context, i *interaction.Interaction, args []string) error {
	if len(args) != 1 {
		return interaction.ErrStale
	}
	server, err := s.Servers.Saved(ctx, i.GuildID)
	if err != nil {
		return err
	}
	return i.Update(ctx, s.View(i.Language, server).Page(args[0]))
}

// change takes a choice of a menu of the panel. It holds from now on.
func (s *Panel) change(ctx context.Context, i *interaction.Interaction, args []string) error {
	if len(args) == 0 {
		return interaction.ErrStale
	}
	if args[0] == managersSetting && !i.May(discordgo.PermissionManageGuild) {
		return i.Tell(ctx, locale.Say(i.Language, "Only those with “Manage Server” can change who else manages me."))
	}
	return s.save(ctx, i, args[0], func(server *state.Settings) error {
		if !applySetting(server, args, i.Values()) {
			return interaction.ErrStale
		}
		return nil
	})
}

// save changes the settings of a server, and shows the page of the panel where a setting
// stands. An error of change is returned, and nothing saved.
func (s *Panel) save(ctx context.Context, i *interaction.Interaction, setting string, change func(server *state.Settings) error) error {
	s.saving.Lock() // two menus may be used at once
	defer s.saving.Unlock()
	server, err := s.Servers.Saved(ctx, i.GuildID)
	if err != nil {
		return err
	}
	if err := change(&server); err != nil {
		return err
	}
	if err := s.Servers.Save(ctx, i.GuildID, server); err != nil {
		return err
	}
	s.Servers.Log.InfoContext(ctx, "a server's settings were changed", "guild", i.GuildID, "setting", setting)
	view := s.View(s.Servers.LanguageFor(ctx, i), server)
	view.Saved = true
	return i.Update(ctx, view.Page(pageOf(setting)))
}

// applySetting changes one setting; false if there is none of this name.
func applySetting(s *state.Settings, args, values []string) bool {
	if len(args) == 1 {
		args = append(args, "")
	}
	if len(args) != 2 {
		return false
	}
	switch name, value := args[0], args[1]; name {
	case answerInSetting:
		s.AnswerIn = state.AnswerIn(value)
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
	case forumsSetting:
		s.Forums = values
	case askersSetting:
		s.AskRoles = values
	case managersSetting:
		s.ManageRoles = values
	default:
		return false
	}
	return true
}
