package lang

import (
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// A TimeOfDay is one in a text: "20:10", "8.10 pm", "20h10", "20 Uhr", "à 8 heures".
type TimeOfDay struct {
	Start, End int
	Minutes    int  // after midnight
	ToMinute   bool // it has minutes, be they 00
}

// timeOfDay finds hours with minutes, hours with a word that tells that they are of a clock, and hours that are written
// like a number of hours behind a preposition: "a las 12 h", "к 9 часам", "в 9 утра".
var timeOfDay = lazyregexp.New(`(?i)(?:(?:^|[^\d.:])(` +
	`\d{1,2}[:h：]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b)?` +
	`|\d{1,2}(?:\.\d{2})? ?(?:[ap]\.?m\b|o['’]clock\b|uhr\b))` +
	`|(?:^|[^\pL\d])(?:à|vers|dès|jusqu['’]à|avant|après) (\d{1,2} ?h(?:eures?)?)` +
	`|(?:^|[^\pL\d])las (\d{1,2})` +
	`|(?:^|[^\pL\d])(?:в|к|до|с|около|после) (\d{1,2} (?:час(?:а|ов|ам)?|утра|дня|вечера))` +
	`)(?:[^\pL\d:.]|[.:](?:\D|$)|$)`)

// TimesOfDay finds the times of the day in s.
func TimesOfDay(s string) (all []TimeOfDay) {
	for from := 0; ; {
		m := timeOfDay().FindStringSubmatchIndex(s[from:])
		if m == nil {
			return all
		}
		for i := 2; i < len(m); i += 2 {
			if m[i] < 0 {
				continue
			}
			t := TimeOfDay{Start: from + m[i], End: from + m[i+1]}
			if t.read(strings.ToLower(s[t.Start:t.End])) {
				all = append(all, t)
			}
			from = t.End // what stands behind it may stand before the next one
			break
		}
	}
}

// read reads the numbers of a time, and reports whether there is such a time.
func (t *TimeOfDay) read(said string) bool {
	numbers := strings.FieldsFunc(said, func(r rune) bool { return r < '0' || r > '9' })
	hours, _ := strconv.Atoi(numbers[0])
	minutes := 0
	if t.ToMinute = len(numbers) > 1; t.ToMinute {
		minutes, _ = strconv.Atoi(numbers[1])
	}
	if strings.HasSuffix(said, "m") {
		hours %= 12
		if strings.ContainsRune(said, 'p') {
			hours += 12
		}
	}
	t.Minutes = hours*60 + minutes
	return minutes < 60 && t.Minutes <= 24*60
}

// Clock finds the first time of the day in s that is told to the minute.
func Clock(s string) (t TimeOfDay, ok bool) {
	for _, t := range TimesOfDay(s) {
		if t.ToMinute {
			return t, true
		}
	}
	return t, false
}
