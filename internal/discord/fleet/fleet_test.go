package fleet_test

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/fleet"
	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/state/postgres"
	"pilcrow/internal/state/postgres/postgrestest"
)

const count = 4

// A member is one process of a fleet.
type member struct {
	*fleet.Fleet
	mu    sync.Mutex
	heard map[string]int // messages, by id
	stop  func()
}

func (m *member) count(id string) int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.heard[id]
}

// join starts a process.
func join(t *testing.T, d *discordtest.Discord, url string) *member {
	t.Helper()
	log := slog.New(slog.NewTextHandler(t.Output(), nil))
	kept, err := postgres.Open(t.Context(), url, postgres.Options{Lease: 15 * time.Second})
	check(t, err)
	client, err := rest.NewClient(rest.Options{Token: d.Token, API: d.URL, Log: log})
	check(t, err)
	m := &member{heard: make(map[string]int)}
	m.Fleet = &fleet.Fleet{
		REST: client, State: kept, Bot: d.Application, Space: 10 * time.Millisecond, Log: log,
		Client: &gateway.Client{REST: client, Intents: discordgo.IntentsGuildMessages | discordgo.IntentsGuilds, Backoff: 10 * time.Millisecond, Log: log,
			Handle: func(ctx context.Context, event any) {
				if said, ok := event.(*discordgo.MessageCreate); ok {
					gateway.Settle(ctx) // what is heard is settled
					m.mu.Lock()
					m.heard[said.ID]++
					m.mu.Unlock()
				}
			}},
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- m.Run(ctx) }()
	m.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		check(t, kept.Close())
	})
	t.Cleanup(m.stop)
	return m
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// await asks again and again until a condition holds.
func await(t *testing.T, what string, condition func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); !condition(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

// keeps is how many shards a process has connected.
func (m *member) keeps() (n int) {
	for id := range count {
		if m.Client.Session(id).ID != "" {
			n++
		}
	}
	return n
}

// TestFleet: shards are shared out evenly, handed on when a process comes or goes, and each
// message that was settled before its shard goes over is heard once.
func TestFleet(t *testing.T) {
	t.Parallel()
	url := postgrestest.New(t).Database()
	d := discordtest.Config{Shards: count, MaxConcurrency: count, IdentifyInterval: time.Millisecond}.New(t)
	ada := d.User("ada")
	var channels []*discordtest.Channel
	for n := range 8 { // of all shards
		guild := d.Guild(fmt.Sprint("guild ", n))
		guild.Join(ada)
		channels = append(channels, guild.Channel("general"))
	}
	var said []*discordtest.Message
	say := func() {
		for _, c := range channels {
			said = append(said, ada.Says(c, "hello"))
		}
	}
	hear := func(members ...*member) {
		for _, m := range said {
			await(t, "a message", func() bool {
				return slices.ContainsFunc(members, func(by *member) bool { return by.count(m.ID) > 0 })
			})
		}
	}
	one := join(t, d, url)
	await(t, "all shards in one process", func() bool { return one.keeps() == count })
	say()
	hear(one)
	two := join(t, d, url)
	await(t, "a half in each", func() bool { return one.keeps() == count/2 && two.keeps() == count/2 })
	say()
	hear(one, two)
	one.stop()
	say()
	await(t, "all shards in the other", func() bool { return two.keeps() == count })
	say()
	hear(one, two)
	for _, m := range said {
		if n := one.count(m.ID) + two.count(m.ID); n != 1 {
			t.Errorf("a message came %d times", n)
		}
	}
	if n := d.Gateway.Begun(); n != count {
		t.Errorf("%d sessions were begun, want %d", n, count)
	}
}

// TestDatabaseAway: the shards end before their leases do, and go on when it is back.
func TestDatabaseAway(t *testing.T) {
	t.Parallel()
	server := postgrestest.New(t)
	d := discordtest.Config{Shards: count, MaxConcurrency: count, IdentifyInterval: time.Millisecond}.New(t)
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	m := join(t, d, server.Database())
	d.Gateway.AwaitLive(count)
	killed := time.Now()
	server.Kill()
	await(t, "silence", func() bool { return d.Gateway.Live() == 0 })
	if took := time.Since(killed); took > 5*time.Second {
		t.Logf("the shards ended after %v: on a machine that is busy", took)
	}
	said := ada.Says(channel, "hello")
	server.Start()
	await(t, "the message", func() bool { return m.count(said.ID) == 1 })
	if n := d.Gateway.Begun(); n != count {
		t.Errorf("%d sessions were begun, want %d", n, count)
	}
}
