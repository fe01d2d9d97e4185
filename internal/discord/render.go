package discord

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

const (
	maxEcho       = 250 // units of a question that are shown above its answer
	maxUnderstood = 200
	maxQuote      = 320  // units of a quote that are shown; its button shows the paragraph
	maxNearest    = 200  // units of a paragraph that is only found, not cited
	minRoom       = 1000 // of a page for claims, whatever stands around them
	maxPages      = 6    // messages of an answer: the first and the five followups that Discord allows
)

// A renderer makes messages of answers, in one language.
type renderer struct {
	corpus   *text.Corpus
	several  bool   // several documents: markers name them
	language string // of the bot's own words
	question string // shown above the answer where it would not be seen otherwise; "" for none
	person   string // who asked: may delete the answer
	private  bool   // nobody else sees the answer
}

// answer makes the messages of an answer, in order: what stands for all of it
// comes with the last one.
func (r renderer) answer(a answer.Answer) []link.Message {
	head, below, tail := r.head(a), r.notice(a), []string{r.tail(a)}
	blocks := r.cut(r.blocks(a, room(head, below, tail)))
	foot := slices.Concat(texts(below), r.paragraphButtons(a), texts(tail))
	pages := make([]link.Message, len(blocks))
	for i, b := range blocks {
		inner := b.components()
		if i == 0 {
			inner = slices.Concat(texts(head), inner)
		}
		if i == len(blocks)-1 {
			inner = append(inner, foot...)
		}
		pages[i] = NewMessage(card(colourOf(a), inner...))
	}
	last := &pages[len(pages)-1]
	last.Components = append(last.Components, r.answerButtons())
	return pages
}

// room is what other texts leave of a message.
func room(others ...[]string) int {
	left := pageUnits - 100 // for the bytes that Discord counts for each text
	for _, text := range slices.Concat(others...) {
		left -= length(text)
	}
	return max(left, minRoom)
}

// cut leaves of the blocks as many as there may be messages, and at least one.
func (r renderer) cut(blocks []block) []block {
	if len(blocks) == 0 {
		return []block{{}}
	}
	if len(blocks) > maxPages {
		rest := block{text: subtext(locale.Say(r.language, "The rest of the answer is too long for Discord."))}
		blocks = append(blocks[:maxPages-1:maxPages-1], rest)
	}
	return blocks
}

func texts(all []string) []discordgo.MessageComponent {
	components := make([]discordgo.MessageComponent, len(all))
	for i, text := range all {
		components[i] = discordgo.TextDisplay{Content: text}
	}
	return components
}

func colourOf(a answer.Answer) int {
	if a.Abstained {
		return nothingColour
	}
	return answerColour
}

// head is what stands above the answer: the question and whose view it is.
func (r renderer) head(a answer.Answer) []string {
	var texts []string
	if r.question != "" {
		texts = append(texts, subtext(escape(shorten(r.question, maxEcho))))
	}
	if a.Frame != "" {
		texts = append(texts, escape(a.Frame))
	}
	return texts
}

// notice is what people should know before they rely on the answer.
func (r renderer) notice(a answer.Answer) []string {
	if a.Notice == "" {
		return nil
	}
	return []string{"ⓘ " + escape(a.Notice)}
}

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
func (r renderer) blocks(a answer.Answer, room int) []block {
	var blocks []block
	for _, part := range chat.Split(r.body(a), room, length) {
		blocks = append(blocks, block{text: part})
	}
	for _, part := range chat.Split(r.quotes(a), room, length) {
		if last := len(blocks) - 1; last >= 0 && length(blocks[last].text)+length(part) <= room && blocks[last].quotes == "" {
			blocks[last].quotes = part
			continue
		}
		blocks = append(blocks, block{quotes: part})
	}
	return blocks
}

// body is what answers the question, in parts that are best kept whole.
func (r renderer) body(a answer.Answer) []string {
	if len(a.Claims) == 0 {
		return []string{escape(a.Text)}
	}
	parts := make([]string, len(a.Claims))
	for i, c := range a.Claims {
		parts[i] = r.claim(c) + "\n\n"
	}
	return parts
}

// claim is one sentence with its markers.
func (r renderer) claim(c answer.Claim) string {
	line := escape(c.Text)
	for _, cite := range c.Citations {
		line += " " + cite.Marker(r.several)
	}
	return line
}

// quotes are the words of the text that the claims rest on, unless the claims are
// these words; of an abstention, how the nearest paragraphs begin.
func (r renderer) quotes(a answer.Answer) []string {
	if a.Abstained {
		return r.nearest(a)
	}
	var parts []string
	said := make(map[string]bool)
	for _, claim := range a.Claims {
		said[claim.Text] = true
	}
	for _, claim := range a.Claims {
		for _, c := range claim.Citations {
			if said[c.Quote] {
				continue
			}
			said[c.Quote] = true
			parts = append(parts, r.cite(c.Document, c.Paragraph, shorten(c.Quote, maxQuote)))
		}
	}
	return parts
}

func (r renderer) nearest(a answer.Answer) []string {
	if len(a.Passages) == 0 {
		return nil
	}
	parts := []string{subtext(locale.Say(r.language, "Nearest paragraphs:")) + "\n"}
	for _, p := range a.Passages[:min(maxButtons, len(a.Passages))] {
		parts = append(parts, r.cite(p.Document, p.Paragraph, shorten(p.Text, maxNearest)))
	}
	return parts
}

// cite is a line of words of a paragraph.
func (r renderer) cite(slug string, number int, words string) string {
	return "> **" + r.name(slug, number) + "** " + escapeFrom(words, false) + "\n"
}

// name is how a paragraph is called in running text: "¶20" or "article ¶20".
func (r renderer) name(slug string, number int) string {
	if r.several {
		return fmt.Sprintf("%s ¶%d", escape(slug), number)
	}
	return fmt.Sprintf("¶%d", number)
}

// tail says in small type how the question was understood and whose words these are.
func (r renderer) tail(a answer.Answer) string {
	var lines []string
	if a.Understood != "" {
		lines = append(lines, subtext(locale.Say(r.language, "Understood as: %s", escape(shorten(a.Understood, maxUnderstood)))))
	}
	return strings.Join(append(lines, subtext(r.footer(a))), "\n")
}

// footer says whose words these are and how many quotes were verified.
func (r renderer) footer(a answer.Answer) string {
	parts := []string{escape(chat.Byline(r.language, a))}
	if good, all := chat.Verified(a, r.corpus); all > 0 {
		parts = append(parts, locale.Say(r.language, "%d of %d quotes verified", good, all))
	}
	if r.private {
		parts = append(parts, locale.Say(r.language, "only you see this"))
	}
	return strings.Join(parts, " · ")
}
