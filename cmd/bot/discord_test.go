package main

import (
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/openai/openaitest"
)

// startDiscord starts "bot discord" with a state folder, against a Discord and a
// model server.
func startDiscord(t *testing.T, d *discordtest.Discord, state, model string, env ...string) *program {
	t.Helper()
	return start(t, "discord", append([]string{
		"BOT_STATE_DIR=" + state, "DISCORD_TOKEN=" + d.Token, "BOT_DISCORD_API_URL=" + d.URL, "OPENAI_BASE_URL=" + model, "BOT_JUDGE_TRUST=on",
	}, env...)...)
}

// lives waits until the program has a session that is not the one of before.
func lives(d *discordtest.Discord, before int) {
	d.Wait("a session of the program", func() bool { return d.Gateway.Identifies() > before && d.Gateway.Live() > 0 })
}

// TestDiscordKilledInMidAnswer: whoever asked is told after the restart, once, and
// no question is answered twice.
func TestDiscordKilledInMidAnswer(t *testing.T) {
	t.Parallel()
	d := discordtest.Config{IdentifyInterval: time.Millisecond}.New(t)
	guild := d.Guild("Lab")
	channel, ada, ben := guild.Channel("general"), guild.Member("ada"), guild.Member("ben")
	stuck := openaitest.New(t, ending(writes(reads(t, doctors), doctors+" "+dispatched+" And then"), openaitest.Silent))
	state := t.TempDir()

	first := startDiscord(t, d, state, stuck.URL)
	lives(d, 0)
	d.AwaitCommand("ask")
	asked := ada.Says(channel, d.Bot.Mention()+" How many doctors has China sent to Lesotho?")
	answer := channel.AwaitBot(1)[0]
	d.Wait("the first claim", func() bool { return strings.Contains(answer.Text(), "180 doctors") })
	command := ben.Runs(channel, "ask", discordtest.Options{"question": "How many doctors has China sent to Lesotho?"})
	d.Wait("the other's first claim", func() bool {
		m := command.Original()
		return m != nil && strings.Contains(m.Text(), "180 doctors")
	})
	first.ends(syscall.SIGKILL)

	well := openaitest.New(t, writes(reads(t, doctors), doctors+" "+dispatched))
	sessions := d.Gateway.Identifies()
	second := startDiscord(t, d, state, well.URL)
	const word = "I was restarted while I answered. Please ask again."
	d.Wait("a word to both", func() bool {
		return strings.Contains(answer.Text(), word) && strings.Contains(command.Original().Text(), word)
	})
	lives(d, sessions)
	asked.Redelivers()
	command.Redelivers()
	ada.Says(channel, d.Bot.Mention()+" How many doctors has China sent to Lesotho?")
	again := channel.AwaitBot(3)[2]
	d.Wait("the answer", func() bool {
		return strings.Contains(again.Text(), "180 doctors") && strings.Contains(again.Text(), "Ask further")
	})
	if code := second.ends(syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d; log:\n%s", code, &second.log)
	}
	if n := len(channel.ByBot()); n != 3 || !strings.Contains(answer.Text(), word) {
		t.Errorf("%d messages of the bot, want 3; the first says %s", n, answer.Text())
	}
	if out := second.out.String(); !strings.Contains(out, "https://discord.com/oauth2/authorize?client_id="+d.Application) {
		t.Errorf("printed: %s", out)
	}
	if log := first.log.String() + second.log.String(); strings.Contains(log, d.Token) || strings.Contains(log, command.Token) || strings.Contains(log, "doctors") {
		t.Errorf("the log holds what it must not:\n%s", log)
	}
}

// A Discord that is away at the start is waited for, as by a bot that runs.
func TestDiscordAwayAtStart(t *testing.T) {
	t.Parallel()
	d := discordtest.Config{IdentifyInterval: time.Millisecond}.New(t)
	const who = "GET /users/@me"
	d.Fail(discordtest.Fault{Route: who, Times: discordtest.Always, Status: 503})
	tries := func(n int) { d.Wait("another try", func() bool { return len(d.Requests(who)) >= n }) }
	waits := startDiscord(t, d, t.TempDir(), "")
	tries(6)
	if code := waits.ends(syscall.SIGTERM); code != exitDone || strings.Count(waits.log.String(), "trying again") != 1 {
		t.Errorf("exit code %d:\n%s", code, &waits.log)
	}
	comes := startDiscord(t, d, t.TempDir(), "")
	tries(len(d.Requests(who)) + 6)
	d.Heal()
	lives(d, 0)
	if code := comes.ends(syscall.SIGTERM); code != exitDone || !strings.Contains(comes.log.String(), "can be reached again") {
		t.Errorf("exit code %d:\n%s", code, &comes.log)
	}
}

func TestDiscordExitCodes(t *testing.T) {
	t.Parallel()
	d := discordtest.Config{IdentifyInterval: time.Millisecond}.New(t)
	unknown := startDiscord(t, d, t.TempDir(), "", "DISCORD_TOKEN=MTE.other.token")
	if code := unknown.ends(nil); code != exitRefused || !strings.Contains(unknown.log.String(), "token") {
		t.Errorf("unknown token: exit code %d:\n%s", code, &unknown.log)
	}
	d.Gateway.ClosesIdentify(1, 4014)
	barred := startDiscord(t, d, t.TempDir(), "")
	if code := barred.ends(nil); code != exitRefused || !strings.Contains(barred.log.String(), "intent") {
		t.Errorf("intent: exit code %d:\n%s", code, &barred.log)
	}
	missing := startDiscord(t, d, t.TempDir(), "", "DISCORD_TOKEN=")
	if code := missing.ends(nil); code != exitUsage || !strings.Contains(missing.log.String(), "set DISCORD_TOKEN") {
		t.Errorf("no token: exit code %d:\n%s", code, &missing.log)
	}
	state := t.TempDir()
	one := startDiscord(t, d, state, "")
	lives(d, 1)
	two := startDiscord(t, d, state, "")
	if code := two.ends(nil); code != exitFailed || !strings.Contains(two.log.String(), "another bot uses the state directory") {
		t.Errorf("two on one state: exit code %d:\n%s", code, &two.log)
	}
	if code := one.ends(os.Interrupt); code != exitDone {
		t.Errorf("interrupted: exit code %d:\n%s", code, &one.log)
	}
}
