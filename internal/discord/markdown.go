package discord

import (
	"strings"
	"unicode"

	"pilcrow/internal/chat"
)

// shorten cuts text to at most limit UTF-16 units: Discord's clients count in them,
// its server in characters, which are fewer.
func shorten(text string, limit int) string { return chat.Shorten(text, limit) }

func units(text string) int { return chat.UTF16(text) }

// escape makes text inert: Discord shows it as it stands, without formatting,
// links, mentions, emoji or previews. What it returns is one line.
func escape(text string) string {
	return escapeFrom(strings.Join(strings.Fields(text), " "), true)
}

// escapeFrom is escape for a piece of a line, which it leaves as long as it is;
// first says that it begins the line.
//
// A backslash before a sign that is neither letter, digit nor space takes away
// its meaning.
func escapeFrom(text string, first bool) string {
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	runes := []rune(text)
	for i, r := range runes {
		if special(runes, i, first) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		if r == '@' && !spaceAt(runes, i+1) {
			b.WriteRune('\u200b') // @everyone: Discord looks for it in the raw text too
		}
	}
	return b.String()
}

// special tells whether the sign at i means something to Discord.
func special(text []rune, i int, first bool) bool {
	switch text[i] {
	case '\\', '*', '_', '~', '`', '|', '<', '[', ']', '@':
		return true
	case '/': // addresses and invites, which Discord links without being asked
		return true
	case ':': // :smile:, https:
		return !spaceAt(text, i+1)
	case '#', '>', '-', '+':
		return first && i == 0
	case '.', ')': // the number of a list
		return first && i > 0 && allDigits(text[:i]) && spaceAt(text, i+1)
	}
	return false
}

// spaceAt tells whether a space or the end is at i.
func spaceAt(text []rune, i int) bool { return i >= len(text) || unicode.IsSpace(text[i]) }

func allDigits(text []rune) bool {
	for _, r := range text {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

// subtext is a line in small grey type.
func subtext(markdown string) string { return "-# " + markdown }

// bold sets a stretch of plain text in bold.
func bold(text string) string {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return "**" + escape(text) + "**"
}

const (
	pageUnits = 4000  // over all texts of a message
	pageBytes = 10170 // undocumented: above it the answer is HTTP 500; with 12 more for each text
)

// length is what text takes of the pageUnits of a message, whichever of the two
// limits it comes nearer to.
func length(text string) int {
	return max(chat.UTF16(text), (len(text)*pageUnits+pageBytes-1)/pageBytes)
}
