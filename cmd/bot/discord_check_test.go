package main

import (
	"bytes"
	"strings"
	"testing"

	"pilcrow/internal/discord/discordtest"
)

// checkDiscord runs "bot discord --check" against a Discord, with an environment.
func checkDiscord(t *testing.T, d *discordtest.Discord, env map[string]string) (code int, out, problems string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, value := range map[string]string{
		"DISCORD_TOKEN": d.Token, "BOT_DISCORD_API_URL": d.URL, "BOT_STATE_DIR": t.TempDir(), "BOT_CONFIG": "",
		"OPENAI_API_KEY": "", "OPENAI_BASE_URL": "", "OPENAI_MODEL": "",
	} {
		t.Setenv(name, value)
	}
	for name, value := range env {
		t.Setenv(name, value)
	}
	var stdout, stderr bytes.Buffer
	code = run(t.Context(), streams{strings.NewReader(""), &stdout, &stderr}, []string{"discord", "--check"})
	return code, stdout.String(), stderr.String()
}

func TestDiscordCheck(t *testing.T) {
	d := discordtest.New(t)
	d.Guild("Lab").Everyone.May(discordtest.ViewChannel)
	code, out, problems := checkDiscord(t, d, nil)
	for _, want := range []string{
		"ok    Token: Discord knows me as pilcrow", "ok    Invite link: https://discord.com/oauth2/authorize?client_id=" + d.Application,
		"ok    Intents: none that is privileged", "ok    Connections: 1,000 of 1,000",
		"FAIL  Commands: not registered", "→ Start “bot discord”",
		"ok    Store: /", "ok    Language model: none", "ok    Settings and texts: as they are on disk",
		"FAIL  Lab: missing: “Send Messages”",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("lacks %q:\n%s", want, out)
		}
	}
	if code != exitFailed || !strings.Contains(problems, "see the lines with FAIL") {
		t.Errorf("exit code %d, %q", code, problems)
	}
	if n := len(d.Commands()); n != 0 || d.Gateway.Live() != 0 {
		t.Errorf("it did more than look: %d commands, %d sessions", n, d.Gateway.Live())
	}
}

func TestDiscordCheckOfTokenAndModel(t *testing.T) {
	d := discordtest.New(t)
	code, out, _ := checkDiscord(t, d, map[string]string{
		"DISCORD_TOKEN": "MTE.other.token", "OPENAI_BASE_URL": "http://127.0.0.1:1/v1", "OPENAI_MODEL": "llama-8b",
	})
	for _, want := range []string{"FAIL  Token: Discord answers 401", "→ Copy the token anew", "FAIL  Language model: llama-8b"} {
		if !strings.Contains(out, want) {
			t.Errorf("lacks %q:\n%s", want, out)
		}
	}
	if code != exitFailed || strings.Contains(out, "MTE.other") {
		t.Errorf("exit code %d:\n%s", code, out)
	}
}

func TestDiscordCheckWithoutToken(t *testing.T) {
	code, _, problems := checkDiscord(t, discordtest.New(t), map[string]string{"DISCORD_TOKEN": ""})
	if code != exitFailed || !strings.Contains(problems, "set DISCORD_TOKEN") {
		t.Errorf("exit code %d, %q", code, problems)
	}
}
