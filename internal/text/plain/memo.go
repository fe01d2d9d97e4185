package plain

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

var (
	// memoMark is what the head of a Request for Comments or an Internet-Draft has on its left.
	memoMark = lazyregexp.If(lazyregexp.Has(":-"), `^(?:Request for Comments:|Internet-Draft\b)`)
	// memoName is the name of an author on its right: "A. B. Weber, Ed.".
	memoName = lazyregexp.New(`^((?:\p{Lu}\.[ -]?)+(?:(?:van|von|de|der|del|la) )*\p{Lu}[\p{L}'’-]+)(?:, Eds?\.?)?$`)
	// memoDate is the date below those.
	memoDate = lazyregexp.New(`^(?:\d{1,2} )?\p{Lu}\p{Ll}{2,8} (?:19|20)\d\d$`)
)

// memoHead reads from the two columns at the head of a Request for Comments who wrote it and when: on the left is
// what it is, on the right names, where these people work, and a date.
func (r *reader) memoHead(c chunk) {
	var names []string
	date, isMemo := "", false
	for _, l := range c {
		parts := columnGap().Split(r.of(l), -1)
		isMemo = isMemo || memoMark.MatchString(parts[0])
		right := parts[len(parts)-1]
		switch m := memoName().FindStringSubmatch(right); {
		case m != nil:
			names = append(names, m[1])
		case memoDate().MatchString(right):
			date = right
		}
	}
	if isMemo {
		source.Fill(&r.meta.Author, strings.Join(names, ", "))
		source.Fill(&r.meta.Date, date)
	}
}
