package discord

import (
	"context"
	"flag"
	"log/slog"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
)

// ending are bots that are shutting down, for which no test waits.
var ending sync.WaitGroup

func TestMain(m *testing.M) {
	flag.Parse()
	_ = flag.Set("test.parallel", "8") // they mostly wait for each other
	code := m.Run()
	ending.Wait()
	os.Exit(code)
}

// A lab is a Discord with one server, one channel and one person.
type lab struct {
	*discordtest.Discord
	t       *testing.T
	guild   *discordtest.Guild
	channel *discordtest.Channel
	ada     *discordtest.User
	intents discordgo.Intent // all that it grants
}

func newLab(t *testing.T, c discordtest.Config) *lab {
	t.Helper()
	c.IdentifyInterval = time.Millisecond
	l := &lab{Discord: c.New(t), t: t, intents: Intents | discordgo.Intent(c.Privileged)}
	l.guild = l.Guild("Lab")
	l.channel, l.ada = l.guild.Channel("general"), l.guild.Member("ada")
	return l
}

// A bot is a running frontend.
type bot struct {
	*session
	t      *testing.T
	cancel context.CancelFunc
	ended  chan error
	log    *chattest.Log
}

// start runs the real frontend over the real gateway client, with a state in memory, and
// waits until it is there.
func (l *lab) start(service chat.Service, change ...func(*Frontend)) *bot {
	l.t.Helper()
	b := &bot{t: l.t, ended: make(chan error, 1), log: &chattest.Log{}}
	log := slog.New(slog.NewTextHandler(b.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	client, err := rest.NewClient(rest.Options{Token: l.Token, API: l.URL, Log: log})
	if err != nil {
		l.t.Fatal(err)
	}
	kept, err := sqlite.Open(context.Background(), "", state.Options{Log: log})
	if err != nil {
		l.t.Fatal(err)
	}
	f := &Frontend{Client: client, State: kept, Log: log, Pace: 40 * time.Millisecond, Grace: 5 * time.Second}
	f.Connect = func(ctx context.Context, handle func(context.Context, any)) error {
		return (&gateway.Client{REST: client, Intents: l.intents, Handle: handle, Grace: time.Minute, Backoff: 10 * time.Millisecond, Log: log}).Run(ctx)
	}
	for _, c := range change {
		c(f)
	}
	b.session = newSession(f, service)
	begun := l.Gateway.Begun()
	ctx, cancel := context.WithCancel(context.Background())
	b.cancel = cancel
	ending.Go(func() {
		b.ended <- b.run(ctx)
		kept.Close()
	})
	l.t.Cleanup(func() {
		cancel()
		if l.t.Failed() {
			l.t.Logf("the bot's log:\n%s", b.log)
		}
	})
	l.Wait("a session", func() bool { return l.Gateway.Begun() > begun })
	if !b.Silent {
		l.AwaitCommand("ask")
	}
	return b
}

// stop ends the context of Run and returns what Run returns.
func (b *bot) stop() error {
	b.cancel()
	return <-b.ended
}

// idle reports whether no question is being answered.
func (b *bot) idle() bool {
	return b.delivery.Running() == 0
}

// settle waits until no question is being answered.
func (b *bot) settle() {
	b.t.Helper()
	await(b.t, "the end of the answers", b.idle)
}

// await looks until condition holds.
func await(t *testing.T, what string, condition func() bool) {
	t.Helper()
	late := time.After(2 * time.Minute)
	for !condition() {
		select {
		case <-late:
			t.Fatalf("waited in vain for %s", what)
		case <-time.After(2 * time.Millisecond):
		}
	}
}

// plain is what a person reads of markdown.
func plain(markdown string) string {
	var lines []string
	for line := range strings.SplitSeq(markdown, "\n") {
		line = strings.TrimPrefix(strings.TrimPrefix(line, "-# "), "> ")
		lines = append(lines, read(strings.ReplaceAll(line, "**", "")))
	}
	return strings.Join(lines, "\n")
}
