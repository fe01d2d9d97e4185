package answer

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"slices"
	"sync"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/prompts"
	"pilcrow/internal/text"
)

const (
	maxTurns = 3  // earlier turns in the prompt
	maxSent  = 12 // found paragraphs that a model gets to read, if not the whole text
)

// errNoRoom is the failure of a model that is not asked, as even the shortest
// prompt would be too long for it.
var errNoRoom = &llm.Error{Kind: llm.TooLong, Err: errors.New(
	"not asked: one paragraph, the rules and the completion do not fit into the context: raise model.context_tokens, if the server allows it, or lower model.max_tokens")}

// fitting writes a prompt that fits into the model's context: if need be without the earlier
// turns but the last, with fewer paragraphs, and at last without any turn. It is nil if
// nothing fits.
func (r *run) fitting() []llm.Message {
	for {
		prompt := r.prompt()
		switch {
		case r.Fits == nil, r.Fits(prompt, 1):
			return prompt
		case len(r.turns()) > 1, r.sent == 1 && len(r.turns()) > 0:
			r.unsaid++
		case r.sent > 1:
			r.send(r.sent - 1)
		case r.sent == 1 || !r.sendLess():
			return nil
		}
	}
}

// sendLess halves the paragraphs that are sent, or sends those that were found in place of the
// whole text, and reports whether it could.
func (r *run) sendLess() bool {
	switch {
	case r.sent > 1:
		r.send(r.sent / 2)
	case r.sent == 0 && len(r.found) > 0:
		r.send(maxSent)
	default:
		return false
	}
	return true
}

// send chooses what the model gets to read: the n nearest of the paragraphs that were found,
// with the ones that they point back to, in reading order.
func (r *run) send(n int) {
	r.sent = min(n, len(r.found))
	chosen := slices.Clone(r.found[:r.sent])
	for _, s := range r.found[:r.sent] {
		if before := r.before(s.Paragraph); s.PointsBack() && len(before) > 0 && !has(chosen, before[0]) {
			chosen = append(chosen, source{Paragraph: before[0]})
		}
	}
	slices.SortStableFunc(chosen, func(a, b source) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Number, b.Number))
	})
	r.sources, r.written = chosen, prompts.Text{Fence: r.fence(), Documents: claims.PromptDocuments(paragraphsOf(chosen))}.Write()
}

// has reports whether a paragraph is among sources.
func has(sources []source, p *claims.Paragraph) bool {
	return slices.ContainsFunc(sources, func(s source) bool { return s.Paragraph == p })
}

// turns are the earlier turns that the prompt has.
func (r *run) turns() []prompts.Exchange {
	last := r.history[max(0, len(r.history)-maxTurns):]
	last = last[min(r.unsaid, len(last)):]
	var turns []prompts.Exchange
	for _, t := range last {
		turns = append(turns, prompts.Exchange{Question: t.Question, Answer: t.Answer})
	}
	return turns
}

// prompt writes the messages: rules, text, conversation and question.
func (r *run) prompt() []llm.Message {
	in := prompts.Answer{Text: r.written, Earlier: r.turns(), Question: r.answer.Question}
	if _, foreign := r.foreignTo(r.question); foreign { // small models fall into the text's language
		in.Language = locale.Name(locale.Default, lang.Detect(r.question))
	}
	return messages(in.Render())
}

// messages are the two of a prompt: the rules, and what they are to be followed for.
func messages(system, user string) []llm.Message {
	return []llm.Message{{Role: "system", Content: system}, {Role: "user", Content: user}}
}

// noteModel notes in the receipt who is asked, and what.
func (r *run) noteModel(prompt []llm.Message) {
	receipt := &r.answer.Receipt
	receipt.Model, receipt.Profile, receipt.ProfileBy = r.ModelName, r.Profile, r.ProfileBy
	receipt.PromptHash = hash(prompt)
}

// hash is the SHA-256 of the messages, each with a zero byte behind role and content.
func hash(prompt []llm.Message) string {
	h := sha256.New()
	for _, m := range prompt {
		io.WriteString(h, m.Role+"\x00"+m.Content+"\x00")
	}
	return hex.EncodeToString(h.Sum(nil))
}

// maxWhole is up to how many paragraphs a text is sent whole, if the model has room for it.
const maxWhole = 1000

// A wholeText is all of a corpus as it stands in prompts. It is made once.
type wholeText struct {
	once       sync.Once
	fence      string
	paragraphs []*claims.Paragraph // nil if the corpus is too large to be sent whole
	written    prompts.Written
}

// whole returns the whole text, made when it is first asked for.
func (p *Pipeline) whole() *wholeText {
	w := &p.wholeText
	w.once.Do(func() {
		var said []string // which the fence must not stand in
		for _, d := range p.documents() {
			said = append(said, d.Meta.Slug, d.Meta.Title)
			for _, paragraph := range p.sendable(d) {
				w.paragraphs = append(w.paragraphs, p.take(paragraph))
				said = append(said, paragraph.Text)
			}
		}
		w.fence = prompts.Fence(said...)
		w.written = prompts.Text{Fence: w.fence, Documents: claims.PromptDocuments(w.paragraphs)}.Write()
	})
	return w
}

// sendable are the paragraphs of a document, none if the corpus is too large to be sent whole.
func (p *Pipeline) sendable(d *text.Document) []text.Paragraph {
	if p.Corpus.Len() > maxWhole {
		return nil
	}
	return p.Corpus.Between(d.Meta.Slug, 1, d.Len())
}

// fence is the token of the fences in all prompts about this corpus.
func (p *Pipeline) fence() string { return p.whole().fence }

// sendWhole has the model read the whole text, if there is room for it, and reports whether
// there is.
func (r *run) sendWhole() bool {
	w := r.whole()
	if len(w.paragraphs) == 0 || !r.hasRoom([]llm.Message{{Role: "user", Content: w.written.String()}}) {
		return false // which the text alone tells, before a prompt is made of it
	}
	r.written, r.sources = w.written, make([]source, len(w.paragraphs))
	for i, p := range w.paragraphs {
		r.sources[i] = source{Paragraph: p}
	}
	return r.hasRoom(r.prompt())
}

// hasRoom reports whether a prompt of the whole text is not too long.
func (r *run) hasRoom(prompt []llm.Message) bool {
	return r.Fits == nil || r.Fits(prompt, r.textShare())
}

// defaultTextShare is the share of the room for prompts that a whole text may take.
const defaultTextShare = 0.75

// textShare is the share of the context up to which the whole text is sent.
func (p *Pipeline) textShare() float64 {
	if p.TextShare <= 0 {
		return defaultTextShare
	}
	return p.TextShare
}
