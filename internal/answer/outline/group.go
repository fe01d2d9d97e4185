package outline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// A Group is like parts of a text under one name: the items of a list, the rows of a table,
// sections or questions side by side.
type Group struct {
	unit    intent.Unit
	path    string // of headings above it
	heading string // the last of them, without its number
	lead    string // the line that leads into it, the name of a table's first column
	Members []Region
	version []string // whose entry in a list of changes it is, nil if it is none
}

// Groups returns the groups of a part of a text, each of several members.
func (in Region) Groups() []Group {
	all := append(lists(in.items()), in.tableGroups()...)
	all = append(all, sideBySide(intent.Section, in.Sections())...)
	all = append(all, askedTogether(in.questions())...)
	all = append(all, in.byLabel()...)
	all = append(all, in.changes()...)
	return slices.DeleteFunc(all, func(g Group) bool { return len(g.Members) < 2 })
}

// depth is how many headings are above a group.
func (g Group) depth() int {
	if g.path == "" {
		return 0
	}
	return strings.Count(g.path, " > ") + 1
}

// newGroup is a group without members below a path of headings, with the line that leads into it.
func newGroup(unit intent.Unit, path, lead string) Group {
	return Group{unit: unit, path: path, heading: WithoutNumber(LastHeading(path)), lead: lead}
}

// lists groups items by the list that they are in.
func lists(items []Region) (all []Group) {
	for _, list := range inLists(items) {
		path := list[0].Spans[0].Heading
		g := newGroup(intent.Item, path, strings.TrimPrefix(list[0].about, path))
		g.Members = list
		all = append(all, g)
	}
	return all
}

// tableGroups groups rows by their table. The name of its first column says what they are.
func (in Region) tableGroups() (all []Group) {
	for _, t := range in.tables() {
		path := t.Spans[0].Heading
		g := newGroup(intent.Row, path, strings.TrimPrefix(t.about, path))
		for _, row := range t.Spans {
			if row.block().Kind != text.HeaderRow {
				g.Members = append(g.Members, in.part(intent.Row, "", row))
				continue
			}
			first, _, _ := strings.Cut(row.Span.Of(row.Text), "\t")
			g.lead += "\n" + first
		}
		all = append(all, g)
	}
	return all
}

// changes groups the items of each version's entry, whatever headings these stand below.
func (in Region) changes() (all []Group) {
	for _, entry := range append(in.Sections(), in.Versions()...) {
		if number := versionOf(entry.Name); len(number) > 1 {
			all = append(all, Group{unit: intent.Item, path: entry.path, version: number, Members: entry.items()})
		}
	}
	return all
}

// sideBySide groups sections that stand directly below the same heading.
func sideBySide(unit intent.Unit, sections []Region) (all []Group) {
	at := make(map[string]int)
	for _, s := range sections {
		parent := strings.TrimSuffix(strings.TrimSuffix(s.path, LastHeading(s.path)), " > ")
		i, known := at[parent]
		if !known {
			i, at[parent] = len(all), len(all)
			all = append(all, newGroup(unit, parent, ""))
		}
		all[i].Members = append(all[i].Members, s)
	}
	return all
}

// askedTogether groups the questions below each heading, and all of them.
func askedTogether(questions []Region) []Group {
	if len(questions) == 0 {
		return nil
	}
	everything := Group{unit: intent.Asked, Members: questions}
	if questions[0].Unit != intent.Section {
		return []Group{everything}
	}
	below := sideBySide(intent.Asked, questions)
	if len(below) == 1 {
		return below
	}
	return append(below, everything)
}

// byLabel groups lines that begin with the same word, behind which a colon or a number
// follows: "Action: …", "Section 4.3. …".
func (in Region) byLabel() (all []Group) {
	at := make(map[string]int)
	in.each(func(line Located, b text.Block) {
		unit, label := labelOf(strings.TrimLeftFunc(opening(b.Of(line.Text)), isNoLetter))
		if unit == intent.NoUnit || b.Kind == text.Row {
			return
		}
		i, known := at[label]
		if !known {
			i, at[label] = len(all), len(all)
			all = append(all, Group{unit: unit, lead: label})
		}
		all[i].Members = append(all[i].Members, in.part(unit, opening(b.Of(line.Text)), line))
	})
	return all
}

// isNoLetter reports whether a character is none.
func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

// headedBy finds the paragraph that begins with a name and a colon: "Correction: …".
func (in Region) headedBy(name string) (found Region, score float64) {
	for _, p := range in.paragraphs() {
		if label, _, ok := strings.Cut(p.Name, ":"); ok && strings.EqualFold(strings.TrimSpace(label), name) {
			return p, 1
		}
	}
	return Region{}, 0
}

// postscript finds the n-th paragraph that is marked as one, the first if n is 0.
func (in Region) postscript(n int) (found Region, score float64) {
	all := slices.DeleteFunc(in.paragraphs(), func(p Region) bool { return !isPostscript().MatchString(p.Name) })
	if i := Nth(len(all), cmp.Or(n, 1)); i >= 0 {
		return all[i], 1
	}
	return Region{}, 0
}

// isPostscript finds the mark of a postscript.
var isPostscript = lazyregexp.New(`^(?:(?:P\.? ?)+[SD]\.?(?:[ :]|$)|附言|又及)`)

// labelOf is the word that a line begins with as its label, and what the line is then.
func labelOf(line string) (unit intent.Unit, label string) {
	const words = 4
	label, rest := nextToken(line)
	before, _, colon := strings.Cut(line, ":")
	next, _ := nextToken(rest)
	switch {
	case lang.StartsWithDigit(next) && numberParts(next, true) != nil && strings.ContainsAny(next, ".:"):
		return intent.Section, strings.ToLower(label)
	case colon && len(strings.Fields(before)) <= words:
		return intent.Item, strings.ToLower(strings.TrimSuffix(label, ":"))
	}
	return intent.NoUnit, ""
}
