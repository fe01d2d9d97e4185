package discord

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/library"
	"pilcrow/internal/state"
	"pilcrow/internal/text"
	"pilcrow/internal/text/sandbox"
)

// TestLibraryStateAway: where it cannot be told which texts are asked, none are.
func TestLibraryStateAway(t *testing.T) {
	l, b := startLibrary(t, func(f *Frontend) { f.Library.State = awayTexts{f.Library.State} })
	got := l.ada.Runs(l.channel, "search", discordtest.Options{"query": "medical teams"}).Answer()
	wants(t, got, "I cannot write to my disk, so I answer nothing for now.")
	wants(t, l.asked(b, "How many batches of medical teams did China send to Lesotho?"), "I cannot write to my disk")
	wants(t, l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": "20"}).Answer(), "There is no paragraph")
	l.ada.Says(l.ada.DM(), "How many batches of medical teams did China send to Lesotho?")
	m := l.ada.DM().AwaitBot(1)[0]
	b.settle()
	wants(t, m, "17 batches") // no server's
}

// awayTexts cannot be read.
type awayTexts struct{ library.State }

func (awayTexts) Texts(context.Context, string, string) ([]state.Text, error) {
	return nil, fmt.Errorf("the disk is gone: %w", state.ErrUnavailable)
}

// TestLibraryAtShutdown: who waits for a text reads that the bot goes.
func TestLibraryAtShutdown(t *testing.T) {
	reading := make(chan struct{})
	l, b := startLibrary(t, func(f *Frontend) {
		f.Library.Read = func(ctx context.Context, _ sandbox.Source, begin func()) (*text.Document, error) {
			begin()
			close(reading)
			<-ctx.Done()
			return nil, ctx.Err()
		}
	})
	i := l.manager().Runs(l.channel, "library", discordtest.Options{"file": attached("mill.md", mill)})
	<-reading
	l.Wait("what is being done", func() bool { return i.Original() != nil && strings.Contains(i.Original().Text(), "Reading mill.md") })
	if err := b.stop(); err != nil {
		t.Error(err)
	}
	wants(t, i.Original(), "I am being restarted.")
}

// TestLibraryGoesWithTheServer: texts go when the bot is put out, not when Discord has trouble,
// and also if it was away meanwhile.
func TestLibraryGoesWithTheServer(t *testing.T) {
	l, b := startLibrary(t)
	marie := l.manager()
	l.adds(marie, l.channel, "mill.md", mill)
	other := l.Guild("Other")
	boss := other.Member("boss", other.Role("manager", discordtest.ManageGuild))
	l.adds(boss, other.Channel("general"), "ferry.txt", "The ferry is blue.")
	answered := l.asked(b, whenMill)
	texts := func(g *discordtest.Guild) int {
		all, err := b.Library.Texts(context.Background(), g.ID)
		if err != nil {
			t.Error(err)
		}
		return len(all)
	}
	l.guild.Fails()
	l.guild.Recovers()
	wants(t, l.asked(b, whenMill), "built in 1783")
	l.guild.KicksBot()
	await(t, "the texts to go", func() bool { return texts(l.guild) == 0 })
	if _, found, err := b.State.Shown(t.Context(), guild.Platform, answered.ID); found || err != nil {
		t.Errorf("an answer is still there: %v, %v", found, err)
	}
	ended := "guild=" + l.guild.ID + " conversations=1"
	await(t, "the conversation to end", func() bool { return strings.Contains(b.log.String(), ended) })
	if texts(other) != 1 {
		t.Error("another server's text is gone")
	}
	l.Gateway.Drops()
	b.removeLeft(t.Context(), &discordgo.Ready{}) // Discord says that the bot is there all the same
	if texts(other) != 1 {
		t.Error("a text is gone although the bot is in the server")
	}
	other.LosesBotUnseen()
	b.removeLeft(t.Context(), &discordgo.Ready{Guilds: []*discordgo.Guild{{ID: other.ID}}})
	b.removeLeft(t.Context(), &discordgo.Ready{Shard: &[2]int{9, 7}})
	if texts(other) != 1 {
		t.Error("a text is gone although nobody said that the bot is out")
	}
	b.removeLeft(t.Context(), &discordgo.Ready{})
	if texts(other) != 0 {
		t.Error("the text of a server that put the bot out while it was away is still there")
	}
}

func TestOnShard(t *testing.T) {
	for _, c := range []struct {
		guild string
		shard *[2]int
		want  bool
	}{
		{"197038439483310086", nil, true},
		{"197038439483310086", &[2]int{0, 1}, true},
		{"197038439483310086", &[2]int{0, 2}, true}, // >> 22 is 46977624770
		{"197038439483310086", &[2]int{1, 2}, false},
		{"no id", &[2]int{0, 2}, false},
	} {
		if got := onShard(c.guild, c.shard); got != c.want {
			t.Errorf("%s on %v: %v", c.guild, c.shard, got)
		}
	}
}
