package discord

import (
	"net/url"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/locale"
)

// allCommands are the bot's commands, in the order of the help.
func (f *Frontend) allCommands() []Command {
	return []Command{
		f.askCommand(), f.checkCommand(), f.showCommand(), f.searchCommand(), f.aboutCommand(), f.helpCommand(),
		f.settingsCommand(), f.doctorCommand(), f.forgetCommand(),
	}
}

// allActions are what buttons, menus and modals do, by the action in their custom_id.
func (f *Frontend) allActions() map[string]action {
	return map[string]action{
		openAction:    f.openParagraph,
		turnAction:    f.turnParagraph,
		goodAction:    f.voteUp,
		badAction:     f.askWhy,
		whyAction:     f.voteDown,
		furtherAction: f.askFurther,
		deleteAction:  f.deleteAnswer,
		stopAction:    f.stopAnswer,
		shareAction:   f.share,
		settingAction: f.changeSetting,
		forgetAction:  f.forget,
		keepAction:    f.keep,
	}
}

// Definitions are the commands as Discord is told of them.
func (f *Frontend) Definitions() []*discordgo.ApplicationCommand {
	var all []*discordgo.ApplicationCommand
	for _, c := range f.allCommands() {
		all = append(all, c.Definition)
	}
	return all
}

// mention names a slash command in a message: Discord shows it to everybody in
// their own language, and runs it when it is pressed.
func (f *Frontend) mention(command string) string {
	if id := f.ids[command]; id != "" {
		return "</" + command + ":" + id + ">"
	}
	return "`/" + command + "`"
}

// Where commands can be used: in servers, in direct messages with the bot, and,
// by those who installed it for themselves, everywhere.
var (
	everywhere   = &[]discordgo.InteractionContextType{discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM, discordgo.InteractionContextPrivateChannel}
	installation = &[]discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall, discordgo.ApplicationIntegrationUserInstall}
)

// discordLocales are the locales of Discord's clients that the bot speaks, by the
// code in package locale: https://docs.discord.com/developers/reference#locales
var discordLocales = map[string][]discordgo.Locale{
	"de": {discordgo.German},
	"fr": {discordgo.French},
	"es": {discordgo.SpanishES, discordgo.SpanishLATAM},
	"zh": {discordgo.ChineseCN, discordgo.ChineseTW},
}

// localized says a sentence in all locales but English.
func localized(say func(language string) string) map[discordgo.Locale]string {
	all := make(map[discordgo.Locale]string)
	for _, language := range locale.Languages {
		for _, code := range discordLocales[language] {
			all[code] = say(language)
		}
	}
	return all
}

// Permissions are all that the bot needs in a server. Without the last three it
// still answers: not as a reply, and not in threads.
const Permissions = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages |
	discordgo.PermissionReadMessageHistory | discordgo.PermissionCreatePublicThreads | discordgo.PermissionSendMessagesInThreads

// InviteLink leads to Discord's page that installs an application, with exactly the
// scopes and permissions that it needs.
func InviteLink(app string) string {
	query := url.Values{
		"client_id":   {app},
		"scope":       {"bot applications.commands"},
		"permissions": {strconv.FormatInt(Permissions, 10)},
	}
	return "https://discord.com/oauth2/authorize?" + query.Encode()
}
