package discord

import (
	"context"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/library"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

// libraryAction is everything about a server's texts: what is done, and with which text.
const libraryAction = "text"

// What is done in the panel, as it stands in custom_ids.
const (
	listTexts     = "list"
	openText      = "open"
	nameText      = "name"
	assignText    = "in"
	askRemoveText = "remove"
	removeText    = "removed"
)

// changeLibrary takes a press or a choice in the panel of a server's texts.
func (s *session) changeLibrary(ctx context.Context, i *interaction.Interaction, args []string) error {
	if s.Library == nil || len(args) != 2 {
		return interaction.ErrStale
	}
	do, id := args[0], args[1]
	var err error
	switch {
	case do == nameText && i.Type == discordgo.InteractionModalSubmit:
		err = s.Library.Rename(ctx, i.GuildID, id, i.Input())
	case do == assignText:
		err = s.Library.Assign(ctx, i.GuildID, id, i.Values())
	case do == removeText:
		err = s.Library.Remove(ctx, i.GuildID, id)
		s.delivery.ForgetGroup(i.GuildID)
	}
	if err != nil {
		return s.sayWrong(ctx, i, err, i.Tell)
	}
	if do == listTexts || do == removeText {
		return s.showLibrary(ctx, i)
	}
	t, err := s.textCalled(ctx, i.GuildID, id)
	if err != nil {
		return s.sayWrong(ctx, i, err, i.Tell)
	}
	return s.showText(ctx, i, t, do)
}

// showLibrary goes back to the list of the texts.
func (s *session) showLibrary(ctx context.Context, i *interaction.Interaction) error {
	panel, err := s.libraryPanel(ctx, i)
	if err != nil {
		return err
	}
	return i.Update(ctx, panel)
}

// showText shows one text, after what was done about it.
func (s *session) showText(ctx context.Context, i *interaction.Interaction, t state.Text, done string) error {
	switch {
	case done == nameText && i.Type != discordgo.InteractionModalSubmit:
		return i.Modal(ctx, look.NewID(libraryAction, nameText, t.ID), locale.Say(i.Language, "Rename the text"), discordgo.TextInput{
			CustomID: nameOption, Label: locale.Say(i.Language, "Its new name"), Style: discordgo.TextInputShort, Required: true,
			Value: t.Name, MaxLength: library.MaxName,
		})
	case done == askRemoveText:
		return i.Update(ctx, removalPanel(i.Language, t))
	case done == openText:
		return i.Update(ctx, s.textPanel(i.Language, t, ""))
	}
	return i.Update(ctx, s.textPanel(i.Language, t, "✅ "+locale.Say(i.Language, "Saved. It holds from now on.")))
}

// maxListed is how many units the list of a server's texts may have.
const maxListed = 2800

// libraryPanel makes the message that lists the texts of a server.
func (s *session) libraryPanel(ctx context.Context, i *interaction.Interaction) (rest.Message, error) {
	all, err := s.Library.Texts(ctx, i.GuildID)
	if err != nil {
		return rest.Message{}, err
	}
	say := func(sentence string, args ...any) string { return locale.Say(i.Language, sentence, args...) }
	lines := []string{"**" + say(locale.Sentence("The texts that this server asks")) + "**"}
	menu := discordgo.SelectMenu{MenuType: discordgo.StringSelectMenu, CustomID: string(look.NewID(libraryAction, "menu")), Placeholder: say(locale.Sentence("Rename, assign or remove a text"))}
	size, paragraphs := 0, 0
	for n, t := range all {
		size, paragraphs = size+t.Size, paragraphs+t.Paragraphs
		line := "- " + look.Bold(t.Name) + " · " + amounts(i.Language, t) + " · " + askedIn(i.Language, t)
		if look.Length(strings.Join(append(lines, line), "\n")) > maxListed {
			lines = append(lines, say(locale.Sentence("… and %d more texts"), len(all)-n))
			break
		}
		lines = append(lines, line)
	}
	for _, t := range all[:min(len(all), look.MaxOptions)] {
		menu.Options = append(menu.Options, discordgo.SelectMenuOption{
			Label: look.Shorten(t.Name, look.MaxID), Value: string(look.NewID(libraryAction, openText, t.ID)), Description: look.Shorten(t.Source, 90),
		})
	}
	if len(all) == 0 {
		lines = append(lines, say(locale.Sentence("It has none of its own: I answer from those of whoever runs me.")), textsOf(i.Language, s.service.Corpus()))
	}
	most := s.Library.Most()
	room := say(locale.Sentence("%d of %d texts, %d of %d paragraphs, %d of %d KiB."), len(all), most.Texts, paragraphs, most.Paragraphs, size>>10, most.Bytes>>10)
	how := say(locale.Sentence("Add one with %s and a file or an address, or on a message with a file: Apps > %s."), s.mention("library"), say(locale.Sentence("Add to the library")))
	inner := []discordgo.MessageComponent{discordgo.TextDisplay{Content: strings.Join(lines, "\n")}}
	if len(all) > 0 {
		inner = append(inner, look.Row(menu)...)
	}
	inner = append(inner, discordgo.TextDisplay{Content: look.Subtext(room) + "\n" + look.Subtext(how)})
	return look.NewMessage(look.Card(look.AnswerColour, inner...)), nil
}

// amounts says how much text there is.
func amounts(language string, t state.Text) string {
	return locale.Say(language, "%d paragraphs", t.Paragraphs) + " · " + locale.Say(language, "%d KiB", max(t.Size>>10, 1))
}

// mostNamed is how many channels are named in the list.
const mostNamed = 3

// askedIn says where a text is asked.
func askedIn(language string, t state.Text) string {
	if len(t.Channels) == 0 {
		return locale.Say(language, "All channels")
	}
	var named []string
	for _, id := range t.Channels[:min(len(t.Channels), mostNamed)] {
		named = append(named, "<#"+id+">")
	}
	if more := len(t.Channels) - mostNamed; more > 0 {
		named = append(named, fmt.Sprintf("+%d", more))
	}
	return strings.Join(named, ", ")
}

// textPanel makes the message in which one text is seen and changed, with a line about what
// was done above it.
func (s *session) textPanel(language string, t state.Text, done string) rest.Message {
	var inner []discordgo.MessageComponent
	if done != "" {
		inner = append(inner, discordgo.TextDisplay{Content: done}, discordgo.Separator{})
	}
	about := look.Bold(t.Name) + "\n" + amounts(language, t) + fmt.Sprintf(" · <t:%d:d>", t.Added.Unix())
	if t.Added.IsZero() {
		about = look.Bold(t.Name) + "\n" + amounts(language, t)
	}
	menu := look.ChannelMenu(look.NewID(libraryAction, assignText, t.ID), t.Channels, locale.Say(language, "All channels"))
	inner = append(inner,
		discordgo.TextDisplay{Content: about + "\n" + look.Subtext(look.Escape(look.Shorten(t.Source, look.MaxEcho)))},
		discordgo.TextDisplay{Content: locale.Say(language, "Channels that ask this text; none means all")},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{menu}},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			look.Button(locale.Say(language, "Rename"), discordgo.SecondaryButton, look.NewID(libraryAction, nameText, t.ID)),
			look.Button(locale.Say(language, "Remove"), discordgo.DangerButton, look.NewID(libraryAction, askRemoveText, t.ID)),
			look.Button(locale.Say(language, "All texts"), discordgo.SecondaryButton, look.NewID(libraryAction, listTexts, "")),
		}},
		discordgo.TextDisplay{Content: look.Subtext(locale.Say(language, "To replace it, add the new text with %s and choose this one in “%s”.",
			s.mention("library"), locale.Say(language, replacesOption)))},
	)
	return look.NewMessage(look.Card(look.AnswerColour, inner...))
}

// removalPanel asks whether a text is to be removed.
func removalPanel(language string, t state.Text) rest.Message {
	return look.NewMessage(look.Card(look.FailureColour,
		discordgo.TextDisplay{Content: locale.Say(language, "Remove “%s” for good? With it go the answers from it, for follow-ups, the votes on them, and the questions that it did not answer.", look.Escape(t.Name))},
		discordgo.TextDisplay{Content: look.Subtext(locale.Say(language, "My messages in Discord stay: delete them there."))},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			look.Button(locale.Say(language, "Remove it"), discordgo.DangerButton, look.NewID(libraryAction, removeText, t.ID)),
			look.Button(locale.Say(language, "Cancel"), discordgo.SecondaryButton, look.NewID(libraryAction, openText, t.ID)),
		}},
	))
}
