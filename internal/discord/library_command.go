package discord

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/library"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
	"pilcrow/internal/text/fetch"
)

// Names of the options of /library.
const (
	fileOption     = "file"
	addressOption  = "address"
	nameOption     = "name"
	replacesOption = "replaces"
)

const (
	maxAddress = 1000             // characters
	addTime    = 10 * time.Minute // to wait for other texts and to read one: an interaction lives for 15 minutes
)

// libraryCommand is /library: with a file or an address it adds a text, without it
// opens the panel of those that there are.
func (s *session) libraryCommand() interaction.Command {
	d := interaction.Managed(interaction.Slash(locale.Sentence("library"), locale.Sentence("The texts that this server asks: see them, add one")))
	file := interaction.Option(discordgo.ApplicationCommandOptionAttachment, locale.Sentence("file"), locale.Sentence("A text to add: PDF, Word, Markdown, web page, EPUB, …"))
	address := interaction.Option(discordgo.ApplicationCommandOptionString, locale.Sentence("address"), locale.Sentence("A page on the web to add, as https://example.org/page"))
	address.MaxLength = maxAddress
	name := interaction.Option(discordgo.ApplicationCommandOptionString, locale.Sentence("name"), locale.Sentence("What the new text is to be called"))
	name.MaxLength = library.MaxName
	replaces := interaction.Option(discordgo.ApplicationCommandOptionString, locale.Sentence("replaces"), locale.Sentence("The text in whose place the new one comes"))
	replaces.Autocomplete = true
	d.Options = []*discordgo.ApplicationCommandOption{file, address, name, replaces}
	return interaction.Command{Definition: d, Run: s.manageLibrary, Complete: s.suggestTexts}
}

// addCommand is the message command that adds the files of a message.
func (s *session) addCommand() interaction.Command {
	return interaction.Command{Definition: interaction.Managed(interaction.OnMessage(locale.Sentence("Add to the library"))), Run: s.addMessage}
}

// manageLibrary answers /library.
func (s *session) manageLibrary(ctx context.Context, i *interaction.Interaction) error {
	file, address := i.Attachment(fileOption), strings.TrimSpace(i.Text(addressOption))
	switch {
	case file != nil && address != "":
		return i.Tell(ctx, locale.Say(i.Language, "Give a file or an address, not both."))
	case address != "" && !fetch.IsAddress(address):
		return i.Tell(ctx, locale.Say(i.Language, "Write the address as https://example.org/page."))
	case file == nil && address == "" && i.Text(nameOption)+i.Text(replacesOption) != "":
		return i.Tell(ctx, locale.Say(i.Language, "Give the text, too: a file or an address."))
	case file == nil && address == "":
		panel, err := s.libraryPanel(ctx, i)
		if err != nil {
			return err
		}
		return i.Respond(ctx, look.Private(panel))
	}
	a := library.Addition{Name: i.Text(nameOption), Address: address}
	if file != nil {
		a.File, a.Content = file.Filename, s.contentOf(file)
	}
	if old := i.Text(replacesOption); old != "" {
		t, err := s.textCalled(ctx, i.GuildID, old)
		if err != nil {
			return s.sayWrong(ctx, i, err, i.Tell)
		}
		a.Replaces = t.ID
	}
	return s.add(ctx, i, a)
}

// addMessage adds the files of the message that the command was used on.
func (s *session) addMessage(ctx context.Context, i *interaction.Interaction) error {
	var all []library.Addition
	if m := i.Target(); m != nil {
		for _, file := range m.Attachments {
			if file != nil {
				all = append(all, library.Addition{File: file.Filename, Content: s.contentOf(file)})
			}
		}
	}
	if len(all) == 0 {
		return i.Tell(ctx, locale.Say(i.Language, "There is no file in this message."))
	}
	return s.add(ctx, i, all...)
}

// contentOf gets an attachment.
func (s *session) contentOf(file *discordgo.MessageAttachment) func(context.Context, int64) ([]byte, error) {
	return func(ctx context.Context, most int64) ([]byte, error) {
		tooLarge := &library.Error{Kind: library.TooLarge, Name: file.Filename, Limit: int(most >> 20)}
		if int64(file.Size) > most {
			return nil, tooLarge
		}
		content, err := s.Client.Attachment(ctx, file.URL, most)
		if errors.Is(err, rest.ErrTooLarge) {
			return nil, tooLarge
		}
		return content, err
	}
}

// add adds texts, one after another, and shows what is being done.
func (s *session) add(ctx context.Context, i *interaction.Interaction, all ...library.Addition) error {
	if err := i.Defer(ctx, true); err != nil {
		return err
	}
	adding, cancel := context.WithTimeout(ctx, addTime)
	defer cancel()
	defer context.AfterFunc(s.over, cancel)()
	var lines []string
	var last state.Text
	for _, a := range all {
		name := look.Shorten(a.File+a.Address, look.MaxEcho)
		a.Step = func(step library.Step) { s.showStep(adding, i, name, step) }
		t, err := s.Library.Add(adding, i.GuildID, a)
		if err != nil {
			lines = append(lines, "❌ "+s.whatIsWrong(adding, i, err))
			continue
		}
		if a.Replaces != "" {
			s.delivery.ForgetGroup(i.GuildID)
		}
		last = t
		lines = append(lines, "✅ "+locale.Say(i.Language, "“%s” is there: %s. Ask about it with %s.",
			look.Escape(t.Name), locale.Say(i.Language, "%d paragraphs", t.Paragraphs), s.mention("ask")))
	}
	ctx, cancel = interaction.Finishing(ctx)
	defer cancel()
	m := look.Note(look.FailureColour, strings.Join(lines, "\n"))
	if last.ID != "" {
		m = s.textPanel(i.Language, last, strings.Join(lines, "\n"))
	}
	return i.Edit(rest.Patiently(ctx, interaction.CommandTime), m)
}

// showStep says what is being done, if the limits leave room for it. How long that has taken
// Discord counts on by itself.
func (s *session) showStep(ctx context.Context, i *interaction.Interaction, name string, step library.Step) {
	said := ""
	switch step {
	case library.Fetching:
		said = locale.Say(i.Language, "Fetching %s …", look.Escape(name))
	case library.Waiting:
		said = locale.Say(i.Language, "Waiting until other texts are read: %s …", look.Escape(name))
	case library.Reading:
		said = locale.Say(i.Language, "Reading %s …", look.Escape(name))
	case library.Indexing:
		said = locale.Say(i.Language, "Making the index of %s …", look.Escape(name))
	}
	since := look.Subtext(fmt.Sprintf("<t:%d:R>", time.Now().Unix()))
	m := look.NewMessage(look.Card(look.NothingColour, discordgo.TextDisplay{Content: said}, discordgo.TextDisplay{Content: since}))
	if err := i.Edit(patient(ctx, delivery.Progress), m); err != nil {
		s.Log.DebugContext(ctx, "what is being done could not be shown", "error", err)
	}
}

// whatIsWrong says in a sentence why something about a text was not done.
func (s *session) whatIsWrong(ctx context.Context, i *interaction.Interaction, err error) string {
	var own *library.Error
	switch {
	case errors.As(err, &own):
		copied := *own
		copied.Name = look.Shorten(own.Name, look.MaxEcho)
		return look.Escape(look.Shorten(copied.In(i.Language), look.MaxSentence))
	case ctx.Err() != nil:
		return locale.Say(i.Language, "I am being restarted. Please ask again in a moment.")
	case errors.Is(err, context.Canceled): // the bot was put out of the server
		return chat.SentenceIn(i.Language, err)
	}
	return chat.LogFault(ctx, s.Log, i.Language, err)
}

// sayWrong tells by tell why something about a text was not done.
func (s *session) sayWrong(ctx context.Context, i *interaction.Interaction, err error, tell func(context.Context, string) error) error {
	var own *library.Error
	if !errors.As(err, &own) {
		return err
	}
	return tell(ctx, s.whatIsWrong(ctx, i, err))
}

// textCalled finds a text of a server by its id, name or slug.
func (s *session) textCalled(ctx context.Context, guild, name string) (state.Text, error) {
	all, err := s.Library.Texts(ctx, guild)
	if err != nil {
		return state.Text{}, err
	}
	for _, same := range []func(state.Text) bool{
		func(t state.Text) bool { return t.ID == name },
		func(t state.Text) bool { return strings.EqualFold(t.Name, strings.TrimSpace(name)) },
		func(t state.Text) bool { return strings.EqualFold(t.Slug, strings.TrimSpace(name)) },
	} {
		if n := slices.IndexFunc(all, same); n >= 0 {
			return all[n], nil
		}
	}
	return state.Text{}, &library.Error{Kind: library.Unknown, Name: name}
}

// suggestTexts completes the name of a text in /library.
func (s *session) suggestTexts(ctx context.Context, i *interaction.Interaction) error {
	all, err := s.Library.Texts(ctx, i.GuildID)
	if err != nil {
		return err
	}
	var choices []*discordgo.ApplicationCommandOptionChoice
	typed := strings.ToLower(i.Text(replacesOption))
	for _, t := range all {
		if strings.Contains(strings.ToLower(t.Name), typed) {
			choices = append(choices, &discordgo.ApplicationCommandOptionChoice{Name: look.Shorten(t.Name, look.MaxID), Value: t.ID})
		}
	}
	return i.Choices(ctx, choices)
}
