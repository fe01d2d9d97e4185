package discord

import (
	"context"
	"strings"
	"testing"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/library"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/sandbox"
)

// withLibrary lets servers have texts of their own, which are read in this process.
func withLibrary(f *Frontend) {
	f.Library = &library.Library{
		Platform: guild.Platform, State: f.State.(library.State), Log: f.Log,
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
		await(t, "the thread", func() bool { _, ok := b.servers.Guilds.ThreadOf(thread.ID); return ok })
		l.ada.Says(thread, l.Bot.Mention()+" "+whenMill)
		m := thread.AwaitBot(1)[0]
		b.settle()
		if got := strings.Contains(m.Text(), "1783"); got != want {
			t.Errorf("in a thread of #%s: %s", channel.Name, m.Text())
		}
	}
}
