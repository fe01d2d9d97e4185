package choose

import (
	"cmp"
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
	furtherListed = 7   // sentences behind the best one that may go on with a list
	ledTo         = 0.9 // of the question, what leads into a list has, of which all items are asked for
	nearItems     = 12  // paragraphs before and after an item that may go on with its list
)

// list returns, where a list is wanted, the items that belong to one of the best sentences, as
// they are read. If the question says how many things it asks for, the first list of so many
// items below a line that has a word of it is that.
func (c *chooser) list(ranked []pick) []pick {
	for _, p := range ranked {
		if c.Listed == 0 || p.Score < ranked[0].Score-gap {
			break
		}
		if items := c.itemsWith(p); lineHas(p, []string{c.Subject}) && len(Beginnings(slices.Clone(items))) == c.Listed {
			c.addOdds(asManyOdds)
			return items[:min(len(items), MostItems)]
		}
	}
	return c.bestItems(c.itemFirst(ranked))
}

// itemFirst returns the item whose list is shown, where a list is wanted: the best sentence; or the best
// item, if that sentence neither is one nor goes through several things and what the item hangs on has as
// much of what was asked; or, of steps, what stands above them in a list without numbers: what they take.
func (c *chooser) itemFirst(ranked []pick) pick {
	best := ranked[0]
	if c.Intent.Wants != intent.List {
		return best
	}
	if best.Fits == 0 {
		if i := slices.IndexFunc(ranked, func(p pick) bool {
			return p.Kind == text.Item && p.Score >= best.Score-kindReach && p.InLeads >= best.InWords+best.InLabel
		}); i >= 0 {
			best = ranked[i]
		}
	}
	if i := slices.IndexFunc(ranked, func(p pick) bool { return isTakenBy(p, best) }); i >= 0 {
		return ranked[i]
	}
	if i := slices.IndexFunc(ranked, c.isAnnounced); i >= 0 && ranked[i].Score >= best.Score-formReach && !c.isAnnounced(best) {
		return ranked[i]
	}
	return best
}

// isAnnounced reports whether the line right above the list of an item names what is asked for: "The
// conditions are:".
func (c *chooser) isAnnounced(p pick) bool {
	set := c.Intent.Set
	if p.Kind != text.Item || set == nil || len(set.Words) == 0 && set.Noun == "" {
		return false
	}
	return lineHas(p, append([]string{set.Noun}, set.Words[:min(len(set.Words), 1)]...))
}

// lineOf is the line right above the list of an item, "" if there is none.
func lineOf(p pick) string {
	if n := len(p.Leads); n > 0 {
		return p.Leads[n-1].Of(p.From.Text)
	}
	return p.From.Lead[strings.LastIndexByte(p.From.Lead, '\n')+1:]
}

// lineHas reports whether the line right above the list of an item has one of some words.
func lineHas(p pick, words []string) bool {
	line := rank.TermSet([]string{lineOf(p)}, p.From.Language)
	for term := range rank.TermSet(words, p.From.Language) {
		if line[term] {
			return true
		}
	}
	return false
}

// isTakenBy reports whether an item stands in a list without numbers above that of a step, under one heading.
func isTakenBy(p, step pick) bool {
	alone := len(p.Leads) == 0 && p.From.Lead == "" && step.From.Lead == "" && len(step.Leads) == 0
	return p.Kind == text.Item && step.IsCounted() && !p.IsCounted() && alone && step.InHeading+step.InWords > 0 &&
		p.From.Document == step.From.Document && p.From.Heading == step.From.Heading && rank.ReadingOrder(p, step) < 0
}

// bestItems returns the items that belong to the best one and score as high as it, or the names that all of them begin
// with: items, rows or definitions that hang on the same, also in the paragraphs before and after. It is nil if there
// are no two. An item without a word of the question in what it hangs on, or above it, need not be of one list with
// those beside it.
func (c *chooser) bestItems(best pick) []pick {
	whole := c.everyAnswers(best)
	if !whole && (c.Intent.Wants != intent.List || best.InLeads == 0) {
		return nil
	}
	items := c.itemsWith(best)
	if names := Beginnings(slices.Clone(items)); !whole && len(items) >= 2*len(names) && !slices.ContainsFunc(names, isLong) {
		items, whole = names, true
	}
	items = slices.DeleteFunc(items, func(p pick) bool { return !whole && p.Score < best.Score-gap })
	if len(items) < 2 {
		return nil
	}
	if whole && len(items) > mostListed {
		items = Beginnings(items)
	}
	if !whole { // the best
		slices.SortStableFunc(items, func(a, b pick) int { return cmp.Compare(b.Score, a.Score) })
		items = items[:min(len(items), MostItems)]
		slices.SortFunc(items, rank.ReadingOrder)
	}
	return items[:min(len(items), MostItems)]
}

// isLong reports whether a sentence says more than a name does: "Right of access."
func isLong(p pick) bool {
	return len(p.Terms) > mostNamed || strings.ContainsAny(p.Of(p.From.Text), ",;:，；：、")
}

// mostNamed is how many words a name has, at most.
const mostNamed = 9

// everyAnswers reports whether all items of a list answer. Where a list is wanted they do if what the best one hangs on
// has as much of what was asked as the item itself, or if the question names the item or all of its heading; else if the
// item has nothing of the question, or what it hangs on nearly all.
func (c *chooser) everyAnswers(best pick) bool {
	switch {
	case c.Intent.Wants == intent.List:
		return best.InLabel > 0 || best.InLeads > 0 && best.InLeads >= mostlyAsked*best.InWords || c.namesSection(best)
	case best.InLabel > 0:
		return false
	case best.InWords == 0 && best.InAbout+best.InHeading > 0:
		return true
	}
	isSingle := wanted.IsNumber(c.Intent.Wants) || c.Intent.Wants == intent.Verdict
	return !isSingle && len(best.Leads) > 0 && best.InLeads >= ledTo
}

// namesSection reports whether a question has all words of the heading that a sentence stands below.
func (c *chooser) namesSection(p pick) bool {
	return rank.HasTerms(rank.TermSet([]string{c.Text}, p.From.Language), headingTerms(p))
}

// headingTerms are the terms of the heading that a sentence stands right below.
func headingTerms(p pick) map[string]bool {
	levels := strings.Split(p.From.Heading, " > ")
	return rank.TermSet(levels[len(levels)-1:], p.From.Language)
}

// Beginnings are the first sentences of some items.
func Beginnings(items []pick) []pick {
	return slices.CompactFunc(items, func(a, b pick) bool {
		return a.From.Paragraph == b.From.Paragraph && a.BlockStart() == b.BlockStart()
	})
}

// itemsWith returns all items of the list of one of them, as they are read; none if it is no item.
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
	items := slices.DeleteFunc(c.Rank(around, c.text), func(p pick) bool { return p.Kind != item.Kind || !p.HangsWith(item) })
	slices.SortFunc(items, rank.ReadingOrder)
	return items
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

// goingOn returns, where a list is wanted, the best sentence and what follows it under the same
// label, or as items: prose goes through one thing after the other, or leads to a list.
func (c *chooser) goingOn(ranked []pick) (chosen []pick) {
	if c.Intent.Wants != intent.List {
		return nil
	}
	best := ranked[0]
	for _, p := range ranked {
		sameKind := p.Label == best.Label || rank.IsItem(p.Kind) && !rank.IsItem(best.Kind)
		if p.From.Paragraph == best.From.Paragraph && sameKind && (p.Fits == 1 || p.Index >= best.Index) && p.Index <= best.Index+furtherListed {
			chosen = rank.With(chosen, p, mostListed)
		}
	}
	return chosen
}
