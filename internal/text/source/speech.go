package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
)

// A speech is a line that may begin a turn of a dialogue.
type speech struct {
	label  int    // length of the speaker with the time and the colon
	name   string // who speaks, in small letters, without where he lives
	timed  bool   // it has a time, or a name in angle brackets: that is sure
	strong bool   // the name is set in bold
	alone  bool   // the name stands on a line of its own
}

const (
	hour  = `\d{1,2}[:h]\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?:[\s\x{a0}\x{202f}]?[AaPp]\.?[Mm]\.?)?`
	clock = `(?:\d{4}-\d\d-\d\d[T ,]+|\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s+)?` + hour
	// In brackets a day may be told in other ways, too: "[Mon 8:10]", "[Fri, 3 May 8:10]", "[12.3. 20:10]".
	day   = `(?:\pL{2,10}\.?,?\s+)?(?:\d{1,2}[./-]\d{1,2}\.?,?\s+|\d{1,2}\.?\s\pL{3,10}\.?,?\s+|\pL{3,10}\.?\s\d{1,2},?\s+)?(?:\d{4},?\s+)?`
	stamp = `(?:[\[(](?:` + clock + `|` + day + hour + `)[\])]|` + clock + `)(?:\s*[-–—])?\s*`
)

var (
	stamped   = lazyregexp.If(hasClock, `^`+stamp)
	nick      = lazyregexp.If(lazyregexp.Begins("<"), `^<[@+~& ]?([^<>\s]{1,30})>\s+`)
	nameColon = lazyregexp.New(`^([^:：\n]{1,60}?)\s?(?::(?:\s|$)|：)`)
	nameTime  = lazyregexp.If(hasClock, `^([^:：\n()\[\]]{1,40}?)\s*[(\[](?:`+clock+`|`+day+hour+`)[)\]]\s*:?\s+`)
	nameAlone = lazyregexp.If(hasClock, `^[^:：\n()\[\]]{1,40}?\s{2,}`+clock+`$`)
	nameStop  = lazyregexp.If(beginsInCapitals, `^(\p{Lu}[\p{Lu}.’' -]{2,30})\.\s+`)
)

// hasClock reports whether there is a time of day in s.
func hasClock(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if (s[i] == ':' || s[i] == 'h') && isDigit(s[i-1]) && isDigit(s[i+1]) {
			return true
		}
	}
	return false
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// beginsInCapitals reports whether s begins with a capital letter and goes on with no small one.
func beginsInCapitals(s string) bool {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	return unicode.IsUpper(first) && !unicode.IsLower(second)
}

// parseSpeech reads the start of a line as a speaker. ok is false if it cannot be one.
func parseSpeech(line string) (s speech, ok bool) {
	head := line[:min(len(line), longestLabel)]
	if !strings.ContainsAny(head, ":：<") && !(len(line) > 2 && line[0] >= 'A' && line[0] <= 'Z' && line[1] >= 'A' && line[1] <= 'Z') {
		return s, false // most lines
	}
	rest := strings.TrimPrefix(line, leftToRight)
	at := len(line) - len(rest)
	if m := stamped.FindString(rest); m != "" && len(m) < len(rest) {
		rest, at, s.timed = rest[len(m):], at+len(m), true
	}
	if s.timed && strings.HasPrefix(rest, "* ") { // what somebody does, in a chat
		s.label, s.name = len(strings.TrimRight(line[:at], " ")), "*"
		return s, true
	}
	if m := nick.FindStringSubmatch(rest); m != nil && !mention().MatchString(rest) {
		s.label, s.name, s.timed = at+len(strings.TrimRight(m[0], " ")), strings.ToLower(m[1]), true
		return s, true
	}
	if m := nameTime.FindStringSubmatch(rest); m != nil && isName(m[1]) {
		s.label, s.name, s.timed = at+len(strings.TrimRight(m[0], " \t")), nameKey(m[1]), true
		return s, true
	}
	if m := nameColon().FindStringSubmatch(rest); m != nil && (isName(m[1]) || s.timed && !strings.ContainsAny(m[1], ".!?") && len(strings.Fields(m[1])) <= 4) {
		s.label, s.name = at+len(strings.TrimRight(m[0], " \t\n")), nameKey(m[1])
		return s, true
	}
	if m := nameStop.FindStringSubmatch(rest); m != nil && isCapitalName(m[1]) {
		s.label, s.name = at+len(m[1])+1, nameKey(m[1])
		return s, true
	}
	return s, false
}

// longestLabel is the length in bytes within which the colon behind a speaker stands.
const longestLabel = 120

// isName reports whether s may be what a speaker is called: a few words in capital
// letters or with one at their start.
func isName(s string) bool {
	if name, _, ok := strings.Cut(s, ", "); ok && isCapitalName(name) { // "MRS LIND, from the mill"
		s = name
	}
	words := strings.Fields(s)
	if len(words) > 1 && words[0] == "A" && isCapitalName(words[1]) { // "A VOICE"
		words = words[1:]
	}
	bare, _, _ := strings.Cut(s, "(") // without where he lives, and for whom he speaks
	if len(words) == 0 || len(words) > 12 || len(strings.Fields(bare)) > 6 || notSpeakers()[strings.ToLower(s)] || notSpeakers()[strings.ToLower(words[0])] {
		return false
	}
	for i, w := range words {
		if !isPartOfName(w, i == 0) || strings.ContainsFunc(w, isNoneOfName) {
			return false
		}
	}
	return strings.ContainsFunc(strings.Join(words, ""), unicode.IsLetter) && !strings.ContainsAny(s, "!?;")
}

// isPartOfName reports whether a word begins as one of a name, the first one or a further one.
func isPartOfName(w string, isFirst bool) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, `("'“„«[`))
	switch {
	case unicode.IsUpper(r), unicode.IsDigit(r) && !isFirst:
		return true
	case unicode.IsLetter(r) && !unicode.IsLower(r): // a script without capitals
		return utf8.RuneCountInString(w) <= 10
	}
	return !isFirst && particles()[strings.Trim(w, ".,")]
}

// isNoneOfName reports whether a character stands in no name.
func isNoneOfName(c rune) bool {
	return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && !strings.ContainsRune(`.,'’-–&()"“”„«»[]#/`, c)
}

func isCapitalName(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 3 && !notSpeakers()[strings.ToLower(s)]
}

// nameKey is what distinguishes speakers: "MR OKAFOR, Station Road" is "mr okafor".
func nameKey(s string) string {
	s, _, _ = strings.Cut(s, ",")
	s, _, _ = strings.Cut(s, "(")
	return strings.ToLower(strings.TrimSpace(s))
}

var (
	particles = Words(`of the and de del della der den di da dos du la le les van von zu zum zur el y e et und al bin ibn ter te in an aus for`)
	// notSpeakers stand before a colon and do not speak.
	notSpeakers = Words(`note notes warning caution tip hint example examples important remark attention ps p.s re fwd fw from to cc bcc subject date time place location
		venue present absent apologies attendees participants agenda topic title author source sources summary abstract keywords contents chapter part section table figure fig
		step version file path usage options returns parameters default result results answer question q a http https price total name address phone tel telephone fax email e-mail web website
		hinweis achtung warnung beispiel wichtig anmerkung betreff von an datum ort zeit anwesend entschuldigt tagesordnung quelle tipp
		remarque attention exemple objet date lieu présents nota ejemplo importante advertencia asunto fecha lugar presentes fuente esempio oggetto data luogo presenti
		注意 注 例 例如 提示 警告 说明 备注 来源 问 答 問`)
)

// NamesNoSpeaker reports whether s is a word that stands where speakers do and is none, such as "Note" or "Date", or
// begins with one.
func NamesNoSpeaker(s string) bool {
	first, _, _ := strings.Cut(strings.ToLower(s), " ")
	return notSpeakers()[strings.ToLower(s)] || notSpeakers()[first]
}

// IsNameParticle reports whether a word stands in names in small letters: "van", "de".
func IsNameParticle(word string) bool { return particles()[strings.Trim(word, ".,")] }
