package thread

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// agoWords are those of which one stands in what tells how long ago something was.
var agoWords = [...]string{" ago", "now", "last ", "yesterday", "today", "vor ", "gestern", "heute", "il y a", "hier", "hace ", "ayer", "hoy"}

// mayBeAgo reports whether a short line may tell how long ago something was.
func mayBeAgo(s string) bool {
	if len(s) > longestHeader {
		return false
	}
	lower := strings.ToLower(s)
	return slices.ContainsFunc(agoWords[:], func(w string) bool { return strings.Contains(lower, w) })
}

var (
	clock = lazyregexp.New(`^(?:\d{4}-\d\d-\d\dT)?\d{1,2}[:h.]\d\d(?::\d\d)?(?:[.,]\d{1,6})?(?:[ap]\.?m\.?|Z|[+-]\d\d:?\d\d)?$`)
	date  = lazyregexp.New(`^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}-\pL{3,4}-\d{2,4})\.?$`)
	count = lazyregexp.New(`^'?\d{1,4}(?:st|nd|rd|th|er|\.)?$`)
	zone  = lazyregexp.New(`^(?:[ap]\.?m\.?|AM|PM|[+-]\d{4}|UTC|GMT|[A-Z]{1,3}[SD]?T|Uhr|(?:UTC|GMT)[+-]\d{1,2}(?::\d\d)?)$`)
	// ago is how long before something was written, as pages tell it.
	ago = lazyregexp.New(`(?i)^(?:(?:about |over |almost )?(?:an?|\d+) ?\pL{1,7}\.? ago|(?:just )?now|last (?:week|month|year)|yesterday|today|gestern|heute|hier|ayer|hoy|vor \S+ \pL{2,8}|il y a \S+ \pL{2,8}|hace \S+ \pL{2,8})(?:$|\s|[,;:])`)
)

// dayWords are the days of the week, and they and the months as they are shortened, in several languages.
var dayWords = lang.SetOf(`jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
	mär mrz mai okt dez mo di mi do fr sa so janv févr avr juil août déc lun mer jeu ven sam dim ene abr ago dic mié jue vie sáb gen mag giu lug set ott
	monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
	lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
	today yesterday heute gestern aujourd'hui hier hoy ayer oggi ieri сегодня вчера`)

// betweenTimes are the words between a day and an hour.
var betweenTimes = lang.SetOf(`at um à a alle las , - – · • | de le el the of on`)

// A stretch is where in a line a time stands.
type stretch struct {
	text.Span
	hasClock bool // or tells how long ago
}

// said is a time without the marks around it.
func (t stretch) said(s string) string { return strings.Trim(t.Of(s), marks+".") }

// timeOf finds the time in a line that is short enough for a header. ok is false if there is none or more than one.
func timeOf(s string) (found stretch, ok bool) {
	isAgo := mayBeAgo(s)
	if s == "" || len(s) > longestHeader || len(s) > shortSentence && text.EndsSentence(s) || !isAgo && !strings.ContainsAny(s, lazyregexp.Digits) {
		return found, false
	}
	words := wordsOf(s)
	for len(words) > 0 {
		n, hasClock := timed(words)
		if k := agoIn(s[words[0].Start:]); isAgo && k > 0 && k >= n {
			n, hasClock = k, true
		}
		switch {
		case n == 0:
			words = words[1:]
			continue
		case ok:
			return found, false
		}
		found, ok = stretch{text.Span{Start: words[0].Start, End: words[n-1].End}, hasClock}, true
		words = words[n:]
	}
	return found, ok
}

// shortSentence is the length in bytes from which on a line that ends like a sentence is one: "Ann Lee, 7:12 p.m." is none.
const shortSentence = 40

// A word is one of a line, with what it is in a time.
type word struct {
	text.Span
	kind wordKind
}

// wordsOf returns the words of a line.
func wordsOf(s string) (all []word) {
	at := 0
	for w := range strings.FieldsSeq(s) {
		start := at + strings.Index(s[at:], w)
		at = start + len(w)
		all = append(all, word{text.Span{Start: start, End: at}, kindOf(strings.Trim(w, "[](),;:"))})
	}
	return all
}

// timed is how many of the first words are a time, and whether it is one of the day.
func timed(words []word) (n int, hasClock bool) {
	has := make(map[wordKind]bool)
	for i, w := range words[:min(len(words), mostTimed)] {
		if w.kind == ofNone || i == 0 && w.kind >= ofZone {
			break
		}
		if has[w.kind] = true; w.kind != ofJoint { // which may lead to something else
			n = i + 1
		}
	}
	isCounted := words[0].kind == ofCount && !has[ofDay] // "Speaker 1  10:02"
	if isCounted || !has[ofClock] && !has[ofDate] && !(has[ofDay] && has[ofCount]) {
		return 0, false
	}
	return n, has[ofClock]
}

// A wordKind is what a word is in a time. The last ones begin none.
type wordKind byte

const (
	ofNone wordKind = iota
	ofClock
	ofDate
	ofCount
	ofDay
	ofZone
	ofJoint
)

func kindOf(word string) wordKind {
	lower := ""
	if len(word) <= longestTimeWord {
		lower = strings.ToLower(strings.TrimRight(word, "."))
	}
	hasDigit := strings.ContainsAny(word, lazyregexp.Digits)
	switch {
	case word == "" || betweenTimes[lower]: // brackets, commas
		return ofJoint
	case lower == "":
		return ofNone
	case !hasDigit && (dayWords[lower] || lang.Month(lower, "") > 0):
		return ofDay
	case hasDigit && clock().MatchString(word):
		return ofClock
	case hasDigit && date().MatchString(word):
		return ofDate
	case hasDigit && count().MatchString(word):
		return ofCount
	case (hasDigit || len(word) < 5) && zone().MatchString(word):
		return ofZone
	}
	return ofNone
}

// longestTimeWord is the length in bytes of the longest word of a time.
const longestTimeWord = 30

// mostTimed is how many words a time has, at most.
const mostTimed = 12

// agoIn is how many of the first words tell how long ago something was.
func agoIn(s string) int {
	return len(strings.Fields(ago().FindString(strings.TrimLeft(s, "[("))))
}
