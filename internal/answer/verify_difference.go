package answer

import (
	"strings"

	"pilcrow/internal/text"
)

// A Difference is where a sentence and the text part.
type Difference struct {
	Kind DifferenceKind `json:"kind"`
	Said string         `json:"said"` // the sentence's words; "" if it leaves out a negation
	Text string         `json:"text"` // the paragraph's words in their place; "" if it has no negation

	// Where they stand: Text is the paragraph's Text[Start:End]; both are 0 if they
	// are not known.
	Start int `json:"start"`
	End   int `json:"end"`
}

// DifferenceKind says what differs.
type DifferenceKind string

// The kinds.
const (
	OtherNumber   DifferenceKind = "number"
	OtherName     DifferenceKind = "name"
	OtherSense    DifferenceKind = "opposite" // "fewer" for "more"
	OtherNegation DifferenceKind = "negation"
)

// How many numbers, or else names, may differ in sentences that are still about
// the same. Where a number and a name differ, they are about two things.
const (
	maxNumbers = 2
	maxNames   = 1
)

// differences returns where d and its evidence part: a number or a name in the
// place of another, or else a negation, or a word for its opposite. It returns
// none if something differs that has no counterpart in the evidence.
func differences(d *draft, g *ground) []Difference {
	a := alignTo(d, g)
	numbers, whole := a.numbers(g)
	names, wholeNames := a.names(g)
	switch {
	case !whole || !wholeNames, len(numbers) > maxNumbers, len(names) > maxNames, len(numbers) > 0 && len(names) > 0:
		return nil
	case len(numbers) == 2 && numbers[0].Text == numbers[1].Text:
		return nil // they cannot both stand for it
	case len(numbers)+len(names) > 0:
		if checkNegation(d, g) != "" || checkOpposite(d, g) != "" {
			return nil
		}
		return append(numbers, names...)
	case len(g.evidence[0].sentences) > 1:
		return nil
	case checkNegation(d, g) != "":
		return []Difference{a.negation(g)}
	}
	if word, opposite := opposed(d, g); word != "" {
		return []Difference{{Kind: OtherSense, Said: word, Text: opposite}}
	}
	return nil
}

// numbers returns the numbers of the draft that the evidence has otherwise. whole
// tells whether every number that it lacks has one of its kind in its place.
func (a *alignment) numbers(g *ground) (found []Difference, whole bool) {
	said := make(map[string]bool)
	addNumbers(said, a.draft.text, g.language())
	theirs := a.figures()
	for _, f := range a.draft.numbers(g.language()) {
		if f.value == "one" || len(g.places(f.value)) > 0 {
			continue
		}
		other, ok := a.counterpart(f, theirs, said)
		if !ok {
			return nil, false
		}
		found = append(found, a.difference(OtherNumber, dated(a.draft.text, a.mine, f.Span), dated(a.source.Text, a.theirs, other.Span)))
	}
	return found, true
}

// figures returns the numbers of the evidence.
func (a *alignment) figures() []number {
	figures := findNumbers(a.span.Of(a.source.Text), a.source.language)
	for i := range figures {
		figures[i].Start += a.span.Start
		figures[i].End += a.span.Start
	}
	return figures
}

// counterpart returns the only number of the kind of f that stands in its place,
// or else before the same word.
func (a *alignment) counterpart(f number, theirs []number, said map[string]bool) (number, bool) {
	place := a.placeOf(f.Span)
	var there, counting []number
	for _, other := range theirs {
		if hasNumber(said, other.value) || other.value == "one" || kindOf(other, a.source.Text) != kindOf(f, a.draft.text) {
			continue
		}
		if place.Start <= other.Start && other.End <= place.End {
			there = append(there, other)
		}
		if a.countsSame(f.Span, other.Span) {
			counting = append(counting, other)
		}
	}
	switch {
	case len(there) == 1 && !place.loose:
		return there[0], true
	case len(counting) == 1:
		return counting[0], true
	}
	return number{}, false
}

// kindOf tells numbers that do not stand for each other.
func kindOf(f number, s string) string {
	raw := f.Of(s)
	switch {
	case strings.HasSuffix(f.value, "%"):
		return "share"
	case strings.HasSuffix(f.value, "s"):
		return "decade"
	case len(raw) == 4 && raw == f.value && (raw[0] == '1' || raw[0] == '2'):
		return "year"
	}
	return "count"
}

// names returns the names of the draft in whose place the evidence has others.
// whole tells whether that is so of every name that the paragraph lacks.
func (a *alignment) names(g *ground) (found []Difference, whole bool) {
	strange := make(map[int]bool)
	for _, w := range strangeNames(a.draft, g) {
		strange[w.Start] = true
	}
	for _, name := range a.draft.namesIn(g) {
		other, ok := a.nameInPlaceOf(name)
		switch {
		case ok:
			found = append(found, a.difference(OtherName, named(a.draft.text, a.mine, name), named(a.source.Text, a.theirs, other)))
		case strange[name.Start]:
			return nil, false
		}
	}
	return found, true
}

// namesIn returns the names of d that the evidence lacks, words in a row together.
func (d *draft) namesIn(g *ground) (names []text.Span) {
	for i, w := range d.words(g.language()) {
		lower := strings.ToLower(w.raw)
		if !w.isName() || w.isNumber() || g.carries(w.Text) || reporting.has(g.language(), lower) || i == 0 && openers[lower] ||
			isInitialism(w.raw, g) || g.hasKindred(lower) {
			continue
		}
		names = joined(names, w, d.text)
	}
	return names
}

// joined adds the word to the last name if only a space lies between them.
func joined(names []text.Span, w word, s string) []text.Span {
	if n := len(names); n > 0 && w.Start >= names[n-1].End && s[names[n-1].End:w.Start] == " " {
		names[n-1].End = w.End
		return names
	}
	return append(names, text.Span{Start: w.Start, End: w.End})
}

// nameInPlaceOf returns the only name of the evidence that stands in the place of
// one of the draft, and that the draft does not have.
func (a *alignment) nameInPlaceOf(name text.Span) (text.Span, bool) {
	place := a.placeOf(name)
	var names []text.Span
	for j, w := range a.theirs {
		if a.taken[j] || !w.isName() || w.isNumber() || w.Start < place.Start || w.End > place.End || a.said[w.Text] ||
			openers[strings.ToLower(w.raw)] {
			continue
		}
		names = joined(names, w, a.source.Text)
	}
	if len(names) != 1 || place.loose || a.opens(names[0]) != (len(a.mine) > 0 && name.Start == a.mine[0].Start) {
		return text.Span{}, false
	}
	return names[0], true
}

// opens tells whether a name may owe its capital letter to its place, at the start
// of a sentence: such a word is compared with another such word only.
func (a *alignment) opens(name text.Span) bool {
	for _, s := range a.source.sentences {
		if len(s.terms) > 0 && s.terms[0].Start == name.Start {
			return true
		}
	}
	return false
}

// negation tells which word denies, in the sentence or in the text.
func (a *alignment) negation(g *ground) Difference {
	first := func(s string, list []word) (span text.Span) {
		for _, w := range list {
			if isNegation(g.language(), s, w) {
				return text.Span{Start: w.Start, End: w.End}
			}
		}
		return span
	}
	if said := first(a.draft.text, a.mine); said.End > 0 {
		return a.difference(OtherNegation, said, text.Span{})
	}
	return a.difference(OtherNegation, text.Span{}, first(a.source.Text, a.theirs))
}

// difference is that between a part of the draft and one of the paragraph.
func (a *alignment) difference(kind DifferenceKind, said, there text.Span) Difference {
	return Difference{kind, said.Of(a.draft.text), there.Of(a.source.Text), there.Start, there.End}
}
