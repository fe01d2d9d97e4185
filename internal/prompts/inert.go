package prompts

import (
	"pilcrow/internal/lazyregexp"
	"strings"
	"unicode"
)

// Plain removes what a reader cannot see: control characters become spaces;
// format characters (zero width, bidirectional, tags) and variation selectors
// go, but for the two joiners, which some alphabets need between letters. Bytes
// that are not UTF-8 become U+FFFD. White space comes out as single spaces.
func Plain(s string) string {
	if isPlain(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u200c', r == '\u200d':
			return r
		case unicode.IsControl(r), unicode.In(r, unicode.Zl, unicode.Zp):
			return ' '
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r), unicode.Is(unicode.Co, r):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// isPlain reports whether a text surely is plain, as most English sentences are.
func isPlain(s string) bool {
	space := true
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' || s[i] == ' ' && space {
			return false
		}
		space = s[i] == ' '
	}
	return !space
}

// Inert returns [Plain] text in which nothing looks like a sign of the prompt:
// no paragraph marker ("[12]" becomes "(note 12)"), no sentinel, no fence, and
// no token of a chat template, such as "<|im_start|>" or "[INST]".
func Inert(s string) string {
	s = Plain(s)
	s = angles.Replace(s)
	s = sentinelLike().ReplaceAllString(s, "not in text")
	if !strings.ContainsAny(s, "[【") {
		return s
	}
	s = instruction().ReplaceAllString(s, "($1)")
	return markerLike().ReplaceAllString(s, "(note $1)")
}

var (
	// angles draws fences and the tags of chat templates with other brackets.
	angles = strings.NewReplacer("<|", "‹ ", "|>", " ›", "<", "‹", ">", "›")

	sentinelLike = lazyregexp.New(`(?i)not[_\s]+in[_\s]+text`)
	instruction  = lazyregexp.New(`(?i)\[\s*(/?\s*(?:INST|SYS|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS))\s*\]`)
	markerLike   = lazyregexp.New(`[\[【]([^\[\]【】]{0,24}[\pN][^\[\]【】]{0,24})[\]】]`)
)
