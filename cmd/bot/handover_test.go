//go:build !race

package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai/openaitest"
	"pilcrow/internal/state/postgres/postgrestest"
)

// TestHandOver: two bots with four shards; one of them ends, is killed or is frozen in the
// middle of an answer. The other goes on with its sessions, no question is lost, and
// whoever waits for the answer reads it, or one word, and nothing after that.
func TestHandOver(t *testing.T) {
	server := postgrestest.New(t)
	for _, how := range []struct {
		signal syscall.Signal
		first  string // what becomes of the answer in the middle
	}{{syscall.SIGTERM, "answer"}, {syscall.SIGKILL, "restarted"}, {syscall.SIGSTOP, "restarted"}} {
		t.Run(how.signal.String(), func(t *testing.T) {
			t.Parallel()
			h := newHandOver(t, server.Database())
			h.run(how.signal, how.first)
		})
	}
}

type handOver struct {
	*testing.T
	url, model string
	d          *discordtest.Discord
	people     []*discordtest.User // one in each channel
	channels   []*discordtest.Channel
}

const (
	handOverShards = 4
	slowly         = "slowly" // in a question: the answer takes long
)

func newHandOver(t *testing.T, url string) *handOver {
	h := &handOver{T: t, url: url}
	h.model = openaitest.New(t, openaitest.Func(func(r openaitest.Request) openaitest.Reply {
		if modelchecktest.IsJudging(r) {
			return modelchecktest.Verdicts(r, func(string) bool { return true })
		}
		reply := openaitest.Reply{Pieces: cited(r, []string{
			"China has sent 17 batches of medical teams to Lesotho since 1997 " + dispatched + ".", " They had more than", " 180 outstanding doctors " + dispatched + ".",
		})}
		if strings.Contains(fmt.Sprint(r.Messages), slowly) {
			reply.Gap = 5 * time.Second
		}
		return reply
	})).URL
	h.d = discordtest.Config{
		Unjudged: true, Shards: handOverShards, MaxConcurrency: handOverShards, IdentifyInterval: time.Millisecond, Patience: 3 * time.Minute,
	}.New(t)
	for n := range 2 * handOverShards {
		guild := h.d.Guild(fmt.Sprint("guild ", n))
		h.channels, h.people = append(h.channels, guild.Channel("general")), append(h.people, guild.Member(fmt.Sprint("person ", n)))
	}
	return h
}

func (h *handOver) start() *program {
	return startDiscord(h.T, h.d, h.TempDir(), h.model, "BOT_STATE_URL="+h.url, "BOT_STATE_LEASE="+handOverLease.String(), "BOT_LIMITS_PERSON_PER_MINUTE=0",
		"BOT_LIMITS_ANSWERS_AT_ONCE=20")
}

const handOverLease = 15 * time.Second

func (h *handOver) run(signal syscall.Signal, first string) {
	one := h.start()
	h.d.Gateway.AwaitLive(handOverShards)
	slow := h.people[0].Says(h.channels[0], h.d.Bot.Mention()+" How many doctors has China sent to Lesotho, "+slowly+"?")
	h.wait("the first sign of an answer", func() bool { return h.word(slow) != "-" })
	ofOne := len(h.d.Gateway.Connections())
	two := h.start()
	h.wait("the other to have its half", func() bool { return h.resumed() >= handOverShards/2 })
	struckAt := len(h.d.Gateway.Connections())
	left := h.served(0, ofOne)
	for shard := range h.served(ofOne, struckAt) {
		delete(left, shard)
	}
	if err := one.cmd.Process.Signal(signal); err != nil {
		h.Fatal(err)
	}
	struck := time.Now()
	asked := h.ask()
	h.wait("the other to have all", func() bool {
		taken := h.served(struckAt, len(h.d.Gateway.Connections()))
		for shard := range left {
			if !taken[shard] {
				return false
			}
		}
		return h.d.Gateway.Live() == handOverShards
	})
	h.Logf("after %s the other had all shards in %v", signal, time.Since(struck).Round(10*time.Millisecond))
	h.settled(asked)
	h.wait("a word for whoever waits", func() bool { return h.word(slow) == first })
	if signal == syscall.SIGSTOP {
		h.thaw(one)
		h.answered(h.ask())
	}
	if got := h.word(slow); got != first {
		h.Errorf("at last the answer that was in the middle says %s", got)
	}
	if code := two.ends(os.Interrupt); code != exitDone {
		h.Errorf("exit code %d", code)
	}
	if n := h.d.Gateway.Begun(); n != handOverShards {
		h.Errorf("%d sessions were begun, want %d: the others are resumed", n, handOverShards)
	}
}

// thaw lets a frozen bot go on, and waits until it has shards again, and would have spoken.
func (h *handOver) thaw(b *program) {
	before := h.resumed()
	if err := b.cmd.Process.Signal(syscall.SIGCONT); err != nil {
		h.Fatal(err)
	}
	h.wait("the frozen one to have its half again", func() bool { return h.resumed() >= before+handOverShards/2 })
}

// ask asks in all servers.
func (h *handOver) ask() (all []*discordtest.Message) {
	for n, c := range h.channels {
		all = append(all, h.people[n].Says(c, h.d.Bot.Mention()+" How many doctors has China sent to Lesotho?"))
	}
	return all
}

// settled wants one word to each question: the bot that was struck may just have taken it on.
func (h *handOver) settled(all []*discordtest.Message) {
	h.Helper()
	for _, m := range all {
		h.wait("an answer or a word", func() bool {
			return slices.Contains([]string{"answer", "restarted", "restarting", "no state"}, h.word(m))
		})
	}
}

// answered wants one answer to each question.
func (h *handOver) answered(all []*discordtest.Message) {
	h.Helper()
	for _, m := range all {
		h.wait("an answer", func() bool { return h.word(m) == "answer" })
	}
}

// word is what replies to a message: the kinds of the messages, "-" if there are none.
func (h *handOver) word(m *discordtest.Message) string {
	kinds := []string{}
	for _, reply := range m.Channel.ByBot() {
		if reply.Replied == m && !reply.Deleted() {
			kinds = append(kinds, wordOf(reply.Text()))
		}
	}
	if len(kinds) == 0 {
		return "-"
	}
	return strings.Join(kinds, "+")
}

// served are the shards of the connections from one number to another, the last one excluded.
func (h *handOver) served(from, to int) map[int]bool {
	shards := make(map[int]bool)
	for _, c := range h.d.Gateway.Connections()[from:to] {
		if c.Resumed || c.Identified {
			shards[c.Shard[0]] = true
		}
	}
	return shards
}

// resumed is how often a session was gone on with.
func (h *handOver) resumed() (n int) {
	for _, c := range h.d.Gateway.Connections() {
		if c.Resumed {
			n++
		}
	}
	return n
}

func (h *handOver) wait(what string, condition func() bool) {
	h.Helper()
	for deadline := time.Now().Add(3 * time.Minute); !condition(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			var words []string
			for _, c := range h.channels {
				for _, m := range c.ByBot() {
					words = append(words, c.ID+": "+wordOf(m.Text())+" "+m.Text())
				}
			}
			h.Fatalf("waited in vain for %s: %d sessions live, %d begun, %d resumed; there are:\n%s", what, h.d.Gateway.Live(), h.d.Gateway.Begun(), h.resumed(), strings.Join(words, "\n"))
		}
	}
}
