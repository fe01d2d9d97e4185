package choose

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/text"
)

// MostItems is how many items of a list are shown, at most.
const MostItems = 20

const (
	mostListed    = 8
	furtherListed = 7  // sentences behind the best one that may go on with a list
	nearItems     = 12 // paragraphs before and after an item that may go on with its list
)

// list returns all items of the list of the best sentence, as they are read, if the question is about the list: items,
// rows or definitions, also in the paragraphs before and after. Of too many sentences the first of each item stands for
// it. It is nil if there are no two, but for a row, of which there may be one that is asked for.
func (c *chooser) list(ranked []pick) []pick {
	best := c.takenByStep(ranked)
	if !c.isAboutList(best) {
		return nil
	}
	items := c.itemsWith(best)
	if len(items) == 0 || len(items) == 1 && items[0].Kind != text.Row {
		return nil
	}
	return items[:min(len(items), MostItems)]
}

// ledTo is how much of a question, at least, what leads into a list has, of which all items are asked for.
const ledTo = 0.9

// isAboutList reports whether a question is about what a sentence hangs on, or stands below: a list is wanted and that
// has a word of the question, or nothing else has one ("What are the fees?" has no word of "adults: 5 crowns"), or what
// leads into the list has nearly all of them, and not just one item is asked for.
func (c *chooser) isAboutList(best pick) bool {
	switch {
	case best.InLeads == 0:
		return false
	case c.Intent.Wants == intent.List, best.InWords+best.InLabel == 0:
		return true
	}
	isSingle := wanted.IsPlain(c.Intent.Wants) || c.Intent.Wants == intent.Verdict || best.InLabel > 0
	return !isSingle && len(best.Leads) > 0 && best.InLeads >= ledTo
}

// takenByStep returns the best sentence; where a list is wanted and that is a numbered step, what stands above the steps
// in a list without numbers, below the same heading: what they take.
func (c *chooser) takenByStep(ranked []pick) pick {
	step := ranked[0]
	if c.Intent.Wants != intent.List || !step.IsCounted() || !hangsOnHeading(step) {
		return step
	}
	for _, p := range ranked {
		isUnderSame := p.From.Document == step.From.Document && p.From.Heading == step.From.Heading
		if isUnderSame && hangsOnHeading(p) && !p.IsCounted() && rank.ReadingOrder(p, step) < 0 {
			return p
		}
	}
	return step
}

// hangsOnHeading reports whether a sentence is of an item that has no line above its list.
func hangsOnHeading(p pick) bool {
	return p.Kind == text.Item && len(p.Leads) == 0 && p.From.Lead == ""
}

// Beginnings are the first sentences of some items.
func Beginnings(items []pick) []pick {
	return slices.CompactFunc(items, isInBlockOf)
}

// itemsWith returns all items of the list of one of them, as they are read, or those rows of its table that are asked
// for; of too many sentences the first of each item. There are none if it is no item.
func (c *chooser) itemsWith(item pick) []pick {
	if !rank.IsItem(item.Kind) {
		return nil
	}
	var around []source
	for _, p := range c.text.Between(item.From.Document, item.From.Number-nearItems, item.From.Number+nearItems) {
		if p.Heading == item.From.Heading {
			around = append(around, source{Paragraph: p, Score: item.From.Score})
		}
	}
	items := rowsAsked(slices.DeleteFunc(c.Rank(around, c.text), func(p pick) bool { return p.Kind != item.Kind || !p.HangsWith(item) }))
	slices.SortFunc(items, rank.ReadingOrder)
	if len(items) > mostListed {
		return Beginnings(items)
	}
	return items
}

// rowsAsked returns the rows of a table that have most of the question, if others have less: "which boats are at the
// weir?" asks for no boats at the mill. Other items mostly say in other words what their list is of.
func rowsAsked(items []pick) []pick {
	most := 0.0
	for _, p := range items {
		if p.Kind == text.Row {
			most = max(most, p.InWords)
		}
	}
	return slices.DeleteFunc(items, func(p pick) bool { return p.InWords < most })
}

// isLessAsked reports whether a row has less of the question than another one of its table among some sentences, and is
// not named by it: "can beacons pin messages?" names the row of beacons, and asks for that of what pins messages. Of
// all that are asked for only those have less that stand beside one which is named.
func (c *chooser) isLessAsked(p pick, among []pick) bool {
	return p.Kind == text.Row && !c.namesRow(p) && slices.ContainsFunc(among, func(q pick) bool {
		return q.Kind == text.Row && q.InWords > p.InWords && q.From.Heading == p.From.Heading && q.Header() == p.Header() &&
			(c.Intent.Wants != intent.List || c.namesRow(q))
	})
}

// namesRow reports whether the question has what stands in the first cell of a row.
func (c *chooser) namesRow(p pick) bool {
	first, _, _ := strings.Cut(p.Said(), "\t")
	return rank.HasTerms(rank.TermSet([]string{c.Subject}, p.From.Language), rank.TermSet([]string{first}, p.From.Language))
}

// noteList notes how likely it is that a list answers: the other paragraphs of
// the list, and of its section, say nothing else than it does.
func (c *chooser) noteList(ranked, items []pick) {
	belongs := func(s source) bool {
		of := items[0].From
		return s.Document == of.Document && s.Heading == of.Heading && s.Heading != "" ||
			slices.ContainsFunc(items, func(p pick) bool { return p.From.Paragraph == s.Paragraph })
	}
	byForm := c.added
	c.noteEvidence(ranked, belongs)
	c.addOdds(byForm)
}

// goingOn returns, where a list is wanted, the best sentence and what follows it under the same label, or as items: prose
// goes through one thing after the other, or leads to a list.
func (c *chooser) goingOn(ranked []pick) (chosen []pick) {
	if c.Intent.Wants != intent.List {
		return nil
	}
	best := ranked[0]
	for _, p := range ranked {
		isBelow := rank.IsItem(p.Kind) && (!rank.IsItem(best.Kind) || len(p.Leads) > len(best.Leads))
		isNear := p.Label == best.Label && p.Index <= best.Index+furtherListed
		if p.From.Paragraph == best.From.Paragraph && (isBelow || isNear) && !c.isLessAsked(p, chosen) && (p.Fits == 1 || p.Index >= best.Index) {
			chosen = rank.With(chosen, p, len(ranked))
		}
	}
	return fewer(chosen)
}

// fewestItems is how many items there are, at least, whose beginnings stand for all.
const fewestItems = 3

// fewer returns the best of some sentences, best first, as many as there is room for: of too many it and the first one of
// each item.
func fewer(picks []pick) []pick {
	if len(picks) <= mostListed {
		return picks
	}
	first := Beginnings(slices.SortedFunc(slices.Values(picks), rank.ReadingOrder))
	if len(first) < fewestItems {
		return picks[:mostListed]
	}
	chosen := picks[:1:1]
	for _, p := range first {
		chosen = rank.With(chosen, p, MostItems)
	}
	return chosen
}

// withItems adds to an answer that has some items of a short list the others, where a list is wanted: half of one looks
// like all of it.
func (c *chooser) withItems(chosen []pick) []pick {
	if c.Intent.Wants != intent.List {
		return chosen
	}
	for _, p := range chosen {
		items := c.itemsWith(p)
		first := Beginnings(slices.Clone(items))
		if n := shared(first, chosen); n < 2 || n == len(first) || len(first) > mostListed {
			continue
		}
		for _, item := range items {
			chosen = rank.With(chosen, item, MostItems)
		}
	}
	return chosen
}

// shared is of how many of some items there are sentences among others.
func shared(items, among []pick) (n int) {
	for _, p := range items {
		if slices.ContainsFunc(among, func(q pick) bool { return isInBlockOf(p, q) }) {
			n++
		}
	}
	return n
}

// isBelowSame reports whether two sentences stand below the same heading.
func isBelowSame(a, b pick) bool {
	return a.From.Document == b.From.Document && a.From.Heading == b.From.Heading && b.From.Heading != ""
}

// isInBlockOf reports whether two sentences are of one block, as those of an item are.
func isInBlockOf(a, b pick) bool {
	return a.From.Paragraph == b.From.Paragraph && a.BlockStart() == b.BlockStart()
}
