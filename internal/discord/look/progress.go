package look

import (
	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
)

// Progress makes the messages of an answer that is not finished: its claims so
// far, or its position in the queue.
func (r Renderer) Progress(question string, claims []answer.Claim, position int) []rest.Message {
	pages := r.sofar(claims, Subtext(chat.Standing(r.Language, claims, position)))
	last := &pages[len(pages)-1]
	stop := Button(locale.Say(r.Language, "Stop"), discordgo.SecondaryButton, NewID(StopAction, r.Person, question))
	last.Components = append(last.Components, Row(stop)...)
	return pages
}

// Interrupted makes the messages of an answer that was broken off.
func (r Renderer) Interrupted(claims []answer.Claim, why string) []rest.Message {
	pages := r.sofar(claims, why)
	if len(claims) == 0 {
		box := pages[0].Components[0].(discordgo.Container)
		pages[0].Components[0] = Card(FailureColour, box.Components...)
	}
	return pages
}

// sofar shows the claims that there are, with a line below them.
func (r Renderer) sofar(claims []answer.Claim, line string) []rest.Message {
	head := r.head(answer.Answer{})
	var parts []string
	if len(claims) > 0 {
		parts = delivery.Split(r.body(answer.Answer{Claims: claims}), PageUnits/2, Length)
	}
	parts = parts[:min(len(parts), MaxPages)]
	if len(parts) == 0 {
		parts = []string{""}
	}
	pages := make([]rest.Message, len(parts))
	for i, part := range parts {
		var all []string
		if i == 0 {
			all = append(all, head...)
		}
		if part != "" {
			all = append(all, part)
		}
		if i == len(parts)-1 {
			all = append(all, line)
		}
		pages[i] = NewMessage(Card(ColourOf(r.Persona), texts(all)...))
	}
	return pages
}
