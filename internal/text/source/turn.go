package source

import (
	"strings"

	"pilcrow/internal/text"
)

// What makes blocks a dialogue: so many turns with a time or a name in angle
// brackets, or so many others, of at least two speakers of whom one speaks twice and
// which are at least this part of the blocks between the first and the last.
const (
	minTimed = 2
	minTurns = 3
	minShare = 0.4
)

// findTurns finds the turns of a dialogue, one block each. What stands between them
// without a speaker goes on with the turn before it.
func findTurns(blocks []*Block, groups *Groups) []*Block {
	names := speakers(blocks)
	if names == nil {
		return blocks
	}
	var out []*Block
	var last *Block // the turn that may go on
	for i, b := range blocks {
		if !mayTalk(b) {
			if b.Kind != LeftOut {
				last = nil
			}
			out = append(out, b)
			continue
		}
		turns := splitTurns(b, names)
		for _, t := range turns {
			switch {
			case t.Kind == text.Turn:
				t.Group = groups.Next()
				last = t
			case last != nil && goesOn(t, blocks[i+1:], names):
				t.Group = last.Group
			default:
				last = nil
			}
			out = append(out, t)
		}
	}
	return out
}

// goesOn reports whether a block without a speaker belongs to the turn before it:
// it is no remark in brackets, and more turns follow.
func goesOn(b *Block, rest []*Block, names map[string]bool) bool {
	s := b.String()
	if strings.HasPrefix(s, "(") || strings.HasPrefix(s, "[") || strings.HasPrefix(s, "*") {
		return false
	}
	for _, next := range rest[:min(len(rest), 12)] {
		if next.Kind == Heading {
			return false
		}
		if next.Kind == text.Prose && beginsTurn(next, next.String(), names) {
			return true
		}
	}
	return false
}

func beginsTurn(b *Block, line string, names map[string]bool) bool {
	_, ok := speechIn(b, text.Span{End: len(line)}, line, names)
	return ok
}

// speechIn reads a line of b as a turn of one of the speakers.
func speechIn(b *Block, line text.Span, s string, names map[string]bool) (speech, bool) {
	words := line.Of(s)
	if sp, ok := parseSpeech(words); ok && (sp.timed || names[sp.name]) {
		return sp, true
	}
	if line.Start == 0 && b.Strong.End > 0 && b.Strong.End < len(s) {
		if name := strings.TrimRight(s[:b.Strong.End], ":： "); names[nameKey(name)] && isName(name) {
			n := b.Strong.End
			for n < len(s) && strings.ContainsRune(":：", rune(s[n])) {
				n++
			}
			return speech{label: n, name: nameKey(name)}, true
		}
	}
	return speech{}, false
}

// splitTurns cuts a block where a line begins with a speaker.
func splitTurns(b *Block, names map[string]bool) []*Block {
	s := b.String()
	lines := b.Lines()
	if first := strings.TrimRight(lines[0].Of(s), " :"); len(lines) > 1 && names[nameKey(first)] && (isName(strings.TrimSpace(first)) || nameAlone.MatchString(first)) {
		label := strings.TrimRight(lines[0].Of(s), " ")
		b.Kind, b.Label = text.Turn, text.Span{End: len(label)}
		b.text[len(label)] = '\n'
		b.wrapLines()
		return []*Block{b}
	}
	var out []*Block
	start := 0
	for i, l := range lines {
		if _, ok := speechIn(b, l, s, names); ok && i > 0 {
			out = append(out, turnOf(b, start, l.Start, names))
			start = l.Start
		}
	}
	return append(out, turnOf(b, start, len(s), names))
}

// turnOf is the part of b that one speaker has.
func turnOf(b *Block, start, end int, names map[string]bool) *Block {
	part := b
	if start > 0 || end < b.Len() {
		strong := b.Strong
		part = b.Slice(start, end)
		if start == 0 {
			part.Strong = strong
		}
	}
	s := part.String()
	sp, ok := speechIn(part, text.Span{End: len(s)}, s, names)
	if !ok || sp.label >= len(s) || !part.IsText() {
		return part
	}
	part.Kind, part.Label = text.Turn, text.Span{End: sp.label}
	part.wrapLines()
	return part
}

// speakers returns who speaks in the dialogue that the blocks are, nil if they are none.
func speakers(blocks []*Block) map[string]bool {
	var c census
	faq := hasAnswers(blocks)
	for i, b := range blocks {
		if !mayTalk(b) {
			continue
		}
		s := b.String()
		lines := b.Lines()
		if stamp := nameAlone.FindString(strings.TrimSpace(lines[0].Of(s))); stamp != "" && len(lines) > 1 && isName(stamp[:strings.Index(stamp, "  ")+1]) {
			c.add(speech{name: nameKey(strings.TrimSpace(lines[0].Of(s))), timed: true}, i)
		}
		if first := strings.TrimSpace(lines[0].Of(s)); len(lines) > 1 && isName(strings.TrimRight(first, ":")) && len(first) <= 40 {
			c.add(speech{name: nameKey(strings.TrimRight(first, ":")), alone: true}, i)
		}
		for _, l := range lines {
			if sp, ok := parseSpeech(l.Of(s)); ok && !(faq && IsMarked(l.Of(s))) {
				c.add(sp, i)
			}
		}
		if b.Strong.End > 0 && b.Strong.End < len(s) {
			if name := strings.TrimSpace(s[:b.Strong.End]); isName(name) && strings.HasPrefix(strings.TrimLeft(s[b.Strong.End:], " "), ":") {
				c.add(speech{name: nameKey(name), strong: true}, i)
			}
		}
	}
	return c.speakers(blocks)
}

// mayTalk reports whether turns may be in a block.
func mayTalk(b *Block) bool {
	return b.Kind == text.Prose || b.Kind == text.Quotation && len(b.Lines()) > 1
}

// hasAnswers reports whether the text marks questions and answers.
func hasAnswers(blocks []*Block) bool {
	questions, answers := 0, 0
	for _, b := range blocks {
		if b.Kind != text.Prose && b.Kind != text.Item {
			continue
		}
		s := b.String()
		for _, l := range b.Lines() {
			if !mayBeMarked(l.Of(s)) {
				continue
			}
			if questionMark().MatchString(l.Of(s)) {
				questions++
			} else if answerMark().MatchString(l.Of(s)) {
				answers++
			}
		}
	}
	return questions > 0 && answers > 0
}

// A census counts who may be a speaker.
type census struct {
	turns map[string]int // by name, without a time
	alone map[string]int // by name, on a line of its own
	at    []int          // the blocks with them, in order
	timed int
	names map[string]bool
}

func (c *census) add(s speech, block int) {
	if c.turns == nil {
		c.turns, c.alone, c.names = make(map[string]int), make(map[string]int), make(map[string]bool)
	}
	switch {
	case s.timed:
		c.timed++
		c.names[s.name] = true
	case s.alone:
		c.alone[s.name]++
	default:
		c.turns[s.name]++
		if n := len(c.at); n == 0 || c.at[n-1] != block {
			c.at = append(c.at, block)
		}
	}
}

func (c *census) speakers(blocks []*Block) map[string]bool {
	all := make(map[string]bool)
	if c.timed >= minTimed {
		for name := range c.names {
			all[name] = true
		}
	}
	if c.isDialogue(c.turns) && c.share(blocks) >= minShare {
		for name := range c.turns {
			all[name] = true
		}
	}
	if c.isDialogue(c.alone) {
		for name, n := range c.alone {
			if n > 1 {
				all[name] = true
			}
		}
	}
	if len(all) == 0 {
		return nil
	}
	return all
}

// isDialogue reports whether names occur as those of speakers do.
func (c *census) isDialogue(names map[string]int) bool {
	turns, repeated := 0, 0
	for _, n := range names {
		turns += n
		if n > 1 {
			repeated++
		}
	}
	return turns >= minTurns && len(names) >= 2 && repeated >= 1 && 2*len(names) <= turns+2
}

// share is the part of the running text that begins with a speaker, from the first
// such block to the last.
func (c *census) share(blocks []*Block) float64 {
	prose := 0
	for _, b := range blocks[c.at[0] : c.at[len(c.at)-1]+1] {
		if b.Kind == text.Prose {
			prose++
		}
	}
	return float64(len(c.at)) / float64(max(1, prose))
}
