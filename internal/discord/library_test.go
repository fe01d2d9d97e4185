package discord

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/library"
	"pilcrow/internal/state"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/sandbox"
)

// withLibrary lets servers have texts of their own, which are read in this process.
func withLibrary(f *Frontend) {
	f.Library = &library.Library{
		Platform: platform, State: f.State.(library.State), Log: f.Log,
		Serve: func(_ context.Context, c *text.Corpus) (chat.Service, error) { return reading(c), nil },
		Read: func(_ context.Context, s sandbox.Source, begin func()) (*text.Document, error) {
			begin()
			d, err := load.File(s.Name, s.Content, text.Meta{})
			if err != nil {
				return nil, sandbox.Refused(err)
			}
			return d, nil
		},
		Fetch: func(_ context.Context, address string, _ int64) (sandbox.Source, error) {
			if strings.Contains(address, "private") {
				return sandbox.Source{}, sandbox.Refused(refusal.New("leads to a private network: bring a file instead"))
			}
			return sandbox.Source{Name: "tides.md", Content: []byte("# Tides\n\nThe ferry waits for the tide at Orby.\n")}, nil
		},
	}
}

// startLibrary starts the bot with the article for those who have no texts of their own.
func startLibrary(t *testing.T, change ...func(*Frontend)) (*lab, *bot) {
	t.Helper()
	return startReading(t, append([]func(*Frontend){withLibrary}, change...)...)
}

const (
	mill     = "# The mill\n\nThe mill at Orby was built in 1783 by Nils Holm.\n\nIt burned down in 1902.\n"
	whenMill = "When was the mill at Orby built?"
)

func attached(name, content string) discordtest.Attachment {
	return discordtest.Attachment{Name: name, Content: []byte(content)}
}

// added waits until what came of texts that are added stands there.
func (l *lab) added(i *discordtest.Interaction) *discordtest.Message {
	l.t.Helper()
	m := i.Answer()
	l.Wait("the end of it", func() bool { return strings.ContainsAny(m.Text(), "✅❌") })
	return m
}

// adds adds a file by /library.
func (l *lab) adds(who *discordtest.User, c *discordtest.Channel, name, content string) *discordtest.Message {
	l.t.Helper()
	m := l.added(who.Runs(c, "library", discordtest.Options{"file": attached(name, content)}))
	wants(l.t, m, "✅")
	return m
}

// textID is the id of a server's text by its name.
func (b *bot) textID(guild *discordtest.Guild, name string) string {
	b.t.Helper()
	t, err := b.session.textCalled(b.t.Context(), guild.ID, name)
	if err != nil {
		b.t.Fatal(err)
	}
	return t.ID
}

func TestLibrary(t *testing.T) {
	l, b := startLibrary(t)
	marie := l.manager()
	empty := marie.Runs(l.channel, "library", nil).Answer()
	wants(t, empty, "It has none of its own", "China’s initiative", "0 of 20 texts", "Apps > Add to the library")
	if !empty.Ephemeral() {
		t.Error("everybody sees the panel")
	}
	added := l.added(marie.Runs(l.channel, "library", discordtest.Options{"file": attached("mill.md", mill)}))
	wants(t, added, "✅ “The mill” is there: 2 paragraphs.", "mill.md", "All channels", "Rename", "Remove")
	wants(t, l.asked(b, whenMill), "built in 1783", "¶1")
	wants(t, l.ada.Runs(l.channel, "about", nil).Answer(), "The mill", "2 paragraphs")
	wants(t, l.ada.Runs(l.channel, "show", discordtest.Options{"paragraph": "2"}).Answer(), "burned down")

	panel := marie.Runs(l.channel, "library", nil).Answer()
	wants(t, panel, "The mill · 2 paragraphs · 1 KiB · All channels", "1 of 20 texts, 2 of 5,000 paragraphs")
	of := b.textID(l.guild, "The mill")
	one := marie.Chooses(panel, "text:menu", "text:open:"+of).Answer()
	form := marie.Clicks(one, "text:name:"+of).Modal()
	wants(t, marie.Submits(form, map[string]string{"name": "Orby *mill*"}).Answer(), "Saved", "Orby *mill*")
	wants(t, l.asked(b, whenMill), "built in 1783")

	quiet := l.guild.Channel("quiet")
	wants(t, marie.Chooses(one, "text:in:"+of, quiet.ID).Answer(), "Saved")
	wants(t, marie.Clicks(one, "text:list:").Answer(), "Orby *mill* · 2 paragraphs · 1 KiB · <#"+quiet.ID+">")
	elsewhere := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": whenMill}).Followups(1)[0]
	if !strings.Contains(elsewhere.Text(), "does not answer this") || strings.Contains(elsewhere.Text(), "1783") {
		t.Errorf("asked where the text is not: %s", elsewhere.Text())
	}
	b.settle()
	there := l.ada.Runs(quiet, "ask", discordtest.Options{"question": whenMill}).Answer()
	l.Wait("the answer", func() bool { return strings.Contains(there.Text(), "built in 1783") })
	b.settle()

	again := marie.Chooses(one, "text:menu", "text:open:"+of).Answer()
	sure := marie.Clicks(again, "text:remove:"+of).Answer()
	wants(t, sure, "Remove “Orby *mill*” for good?")
	wants(t, marie.Clicks(sure, "text:removed:"+of).Answer(), "It has none of its own")
}

// TestLibraryFromAMessage adds the files of somebody's message, each of which is told of.
func TestLibraryFromAMessage(t *testing.T) {
	l, b := startLibrary(t)
	marie := l.manager()
	said := l.ada.SaysWith(l.channel, "our texts", attached("mill.md", mill), attached("a.zip", "PK\x03\x04 none"), attached("ferry.txt", "The ferry is blue."))
	got := l.added(marie.RunsOn(said, "Add to the library"))
	wants(t, got, "✅ “The mill” is there", "❌ I cannot read this: a.zip is a zip file", "✅ “ferry” is there: 1 paragraph.")
	if !got.Ephemeral() {
		t.Error("everybody sees it")
	}
	wants(t, l.asked(b, whenMill), "built in 1783", "[mill ¶1]")
	wants(t, marie.RunsOn(l.ada.Says(l.channel, "nothing"), "Add to the library").Answer(), "There is no file in this message.")
	wants(t, l.added(marie.RunsOn(said, "Add to the library")), "❌ “The mill” says the same", "❌ “ferry” says the same")
}

func TestLibraryFromAnAddress(t *testing.T) {
	l, b := startLibrary(t, func(f *Frontend) { f.Library.Limits = library.Limits{Paragraphs: 20, File: 1 << 20} })
	marie := l.manager()
	wants(t, l.added(marie.Runs(l.channel, "library", discordtest.Options{"address": "https://example.org/tides", "name": "About tides"})),
		"✅ “About tides” is there: 1 paragraph.", "https://example.org/tides")
	wants(t, l.asked(b, "What does the ferry wait for?"), "for the tide at Orby")
	for options, want := range map[*discordtest.Options]string{
		{"address": "example.org"}:                                        "Write the address as https://example.org/page.",
		{"address": "https://example.org", "file": attached("a.txt", "")}: "Give a file or an address, not both.",
		{"name": "Rules"}:                                                 "Give the text, too",
		{"replaces": "About tides"}:                                       "Give the text, too",
		{"replaces": "No such", "file": attached("a.txt", "Words.")}:      "There is no such text any more.",
		{"address": "http://private/"}:                                    "leads to a private network",
		{"file": attached("a.txt", "")}:                                   "a.txt is empty",
		{"file": attached("a.exe", "\x7fELF\x02\x01\x01\x00")}:            "is a program, not text",
		{"file": attached("big.txt", strings.Repeat("a", 1<<20+1))}:       "is too large: a file may have 1 MiB",
		{"file": attached("long.txt", strings.Repeat("Words.\n\n", 21))}:  "may have 20 paragraphs together, and this one has 21",
	} {
		got := marie.Runs(l.channel, "library", *options).Answer()
		l.Wait("an answer", func() bool { return !strings.Contains(got.Text(), "…") || strings.Contains(got.Text(), "❌") })
		wants(t, got, want)
	}
}

// TestLibraryReplaces: old buttons open the words that were cited, or say that the text has
// changed; a name that is new does not matter to them.
func TestLibraryReplaces(t *testing.T) {
	l, b := startLibrary(t)
	marie := l.manager()
	l.adds(marie, l.channel, "mill.md", mill)
	answered := l.asked(b, whenMill)
	open := id(t, answered, "open:mill:1:")
	of := b.textID(l.guild, "The mill")
	if err := b.Library.Rename(t.Context(), l.guild.ID, of, "Orby"); err != nil {
		t.Fatal(err)
	}
	renamed := l.ada.Clicks(answered, open).Answer()
	wants(t, renamed, "¶1", "built in 1783", "Orby")
	if strings.Contains(renamed.Text(), "has changed") || !strings.Contains(renamed.Text(), "**The mill at Orby was built in 1783") {
		t.Errorf("it has another name only: %s", renamed.Text())
	}
	choices := marie.Autocompletes(l.channel, "library", "replaces", "orb", nil).Choices()
	if len(choices) != 1 || choices[0].Name != "Orby" || choices[0].Value != of {
		t.Fatalf("choices %+v", choices)
	}
	replaced := l.added(marie.Runs(l.channel, "library", discordtest.Options{
		"file": attached("mill-2.md", strings.ReplaceAll(mill, "1783", "1784")), "replaces": choices[0].Value,
	}))
	wants(t, replaced, "✅ “Orby” is there", "mill-2.md")
	wants(t, l.asked(b, whenMill), "built in 1784")
	if err := b.Library.Rename(t.Context(), l.guild.ID, of, "mill"); err != nil {
		t.Fatal(err)
	}
	changed := l.ada.Clicks(answered, open).Answer()
	wants(t, changed, "The text has changed since the answer.", "built in 1784")
	if strings.Contains(changed.Text(), "**The mill") {
		t.Errorf("words are marked that were not cited: %s", changed.Text())
	}
	if err := b.Library.Remove(t.Context(), l.guild.ID, of); err != nil {
		t.Fatal(err)
	}
	wants(t, l.ada.Clicks(answered, open).Answer(), "This paragraph is not in the text any more.")
}

// TestLibraryIsForManagers: Discord is asked to show it to nobody else, and who gets to it
// all the same is turned away.
func TestLibraryIsForManagers(t *testing.T) {
	l, b := startLibrary(t)
	role := l.guild.Role("manager", discordtest.ManageGuild)
	marie := l.guild.Member("marie", role)
	l.adds(marie, l.channel, "mill.md", mill)
	of := b.textID(l.guild, "The mill")
	panel := marie.Runs(l.channel, "library", nil).Answer()
	one := marie.Chooses(panel, "text:menu", "text:open:"+of).Answer()
	sure := marie.Runs(l.channel, "library", nil).Answer()
	marie.Chooses(sure, "text:menu", "text:open:"+of).Answer()
	marie.Clicks(sure, "text:remove:"+of).Answer()
	role.May(0)
	for _, got := range []*discordtest.Message{
		marie.Clicks(one, "text:name:"+of).Answer(), marie.Chooses(one, "text:in:"+of, l.channel.ID).Answer(), marie.Clicks(sure, "text:removed:"+of).Answer(),
	} {
		wants(t, got, "Only those who manage this server")
	}
	for _, name := range []string{"library", "Add to the library"} {
		if sent := string(l.AwaitCommand(name).JSON()); !strings.Contains(sent, `"default_member_permissions":"32"`) || !strings.Contains(sent, `"contexts":[0]`) {
			t.Errorf("%s is for everybody: %s", name, sent)
		}
	}
	if all, err := b.Library.Texts(t.Context(), l.guild.ID); err != nil || len(all) != 1 || len(all[0].Channels) != 0 {
		t.Errorf("changed all the same: %+v, %v", all, err)
	}
}

// TestLibraryInThreads: a thread is where its channel is.
func TestLibraryInThreads(t *testing.T) {
	l, b := startLibrary(t)
	marie, quiet := l.manager(), l.guild.Channel("quiet")
	l.adds(marie, l.channel, "mill.md", mill)
	if err := b.Library.Assign(t.Context(), l.guild.ID, b.textID(l.guild, "The mill"), []string{quiet.ID}); err != nil {
		t.Fatal(err)
	}
	for channel, want := range map[*discordtest.Channel]bool{quiet: true, l.channel: false} {
		thread := l.ada.Thread(channel, "mills")
		await(t, "the thread", func() bool { _, ok := b.guilds.threadOf(thread.ID); return ok })
		l.ada.Says(thread, l.Bot.Mention()+" "+whenMill)
		m := thread.AwaitBot(1)[0]
		b.settle()
		if got := strings.Contains(m.Text(), "1783"); got != want {
			t.Errorf("in a thread of #%s: %s", channel.Name, m.Text())
		}
	}
}

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
	if _, found, err := b.State.Shown(t.Context(), platform, answered.ID); found || err != nil {
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
