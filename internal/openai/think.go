package openai

import "strings"

// The tags between which many open models think aloud (DeepSeek-R1, Qwen 3 and
// others; a server that knows them moves the thoughts into a field of their own).
const (
	openThink  = "<think>"
	closeThink = "</think>"
)

// A thinkFilter takes thoughts out of a completion that comes in pieces. A tag
// may be split across pieces, so text that could begin one is held back.
type thinkFilter struct {
	thinking bool
	said     bool   // other text than white space was let through
	orphan   bool   // a closing tag came after text, without its opening one: the text was thoughts
	held     string // the beginning of a tag, perhaps
}

// text returns what of the piece, and of what was held back, is no thought.
func (f *thinkFilter) text(piece string) string {
	var out strings.Builder
	rest := f.held + piece
	f.held = ""
	for rest != "" {
		at, tag := firstTag(rest)
		if tag == "" {
			at = len(rest) - partialTag(rest)
			f.held = rest[at:]
		}
		if !f.thinking {
			out.WriteString(rest[:at])
			f.said = f.said || strings.TrimSpace(rest[:at]) != ""
		}
		if tag == "" {
			break
		}
		f.orphan = f.orphan || tag == closeThink && !f.thinking && f.said
		f.thinking = tag == openThink
		rest = rest[at+len(tag):]
	}
	return out.String()
}

// end returns the text that was held back for a tag that did not come.
func (f *thinkFilter) end() string {
	if f.thinking {
		return ""
	}
	return f.held
}

// firstTag returns where the first tag stands in s, and the tag, or "".
func firstTag(s string) (at int, tag string) {
	opens, closes := strings.Index(s, openThink), strings.Index(s, closeThink)
	switch {
	case opens < 0 && closes < 0:
		return len(s), ""
	case closes < 0 || opens >= 0 && opens < closes:
		return opens, openThink
	}
	return closes, closeThink
}

// partialTag returns how many bytes at the end of s could begin a tag.
func partialTag(s string) int {
	at := strings.LastIndexByte(s, '<')
	if at < 0 || !strings.HasPrefix(openThink, s[at:]) && !strings.HasPrefix(closeThink, s[at:]) {
		return 0
	}
	return len(s) - at
}
