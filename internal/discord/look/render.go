package look

import (
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
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
	Service  chat.Service // has the texts, if corpus is nil
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
	if r.Corpus == nil && r.Service != nil {
		return r.Service.Corpus()
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
