package wanted

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// hasCount reports whether a sentence has a number that counts or measures something, and is of
// this kind.
func hasCount(s, language string, is func(lang.Number) bool) bool {
	dates := lang.Dates(s)
	return slices.ContainsFunc(lang.Numbers(s, language), func(n lang.Number) bool {
		return counts(s, language, n, dates) && is(n)
	})
}

// again is a number in words said again in digits: "three (3) years".
var again = lazyregexp.New(`^ \(\d+\)`)

var hyphen = lazyregexp.New(`^[-‑–]`)

// upTo leads from the first number of a range to behind the second, whose unit it shares: "3 to 5 kg".
var upTo = lazyregexp.New(`^ ?(?:[-‑–~～至到]|to|bis|à|a|до) ?\d+(?:[.,]\d+)*`)

// unitOf returns the unit of measure or currency of a number, "%" for per cent, "" for none.
func unitOf(s string, n lang.Number) string {
	if strings.HasSuffix(n.Value, "%") {
		return "%"
	}
	if unit := lang.UnitBefore(s, n.Start); unit != "" {
		return unit
	}
	end := n.End + len(again().FindString(s[n.End:]))
	for _, joint := range []*regexp.Regexp{hyphen(), upTo()} { // "the 91-km road", "3 to 5 kg"
		if unit := cmp.Or(lang.UnitAfter(s, end), lang.UnitAfter(s, end+len(joint.FindString(s[end:])))); unit != "" {
			return unit
		}
	}
	return ""
}

// counts reports whether a number counts or measures something: it is no ordinal, no "one", and
// no part of a date, a time, a version or a name, nor the number of a verse or an item.
func counts(s, language string, n lang.Number, dates []lang.Date) bool {
	inDigits := strings.ContainsFunc(s[n.Start:n.End], unicode.IsDigit)
	isPart := func(d lang.Date) bool { return d.Start <= n.Start && n.Start < d.End }
	switch {
	case n.Ordinal, !inDigits && (n.Value == "one" || n.Value == "1"), slices.ContainsFunc(dates, isPart), inDigits && byMonth(s, language, n):
		return false
	case unitOf(s, n) != "", !inDigits:
		return true
	}
	isYear := isYear(n.Value) && n.End-n.Start == len(n.Value) // "1,204" is none
	return !isYear && strings.Count(n.Value, ".") < 2 && !isOfClock(s, n) && !isLabel(s, n)
}

// byMonth reports whether a number stands beside the name of a month: "3 April", "20. November".
func byMonth(s, language string, n lang.Number) bool {
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	}
	before, after := words(s[max(0, n.Start-monthReach):n.Start]), words(s[n.End:min(len(s), n.End+monthReach)])
	if len(after) > 0 && after[0] == "de" { // "9 de noviembre"
		after = after[1:]
	}
	return len(before) > 0 && lang.Month(before[len(before)-1], language) > 0 || len(after) > 0 && lang.Month(after[0], language) > 0
}

// monthReach is within how many bytes of a number the name of its month stands.
const monthReach = 20

// isLabel reports whether a number is written as part of a word or a name, or as the number of
// what follows: "#166", "UTF-8", "3D", "2-dimensional", "3:16", "(3)", "bits[8]", "1 Now it came to pass".
func isLabel(s string, n lang.Number) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:n.Start])
	after, size := utf8.DecodeRuneInString(s[n.End:])
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[n.End+size:], " "))
	switch {
	case strings.ContainsRune("#_@/=.:", before), strings.ContainsRune("_@/=", after), after == ':' && unicode.IsDigit(next):
		return true
	case before == '-' && endsInLetter(s[:n.Start-1]), after == '-' && unicode.IsLetter(next):
		return true
	case after == '.' && strings.HasPrefix(s[n.End:], ". "): // "9. Juli"
		return true
	case (after == 'D' || after == 'G') && !unicode.IsLetter(next): // no unit, as "A" and "Hz" are
		return true
	case unicode.IsLetter(before) && lang.ScriptOf(before) != lang.Syllabic, before == '(' && after == ')', before == '[' && after == ']' && !strings.HasSuffix(s[:n.Start], " ["):
		return true
	}
	return strings.TrimSpace(s[:n.Start]) == "" && (after == '.' || after == ')' || unicode.IsUpper(next))
}

func endsInLetter(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(last)
}

// countAsked says of the numbers of a sentence whether they may be the one of things that a question asks for: where it
// counts in a unit, one in a unit like that, and where it asks how many there are, none of hours or metres.
func countAsked(question, s string) func(lang.Number) bool {
	units, counts := lang.UnitsAsked(question), lang.AsksHowMany(question)
	return func(n lang.Number) bool {
		switch unit := unitOf(s, n); {
		case units != nil && unit == "":
			return isEntered(s, n) || units[unitNear(s, n)]
		case units != nil:
			return units[unit]
		case counts:
			return lang.IsCountable(unit)
		}
		return true
	}
}

// measureAsked says of the numbers of a sentence whether they may be the measure that a question asks for: those in one
// of its units, or in one that is not known here: "five fathoms".
func measureAsked(question, s, language string) func(lang.Number) bool {
	units := lang.UnitsAsked(question)
	return func(n lang.Number) bool {
		switch unit := unitOf(s, n); {
		case units == nil:
			return true
		case unit == "":
			return isEntered(s, n) || units[unitNear(s, n)] || !countsNothing(s[n.End:], language)
		default:
			return units[unit]
		}
	}
}

// farUnit is a unit behind one word for its kind, or at the end of a word: "24 working days", "24 Werktage".
var farUnit = lazyregexp.New(`(?i)^ \pL+? ?(days?|hours?|weeks?|months?|years?|tagen?|tage|stunden?|wochen?|monaten?|jahren?|jahre|heures?|jours?|semaines?|mois|ans?|années?|días?|horas?|semanas?|meses|años?|дн\pL+|час\pL*|недел\pL+|месяц\pL*|лет|год\pL*)(?:\PL|$)`)

// unitNear returns the unit that such a word behind a number has, "" for none.
func unitNear(s string, n lang.Number) string {
	at := farUnit().FindStringSubmatchIndex(s[n.End:])
	if at == nil {
		return ""
	}
	return lang.UnitAfter(s, n.End+at[2])
}

// isEntered reports whether a number stands where a table or a label says what it is: "Weight: 20".
func isEntered(s string, n lang.Number) bool {
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:n.Start], " "))
	return strings.ContainsRune(":：|=—–\t", before)
}
