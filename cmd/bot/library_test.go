package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
)

// A town is a server of a Discord with somebody who manages it.
type town struct {
	*discordtest.Discord
	t       *testing.T
	guild   *discordtest.Guild
	channel *discordtest.Channel
	marie   *discordtest.User
}

func newTown(t *testing.T) *town {
	t.Helper()
	d := discordtest.Config{IdentifyInterval: time.Millisecond, Patience: 10 * time.Minute}.New(t)
	g := d.Guild("Town")
	return &town{d, t, g, g.Channel("general"), g.Member("marie", g.Role("manager", discordtest.ManageGuild))}
}

// starts starts the program, and waits until it is there.
func (n *town) starts(state string, env ...string) *program {
	n.t.Helper()
	before := n.Gateway.Identifies()
	p := startDiscord(n.t, n.Discord, state, "", append([]string{"BOT_LIBRARY_READ_TIME=10m"}, env...)...) // however busy the machine is
	lives(n.Discord, before)
	n.AwaitCommand("library")
	return p
}

// adds adds a file, and returns what is said of it.
func (n *town) adds(name string, content []byte) string {
	n.t.Helper()
	i := n.marie.Runs(n.channel, "library", discordtest.Options{"file": discordtest.Attachment{Name: name, Content: content}})
	n.Wait("what came of "+name, func() bool { return i.Original() != nil && strings.ContainsAny(i.Original().Text(), "✅❌") })
	return i.Original().Text()
}

// asks returns what is answered.
func (n *town) asks(question string) string {
	n.t.Helper()
	i := n.marie.Runs(n.channel, "ask", discordtest.Options{"question": question, "private": true})
	n.Wait("the answer to "+question, func() bool { return i.Original() != nil && strings.Contains(i.Original().Text(), "Ask further") })
	return i.Original().Text()
}

// TestLibraryOverARestart: a text that was added answers at once, in a process that was killed
// and started again, and not any more when the server has put the bot out.
func TestLibraryOverARestart(t *testing.T) {
	t.Parallel()
	n, state := newTown(t), t.TempDir()
	const question, answer = "When was the mill at Orby built?", "built in 1783"
	first := n.starts(state)
	if said := n.asks(question); strings.Contains(said, answer) {
		t.Errorf("before: %s", said)
	}
	if said := n.adds("mill.html", []byte("<title>The mill</title><h1>The mill</h1><p>The mill at Orby was built in 1783 by Nils Holm.</p>")); !strings.Contains(said, "✅ “The mill” is there: 1 paragraph.") {
		t.Fatalf("added: %s", said)
	}
	if said := n.asks(question); !strings.Contains(said, answer) {
		t.Errorf("after: %s", said)
	}
	first.ends(syscall.SIGKILL)
	second := n.starts(state)
	if said := n.asks(question); !strings.Contains(said, answer) {
		t.Errorf("after a restart: %s", said)
	}
	n.guild.KicksBot()
	n.guild.InvitesBot()
	n.Wait("the text to go", func() bool { return !strings.Contains(n.asks(question), answer) })
	if code := second.ends(syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

// TestHostileAttachments: each ends with a word to who gave it; then the bot answers as before.
func TestHostileAttachments(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	cache, err := os.UserCacheDir() // has the compiled reader of PDFs
	if err != nil {
		t.Fatal(err)
	}
	p := n.starts(t.TempDir(), "XDG_CACHE_HOME="+cache, "BOT_LIBRARY_READ_MEMORY_MB=256", "BOT_LIBRARY_PARAGRAPHS=1000")
	deep := strings.Repeat("<div>", 100_000) + "<p>The bell rings at noon.</p>"
	for _, c := range []struct {
		name    string
		content []byte
		says    string
	}{
		{"bomb.docx", zipped("word/document.xml", strings.Repeat("<w:p/>", 2<<20)), "no ordinary file of its kind"},
		{"bomb.epub", zipped("mimetype", "application/epub+zip", "META-INF/container.xml", strings.Repeat("<a/>", 2<<20)), "❌"},
		{"bomb.txt.gz", bytes.Repeat(gzipped(strings.Repeat("bomb ", 1<<18)), 80), "❌"},
		{"huge.pdf", append([]byte("%PDF-1.7\n1 0 obj\n<</Length 9000000>>stream\n"), bytes.Repeat([]byte("0 0 m "), 1<<20)...), "❌"},
		{"deep.html", []byte(deep), "✅ “deep” is there: 1 paragraph."},
		{"deep.xml.docx", zipped("word/document.xml", strings.Repeat("<w:tbl><w:tr><w:tc>", 100_000)), "❌"},
		{"slow.md", []byte(strings.Repeat("* _[a](b)_ **c** `d`\n\n> e\n", 100_000)), "❌"},
		{"brackets.md", []byte(strings.Repeat("[", 1_000_000)), ""},
		{"long.txt", []byte(strings.Repeat("Words, words.\n\n", 1001)), "may have 1,000 paragraphs together, and this one has 1,001"},
		{"nul.txt", make([]byte, 1<<20), "❌"},
		{"program.txt", []byte("\x7fELF\x02\x01\x01\x00\x00\x00"), "is a program, not text"},
		{"../../etc/passwd", []byte("The gate is green."), "✅"},
	} {
		if said := n.adds(c.name, c.content); !strings.Contains(said, c.says) || strings.Contains(said, "The log has it") {
			t.Errorf("%s: %s", c.name, said)
		}
	}
	if said := n.asks("When does the bell ring?"); !strings.Contains(said, "rings at noon") {
		t.Errorf("afterwards: %s", said)
	}
	if code := p.ends(syscall.SIGTERM); code != exitDone || strings.Contains(p.log.String(), "panic") {
		t.Errorf("exit code %d; log:\n%s", code, &p.log)
	}
}

func zipped(files ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err == nil {
			_, err = f.Write([]byte(files[i+1]))
		}
		if err != nil {
			panic(err) // unreachable: it is in memory
		}
	}
	if err := w.Close(); err != nil {
		panic(err) // unreachable: as above
	}
	return b.Bytes()
}

func gzipped(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	fmt.Fprint(w, s)
	if err := w.Close(); err != nil {
		panic(err) // unreachable: it is in memory
	}
	return b.Bytes()
}
