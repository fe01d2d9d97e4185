package discord

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/discord/discordtest"
)

const (
	createMessage = "POST /channels/{channel_id}/messages"
	callback      = "POST /interactions/{interaction_id}/{interaction_token}/callback"
)

// TestFault68 plays events that come again, after a resume and out of order: each
// question gets one answer.
func TestFault68(t *testing.T) {
	for name, again := range map[string]func(l *lab, said *discordtest.Message, i *discordtest.Interaction){
		"duplicated": func(l *lab, said *discordtest.Message, i *discordtest.Interaction) {
			for range 3 {
				said.Redelivers()
				i.Redelivers()
			}
		},
		"replayed after a resume": func(l *lab, _ *discordtest.Message, _ *discordtest.Interaction) {
			l.Gateway.Drops()
			l.Gateway.AwaitLive(1)
			l.Gateway.Redelivers(6)
		},
		"replayed to a new session": func(l *lab, said *discordtest.Message, i *discordtest.Interaction) {
			l.Gateway.Invalidates(false)
			l.Wait("the end of the session", func() bool { return l.Gateway.Live() == 0 })
			l.Gateway.AwaitLive(1)
			said.Redelivers()
			i.Redelivers()
		},
	} {
		t.Run(name, func(t *testing.T) {
			l, b, a := startAnswering(t)
			said := l.ada.Says(l.channel, l.Bot.Mention()+" one?")
			l.channel.AwaitBot(1)
			i := l.guild.Member("ben").Runs(l.channel, "ask", discordtest.Options{"question": "two?"})
			i.Answer()
			again(l, said, i)
			l.guild.Member("eve").Says(l.channel, l.Bot.Mention()+" three?") // comes after all of these
			l.channel.AwaitBot(3)
			b.settle()
			if diff := cmp.Diff([]string{"one?", "two?", "three?"}, a.questions()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if n := len(l.channel.ByBot()); n != 3 {
				t.Errorf("%d messages of the bot, want 3", n)
			}
		})
	}
	t.Run("out of order and thrice", func(t *testing.T) {
		l, b, a := startAnswering(t)
		l.Gateway.Duplicates(2)
		l.Gateway.Reorders(3)
		for _, name := range []string{"eve", "bob", "cyd"} {
			l.guild.Member(name).Says(l.channel, l.Bot.Mention()+" "+name+"?")
		}
		l.Gateway.Heal()
		l.channel.AwaitBot(3)
		b.settle()
		if n := len(a.questions()); n != 3 {
			t.Errorf("asked %d times: %v", n, a.questions())
		}
	})
}

// TestFault69 plays limits, failures after the deed, and what is gone in mid-answer.
func TestFault69(t *testing.T) {
	t.Run("limit on sending", func(t *testing.T) {
		l, _, _ := startAnswering(t)
		l.Fail(discordtest.LimitedShared(createMessage, time.Second))
		l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
		l.channel.AwaitBot(1)
	})
	t.Run("shared limit of 1336 s", func(t *testing.T) {
		l, b, _ := startAnswering(t)
		l.Fail(discordtest.LimitedShared(createMessage, 1336*time.Second))
		l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
		await(t, "the bot to give up", func() bool { return strings.Contains(b.log.String(), "could not be shown") })
		b.settle()
	})
	t.Run("502 after the message was created", func(t *testing.T) {
		l, b, _ := startAnswering(t)
		l.Fail(discordtest.Fault{Route: createMessage, Status: http.StatusBadGateway, Done: true})
		l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
		answered := l.channel.AwaitBot(1)[0]
		b.settle()
		contains(t, answered.Text(), "Lamp 2 burns")
		if n := len(l.channel.ByBot()); n != 1 {
			t.Errorf("%d messages, want 1", n)
		}
	})
	t.Run("may not write", func(t *testing.T) {
		l, b, _ := startAnswering(t)
		l.guild.Everyone.May(discordtest.ViewChannel | discordtest.UseCommands)
		l.guild.BotRole.May(discordtest.ViewChannel)
		mod := l.guild.Member("mod", l.guild.Role("mods", discordtest.SendMessages))
		mod.Says(l.channel, l.Bot.Mention()+" Which?")
		await(t, "the refusal", func() bool { return strings.Contains(b.log.String(), "nobody is there any more") })
		b.settle()
		if n := len(l.Requests(createMessage)); n != 1 {
			t.Errorf("tried %d times", n)
		}
		l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?"}).Answer() // needs no permission
	})
	t.Run("may not read the history", func(t *testing.T) {
		l, _, _ := startAnswering(t)
		l.guild.Everyone.May(discordtest.ViewChannel | discordtest.SendMessages)
		l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
		if m := l.channel.AwaitBot(1)[0]; m.Replied != nil {
			t.Error("a reply needs Read Message History")
		}
	})
	for name, vanish := range map[string]func(l *lab, m *discordtest.Message, where *discordtest.Channel){
		"message deleted": func(l *lab, m *discordtest.Message, _ *discordtest.Channel) {
			l.guild.Member("mod", l.guild.Role("mods", discordtest.ManageMessages)).Deletes(m)
		},
		"channel deleted":  func(_ *lab, _ *discordtest.Message, where *discordtest.Channel) { where.Delete() },
		"thread archived":  func(_ *lab, _ *discordtest.Message, where *discordtest.Channel) { where.Archive(true) },
		"bot kicked":       func(l *lab, _ *discordtest.Message, _ *discordtest.Channel) { l.guild.KicksBot() },
		"permission taken": func(l *lab, _ *discordtest.Message, _ *discordtest.Channel) { l.guild.Everyone.May(0) },
	} {
		t.Run(name+" in mid-answer", func(t *testing.T) {
			l, b, a := startAnswering(t)
			a.hold = make(chan struct{})
			thread := l.ada.Thread(l.channel, "hers")
			l.ada.Says(thread, l.Bot.Mention()+" Which?")
			m := thread.AwaitBot(1)[0]
			vanish(l, m, thread)
			before := len(thread.Everything())
			close(a.hold)
			await(t, "the end of it", b.idle)
			if n := len(thread.Everything()); n != before {
				t.Errorf("%d more messages are sent", n-before)
			}
			if strings.Contains(b.log.String(), "level=ERROR") {
				t.Error("that is no fault of ours")
			}
		})
	}
}

// TestAwayAtStart: as long as Discord or the way to it is away when the bot starts, it
// waits and tries again.
func TestAwayAtStart(t *testing.T) {
	for name, fault := range map[string]discordtest.Fault{
		"the network": {Drop: true}, "Discord": {Status: http.StatusServiceUnavailable},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := newLab(t, discordtest.Config{})
			fault.Times = 6 // a call by itself gives up after four
			l.Fail(fault)
			b := l.start(&answers{})
			contains(t, b.log.String(), "discord cannot be reached; trying again until it can", "discord can be reached again")
			l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
			l.channel.AwaitBot(1)
		})
	}
}

// TestFault70 plays answers that do not fit into a message: see also the long one
// of the conformance suite.
func TestFault70(t *testing.T) {
	for name, more := range map[string]string{
		"long words":       " " + strings.Repeat("lamp", 300),
		"surrogates":       " " + strings.Repeat("🏮", 700),
		"clusters":         " " + strings.Repeat("👩‍🚒", 250),
		"bytes":            strings.Repeat("灯亮着。", 300),
		"code and markers": strings.Repeat(" ``` [¶3] **", 100),
	} {
		t.Run(name, func(t *testing.T) {
			l, b, a := startAnswering(t)
			a.number, a.more = 8, more
			l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
			l.channel.AwaitBot(2)
			b.settle()
			var all strings.Builder
			for _, m := range l.channel.ByBot() {
				all.WriteString(plain(m.Text()))
			}
			for n := range 8 {
				if want := squeeze(claimOf(n+2).Text + more + " " + claimOf(n + 2).Citations[0].Marker(false)); strings.Count(squeeze(all.String()), want) != 1 {
					t.Errorf("claim %d is not there once, with its marker", n+1)
				}
			}
			if strings.ContainsRune(all.String(), '\uFFFD') {
				t.Error("a character is cut in two")
			}
		})
	}
}

// find is the message with an id.
func (l *lab) find(id string) *discordtest.Message {
	for _, m := range l.channel.Messages() {
		if m.ID == id {
			return m
		}
	}
	l.t.Fatalf("there is no message %s", id)
	return nil
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
