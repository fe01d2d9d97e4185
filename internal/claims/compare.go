package claims

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// A Difference is where a statement and the sentence of a text that says the same otherwise
// part.
type Difference struct {
	Kind DifferenceKind `json:"kind"`
	Said string         `json:"said"` // the statement's words; "" if it leaves out a negation
	Text string         `json:"text"` // the paragraph's words in their place; "" if it has no negation

	// Where they stand: Text is the paragraph's Text[Start:End]; both are 0 if there are none.
	Start int `json:"start"`
	End   int `json:"end"`
}

// DifferenceKind says what differs.
type DifferenceKind string

// The kinds.
const (
	OtherNumber   DifferenceKind = "number"
	OtherName     DifferenceKind = "name"
	OtherNegation DifferenceKind = "negation"
)

// What a sentence must have of a statement's words, numbers and names left out, to be held
// for saying the same otherwise: this share, and at least three of them, or two and no
// other. Where nothing but a negation differs, it must have all of them.
const (
	leastAlike = 0.85
	leastWords = 3
)

// Differs compares a statement with a sentence that says the same but for a number, a name or
// a negation in the same place, and returns where they part. It is slow to say so, and
// returns nothing if the sentence is about something else, or if anything differs that has
// no counterpart of its kind.
func (c *Claim) Differs(p *Paragraph, s Stretch) []Difference {
	a := align(c.words(p.Language), wordsOf(p.Text, s.Terms))
	alike, shared, all := a.alike(p.Language)
	if alike < leastAlike || shared < leastWords && (shared < leastWords-1 || shared < all) {
		return nil
	}
	var found []Difference
	for _, kind := range []func(*Claim, *Paragraph, Stretch, alignment) ([]Difference, bool){otherNumbers, otherNames} {
		differences, whole := kind(c, p, s, a)
		if !whole {
			return nil
		}
		found = append(found, differences...)
	}
	theirs := a.clauses(p.Text)
	denied := denials(c.Text, a.mine, p.Language) - denials(p.Text, theirs, p.Language)
	switch {
	case len(found) > 0 && denied != 0, len(found) > 2, len(found) == 2 && found[0].Kind != found[1].Kind:
		return nil // another event
	case len(found) == 0 && denied%2 != 0 && shared == all:
		return []Difference{negation(c, p, a.mine, theirs)}
	}
	return found
}

// An alignment pairs the words of a statement with the equal words of a sentence, as many as
// can be paired in order (a longest common subsequence).
type alignment struct {
	mine, theirs []word
	partner      []int // of mine: index in theirs, or -1
}

func align(mine, theirs []word) alignment {
	n, m := len(mine), len(theirs)
	longest := make([][]int32, n+1) // of what follows mine[i:] and theirs[j:]
	for i := range longest {
		longest[i] = make([]int32, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			if mine[i].Text == theirs[j].Text {
				longest[i][j] = max(longest[i][j], longest[i+1][j+1]+1)
			}
		}
	}
	a := alignment{mine, theirs, make([]int, n)}
	for i, j := 0, 0; i < n; i++ {
		a.partner[i] = -1
		for j < m && longest[i][j] == longest[i][j+1] {
			j++
		}
		if j < m && mine[i].Text == theirs[j].Text && longest[i][j] == longest[i+1][j+1]+1 {
			a.partner[i] = j
			j++
		}
	}
	return a
}

// alike is the share of the statement's words that the sentence has in order, and how many
// these are of all. What may be what differs is left out.
func (a alignment) alike(language string) (share float64, shared, all int) {
	for i, w := range a.mine {
		isNumber := w.isNumber() || len(lang.Numbers(w.said(), language)) > 0
		if w.Stop || isNumber || a.partner[i] < 0 && (w.isName() || holdsNegation(language, w)) {
			continue
		}
		all++
		if a.partner[i] >= 0 {
			shared++
		}
	}
	if all == 0 {
		return 0, 0, 0
	}
	return float64(shared) / float64(all), shared, all
}

// clauses returns the words of the sentence without the clauses at its ends that have no word
// of the statement: what they deny is another matter.
func (a alignment) clauses(s string) []word {
	paired := slices.DeleteFunc(slices.Clone(a.partner), func(j int) bool { return j < 0 })
	if len(paired) == 0 {
		return a.theirs
	}
	start := strings.LastIndexFunc(s[:a.theirs[paired[0]].Start], isClauseMark) + 1
	end := a.theirs[paired[len(paired)-1]].End
	if more := strings.IndexFunc(s[end:], isClauseMark); more >= 0 {
		end += more
	} else {
		end = len(s)
	}
	return slices.DeleteFunc(slices.Clone(a.theirs), func(w word) bool { return w.Start < start || w.End > end })
}

func isClauseMark(r rune) bool { return strings.ContainsRune(",;:，；：、–—", r) }

// place returns the part of the sentence that stands in the place of a part of the
// statement: between the partners of the nearest words around it that have one.
func (a alignment) place(of text.Span, whole text.Span) text.Span {
	place := whole
	for i, w := range a.mine {
		j := a.partner[i]
		switch {
		case j >= 0 && w.End <= of.Start:
			place.Start = a.theirs[j].End
		case j >= 0 && w.Start >= of.End:
			place.End = max(place.Start, a.theirs[j].Start)
			return place
		}
	}
	return place
}

// otherNumbers returns the numbers of the statement that the sentence has otherwise. whole
// reports whether every number that it lacks has one of its kind in its place.
func otherNumbers(c *Claim, p *Paragraph, s Stretch, a alignment) (found []Difference, whole bool) {
	said := lang.NumberForms(c.Text, p.Language)
	var theirs []lang.Number
	for _, n := range p.numbers {
		if n.Start >= s.Start && n.End <= s.End && !inForms(n, said) && counts(p.Text, n) {
			theirs = append(theirs, n)
		}
	}
	for _, n := range lang.Numbers(c.Text, p.Language) {
		if p.values[firstForm(n)] && isIn(n, p, s) || !counts(c.Text, n) {
			continue
		}
		place := a.place(text.Span{Start: n.Start, End: n.End}, s.Span)
		there := slices.DeleteFunc(slices.Clone(theirs), func(m lang.Number) bool {
			return m.Start < place.Start || m.End > place.End || kindOf(m, p.Text) != kindOf(n, c.Text)
		})
		if len(there) != 1 {
			return nil, false
		}
		mine, other := text.Span{Start: n.Start, End: n.End}, text.Span{Start: there[0].Start, End: there[0].End}
		found = append(found, difference(OtherNumber, c, p, dated(c.Text, a.mine, mine, p.Language), dated(p.Text, a.theirs, other, p.Language)))
	}
	return found, true
}

func isIn(n lang.Number, p *Paragraph, s Stretch) bool {
	return slices.ContainsFunc(p.numbers, func(m lang.Number) bool { return m.Start >= s.Start && m.End <= s.End && sameNumber(n, m) })
}

func inForms(n lang.Number, forms map[string]bool) bool {
	for form := range n.Forms() {
		if forms[form] {
			return true
		}
	}
	return false
}

func firstForm(n lang.Number) string {
	for form := range n.Forms() {
		return form
	}
	return ""
}

// kindOf distinguishes numbers that cannot stand for each other.
func kindOf(n lang.Number, s string) string {
	raw := s[n.Start:n.End]
	switch {
	case strings.HasSuffix(n.Value, "%"):
		return "share"
	case strings.HasSuffix(n.Value, "s"):
		return "decade"
	case len(raw) == 4 && raw == n.Value && (raw[0] == '1' || raw[0] == '2'):
		return "year"
	}
	return "count"
}

// dated widens a number to the date that it is part of, as "3 May 1931" for "3".
func dated(s string, list []word, number text.Span, language string) text.Span {
	wide := widened(s, list, number, func(w word) bool { return w.isNumber() || lang.Month(w.raw, language) > 0 })
	for w := range strings.FieldsSeq(wide.Of(s)) {
		if lang.Month(strings.Trim(w, ".,"), language) > 0 {
			return wide
		}
	}
	return number
}

// otherNames returns the names of the statement that the sentence has otherwise, and whether
// every name that it lacks has one in its place.
func otherNames(c *Claim, p *Paragraph, s Stretch, a alignment) (found []Difference, whole bool) {
	if !lang.NamesByCase(p.Language) {
		return nil, len(c.unknownPlaces(p, s)) == 0
	}
	for _, name := range c.unknownNames(a) {
		place := a.place(name, s.Span)
		var there []text.Span
		for j, w := range a.theirs {
			isPartner := slices.Contains(a.partner, j)
			if !isPartner && j > 0 && w.isName() && !w.isNumber() && w.Start >= place.Start && w.End <= place.End {
				there = joined(there, w, p.Text)
			}
		}
		if len(there) != 1 {
			return nil, false
		}
		found = append(found, difference(OtherName, c, p, widened(c.Text, a.mine, name, word.isName), widened(p.Text, a.theirs, there[0], word.isName)))
	}
	return found, true
}

// unknownNames returns the names of the statement that the sentence lacks, words in a row
// together.
func (c *Claim) unknownNames(a alignment) (names []text.Span) {
	for i, w := range a.mine {
		if i > 0 && a.partner[i] < 0 && w.isName() && !w.isNumber() {
			names = joined(names, w, c.Text)
		}
	}
	return names
}

// unknownPlaces returns the places that a statement names and the sentence does not.
func (c *Claim) unknownPlaces(p *Paragraph, s Stretch) (unknown []lang.Place) {
	there := lang.Places(s.Of(p.Text), p.Language)
	for _, place := range lang.Places(c.Text, p.Language) {
		if !slices.ContainsFunc(there, func(t lang.Place) bool { return t.ID == place.ID }) {
			unknown = append(unknown, place)
		}
	}
	return unknown
}

// joined adds a word to the last name if only a space lies between them.
func joined(names []text.Span, w word, s string) []text.Span {
	if n := len(names); n > 0 && w.Start >= names[n-1].End && s[names[n-1].End:w.Start] == " " {
		names[n-1].End = w.End
		return names
	}
	return append(names, text.Span{Start: w.Start, End: w.End})
}

// widened returns span with the words beside it that are of a kind.
func widened(s string, list []word, span text.Span, is func(word) bool) text.Span {
	for _, w := range list {
		if w.Start >= span.End && strings.Trim(s[span.End:w.Start], " ,") == "" && is(w) {
			span.End = w.End
		}
	}
	for _, w := range slices.Backward(list) {
		if w.End <= span.Start && strings.Trim(s[w.End:span.Start], " ,") == "" && is(w) {
			span.Start = w.Start
		}
	}
	return span
}

func isNegation(language string, w word) bool {
	if isUnspaced(w.raw) {
		return lang.Negates(language, w.Text) // a character in a row of characters
	}
	return lang.Negates(language, strings.ReplaceAll(w.lower(), "’", "'"))
}

// holdsNegation reports whether a word denies, or is a row of characters of which one does.
func holdsNegation(language string, w word) bool {
	return isNegation(language, w) || isUnspaced(w.raw) && strings.ContainsFunc(w.Text, func(r rune) bool { return lang.Negates(language, string(r)) })
}

// numberFollows finds what stands behind the "No" of "No. 5".
var numberFollows = lazyregexp.New(`^\.\s?\d`)

// denials counts the negations of a list of words of s.
func denials(s string, list []word, language string) int {
	n := 0
	for _, w := range list {
		if isNegation(language, w) && !numberFollows().MatchString(s[w.End:]) {
			n++
		}
	}
	return n
}

// negation says which word denies, in the statement or in the text.
func negation(c *Claim, p *Paragraph, mine, theirs []word) Difference {
	first := func(list []word) (span text.Span) {
		for _, w := range list {
			if isNegation(p.Language, w) {
				start := w.Start + max(0, strings.Index(w.raw, w.said()))
				return text.Span{Start: start, End: start + len(w.said())}
			}
		}
		return span
	}
	if said := first(mine); said.End > 0 {
		return difference(OtherNegation, c, p, said, text.Span{})
	}
	return difference(OtherNegation, c, p, text.Span{}, first(theirs))
}

func difference(kind DifferenceKind, c *Claim, p *Paragraph, said, there text.Span) Difference {
	return Difference{kind, said.Of(c.Text), there.Of(p.Text), there.Start, there.End}
}
