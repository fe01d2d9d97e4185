package look

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
	MaxEcho       = 250 // units of a question that are shown above its answer
	maxUnderstood = 200
	maxQuote      = 320  // units of a quote that are shown; its button shows the paragraph
	maxNearest    = 200  // units of a paragraph that is only found, not cited
	mostNearest   = 2    // of these
	minRoom       = 1000 // of a page for claims, whatever stands around them
	MaxPages      = 6    // messages of an answer: the first and the five followups that Discord allows
)

// A Renderer makes messages of answers, in one language.
type Renderer struct {
	Corpus   *text.Corpus
	Shelf    chat.Service // has the texts, if corpus is nil
	Language string       // of the bot's own words
	Question string       // shown above the answer where it would not be seen otherwise; "" for none
	About    string       // whose message the answer is about, as Markdown; "" for nobody's
	Advice   string       // how to go on, below the answer; "" where that is plain
	Person   string       // who asked: may delete the answer
	Private  bool         // nobody else sees the answer
	Persona  state.Persona
}

// texts are those that the answer is from.
func (r Renderer) texts() *text.Corpus {
	if r.Corpus == nil && r.Shelf != nil {
		return r.Shelf.Corpus()
	}
	return r.Corpus
}

// several reports whether there are several documents: then markers name them.
func (r Renderer) several() bool {
	c := r.texts()
	return c != nil && len(c.Documents) > 1
}

// Answer makes the messages of an answer, in order: what stands for all of it
// comes with the last one.
func (r Renderer) Answer(a answer.Answer) []rest.Message {
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
		pages[i] = NewMessage(Card(r.colourOf(a), inner...))
	}
	last := &pages[len(pages)-1]
	last.Components = append(append(last.Components, r.suggestionButtons(a)...), Row(r.AnswerButtons(a)...)...)
	return pages
}

// room is what other texts leave of a message.
func room(others ...[]string) int {
	left := PageUnits - 100 // for the bytes that Discord counts for each text
	for _, text := range slices.Concat(others...) {
		left -= Length(text)
	}
	return max(left, minRoom)
}

// cut leaves of the blocks as many as there may be messages, and at least one.
func (r Renderer) cut(blocks []block) []block {
	if len(blocks) == 0 {
		return []block{{}}
	}
	if len(blocks) > MaxPages {
		rest := block{text: Subtext(locale.Say(r.Language, "The rest of the answer is too long for Discord."))}
		blocks = append(blocks[:MaxPages-1:MaxPages-1], rest)
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

func (r Renderer) colourOf(a answer.Answer) int {
	if a.Abstained && a.Outcome != answer.Reply {
		return NothingColour
	}
	return ColourOf(r.Persona)
}

// head is what stands above the answer: the question and whose view it is.
func (r Renderer) head(a answer.Answer) []string {
	texts := r.aboutLine()
	if r.Question != "" {
		texts = append(texts, Subtext(Escape(Shorten(r.Question, MaxEcho))))
	}
	if a.Frame != "" {
		texts = append(texts, Escape(a.Frame))
	}
	return texts
}

// aboutLine says whose message the answer is about, if it is about one.
func (r Renderer) aboutLine() []string {
	if r.About == "" {
		return nil
	}
	return []string{Subtext(r.About)}
}

// notice is what people should know before they rely on the answer.
func (r Renderer) notice(a answer.Answer) []string {
	if a.Notice == "" {
		return nil
	}
	return []string{"ⓘ " + Escape(a.Notice)}
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
	shown := make(map[string]bool)
	for _, claim := range a.Claims {
		for _, c := range claim.Citations {
			if shown[c.Quote] || slices.ContainsFunc(a.Claims, func(other answer.Claim) bool { return repeats(c.Quote, other.Text) }) {
				continue
			}
			shown[c.Quote] = true
			parts = append(parts, r.cite(c.Document, c.Paragraph, Shorten(c.Quote, maxQuote)))
		}
	}
	return parts
}

// repeats reports whether a quote shows a reader of a claim nothing new: its words stand in
// the claim, or are the claim's with hardly any more.
func repeats(quote, claim string) bool {
	q, c := asRead(quote), asRead(claim)
	return strings.Contains(c, q) || strings.Contains(q, c) && Units(q)*4 <= Units(c)*5
}

// asRead are the words of a sentence in small letters, without signs between them.
func asRead(s string) string {
	isSign := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) }
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), isSign), " ") + " "
}

func (r Renderer) nearest(a answer.Answer) []string {
	if len(a.Passages) == 0 {
		return nil
	}
	head := locale.Say(r.Language, "Nearest paragraphs:")
	if a.Outcome == answer.Nearest {
		head = locale.Say(r.Language, "These paragraphs come near; whether they answer is for you to read:")
	}
	parts := []string{Subtext(head) + "\n"}
	for _, p := range a.Passages[:min(mostNearest, len(a.Passages))] {
		parts = append(parts, r.cite(p.Document, p.Paragraph, Shorten(p.Text, maxNearest)))
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

// tail says in small type how the question was understood and whose words these are: on
// one line where the question itself stands above.
func (r Renderer) tail(a answer.Answer) []string {
	var parts []string
	if a.Understood != "" {
		parts = append(parts, locale.Say(r.Language, "Understood as: %s", Escape(Shorten(a.Understood, maxUnderstood))))
	}
	if whose := chat.Byline(r.Language, a); whose != "" {
		parts = append(parts, Escape(whose))
	}
	if r.Private {
		parts = append(parts, locale.Say(r.Language, "only you see this"))
	}
	lines := r.aboutLibrary(a)
	if len(parts) > 0 {
		lines = append(lines, Subtext(strings.Join(parts, " · ")))
	}
	if r.Advice != "" {
		lines = append(lines, Subtext(r.Advice))
	}
	if len(lines) == 0 {
		return nil
	}
	return []string{strings.Join(lines, "\n")}
}
