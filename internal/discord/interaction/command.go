package interaction

import (
	"context"
	"errors"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/locale"
)

// A Command is a slash command or a message command. Its handler has 3 seconds for
// a first answer; an error that it returns is logged, and the person is told the
// id under which.
type Command struct {
	Definition *discordgo.ApplicationCommand
	Run        func(ctx context.Context, i *Interaction) error
	Complete   func(ctx context.Context, i *Interaction) error // nil: no autocompletion
}

// IsManaged reports whether it is for those alone who manage a server: see [Managed].
func (c Command) IsManaged() bool { return c.Definition.DefaultMemberPermissions != nil }

// An Action handles a button, a menu or a modal; args are those of its custom_id.
type Action func(ctx context.Context, i *Interaction, args []string) error

// ErrStale says that a custom_id is not one that this version writes.
var ErrStale = errors.New("a custom_id of another version")

// CommandTime is how long a command may take that has been acknowledged.
const CommandTime = 30 * time.Second

// Finishing is a context for the rest of a command that has been acknowledged: a
// shutdown does not leave the person with "thinking …".
func Finishing(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), CommandTime)
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

// Slash defines a slash command for everybody, everywhere. Name and description
// are sentences of package locale; the name is a word in lower case, also in other
// languages.
func Slash(name, description string) *discordgo.ApplicationCommand {
	names, descriptions := inAllLocales(name), inAllLocales(description)
	return &discordgo.ApplicationCommand{
		Name: name, NameLocalizations: &names, Description: description, DescriptionLocalizations: &descriptions,
		Contexts: everywhere, IntegrationTypes: installation,
	}
}

// OnMessage defines a command in the menu of a message.
func OnMessage(name string) *discordgo.ApplicationCommand {
	d := Slash(name, "")
	d.Type, d.DescriptionLocalizations = discordgo.MessageApplicationCommand, nil
	return d
}

// Managed makes of a command one that Discord shows only to those who manage a
// server, and only there.
func Managed(c *discordgo.ApplicationCommand) *discordgo.ApplicationCommand {
	may := int64(discordgo.PermissionManageGuild)
	c.DefaultMemberPermissions = &may
	c.Contexts = &[]discordgo.InteractionContextType{discordgo.InteractionContextGuild}
	c.IntegrationTypes = &[]discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall}
	return c
}

// Option defines an option of a slash command.
func Option(kind discordgo.ApplicationCommandOptionType, name, description string) *discordgo.ApplicationCommandOption {
	return &discordgo.ApplicationCommandOption{
		Type: kind, Name: name, NameLocalizations: inAllLocales(name),
		Description: description, DescriptionLocalizations: inAllLocales(description),
	}
}

// TextOption is a text that must be given, of at most a number of characters.
func TextOption(name, description string, most int) *discordgo.ApplicationCommandOption {
	o := Option(discordgo.ApplicationCommandOptionString, name, description)
	o.Required, o.MaxLength = true, most
	return o
}

// inAllLocales says a sentence of package locale in all locales but English.
func inAllLocales(sentence string) map[discordgo.Locale]string {
	all := make(map[discordgo.Locale]string)
	for _, language := range locale.Languages {
		for _, code := range discordLocales[language] {
			all[code] = locale.Say(language, sentence)
		}
	}
	return all
}
