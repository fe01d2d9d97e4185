package source

import (
	"maps"
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

// fewestFieldsAbove is how many labelled lines stand above a dialogue, at least, that are none of its turns.
const fewestFieldsAbove = 2

// nobody is among the speakers of a chat with times, where a line may have a time and nobody who speaks: "10:02 - Ann left".
const nobody = ""

// speakers returns who speaks in the dialogue that the blocks are, nil if they are none.
func speakers(blocks []*Block) map[string]bool {
	var c census
	faq := hasAnswers(blocks)
	if areRecords(blocks) {
		return nil
	}
	for i, b := range blocks {
		if !mayTalk(b) {
			continue
		}
		s := b.String()
		lines := b.Lines()
		if first := strings.TrimSpace(lines[0].Of(s)); len(lines) > 1 {
			if stamp := nameAlone.FindString(first); stamp != "" && isName(stamp[:strings.Index(stamp, "  ")+1]) {
				c.add(speech{name: nameKey(first), timed: true}, i)
			}
			if name := strings.TrimRight(first, ":"); isName(name) && len(first) <= 40 {
				c.add(speech{name: nameKey(name), alone: true}, i)
			}
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
	all := c.speakers(blocks)
	for _, name := range fieldsAbove(blocks, c.turns) {
		delete(all, name)
	}
	return all
}

// fieldsAbove returns what the blocks above a dialogue are labelled with: they are no sentences, and nobody of those
// names speaks again. "Date: 3 May", "Place: the old mill".
func fieldsAbove(blocks []*Block, turns map[string]int) (names []string) {
	for _, b := range blocks {
		if !b.IsText() {
			continue
		}
		s, ok := parseSpeech(b.String())
		if !ok || turns[s.name] != 1 || text.EndsSentence(b.String()) || asks(b.String()) {
			break
		}
		names = append(names, s.name)
	}
	if len(names) < fewestFieldsAbove {
		return nil
	}
	return names
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
		maps.Copy(all, c.names)
		all[nobody] = true
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
	return float64(len(c.at)) / float64(max(1, countProse(blocks[c.at[0]:c.at[len(c.at)-1]+1])))
}
