package chat

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Split joins the parts of an answer into as few messages as their order allows,
// none longer than limit by length, which counts in the platform's unit (runes,
// UTF-16 units, bytes) and must not shrink as a text grows.
//
// A message ends where a part ends. Only a part that is longer than a message is
// broken, at the end of a line or sentence, else at a space, else between two
// grapheme clusters, and never inside a marker as "[¶20]", an escape ("\*",
// "&amp;") or a fence of code, nor between a sentence and its markers. What alone
// is longer than a message is cut all the same, at worst between two runes.
//
// Parts carry what stands between them, such as a line break at their end. White
// space around a message is taken off; apart from that, the messages together are
// the parts together.
func Split(parts []string, limit int, length func(string) int) []string {
	s := splitter{limit: limit, length: length}
	for _, part := range parts {
		s.add(part)
	}
	s.flush()
	return s.messages
}

// A splitter fills messages.
type splitter struct {
	limit    int
	length   func(string) int
	messages []string
	current  string // not full yet
}

func (s *splitter) add(part string) {
	if s.fits(s.current + part) {
		s.current += part
		return
	}
	s.flush()
	if !s.fits(part) {
		part = s.breakUp(strings.TrimSpace(part))
	}
	s.current = part
}

func (s *splitter) fits(message string) bool {
	return s.length(strings.TrimSpace(message)) <= s.limit
}

func (s *splitter) flush() {
	if message := strings.TrimSpace(s.current); message != "" {
		s.messages = append(s.messages, message)
	}
	s.current = ""
}

// breakUp makes messages of the front of a long part and returns what is left.
func (s *splitter) breakUp(part string) string {
	kinds := breaks(part)
	from := 0
	for !s.fits(part[from:]) {
		at := from + best(kinds[from:], s.reach(part[from:]))
		s.current = part[from:at]
		s.flush()
		from = at
		for r, size := utf8.DecodeRuneInString(part[from:]); size > 0 && unicode.IsSpace(r); r, size = utf8.DecodeRuneInString(part[from:]) {
			from += size
		}
	}
	return part[from:]
}

// reach returns how many bytes of text go into a message: whole runes, at least one.
func (s *splitter) reach(text string) int {
	window := max(s.limit, 1) // bytes: doubled until they do not fit
	for window < len(text) && s.fits(upToRune(text, window)) {
		window *= 2
	}
	text = upToRune(text, window)
	ends := make([]int, 0, len(text)) // of its runes
	for i := range text {
		if i > 0 {
			ends = append(ends, i)
		}
	}
	ends = append(ends, len(text))
	n := sort.Search(len(ends), func(i int) bool { return !s.fits(text[:ends[i]]) })
	return ends[max(n-1, 0)]
}

// upToRune returns the first n bytes of text and the rest of the rune that they end in.
func upToRune(text string, n int) string {
	n = min(n, len(text))
	for n < len(text) && !utf8.RuneStart(text[n]) {
		n++
	}
	return text[:n]
}

// best returns where to break within reach: the last break of the best kind, one
// of the first half only if the second has none between words.
func best(kinds []breakKind, reach int) int {
	at := [betweenLines + 1]int{}
	for i := 1; i <= reach && i < len(kinds); i++ {
		at[kinds[i]] = i
	}
	for kind := betweenLines; kind >= betweenWords; kind-- {
		if at[kind] > reach/2 {
			return at[kind]
		}
	}
	for kind := betweenLines; kind > insideRune; kind-- {
		if at[kind] > 0 {
			return at[kind]
		}
	}
	return reach
}

// A breakKind says what a break before a byte would part; the higher, the better.
type breakKind uint8

const (
	insideRune breakKind = iota
	insideCluster
	insideWhole // a marker, an escape, a fence of code
	betweenClusters
	beforeMarker
	betweenWords
	betweenSentences
	betweenLines
)

var (
	// wholes are what means nothing in two pieces. A marker may be escaped for its
	// platform and link somewhere, and belongs to what it stands behind.
	wholes      = regexp.MustCompile("(?s)```.*?```" + `|\s*\\?\[[^\[\]\n]{0,100}¶[\d\s,¶]+\\?\](?:\([^()\s]*\))?[.,;:!?。！？]*|\\[!-/:-@\[-` + "`" + `{-~]|&#?\w{1,32};`)
	sentenceEnd = regexp.MustCompile(`(?:[.!?…]["'”’»)\]*_]*|\\?\](?:\([^()\s]*\))?)\s+|[。！？]["'”’»」』）]*\s*`)
)

// breaks tells for each byte of text what a break before it would part.
func breaks(text string) []breakKind {
	kinds := make([]breakKind, len(text))
	for i := range text {
		kinds[i] = insideCluster
	}
	previous := ' '
	for g := graphemes.FromString(text); g.Next(); {
		r, _ := utf8.DecodeRuneInString(g.Value())
		kinds[g.Start()] = betweenClusters
		if unicode.IsSpace(r) || unicode.IsSpace(previous) {
			kinds[g.Start()] = betweenWords
		}
		if previous == '\n' {
			kinds[g.Start()] = betweenLines
		}
		previous = r
	}
	for _, end := range sentenceEnd.FindAllStringIndex(text, -1) {
		if end[1] < len(text) && kinds[end[1]] != betweenLines && kinds[end[1]] > insideCluster {
			kinds[end[1]] = betweenSentences
		}
	}
	for _, whole := range wholes.FindAllStringIndex(text, -1) {
		for i := whole[0] + 1; i < whole[1]; i++ {
			kinds[i] = min(kinds[i], insideWhole)
		}
		if r, _ := utf8.DecodeRuneInString(text[whole[0]:]); unicode.IsSpace(r) || strings.HasPrefix(text[whole[0]:], "[") {
			kinds[whole[0]] = min(kinds[whole[0]], beforeMarker)
		}
	}
	return kinds
}
