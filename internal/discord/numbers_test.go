package discord

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/state"
)

// TestGaps: those who manage a server see what was not answered there, in groups of likeness,
// with the votes; and nothing of any other server, nor of direct messages.
func TestGaps(t *testing.T) {
	l, b := startReading(t)
	ask := func(u *discordtest.User, c *discordtest.Channel, question string) *discordtest.Message {
		m := u.Runs(c, "ask", discordtest.Options{"question": question}).Followups(1)
		b.settle()
		return m[0]
	}
	const mongolia = "What is the capital of Mongolia?"
	ask(l.ada, l.channel, mongolia)
	ask(l.guild.Member("ben"), l.channel, "what's the capital of mongolia")
	ask(l.ada, l.channel, "=HYPERLINK(\"http://evil.example\") zebras?")
	village := l.Guild("Village")
	mayor := village.Member("mayor", village.Role("manager", discordtest.ManageGuild))
	hall := village.Channel("hall")
	ask(mayor, hall, "How tall is the Matterhorn?")
	l.ada.Says(l.ada.DM(), "How deep is the Baikal?")
	l.ada.DM().AwaitBot(1)
	l.ada.Says(l.channel, l.Bot.Mention()+" hello")
	l.channel.AwaitBot(1)
	b.settle()
	answered := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "How many batches of medical teams did China send to Lesotho?"}).Answer()
	b.settle()
	l.ada.Clicks(answered, look.BadAction)
	l.ada.Submits(l.ada.Clicks(answered, look.BadAction).Modal(), map[string]string{"reason": "@everyone too *short*"}).Answer()

	marie := l.manager()
	panel := marie.Runs(l.channel, "gaps", nil).Answer()
	wants(t, panel, "Not answered here in the last 30 days", "3 questions, 2 of them different", "2 × what's the capital of mongolia",
		"not in the text", "👍 0 · 👎 1", "too *short*", "How many batches")
	sheet, _ := panel.File("gaps.csv")
	votes, _ := panel.File("votes.csv")
	all := panel.Text() + sheet + votes
	for _, other := range []string{"Matterhorn", "Baikal", "hello"} {
		if strings.Contains(all, other) {
			t.Errorf("it has %q:\n%s", other, all)
		}
	}
	if !panel.Ephemeral() || !strings.Contains(sheet, "'=HYPERLINK") || !strings.Contains(votes, "down,'@everyone too *short*") {
		t.Errorf("ephemeral: %v\n%s\n%s", panel.Ephemeral(), sheet, votes)
	}
	theirs := mayor.Runs(hall, "gaps", discordtest.Options{"days": 1}).Answer()
	wants(t, theirs, "in the last day", "Matterhorn", "👍 0 · 👎 0")
	if strings.Contains(theirs.Text(), "Mongolia") || strings.Contains(theirs.Text(), "mongolia") {
		t.Errorf("another server's: %s", theirs.Text())
	}
}

// TestNumbersAreForManagers: Discord does not offer them to others, or in direct messages;
// where a server lets everybody use the commands, the bot turns them away.
func TestNumbersAreForManagers(t *testing.T) {
	l, _ := startReading(t)
	for _, c := range (&Frontend{}).Definitions() {
		isManaged := c.DefaultMemberPermissions != nil && *c.DefaultMemberPermissions == discordgo.PermissionManageGuild
		if (c.Name == "gaps" || c.Name == "stats") && (!isManaged || len(*c.Contexts) != 1 || (*c.Contexts)[0] != discordgo.InteractionContextGuild) {
			t.Errorf("/%s is offered to others, or elsewhere", c.Name)
		}
	}
	for _, command := range []string{"gaps", "stats"} {
		l.guild.Lets(command, l.guild.Everyone)
		wants(t, l.ada.Runs(l.channel, command, nil).Answer(), "Only those who manage this server")
	}
}

// TestStats counts by outcome, of this server alone.
func TestStats(t *testing.T) {
	l, b := startReading(t)
	l.Guild("Village")
	for _, q := range []string{anything, anything, "What is the capital of Mongolia?"} {
		l.ada.Runs(l.channel, "ask", discordtest.Options{"question": q}).Acknowledged()
		b.settle()
	}
	l.ada.Says(l.ada.DM(), "What is Ubuntu?")
	l.ada.DM().AwaitBot(1)
	b.settle()
	got := l.manager().Runs(l.channel, "stats", discordtest.Options{"days": 7}).Answer()
	wants(t, got, "Questions here in the last 7 days: 3", "answered: 2 (67 %)", ": 1 (33 %)", "Half of them took up to", "UTC")
	if !got.Ephemeral() || strings.Count(got.Text(), "█") == 0 {
		t.Errorf("ephemeral: %v\n%s", got.Ephemeral(), got.Text())
	}
}

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
	got := contents(statsPanel("en", 3, now, asked, nil))
	for _, want := range []string{
		"last 3 days: 40**", "answered: **10** (25 %)", "not in the text: **28** (70 %)", "nearest passages: **2** (5 %)",
		"Half of them took up to 2 s, 95 of 100 up to 2 s.", "11-26   10 ███████\n11-27    0\n11-28   30 " + strings.Repeat("█", 20) + "\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("lacks %q:\n%s", want, got)
		}
	}
	if got := contents(statsPanel("en", 3, now, nil, nil)); !strings.Contains(got, "last 3 days: 0**") || strings.Contains(got, "█") {
		t.Errorf("of nothing: %s", got)
	}
}

// TestGapsWithoutWords: where no texts are kept, it says so.
func TestGapsWithoutWords(t *testing.T) {
	p := gapsPanel("en", 30, []state.Gap{{Reason: answer.OffTopic, At: time.Now()}}, nil)
	if got := contents(p.message); !strings.Contains(got, "1 ×** _words are not kept_") {
		t.Error(got)
	}
	if p := gapsPanel("de", 7, nil, nil); len(p.files) > 0 || !strings.Contains(contents(p.message), "Keine Frage blieb ohne Antwort.") {
		t.Errorf("of nothing: %s", contents(p.message))
	}
}
