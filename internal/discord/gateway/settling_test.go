package gateway_test

import (
	"context"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/gateway"
)

// TestSettled: whoever goes on with the session of a process that has died is told of all
// events again that it had not settled, and of none before.
func TestSettled(t *testing.T) {
	t.Parallel()
	d := quick(t, discordtest.Config{})
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	dies, next := newWorker(t, d), newWorker(t, d)
	hear, held := dies.Handle, make(chan struct{})
	dies.Handle = func(ctx context.Context, event any) {
		hear(ctx, event)
		m, ok := event.(*discordgo.MessageCreate)
		if !ok {
			return
		}
		if strings.HasSuffix(m.Content, "one") || strings.HasSuffix(m.Content, "three") {
			gateway.Settle(ctx)
		}
		<-held
	}
	stop := dies.start(0, 1, gateway.Session{})
	d.Gateway.AwaitLive(1)
	says := func(text string) *discordtest.Message { return ada.Says(channel, d.Bot.Mention()+" "+text) }
	one, two, three := says("one"), says("two"), says("three")
	for _, m := range []*discordtest.Message{one, two, three} {
		dies.await(t, m)
	}
	var left gateway.Session
	const first = 3 // after READY and the server
	await(t, "the first to be settled", func() bool { left = dies.Session(0); return left.Sequence >= first })
	if atEnd := stop(); atEnd != left {
		t.Errorf("the shard that ended leaves %+v, while it ran %+v: its process may still die", atEnd, left)
	}
	stopNext := next.start(0, 1, left)
	next.await(t, two)
	next.await(t, three)
	if n := next.count(one); n != 0 {
		t.Errorf("what was settled came %d times again", n)
	}
	close(held)
	stopNext()
	dies.Close()
	next.Close()
	if left.ID == "" || left.URL == "" || dies.Session(0) != (gateway.Session{}) {
		t.Errorf("left %+v, and at the end %+v", left, dies.Session(0))
	}
}
