package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// Words that end no sentence and no heading: a block that ends with one goes on
// in the next. Words that are common in more than one of the languages, or that
// may end a heading ("What dreams are made of"), are in oftenUnfinished and
// count in long blocks only. Small letters only: "SECTION A" is finished.
var (
	unfinished = Words(`the a an and or nor than because although whether its our their my your whose into upon between
		der das dem des eine einen einem einer und oder dass weil sowie zum zur vom
		le les une et ou dans aux leur leurs
		el las una unos y del sus`)
	oftenUnfinished = Words(`of to in for with on by from at as that which who is are was were be has have his her this these
		die den ein von mit für auf aus bei nach über unter durch gegen ohne um im am ist sind
		la un du de que qui pour sur avec par en des au
		los con por para al que es`)
)

// longBlock is the length in bytes at which weaker evidence is enough to join a block to
// the next: shorter ones may be headings, list items, verse or addresses.
const longBlock = 60

var (
	// listItem is how an item of a list begins that no reader took for one.
	listItem   = lazyregexp.New(`^([-*+•‣◦–—]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]|\(?[ivxIVX]{1,5}[.)])\s`)
	salutation = Words(`dear dearest hello hi sehr liebe lieber cher chère chers estimado estimada querido querida
		gentile caro cara beste geachte уважаемый уважаемая дорогой дорогая`)
)

// joinBroken makes one block of what a blank line broke in mid-sentence.
func joinBroken(blocks []*Block) []*Block {
	var out []*Block
	for _, b := range blocks {
		if n := len(out); n > 0 {
			if reason := GapInSentence(out[n-1], b); reason != "" {
				out[n-1].join(b, reason)
				continue
			}
		}
		out = append(out, b)
	}
	return out
}

// GapInSentence returns the evidence that a sentence goes on from a to b, ""
// if there is none.
func GapInSentence(a, b *Block) string {
	if a.Kind != text.Prose || b.Kind != text.Prose || b.Label.End > 0 {
		return ""
	}
	tail := a.Tail(20)
	if EndsSentenceOrClause(tail) {
		return ""
	}
	start := string(b.text[:min(b.Len(), longBlock)])
	if listItem().MatchString(start) || Salutation(string(a.text[:min(a.Len(), longBlock)])) {
		return ""
	}
	long, lower := a.Len() >= longBlock, startsLowerWord(start)
	last := tail[strings.LastIndexFunc(tail, unicode.IsSpace)+1:]
	opened, _ := a.brackets()
	_, closed := b.brackets()
	switch {
	case opened > 0 && closed > 0:
		return "a bracket is closed after the gap"
	case EndsWithComma(tail) && (lower || long):
		return "no sentence ends with a comma"
	case unfinished()[last] || long && oftenUnfinished()[last]:
		return "no sentence ends with “" + last + "”"
	case long && lower:
		return "no sentence starts with a small letter"
	}
	return ""
}

// Unfinished reports whether s ends with a word after which more must come.
func Unfinished(s string) bool {
	last := strings.ToLower(s[strings.LastIndexFunc(s, unicode.IsSpace)+1:])
	return unfinished()[last] || last == "of"
}

// Salutation reports whether s begins like a letter.
func Salutation(s string) bool { return salutation()[text.FirstWord(s)] }

// startsLowerWord reports whether s goes on with a word in small letters, and
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

// brackets counts those that the block leaves open, and those that it closes and did not open.
// It counts once for each text: a block may be joined to many others.
func (b *Block) brackets() (opened, closed int) {
	for _, c := range b.text[b.counted:] {
		switch {
		case c == '(' || c == '[':
			b.opened++
		case (c == ')' || c == ']') && b.opened > 0:
			b.opened--
		case c == ')' || c == ']':
			b.closed++
		}
	}
	b.counted = b.Len()
	return b.opened, b.closed
}
