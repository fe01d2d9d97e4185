package discord

import (
	"context"
	"errors"
	"strings"
	"testing"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/doctor"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/state"
)

func TestSettings(t *testing.T) {
	l, b := startReading(t)
	marie := l.manager()
	panel := marie.Runs(l.channel, "settings", nil).Answer()
	wants(t, panel, "How I answer in this server", "Every change holds at once.")
	if !panel.Ephemeral() {
		t.Error("everybody sees the settings")
	}
	marie.Chooses(panel, "set:private", "set:private:yes").Answer()
	hidden := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "How many batches of medical teams did China send to Lesotho?"}).Answer()
	if !hidden.Ephemeral() {
		t.Error("the answer is not private although the server wants it")
	}
	marie.Chooses(panel, "set:in", "set:in:thread").Answer()
	changed := marie.Chooses(panel, "set:language", "set:language:de").Answer()
	wants(t, changed, "Gespeichert")
	wants(t, l.ada.Runs(l.channel, "help", nil).Answer(), "Wie man fragt")

	other := l.guild.Channel("quiet")
	marie.Chooses(panel, "set:denied", other.ID).Answer()
	wants(t, l.ada.Runs(other, "ask", discordtest.Options{"question": "Who?"}).Answer(), "beantworte ich keine Fragen")
	if shown := l.ada.Runs(other, "show", discordtest.Options{"paragraph": "20"}).Answer(); !shown.Ephemeral() {
		t.Error("everybody sees a paragraph where the bot is to be silent")
	}
	got, err := b.State.Settings(context.Background(), guild.Platform, l.guild.ID)
	if err != nil || !got.Private || got.AnswerIn != state.InThread || got.Language != "de" || len(got.DeniedChannels) != 1 {
		t.Errorf("saved %+v, %v", got, err)
	}
	marie.Chooses(panel, "set:denied", []string{}...).Answer() // none
	marie.Chooses(panel, "set:language", "set:language:").Answer()
	if got, _ = b.State.Settings(context.Background(), guild.Platform, l.guild.ID); len(got.DeniedChannels) != 0 || got.Language != "" {
		t.Errorf("not taken back: %+v", got)
	}
}

// TestSettingsOfOneWhoManagesNoMore uses a panel that was opened before.
func TestSettingsOfOneWhoManagesNoMore(t *testing.T) {
	l, b := startReading(t)
	role := l.guild.Role("manager", discordtest.ManageGuild)
	marie := l.guild.Member("marie", role)
	panel := marie.Runs(l.channel, "settings", nil).Answer()
	role.May(0)
	wants(t, marie.Chooses(panel, "set:private", "set:private:yes").Answer(), "Only those who manage this server")
	if got, _ := b.State.Settings(context.Background(), guild.Platform, l.guild.ID); got.Private {
		t.Error("changed all the same")
	}
}

func TestDoctor(t *testing.T) {
	l, _ := startReading(t, func(f *Frontend) {
		f.Probes = []doctor.Probe{
			{Name: "Language model", Look: func(context.Context) (string, error) { return "gpt-test", errors.New("secret: 10.0.0.1 refused") }},
			{Name: "Settings and texts", Look: func(context.Context) (string, error) { return "as they are on disk", nil }},
		}
	})
	marie := l.manager()
	l.channel.Deny(l.guild.BotRole, discordtest.SendMessages|discordtest.ReadMessageHistory)
	got := marie.Runs(l.channel, "doctor", nil).Answer()
	for _, link := range []string{doctor.InviteLink(l.Application), doctor.PersonalLink(l.Application)} {
		if !strings.Contains(got.Text(), "<"+link+">") {
			t.Errorf("nothing that can be clicked leads to %s:\n%s", link, got.Text())
		}
	}
	wants(t, got, "Something is amiss", "✅ This channel: I answer here",
		"❌ Permissions here: missing: “Send Messages”, “Read Message History”", "Give them to my role",
		"✅ Token: Discord knows me as pilcrow", "✅ Commands: all 11 are registered", "✅ Store", "❌ Language model: gpt-test")
	if !got.Ephemeral() || strings.Contains(got.Text(), "10.0.0.1") {
		t.Errorf("ephemeral %v:\n%s", got.Ephemeral(), got.Text())
	}
}

func TestDoctorFindsNothing(t *testing.T) {
	l, _ := startReading(t)
	marie := l.manager()
	marie.Language = "es-ES"
	wants(t, marie.Runs(l.channel, "doctor", nil).Answer(), "Todo está bien.", "Permisos aquí: están todos los permisos")
}

func TestCheckupWithoutDiscord(t *testing.T) {
	l, b := startReading(t)
	l.Fail(discordtest.Fault{Route: "GET /applications/@me", Status: 401, Body: `{"message": "401: Unauthorized", "code": 0}`})
	symptoms := b.Checkup("en").Run(context.Background())
	if len(symptoms) == 0 || symptoms[0].OK || !strings.Contains(symptoms[0].Advice, "Copy the token") {
		t.Errorf("%+v", symptoms)
	}
	l.Heal()
	for _, s := range b.Checkup("en").Servers(context.Background()) {
		if !s.OK || s.Name != "Lab" {
			t.Errorf("%+v", s)
		}
	}
}
