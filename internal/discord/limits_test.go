package discord

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/text"
)

// TestMessagesFit holds the messages of unlikely answers to Discord's limits.
func TestMessagesFit(t *testing.T) {
	for name, words := range map[string]string{
		"latin": "Words, words. ", "signs": "*_~`|[]<@/: ", "chinese": "灯亮着。", "emoji": "👩‍🚒🏮", "hindi": "नमस्ते दुनिया। ", "one word": "lamp",
	} {
		for _, claims := range []int{0, 1, 5, 30} {
			for _, size := range []int{1, 120} {
				t.Run(fmt.Sprint(name, " ", claims, " ", size), func(t *testing.T) {
					a, c := huge(strings.Repeat(words, size), claims)
					r := look.Renderer{Corpus: c, Language: "de", Question: strings.Repeat(words, 300), Person: "12345678901234567890"}
					for _, pages := range [][]rest.Message{
						r.Answer(a), r.Progress("12345678901234567890", a.Claims, 0), r.Interrupted(a.Claims, "Angehalten."),
						{look.Paragraph("en", chat.Opened{Document: c.Documents[0], Paragraph: c.Documents[0].Paragraphs[0], Changed: true})},
					} {
						for _, m := range pages {
							fits(t, m)
						}
						if len(pages) > look.MaxPages {
							t.Errorf("%d messages", len(pages))
						}
					}
				})
			}
		}
	}
}

// huge is an answer whose every part is words, and its corpus. A paragraph has
// 1,800 characters at most.
func huge(words string, claims int) (answer.Answer, *text.Corpus) {
	paragraph := strings.TrimSpace(string([]rune(words)[:min(1800, len([]rune(words)))]))
	slug := strings.Repeat("slug-", 12)
	d := &text.Document{Meta: text.Meta{Slug: slug, Title: words}}
	a := answer.Answer{
		Mode: answer.Model, Frame: "According to " + look.Shorten(words, 200) + ":", Understood: words, Abstained: claims == 0,
		Text: look.Shorten(words, 300), Notice: look.Shorten(words, 300), Receipt: answer.Receipt{Model: "m"},
	}
	for n := range max(claims, 5) {
		p := text.Paragraph{Document: slug, Number: n + 1, Text: paragraph, Heading: words}
		d.Paragraphs = append(d.Paragraphs, p)
		a.Passages = append(a.Passages, answer.Passage{Document: slug, Paragraph: n + 1, Text: paragraph})
		if n < claims {
			cite := answer.Citation{Document: slug, Paragraph: n + 1, Quote: paragraph, End: len(paragraph)}
			a.Claims = append(a.Claims, answer.Claim{Text: fmt.Sprint(n, words), Citations: []answer.Citation{cite, cite}})
		}
	}
	return a, &text.Corpus{Documents: []*text.Document{d, {Meta: text.Meta{Slug: "other"}}}}
}

// fits holds a message to the limits of components:
// https://docs.discord.com/developers/components/reference
func fits(t *testing.T, m rest.Message) {
	t.Helper()
	count, unitCount, bytes := 0, 0, 0
	ids := map[string]bool{}
	id := func(id string) {
		if ids[id] || id == "" || len([]rune(id)) > look.MaxID {
			t.Errorf("custom_id %q is empty, too long, or there twice", id)
		}
		ids[id] = true
	}
	var visit func(all []discordgo.MessageComponent)
	visit = func(all []discordgo.MessageComponent) {
		for _, c := range all {
			count++
			switch c := c.(type) {
			case discordgo.Container:
				visit(c.Components)
			case discordgo.ActionsRow:
				if len(c.Components) > 5 || len(c.Components) == 0 {
					t.Errorf("%d components in a row", len(c.Components))
				}
				visit(c.Components)
			case discordgo.TextDisplay:
				if c.Content == "" {
					t.Error("an empty text")
				}
				unitCount += delivery.UTF16(c.Content)
				bytes += len(c.Content) + 12
			case discordgo.Button:
				id(c.CustomID)
				if delivery.UTF16(c.Label) > 80 {
					t.Errorf("label %q", c.Label)
				}
			case discordgo.SelectMenu:
				id(c.CustomID)
				for _, o := range c.Options {
					id(o.Value)
					if delivery.UTF16(o.Label) > 100 || delivery.UTF16(o.Description) > 100 || o.Description == "" {
						t.Errorf("option %q, %q", o.Label, o.Description)
					}
				}
				if len(c.Options) > 25 {
					t.Errorf("%d options", len(c.Options))
				}
			}
		}
	}
	visit(m.Components)
	if count > 40 || unitCount > 4000 || bytes > 10170 {
		t.Errorf("%d components, %d characters, %d bytes", count, unitCount, bytes)
	}
}
