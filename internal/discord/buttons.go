package discord

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

const (
	maxButtons = 4  // paragraphs as buttons; more are a menu
	maxOptions = 25 // of a menu
	maxLabel   = 30 // units of a slug in a label

	maxSuggested  = 3
	maxSuggestion = 80 // units of a question on a button
)

// Actions in a custom_id.
const (
	openAction    = "open"    // a paragraph: a reference
	menuAction    = "menu"    // several paragraphs: the reference is the value of the option
	turnAction    = "turn"    // from one paragraph to its neighbour: document and number
	goodAction    = "good"    // 👍
	badAction     = "bad"     // 👎: asks why
	whyAction     = "why"     // the modal of 👎: the answer's message
	furtherAction = "further" // ask further: opens a modal, which has the answer's message
	suggestAction = "suggest" // a question, to be asked
	deleteAction  = "delete"  // who asked
	stopAction    = "stop"    // who asked, and the question
)

// A target is a paragraph that can be opened under an answer.
type target struct {
	label, opening string
	reference      chat.ParagraphReference
}

// paragraphButtons open the paragraphs that an answer rests on, or those that are
// nearest to an abstention: up to four buttons, or menus.
func (r renderer) paragraphButtons(a answer.Answer) []discordgo.MessageComponent {
	targets := r.targets(a)
	if len(targets) <= maxButtons {
		return row(r.openButtons(targets)...)
	}
	var rows []discordgo.MessageComponent
	for n := 0; len(targets) > 0 && n < 2; n++ {
		some := targets[:min(maxOptions, len(targets))]
		targets = targets[len(some):]
		rows = append(rows, row(r.openMenu(n, some))...)
	}
	return rows
}

func (r renderer) targets(a answer.Answer) []target {
	var all []target
	add := func(s chat.CitedParagraph) {
		p, ok := chat.PassageOf(a, r.texts(), s.Document, s.Number)
		if !ok {
			return
		}
		all = append(all, target{label: r.label(s.Document, s.Number), opening: p.Text, reference: referTo(s, p.Text)})
	}
	for _, s := range chat.CitedParagraphs(a.Claims) {
		add(s)
	}
	if a.Abstained {
		for _, p := range a.Passages[:min(mostNearest, len(a.Passages))] {
			add(chat.CitedParagraph{Document: p.Document, Number: p.Paragraph})
		}
	}
	return all
}

// label names a paragraph on a button.
func (r renderer) label(slug string, number int) string {
	if r.several() {
		return fmt.Sprintf("%s ¶%d", shorten(slug, maxLabel), number)
	}
	return fmt.Sprintf("¶%d", number)
}

func (r renderer) openButtons(targets []target) []discordgo.MessageComponent {
	var buttons []discordgo.MessageComponent
	for _, t := range targets {
		buttons = append(buttons, button(t.label, discordgo.SecondaryButton, referenceID(openAction, t.reference)))
	}
	return buttons
}

func (r renderer) openMenu(n int, targets []target) discordgo.MessageComponent {
	options := make([]discordgo.SelectMenuOption, len(targets))
	for i, t := range targets {
		options[i] = discordgo.SelectMenuOption{
			Label: t.label, Value: string(referenceID(openAction, t.reference)), Description: shorten(t.opening, 90),
		}
	}
	return discordgo.SelectMenu{
		MenuType: discordgo.StringSelectMenu, CustomID: string(newID(menuAction, strconv.Itoa(n))),
		Placeholder: locale.Say(r.language, "Open one of %d paragraphs", len(targets)), Options: options,
	}
}

// answerButtons stand below an answer. What the bot says in its own words is nothing to
// vote on, nor to ask further about.
func (r renderer) answerButtons(a answer.Answer) (all []discordgo.MessageComponent) {
	if a.Outcome != answer.Reply {
		all = []discordgo.MessageComponent{
			emojiButton("👍", newID(goodAction)), emojiButton("👎", newID(badAction)),
			button(locale.Say(r.language, "Ask further"), discordgo.SecondaryButton, newID(furtherAction)),
		}
	}
	if !r.private { // Discord itself lets people dismiss what only they see
		all = append(all, button(locale.Say(r.language, "Delete"), discordgo.SecondaryButton, newID(deleteAction, r.person)))
	}
	return all
}

// suggestionButtons ask the questions that are suggested, one in each row: on a phone, a
// question has the width of the screen. One that a button cannot carry is left out.
func (r renderer) suggestionButtons(a answer.Answer) (rows []discordgo.MessageComponent) {
	for _, q := range a.Suggestions[:min(len(a.Suggestions), maxSuggested)] {
		if id := newID(suggestAction, q); utf8.RuneCountInString(string(id)) <= maxID {
			rows = append(rows, row(button(shorten(q, maxSuggestion), discordgo.SecondaryButton, id))...)
		}
	}
	return rows
}

// row is a row of components, or nothing.
func row(components ...discordgo.MessageComponent) []discordgo.MessageComponent {
	if len(components) == 0 {
		return nil
	}
	return []discordgo.MessageComponent{discordgo.ActionsRow{Components: components}}
}

func button(label string, style discordgo.ButtonStyle, id customID) discordgo.Button {
	return discordgo.Button{Label: label, Style: style, CustomID: string(id)}
}

func emojiButton(emoji string, id customID) discordgo.Button {
	return discordgo.Button{Style: discordgo.SecondaryButton, Emoji: &discordgo.ComponentEmoji{Name: emoji}, CustomID: string(id)}
}

// maxID is how many characters Discord keeps of a custom_id and of the value of
// an option.
const maxID = 100

// A customID is what a button, a menu or a modal carries: an action and what it
// needs, so that it works after a restart too. It is written as "action:a:b".
type customID string

func newID(action string, args ...string) customID {
	return customID(strings.Join(append([]string{action}, args...), ":"))
}

// split returns the action and its arguments.
func (id customID) split() (action string, args []string) {
	parts := strings.Split(string(id), ":")
	return parts[0], parts[1:]
}

// referenceID carries a reference to a paragraph.
func referenceID(action string, p chat.ParagraphReference) customID {
	room := maxID - len(action) - 1
	return newID(action, p.Write(room, utf8.RuneCountInString))
}

// maxSlug is how long a slug stands in a custom_id as it is.
const maxSlug = 32

// slugKey is a document's slug as it stands in a custom_id.
func slugKey(slug string) string { return chat.SlugKey(slug, maxSlug, utf8.RuneCountInString) }

// referTo leads to a cited paragraph, with its quotes in bold.
func referTo(s chat.CitedParagraph, paragraphText string) chat.ParagraphReference {
	return chat.ParagraphReference{Document: slugKey(s.Document), Number: s.Number, Print: chat.Print(paragraphText), Quotes: s.Quotes}
}
