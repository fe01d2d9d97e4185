package look

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

const (
	MaxTitle   = 45 // units of a modal's title
	maxButtons = 4  // paragraphs as buttons; more are a menu
	MaxOptions = 25 // of a menu
	MaxLabel   = 30 // units of a slug in a label

	maxSuggested  = 3
	maxSuggestion = 80 // units of a question on a button
)

// Actions in a custom_id.
const (
	OpenAction    = "open"    // a paragraph: a reference
	MenuAction    = "menu"    // several paragraphs: the reference is the value of the option
	TurnAction    = "turn"    // from one paragraph to its neighbour: document and number
	GoodAction    = "good"    // 👍
	BadAction     = "bad"     // 👎: asks why
	WhyAction     = "why"     // the modal of 👎: the answer's message
	FurtherAction = "further" // ask further: opens a modal, which has the answer's message
	SuggestAction = "suggest" // a question, to be asked
	DeleteAction  = "delete"  // who asked
	StopAction    = "stop"    // who asked, and the question
	ShareAction   = "share"   // shows to everybody the message whose button was pressed
)

// A target is a paragraph that can be opened under an answer.
type target struct {
	label, opening string
	reference      chat.ParagraphReference
}

// paragraphButtons open the paragraphs that an answer rests on, or those that are
// nearest to an abstention: up to four buttons, or menus.
func (r Renderer) paragraphButtons(a answer.Answer) []discordgo.MessageComponent {
	targets := r.targets(a)
	if len(targets) <= maxButtons {
		return Row(r.openButtons(targets)...)
	}
	var rows []discordgo.MessageComponent
	for n := 0; len(targets) > 0 && n < 2; n++ {
		some := targets[:min(MaxOptions, len(targets))]
		targets = targets[len(some):]
		rows = append(rows, Row(r.openMenu(n, some))...)
	}
	return rows
}

func (r Renderer) targets(a answer.Answer) []target {
	var all []target
	for _, s := range chat.Sources(a, mostNearest) {
		if p, ok := chat.PassageOf(a, r.texts(), s.Document, s.Number); ok {
			all = append(all, r.target(s, p))
		}
	}
	return all
}

func (r Renderer) target(s chat.CitedParagraph, p text.Paragraph) target {
	return target{label: r.label(s.Document, s.Number), opening: p.Said(), reference: s.Reference(p.Text)}
}

// label names a paragraph on a button.
func (r Renderer) label(slug string, number int) string {
	if r.several() {
		return fmt.Sprintf("%s ¶%d", Shorten(slug, MaxLabel), number)
	}
	return fmt.Sprintf("¶%d", number)
}

func (r Renderer) openButtons(targets []target) []discordgo.MessageComponent {
	var buttons []discordgo.MessageComponent
	for _, t := range targets {
		buttons = append(buttons, Button(t.label, discordgo.SecondaryButton, ReferenceID(OpenAction, t.reference)))
	}
	return buttons
}

func (r Renderer) openMenu(n int, targets []target) discordgo.MessageComponent {
	options := make([]discordgo.SelectMenuOption, len(targets))
	for i, t := range targets {
		options[i] = discordgo.SelectMenuOption{
			Label: t.label, Value: string(ReferenceID(OpenAction, t.reference)), Description: Shorten(t.opening, 90),
		}
	}
	return discordgo.SelectMenu{
		MenuType: discordgo.StringSelectMenu, CustomID: string(NewID(MenuAction, strconv.Itoa(n))),
		Placeholder: locale.Say(r.Language, "Open one of %d paragraphs", len(targets)), Options: options,
	}
}

// AnswerButtons stand below an answer. What the bot says in its own words is nothing to
// vote on, nor to ask further about.
func (r Renderer) AnswerButtons(a answer.Answer) (all []discordgo.MessageComponent) {
	if a.Outcome != answer.Reply {
		all = []discordgo.MessageComponent{
			emojiButton("👍", NewID(GoodAction)), emojiButton("👎", NewID(BadAction)),
			Button(locale.Say(r.Language, "Ask further"), discordgo.SecondaryButton, NewID(FurtherAction)),
		}
	}
	if !r.Private { // Discord itself lets people dismiss what only they see
		all = append(all, Button(locale.Say(r.Language, "Delete"), discordgo.SecondaryButton, NewID(DeleteAction, r.Person)))
	}
	return all
}

// suggestionButtons ask the questions that are suggested, one in each row: on a phone, a
// question has the width of the screen. One that a button cannot carry is left out.
func (r Renderer) suggestionButtons(a answer.Answer) (rows []discordgo.MessageComponent) {
	for _, q := range a.Suggestions[:min(len(a.Suggestions), maxSuggested)] {
		if id := NewID(SuggestAction, q); utf8.RuneCountInString(string(id)) <= MaxID {
			rows = append(rows, Row(Button(Shorten(q, maxSuggestion), discordgo.SecondaryButton, id))...)
		}
	}
	return rows
}

// Row is a row of components, or nothing.
func Row(components ...discordgo.MessageComponent) []discordgo.MessageComponent {
	if len(components) == 0 {
		return nil
	}
	return []discordgo.MessageComponent{discordgo.ActionsRow{Components: components}}
}

func Button(label string, style discordgo.ButtonStyle, id ID) discordgo.Button {
	return discordgo.Button{Label: label, Style: style, CustomID: string(id)}
}

func emojiButton(emoji string, id ID) discordgo.Button {
	return discordgo.Button{Style: discordgo.SecondaryButton, Emoji: &discordgo.ComponentEmoji{Name: emoji}, CustomID: string(id)}
}

// MaxID is how many characters Discord keeps of a custom_id and of the value of
// an option.
const MaxID = 100

// A ID is what a button, a menu or a modal carries: an action and what it
// needs, so that it works after a restart too. It is written as "action:a:b".
type ID string

func NewID(action string, args ...string) ID {
	return ID(strings.Join(append([]string{action}, args...), ":"))
}

// Split returns the action and its arguments.
func (id ID) Split() (action string, args []string) {
	parts := strings.Split(string(id), ":")
	return parts[0], parts[1:]
}

// ReferenceID carries a reference to a paragraph.
func ReferenceID(action string, p chat.ParagraphReference) ID {
	room := MaxID - len(action) - 1
	return NewID(action, p.Write(room, utf8.RuneCountInString))
}
