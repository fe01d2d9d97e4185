package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words that end no sentence and no heading: a block that ends with one goes on
// in the next. Words that are common in more than one of the languages, or that
// may end a heading ("What dreams are made of"), are in oftenUnfinished and
// count in long blocks only. Small letters only: "SECTION A" is finished.
var (
	unfinished = words(`the a an and or nor than because although whether its our their my your whose into upon between
		der das dem des eine einen einem einer und oder dass weil sowie zum zur vom
		le les une et ou dans aux leur leurs
		el las una unos y del sus`)
	oftenUnfinished = words(`of to in for with on by from at as that which who is are was were be has have his her this these
		die den ein von mit für auf aus bei nach über unter durch gegen ohne um im am ist sind
		la un du de que qui pour sur avec par en des au
		los con por para al que es`)
)

// longBlock is the length in bytes from which on weaker evidence joins a block
// to the next: shorter ones may be headings, list items, verse or addresses.
const longBlock = 60

// joinBroken makes one block of what a blank line broke in mid-sentence.
func joinBroken(blocks []*block) []*block {
	var out []*block
	for _, b := range blocks {
		if n := len(out); n > 0 {
			if reason := gapInSentence(out[n-1], b); reason != "" {
				out[n-1].join(b, reason)
				continue
			}
		}
		out = append(out, b)
	}
	return out
}

// join closes the gap between b and next.
func (b *block) join(next *block, reason string) {
	b.joints = append(b.joints, joint{Span{b.to, next.from}, len(b.text), reason})
	b.append(&next.passage, " ")
	b.to = next.to
	b.lines += next.lines
	b.opened = max(b.opened-next.closed, 0) + next.opened
}

// gapInSentence returns the evidence that a sentence goes on from a to b, ""
// if there is none.
func gapInSentence(a, b *block) string {
	if a.kind != prose || b.kind != prose || a.verse || b.verse || endsSentenceOrClause(a.text) {
		return ""
	}
	start := string(b.text[:min(len(b.text), longBlock)])
	if listItem.MatchString(start) || salutation[firstWord(string(a.text[:min(len(a.text), longBlock)]))] {
		return ""
	}
	long, lower := len(a.text) >= longBlock, startsLowerWord(start)
	tail := string(a.text[max(0, len(a.text)-20):])
	last := tail[strings.LastIndexFunc(tail, unicode.IsSpace)+1:]
	switch {
	case a.opened > 0 && b.closed > 0:
		return "a bracket is closed after the gap"
	case endsWithComma(a.text) && (lower || long):
		return "no sentence ends with a comma"
	case unfinished[last] || long && oftenUnfinished[last]:
		return "no sentence ends with “" + last + "”"
	case long && lower:
		return "no sentence starts with a small letter"
	}
	return ""
}

// startsLowerWord tells whether s goes on with a word in small letters, and
// more follows: not "iPhone", not "www.example.org", not "share".
func startsLowerWord(s string) bool {
	s = strings.TrimLeft(s, `"'“„‘‚«‹([`)
	first, rest, more := strings.Cut(s, " ")
	if !more || rest == "" || strings.ContainsAny(first, "@/\\_=<>") || strings.Contains(strings.TrimRight(first, "."), ".") {
		return false
	}
	r, n := utf8.DecodeRuneInString(first)
	second, _ := utf8.DecodeRuneInString(first[n:])
	return unicode.IsLower(r) && !unicode.IsUpper(second)
}

// countBrackets returns how many brackets s leaves open, and how many it closes
// that it did not open.
func countBrackets(s []byte) (opened, closed int) {
	for _, c := range s {
		switch {
		case c == '(' || c == '[':
			opened++
		case (c == ')' || c == ']') && opened > 0:
			opened--
		case c == ')' || c == ']':
			closed++
		}
	}
	return opened, closed
}
