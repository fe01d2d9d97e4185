package discord

import (
	"strings"
	"unicode"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/rest"
)

// NewMessage makes a message of components (Components V2): they need no
// permission, are not hidden with the previews, and hold 4,000 characters. Nobody
// is mentioned, nothing previewed.
func NewMessage(components ...discordgo.MessageComponent) rest.Message {
	return rest.Message{Components: components, Flags: rest.ComponentsV2 | rest.SuppressEmbeds}
}

// Private makes a message that only the person who asked sees.
func Private(m rest.Message) rest.Message {
	m.Flags |= rest.Ephemeral
	return m
}

// asEdit makes the change that turns any message into m.
func asEdit(m rest.Message) rest.Edit {
	return rest.Edit{Components: &m.Components, Flags: m.Flags &^ rest.Ephemeral}
}

// Colours of the bar at the left of a message.
const (
	answerColour  = 0x2F7D6D
	nothingColour = 0x8A8F98
	failureColour = 0xC2691C
)

// card frames components, with a bar in a colour.
func card(colour int, components ...discordgo.MessageComponent) discordgo.Container {
	return discordgo.Container{AccentColor: &colour, Components: components}
}

// note is a message of one sentence of our own.
func note(colour int, sentence string) rest.Message {
	return NewMessage(card(colour, discordgo.TextDisplay{Content: sentence}))
}

// shorten cuts text to at most limit UTF-16 units: Discord's clients count in them,
// its server in characters, which are fewer.
func shorten(text string, limit int) string { return delivery.Shorten(text, limit) }

func units(text string) int { return delivery.UTF16(text) }

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

// special reports whether the sign at i means something to Discord.
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

// spaceAt reports whether a space or the end is at i.
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
	return max(delivery.UTF16(text), (len(text)*pageUnits+pageBytes-1)/pageBytes)
}
