package discord

import (
	"context"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

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
func (s *session) changeLibrary(ctx context.Context, i *Interaction, args []string) error {
	if refused, err := s.refuseUnmanaged(ctx, i); refused {
		return err
	}
	if s.Library == nil || len(args) != 2 {
		return errStale
	}
	do, id := args[0], args[1]
	var err error
	switch {
	case do == nameText && i.Type == discordgo.InteractionModalSubmit:
		err = s.Library.Rename(ctx, i.GuildID, id, i.Input())
	case do == assignText:
		err = s.Library.Assign(ctx, i.GuildID, id, i.values())
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
func (s *session) showLibrary(ctx context.Context, i *Interaction) error {
	panel, err := s.libraryPanel(ctx, i)
	if err != nil {
		return err
	}
	return i.Update(ctx, panel)
}

// showText shows one text, after what was done about it.
func (s *session) showText(ctx context.Context, i *Interaction, t state.Text, done string) error {
	switch {
	case done == nameText && i.Type != discordgo.InteractionModalSubmit:
		return i.Modal(ctx, newID(libraryAction, nameText, t.ID), locale.Say(i.Language, "Rename the text"), discordgo.TextInput{
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
func (s *session) libraryPanel(ctx context.Context, i *Interaction) (rest.Message, error) {
	all, err := s.Library.Texts(ctx, i.GuildID)
	if err != nil {
		return rest.Message{}, err
	}
	say := func(sentence string, args ...any) string { return locale.Say(i.Language, sentence, args...) }
	lines := []string{"**" + say(locale.Sentence("The texts that this server asks")) + "**"}
	menu := discordgo.SelectMenu{MenuType: discordgo.StringSelectMenu, CustomID: string(newID(libraryAction, "menu")), Placeholder: say(locale.Sentence("Rename, assign or remove a text"))}
	size, paragraphs := 0, 0
	for n, t := range all {
		size, paragraphs = size+t.Size, paragraphs+t.Paragraphs
		line := "- " + bold(t.Name) + " · " + amounts(i.Language, t) + " · " + askedIn(i.Language, t)
		if length(strings.Join(append(lines, line), "\n")) > maxListed {
			lines = append(lines, say(locale.Sentence("… and %d more texts"), len(all)-n))
			break
		}
		lines = append(lines, line)
	}
	for _, t := range all[:min(len(all), maxOptions)] {
		menu.Options = append(menu.Options, discordgo.SelectMenuOption{
			Label: shorten(t.Name, maxID), Value: string(newID(libraryAction, openText, t.ID)), Description: shorten(t.Source, 90),
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
		inner = append(inner, row(menu)...)
	}
	inner = append(inner, discordgo.TextDisplay{Content: subtext(room) + "\n" + subtext(how)})
	return NewMessage(card(answerColour, inner...)), nil
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
	about := bold(t.Name) + "\n" + amounts(language, t) + fmt.Sprintf(" · <t:%d:d>", t.Added.Unix())
	if t.Added.IsZero() {
		about = bold(t.Name) + "\n" + amounts(language, t)
	}
	least := 0
	menu := channels("", t.Channels, locale.Say(language, "All channels"))
	menu.CustomID, menu.MinValues = string(newID(libraryAction, assignText, t.ID)), &least
	inner = append(inner,
		discordgo.TextDisplay{Content: about + "\n" + subtext(escape(shorten(t.Source, maxEcho)))},
		discordgo.TextDisplay{Content: locale.Say(language, "Channels that ask this text; none means all")},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{menu}},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			button(locale.Say(language, "Rename"), discordgo.SecondaryButton, newID(libraryAction, nameText, t.ID)),
			button(locale.Say(language, "Remove"), discordgo.DangerButton, newID(libraryAction, askRemoveText, t.ID)),
			button(locale.Say(language, "All texts"), discordgo.SecondaryButton, newID(libraryAction, listTexts, "")),
		}},
		discordgo.TextDisplay{Content: subtext(locale.Say(language, "To replace it, add the new text with %s and choose this one in “%s”.",
			s.mention("library"), locale.Say(language, replacesOption)))},
	)
	return NewMessage(card(answerColour, inner...))
}

// removalPanel asks whether a text is to be removed.
func removalPanel(language string, t state.Text) rest.Message {
	return NewMessage(card(failureColour,
		discordgo.TextDisplay{Content: locale.Say(language, "Remove “%s” for good? With it go the answers from it, for follow-ups, the votes on them, and the questions that it did not answer.", escape(t.Name))},
		discordgo.TextDisplay{Content: subtext(locale.Say(language, "My messages in Discord stay: delete them there."))},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			button(locale.Say(language, "Remove it"), discordgo.DangerButton, newID(libraryAction, removeText, t.ID)),
			button(locale.Say(language, "Cancel"), discordgo.SecondaryButton, newID(libraryAction, openText, t.ID)),
		}},
	))
}
