package gateway_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/gateway"
)

// Discord refuses a privileged intent that nobody switched on, and sessions that
// begin too fast.
func TestShardsOfTheFake(t *testing.T) {
	t.Parallel()
	d := discordtest.Config{Shards: 4, MaxConcurrency: 2, IdentifyInterval: 50 * time.Millisecond}.New(t)
	var said []*discordtest.Message
	var guilds []*discordtest.Guild
	for i := range 8 {
		guilds = append(guilds, d.Guild(fmt.Sprint(i)))
	}
	c, h := connect(t, d, time.Minute)
	d.Gateway.AwaitLive(4)
	for _, guild := range guilds {
		said = append(said, guild.Member("ada").Says(guild.Channel("general"), "hi"))
	}
	h.await(t, said...)
	if n := c.Metrics.Identifies.Load(); n != 4 || c.Metrics.Reconnects.Load() != 0 {
		t.Errorf("%d identifies, %d reconnects", n, c.Metrics.Reconnects.Load())
	}
}

// The intents are the caller's: with Message Content, messages that do not mention
// the bot have their text.
func TestMessageContentIntent(t *testing.T) {
	t.Parallel()
	for _, wanted := range []discordgo.Intent{0, discordgo.IntentMessageContent} {
		d := quick(t, discordtest.Config{Privileged: discordtest.IntentMessageContent})
		guild := d.Guild("Lab")
		texts := make(chan string, 1)
		c := &gateway.Client{REST: newREST(t, d), Intents: intents | wanted, Log: logTo(t), Handle: func(_ context.Context, event any) {
			if m, ok := event.(*discordgo.MessageCreate); ok {
				texts <- m.Content
			}
		}}
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- c.Run(ctx) }()
		d.Gateway.AwaitLive(1)
		guild.Member("ada").Says(guild.Channel("general"), "to all")
		if text := <-texts; (text != "") != (wanted != 0) {
			t.Errorf("with intents %b the text is %q", c.Intents, text)
		}
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

func TestPrivilegedIntent(t *testing.T) {
	t.Parallel()
	d := quick(t, discordtest.Config{})
	c := &gateway.Client{REST: newREST(t, d), Intents: intents | discordgo.IntentMessageContent, Handle: func(context.Context, any) {}}
	var fatal *gateway.FatalError
	if err := c.Run(t.Context()); !errors.As(err, &fatal) || fatal.Code != 4014 {
		t.Errorf("got %v", err)
	}
}
