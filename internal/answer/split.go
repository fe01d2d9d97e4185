package answer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/prompts"
	"pilcrow/internal/text"
)

// A unit is one sentence of a completion, before it is checked.
type unit struct {
	text  string // without markers and markdown
	cites []int  // paragraphs as the model numbers them, in order, from 1; perhaps some that do not exist
	skip  bool   // no sentence: a heading, a list of sources
	whole bool   // a mark or a marker ends it
}

// A splitter cuts a completion, which arrives in pieces of any size, into
// units. It gives a unit away once its end and the markers behind it are known:
// when the next unit has begun with a whole word. Pieces make no difference: the
// units are those of the completion as a whole.
type splitter struct {
	k     int // number of paragraphs in the prompt
	raw   []byte
	seen  int // length of raw when it was cut last
	given int // units given away
}

// write adds a piece and returns the units that it completes. It looks again once
// a little more has come, so that the work stays in proportion to the completion.
func (s *splitter) write(piece string) []unit {
	s.raw = append(s.raw, piece...)
	if len(s.raw)-s.seen < len(s.raw)/64 {
		return nil
	}
	s.seen = len(s.raw)
	units := split(string(s.raw[:len(s.raw)-unfinished(s.raw)]), s.k, false)
	last := len(units) - 1
	if last < 0 || !hasBegun(units[last].text) {
		last--
	}
	return s.give(units[:max(last, s.given)])
}

// finish returns the units that are left.
func (s *splitter) finish() []unit { return s.give(split(string(s.raw), s.k, true)) }

func (s *splitter) give(units []unit) []unit {
	units = units[s.given:]
	s.given += len(units)
	return units
}

// unfinished returns how many bytes at the end of b are the start of a character.
func unfinished(b []byte) int {
	for n := 1; n <= min(len(b), utf8.UTFMax-1); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// hasBegun tells whether what follows cannot change that s is a new sentence:
// its first word is whole.
func hasBegun(s string) bool {
	for i, r := range s {
		if r >= 0x2E80 { // Chinese, Japanese, Korean: no spaces between words
			return true
		}
		if !unicode.IsLetter(r) && r != '\'' && r != '’' {
			return i > 0 && utf8.RuneCountInString(s[i:]) > 1
		}
	}
	return false
}

// split cuts a completion into units. Unless it is complete, its last unit may
// still change, and no other.
func split(completion string, k int, complete bool) []unit {
	var units []unit
	lines := strings.Split(strings.ReplaceAll(completion, "\r", "\n"), "\n")
	for i, line := range lines {
		units = appendLine(units, prompts.Plain(line), k, complete || i < len(lines)-1)
	}
	return units
}

var (
	lineStart  = regexp.MustCompile(`^(?:[-*+•‣–—>]\s+|>|\(?\d{1,2}[.)]\s+)+`)
	heading    = regexp.MustCompile("^(?:#{1,6}(?:\\s|$)|```|~~~|---|\\*\\*\\*$)")
	sourceList = regexp.MustCompile(`(?i)^[^\pL\pN]*(?:sources?|references?|citations?|quellen?|fuentes?|citas?|références?|paragraphs?|来源|参考(?:文献|资料)?|источники?)` +
		`\s*[:：]?(?:[\s\d,;、.\-–¶&]|paragraphs?|absatz|absätze|段)*[^\pL\pN]*$`)
)

// appendLine appends the units of a line. A line without words only carries
// markers for the unit before it.
func appendLine(units []unit, line string, k int, complete bool) []unit {
	isHeading := heading.MatchString(line)
	clean, marks := takeMarkers(stripMarkdown(lineStart.ReplaceAllString(line, "")), k, complete)
	start := 0
	for _, p := range quotesTogether(clean, text.Sentences(clean)) {
		n := start
		for n < len(marks) && marks[n].at < p.End {
			n++
		}
		units = appendUnit(units, clean[p.Start:p.End], p.Start, marks[start:n], isHeading)
		for n < len(marks) && strings.TrimSpace(clean[p.End:marks[n].at]) == "" {
			units = citeLast(units, marks[n:n+1])
			n++
		}
		start = n
	}
	return citeLast(units, marks[start:])
}

// citeLast gives markers without a sentence of their own to the last unit.
func citeLast(units []unit, marks []mark) []unit {
	if len(units) > 0 {
		units[len(units)-1].cite(marks...)
	}
	return units
}

func appendUnit(units []unit, s string, offset int, marks []mark, isHeading bool) []unit {
	if strings.IndexFunc(s, isWordRune) < 0 { // a stray full stop
		return citeLast(units, marks)
	}
	u := unit{text: strings.TrimLeft(closeGaps(s, offset, marks), ":： "), skip: isHeading}
	u.cite(marks...)
	u.skip = u.skip || sourceList.MatchString(u.text)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(u.text, `"'”’»›)]}」』）】》`))
	u.whole = u.whole || strings.ContainsRune(".!?…。！？｡؟۔।॥", last)
	return append(units, u)
}

func (u *unit) cite(marks ...mark) {
	for _, m := range marks {
		u.whole = true
		u.cites = append(u.cites, m.numbers...)
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

// quoteOpen tells whether a quotation is open after s.
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

// stripMarkdown removes emphasis, strike-through and code marks.
func stripMarkdown(s string) string {
	if !strings.ContainsAny(s, "*_`~") {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		switch {
		case r == '`', r == '~' && (before == '~' || after == '~'):
		case r == '*' && (!unicode.IsSpace(before) || !unicode.IsSpace(after)):
		case r == '_' && isWordRune(before) != isWordRune(after):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
