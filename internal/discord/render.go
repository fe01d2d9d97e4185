package discord

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
	"pilcrow/internal/text"
)

const (
	maxEcho       = 250 // units of a question that are shown above its answer
	maxUnderstood = 200
	maxQuote      = 320  // units of a quote that are shown; its button shows the paragraph
	maxNearest    = 200  // units of a paragraph that is only found, not cited
	mostNearest   = 2    // of these
	minRoom       = 1000 // of a page for claims, whatever stands around them
	maxPages      = 6    // messages of an answer: the first and the five followups that Discord allows
)

// A renderer makes messages of answers, in one language.
type renderer struct {
	corpus   *text.Corpus
	shelf    chat.Service // has the texts, if corpus is nil
	language string       // of the bot's own words
	question string       // shown above the answer where it would not be seen otherwise; "" for none
	about    string       // whose message the answer is about, as Markdown; "" for nobody's
	advice   string       // how to go on, below the answer; "" where that is plain
	person   string       // who asked: may delete the answer
	private  bool         // nobody else sees the answer
	persona  state.Persona
}

// texts are those that the answer is from.
func (r renderer) texts() *text.Corpus {
	if r.corpus == nil && r.shelf != nil {
		return r.shelf.Corpus()
	}
	return r.corpus
}

// several reports whether there are several documents: then markers name them.
func (r renderer) several() bool {
	c := r.texts()
	return c != nil && len(c.Documents) > 1
}

// answer makes the messages of an answer, in order: what stands for all of it
// comes with the last one.
func (r renderer) answer(a answer.Answer) []rest.Message {
	head, below, tail := r.head(a), r.notice(a), r.tail(a)
	blocks := r.cut(r.blocks(a, room(head, below, tail)))
	foot := slices.Concat(texts(below), r.paragraphButtons(a), texts(tail))
	pages := make([]rest.Message, len(blocks))
	for i, b := range blocks {
		inner := b.components()
		if i == 0 {
			inner = slices.Concat(texts(head), inner)
		}
		if i == len(blocks)-1 {
			inner = append(inner, foot...)
		}
		pages[i] = NewMessage(card(r.colourOf(a), inner...))
	}
	last := &pages[len(pages)-1]
	last.Components = append(append(last.Components, r.suggestionButtons(a)...), row(r.answerButtons(a)...)...)
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

func (r renderer) colourOf(a answer.Answer) int {
	if a.Abstained && a.Outcome != answer.Reply {
		return nothingColour
	}
	return colourOf(r.persona)
}

// head is what stands above the answer: the question and whose view it is.
func (r renderer) head(a answer.Answer) []string {
	texts := r.aboutLine()
	if r.question != "" {
		texts = append(texts, subtext(escape(shorten(r.question, maxEcho))))
	}
	if a.Frame != "" {
		texts = append(texts, escape(a.Frame))
	}
	return texts
}

// aboutLine says whose message the answer is about, if it is about one.
func (r renderer) aboutLine() []string {
	if r.about == "" {
		return nil
	}
	return []string{subtext(r.about)}
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
	for _, part := range delivery.Split(r.body(a), room, length) {
		blocks = append(blocks, block{text: part})
	}
	for _, part := range delivery.Split(r.quotes(a), room, length) {
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
		return []string{r.inOwnWords(a)}
	}
	parts := make([]string, len(a.Claims))
	for i, c := range a.Claims {
		parts[i] = r.claim(c) + "\n\n"
	}
	return parts
}

// claim is one sentence with its markers.
func (r renderer) claim(c answer.Claim) string {
	line := escape(c.Said())
	for _, cite := range c.Citations {
		line += " " + cite.Marker(r.several())
	}
	return line
}

// quotes are the words of the text that the claims rest on, unless a claim repeats them;
// of an abstention, how the nearest paragraphs begin.
func (r renderer) quotes(a answer.Answer) []string {
	if a.Abstained {
		return r.nearest(a)
	}
	var parts []string
	shown := make(map[string]bool)
	for _, claim := range a.Claims {
		for _, c := range claim.Citations {
			if shown[c.Quote] || slices.ContainsFunc(a.Claims, func(other answer.Claim) bool { return repeats(c.Quote, other.Text) }) {
				continue
			}
			shown[c.Quote] = true
			parts = append(parts, r.cite(c.Document, c.Paragraph, shorten(c.Quote, maxQuote)))
		}
	}
	return parts
}

// repeats reports whether a quote shows a reader of a claim nothing new: its words stand in
// the claim, or are the claim's with hardly any more.
func repeats(quote, claim string) bool {
	q, c := asRead(quote), asRead(claim)
	return strings.Contains(c, q) || strings.Contains(q, c) && units(q)*4 <= units(c)*5
}

// asRead are the words of a sentence in small letters, without signs between them.
func asRead(s string) string {
	isSign := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) }
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), isSign), " ") + " "
}

func (r renderer) nearest(a answer.Answer) []string {
	if len(a.Passages) == 0 {
		return nil
	}
	head := locale.Say(r.language, "Nearest paragraphs:")
	if a.Outcome == answer.Nearest {
		head = locale.Say(r.language, "These paragraphs come near; whether they answer is for you to read:")
	}
	parts := []string{subtext(head) + "\n"}
	for _, p := range a.Passages[:min(mostNearest, len(a.Passages))] {
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
	if r.several() {
		return fmt.Sprintf("%s ¶%d", escape(slug), number)
	}
	return fmt.Sprintf("¶%d", number)
}

// tail says in small type how the question was understood and whose words these are: on
// one line where the question itself stands above.
func (r renderer) tail(a answer.Answer) []string {
	var parts []string
	if a.Understood != "" {
		parts = append(parts, locale.Say(r.language, "Understood as: %s", escape(shorten(a.Understood, maxUnderstood))))
	}
	if whose := chat.Byline(r.language, a); whose != "" {
		parts = append(parts, escape(whose))
	}
	if r.private {
		parts = append(parts, locale.Say(r.language, "only you see this"))
	}
	lines := r.aboutLibrary(a)
	if len(parts) > 0 {
		lines = append(lines, subtext(strings.Join(parts, " · ")))
	}
	if r.advice != "" {
		lines = append(lines, subtext(r.advice))
	}
	if len(lines) == 0 {
		return nil
	}
	return []string{strings.Join(lines, "\n")}
}
