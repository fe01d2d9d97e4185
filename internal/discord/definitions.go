package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
)

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

// private tells whether what a command brings is for the person's eyes only: as
// they say, else as the server has it, and always where the bot is to be silent.
func (f *Frontend) private(ctx context.Context, i *Interaction) bool {
	if !f.mayAnswer(ctx, i.GuildID, i.ChannelID) {
		return true
	}
	if private, given := i.Flag(privateOption); given {
		return private
	}
	return f.settings(ctx, i.GuildID).Private
}

// respond answers with a message that is private or not.
func (i *Interaction) respond(ctx context.Context, m link.Message, private bool) error {
	if private {
		m = Private(m)
	}
	return i.Respond(ctx, m)
}
