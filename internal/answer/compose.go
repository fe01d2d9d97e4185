package answer

import (
	"slices"
	"strings"

	"pilcrow/internal/locale"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// finish writes what follows from the claims: the text, the frame, and that it is no view of the bot's own.
func (r *run) finish() {
	a := &r.answer
	r.passCited()
	r.declineView()
	switch {
	case a.Outcome == Reply:
		return
	case a.Abstained:
		a.Text = strings.TrimSpace(locale.Join(r.reason(), r.missing))
		return
	}
	sentences := make([]string, len(a.Claims))
	for i, c := range a.Claims {
		sentences[i] = c.marked(c.Text, r.several())
	}
	a.Text = strings.Join(sentences, " ")
	a.Frame = strings.TrimSpace(a.Frame + " " + r.frame())
}

// passCited puts among the passages what is cited and was not found by the search.
func (r *run) passCited() {
	if r.Corpus == nil {
		return
	}
	a := &r.answer
	for _, c := range a.Claims {
		for _, citation := range c.Citations {
			known := slices.ContainsFunc(a.Passages, func(p Passage) bool {
				return p.Document == citation.Document && p.Paragraph == citation.Paragraph
			})
			if p, ok := r.Corpus.Paragraph(citation.Document, citation.Paragraph); ok && !known {
				a.Passages = append(a.Passages, Passages([]retrieval.Hit{{Paragraph: p, Rank: len(a.Passages) + 1}})...)
			}
		}
	}
}

// several reports whether citations must name their document.
func (p *Pipeline) several() bool { return p.Corpus != nil && len(p.Corpus.Documents) > 1 }

// Marked is the claim as people see it: with the markers of its citations, those of
// one paragraph once. Several says that they must name their document.
func (c Claim) Marked(several bool) string { return c.marked(c.Said(), several) }

// marked is what a claim says, with the markers of its citations.
func (c Claim) marked(said string, several bool) string {
	var b strings.Builder
	b.WriteString(said)
	for i, citation := range c.Citations {
		if marker := citation.Marker(several); i == 0 || marker != c.Citations[i-1].Marker(several) {
			b.WriteString(" " + marker)
		}
	}
	return b.String()
}

// maxNearest is how many of the nearest paragraphs are shown where there is no answer.
const maxNearest = 3

// reason says why there is no answer.
func (r *run) reason() string {
	switch r.answer.Reason {
	case EmptyQuestion:
		return locale.Say(r.language, "Please ask a question about the text.")
	case OtherLanguage:
		return r.askInItsLanguage()
	case Uncertain:
		return locale.Say(r.language, "The text may not answer this.")
	}
	return locale.Say(r.language, "The text does not answer this.")
}

// frame says whose view the claims report: the author's, if all that is cited
// is opinion and its author is known.
func (r *run) frame() string {
	switch authors := r.authorsCited(); len(authors) {
	case 0:
		return ""
	case 1:
		return locale.Say(r.language, "According to %s:", authors[0])
	}
	return locale.Say(r.language, "According to the authors:")
}

// authorsCited are the authors of what is cited, if all of that is opinion and its author known; none otherwise.
func (r *run) authorsCited() (authors []string) {
	for _, c := range r.answer.Claims {
		for _, citation := range c.Citations {
			meta := r.meta(citation.Document)
			if meta.Kind != text.Opinion || meta.Author == "" {
				return nil
			}
			if by := meta.By(); !slices.Contains(authors, by) {
				authors = append(authors, by)
			}
		}
	}
	return authors
}
