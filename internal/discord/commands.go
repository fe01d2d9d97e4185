package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/stats"
	"pilcrow/internal/locale"
)

// allCommands are the bot's commands, in the order of the help.
func (s *session) allCommands() []interaction.Command {
	numbers := &stats.Commands{Servers: s.servers, Kept: s.State}
	all := []interaction.Command{
		s.askCommand(), s.checkCommand(), s.showCommand(), s.searchCommand(), s.aboutCommand(), s.helpCommand(),
		s.panel.Command(), numbers.Gaps(), numbers.Stats(), s.doctorCommand(), s.forgetCommand(),
	}
	if s.Library != nil {
		all = append(all, s.libraryCommand(), s.addCommand())
	}
	return all
}

// allActions are what buttons, menus and modals do, by the action in their custom_id.
func (s *session) allActions() map[string]interaction.Action {
	all := map[string]interaction.Action{
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
		forgetAction:       s.forget,
		keepAction:         s.keep,
		libraryAction:      s.managed(s.changeLibrary),
	}
	for name, do := range s.panel.Actions() {
		all[name] = s.managed(do)
	}
	return all
}

// managed is an action for those alone who manage the bot in the server.
func (s *session) managed(do interaction.Action) interaction.Action {
	return func(ctx context.Context, i *interaction.Interaction, args []string) error {
		if refused, err := s.servers.RefuseUnmanaged(ctx, i); refused {
			return err
		}
		return do(ctx, i, args)
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

// privately is the option that hides what comes from others.
func privately() *discordgo.ApplicationCommandOption {
	return interaction.Option(discordgo.ApplicationCommandOptionBoolean, privateOption, locale.Sentence("Show it only to me"))
}

// private reports whether what a command brings is for the person's eyes only: as
// they say, else as the server has it, and always where the bot is to be silent.
func (s *session) private(ctx context.Context, i *interaction.Interaction) bool {
	if !s.servers.MayAnswer(ctx, i.GuildID, i.ChannelID) {
		return true
	}
	if private, given := i.Flag(privateOption); given {
		return private
	}
	return s.servers.Settings(ctx, i.GuildID).Private
}
