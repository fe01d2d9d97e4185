package stats

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/state"
)

// contents are the texts of a message, as Markdown.
func contents(m rest.Message) string {
	var all []string
	for _, c := range m.Components[0].(discordgo.Container).Components {
		if text, ok := c.(discordgo.TextDisplay); ok {
			all = append(all, text.Content)
		}
	}
	return strings.Join(all, "\n")
}

// TestStatsPanel: times and days are told as they are.
func TestStatsPanel(t *testing.T) {
	now := time.Date(2026, 11, 28, 9, 0, 0, 0, time.UTC)
	day := func(ago int) time.Time { return now.Truncate(24*time.Hour).AddDate(0, 0, -ago) }
	var asked []state.Stat
	add := func(n int, ago int, how answer.Outcome, took time.Duration) {
		for range n {
			asked = append(asked, state.Stat{At: day(ago).Add(time.Hour), Outcome: how, Took: took})
		}
	}
	add(10, 2, answer.Answered, 300*time.Millisecond)
	add(28, 0, answer.Absent, 1500*time.Millisecond)
	add(2, 0, answer.Nearest, time.Minute)
	got := contents(StatsPanel("en", 3, now, asked, nil))
	for _, want := range []string{
		"last 3 days: 40**", "answered: **10** (25 %)", "not in the text: **28** (70 %)", "nearest passages: **2** (5 %)",
		"Half of them took up to 2 s, 95 of 100 up to 2 s.", "11-26   10 ███████\n11-27    0\n11-28   30 " + strings.Repeat("█", 20) + "\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("lacks %q:\n%s", want, got)
		}
	}
	if got := contents(StatsPanel("en", 3, now, nil, nil)); !strings.Contains(got, "last 3 days: 0**") || strings.Contains(got, "█") {
		t.Errorf("of nothing: %s", got)
	}
}

// TestGapsWithoutWords: where no texts are kept, it says so.
func TestGapsWithoutWords(t *testing.T) {
	m, _ := GapsPanel("en", 30, []state.Gap{{Reason: answer.OffTopic, At: time.Now()}}, nil)
	if got := contents(m); !strings.Contains(got, "1 ×** _words are not kept_") {
		t.Error(got)
	}
	if m, files := GapsPanel("de", 7, nil, nil); len(files) > 0 || !strings.Contains(contents(m), "Keine Frage blieb ohne Antwort.") {
		t.Errorf("of nothing: %s", contents(m))
	}
}
