package gateway_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/discord/rest"
)

// These tests run against a Discord that has rules of its own and judges what it
// is sent.

const intents = discordgo.IntentGuilds | discordgo.IntentGuildMessages | discordgo.IntentDirectMessages

func newREST(t testing.TB, d *discordtest.Discord) *rest.Client {
	c, err := rest.NewClient(rest.Options{Token: d.Token, API: d.URL, Log: logTo(t)})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func logTo(t testing.TB) *slog.Logger {
	return slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelInfo}))
}

// A heard collects what the handler gets.
type heard struct {
	d *discordtest.Discord

	mu       sync.Mutex
	messages map[string]int // by id
	others   []any
}

// connect runs a quick client until the test ends.
func connect(t *testing.T, d *discordtest.Discord, timeout time.Duration) (*gateway.Client, *heard) {
	h := &heard{d: d, messages: map[string]int{}}
	c := &gateway.Client{REST: newREST(t, d), Intents: intents, Handle: h.handle, Backoff: 10 * time.Millisecond, Timeout: timeout, Log: logTo(t)}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- c.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return c, h
}

func (h *heard) handle(_ context.Context, event any) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if m, ok := event.(*discordgo.MessageCreate); ok {
		h.messages[m.ID]++
		return
	}
	h.others = append(h.others, event)
}

// await waits until each message was heard.
func (h *heard) await(t *testing.T, messages ...*discordtest.Message) {
	t.Helper()
	await(t, fmt.Sprintf("%d messages", len(messages)), func() bool {
		h.mu.Lock()
		defer h.mu.Unlock()
		for _, m := range messages {
			if h.messages[m.ID] == 0 {
				return false
			}
		}
		return true
	})
}

// await waits until something holds.
func await(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); !holds(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

// quick is Discord with less time between sessions.
func quick(t *testing.T, c discordtest.Config) *discordtest.Discord {
	c.IdentifyInterval = time.Millisecond
	return c.New(t)
}

// Whatever happens to the connection, each message arrives, and the session goes
// on where it can.
func TestNothingIsLost(t *testing.T) {
	troubles := map[string]struct {
		trouble func(g *discordtest.Gateway)
		resumes bool
	}{
		"drops":                  {func(g *discordtest.Gateway) { g.Drops() }, true},
		"op 7":                   {func(g *discordtest.Gateway) { g.AsksReconnect() }, true},
		"op 9, resumable":        {func(g *discordtest.Gateway) { g.Invalidates(true) }, true},
		"close 1001":             {func(g *discordtest.Gateway) { g.Closes(1001) }, true},
		"close 4000":             {func(g *discordtest.Gateway) { g.Closes(4000) }, true},
		"close 4008":             {func(g *discordtest.Gateway) { g.Closes(4008) }, true},
		"RESUME refused once":    {func(g *discordtest.Gateway) { g.RefusesResume(1, true); g.Drops() }, true},
		"session is lost":        {func(g *discordtest.Gateway) { g.Invalidates(false) }, false},
		"close 4009":             {func(g *discordtest.Gateway) { g.Closes(4009) }, false},
		"RESUME refused":         {func(g *discordtest.Gateway) { g.RefusesResume(1, false); g.Drops() }, false},
		"op 9 for each IDENTIFY": {func(g *discordtest.Gateway) { g.RefusesIdentify(3); g.Invalidates(false) }, false},
	}
	for name, test := range troubles {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := quick(t, discordtest.Config{})
			guild := d.Guild("Lab")
			channel, ada := guild.Channel("general"), guild.Member("ada")
			c, h := connect(t, d, time.Minute)
			d.Gateway.AwaitLive(1)
			h.await(t, ada.Says(channel, "before"))
			var said []*discordtest.Message
			for i := range 20 {
				said = append(said, ada.Says(channel, fmt.Sprint(i)))
				if i == 10 && test.resumes {
					test.trouble(d.Gateway)
				}
			}
			if test.resumes {
				h.await(t, said...)
				await(t, "a resume", func() bool { return c.Metrics.Resumes.Load() > 0 })
				if n := c.Metrics.Identifies.Load(); n != 1 {
					t.Errorf("%d identifies", n)
				}
				return
			}
			h.await(t, said...)
			test.trouble(d.Gateway)
			d.Wait("a new session", func() bool { return d.Gateway.Identifies() >= 2 && d.Gateway.Live() == 1 })
			h.await(t, ada.Says(channel, "after"))
		})
	}
}

// One trouble after the other, in the middle of a talk.
func TestTroubleAfterTrouble(t *testing.T) {
	t.Parallel()
	d := quick(t, discordtest.Config{})
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	c, h := connect(t, d, time.Minute)
	d.Gateway.AwaitLive(1)
	troubles := []func(){
		d.Gateway.Drops, d.Gateway.AsksReconnect, func() { d.Gateway.Closes(4000) }, func() { d.Gateway.Invalidates(true) },
	}
	var said []*discordtest.Message
	for round := range 8 {
		for i := range 10 {
			said = append(said, ada.Says(channel, fmt.Sprint(round, i)))
			if i == round%10 {
				troubles[round%len(troubles)]()
			}
		}
		h.await(t, said...)
	}
	if n := c.Metrics.Identifies.Load(); n != 1 {
		t.Errorf("%d identifies", n)
	}
}

// Heartbeats that are not acknowledged, and a gateway that does not greet.
func TestDeadConnections(t *testing.T) {
	t.Parallel()
	d := quick(t, discordtest.Config{Heartbeat: 200 * time.Millisecond})
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	d.Gateway.SaysNoHello()
	c, h := connect(t, d, 500*time.Millisecond)
	d.Wait("two connections without Hello", func() bool { return len(d.Gateway.Connections()) >= 2 })
	d.Gateway.Heal()
	d.Gateway.AwaitLive(1)
	h.await(t, ada.Says(channel, "served"))
	d.Gateway.SendsNoACK()
	before := len(d.Gateway.Connections())
	d.Wait("a zombie to be left", func() bool { return len(d.Gateway.Connections()) > before })
	d.Gateway.Heal()
	h.await(t, ada.Says(channel, "served again"))
	await(t, "a resume", func() bool { return c.Metrics.Resumes.Load() > 0 })
}

func TestFatalCodesOfTheFake(t *testing.T) {
	for _, code := range []int{4004, 4010, 4011, 4012, 4013, 4014} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			t.Parallel()
			d := quick(t, discordtest.Config{})
			d.Gateway.ClosesIdentify(discordtest.Always, code)
			c := &gateway.Client{REST: newREST(t, d), Intents: intents, Handle: func(context.Context, any) {}}
			var fatal *gateway.FatalError
			if err := c.Run(t.Context()); !errors.As(err, &fatal) || fatal.Code != code || len(d.Gateway.Connections()) != 1 {
				t.Errorf("got %v after %d connections", err, len(d.Gateway.Connections()))
			}
		})
	}
}
