// Package completion reads what a language model wrote: sentences, with the paragraphs that
// each cites. Form is not content: labels, openers, bold type, bullets, numbers of a list
// and the many ways to write a citation are understood and taken away. A question that a model
// wrote anew is checked.
package completion

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/prompts"
	"pilcrow/internal/text"
)

// A Unit is one sentence or list item of a completion.
type Unit struct {
	Text  string // without markers and markup
	Start int    // Text[Start:] is the sentence itself: behind a "Yes." or what leads into a list
	Lead  int    // Text[:Lead] is the line that leads into the list that the item begins; 0 without
	Item  bool   // an item of a list
	Cites []int  // paragraphs as the model numbers them, in order, from 1; perhaps some that do not exist
	Skip  bool   // no sentence: a heading, a list of sources
	Whole bool   // a mark or a marker ends it
}

// Split cuts a text that is whole, such as a message in a chat.
func Split(s string) []Unit { return clauses(split(s, 0, true)) }

// clauses cuts units that go on for long without any mark. Each part cites what the unit does.
func clauses(units []Unit) (cut []Unit) {
	for _, u := range units {
		for _, span := range text.Clauses(u.Text) {
			part := u
			part.Text, part.Start, part.Lead = span.Of(u.Text), 0, 0
			if span.Start == 0 && u.Start < span.End {
				part.Start, part.Lead = u.Start, u.Lead
			}
			part.Item = u.Item && span.Start == 0
			cut = append(cut, part)
		}
	}
	return cut
}

// split cuts a completion into units. Unless it is complete, its last unit may
// still change, and no other.
func split(completion string, k int, complete bool) []Unit {
	var units []Unit
	lines := strings.Split(strings.ReplaceAll(completion, "\r", "\n"), "\n")
	for i, line := range lines {
		units = appendLine(units, withoutLabel(prompts.Plain(line)), k, complete || i < len(lines)-1)
	}
	return joined(units)
}

var (
	lineStart  = lazyregexp.New(`^(?:[-*+•‣–—>]\s+|>|\(?\d{1,2}[.)]\s+)+`)
	heading    = lazyregexp.New("^(?:#{1,6}(?:\\s|$)|```|~~~|---|\\*\\*\\*$)")
	sourceList = lazyregexp.New(`(?i)^[^\pL\pN]*(?:sources?|references?|citations?|quellen?|fuentes?|citas?|références?|paragraphs?|来源|参考(?:文献|资料)?|источники?)` +
		`\s*[:：]?(?:[\s\d,;、.\-–¶&]|paragraphs?|absatz|absätze|段)*[^\pL\pN]*$`)
)

// appendLine appends the units of a line. A line without words only carries
// markers for the unit before it.
func appendLine(units []Unit, line string, k int, complete bool) []Unit {
	isHeading := heading().MatchString(line)
	bare := lineStart().ReplaceAllString(line, "")
	isItem := bare != line && !isHeading && !strings.HasPrefix(line, ">")
	clean, marks := takeMarkers(stripMarkdown(plainMarkers(bare)), k, complete)
	start := 0
	for _, p := range quotesTogether(clean, text.Stopped(clean)) {
		n := start
		for n < len(marks) && marks[n].at < p.End {
			n++
		}
		before := len(units)
		units = appendUnit(units, clean[p.Start:p.End], p.Start, marks[start:n], isHeading)
		if len(units) > before && isItem {
			units[len(units)-1].Item, isItem = true, false
		}
		for n < len(marks) && strings.TrimSpace(clean[p.End:marks[n].at]) == "" {
			units = citeLast(units, marks[n:n+1])
			n++
		}
		start = n
	}
	return citeLast(units, marks[start:])
}

// citeLast gives markers without a sentence of their own to the last unit.
func citeLast(units []Unit, marks []mark) []Unit {
	if len(units) > 0 {
		units[len(units)-1].cite(marks...)
	}
	return units
}

func appendUnit(units []Unit, s string, offset int, marks []mark, isHeading bool) []Unit {
	if strings.IndexFunc(s, lang.IsWordRune) < 0 { // a stray full stop
		return citeLast(units, marks)
	}
	if n := sourceLabel(s, offset, marks); n > 0 {
		s, offset = s[n:], offset+n
	}
	u := Unit{Text: withoutOpener(strings.TrimLeft(closeGaps(s, offset, marks), ":： ")), Skip: isHeading}
	u.cite(marks...)
	u.Skip = u.Skip || sourceList().MatchString(u.Text)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(u.Text, `"'”’»›)]}」』）】》`))
	u.Whole = u.Whole || strings.ContainsRune(".!?…。！？｡؟۔।॥", last)
	return append(units, u)
}

// sourceLabel returns how long the label is, as "Sources:", that s begins with before its first
// marker and the sentence behind it; 0 without.
func sourceLabel(s string, offset int, marks []mark) int {
	if len(marks) == 0 {
		return 0
	}
	n := max(marks[0].at-offset, 0)
	before := strings.TrimSpace(s[:n])
	if strings.HasSuffix(before, ":") || strings.HasSuffix(before, "：") {
		if sourceList().MatchString(before) && strings.ContainsFunc(s[n:], lang.IsWordRune) {
			return n
		}
	}
	return 0
}

func (u *Unit) cite(marks ...mark) {
	for _, m := range marks {
		u.Whole = true
		u.Cites = append(u.Cites, m.numbers...)
	}
}

// closeGaps takes the spaces that the markers left in s, which starts at offset.
func closeGaps(s string, offset int, marks []mark) string {
	var b strings.Builder
	start := 0
	for _, m := range marks {
		at := max(m.at-offset, start)
		b.WriteString(strings.TrimRight(s[start:at], " "))
		start = len(s) - len(strings.TrimLeft(s[at:], " "))
		if next, _ := utf8.DecodeRuneInString(s[start:]); b.Len() > 0 && !strings.ContainsRune(".,;:!?…。！？，；：)", next) {
			b.WriteByte(' ')
		}
	}
	b.WriteString(s[start:])
	return strings.TrimSpace(b.String())
}

// maxQuoted is how many sentences a quotation may hold together.
const maxQuoted = 4

// quotesTogether joins sentences that lie inside one quotation.
func quotesTogether(s string, spans []text.Span) []text.Span {
	var joined []text.Span
	open, count := false, 0
	for _, p := range spans {
		if open && count < maxQuoted {
			joined[len(joined)-1].End = p.End
		} else {
			joined = append(joined, p)
			open, count = false, 0
		}
		open = quoteOpen(p.Of(s), open)
		count++
	}
	return joined
}

// quoteOpen reports whether a quotation is open after s.
func quoteOpen(s string, open bool) bool {
	for _, r := range s {
		switch r {
		case '“', '„', '«', '「', '『':
			open = r != '“' || !open // the German closing mark is the English opening one
		case '”', '»', '」', '』':
			open = false
		case '"':
			open = !open
		}
	}
	return open
}
