package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Span is a range of bytes [Start, End) in a string.
type Span struct{ Start, End int }

// Of returns the part of s that the span covers.
func (p Span) Of(s string) string { return s[p.Start:p.End] }

// Sentences splits running text into sentences: spans in order, without the white
// space between them. It is a set of rules, not a model: a full stop ends a sentence
// unless an abbreviation, an initial, a number or the next word speaks against it;
// the marks of many writings are known. Text that goes on for long without any mark,
// as in Thai or in captions made by machines, is cut where a clause may end. Every
// byte that is neither white space nor a bar between sentences is in one of them.
func Sentences(s string) []Span { return appendSentences(nil, s, abbreviationsOf("")) }

// Stopped is [Sentences] without the cuts in what goes on for long without any mark, which
// [Clauses] makes: with more text behind it only its last spans change.
func Stopped(s string) []Span {
	var spans []Span
	eachStopped(s, abbreviationsOf(""), func(start, end int) { spans = appendSpan(spans, s, start, end) })
	return spans
}

func appendSentences(spans []Span, s string, words *abbreviations) []Span {
	eachStopped(s, words, func(start, end int) { spans = appendClauses(spans, s, start, end) })
	return spans
}

// eachStopped calls visit with each part of s that a mark ends, and with what is left.
func eachStopped(s string, words *abbreviations, visit func(start, end int)) {
	start := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf && c != '.' && c != '!' && c != '?' && c != ';' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if !IsTerminator(r) && !isGreekQuestion(s, i-size, r) {
			continue
		}
		end := skipClosers(s, i)
		if (ender{s, start, i - size, end, r, words}).ends() {
			visit(start, end)
			start = end
		}
		i = end
	}
	visit(start, len(s))
}

// appendSpan appends s[start:end] without white space at its ends, and without a bar
// before it that stands between two sentences.
func appendSpan(spans []Span, s string, start, end int) []Span {
	trimmed := strings.TrimLeftFunc(s[start:end], unicode.IsSpace)
	if len(trimmed) > 2 && start > 0 && (trimmed[0] == '/' || trimmed[0] == '|') && trimmed[1] == ' ' {
		trimmed = strings.TrimLeftFunc(trimmed[1:], unicode.IsSpace)
	}
	start = end - len(trimmed)
	end = start + len(strings.TrimRightFunc(trimmed, unicode.IsSpace))
	if start == end {
		return spans
	}
	return append(spans, Span{start, end})
}

// IsTerminator reports whether r is a mark that may end a sentence.
func IsTerminator(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '｡', '؟', '۔', '।', '॥', '։', '።', '၊', '။', '។', '៕', '།', '\u037e', '‼', '⁇', '⁈', '⁉':
		return true
	}
	return false
}

// LastRune returns the last character of s but closing quotes, brackets and
// white space, 0 without one.
func LastRune(s string) rune {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if !strings.ContainsRune(`"'”’»›)]}」』）】》`, r) && !opensElsewhere(r) && !unicode.IsSpace(r) {
			return r
		}
		s = s[:len(s)-n]
	}
	return 0
}

// EndsSentence reports whether s ends with a mark that ends a sentence, before references to footnotes or not.
func EndsSentence(s string) bool {
	for {
		at := strings.LastIndexByte(s, '[')
		if at < 0 || footnote(s[at:]) != len(s)-at {
			return IsTerminator(LastRune(s))
		}
		s = s[:at]
	}
}

// isGreekQuestion reports whether the mark r at s[i:] is a semicolon behind a Greek
// letter: it asks.
func isGreekQuestion(s string, i int, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return r == ';' && unicode.Is(unicode.Greek, before)
}

// endsWithoutSpace reports whether no space is written after a mark.
func endsWithoutSpace(r rune) bool {
	switch r {
	case '。', '！', '？', '｡', '။', '།':
		return true
	}
	return false
}

// skipClosers returns the index after the marks, quotes, brackets and footnote
// references ("[12]") that belong to a sentence which ends before i.
func skipClosers(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case IsTerminator(r), strings.ContainsRune(`"'”’»›)]}」』）】》*_`, r), opensElsewhere(r) && !startsWithWord(s[i+size:]):
			i += size
		case r == '[':
			n := footnote(s[i:])
			if n == 0 {
				return i
			}
			i += n
		default:
			return i
		}
	}
	return i
}

// opensElsewhere reports whether r ends a quotation in one language and begins it in another: „so“, »so«.
func opensElsewhere(r rune) bool { return strings.ContainsRune("“‘«‹", r) }

// startsWithWord reports whether s begins with a letter or a digit.
func startsWithWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// footnote returns the length of a reference such as "[12]" at the start of s, or 0.
func footnote(s string) int {
	end := strings.IndexByte(s, ']')
	if end < 2 || end > 5 || strings.Trim(s[1:end], "0123456789") != "" {
		return 0
	}
	return end + 1
}

// An ender decides whether the sentence that started at s[start:] ends with the mark
// r at s[mark:], whose closers end at end.
type ender struct {
	s                string
	start, mark, end int
	r                rune
	words            *abbreviations
}

func (e ender) ends() bool {
	if e.end == len(e.s) {
		return true
	}
	if endsWithoutSpace(e.r) {
		return !e.quoteGoesOn()
	}
	next := strings.TrimLeftFunc(e.s[e.end:], unicode.IsSpace)
	if next == "" {
		return true
	}
	if len(next) == len(e.s)-e.end {
		return e.lacksSpace(next)
	}
	if first, _ := utf8.DecodeRuneInString(strings.TrimLeft(withoutDash(next), `"'“„«([`)); unicode.IsLower(first) || first == ':' {
		return false
	}
	if e.r != '.' || strings.Trim(e.s[e.mark+1:e.end], "*_") != "" { // what only ends emphasis says nothing: "by _Mr._ Moss"
		return true
	}
	return !e.isNoStop(next)
}

// withoutDash is what stands behind a dash, which closes what was put in: "It is yours – not ours! – and stays so."
func withoutDash(s string) string {
	for _, dash := range []string{"— ", "– ", "-- "} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			return rest
		}
	}
	return s
}

// quoteGoesOn reports whether a sentence goes on behind a quotation that ended with a
// mark: 「行く。」と言った。
func (e ender) quoteGoesOn() bool {
	if e.end == e.mark+utf8.RuneLen(e.r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(e.s[e.end:])
	return strings.ContainsRune("とってのはがをにで、，", next)
}

// lacksSpace reports whether the space behind a sentence was forgotten: "platform
// 3.The bus leaves".
func (e ender) lacksSpace(next string) bool {
	word, rest, more := strings.Cut(next, " ")
	first, size := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[size:])
	if e.r == '…' || !more || !unicode.IsUpper(first) || !unicode.IsLower(second) || strings.ContainsAny(word, "./\\@_:()") {
		return false
	}
	after, _ := utf8.DecodeRuneInString(rest)
	before := lastWord(e.s[e.start:e.mark])
	opening, _ := utf8.DecodeRuneInString(before)
	if isOrdinal(before) && e.words.month[FirstWord(word)] { // "am 3.Oktober"
		return false
	}
	return (unicode.IsLower(after) || unicode.IsDigit(after)) && (unicode.IsLower(opening) && len(before) > 1 || unicode.IsDigit(opening)) && !strings.Contains(before, ".") && (e.r != '.' || !e.words.never[before])
}
