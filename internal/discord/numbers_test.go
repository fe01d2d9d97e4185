package discord

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/look"
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
