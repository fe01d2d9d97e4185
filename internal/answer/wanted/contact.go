package wanted

import (
	"slices"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// phone is what may be a number to call where one is asked for and the sentence is about the same: three digits or more,
// as "112" is one. Where nothing but the form tells, see callable.
var phone = lazyregexp.New(`\d(?:[ ()/.‑–-]{0,2}\d){2,}`)

// hasPhone reports whether a sentence has a number that can be called, which is neither a date nor a year.
func hasPhone(s string) bool {
	return slices.ContainsFunc(phone().FindAllString(blankDates(s), -1), func(number string) bool { return !isYear(number) })
}

// callable is a number that can be called by its form alone: with a plus or a zero before it, or in three groups or more.
var callable = lazyregexp.New(`(?:^|[^\d.,/–-])((?:\+|\(?0)\d{0,4}\)?(?:[ /-]?\d{2,}){2,6}|\d{1,4}(?: \d{2,4}){2,5})(?:$|[^\d/–-])`)

// dayInDigits is a day as it may look like such a number.
var dayInDigits = lazyregexp.New(`^\(?\d{1,2}[ /-]\d{1,2}[ /-]\d{4}$`)

// The digits of a number that can be called.
const fewestDialled, mostDialled = 6, 14

// tellsPhone reports whether a sentence has a number that can be called by its form.
func tellsPhone(sentence string) bool {
	sentence = blankDates(sentence)
	for _, m := range callable().FindAllStringSubmatchIndex(sentence, -1) {
		digits := 0
		for _, r := range sentence[m[2]:m[3]] {
			if r >= '0' && r <= '9' {
				digits++
			}
		}
		if digits >= fewestDialled && digits <= mostDialled && !dayInDigits().MatchString(sentence[m[2]:m[3]]) && lang.UnitAfter(sentence, m[3]) == "" {
			return true
		}
	}
	return false
}
