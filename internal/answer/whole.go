package answer

import (
	"sync"

	"pilcrow/internal/claims"
	"pilcrow/internal/prompts"
)

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
		var texts []string
		if p.Corpus != nil {
			for _, d := range p.Corpus.Documents {
				texts = append(texts, d.Meta.Slug, d.Meta.Title)
				if p.Corpus.Len() > maxWhole {
					continue
				}
				for _, paragraph := range p.Corpus.Between(d.Meta.Slug, 1, d.Len()) {
					w.paragraphs = append(w.paragraphs, p.take(paragraph))
					texts = append(texts, paragraph.Text)
				}
			}
		}
		w.fence = prompts.Fence(texts...)
		w.written = textOf(w.paragraphs, w.fence).Write()
	})
	return w
}

// fence is the token of the fences in all prompts about this corpus.
func (p *Pipeline) fence() string { return p.whole().fence }

// sendWhole has the model read the whole text, if there is room for it, and reports whether
// there is.
func (r *run) sendWhole() bool {
	w := r.whole()
	if len(w.paragraphs) == 0 || !r.hasRoom([]Message{{"user", w.written.String()}}) {
		return false // which the text alone tells, before a prompt is made of it
	}
	r.written, r.sources = w.written, make([]source, len(w.paragraphs))
	for i, p := range w.paragraphs {
		r.sources[i] = source{Paragraph: p}
	}
	return r.hasRoom(r.prompt())
}

// hasRoom reports whether a prompt of the whole text is not too long.
func (r *run) hasRoom(prompt []Message) bool { return r.Fits == nil || r.Fits(prompt, r.textShare()) }

// defaultTextShare is the share of the room for prompts that a whole text may take.
const defaultTextShare = 0.75

func (p *Pipeline) textShare() float64 {
	if p.TextShare <= 0 {
		return defaultTextShare
	}
	return p.TextShare
}
