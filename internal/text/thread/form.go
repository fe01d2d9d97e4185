package thread

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// A form is how a header is written but for the name and the time: what stands between them. Of a form that is sure few
// headers are enough: it has a time of the day with marks or words beside the name, or a word that says that somebody
// wrote.
type form struct {
	between string
	isSure  bool
}

// Forms of headers that have nothing between name and time but room, or the end of a line.
const (
	space     = " "
	gap       = "  "
	bracket   = "("
	nameAbove = "name\ntime"
	timeAbove = "time\nname"
)

// isWeak reports whether a form has no more between name and time than tables and headings have.
func isWeak(between string) bool { return between == space || between == gap || between == bracket }

// longestHeader is the length in bytes of the longest line that is a header.
const longestHeader = 140

// parse reads a line with a time as a header. ok is false if it cannot be one.
func parse(s string, t stretch) (h head, f form, ok bool) {
	h.time = t.said(s)
	before, behind := s[:t.Start], strings.TrimSpace(s[t.End:])
	isOpened := strings.ContainsRune("[(", rune(s[t.Start]))
	switch {
	case strings.Trim(before, marks) == "":
		h.name, f.between = nameBehind(behind, isOpened)
		f.isSure = t.hasClock
	case strings.Trim(behind, marks) == "":
		h.name, f.between = nameBefore(before, isOpened)
		f.isSure = t.hasClock && !isWeak(f.between) || says(f.between)
	}
	return h, f, h.name != ""
}

// marks are what stands between a name and a time, and around them.
const marks = " \t\u00a0,;:|·•»«—–-()[]"

// nameBefore is who is named before a time, and what stands between them: "Ann — ", "Ann Lee commented on ".
func nameBefore(s string, isOpened bool) (name, between string) {
	bare := strings.TrimRight(s, marks)
	switch rest := s[len(bare):]; {
	case strings.Trim(rest, " \t\u00a0") != "":
		between = strings.TrimSpace(rest)
	case isOpened:
		between = bracket
	case len(rest) > 1 || rest == "\t":
		between = gap
	default:
		bare, between = cutSaid(bare)
	}
	name, before := cutBy(bare)
	if !isName(name) {
		return "", ""
	}
	return name, before + between
}

// cutSaid cuts the words in small letters off that stand behind a name: "commented on".
func cutSaid(s string) (name, said string) {
	words := strings.Fields(s)
	n := len(words)
	for n > 1 && source.StartsLower(words[n-1]) {
		n--
	}
	if n == len(words) {
		return s, space
	}
	end := len(words)
	if betweenTimes[words[end-1]] { // "commented on", which is "commented" where it was two days ago
		end--
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:end], " ")
}

// mostBefore is how many words stand before "by", at most: "#3 Post by Ann".
const mostBefore = 3

// cutBy cuts off what stands before a name: its number, and "by".
func cutBy(s string) (name, before string) {
	words := strings.Fields(s)
	for i, w := range words[:min(len(words), mostBefore)] {
		if i+1 < len(words) && byWords[strings.ToLower(strings.TrimRight(w, ":"))] {
			return strings.Join(words[i+1:], " "), "by "
		}
	}
	if len(words) > 1 && words[0][0] == '#' && strings.Trim(words[0], "#0123456789.:") == "" {
		return strings.Join(words[1:], " "), "# "
	}
	return strings.TrimSpace(s), ""
}

var (
	byWords   = lang.SetOf("by von par por da door от")
	fromWords = lang.SetOf("from von de da van от")
	toWords   = lang.SetOf("to an à a para aan direct direkt")
)

// nameBehind is who is named behind a time, and what tells that: "[10:02] Ann", "10:02 From Ann to Everyone:".
func nameBehind(s string, isOpened bool) (name, between string) {
	if isOpened {
		between = "["
	}
	words := strings.Fields(strings.TrimLeft(s, marks))
	if len(words) > 1 && fromWords[strings.ToLower(words[0])] {
		words, between = words[1:], "from"
		for i, w := range words {
			if i > 0 && toWords[strings.ToLower(strings.TrimLeft(w, "("))] {
				words = words[:i]
				break
			}
		}
	}
	name, _, _ = strings.Cut(strings.TrimRight(strings.Join(words, " "), ": "), " (")
	if between == "" || !isName(name) {
		return "", ""
	}
	return name, between
}

// says reports whether what stands behind a name says that somebody writes.
func says(between string) bool {
	for w := range strings.FieldsSeq(between) {
		if sayWords[w] {
			return true
		}
	}
	return false
}

var sayWords = lang.SetOf("wrote writes commented replied said posted asked answered reviewed schrieb kommentierte antwortete sagte écrit commenté répondu escribió comentó respondió scritto commentato geschreven написал написала")

// longestName is how many characters a name has, at most, and mostNames how many words.
const longestName, mostNames = 40, 5

// isName reports whether s may be what somebody is called: one word of any kind, or a few with capital letters.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > mostNames || utf8.RuneCountInString(s) > longestName || strings.ContainsAny(s, "<>|{}=\"“”„!?;:*/\\") || !text.HasWords(s) {
		return false
	}
	if first := words[0]; first[0] == '.' || first[len(first)-1] == '.' && '0' <= first[0] && first[0] <= '9' { // "2. Mixing"
		return false
	}
	if source.NamesNoSpeaker(s) || strings.HasSuffix(s, ",") || text.EndsSentence(s) && len(words) > 1 {
		return false
	}
	for _, w := range words[1:] {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !source.IsNameParticle(w) {
			return len(words) == 2 && source.StartsLower(words[0]) // as people call themselves where they chat
		}
	}
	return strings.ContainsFunc(s, unicode.IsLetter)
}
