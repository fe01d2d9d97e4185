package grounding

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer/completion"
	"pilcrow/internal/claims"
)

// Read takes a whole completion of a model that writes, though it was asked for numbers, and
// returns what its sentences rest on. What they cite is not looked at: the numbers are not those
// of paragraphs.
func (w *Writing) Read(said string) (rests []claims.Evidence) {
	units := completion.Split(said)
	for i := range units {
		units[i].Cites = nil
	}
	w.take(units)
	for _, c := range w.queue {
		e, ok := w.restOf(c)
		if c.finding.Proof != "" {
			e, ok = c.finding.Evidence[0], true
		}
		if ok {
			rests = append(rests, e)
		}
	}
	return rests
}

// ShowRead shows of what was read only the text's words: as much of a sentence as was written, if
// it begins so letter by letter, else all of it.
func (w *Writing) ShowRead() error {
	for _, c := range w.queue {
		c.shorten()
	}
	return w.flush()
}

// shorten puts the text's sentence in the place of what was written: as far as that goes, if it is
// letter by letter what the sentence begins with.
func (c *claim) shorten() {
	f := &c.finding
	if f.Proof != claims.Wording {
		return
	}
	said := f.Evidence[0].Span.Of(f.Evidence[0].Paragraph.Text)
	begun, ok := c.Begun(said)
	if !ok || strings.ContainsAny(begun, pairedSigns) {
		f.Text, f.Proof = said, claims.Quotation
		return
	}
	end, _ := utf8.DecodeLastRuneInString(said)
	if !strings.ContainsRune(".!?。！？", end) {
		end = '.'
	}
	f.Text = begun + string(end)
}

// pairedSigns open or close something that a cut may part.
const pairedSigns = "()[]{}\"“”„«»‹›「」『』《》"
