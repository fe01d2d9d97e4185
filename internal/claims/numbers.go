package claims

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// numbers refuses a number that the evidence does not have in any form.
func numbers(c *Claim, evidence []*Paragraph) string {
	language := c.language(languageOf(evidence))
	inDate := lang.Dates(c.Text)
	for _, n := range lang.Numbers(c.Text, language) {
		if slices.ContainsFunc(inDate, func(d lang.Date) bool { return n.Start >= d.Start && n.Start < d.End }) {
			continue // see dates
		}
		if counts(c.Text, n) && !slices.ContainsFunc(evidence, func(p *Paragraph) bool { return n.IsIn(p.values) }) {
			return fmt.Sprintf("the number %s is not in what supports it", strings.ReplaceAll(n.Value, "|", " or "))
		}
	}
	return ""
}

// counts reports whether a number counts something: "one" and an ordinal in words do not.
func counts(s string, n lang.Number) bool {
	isWord := !strings.ContainsFunc(s[n.Start:n.End], unicode.IsDigit)
	return !isWord || n.Value != "one" && n.Value != "1" && !n.Ordinal
}

// dates refuses a date in digits and the name of a month that the evidence lacks, however
// it writes them.
func dates(c *Claim, evidence []*Paragraph) string {
	for _, d := range lang.Dates(c.Text) {
		if !hasDate(evidence, d) {
			return fmt.Sprintf("the date %s is not in what supports it", c.Text[d.Start:d.End])
		}
	}
	language := c.language(languageOf(evidence))
	for i, w := range c.words(language) {
		month := lang.Month(w.raw, language)
		if month == 0 || i == 0 && w.Stop || hasMonth(evidence, month) { // "May he rest"
			continue
		}
		if !anyOf(evidence, func(s string) bool {
			return indexWhole(s, w.raw) >= 0 || !w.Stop && hasWord(s, foldedWord(w.raw), language)
		}) {
			return fmt.Sprintf("the month %q is not in the paragraph", w.raw)
		}
	}
	return ""
}

func hasDate(evidence []*Paragraph, d lang.Date) bool {
	for _, n := range []int{d.Year, d.Day} {
		value := fmt.Sprint(n)
		if n > 0 && !slices.ContainsFunc(evidence, func(p *Paragraph) bool { return p.values[value] }) {
			return false
		}
	}
	return hasMonth(evidence, d.Month)
}

func hasMonth(evidence []*Paragraph, month int) bool {
	return slices.ContainsFunc(evidence, func(p *Paragraph) bool { return p.months[month] })
}

// units refuses a number whose unit is another one wherever the evidence has the number:
// "91 m" for "91 km", in whatever language the units are named.
func units(c *Claim, evidence []*Paragraph) string {
	for _, n := range lang.Numbers(c.Text, c.language(languageOf(evidence))) {
		unit := cmp.Or(lang.UnitAfter(c.Text, n.End), lang.UnitBefore(c.Text, n.Start))
		if unit == "" || n.Value == "one" {
			continue
		}
		same, other := unitOf(n, unit, evidence)
		if !same && other != "" {
			return fmt.Sprintf("%s has another unit in what supports it: %s, not %s", c.Text[n.Start:n.End], other, unit)
		}
	}
	return ""
}

// unitOf reports whether a number has this unit somewhere in the evidence, or none, and
// else which other one it has.
func unitOf(n lang.Number, unit string, evidence []*Paragraph) (same bool, other string) {
	for _, p := range evidence {
		for _, m := range p.numbers {
			if !sameNumber(n, m) {
				continue
			}
			found := cmp.Or(lang.UnitAfter(p.Text, m.End), lang.UnitBefore(p.Text, m.Start))
			if found == unit || found == "" {
				return true, ""
			}
			other = found
		}
	}
	return false, other
}

func sameNumber(a, b lang.Number) bool {
	for form := range a.Forms() {
		for other := range b.Forms() {
			if form == other {
				return true
			}
		}
	}
	return false
}

// codeLike finds what mixes letters and digits, as "H1N1" or "B12".
var codeLike = lazyregexp.New(`[\p{Latin}\p{Cyrillic}\p{Greek}]{2,}\pN[\pL\pN]*|\p{Lu}\pN[\pL\pN]*`)

// codes refuses a code that the evidence lacks.
func codes(c *Claim, evidence []*Paragraph) string {
	for _, code := range codeLike().FindAllString(c.Text, -1) {
		if !anyOf(evidence, func(s string) bool { return strings.Contains(strings.ToLower(s), strings.ToLower(code)) }) {
			return fmt.Sprintf("%q is not in the paragraph", code)
		}
	}
	return ""
}
