package discord

import (
	"fmt"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

const (
	maxButtons = 4  // paragraphs as buttons; more are a menu
	maxOptions = 25 // of a menu
	maxLabel   = 30 // units of a slug in a label
)

// Actions in a custom_id.
const (
	openAction    = "open"    // a paragraph: a pointer
	menuAction    = "menu"    // several paragraphs: the pointer is the value of the option
	turnAction    = "turn"    // from one paragraph to its neighbour: document and number
	goodAction    = "good"    // 👍
	badAction     = "bad"     // 👎: asks why
	whyAction     = "why"     // the modal of 👎: the answer's message
	furtherAction = "further" // ask further: opens a modal, which has the answer's message
	deleteAction  = "delete"  // who asked
	stopAction    = "stop"    // who asked, and the question
)

// A target is a paragraph that can be opened under an answer.
type target struct {
	label, opening string
	pointer        chat.Pointer
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
	add := func(s chat.Source) {
		p, ok := chat.PassageOf(a, r.corpus, s.Document, s.Number)
		if !ok {
			return
		}
		all = append(all, target{label: r.label(s.Document, s.Number), opening: p.Text, pointer: point(s, p.Text)})
	}
	for _, s := range chat.Sources(a.Claims) {
		add(s)
	}
	if a.Abstained {
		for _, p := range a.Passages[:min(maxButtons, len(a.Passages))] {
			add(chat.Source{Document: p.Document, Number: p.Paragraph})
		}
	}
	return all
}

// label names a paragraph on a button.
func (r renderer) label(slug string, number int) string {
	if r.several {
		return fmt.Sprintf("%s ¶%d", shorten(slug, maxLabel), number)
	}
	return fmt.Sprintf("¶%d", number)
}

func (r renderer) openButtons(targets []target) []discordgo.MessageComponent {
	var buttons []discordgo.MessageComponent
	for _, t := range targets {
		buttons = append(buttons, button(t.label, discordgo.SecondaryButton, pointerID(openAction, t.pointer)))
	}
	return buttons
}

func (r renderer) openMenu(n int, targets []target) discordgo.MessageComponent {
	options := make([]discordgo.SelectMenuOption, len(targets))
	for i, t := range targets {
		options[i] = discordgo.SelectMenuOption{
			Label: t.label, Value: string(pointerID(openAction, t.pointer)), Description: shorten(t.opening, 90),
		}
	}
	return discordgo.SelectMenu{
		MenuType: discordgo.StringSelectMenu, CustomID: string(newID(menuAction, strconv.Itoa(n))),
		Placeholder: locale.Say(r.language, "Open one of %d paragraphs", len(targets)), Options: options,
	}
}

// answerButtons stand below an answer.
func (r renderer) answerButtons() discordgo.ActionsRow {
	all := []discordgo.MessageComponent{
		emojiButton("👍", newID(goodAction)), emojiButton("👎", newID(badAction)),
		button(locale.Say(r.language, "Ask further"), discordgo.SecondaryButton, newID(furtherAction)),
	}
	if !r.private { // Discord itself lets people dismiss what only they see
		all = append(all, button(locale.Say(r.language, "Delete"), discordgo.SecondaryButton, newID(deleteAction, r.person)))
	}
	return discordgo.ActionsRow{Components: all}
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
