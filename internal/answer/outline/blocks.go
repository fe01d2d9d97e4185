package outline

import (
	"cmp"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// each calls visit with the blocks of a region, in reading order.
func (in Region) each(visit func(at Located, b text.Block)) {
	for _, at := range in.Spans {
		for _, b := range at.Structure() {
			if at.Covers(b.Span) {
				visit(Located{at.Paragraph, b.Span}, b)
			}
		}
	}
}

// blocks are the blocks of a kind, each by itself.
func (in Region) blocks(unit intent.Unit, kind text.BlockKind) (all []Region) {
	in.each(func(at Located, b text.Block) {
		if b.Kind == kind {
			all = append(all, in.part(unit, opening(b.Of(at.Text)), at))
		}
	})
	return all
}

// footnotes are footnotes, marked as such or by a number in brackets in front of a paragraph, and the items
// below a heading that calls them so.
func (in Region) footnotes() []Region {
	all := in.blocks(intent.Footnote, text.Footnote)
	for _, item := range in.items() {
		if intent.NamesNotes(LastHeading(item.Spans[0].Heading)) {
			item.Unit = intent.Footnote
			all = append(all, item)
		}
	}
	for _, p := range in.paragraphs() {
		if strings.HasPrefix(p.Name, "[") && numbersOf(p.Name) != nil {
			p.Unit = intent.Footnote
			all = append(all, p)
		}
	}
	return all
}

// items are the items of lists, each with those below it. A list ends at the next heading, and
// at what is no item, unless it goes on with a higher number.
func (in Region) items() (all []Region) {
	list, heading, before, open := 0, "", "", false
	in.each(func(at Located, b text.Block) {
		if at.Heading != heading {
			heading, before, open = at.Heading, "", false
		}
		item, last := in.part(intent.Item, opening(b.Of(at.Text)), at), len(all)-1
		switch {
		case b.Kind != text.Item:
			before, open = item.Name, open && all[last].ordinal() > 0
			return
		case open && (b.Level > all[last].level() || b.Label.End == 0):
			all[last].nest(item, b.Label.End > 0)
			return
		}
		if n := item.ordinal(); !open || n > 0 && n <= all[last].ordinal() || n == 1 && all[last].ordinal() == 0 {
			list++
		}
		item.about, item.list = heading+"\n"+at.Lead+"\n"+before, list
		all, open = append(all, item), true
	})
	return all
}

// nest puts below an item what stands in it: an item with a label of its own, or more of what it says.
func (item *Region) nest(inner Region, isLabelled bool) {
	item.Spans = append(item.Spans, inner.Spans...)
	if isLabelled {
		inner.about, inner.list = item.about, -item.list
		item.inner = append(item.inner, inner)
	}
}

// level is how deep an item is nested.
func (item Region) level() int { return item.Spans[0].block().Level }

// ordinal is the number that an item bears, 0 if it has none.
func (item Region) ordinal() int {
	at := item.Spans[0]
	if path := numbersOf(at.block().Label.Of(at.Text)); len(path) > 0 {
		n, _ := intent.Number(path[len(path)-1])
		return n
	}
	return 0
}

// block is that at a place.
func (l Located) block() text.Block {
	for _, b := range l.Structure() {
		if b.Span == l.Span {
			return b
		}
	}
	return text.Block{Span: l.Span}
}

// questions are questions with their answers: as blocks, as headings with what stands below, or as turns of a dialogue.
func (in Region) questions() (all []Region) {
	if all = in.questionBlocks(); len(all) > 0 {
		return all
	}
	for _, s := range in.Sections() {
		if lang.EndsInQuestion(s.Name) {
			all = append(all, s)
		}
	}
	if len(all) > 0 {
		return all
	}
	return in.exchanges()
}

// questionBlocks are the blocks that ask, each with those up to the next one or the next heading.
func (in Region) questionBlocks() (all []Region) {
	heading, open := "", false
	in.each(func(at Located, b text.Block) {
		if at.Heading != heading {
			heading, open = at.Heading, false
		}
		switch last := len(all) - 1; {
		case b.Kind == text.Question:
			all, open = append(all, in.part(intent.Asked, opening(b.Of(at.Text)), at)), true
		case open:
			all[last].Spans = append(all[last].Spans, at)
		}
	})
	return all
}

// exchanges are the turns of a dialogue that ask, each with those up to the next one that does.
func (in Region) exchanges() (all []Region) {
	for _, turn := range in.turns() {
		end := turn.Spans[len(turn.Spans)-1]
		switch last := len(all) - 1; {
		case lang.EndsInQuestion(end.Span.Of(end.Text)):
			turn.Unit = intent.Asked
			all = append(all, turn)
		case last >= 0:
			all[last].Spans = append(all[last].Spans, turn.Spans...)
		}
	}
	return all
}

// tables are rows that follow each other, each called by the caption above it, or by what it hangs on.
func (in Region) tables() (all []Region) {
	open, caption := false, ""
	in.each(func(at Located, b text.Block) {
		isRow := b.Kind == text.Row || b.Kind == text.HeaderRow
		switch {
		case isRow && (!open || b.Kind == text.HeaderRow && len(all[len(all)-1].Spans) > 1):
			table := in.part(intent.Table, cmp.Or(caption, at.Lead), at)
			table.about = at.Heading + "\n" + at.Lead
			all = append(all, table)
		case isRow:
			all[len(all)-1].Spans = append(all[len(all)-1].Spans, at)
		}
		open, caption = isRow, ""
		if b.Kind == text.Caption {
			caption = opening(b.Of(at.Text))
		}
	})
	return all
}

// pictures are what stands for each picture: its description and what is written below it. Above rows a caption is of a table.
func (in Region) pictures() (all []Region) {
	var before Located
	in.each(func(at Located, b text.Block) {
		last := len(all) - 1
		switch isOpen := before.isCaption() && before.Number == at.Number; {
		case b.Kind == text.Caption && isOpen:
			all[last].Spans = append(all[last].Spans, at)
		case b.Kind == text.Caption:
			all = append(all, in.part(intent.Picture, opening(b.Of(at.Text)), at))
		case isOpen && (b.Kind == text.HeaderRow || b.Kind == text.Row):
			all = all[:last]
		}
		before = at
	})
	return all
}

// isCaption reports whether a block is one of a picture or a table.
func (l Located) isCaption() bool { return l.Text != "" && l.block().Kind == text.Caption }

// turns are what somebody says in a dialogue, until another does; what nobody says is none.
func (in Region) turns() (all []Region) {
	in.each(func(at Located, b text.Block) {
		if b.Kind != text.Turn {
			return
		}
		label := strings.TrimSpace(b.Label.Of(at.Text))
		if last := len(all) - 1; label == "" && last >= 0 {
			all[last].Spans = append(all[last].Spans, at)
		} else if name, _ := SpeakerOf(label); name != "" {
			all = append(all, in.part(intent.Turn, label, at))
		}
	})
	return all
}
