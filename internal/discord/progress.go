package discord

import (
	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
)

// progress makes the messages of an answer that is not finished: its claims so
// far, or its position in the queue.
func (r renderer) progress(question string, claims []answer.Claim, position int) []rest.Message {
	sign := locale.Say(r.language, "Looking in the text…")
	switch {
	case position > 0:
		sign = locale.Say(r.language, "Waiting: number %d in the queue.", position)
	case len(claims) > 0:
		sign = locale.Say(r.language, "More is being checked…")
	}
	pages := r.sofar(claims, subtext(sign))
	last := &pages[len(pages)-1]
	stop := button(locale.Say(r.language, "Stop"), discordgo.SecondaryButton, newID(stopAction, r.person, question))
	last.Components = append(last.Components, row(stop)...)
	return pages
}

// interrupted makes the messages of an answer that was broken off.
func (r renderer) interrupted(claims []answer.Claim, why string) []rest.Message {
	pages := r.sofar(claims, why)
	if len(claims) == 0 {
		box := pages[0].Components[0].(discordgo.Container)
		pages[0].Components[0] = card(failureColour, box.Components...)
	}
	return pages
}

// sofar shows the claims that there are, with a line below them.
func (r renderer) sofar(claims []answer.Claim, line string) []rest.Message {
	head := r.head(answer.Answer{})
	var parts []string
	if len(claims) > 0 {
		parts = delivery.Split(r.body(answer.Answer{Claims: claims}), pageUnits/2, length)
	}
	parts = parts[:min(len(parts), maxPages)]
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
		pages[i] = NewMessage(card(colourOf(r.persona), texts(all)...))
	}
	return pages
}
