package source

import "pilcrow/internal/text"

// endAnswers ends the answer to the last of several questions in a row after as many
// blocks as the longest answer before has: what follows is no part of it. A list or
// table is one.
func endAnswers(blocks []*Block) []*Block {
	var out []*Block
	for start := 0; start < len(blocks); {
		end := start + 1
		for end < len(blocks) && blocks[end].Kind != Heading && blocks[end].Kind != Break {
			end++
		}
		part := blocks[start:end]
		if at := lastAnswer(part); at < len(part) {
			out = append(append(out, part[:at]...), NewBreak(part[at].From))
			part = part[at:]
		}
		out = append(out, part...)
		start = end
	}
	return out
}

// lastAnswer returns where the answer to the last question in blocks ends, len(blocks)
// if that cannot be told.
func lastAnswer(blocks []*Block) int {
	longest, answers, last := 0, 0, -1
	for i, b := range blocks {
		if b.Kind != text.Question {
			continue
		}
		if last >= 0 && i > last+1 {
			longest = max(longest, countGroups(blocks[last+1:i]))
			answers++
		}
		last = i
	}
	if answers < 2 {
		return len(blocks)
	}
	at := last + 1
	for n := 0; n < longest && at < len(blocks); n++ {
		at += groupLength(blocks[at:])
	}
	return at
}

func countGroups(blocks []*Block) int {
	n := 0
	for len(blocks) > 0 {
		blocks = blocks[groupLength(blocks):]
		n++
	}
	return n
}
