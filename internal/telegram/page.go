package telegram

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-telegram/bot/models"

	"pilcrow/internal/chat/delivery"
)

// Limits of the Bot API, in UTF-16 units.
const (
	maxText     = 4096
	maxNotice   = 200
	maxEntities = 100
	maxPages    = 10 // of ours: messages of one answer
)

// A page is one message as it is shown.
type page struct {
	Text     string
	Entities []models.MessageEntity
	Keyboard keyboard
}

// A keyboard is rows of buttons.
type keyboard [][]key

// A key is a button that carries data back. The library's type writes a copy_text
// that is not there into every button.
type key struct {
	Text string `json:"text"`
	Data string `json:"callback_data"`
}

func (k keyboard) markup() models.ReplyMarkup {
	if len(k) == 0 {
		return nil
	}
	return struct {
		Rows keyboard `json:"inline_keyboard"`
	}{k}
}

// While a text is put together and split, its formats are marked by noncharacters,
// which no text of others has: see [plain].
const (
	firstMark = '\uFDD0'
	lastMark  = '\uFDEF'
)

var formats = []models.MessageEntityType{
	models.MessageEntityTypeBold, models.MessageEntityTypeItalic, models.MessageEntityTypeExpandableBlockquote,
}

func bold(s string) string   { return marked(0, s) }
func italic(s string) string { return marked(1, s) }

// quotation sets parts into one block that unfolds.
func quotation(parts []string) []string {
	if len(parts) == 0 {
		return nil
	}
	parts[0] = string(firstMark+4) + parts[0]
	last := &parts[len(parts)-1]
	*last = strings.TrimRight(*last, "\n") + string(firstMark+5) + "\n"
	return parts
}

func marked(format rune, s string) string {
	if s == "" {
		return ""
	}
	return string(firstMark+2*format) + s + string(firstMark+2*format+1)
}

// plain makes a text safe to be put into a page: valid, without control characters,
// which Telegram replaces, and without marks of ours. Nothing else needs escaping.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= firstMark && r <= lastMark, r >= '\u2028' && r <= '\u202E':
			return -1
		case unicode.IsControl(r) && r != '\n':
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// chatLength is what a text with marks takes of a message.
func chatLength(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r >= firstMark && r <= lastMark:
		case r > 0xFFFF:
			n += 2
		default:
			n++
		}
	}
	return n
}

// clip shortens a text to at most a number of units.
func clip(s string, limit int) string {
	if chatLength(s) <= limit {
		return s
	}
	return delivery.Shorten(s, limit)
}

// pages cuts parts into messages, the buttons under the last. If they are too many,
// the last one says so in the words of rest.
func pages(parts []string, rest string, below keyboard) []page {
	texts := delivery.Split(front(parts), maxText, chatLength)
	if len(texts) > maxPages {
		texts = append(texts[:maxPages-1], italic(rest))
	}
	all := make([]page, len(texts))
	var open []rune // formats that go on from message to message
	for i, s := range texts {
		all[i], open = decode(s, open)
	}
	if len(all) > 0 {
		all[len(all)-1].Keyboard = below
	}
	return all
}

// front leaves out of parts what no message would show: splitting takes its time.
func front(parts []string) []string {
	const room = (maxPages + 1) * maxText * utf8.UTFMax // bytes that are more than enough
	left := room
	for i, part := range parts {
		if left -= len(part); left < 0 {
			return append(slices.Clone(parts[:i]), strings.ToValidUTF8(part[:len(part)+left], ""))
		}
	}
	return parts
}

// decode makes of a text with marks one with entities. It begins with open formats
// and returns those that are open at its end.
func decode(s string, open []rune) (page, []rune) {
	var text strings.Builder
	var found []models.MessageEntity
	starts := map[rune]int{}
	for _, format := range open {
		starts[format] = 0
	}
	at := 0
	for _, r := range s {
		format, isEnd := (r-firstMark)/2, (r-firstMark)%2 == 1
		start, isOpen := starts[format]
		switch {
		case r < firstMark || r > lastMark:
			text.WriteRune(r)
			at += chatLength(string(r))
		case isEnd && isOpen:
			found = append(found, models.MessageEntity{Type: formats[format], Offset: start, Length: at - start})
			delete(starts, format)
		case !isEnd:
			starts[format] = at
		}
	}
	var rest []rune
	for format := range rune(len(formats)) {
		if start, isOpen := starts[format]; isOpen {
			found = append(found, models.MessageEntity{Type: formats[format], Offset: start, Length: at - start})
			rest = append(rest, format)
		}
	}
	return trim(text.String(), found), rest
}

// trim takes off the white space around a text, as Telegram does, and what of its
// entities lies there.
func trim(s string, found []models.MessageEntity) page {
	whole := strings.TrimRightFunc(s, unicode.IsSpace)
	short := strings.TrimLeftFunc(whole, unicode.IsSpace)
	skipped, length := chatLength(whole[:len(whole)-len(short)]), chatLength(short)
	p := page{Text: short}
	for _, e := range found {
		start, end := max(e.Offset-skipped, 0), min(e.Offset+e.Length-skipped, length)
		if start < end && len(p.Entities) < maxEntities {
			e.Offset, e.Length = start, end-start
			p.Entities = append(p.Entities, e)
		}
	}
	return p
}

// units returns the part of a text from offset, both in UTF-16 units as entities
// have them; "" if it is not there.
func units(s string, offset, length int) (before, part, after string) {
	start, ok1 := byteOf(s, offset)
	end, ok2 := byteOf(s, offset+length)
	if !ok1 || !ok2 || start > end {
		return s, "", ""
	}
	return s[:start], s[start:end], s[end:]
}

func byteOf(s string, unit int) (int, bool) {
	at := 0
	for i, r := range s {
		if at >= unit {
			return i, at == unit
		}
		at += delivery.UTF16(string(r))
	}
	return len(s), at == unit
}
