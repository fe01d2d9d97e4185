package discord

import (
	"encoding/json"
	"strings"
	"testing"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/state"
)

// accent is the colour of the bar beside a message.
func accent(t *testing.T, m *discordtest.Message) int {
	t.Helper()
	var read struct {
		Components []struct {
			Colour int `json:"accent_color"`
		}
	}
	if err := json.Unmarshal(m.JSON(), &read); err != nil || len(read.Components) == 0 {
		t.Fatalf("%v: %s", err, m.JSON())
	}
	return read.Components[0].Colour
}

// TestPersona: what a server chooses holds there, in answers and greetings, and nowhere else.
func TestPersona(t *testing.T) {
	l, b := startReading(t)
	marie := l.manager()
	page := marie.Clicks(marie.Runs(l.channel, "settings", nil).Answer(), "page:persona").Answer()
	form := marie.Clicks(page, "persona").Modal()
	saved := marie.Submits(form, map[string]string{
		"name": "Lamp  wright", "colour": "#aa5500", "greeting": "Good evening! Ask me\nabout lamps.", "line": "All about Lesotho.",
	}).Answer()
	wants(t, saved, "Saved", "Name: Lamp wright", "#AA5500", "Good evening! Ask me about lamps.", "All about Lesotho.")
	if got := l.guild.BotName(); got != "Lamp wright" {
		t.Errorf("members read %q", got)
	}
	say := func(u *discordtest.User, c *discordtest.Channel, words string) *discordtest.Message {
		n := len(c.ByBot())
		u.Says(c, l.Bot.Mention()+" "+words)
		m := c.AwaitBot(n + 1)[n]
		b.settle()
		return m
	}
	hello := say(l.ada, l.channel, "hello")
	wants(t, hello, "Good evening! Ask me about lamps.", "All about Lesotho.")
	if suggestions(hello) != 3 || strings.Contains(hello.Text(), "Hello!") {
		t.Error(hello.Text())
	}
	wants(t, say(l.ada, l.channel, "What is this about?"), "by Lei Kezhong", "All about Lesotho.")
	answered := say(l.ada, l.channel, anything)
	if strings.Contains(answered.Text(), "All about Lesotho") || strings.Contains(say(l.ada, l.channel, "thanks").Text(), "Good evening") {
		t.Errorf("the line stands below every answer: %s", answered.Text())
	}
	wants(t, l.ada.Runs(l.channel, "about", nil).Answer(), "All about Lesotho.")
	for _, m := range []*discordtest.Message{hello, answered} {
		if got := accent(t, m); got != 0xAA5500 {
			t.Errorf("colour %06X of %s", got, m.Text())
		}
	}
	village := l.Guild("Village")
	elsewhere := say(village.Member("ben"), village.Channel("hall"), "hello")
	wants(t, elsewhere, "Hello! Ask me about")
	if got := accent(t, elsewhere); got != look.AnswerColour || village.BotName() != l.Bot.Name {
		t.Errorf("elsewhere it is %q with the colour %06X", village.BotName(), got)
	}
	marie.Submits(marie.Clicks(page, "persona").Modal(), map[string]string{}).Answer()
	if got, err := b.State.Settings(t.Context(), guild.Platform, l.guild.ID); err != nil || got.Persona != (state.Persona{}) || l.guild.BotName() != l.Bot.Name {
		t.Errorf("not taken back: %+v, %v, %s", got.Persona, err, l.guild.BotName())
	}
}

// TestPersonaOfTheOperator holds where a server has chosen nothing, also in direct messages,
// and in servers that the bot comes to later. A nickname that it has stays.
func TestPersonaOfTheOperator(t *testing.T) {
	l, b := startReading(t, func(f *Frontend) {
		f.Persona = state.Persona{Name: "Keeper", Colour: "#0000FF", Greeting: "Ahoy!"}
	})
	l.Wait("its name", func() bool { return l.guild.BotName() == "Keeper" })
	later := l.Guild("Later")
	l.Wait("its name there", func() bool { return later.BotName() == "Keeper" })
	l.ada.Says(l.ada.DM(), "hello")
	hello := l.ada.DM().AwaitBot(1)[0]
	b.settle()
	wants(t, hello, "Ahoy!")
	if got := accent(t, hello); got != 0x0000FF {
		t.Errorf("colour %06X", got)
	}
	if err := b.State.SaveSettings(t.Context(), guild.Platform, l.guild.ID, state.Settings{Persona: state.Persona{Greeting: "Hi there!"}}); err != nil {
		t.Fatal(err)
	}
	l.ada.Says(l.channel, l.Bot.Mention()+" hello")
	m := l.channel.AwaitBot(1)[0]
	b.settle()
	wants(t, m, "Hi there!")
}

// TestPersonaWithinLimits: what is no plain word is not saved, and what Discord refuses is told.
func TestPersonaWithinLimits(t *testing.T) {
	l, b := startReading(t)
	marie := l.manager()
	page := marie.Clicks(marie.Runs(l.channel, "settings", nil).Answer(), "page:persona").Answer()
	send := func(values map[string]string) *discordtest.Message {
		return marie.Submits(marie.Clicks(page, "persona").Modal(), values).Answer()
	}
	for _, values := range []map[string]string{
		{"colour": "green"}, {"name": "everyone"}, {"greeting": "Hello @everyone"}, {"greeting": "Hi <@123>"}, {"line": "see https://evil.example"},
		{"line": "[here](x)"}, {"name": "a`b"}, {"greeting": "a\u202Eb"}, {"line": "join discord.gg/x"},
	} {
		wants(t, send(values), "Not saved. A colour is written as #2F7D6D")
	}
	l.guild.Everyone.May(discordtest.ViewChannel | discordtest.UseCommands | discordtest.SendMessages)
	wants(t, send(map[string]string{"name": "Keeper"}), "Not saved: Discord does not let me take this name", "Change Nickname")
	wants(t, send(map[string]string{"colour": "#FFFFFF"}), "Saved")
	if got, err := b.State.Settings(t.Context(), guild.Platform, l.guild.ID); err != nil || got.Persona != (state.Persona{Colour: "#FFFFFF"}) {
		t.Errorf("%+v, %v", got.Persona, err)
	}
	wants(t, l.guild.Member("eve", l.guild.Role("manager", discordtest.ManageGuild)).Runs(l.channel, "settings", nil).Answer(), "How I answer")
}
