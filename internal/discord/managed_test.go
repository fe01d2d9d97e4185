package discord

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/state"
)

const (
	refusedHere  = "Only those who manage this server can do this."
	refusedAlone = "This is for servers."
)

// What is for everybody: a command or an action that is new belongs here or in
// [TestWhoManages].
var (
	everybodysCommands = []string{"ask", "Check against the text", "show", "search", "about", "help", "forget"}
	everybodysActions  = []string{look.OpenAction, look.TurnAction, look.GoodAction, look.BadAction, look.WhyAction, look.FurtherAction,
		look.SuggestAction, look.DeleteAction, look.StopAction, look.ShareAction, forgetAction, keepAction}
)

// TestWhoManages: what is neither for everybody nor known is not done for those who do not manage
// the bot, neither in a server that lets them use the commands nor in a direct message, even if
// they press what is not there.
func TestWhoManages(t *testing.T) {
	l, b := startLibrary(t)
	l.adds(l.manager(), l.channel, "mill.md", mill)
	of := b.textID(l.guild, "The mill")
	managed := []string{"settings", "gaps", "stats", "doctor", "library", "Add to the library"}
	var commands []string
	for _, c := range b.commands {
		commands = append(commands, c.Definition.Name)
		l.guild.Lets(c.Definition.Name, l.guild.Everyone)
	}
	sameNames(t, commands, everybodysCommands, managed)
	for _, name := range managed[:5] {
		wants(t, l.ada.Runs(l.channel, name, nil).Answer(), refusedHere)
	}
	said := l.ada.SaysWith(l.channel, "Look!", attached("mine.md", mill))
	wants(t, l.ada.RunsOn(said, "Add to the library").Answer(), refusedHere)

	forged := map[string][]string{
		"set": {"set:private:yes", "set:managers"}, "page": {"page:people"}, "limit": {"limit", "limit:" + l.guild.Everyone.ID}, "persona": {"persona"},
		"text": {"text:removed:" + of, "text:open:" + of, "text:name:" + of, "text:in:" + of, "text:list:"},
	}
	sameNames(t, slices.Collect(maps.Keys(b.actions)), everybodysActions, slices.Collect(maps.Keys(forged)))
	here, alone := l.ada.Runs(l.channel, "help", nil).Answer(), l.ada.Runs(l.ada.DM(), "help", nil).Answer()
	for _, ids := range forged {
		for _, id := range ids {
			wants(t, l.ada.Forges(here, id).Answer(), refusedHere)
			wants(t, l.ada.Forges(alone, id).Answer(), refusedAlone)
		}
	}
	l.unchanged(b)
}

// TestFormsOfOneWhoManagesNoMore sends forms that were opened before.
func TestFormsOfOneWhoManagesNoMore(t *testing.T) {
	l, b := startLibrary(t)
	role := l.guild.Role("manager", discordtest.ManageGuild)
	marie := l.guild.Member("marie", role)
	l.adds(marie, l.channel, "mill.md", mill)
	one := marie.Chooses(marie.Runs(l.channel, "library", nil).Answer(), "text:menu", "text:open:"+b.textID(l.guild, "The mill")).Answer()
	people := marie.Clicks(marie.Runs(l.channel, "settings", nil).Answer(), "page:people").Answer()
	looks := marie.Clicks(marie.Runs(l.channel, "settings", nil).Answer(), "page:persona").Answer()
	forms := map[*discordtest.Modal]map[string]string{
		marie.Clicks(one, "text:name:"+b.textID(l.guild, "The mill")).Modal(): {"name": "Mine"},
		marie.Chooses(people, "limit", l.guild.Everyone.ID).Modal():           {"limit": "1/1"},
		marie.Clicks(looks, "persona").Modal():                                {"name": "Mine"},
	}
	role.May(0)
	for form, values := range forms {
		wants(t, marie.Submits(form, values).Answer(), refusedHere)
	}
	l.unchanged(b)
}

// unchanged fails the test unless the server has the one text that it had, and no settings.
func (l *lab) unchanged(b *bot) {
	l.t.Helper()
	all, err := b.Library.Texts(l.t.Context(), l.guild.ID)
	if err != nil || len(all) != 1 || all[0].Name != "The mill" || len(all[0].Channels) > 0 {
		l.t.Errorf("the texts are %+v, %v", all, err)
	}
	server, err := b.State.Settings(l.t.Context(), guild.Platform, l.guild.ID)
	if diff := cmp.Diff(state.Settings{}, server); err != nil || diff != "" {
		l.t.Errorf("%v, -want +got:\n%s", err, diff)
	}
}

func sameNames(t *testing.T, got, everybodys, managed []string) {
	t.Helper()
	if diff := cmp.Diff(slices.Sorted(slices.Values(slices.Concat(everybodys, managed))), slices.Sorted(slices.Values(got))); diff != "" {
		t.Errorf("for whom is it? -known +got:\n%s", diff)
	}
}
