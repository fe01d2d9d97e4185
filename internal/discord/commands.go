package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
)

// allCommands are the bot's commands, in the order of the help.
func (s *session) allCommands() []Command {
	numbers := &numbers{s.servers, s.State}
	all := []Command{
		s.askCommand(), s.checkCommand(), s.showCommand(), s.searchCommand(), s.aboutCommand(), s.helpCommand(),
		s.panel.settingsCommand(), numbers.gapsCommand(), numbers.statsCommand(), s.doctorCommand(), s.forgetCommand(),
	}
	if s.Library != nil {
		all = append(all, s.libraryCommand(), s.addCommand())
	}
	return all
}

// allActions are what buttons, menus and modals do, by the action in their custom_id.
func (s *session) allActions() map[string]action {
	return map[string]action{
		look.OpenAction:    s.openParagraph,
		look.TurnAction:    s.turnParagraph,
		look.GoodAction:    s.voteUp,
		look.BadAction:     s.askWhy,
		look.WhyAction:     s.voteDown,
		look.FurtherAction: s.askFurther,
		look.SuggestAction: s.askSuggested,
		look.DeleteAction:  s.deleteAnswer,
		look.StopAction:    s.stopAnswer,
		look.ShareAction:   s.share,
		settingAction:      s.panel.changeSetting,
		pageAction:         s.panel.turnSettings,
		limitAction:        s.panel.limitRole,
		personaAction:      s.panel.changePersona,
		forgetAction:       s.forget,
		keepAction:         s.keep,
		libraryAction:      s.changeLibrary,
	}
}

// mention names a slash command in a message: Discord shows it to everybody in
// their own language, and runs it when it is pressed.
func (s *session) mention(command string) string {
	if id := s.ids[command]; id != "" {
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

// slashCommand defines a slash command for everybody, everywhere. Name and description
// are sentences of package locale; the name is a word in lower case, also in other
// languages.
func slashCommand(name, description string) *discordgo.ApplicationCommand {
	names, descriptions := inAllLocales(name), inAllLocales(description)
	return &discordgo.ApplicationCommand{
		Name: name, NameLocalizations: &names, Description: description, DescriptionLocalizations: &descriptions,
		Contexts: everywhere, IntegrationTypes: installation,
	}
}

// managed makes of a command one that Discord shows only to those who manage a
// server, and only there.
func managed(c *discordgo.ApplicationCommand) *discordgo.ApplicationCommand {
	may := int64(discordgo.PermissionManageGuild)
	c.DefaultMemberPermissions = &may
	c.Contexts = &[]discordgo.InteractionContextType{discordgo.InteractionContextGuild}
	c.IntegrationTypes = &[]discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall}
	return c
}

// option defines an option of a slash command.
func option(kind discordgo.ApplicationCommandOptionType, name, description string) *discordgo.ApplicationCommandOption {
	return &discordgo.ApplicationCommandOption{
		Type: kind, Name: name, NameLocalizations: inAllLocales(name),
		Description: description, DescriptionLocalizations: inAllLocales(description),
	}
}

// words is a text that must be given, of at most so many characters.
func words(name, description string, most int) *discordgo.ApplicationCommandOption {
	o := option(discordgo.ApplicationCommandOptionString, name, description)
	o.Required, o.MaxLength = true, most
	return o
}

// privately is the option that hides what comes from others.
func privately() *discordgo.ApplicationCommandOption {
	return option(discordgo.ApplicationCommandOptionBoolean, privateOption, locale.Sentence("Show it only to me"))
}

// inAllLocales says a sentence of package locale in all locales but English.
func inAllLocales(sentence string) map[discordgo.Locale]string {
	return localized(func(language string) string { return locale.Say(language, sentence) })
}

// private reports whether what a command brings is for the person's eyes only: as
// they say, else as the server has it, and always where the bot is to be silent.
func (s *session) private(ctx context.Context, i *Interaction) bool {
	if !s.mayAnswer(ctx, i.GuildID, i.ChannelID) {
		return true
	}
	if private, given := i.Flag(privateOption); given {
		return private
	}
	return s.settings(ctx, i.GuildID).Private
}

// respond answers with a message that is private or not.
func (i *Interaction) respond(ctx context.Context, m rest.Message, private bool) error {
	if private {
		m = look.Private(m)
	}
	return i.Respond(ctx, m)
}
