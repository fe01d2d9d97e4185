package answer

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

const (
	mostItems     = 20 // of a list that are shown
	mostListed    = 8
	furtherListed = 5  // sentences behind the best one that may go on with a list
	nearItems     = 12 // paragraphs before and after an item that may go on with its list
)

// list returns, where a list is wanted, the items that belong to one of the best sentences, as
// they are read. If the question says how many things it asks for, the first list of so many
// items is that.
func (r *run) list(ranked []pick) []pick {
	for _, p := range ranked {
		if r.listed == 0 || p.score < ranked[0].score-gap {
			break
		}
		if items := r.itemsWith(p); p.leads > 0 && countItems(items) == r.listed {
			return items[:min(len(items), mostItems)]
		}
	}
	return r.bestItems(ranked[0])
}

// announced returns the items of the list that stands directly behind a sentence that ends its
// paragraph and points to what follows; none if there is no such list.
func (r *run) announced(p pick) (items []pick) {
	if p.index != len(p.from.Sentences)-1 || isItem(p.Kind) || r.Corpus == nil || !lang.Announces(p.from.Language, p.Of(p.from.Text)) {
		return nil
	}
	for _, next := range r.Corpus.Between(p.from.Document, p.from.Number+1, p.from.Number+nearItems) {
		from := source{Paragraph: r.take(next), Score: p.from.Score}
		for i, s := range from.Sentences {
			if !isItem(s.Kind) || next.Heading != p.from.Heading {
				return items[:min(len(items), mostItems)]
			}
			items = append(items, pick{Stretch: s, from: from, index: i})
		}
	}
	return items[:min(len(items), mostItems)]
}

// bestItems returns the items that belong to the best one and score as high as it: items, rows
// or definitions that hang on the same, also in the paragraphs before and after. It is nil if
// there are no two.
//
// Where what the best item hangs on has as much of what was asked as the item itself, or the
// question names the item, every one answers. So it is, without a list being wanted, if the best
// item has nothing of the question itself.
func (r *run) bestItems(best pick) []pick {
	whole := best.words+best.label == 0 && best.about+best.heading > 0
	if r.intent.Wants == intent.List {
		whole = best.label > 0 || best.leads > 0 && best.leads >= best.words
	}
	if r.intent.Wants != intent.List && !whole {
		return nil
	}
	items := slices.DeleteFunc(r.itemsWith(best), func(p pick) bool { return !whole && p.score < best.score-gap })
	if len(items) < 2 {
		return nil
	}
	if !whole { // the best
		slices.SortStableFunc(items, func(a, b pick) int { return cmp.Compare(b.score, a.score) })
		items = items[:min(len(items), mostItems)]
		slices.SortFunc(items, readingOrder)
	}
	return items[:min(len(items), mostItems)]
}

// itemsWith returns all items of the list of one of them, as they are read; none if it is no item.
func (r *run) itemsWith(item pick) []pick {
	if !isItem(item.Kind) || r.Corpus == nil {
		return nil
	}
	var around []source
	for _, p := range r.Corpus.Between(item.from.Document, item.from.Number-nearItems, item.from.Number+nearItems) {
		if p.Heading == item.from.Heading {
			around = append(around, source{Paragraph: r.take(p), Score: item.from.Score})
		}
	}
	items := slices.DeleteFunc(r.rank(around), func(p pick) bool { return p.Kind != item.Kind || !p.hangsWith(item) })
	slices.SortFunc(items, readingOrder)
	return items
}

// countItems counts the items that some sentences are of.
func countItems(sentences []pick) int {
	n := 0
	for i, p := range sentences {
		if i == 0 || p.from.Paragraph != sentences[i-1].from.Paragraph || p.blockStart() != sentences[i-1].blockStart() {
			n++
		}
	}
	return n
}

// blockStart is where the block that p is of begins.
func (p pick) blockStart() int {
	for _, b := range p.from.Blocks {
		if p.Start >= b.Start && p.Start < b.End {
			return b.Start
		}
	}
	return p.Start
}

// noteList notes in the receipt how likely it is that a list answers: the other paragraphs of
// the list, and of its section, say nothing else than it does.
func (r *run) noteList(ranked, items []pick) {
	belongs := func(s source) bool {
		of := items[0].from
		return s.Document == of.Document && s.Heading == of.Heading && s.Heading != "" ||
			slices.ContainsFunc(items, func(p pick) bool { return p.from.Paragraph == s.Paragraph })
	}
	r.noteEvidence(ranked, belongs)
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
