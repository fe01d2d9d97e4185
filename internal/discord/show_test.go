package discord

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/text"
)

func TestShowCommand(t *testing.T) {
	l, _ := startReading(t)
	for _, typed := range []string{"20", "¶20", "[¶20]", "article/20", "Article ¶20"} {
		got := l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": typed}).Answer()
		wants(t, got, "¶20", "China has dispatched 17 batches")
		if got.Ephemeral() {
			t.Errorf("%q: only one person sees it", typed)
		}
	}
	for _, typed := range []string{"0", "99", "doctors", "other/3", "¶", "999999999999999"} {
		got := l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": typed}).Answer()
		wants(t, got, "There is no paragraph", "from 1 to 22")
		if !got.Ephemeral() {
			t.Errorf("%q: everybody sees the mistake", typed)
		}
	}
}

func TestShowTurns(t *testing.T) {
	l, _ := startReading(t)
	got := l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": "1", "private": true}).Answer()
	if ids := got.Now().CustomIDs(); len(ids) != 1 {
		t.Errorf("the first paragraph has the buttons %q", ids)
	}
	got = l.ada.Clicks(got, id(t, got, "turn:article:2:")).Answer()
	wants(t, got, "¶2", "China keywords")
	if len(l.ada.Ephemeral(l.channel)) != 1 {
		t.Error("turning a page makes another message")
	}
}

// TestShowTurnsForOthers turns pages that everybody sees for the person alone who
// opened them.
func TestShowTurnsForOthers(t *testing.T) {
	l, _ := startReading(t)
	shown := l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": "20"}).Answer()
	bob := l.guild.Member("bob")
	theirs := bob.Clicks(shown, id(t, shown, "turn:article:21:")).Answer()
	wants(t, theirs, "¶21")
	if !theirs.Ephemeral() || !strings.Contains(shown.Text(), "¶20**") {
		t.Errorf("somebody else turned the page: %s", shown.Text())
	}
	wants(t, l.ada.Clicks(shown, id(t, shown, "turn:article:19:")).Answer(), "¶19", "91-km")
}

func TestShowCompletes(t *testing.T) {
	l, _ := startReading(t)
	for typed, want := range map[string]string{
		"":             "1",
		"2":            "2",
		"20":           "20",
		"china has":    "20",
		"keywords":     "2",
		"medical team": "20",
		"infrastruct":  "19",
	} {
		choices := l.ada.Autocompletes(l.channel, "show", "paragraph", typed, nil).Choices()
		if len(choices) == 0 || choices[0].Value != want {
			t.Errorf("%q: %+v, want %s first", typed, choices, want)
		}
	}
	if all := l.ada.Autocompletes(l.channel, "show", "paragraph", "2", nil).Choices(); len(all) != 4 {
		t.Errorf("a number of one digit: %+v", all) // 2, 20, 21, 22
	}
	if none := l.ada.Autocompletes(l.channel, "show", "paragraph", "zzzqqq", nil).Choices(); len(none) != 0 {
		t.Errorf("nothing to choose: %+v", none)
	}
	picked := l.ada.Autocompletes(l.channel, "show", "paragraph", "medical", nil).Choices()[0]
	wants(t, l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": picked.Value}).Answer(), "¶20")
}

// manyTexts are many texts, one of them with a name that is too long for a value.
func manyTexts() *text.Corpus {
	c := &text.Corpus{}
	for n := range 30 {
		slug := fmt.Sprintf("text-%02d", n)
		if n == 7 {
			slug = strings.Repeat("a-very-long-name-", 8) + "end"
		}
		d := &text.Document{Meta: text.Meta{Slug: slug, Title: "T", Language: "en"}}
		for i := range 3 {
			d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: slug, Number: i + 1,
				Text: fmt.Sprintf("Volume %d, page %d: %s", n, i+1, strings.Repeat("the sea is wide, and the ships are small 🚢. ", 20))})
		}
		c.Documents = append(c.Documents, d)
	}
	return c
}

func TestShowInManyTexts(t *testing.T) {
	t.Parallel()
	l := newLab(t, discordtest.Config{})
	l.start(reading(manyTexts()))
	for _, typed := range []string{"", "2", "text-0", "text-03/2", "volume 7, page 2", "the ships are small"} {
		choices := l.ada.Autocompletes(l.channel, "show", "paragraph", typed, nil).Choices()
		if len(choices) == 0 {
			t.Errorf("%q: nothing to choose", typed)
		}
		for _, c := range choices {
			if value := c.Value.(string); utf8.RuneCountInString(value) > 100 || utf8.RuneCountInString(c.Name) > 100 {
				t.Errorf("%q: too long: %q, %q", typed, c.Name, value)
			}
		}
		wants(t, l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": choices[0].Value}).Answer(), "Volume")
	}
	wants(t, l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": "2"}).Answer(), "There are several texts", "/1")
	wants(t, l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": "text-03/9"}).Answer(), "There is no paragraph")
	wants(t, l.ada.Runs(l.channel, "about", nil).Answer(), "and 20 more texts", "3 paragraphs")
	wants(t, l.ada.Runs(l.channel, "search", discordtest.Options{"query": "wide sea"}).Answer(), "¶")
}
