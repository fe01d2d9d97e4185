package discord

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/lazyregexp"
)

// spoken returns the text of any message as people read it: what it says or, of
// one that says nothing itself, what its embeds and components say, or what it
// forwards. "" if there is none.
func (s *session) spoken(m *discordgo.Message) string {
	if m == nil {
		return ""
	}
	own := *m
	own.Content = customEmoji().ReplaceAllString(addressed().ReplaceAllString(m.Content, ""), "")
	parts := []string{s.plain(&own)}
	for _, e := range m.Embeds {
		if e != nil && m.Content == "" { // the embeds of a message with words are previews of its links
			parts = append(parts, embedded(e))
		}
	}
	parts = append(parts, written(m.Components)...)
	for _, forwarded := range m.MessageSnapshots {
		parts = append(parts, s.spoken(forwarded.Message))
	}
	return strings.TrimSpace(withoutMarkup(strings.Join(parts, "\n")))
}

// embedded returns the text of an embed.
func embedded(e *discordgo.MessageEmbed) string {
	lines := []string{e.Title, e.Description}
	for _, field := range e.Fields {
		if field != nil {
			lines = append(lines, field.Name, field.Value)
		}
	}
	return strings.Join(lines, "\n")
}

// written returns the texts of components, in order.
func written(components []discordgo.MessageComponent) (texts []string) {
	for _, c := range components {
		switch c := c.(type) {
		case *discordgo.TextDisplay:
			texts = append(texts, c.Content)
		case *discordgo.Container:
			texts = append(texts, written(c.Components)...)
		case *discordgo.Section:
			texts = append(texts, written(c.Components)...)
		}
	}
	return texts
}

var (
	// addressed is whom a line is for.
	addressed = lazyregexp.New(`(?m)^\s*(?:<@!?\d+>[,:]?\s*)+`)
	// smallPrint are lines in small type: what we write there is no statement.
	smallPrint = lazyregexp.New(`(?m)^\s*-# .*$`)
	codeBlock  = lazyregexp.New("(?s)```(?:[a-z]+\n)?(.*?)```")
	escaped    = lazyregexp.New(`\\([^\pL\pN\s])`)
	spoilers   = lazyregexp.New(`\|\|`)
	maskedLink = lazyregexp.New(`\[([^\]\n]+)\]\(<?https?://[^)\s]+>?\)`)
)

// withoutMarkup takes away Discord's own markup; that of Markdown is taken away
// where sentences are read.
func withoutMarkup(s string) string {
	s = smallPrint().ReplaceAllString(s, "")
	s = codeBlock().ReplaceAllString(s, "$1")
	s = maskedLink().ReplaceAllString(s, "$1")
	s = spoilers().ReplaceAllString(s, "")
	return strings.ReplaceAll(escaped().ReplaceAllString(s, "$1"), "\u200b", "")
}
