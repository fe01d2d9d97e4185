package look

import (
	"fmt"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/locale"
)

// A block is what one message holds of an answer.
type block struct{ text, quotes string }

func (b block) components() []discordgo.MessageComponent {
	var all []discordgo.MessageComponent
	if b.text != "" {
		all = append(all, discordgo.TextDisplay{Content: b.text})
	}
	if b.quotes != "" {
		if b.text != "" {
			all = append(all, discordgo.Separator{})
		}
		all = append(all, discordgo.TextDisplay{Content: b.quotes})
	}
	return all
}

// blocks shares the claims and what they quote out over messages of room each.
func (r Renderer) blocks(a answer.Answer, room int) []block {
	var blocks []block
	for _, part := range delivery.Split(r.body(a), room, Length) {
		blocks = append(blocks, block{text: part})
	}
	for _, part := range delivery.Split(r.quotes(a), room, Length) {
		if last := len(blocks) - 1; last >= 0 && Length(blocks[last].text)+Length(part) <= room && blocks[last].quotes == "" {
			blocks[last].quotes = part
			continue
		}
		blocks = append(blocks, block{quotes: part})
	}
	return blocks
}

// body is what answers the question, in parts that are best kept whole.
func (r Renderer) body(a answer.Answer) []string {
	if len(a.Claims) == 0 {
		return []string{r.inOwnWords(a)}
	}
	parts := make([]string, len(a.Claims))
	for i, c := range a.Claims {
		parts[i] = r.claim(c) + "\n\n"
	}
	return parts
}

// claim is one sentence with its markers.
func (r Renderer) claim(c answer.Claim) string {
	line := Escape(c.Said())
	for _, cite := range c.Citations {
		line += " " + cite.Marker(r.several())
	}
	return line
}

// quotes are the words of the text that the claims rest on, unless a claim repeats them;
// of an abstention, how the nearest paragraphs begin.
func (r Renderer) quotes(a answer.Answer) []string {
	if a.Abstained {
		return r.nearest(a)
	}
	var parts []string
	for _, c := range chat.UnsaidQuotes(a.Claims) {
		parts = append(parts, r.cite(c.Document, c.Paragraph, Shorten(c.Quote, maxQuote)))
	}
	return parts
}

func (r Renderer) nearest(a answer.Answer) []string {
	near := a.Nearest(mostNearest)
	if len(near) == 0 {
		return nil
	}
	head := locale.Say(r.Language, "Nearest paragraphs:")
	if a.Outcome == answer.Nearest {
		head = locale.Say(r.Language, "These paragraphs come near; whether they answer is for you to read:")
	}
	parts := []string{Subtext(head) + "\n"}
	for _, p := range near {
		parts = append(parts, r.cite(p.Document, p.Paragraph, p.Excerpt(func(s string) string { return Shorten(s, maxNearest) })))
	}
	return parts
}

// cite is a line of words of a paragraph.
func (r Renderer) cite(slug string, number int, words string) string {
	return "> **" + r.name(slug, number) + "** " + escapeFrom(words, false) + "\n"
}

// name is how a paragraph is called in running text: "¶20" or "article ¶20".
func (r Renderer) name(slug string, number int) string {
	if r.several() {
		return fmt.Sprintf("%s ¶%d", Escape(slug), number)
	}
	return fmt.Sprintf("¶%d", number)
}
