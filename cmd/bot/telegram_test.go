package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"pilcrow/internal/openai/openaitest"
	"pilcrow/internal/telegram/telegramtest"
)

// startTelegram starts "bot telegram" with a state folder, against a Telegram and a
// model server.
func startTelegram(t *testing.T, g *telegramtest.Telegram, state, model string, env ...string) *program {
	t.Helper()
	return start(t, "telegram", append([]string{
		"BOT_STATE_DIR=" + state, "TELEGRAM_TOKEN=" + g.Token, "BOT_TELEGRAM_API_URL=" + g.URL, "OPENAI_BASE_URL=" + model, "BOT_JUDGE_TRUST=on",
	}, env...)...)
}

const restarted = "I was restarted while I answered. Please ask again."

// said counts the bot's messages that have all of these words.
func said(c *telegramtest.Chat, words ...string) (n int) {
	for _, m := range c.ByBot() {
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(m.Text(), w) }) {
			n++
		}
	}
	return n
}

// TestTelegramKilledInMidAnswer: whoever asked is told after the restart, once; what
// is asked while nobody runs is answered, once.
func TestTelegramKilledInMidAnswer(t *testing.T) {
	t.Parallel()
	g := telegramtest.New(t)
	ada, ben, group := g.User("Ada"), g.User("Ben"), g.Group("Lab")
	stuck := openaitest.New(t, ending(writes(reads(t, doctors), doctors+" "+dispatched+" And then"), openaitest.Silent))
	state := t.TempDir()

	first := startTelegram(t, g, state, stuck.URL)
	ada.Says(group, "/ask "+aboutDoctors)
	answer := group.Await(1, "180 doctors")
	ben.Says(ben.Private(), aboutDoctors)
	ben.Private().Await(1, "180 doctors")
	g.Wait("a poll that confirms both", func() bool { return g.Unconfirmed() == 0 && g.Polling() })
	first.ends(syscall.SIGKILL)
	ada.Says(group, "/ask "+aboutDoctors)

	well := openaitest.New(t, writes(reads(t, doctors), doctors+" "+dispatched))
	second := startTelegram(t, g, state, well.URL)
	g.Wait("a word to both", func() bool { return said(group, restarted) == 1 && said(ben.Private(), restarted) == 1 })
	g.Wait("the answer", func() bool { return said(group, "180 doctors", "Words of ") == 1 })
	g.Wait("a poll that confirms the last", func() bool { return g.Unconfirmed() == 0 && g.Polling() })
	if code := second.ends(syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d; log:\n%s", code, &second.log)
	}
	if said(group, restarted) != 1 || said(ben.Private(), restarted) != 1 || said(group, "Words of ") != 1 || said(ben.Private(), "Words of ") != 0 {
		t.Errorf("the first says %s", answer.Text())
	}
	if out := second.out.String(); !strings.Contains(out, "https://t.me/"+telegramtest.BotName) {
		t.Errorf("printed: %s", out)
	}
	if log := first.log.String() + second.log.String(); strings.Contains(log, g.Token) || strings.Contains(log, "doctors") {
		t.Errorf("the log holds what it must not:\n%s", log)
	}
}

// TestTelegramKilledBeforeItConfirms: Telegram delivers the question again.
func TestTelegramKilledBeforeItConfirms(t *testing.T) {
	t.Parallel()
	g := telegramtest.New(t)
	ada, state := g.User("Ada"), t.TempDir()
	first := startTelegram(t, g, state, "")
	g.Wait("a poll", g.Polling)
	g.Fail(telegramtest.Fault{Method: "getUpdates", Status: 502, Body: "Bad Gateway", Times: telegramtest.Always})
	ada.Says(ada.Private(), aboutDoctors) // comes with the poll under way
	ada.Private().Await(1, "180 outstanding doctors", "According to")
	if n := g.Unconfirmed(); n != 1 {
		t.Fatalf("%d updates are unconfirmed, want the question", n)
	}
	first.ends(syscall.SIGKILL)
	g.Heal()
	second := startTelegram(t, g, state, "")
	g.Wait("the confirmation", func() bool { return g.Unconfirmed() == 0 })
	ada.Says(ada.Private(), aboutDoctors)
	// The first one's answer may have been shown and not yet noted when the program
	// was killed: then there is a word about it too.
	g.Wait("the answer", func() bool {
		n, told := said(ada.Private(), "180 outstanding doctors", "According to"), said(ada.Private(), restarted)
		return n == 2 || n == 1 && told == 1
	})
	if code := second.ends(os.Interrupt); code != exitDone {
		t.Errorf("exit code %d; log:\n%s", code, &second.log)
	}
	if n, told := said(ada.Private(), "According to"), said(ada.Private(), restarted); n > 2 || told > 1 {
		t.Errorf("%d answers, %d words about a restart", n, told)
	}
}

func TestTelegramExitCodes(t *testing.T) {
	t.Parallel()
	g := telegramtest.New(t)
	for name, c := range map[string]struct {
		env  string
		code int
		says string
	}{
		"unknown token": {"TELEGRAM_TOKEN=7000000001:AAanotherTokenOfATestThatNobodyHas", exitRefused, "does not know the bot's token"},
		"no token":      {"TELEGRAM_TOKEN=", exitUsage, "set TELEGRAM_TOKEN"},
		"half a token":  {"TELEGRAM_TOKEN=7000000001", exitRefused, "@BotFather gives one of the form"},
		"unsafe server": {"BOT_TELEGRAM_API_URL=http://192.0.2.1", exitUsage, "must be an https address, or http to this machine"},
	} {
		p := startTelegram(t, g, t.TempDir(), "", c.env)
		if code := p.ends(nil); code != c.code || !strings.Contains(p.log.String(), c.says) {
			t.Errorf("%s: exit code %d:\n%s", name, code, &p.log)
		}
	}
	file := filepath.Join(t.TempDir(), "token")
	if err := os.WriteFile(file, []byte(g.Token+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p := startTelegram(t, g, t.TempDir(), "", "TELEGRAM_TOKEN=", "BOT_TELEGRAM_TOKEN_FILE="+file)
	g.Wait("a poll", g.Polling)
	if code := p.ends(syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d:\n%s", code, &p.log)
	}
}

// TestRunServesTelegram: Telegram and the web in one process.
func TestRunServesTelegram(t *testing.T) {
	t.Parallel()
	g := telegramtest.New(t)
	ada := g.User("Ada")
	h := host(t, []string{"BOT_FRONTENDS=telegram:web", "TELEGRAM_TOKEN=" + g.Token, "BOT_TELEGRAM_API_URL=" + g.URL}, "run")
	ada.Says(ada.Private(), aboutDoctors)
	ada.Private().Await(1, "180 outstanding doctors", "According to")
	h.counts(t, `pilcrow_questions_total{frontend="telegram",outcome="answered"} 1`)
}
