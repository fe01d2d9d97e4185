package lang

import (
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// clock is a time of the day to the minute. One with a full stop needs a word behind it: "8.10 pm", "20.10 Uhr".
var clock = lazyregexp.New(`(?i)(?:^|[^\d.:])(\d{1,2})(?:[:h：](\d{2})|\.(\d{2})(?: ?(?:[ap]\.?m|uhr)))(?:[^\d:.]|[.:](?:\D|$)|$)`)

// half is what tells behind a time in which half of the day it is.
var half = lazyregexp.New(`(?i)^[\d:.h]+ ?([ap])\.?m`)

// Clock finds the first time of the day in s, in minutes after midnight, and the part of s behind its beginning: "20:10",
// "8.10 pm", "20h10", "20.10 Uhr".
func Clock(s string) (minutes int, start int, ok bool) {
	m := clock().FindStringSubmatchIndex(s)
	if m == nil {
		return 0, 0, false
	}
	hours, _ := strconv.Atoi(s[m[2]:m[3]])
	of := m[4:6]
	if of[0] < 0 {
		of = m[6:8]
	}
	minutes, _ = strconv.Atoi(s[of[0]:of[1]])
	if h := half().FindStringSubmatch(s[m[2]:]); h != nil {
		hours %= 12
		if strings.EqualFold(h[1], "p") {
			hours += 12
		}
	}
	return hours*60 + minutes, m[2], hours < 24 && minutes < 60
}
