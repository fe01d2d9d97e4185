package discord

import (
	"context"
	"strings"
	"testing"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/state"
)

const anything = "How many batches of medical teams did China send to Lesotho?"

// TestWhoMayAsk: where a server lets only some roles ask, others are told so, by whichever way
// they ask, and nothing is answered.
func TestWhoMayAsk(t *testing.T) {
	l, b := startReading(t)
	readers := l.guild.Role("readers", 0)
	reader := l.guild.Member("reader", readers)
	marie := l.manager()
	panel := marie.Runs(l.channel, "settings", nil).Answer()
	people := marie.Clicks(panel, "page:people").Answer()
	marie.Chooses(people, "set:askers", readers.ID).Answer()

	const refusal = "only people with one of these roles may ask me: <@&"
	asked := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": anything}).Answer()
	said := l.ada.Says(l.channel, anything)
	for _, m := range []*discordtest.Message{
		asked, l.ada.Runs(l.channel, "search", discordtest.Options{"query": "teams"}).Answer(), l.ada.RunsOn(said, "Check against the text").Answer(),
	} {
		wants(t, m, refusal+readers.ID)
		if !m.Ephemeral() {
			t.Error("everybody sees it")
		}
	}
	l.ada.Says(l.channel, l.Bot.Mention()+" "+anything)
	wants(t, l.channel.AwaitBot(1)[0], refusal)
	second := l.ada.Says(l.channel, l.Bot.Mention()+" "+anything) // told once a minute
	if _, found, err := b.State.Shown(context.Background(), guild.Platform, second.ID); found || err != nil {
		t.Errorf("remembered: %v, %v", found, err)
	}
	reader.Says(l.channel, l.Bot.Mention()+" "+anything)
	mentioned := l.channel.AwaitBot(2)[1]
	b.settle()
	wants(t, mentioned, "17 batches")
	wants(t, b.answer(reader, l.channel), "17 batches")
	wants(t, l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": "20"}).Answer(), "¶20")
	l.ada.Says(l.ada.DM(), anything)
	alone := l.ada.DM().AwaitBot(1)[0]
	b.settle()
	wants(t, alone, "17 batches")

	marie.Chooses(people, "set:askers", []string{}...).Answer()
	wants(t, b.answer(l.ada, l.channel), "17 batches")
}

// answer has somebody ask, and returns the answer when it is whole.
func (b *bot) answer(u *discordtest.User, c *discordtest.Channel) *discordtest.Message {
	b.t.Helper()
	m := u.Runs(c, "ask", discordtest.Options{"question": anything}).Answer()
	b.settle()
	return m
}

// TestLimitsOfRoles: the most generous of a member's roles counts, in this server alone.
func TestLimitsOfRoles(t *testing.T) {
	l, b := startReading(t, func(f *Frontend) { f.Admission = &chat.Admission{Person: chat.Limit{Day: 1}} })
	few, many := l.guild.Role("few", 0), l.guild.Role("many", 0)
	marie := l.manager()
	people := marie.Clicks(marie.Runs(l.channel, "settings", nil).Answer(), "page:people").Answer()
	set := func(role *discordtest.Role, limit string) *discordtest.Message {
		form := marie.Chooses(people, "limit", role.ID).Modal()
		return marie.Submits(form, map[string]string{"limit": limit}).Answer()
	}
	wants(t, set(few, "many, please"), "such as 10/200")
	wants(t, set(few, "0/2"), "∞ a minute, 2 a day", "Saved")
	wants(t, set(many, "10 / 3"), "10 a minute, 3 a day")
	for name, test := range map[string]struct {
		roles []*discordtest.Role
		most  int
	}{
		"eve": {nil, 1}, "fay": {[]*discordtest.Role{few}, 2}, "guy": {[]*discordtest.Role{many, few}, 3},
	} {
		u := l.guild.Member(name, test.roles...)
		for n := range test.most {
			if got := b.answer(u, l.channel).Text(); !strings.Contains(got, "17 batches") {
				t.Errorf("%s, question %d: %s", name, n+1, got)
			}
		}
		if got := b.answer(u, l.channel).Text(); !strings.Contains(got, "a lot of questions") {
			t.Errorf("%s, beyond the limit: %s", name, got)
		}
	}
	wants(t, set(few, ""), "10 a minute, 3 a day")
	server, err := b.State.Settings(context.Background(), guild.Platform, l.guild.ID)
	if err != nil || len(server.RoleLimits) != 1 || server.RoleLimits[many.ID] != (state.Limit{Minute: 10, Day: 3}) {
		t.Errorf("%+v, %v", server.RoleLimits, err)
	}
}

// TestManagersByRole: who has the role changes settings, but not who else does; the roles of
// the configuration count where a server has chosen none.
func TestManagersByRole(t *testing.T) {
	t.Parallel()
	l := newLab(t, discordtest.Config{})
	keepers := l.guild.Role("keepers", 0)
	l.start(reading(article()), withLibrary, func(f *Frontend) { f.Roles = guild.Roles{Manage: []string{keepers.ID}} })
	for _, command := range []string{"settings", "gaps", "stats", "library"} {
		l.guild.Lets(command, l.guild.Everyone)
	}
	keeper := l.guild.Member("keeper", keepers)
	panel := keeper.Runs(l.channel, "settings", nil).Answer()
	wants(t, keeper.Chooses(panel, "set:language", "set:language:fr").Answer(), "Enregistré")
	wants(t, keeper.Chooses(panel, "set:language", "set:language:").Answer(), "Saved")
	people := keeper.Clicks(panel, "page:people").Answer()
	wants(t, keeper.Chooses(people, "set:managers", l.guild.Everyone.ID).Answer(), "Only those with “Manage Server” can change")
	wants(t, keeper.Runs(l.channel, "gaps", nil).Answer(), "Not answered here")
	l.adds(keeper, l.channel, "mill.md", mill)
	for u, n := range map[*discordtest.User]int{keeper: 1, l.ada: 0} {
		if choices := u.Autocompletes(l.channel, "library", "replaces", "mill", nil).Choices(); len(choices) != n {
			t.Errorf("%d texts are suggested, want %d: %v", len(choices), n, choices)
		}
	}
	wants(t, keeper.Runs(l.channel, "help", nil).Answer(), "What was asked here and not answered")
	wants(t, l.ada.Runs(l.channel, "library", nil).Answer(), "Only those who manage this server")
	wants(t, l.ada.Runs(l.channel, "settings", nil).Answer(), "Only those who manage this server")
	if help := l.ada.Runs(l.channel, "help", nil).Answer().Text(); strings.Contains(help, "What was asked here and not answered") {
		t.Errorf("one who manages nothing is offered /gaps: %s", help)
	}

	others := l.guild.Role("others", 0)
	marie := l.manager()
	mine := marie.Clicks(marie.Runs(l.channel, "settings", nil).Answer(), "page:people").Answer()
	wants(t, marie.Chooses(mine, "set:managers", others.ID).Answer(), "Saved")
	wants(t, keeper.Clicks(people, "page:answers").Answer(), "Only those who manage this server")
	wants(t, l.guild.Member("other", others).Runs(l.channel, "stats", nil).Answer(), "Questions here")
}
