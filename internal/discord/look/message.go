// Package look is what people see of the bot in Discord: the messages of answers, of
// paragraphs and of checked sentences, and the parts that all messages are made of. It knows
// what Discord lets a message hold, and nothing of how one is sent.
package look

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

// AsEdit makes the change that turns any message into m.
func AsEdit(m rest.Message) rest.Edit {
	return rest.Edit{Components: &m.Components, Flags: m.Flags &^ rest.Ephemeral}
}

// Colours of the bar at the left of a message.
const (
	AnswerColour  = 0x2F7D6D
	NothingColour = 0x8A8F98
	FailureColour = 0xC2691C
)

// Card frames components, with a bar in a colour.
func Card(colour int, components ...discordgo.MessageComponent) discordgo.Container {
	return discordgo.Container{AccentColor: &colour, Components: components}
}

// Note is a message of one sentence of our own.
func Note(colour int, sentence string) rest.Message {
	return NewMessage(Card(colour, discordgo.TextDisplay{Content: sentence}))
}

// Shorten cuts text to at most limit UTF-16 units: Discord's clients count in them,
// its server in characters, which are fewer.
func Shorten(text string, limit int) string { return delivery.Shorten(text, limit) }

func Units(text string) int { return delivery.UTF16(text) }

// Escape makes text inert: Discord shows it as it stands, without formatting,
// links, mentions, emoji or previews. What it returns is one line.
func Escape(text string) string {
	return escapeFrom(strings.Join(strings.Fields(text), " "), true)
}

// escapeFrom is Escape for a piece of a line, which it leaves as long as it is;
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

// Subtext is a line in small grey type.
func Subtext(markdown string) string { return "-# " + markdown }

// Bold sets a stretch of plain text in bold.
func Bold(text string) string {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return "**" + Escape(text) + "**"
}

const (
	PageUnits = 4000  // over all texts of a message
	pageBytes = 10170 // undocumented: above it the answer is HTTP 500; with 12 more for each text
)

// Length is what text takes of the PageUnits of a message, whichever of the two
// limits it comes nearer to.
func Length(text string) int {
	return max(delivery.UTF16(text), (len(text)*PageUnits+pageBytes-1)/pageBytes)
}
