package delivery

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"pilcrow/internal/lazyregexp"
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
// space around a message is taken off and invalid UTF-8 replaced; apart from that,
// the messages together are the parts together.
func Split(parts []string, limit int, length func(string) int) []string {
	s := splitter{limit: limit, length: length}
	for _, part := range parts {
		s.add(strings.ToValidUTF8(part, "\uFFFD"))
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
		part = s.breakUp(strings.TrimLeftFunc(part, unicode.IsSpace))
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
	for from := 0; ; {
		reach := s.reach(part[from:])
		if from+reach == len(part) {
			return part[from:]
		}
		at := from + best(kinds[from:], reach)
		s.current = part[from:at]
		s.flush()
		from = len(part) - len(strings.TrimLeftFunc(part[at:], unicode.IsSpace))
	}
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
	beforeMarker // or before the punctuation behind it
	betweenWords
	betweenSentences
	betweenLines
)

// A marker may be escaped for its platform, and link somewhere.
const marker = `\\?\[[^\[\]\n]{0,100}¶[\d\s,¶]+\\?\](?:\([^()\s]*\))?`

var (
	// wholes are what means nothing in two pieces.
	wholes = lazyregexp.New("(?s)```.*?```|" + marker + `|\\[[:punct:]]|&#?\w{1,32};`)
	// withMarker is a marker with the space before it, which belongs to the sentence there,
	// and the punctuation after it.
	withMarker  = lazyregexp.New(`\s*(` + marker + `)[.,;:!?。！？]*`)
	sentenceEnd = lazyregexp.New(`(?:[.!?…]["'”’»)\]*_]*|\](?:\([^()\s]*\))?)\s+|[。！？]["'”’»」』）]*\s*`)
)

// breaks says for each byte of text what a break before it would part.
func breaks(text string) []breakKind {
	kinds := words(text)
	for _, end := range sentenceEnd().FindAllStringIndex(text, -1) {
		if at := end[1]; at < len(text) && kinds[at] >= betweenClusters {
			kinds[at] = max(kinds[at], betweenSentences)
		}
	}
	for _, whole := range wholes().FindAllStringIndex(text, -1) {
		lower(kinds, whole[0]+1, whole[1], insideWhole)
	}
	for _, m := range withMarker().FindAllStringSubmatchIndex(text, -1) {
		lower(kinds, m[0], m[2]+1, beforeMarker)
		lower(kinds, m[3], m[1], beforeMarker)
	}
	return kinds
}

// lower limits the kinds of the breaks before the bytes from start to end.
func lower(kinds []breakKind, start, end int, to breakKind) {
	for i := start; i < end; i++ {
		kinds[i] = min(kinds[i], to)
	}
}

// words says for each byte whether a break before it is inside a cluster, between
// clusters, words or lines.
func words(text string) []breakKind {
	kinds := make([]breakKind, len(text))
	for i := range text {
		kinds[i] = insideCluster
	}
	previous := ' '
	for g := graphemes.FromString(text); g.Next(); {
		r, _ := utf8.DecodeRuneInString(g.Value())
		switch {
		case previous == '\n':
			kinds[g.Start()] = betweenLines
		case unicode.IsSpace(r) || unicode.IsSpace(previous):
			kinds[g.Start()] = betweenWords
		default:
			kinds[g.Start()] = betweenClusters
		}
		previous, _ = utf8.DecodeLastRuneInString(g.Value())
	}
	return kinds
}

// UTF16 counts the UTF-16 units of a text, in which several platforms measure.
func UTF16(text string) int {
	n := 0
	for _, r := range text {
		n += max(utf16.RuneLen(r), 1)
	}
	return n
}

// Shorten makes one line of a text, cut to at most limit UTF-16 units, at a space
// if it can, which an ellipsis says.
func Shorten(text string, limit int) string {
	text = strings.Join(strings.Fields(text), " ")
	if UTF16(text) <= limit {
		return text
	}
	cut := 0
	for g := graphemes.FromString(text); g.Next(); {
		if limit -= UTF16(g.Value()); limit < 1 {
			cut = g.Start()
			break
		}
	}
	text = text[:cut]
	if i := strings.LastIndexByte(text, ' '); i > len(text)/2 {
		text = text[:i]
	}
	return strings.TrimSpace(text) + "…"
}
