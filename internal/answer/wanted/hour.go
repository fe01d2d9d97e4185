package wanted

import "pilcrow/internal/lazyregexp"

// hour is an hour of the day in languages in which it is written like a number of hours, told by the
// preposition before it: "à 15 heures", "a las 12 h", "к 9 часам", "в 9 утра".
var hour = lazyregexp.New(`(?i)(?:^|[^\pL\d])(?:` +
	`(?:à|vers|dès|jusqu['’]à|avant|après) \d{1,2} ?h(?:eures?|\d{2})?` +
	`|las \d{1,2}` +
	`|(?:в|к|до|с|около|после) \d{1,2} (?:час(?:а|ов|ам)?|утра|дня|вечера)` +
	`)(?:[^\pL\d]|$)`)

// namesHour reports whether a sentence has such an hour.
func namesHour(s string) bool { return hour().MatchString(s) }
