package main

import (
	"bytes"
	"strings"
	"testing"

	"pilcrow/cmd/bot/assembly"
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
	code = run(t.Context(), assembly.Streams{In: strings.NewReader(""), Out: &stdout, Err: &stderr}, []string{"discord", "--check"})
	return code, stdout.String(), stderr.String()
}

func TestDiscordCheck(t *testing.T) {
	d := discordtest.New(t)
	d.Guild("Lab").Everyone.May(discordtest.ViewChannel)
	code, out, problems := checkDiscord(t, d, nil)
	for _, want := range []string{
		"ok    Token: Discord knows me as pilcrow", "ok    Invite link: https://discord.com/oauth2/authorize?client_id=" + d.Application,
		"ok    Link for yourself: https://discord.com/oauth2/authorize?client_id=" + d.Application + "&integration_type=1&scope=applications.commands",
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

// TestDiscordCheckOfMessageContent: an intent that is asked for and not granted keeps the bot
// from being let in.
func TestDiscordCheckOfMessageContent(t *testing.T) {
	on := map[string]string{"BOT_DISCORD_MESSAGE_CONTENT": "true"}
	_, out, _ := checkDiscord(t, discordtest.New(t), on)
	for _, want := range []string{"FAIL  Intents: discord.message_content wants Message Content", "→ Switch “Message Content Intent” on"} {
		if !strings.Contains(out, want) {
			t.Errorf("lacks %q:\n%s", want, out)
		}
	}
	granted := discordtest.Config{Privileged: discordtest.IntentMessageContent}
	if _, out, _ = checkDiscord(t, granted.New(t), on); !strings.Contains(out, "ok    Intents: Message Content is used") {
		t.Errorf("it is granted:\n%s", out)
	}
	if _, out, _ = checkDiscord(t, granted.New(t), map[string]string{"BOT_DISCORD_MESSAGE_CONTENT": "false"}); !strings.Contains(out, "ok    Intents: Message Content is switched on in the portal, and not needed") {
		t.Errorf("it is not asked for:\n%s", out)
	}
}

// A network that is down is not a wrong token, and neither is a Discord that is.
func TestDiscordCheckOffline(t *testing.T) {
	d := discordtest.New(t)
	code, out, _ := checkDiscord(t, d, map[string]string{"BOT_DISCORD_API_URL": "http://127.0.0.1:1"})
	for _, want := range []string{"FAIL  Discord: Discord cannot be reached (", "connection refused", "network", "ok    Store: /"} {
		if !strings.Contains(out, want) {
			t.Errorf("lacks %q:\n%s", want, out)
		}
	}
	if code != exitFailed || strings.Contains(out, "Copy the token") || strings.Contains(out, d.Token) {
		t.Errorf("exit code %d:\n%s", code, out)
	}
	d.Fail(discordtest.Fault{Route: "GET /applications/@me", Times: discordtest.Always, Status: 503})
	code, out, _ = checkDiscord(t, d, nil)
	if code != exitFailed || !strings.Contains(out, "FAIL  Discord: Discord answers 503") || strings.Contains(out, "Copy the token") {
		t.Errorf("exit code %d:\n%s", code, out)
	}
}

func TestDiscordCheckWithoutToken(t *testing.T) {
	code, _, problems := checkDiscord(t, discordtest.New(t), map[string]string{"DISCORD_TOKEN": ""})
	if code != exitUsage || !strings.Contains(problems, "set DISCORD_TOKEN") {
		t.Errorf("exit code %d, %q", code, problems)
	}
}
