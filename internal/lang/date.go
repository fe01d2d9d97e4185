package lang

import (
	"regexp"
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// A Date is a date in digits: s[Start:End]. What it does not say is 0.
type Date struct {
	Start, End       int
	Year, Month, Day int
}

// dateForms are the forms of dates in digits that can be read in one way only: "1931-05-03",
// "3.5.1931", "1931年5月3日". In "05/03/1931" nobody can tell the month.
var dateForms = []struct {
	sign             string // that each has, so that the expression need not be tried
	form             func() *regexp.Regexp
	year, month, day int // groups
}{
	{"-", lazyregexp.New(`\b(\d{4})-(\d{2})-(\d{2})\b`), 1, 2, 3},
	{".", lazyregexp.New(`\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b`), 3, 2, 1},
	{"月", lazyregexp.New(`(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?`), 1, 2, 3},
}

// Dates returns the dates in digits of s, form by form.
func Dates(s string) []Date {
	var dates []Date
	for _, f := range dateForms {
		if !strings.Contains(s, f.sign) {
			continue
		}
		for _, at := range f.form().FindAllStringSubmatchIndex(s, -1) {
			part := func(group int) int {
				if at[2*group] < 0 {
					return 0
				}
				n, _ := strconv.Atoi(s[at[2*group]:at[2*group+1]]) // digits, by the expression
				return n
			}
			d := Date{at[0], at[1], part(f.year), part(f.month), part(f.day)}
			if d.Month >= 1 && d.Month <= 12 && d.Day <= 31 {
				dates = append(dates, d)
			}
		}
	}
	return dates
}
