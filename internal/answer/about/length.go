package about

import (
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// count says how many parts of a kind there are, or else how long the documents are.
func (q Question) count(docs []*text.Document) string {
	p, n := q.Intent.Place, 0
	switch p.Unit {
	case intent.NoUnit, intent.Paragraph, intent.Sentence, intent.Document:
		return q.lengths(docs)
	}
	if q.areFar(docs) {
		return q.lengths(docs)
	}
	for _, d := range docs {
		all := q.all(d).Units(p.Unit)
		if p.Unit == intent.Item {
			p.Number = 1
			all = outline.ListCalled(all, p)
		}
		n += len(all)
	}
	if n == 0 {
		return ""
	}
	return locale.Say(q.Language, "I count %d.", n)
}

// lengths counts documents, paragraphs and words.
func (q Question) lengths(docs []*text.Document) string {
	paragraphs, words := q.lengthOf(docs)
	said := locale.Say(q.Language, "%d paragraphs", paragraphs)
	if len(docs) > 1 {
		said = locale.Say(q.Language, "%d documents", len(docs)) + ", " + said
	}
	if words > 0 {
		said += ", " + locale.Say(q.Language, "%d words", words)
	}
	return said + "."
}

// lengthOf counts paragraphs, and words where they are parted by spaces.
func (q Question) lengthOf(docs []*text.Document) (paragraphs, words int) {
	for _, d := range docs {
		paragraphs += d.Len()
		for _, p := range q.paragraphsOf(d) {
			if !lang.IsDense(p.Text) {
				words += len(strings.Fields(p.Said()))
			}
		}
	}
	return paragraphs, words
}
