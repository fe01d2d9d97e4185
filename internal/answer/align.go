package answer

import (
	"regexp"
	"slices"
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

// placeOf finds the place of a part of the draft. Where nothing follows it, or
// nothing comes before it, its place ends with the clause.
func (a *alignment) placeOf(of text.Span) place {
	p := a.between(of)
	if p.End < p.Start { // terms of Chinese overlap
		return place{Span: text.Span{Start: p.Start, End: p.Start}, loose: true}
	}
	inner := p.Of(a.source.Text)
	if p.End == a.span.End {
		if at := clauseEnd.FindStringIndex(inner); at != nil && p.Start > a.span.Start {
			p.End = p.Start + at[0]
		}
	} else if p.Start == a.span.Start {
		if all := clauseEnd.FindAllStringIndex(inner, -1); all != nil {
			p.Start += all[len(all)-1][1]
		}
	}
	p.loose = p.loose || wordsWithin(a.theirs, p.Span) > maxBeside
	return p
}

// clauseEnd is a mark that ends a clause; the comma of a number is none.
var clauseEnd = regexp.MustCompile(`[,;:()–—](?:\s|$)|[，；：、（）،؛]`)

// between returns what stands between the partners of the words around a part of
// the draft.
func (a *alignment) between(of text.Span) place {
	p, around := place{Span: a.span}, 0
	for i, w := range a.mine {
		j := a.partner[i]
		switch {
		case j >= 0 && w.End <= of.Start:
			p.Start, around = a.theirs[j].End, 0
		case j >= 0 && w.Start >= of.End:
			p.End, p.loose = a.theirs[j].Start, around > maxAround
			return p
		case w.End <= of.Start || w.Start >= of.End:
			around += saying(w)
		}
	}
	p.loose = around > maxAround
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

// countedWithin is how far behind a number what it counts may stand, in words that say
// something: "180 outstanding doctors".
const countedWithin = 2

// countsSame tells whether a number of the draft stands right before a word before
// which one of the paragraph stands too.
func (a *alignment) countsSame(mine, theirs text.Span) bool {
	counted := termsBehind(a.mine, mine, 1)
	return len(counted) > 0 && slices.Contains(termsBehind(a.theirs, theirs, countedWithin), counted[0])
}

// termsBehind returns the first terms behind a part of a text that say something.
func termsBehind(list []word, of text.Span, most int) (terms []string) {
	for _, w := range list {
		if w.Start >= of.End && !w.Stop && len(terms) < most {
			terms = append(terms, w.Text)
		}
	}
	return terms
}

// named returns a name with the names right beside it, as "Ada Berg" for "Berg".
func named(s string, list []word, name text.Span) text.Span {
	return widened(s, list, name, word.isName)
}

// dated returns a number with what makes it a date, as "3 May 1931" for "3".
func dated(s string, list []word, number text.Span) text.Span {
	wide := widened(s, list, number, func(w word) bool { return w.isNumber() || w.isMonth() })
	for w := range strings.FieldsSeq(wide.Of(s)) {
		if monthOf(strings.Trim(w, ".,")) > 0 {
			return wide
		}
	}
	return number
}

func (w word) isMonth() bool { return monthOf(w.raw) > 0 }

// widened returns span with the words beside it that are of a kind.
func widened(s string, list []word, span text.Span, is func(word) bool) text.Span {
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
	return span
}
