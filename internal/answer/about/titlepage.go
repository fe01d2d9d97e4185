package about

import (
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/text"
)

// belowBy returns the line below one that is only "BY", as old title pages have it.
func (q Question) belowBy(d *text.Document) []pick {
	isBy := false
	for _, p := range q.Paragraphs.At(d.Meta.Slug, firstNumbers(d.Len(), imprintFirst)) {
		for _, line := range linesOf(p.Text) {
			words := strings.TrimSpace(line.Of(p.Text))
			switch {
			case words == "":
			case isBy:
				return []pick{q.line(p, line, text.Prose)}
			default:
				isBy = intent.IsBy(words, languageOf(d))
			}
		}
	}
	return nil
}

// titlePageYear returns the first line in capital letters at the beginning of a document that has a year: "LONDON: TERN
// PRESS, 1906".
func (q Question) titlePageYear(d *text.Document) []pick {
	for _, p := range q.Paragraphs.At(d.Meta.Slug, firstNumbers(d.Len(), imprintFirst)) {
		for _, s := range q.sentencesOf(p) {
			line := said(s)
			if strings.ToUpper(line) == line && strings.ToLower(line) != line && len(line) <= longestFirstLine && wanted.HasDate(line) {
				return []pick{s}
			}
		}
	}
	return nil
}
