package settings

import (
	"cmp"
	"context"
	"errors"
	"strings"
	"time"
	"unicode"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

// personaAction changes how the bot appears: the button, and its form.
const personaAction = "persona"

// Limits of a persona, in UTF-16 units; that of the name is Discord's.
const (
	maxName     = 32
	maxGreeting = 300
	maxLine     = 200
)

// The inputs of the form.
const (
	nameInput     = "name"
	colourInput   = "colour"
	greetingInput = "greeting"
	lineInput     = "line"
)

// persona is the page of how the bot appears.
func (v *View) persona() {
	p := v.server.Persona
	show := func(name, value string) string {
		if value == "" {
			value = "_" + v.say(locale.Sentence("as the bot has it")) + "_"
		} else {
			value = look.Escape(value)
		}
		return "**" + name + "**: " + value
	}
	v.text(strings.Join([]string{
		show(v.say(locale.Sentence("Name")), p.Name),
		show(v.say(locale.Sentence("Colour of my messages")), p.Colour),
		show(v.say(locale.Sentence("What I answer to “hello”")), p.Greeting),
		show(v.say(locale.Sentence("A line about what can be asked")), p.Line),
	}, "\n"))
	v.inner = append(v.inner, look.Row(look.Button(v.say(locale.Sentence("Change")), discordgo.SecondaryButton, look.NewID(personaAction)))...)
}

// changePersona opens the form, and takes it.
func (s *Panel) changePersona(ctx context.Context, i *interaction.Interaction, _ []string) error {
	if i.Type == discordgo.InteractionModalSubmit {
		return s.savePersona(ctx, i)
	}
	server, err := s.Servers.Saved(ctx, i.GuildID)
	if err != nil {
		return err
	}
	return s.Client.ShowModal(ctx, i.Interaction, personaForm(i.Language, server.Persona))
}

func personaForm(language string, p state.Persona) rest.Modal {
	form := rest.Modal{CustomID: string(look.NewID(personaAction)), Title: look.Shorten(locale.Say(language, "How I appear here"), look.MaxTitle)}
	add := func(id, label, value string, most int, style discordgo.TextInputStyle) {
		form.Components = append(form.Components, look.Row(discordgo.TextInput{
			CustomID: id, Label: look.Shorten(label, look.MaxTitle), Value: value, MaxLength: most, Style: style,
		})...)
	}
	add(nameInput, locale.Say(language, "Name"), p.Name, maxName, discordgo.TextInputShort)
	add(colourInput, locale.Say(language, "Colour, such as #2F7D6D"), p.Colour, len("#2F7D6D"), discordgo.TextInputShort)
	add(greetingInput, locale.Say(language, "What I answer to “hello”"), p.Greeting, maxGreeting, discordgo.TextInputParagraph)
	add(lineInput, locale.Say(language, "A line about what can be asked"), p.Line, maxLine, discordgo.TextInputShort)
	return form
}

// savePersona takes the form: the name first, as Discord may refuse it.
func (s *Panel) savePersona(ctx context.Context, i *interaction.Interaction) error {
	in := i.Inputs()
	p := state.Persona{
		Name: oneLine(in[nameInput]), Colour: strings.ToUpper(strings.TrimSpace(in[colourInput])),
		Greeting: oneLine(in[greetingInput]), Line: oneLine(in[lineInput]),
	}
	if !isPersona(p) {
		return i.Tell(ctx, locale.Say(i.Language, "Not saved. A colour is written as #2F7D6D; name, greeting and line are plain words, without links, mentions and other signs of Discord’s."))
	}
	var refused *rest.APIError
	err := s.save(ctx, i, personaSetting, func(server *state.Settings) error {
		was := server.Persona.Name
		server.Persona = p
		if p.Name == was {
			return nil
		}
		ctx, cancel := context.WithTimeout(ctx, nameTime)
		defer cancel()
		return s.Client.Rename(ctx, i.GuildID, cmp.Or(p.Name, s.Servers.Appearance.Name))
	})
	if errors.As(err, &refused) && refused.Status/100 == 4 {
		s.Servers.Log.InfoContext(ctx, "a name is refused", "guild", i.GuildID, "error", err)
		return i.Tell(ctx, locale.Say(i.Language, "Not saved: Discord does not let me take this name. My role needs the permission “Change Nickname”, and some names are not allowed."))
	}
	return err
}

// nameTime is how long Discord may take for a name: the form wants its answer within 3 seconds.
const nameTime = 2 * time.Second

// isPersona reports whether a persona can be shown: it is short, and plain words.
func isPersona(p state.Persona) bool {
	return (p.Colour == "" || colour().MatchString(p.Colour)) &&
		isPlain(p.Name, maxName) && isPlain(p.Greeting, maxGreeting) && isPlain(p.Line, maxLine)
}

var (
	colour = lazyregexp.New(`^#[0-9A-F]{6}$`)
	// sign is what means something to Discord, or leads away: a mention, a link, markup.
	sign = lazyregexp.New("[@<>`*_~|\\[\\]\\\\#]|://|(?i:discord\\.gg|^(?:everyone|here|discord)$)")
)

func isPlain(s string, most int) bool {
	odd := func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar
	}
	return look.Units(s) <= most && !strings.ContainsFunc(s, odd) && !sign().MatchString(s)
}

// oneLine is what was typed, with single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
