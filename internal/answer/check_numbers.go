package answer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// codeLike finds what mixes letters and digits, as "H1N1" or "B12".
var codeLike = regexp.MustCompile(`[\p{Latin}\p{Cyrillic}\p{Greek}]+\pN[\pL\pN]*`)

// checkNumbers refuses numbers that the evidence does not have: a number that
// stands elsewhere in the paragraph counts something else.
func checkNumbers(d *draft, g *ground) string {
	for _, n := range d.numbers(g.language()) {
		if n.value != "one" && len(g.places(n.value)) == 0 && !(d.foreign && g.hasMonthNumber(d, n)) {
			return fmt.Sprintf("the number %s is not in what supports it", strings.ReplaceAll(n.value, "|", " or "))
		}
	}
	for _, code := range codeLike.FindAllString(d.text, -1) {
		if !g.anyText(func(s string) bool { return strings.Contains(strings.ToLower(s), strings.ToLower(code)) }) {
			return fmt.Sprintf("%q is not in the paragraph", code)
		}
	}
	return ""
}

// checkUnits refuses a number with another unit than it has in the evidence:
// "91 m" for "91 km", in whatever language the units are named.
func checkUnits(d *draft, g *ground) string {
	for _, n := range d.numbers(g.language()) {
		unit := unitAfter(d.text, n.End)
		places := g.places(n.value)
		if unit == "" || n.value == "one" || len(places) == 0 {
			continue
		}
		same := func(p occurrence) bool {
			return unitAfter(p.from.Text, p.End) == unit || slices.Contains(signsBefore(unit), lastRune(p.from.Text[:p.Start]))
		}
		if !slices.ContainsFunc(places, same) {
			return fmt.Sprintf("%s is not in what supports it", d.text[n.Start:n.End]+" "+leadingLetters(strings.TrimLeft(d.text[n.End:], blanks)))
		}
	}
	return ""
}

// signsBefore are the signs of a currency, which stand before a number.
func signsBefore(unit string) []rune {
	return map[string][]rune{"dollar": {'$'}, "euro": {'€'}, "pound": {'£'}, "yuan": {'¥', '￥'}}[unit]
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " \u00a0"))
	return r
}

// A number and what it counts stand near each other: at most this many words of
// the evidence lie behind it, or before it.
const (
	wordsBehind = 8
	wordsBefore = 3
	maxCounted  = 3 // words behind a number of a draft that may be what it counts
)

// checkCounted refuses a number of something else: what follows a number must
// stand near the same number in the evidence, as "doctors" in "180 doctors".
func checkCounted(d *draft, g *ground) string {
	if d.foreign {
		return ""
	}
	for _, n := range d.numbers(g.language()) {
		counted := d.countedBy(n, g.language())
		if n.value == "one" || n.ordinal || len(counted) == 0 || unitAfter(d.text, n.End) != "" || isTime(d.text, n) || d.datesThing(n, counted[0]) {
			continue
		}
		first := counted[0]
		if !first.isName() && !g.carries(first.Text) || !g.countsNear(n, counted) || g.countsOther(d, n, counted) {
			return fmt.Sprintf("%s %s is not in what supports it", d.text[n.Start:n.End], first.raw)
		}
	}
	return ""
}

// datesThing tells the year of one thing, as in "the 1997 treaty".
func (d *draft) datesThing(n number, thing word) bool {
	raw := d.text[n.Start:n.End]
	isYear := len(raw) == 4 && (raw[0] == '1' || raw[0] == '2')
	fields := strings.Fields(d.text[:n.Start])
	return isYear && !strings.HasSuffix(thing.raw, "s") && len(fields) > 0 && determiners[strings.ToLower(fields[len(fields)-1])]
}

var determiners = wordSet("the a an this that his her its their")

// countedBy returns the words right behind a number of the draft: what it counts.
func (d *draft) countedBy(n number, language string) []word {
	var counted []word
	end := n.End
	for _, w := range d.words(language) {
		if w.Start < end {
			continue
		}
		between := strings.Trim(d.text[end:w.Start], blanks)
		if between != "" || w.Stop || w.isNumber() || isUnspaced(w.raw) || len(counted) == maxCounted {
			break
		}
		counted, end = append(counted, w), w.End
	}
	return counted
}

// countsNear tells whether one of the words stands near the number in the evidence.
func (g *ground) countsNear(n number, counted []word) bool {
	known := false
	for _, p := range g.places(n.value) {
		for _, w := range p.near() {
			if slices.ContainsFunc(counted, func(c word) bool { return c.Text == w.Text }) {
				return true
			}
		}
	}
	for _, w := range counted {
		known = known || g.carries(w.Text)
	}
	return !known // other words are other checks' matter
}

// countsOther tells whether the evidence has another last word of what a number
// counts: "180 outstanding soldiers" for "180 outstanding doctors".
func (g *ground) countsOther(d *draft, n number, counted []word) bool {
	for i, w := range counted[1:] {
		if g.has(w.Text) || isForm(w.raw) {
			continue
		}
		for _, p := range g.places(n.value) {
			near := p.near()
			for j := range near[:max(0, len(near)-1)] {
				next := near[j+1]
				if near[j].Text == counted[i].Text && p.from.Text[near[j].End:max(near[j].End, next.Start)] == " " && !next.Stop && !strings.Contains(d.text, next.raw) {
					return true
				}
			}
		}
	}
	return false
}

// isForm tells an English verb or adverb by its ending.
func isForm(w string) bool {
	return strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ly")
}

// near returns the words around a number that it may count: those behind it, up to
// the next number, and unless it is a year some before it.
func (p occurrence) near() []word {
	var before, behind []word
	for _, w := range words(p.from.Text, p.sentence.terms) {
		switch {
		case w.End <= p.Start:
			before = append(before, w)
		case w.Start < p.End:
		case len(behind) == wordsBehind, w.isNumber():
			return append(behind, p.lastOf(before)...)
		default:
			behind = append(behind, w)
		}
	}
	return append(behind, p.lastOf(before)...)
}

func (p occurrence) lastOf(before []word) []word {
	if isTime(p.from.Text, p.number) {
		return nil
	}
	return before[max(0, len(before)-wordsBefore):]
}

// isTime tells whether a number is a year, by its size and the word before it.
func isTime(s string, n number) bool {
	raw := s[n.Start:n.End]
	if len(raw) != 4 || strings.ContainsFunc(raw, func(r rune) bool { return !unicode.IsDigit(r) }) || raw[0] != '1' && raw[0] != '2' {
		return false
	}
	before := strings.TrimRight(s[:n.Start], " \u00a0")
	if r := lastRune(before); r == ',' || r == '(' || r == '-' || r == '–' || r == '.' {
		return true
	}
	fields := strings.Fields(before)
	return len(fields) > 0 && timeWords[strings.ToLower(fields[len(fields)-1])] || strings.HasPrefix(strings.TrimLeft(s[n.End:], " "), "年")
}

// timeWords stand before a year.
var timeWords = wordSet(`in since from until till by during after before to between early mid late year years around circa about and of
	january february march april may june july august september october november december spring summer autumn winter
	im seit von bis vor nach jahr jahre jahres jahren anno ende anfang mitte und
	januar februar märz mai juni juli oktober dezember
	en de depuis à jusqu'en avant après année vers et janvier février mars avril juin juillet août septembre octobre novembre décembre
	desde hasta a antes después año y enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
	в с до после от к и по`)

// counts tells numbers, in digits or words.
func (w word) counts(language string) bool {
	if w.isNumber() {
		return true
	}
	words := numeralsOf(language)
	lower := strings.ToLower(w.raw)
	_, _, isValue := words.valueOf(lower)
	_, isScale := words.scaleOf(lower)
	return isValue || isScale
}
