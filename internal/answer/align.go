package answer

import (
	"strings"

	"pilcrow/internal/text"
)

// An alignment pairs the words of a draft with the equal words of its evidence,
// as many as can be paired in order (a longest common subsequence).
type alignment struct {
	draft  *draft
	source *source
	span   text.Span // the evidence

	mine, theirs []word
	partner      []int // of mine: index in theirs, or -1
	taken        []bool
	said         map[string]bool // terms of the draft
}

// alignTo aligns d with its evidence in the one paragraph of g.
func alignTo(d *draft, g *ground) *alignment {
	s, e := g.closest()
	a := &alignment{draft: d, source: s, span: e.Span, mine: d.words(s.language), said: make(map[string]bool)}
	for _, sentence := range e.sentences {
		a.theirs = append(a.theirs, words(s.Text, sentence.terms)...)
	}
	for _, w := range a.mine {
		a.said[w.Text] = true
	}
	a.pair()
	return a
}

// pair finds the longest common subsequence, by dynamic programming.
func (a *alignment) pair() {
	n, m := len(a.mine), len(a.theirs)
	longest := make([][]int32, n+1) // of what follows mine[i:] and theirs[j:]
	for i := range longest {
		longest[i] = make([]int32, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			if a.mine[i].Text == a.theirs[j].Text {
				longest[i][j] = max(longest[i][j], longest[i+1][j+1]+1)
			}
		}
	}
	a.partner, a.taken = make([]int, n), make([]bool, m)
	for i, j := 0, 0; i < n; i++ {
		a.partner[i] = -1
		for j < m && longest[i][j] == longest[i][j+1] {
			j++
		}
		if j < m && a.mine[i].Text == a.theirs[j].Text && longest[i][j] == longest[i+1][j+1]+1 {
			a.partner[i], a.taken[j] = j, true
			j++
		}
	}
}

// A place is the part of the paragraph that stands in the place of a part of the
// draft: between the partners of the nearest words around it that have one.
type place struct {
	text.Span
	loose bool // too much else stands there, or around the draft's part, to tell
}

// How many words that say something may stand around the part of the draft, and
// in its place besides what it is compared with.
const (
	maxAround = 1
	maxBeside = 3
)

// placeOf finds the place of a part of the draft.
func (a *alignment) placeOf(of text.Span) place {
	p, around := place{Span: a.span}, 0
	for i, w := range a.mine {
		j := a.partner[i]
		switch {
		case j >= 0 && w.End <= of.Start:
			p.Start, around = a.theirs[j].End, 0
		case j >= 0 && w.Start >= of.End:
			p.End = a.theirs[j].Start
			p.loose = around > maxAround || wordsWithin(a.theirs, p.Span) > maxBeside
			return p
		case w.End <= of.Start || w.Start >= of.End:
			around += saying(w)
		}
	}
	p.loose = around > maxAround || wordsWithin(a.theirs, p.Span) > maxBeside
	return p
}

// wordsWithin counts the words in span that say something.
func wordsWithin(list []word, span text.Span) int {
	n, last := 0, -1
	for _, w := range list {
		if w.Start >= span.Start && w.End <= span.End && w.Start != last { // a Chinese word is several terms
			n, last = n+saying(w), w.Start
		}
	}
	return n
}

func saying(w word) int {
	if w.Stop {
		return 0
	}
	return 1
}

// next returns the term behind a part of the draft, "" if none says anything.
func (a *alignment) next(of text.Span) string { return termBehind(a.mine, of) }

// nextThere returns the term behind a part of the paragraph.
func (a *alignment) nextThere(of text.Span) string { return termBehind(a.theirs, of) }

func termBehind(list []word, of text.Span) string {
	for _, w := range list {
		if w.Start >= of.End && !w.Stop {
			return w.Text
		}
	}
	return ""
}

// named returns a name with the names right beside it, as "Ada Berg" for "Berg".
func named(s string, list []word, name text.Span) string {
	return widened(s, list, name, word.isName)
}

// dated returns a number with what makes it a date, as "3 May 1931" for "3".
func dated(s string, list []word, number text.Span) string {
	wide := widened(s, list, number, func(w word) bool { return w.isNumber() || w.isMonth() })
	for w := range strings.FieldsSeq(wide) {
		if monthOf(strings.Trim(w, ".,")) > 0 {
			return wide
		}
	}
	return number.Of(s)
}

func (w word) isMonth() bool { return monthOf(w.raw) > 0 }

// widened returns span with the words beside it that are of a kind.
func widened(s string, list []word, span text.Span, is func(word) bool) string {
	for _, w := range list {
		if w.Start >= span.End && strings.Trim(s[span.End:w.Start], " ,") == "" && is(w) {
			span.End = w.End
		}
	}
	for i := len(list) - 1; i >= 0; i-- {
		if w := list[i]; w.End <= span.Start && strings.Trim(s[w.End:span.Start], " ,") == "" && is(w) {
			span.Start = w.Start
		}
	}
	return span.Of(s)
}
