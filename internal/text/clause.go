package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A sentence of at least longSentence bytes with fewer than one mark in so many is
// cut at the next place where a clause may end, once it has clauseBytes.
const (
	longSentence = 400
	markedBytes  = 150
	clauseBytes  = 90
)

// Clauses cuts a sentence that goes on for long without any mark; another is one span.
func Clauses(s string) []Span { return appendClauses(nil, s, 0, len(s)) }

// appendClauses appends the sentence s[start:end], in parts if it goes on for long
// without any mark.
func appendClauses(spans []Span, s string, start, end int) []Span {
	if end-start < longSentence || marks(s[start:end])*markedBytes >= end-start {
		return appendSpan(spans, s, start, end)
	}
	spaced := spacedClauses(s[start:end])
	from := start
	for i := start; i < end; i++ {
		if s[i] != ' ' && s[i] != '\n' || i-from < clauseBytes || end-i < clauseBytes/2 {
			continue
		}
		word := s[i+1 : min(end, i+1+longestConjunction)]
		if n := strings.IndexAny(word, " \n"); n >= 0 {
			word = word[:n]
		}
		if spaced && !digitBeside(s, i) || !spaced && conjunctions()[strings.ToLower(word)] {
			spans = appendSpan(spans, s, from, i)
			from = i
		}
	}
	return appendSpan(spans, s, from, end)
}

// marks counts what divides a sentence.
func marks(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsPunct(r) && r != '\'' && r != '’' && r != '-' {
			n++
		}
	}
	return n
}

// spacedClauses reports whether s is in a writing that has spaces between clauses only.
func spacedClauses(s string) bool {
	n := 0
	for _, r := range s[:min(len(s), 300)] {
		if unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
			n++
		}
	}
	return n > 30
}

func digitBeside(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i+1:])
	return unicode.IsDigit(r)
}

// longestConjunction is a length in bytes that no conjunction has.
const longestConjunction = 24

// conjunctions are words that begin a clause.
var conjunctions = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(`and but so because then when although however where which
		und aber weil dann denn während obwohl als wobei
		et mais parce donc puis quand lorsque alors y pero porque entonces cuando luego e ma perché quindi poi quando
		mas porque então quando en maar omdat dan toen i ale bo bo więc potem и но потому а затем когда`) {
		set[w] = true
	}
	return set
})
