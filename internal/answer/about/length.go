package about

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// count says how many parts of a kind there are, or else how long the documents are.
func (q Question) count(docs []*text.Document) string {
	p := q.Intent.Place
	if slices.Contains(ofLength, p.Unit) || q.areFar(docs) {
		return q.lengths(docs)
	}
	p.Number = 1 // any list has that item
	n := 0
	for _, d := range docs {
		all := q.all(d).Units(p.Unit)
		if p.Unit == intent.Item {
			all = outline.ListCalled(all, p)
		}
		n += len(all)
	}
	if n == 0 {
		return ""
	}
	return locale.Say(q.Language, "I count %d.", n)
}

// ofLength are the units that tell how long a text is; parts of another kind are counted.
var ofLength = []intent.Unit{intent.NoUnit, intent.Paragraph, intent.Sentence, intent.Document}

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
