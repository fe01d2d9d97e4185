package answer

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/text"
)

const (
	mostItems     = 20 // of a list that are shown
	mostListed    = 8
	furtherListed = 5  // sentences behind the best one that may go on with a list
	nearItems     = 12 // paragraphs before and after an item that may go on with its list
)

// list returns, where a list is wanted, the items that belong to the best one and score as
// high as it, as they are read: items, rows or definitions that hang on the same, also in the
// paragraphs before and after. It is nil if there are no two.
//
// Where what the best item hangs on has as much of what was asked as the item itself, or the
// question names the item, every one answers. So it is, without a list being wanted, if the best
// item has nothing of the question itself.
func (r *run) list(best pick) []pick {
	whole := best.words+best.label == 0 && best.about+best.heading > 0
	if r.intent.Wants == intent.List {
		whole = best.label > 0 || best.leads > 0 && best.leads >= best.words
	}
	if r.intent.Wants != intent.List && !whole || !isItem(best.Kind) || r.Corpus == nil {
		return nil
	}
	var around []source
	for _, p := range r.Corpus.Between(best.from.Document, best.from.Number-nearItems, best.from.Number+nearItems) {
		if p.Heading == best.from.Heading {
			around = append(around, source{Paragraph: r.take(p), Score: best.from.Score})
		}
	}
	items := slices.DeleteFunc(r.rank(around), func(p pick) bool {
		return p.Kind != best.Kind || !whole && p.score < best.score-gap || !p.hangsWith(best)
	})
	if len(items) < 2 {
		return nil
	}
	if !whole {
		items = items[:min(len(items), mostItems)] // the best
	}
	slices.SortFunc(items, readingOrder)
	return items[:min(len(items), mostItems)]
}

func isItem(kind text.BlockKind) bool {
	return kind == text.Item || kind == text.Row || kind == text.Definition
}

// hangsWith reports whether two items are of one list: they hang on the same line of one
// paragraph, or on the same of an earlier one. If the question names the other item, only
// what belongs to that one does.
func (p pick) hangsWith(other pick) bool {
	if other.label > 0 && (p.from.Paragraph != other.from.Paragraph || p.Label != other.Label) {
		return false
	}
	if p.from.Paragraph == other.from.Paragraph {
		return slices.Equal(p.Leads, other.Leads)
	}
	return p.header() != "" && p.header() == other.header() || slices.Equal(p.hangsOn(), other.hangsOn())
}

// hangsOn returns the lines that p hangs on, those of earlier paragraphs first.
func (p pick) hangsOn() []string {
	lines := strings.FieldsFunc(p.from.Lead, func(r rune) bool { return r == '\n' })
	for _, lead := range p.Leads {
		lines = append(lines, strings.TrimSpace(lead.Of(p.from.Text)))
	}
	return lines
}

// goingOn adds to the sentences of a list what follows the best one under the same label: prose
// goes through one thing after the other.
func goingOn(chosen []pick, best pick, ranked []pick) []pick {
	for _, p := range ranked {
		if p.from.Paragraph == best.from.Paragraph && p.Label == best.Label && p.index > best.index && p.index <= best.index+furtherListed {
			chosen = with(chosen, p, mostListed)
		}
	}
	return chosen
}
