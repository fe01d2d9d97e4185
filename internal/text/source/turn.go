package source

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
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
			case t.Kind == text.Turn && isOfProgram(t):
				t.Leave(programReason)
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
	if names[nobody] {
		if n, ok := stampOf(words); ok {
			return speech{label: n, timed: true}, true
		}
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

// programReason is why some turns of a chat are left out.
const programReason = "what the program of the chat tells"

var (
	// event is a line on those who come and go, as programs for Internet Relay Chat write it: "10:02 -!- ann has joined".
	event = lazyregexp.If(hasClock, `^\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+(?:-!-|\*\*\*|-->|<--|==)\s+`)
	// placeholder is what stands for a picture or the like that was not exported: "<Media omitted>".
	placeholder = lazyregexp.New(`^<[^<>]{3,60}>$`)
	// encryption is what WhatsApp tells of itself above a chat.
	encryption = lazyregexp.New(`(?i)end-to-end encrypted|ende-zu-ende-verschlüsselt|de bout en bout|de extremo a extremo|end-to-end-versleuteld|crittografati end-to-end`)
)

// leftToRight is the sign before what WhatsApp itself writes.
const leftToRight = "\u200e"

// isOfProgram reports whether a turn is nothing that somebody says: what a program tells of itself where nobody stands
// behind the time, or what stands for a picture.
func isOfProgram(b *Block) bool {
	said := strings.TrimSpace(b.String()[b.Label.End:])
	return strings.HasPrefix(said, leftToRight) || placeholder().MatchString(said) || strings.HasSuffix(b.label(), "-") && encryption().MatchString(said)
}

// stampOf is the time that a line of a chat begins with in which nobody speaks: in brackets, or with a dash behind it.
func stampOf(line string) (label int, ok bool) {
	if m := event.FindString(line); m != "" {
		return len(strings.TrimSpace(m)), true
	}
	m := stamped.FindString(line)
	return len(strings.TrimSpace(m)), strings.HasPrefix(m, "[") || strings.Contains(m, " - ")
}

// mayTalk reports whether turns may be in a block.
func mayTalk(b *Block) bool {
	return b.Kind == text.Prose || b.Kind == text.Quotation && len(b.Lines()) > 1
}
