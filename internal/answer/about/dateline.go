package about

import (
	"strings"

	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/text"
)

// dateline returns the first line or sentence at the beginning of a document, or at its end, that is nothing but a date,
// with a place or without, as it stands above news, letters and minutes and below what is signed.
func (q Question) dateline(d *text.Document) []pick {
	for _, p := range q.Paragraphs.At(d.Meta.Slug, edges(d)) {
		spans := linesOf(p.Text)
		for _, s := range p.Sentences() {
			spans = append(spans, s.Span)
		}
		for _, span := range spans {
			if wanted.IsDateline(span.Of(p.Text), languageOf(d)) {
				return []pick{q.line(p, span, text.Prose)}
			}
		}
	}
	return nil
}

// linesOf are the lines of a paragraph.
func linesOf(s string) (all []text.Span) {
	at := 0
	for line := range strings.Lines(s) {
		all = append(all, text.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))})
		at += len(line)
	}
	return all
}
