package look

import (
	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

const maxBest = 400 // units of a sentence that is shown

// Found makes the message of what a search found, nearest first.
func (r Renderer) Found(query string, found []answer.Found) rest.Message {
	inner := []discordgo.MessageComponent{discordgo.TextDisplay{Content: Subtext(locale.Say(r.Language, "Nearest to “%s”:", Escape(Shorten(query, MaxEcho))))}}
	var targets []target
	for _, p := range found {
		title := "**" + r.name(p.Document, p.Paragraph) + "**"
		if p.Heading != "" {
			title += " · " + Escape(Shorten(p.Heading, MaxTitle*2))
		}
		inner = append(inner, discordgo.TextDisplay{Content: title + "\n> " + Escape(Shorten(p.Best.Quote, maxBest))})
		s := chat.CitedParagraph{Document: p.Document, Number: p.Paragraph, Quotes: []text.Span{{Start: p.Best.Start, End: p.Best.End}}}
		targets = append(targets, target{label: r.label(p.Document, p.Paragraph), opening: p.Text, reference: ReferTo(s, p.Text)})
	}
	return NewMessage(Card(ColourOf(r.Persona), inner...), discordgo.ActionsRow{Components: r.openButtons(targets)})
}
