package openai

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A markKind is what a mark within a completion means.
type markKind int

const (
	opensThought  markKind = iota // what follows is thought aloud
	closesThought                 // until here
	startsMessage                 // gpt-oss: a message with a header
	startsChannel                 // gpt-oss: the header goes on with the channel's name
	endsHeader                    // gpt-oss: the message's text begins
	frames                        // stands around the answer and says nothing
	endsTurn                      // the answer is over, or somebody else's turn begins
)

// markNames are the marks of chat templates. Servers that know a model's template
// take them out; others pass them on.
var markNames = map[markKind][]string{
	opensThought: {"<think>", "<thinking>", "<thought>", "<reasoning>", "[THINK]", "<seed:think>", "◁think▷",
		"<|begin_of_thought|>", "<|START_THINKING|>", "<unused94>"},
	closesThought: {"</think>", "</thinking>", "</thought>", "</reasoning>", "[/THINK]", "</seed:think>", "◁/think▷",
		"<|end_of_thought|>", "<|END_THINKING|>", "<unused95>"},
	startsMessage: {"<|start|>"},
	startsChannel: {"<|channel|>"},
	endsHeader:    {"<|message|>"},
	frames: {"<|begin_of_solution|>", "<|end_of_solution|>", "<|START_RESPONSE|>", "<|END_RESPONSE|>", "<answer>", "</answer>",
		"<|begin_of_text|>", "<bos>"},
	endsTurn: {"<s>", "</s>", "<eos>", "<pad>", "<|im_start|>", "<|im_end|>", "<|eot_id|>", "<|eom_id|>", "<|start_header_id|>", "<|end_header_id|>",
		"<|end_of_text|>", "<|endoftext|>", "<|end|>", "<|return|>", "<|call|>", "<start_of_turn>", "<end_of_turn>", "<|turn>", "<turn|>",
		"<｜end▁of▁sentence｜>", "<|END_OF_TURN_TOKEN|>", "<|user|>", "<|assistant|>", "<|system|>", "[INST]", "[/INST]"},
}

// markStarts are the runes with which marks begin.
const markStarts = "<[◁"

var (
	kindOfMark  = map[string]markKind{}
	longestMark int // in bytes
)

func init() {
	for kind, names := range markNames {
		for _, name := range names {
			kindOfMark[name] = kind
			longestMark = max(longestMark, len(name))
		}
	}
}

// findMark returns where the first mark stands in s, and the mark, or "".
func findMark(s string) (at int, mark string) {
	for at < len(s) {
		next := strings.IndexAny(s[at:], markStarts)
		if next < 0 {
			break
		}
		at += next
		if mark = markAt(s[at:]); mark != "" {
			return at, mark
		}
		at++
	}
	return len(s), ""
}

// markAt returns the mark with which s begins, or "". None begins with another.
func markAt(s string) string {
	for name := range kindOfMark {
		if strings.HasPrefix(s, name) {
			return name
		}
	}
	return ""
}

// partialMark returns how many bytes at the end of s could begin a mark.
func partialMark(s string) int {
	at := max(0, len(s)-longestMark+1)
	for at < len(s) {
		next := strings.IndexAny(s[at:], markStarts)
		if next < 0 {
			break
		}
		at += next
		for name := range kindOfMark {
			if strings.HasPrefix(name, s[at:]) {
				return len(s) - at
			}
		}
		at++
	}
	return 0
}

// marks takes thoughts and the marks of templates out of a completion that comes in
// pieces. A mark may be split across pieces, so text that could begin one is held
// back.
type marks struct {
	thinking bool // until a thought is closed
	bare     bool // thoughts of gpt-oss without its marks
	hidden   bool // the message is not for the person
	header   bool // of a message
	channel  bool // the header names a channel,
	name     string
	said     bool   // other text than white space was let through
	orphan   bool   // a thought was closed after text, without having been opened: the text was thoughts
	over     bool   // what follows is not the answer
	seen     bool   // enough to know how the completion begins
	held     string // what may be a mark, or may end the turn
}

// text returns what of the piece, and of what was held back, is the answer.
func (m *marks) text(piece string) string {
	var out strings.Builder
	rest := m.held + piece
	m.held = ""
	if start := strings.TrimLeftFunc(rest, unicode.IsSpace); !m.seen && !m.begins(start) {
		m.held = start
		return rest[:len(rest)-len(start)]
	}
	for rest != "" && !m.over {
		if m.bare {
			rest = m.skipBare(rest)
			continue
		}
		at, mark := findMark(rest)
		if mark == "" {
			at -= partialMark(rest)
			m.plain(&out, rest[:at])
			m.held = rest[at:]
			break
		}
		m.plain(&out, rest[:at])
		after := rest[at+len(mark):]
		if kindOfMark[mark] == endsTurn && m.visible() && m.said {
			after = m.endTurn(&out, mark, after)
		} else {
			m.meet(kindOfMark[mark])
		}
		rest = after
	}
	return out.String()
}

// bareStart and bareEnd stand around the thoughts of gpt-oss if the marks are taken
// out, but not what they say.
const (
	bareStart = "analysis"
	bareEnd   = "assistantfinal"
)

// begins reports whether so much of the completion has come that it is known how it
// begins.
func (m *marks) begins(start string) bool {
	after, found := strings.CutPrefix(start, bareStart)
	if len(start) <= len(bareStart) && strings.HasPrefix(bareStart, start) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(after)
	m.seen, m.bare = true, found && unicode.IsUpper(first)
	return true
}

// skipBare returns what is behind the bare thoughts, and holds back what may be the
// beginning of their end.
func (m *marks) skipBare(rest string) string {
	_, after, found := strings.Cut(rest, bareEnd)
	if m.bare = !found; m.bare {
		m.held = rest[max(0, len(rest)-len(bareEnd)+1):]
	}
	return after
}

func (m *marks) visible() bool { return !m.thinking && !m.hidden && !m.header && !m.bare }

// plain takes text without marks.
func (m *marks) plain(out *strings.Builder, text string) {
	const longestName = 32 // bytes of it that are kept
	switch {
	case m.header:
		m.name = strings.TrimLeftFunc(m.name+text, unicode.IsSpace)
		m.name = m.name[:min(len(m.name), longestName)]
	case m.visible():
		out.WriteString(text)
		m.said = m.said || strings.TrimSpace(text) != ""
	}
}

// meet takes a mark of a kind that decides what is seen.
func (m *marks) meet(kind markKind) {
	switch kind {
	case opensThought:
		m.thinking = m.thinking || m.visible()
	case closesThought:
		m.orphan = m.orphan || m.visible() && m.said
		m.thinking = false
	case startsMessage:
		m.over = m.visible() && m.said // a turn after the answer
		m.header, m.channel, m.name = true, false, ""
	case startsChannel:
		m.header, m.channel, m.name = true, true, ""
	case endsHeader:
		m.hidden = m.channel && !strings.HasPrefix(m.name, "final")
		m.header = false
	}
}

// endTurn takes the end of a turn, and returns what is still to be read. It ends the
// answer if nothing, or another turn, follows; before other text it is a part of
// the text, which may be about such marks.
func (m *marks) endTurn(out *strings.Builder, mark, after string) (rest string) {
	const longestPause = 64 // bytes of white space
	next := strings.TrimLeftFunc(after, unicode.IsSpace)
	switch {
	case markAt(next) != "" || len(after)-len(next) > longestPause:
		m.over = true
	case partialMark(next) == len(next): // also if nothing has come yet
		m.held = mark + after
		return ""
	default:
		m.plain(out, mark)
	}
	return after
}

// end returns the text that was held back for a mark that did not come.
func (m *marks) end() string {
	if !m.visible() || m.over || markAt(m.held) != "" {
		return ""
	}
	return m.held
}
