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

// Sentences splits a paragraph into sentences: spans in order, without the white
// space between them. It is a set of rules, not a model: a full stop ends a
// sentence unless an abbreviation, an initial, a number or the next word speaks
// against it; the marks of Chinese, Japanese, Arabic, Urdu and Hindi are known.
// Every byte that is not white space lies in exactly one sentence.
func Sentences(s string) []Span {
	return AppendSentences(nil, s)
}

// AppendSentences is [Sentences] into a slice that the caller reuses.
func AppendSentences(spans []Span, s string) []Span {
	start := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf && c != '.' && c != '!' && c != '?' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if !isTerminator(r) {
			continue
		}
		end := skipClosers(s, i)
		if endsSentence(s, i-size, end, r) {
			spans = appendSpan(spans, s, start, end)
			start = end
		}
		i = end
	}
	return appendSpan(spans, s, start, len(s))
}

func appendSpan(spans []Span, s string, start, end int) []Span {
	trimmed := strings.TrimLeftFunc(s[start:end], unicode.IsSpace)
	start = end - len(trimmed)
	end = start + len(strings.TrimRightFunc(trimmed, unicode.IsSpace))
	if start == end {
		return spans
	}
	return append(spans, Span{start, end})
}

func isTerminator(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '｡', '؟', '۔', '।', '॥':
		return true
	}
	return false
}

// endsWithoutSpace tells the marks after which no space is written.
func endsWithoutSpace(r rune) bool {
	return r == '。' || r == '！' || r == '？' || r == '｡'
}

// skipClosers returns the index after the marks, quotes, brackets and footnote
// references ("[12]") that belong to a sentence which ends before i.
func skipClosers(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case isTerminator(r), strings.ContainsRune(`"'”’»›)]}」』）】》`, r):
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

// footnote returns the length of a reference such as "[12]" at the start of s, or 0.
func footnote(s string) int {
	end := strings.IndexByte(s, ']')
	if end < 2 || end > 5 || strings.Trim(s[1:end], "0123456789") != "" {
		return 0
	}
	return end + 1
}

// endsSentence decides about the mark r at s[mark:], whose closers end at end.
func endsSentence(s string, mark, end int, r rune) bool {
	if endsWithoutSpace(r) || end == len(s) {
		return true
	}
	next := strings.TrimLeftFunc(s[end:], unicode.IsSpace)
	if len(next) == len(s)-end || next == "" {
		return next == ""
	}
	if first, _ := utf8.DecodeRuneInString(next); unicode.IsLower(first) {
		return false
	}
	if r != '.' || end > mark+1 {
		return true
	}
	return !stopIsNoEnd(s[:mark], next)
}

// stopIsNoEnd tells whether the full stop between before and next belongs to an
// abbreviation, an initial or an ordinal number.
func stopIsNoEnd(before, next string) bool {
	word := lastWord(before)
	key := strings.ToLower(word)
	switch {
	case neverLast[key]:
		return true
	case beforeNumber[key]:
		return startsWithDigit(next)
	case sometimesLast[key], isInitials(word):
		return !startsSentence[firstWord(next)]
	case isOrdinal(word):
		return beforeOrdinal[strings.ToLower(lastWord(strings.TrimSpace(before[:len(before)-len(word)])))]
	}
	return false
}

// lastWord returns the letters, digits and inner full stops at the end of s, so
// that "U.S" and "J" come back for "the U.S" and "by J".
func lastWord(s string) string {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if r != '.' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return s[i:]
		}
		i -= size
	}
	return s
}

func firstWord(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if end < 0 {
		end = len(s)
	}
	return strings.ToLower(s[:end])
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// isInitials tells "J", "U.S", "Ph.D": letters, each but the last group's before a full stop.
func isInitials(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	if len(word) == size {
		return unicode.IsUpper(r) && r != 'I'
	}
	return strings.Contains(word, ".") && !strings.ContainsAny(word, "0123456789") && len(word) <= 8
}

// isOrdinal tells "3" as in the German "am 3. Oktober".
func isOrdinal(word string) bool {
	return len(word) > 0 && len(word) <= 2 && strings.Trim(word, "0123456789") == ""
}
