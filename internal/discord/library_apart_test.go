package discord

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/look"
)

// secret stands in one server's text only, in every paragraph.
const secret = "Zanzibar"

// TestNoServerSeesAnothersText tries every way to another server's words: from a server with a
// text of the same name, from one without texts, from one that the bot is not in, and from a
// direct message.
func TestNoServerSeesAnothersText(t *testing.T) {
	l, b := startLibrary(t)
	marie := l.manager()
	l.adds(marie, l.channel, "plans.md", "# Plans\n\nThe convoy to "+secret+" leaves on 3 May 1911.\n\nIn "+secret+" it waits for the pearls.\n")
	answered := l.asked(b, "When does the convoy leave?")
	wants(t, answered, secret)
	found := l.ada.Runs(l.channel, "search", discordtest.Options{"query": "convoy"}).Answer()
	shown := l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": "1"}).Answer()
	panel := marie.Runs(l.channel, "library", nil).Answer()
	one := marie.Chooses(panel, "text:menu", "text:open:"+b.textID(l.guild, "Plans")).Answer()
	marie.Clicks(one, "text:remove:"+b.textID(l.guild, "Plans")).Answer()
	ids := slices.Concat(answered.Now().CustomIDs(), found.Now().CustomIDs(), shown.Now().CustomIDs(), one.Now().CustomIDs(), []string{
		"text:open:" + b.textID(l.guild, "Plans"), "text:in:" + b.textID(l.guild, "Plans"), "text:list:",
	})

	same, none, without := l.Guild("Same name"), l.Guild("None"), l.GuildWithoutBot("Without")
	places := map[string]*discordtest.Channel{
		"same name": same.Channel("general"), "none": none.Channel("general"), "without": without.Channel("general"),
	}
	eve := same.Member("eve", same.Role("manager", discordtest.ManageGuild))
	none.Join(eve, none.Role("manager", discordtest.ManageGuild))
	without.Join(eve, without.Role("manager", discordtest.ManageGuild))
	eve.Installs()
	places["direct message"] = eve.DM()
	l.adds(eve, places["same name"], "plans.md", "# Plans\n\nThe convoy to Lamu leaves on 4 June 1912.\n\nIn Lamu it waits for the tide.\n")

	for name, c := range places {
		t.Run(name, func(t *testing.T) {
			ask := func(question string) *discordtest.Message {
				m := eve.Runs(c, "ask", discordtest.Options{"question": question, "private": false}).Answer()
				b.settle()
				return m
			}
			first := ask("When does the convoy leave?")
			ask("What does paragraph 1 say?")
			ask("What is the text about?")
			ask("What waits for the pearls in the Indian Ocean?")
			eve.Runs(c, "search", discordtest.Options{"query": "convoy pearls"}).Answer()
			eve.Runs(c, "about", nil).Answer()
			eve.Runs(c, "show", discordtest.Options{"paragraph": "plans/1"}).Answer()
			eve.RunsOn(eve.Says(c, "The convoy leaves on 3 May 1911. It waits for the pearls."), "Check against the text").Answer()
			for _, typed := range []string{"", "1", "convoy", "plans", "pearls"} {
				for _, choice := range eve.Autocompletes(c, "show", "paragraph", typed, nil).Choices() {
					if strings.Contains(choice.Name, secret) {
						t.Errorf("%q is completed by %q", typed, choice.Name)
					}
				}
			}
			if name == "same name" || name == "none" {
				eve.Runs(c, "library", nil).Answer()
				for _, choice := range eve.Autocompletes(c, "library", "replaces", "", nil).Choices() {
					if choice.Value == b.textID(l.guild, "Plans") {
						t.Errorf("%q can be replaced here", choice.Name)
					}
				}
				mine := discordtest.Options{"file": attached("a.txt", "Words of "+name+"."), "replaces": b.textID(l.guild, "Plans")}
				wants(t, eve.Runs(c, "library", mine).Answer(), "There is no such text any more.")
			}
			for _, id := range ids {
				if name, _ := look.ID(id).Split(); name == look.WhyAction || name == look.BadAction || name == look.FurtherAction {
					continue // these open forms
				}
				eve.Forges(first, id).Acknowledged()
				b.settle()
			}
			said := append(c.ByBot(), eve.Ephemeral(c)...)
			if len(said) < 10 {
				t.Fatalf("the bot has said %d things only", len(said))
			}
			for _, m := range said {
				for _, v := range m.History() {
					if strings.Contains(plain(v.Text()), secret) {
						t.Errorf("it is shown here: %s", plain(v.Text()))
					}
				}
			}
		})
	}
	wants(t, l.asked(b, "When does the convoy leave?"), secret) // nobody has removed or changed it
	wants(t, marie.Runs(l.channel, "library", nil).Answer(), "Plans · 2 paragraphs · 1 KiB · All channels")
}
