package sandbox_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/text"
	"pilcrow/internal/text/sandbox"
)

// TestMain is the process, too, in which texts are read.
func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == sandbox.Command {
		if err := sandbox.Serve(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// patient reads as the zero value does, on a machine however busy.
func patient() *sandbox.Reader { return &sandbox.Reader{Time: 10 * time.Minute} }

// TestReadPDF: the time that its reader takes to be made ready, once, is none of its own.
func TestReadPDF(t *testing.T) {
	const says = "BT /F1 24 Tf 72 720 Td (The ferry waits for the tide.) Tj ET"
	file := "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n" +
		fmt.Sprintf("4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n", len(says), says) +
		"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n"
	d, err := patient().Read(t.Context(), sandbox.Source{Name: "ferry.pdf", Content: []byte(file)}, nil)
	if err != nil || d.Len() != 1 || d.Paragraphs[0].Text != "The ferry waits for the tide." {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestRead(t *testing.T) {
	r := patient()
	for name, s := range map[string]sandbox.Source{
		"a file":         {Name: "House Rules.md", Content: []byte("# Rules\n\nThe kitchen closes at ten.\n\nPets sleep outside.\n")},
		"a packed file":  {Name: "house-rules.txt.gz", Content: packed("The kitchen closes at ten.\n\nPets sleep outside.\n")},
		"a page":         {Address: "https://example.org/house-rules", Type: "text/html", Content: []byte("<p>The kitchen closes at ten.<p>Pets sleep outside.")},
		"a page of text": {Address: "https://example.org/house-rules.md", Type: "text/plain", Charset: "utf-8", Content: []byte("# Rules\n\nThe kitchen closes at ten.\n\nPets sleep outside.")},
	} {
		begun := false
		d, err := r.Read(t.Context(), s, func() { begun = true })
		if err != nil || !begun {
			t.Errorf("%s: begun %v, %v", name, begun, err)
			continue
		}
		if d.Meta.Slug != "house-rules" || d.Len() != 2 || d.Paragraphs[1].Text != "Pets sleep outside." {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

// TestNoSecrets: the process knows no keys of ours.
func TestNoSecrets(t *testing.T) {
	t.Setenv("DISCORD_TOKEN", "secret")
	r := patient()
	r.Program = "/usr/bin/env"
	if _, err := os.Stat(r.Program); err != nil {
		t.Skip("there is no env here")
	}
	_, err := r.Read(t.Context(), sandbox.Source{}, nil)
	if !errors.Is(err, sandbox.ErrBroken) || strings.Contains(err.Error(), "secret") {
		t.Errorf("error %v", err)
	}
}

// TestHostile: what is made to do harm is refused in words, or ends the process that reads it.
func TestHostile(t *testing.T) {
	big := strings.Repeat("The lamps of the street burn all night. ", 400_000) // 15 MiB
	for name, c := range map[string]struct {
		reader  *sandbox.Reader
		source  sandbox.Source
		refusal string // part of it
		err     error
	}{
		"zip bomb":        {source: sandbox.Source{Name: "bomb.docx", Content: docx(strings.Repeat("<w:p/>", 2<<20))}, refusal: "no ordinary file of its kind"},
		"gzip bomb":       {source: sandbox.Source{Name: "bomb.txt.gz", Content: bytes.Repeat(packed(strings.Repeat("a", 1<<20)), 70)}, refusal: "bomb.txt.gz"},
		"a program":       {source: sandbox.Source{Name: "a.txt", Content: []byte("\x7fELF\x02\x01\x01\x00\x00")}, refusal: "is a program, not text"},
		"broken PDF":      {source: sandbox.Source{Name: "a.pdf", Content: []byte("%PDF-1.7\n1 0 obj")}, refusal: "is a broken PDF"},
		"nothing":         {source: sandbox.Source{Name: "a.md"}, refusal: "is empty"},
		"too much memory": {reader: &sandbox.Reader{Memory: 48 << 20, Time: 10 * time.Minute}, source: sandbox.Source{Name: "a.txt", Content: []byte(big)}, err: sandbox.ErrMemory},
		"too much time":   {reader: &sandbox.Reader{Time: time.Second}, source: sandbox.Source{Name: "a.md", Content: []byte(strings.Repeat("* _[a](b)_ **c** `d`\n\n> e\n", 1<<20))}, err: sandbox.ErrSlow},
	} {
		t.Run(name, func(t *testing.T) {
			if c.reader == nil {
				c.reader = patient()
			}
			_, err := c.reader.Read(t.Context(), c.source, nil)
			var refused *sandbox.Refusal
			switch {
			case c.err != nil && !errors.Is(err, c.err):
				t.Errorf("error %v, want %v", err, c.err)
			case c.err == nil && !(errors.As(err, &refused) && strings.Contains(refused.Reason, c.refusal)):
				t.Errorf("error %v, want a refusal with %q", err, c.refusal)
			}
		})
	}
}

// TestDeepNesting: the text is read, and what is nested too deep is text.
func TestDeepNesting(t *testing.T) {
	for name, content := range map[string]string{
		"a.html": strings.Repeat("<div>", 200_000) + "The kitchen closes at ten." + strings.Repeat("</div>", 200_000),
		"a.md":   strings.Repeat(">", 200_000) + " The kitchen closes at ten.",
	} {
		d, err := patient().Read(t.Context(), sandbox.Source{Name: name, Content: []byte(content)}, nil)
		if err != nil || !strings.Contains(d.Paragraphs[0].Text, "The kitchen closes at ten.") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLimits(t *testing.T) {
	source := sandbox.Source{Name: "a.md", Content: []byte(strings.Repeat("The kitchen closes at ten.\n\n", 20))}
	var long *sandbox.LimitError
	r := patient()
	source.Paragraphs = 19
	if _, err := r.Read(t.Context(), source, nil); !errors.As(err, &long) || *long != (sandbox.LimitError{Paragraphs: 20, Limit: 19}) {
		t.Errorf("error %v", err)
	}
	source.Paragraphs, source.Bytes = 20, 20*26-1
	if _, err := r.Read(t.Context(), source, nil); !errors.As(err, &long) || *long != (sandbox.LimitError{Bytes: 20 * 26, Limit: 20*26 - 1}) {
		t.Errorf("error %v", err)
	}
	source.Bytes++
	if _, err := r.Read(t.Context(), source, nil); err != nil {
		t.Error(err)
	}
}

// TestCancelled: nobody waits for a text that nobody wants any more, nor behind one.
func TestCancelled(t *testing.T) {
	r := patient()
	ctx, cancel := context.WithCancel(t.Context())
	slow := sandbox.Source{Name: "a.md", Content: []byte(strings.Repeat("* _[a](b)_ **c** `d`\n\n> e\n", 1<<20))}
	_, err := r.Read(ctx, slow, func() {
		waiting, stop := context.WithCancel(t.Context())
		stop()
		if _, err := r.Read(waiting, slow, nil); !errors.Is(err, context.Canceled) {
			t.Errorf("waiting: %v", err)
		}
		time.AfterFunc(50*time.Millisecond, cancel)
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if _, err := r.Read(t.Context(), sandbox.Source{Name: "a.txt", Content: []byte("The kitchen closes at ten.")}, nil); err != nil {
		t.Errorf("the next one: %v", err)
	}
}

func TestCheck(t *testing.T) {
	good := func() *text.Document {
		return &text.Document{Meta: text.Meta{Slug: "a"}, Paragraphs: []text.Paragraph{{Document: "a", Number: 1, Text: "Words.", Blocks: []text.Block{{Span: text.Span{End: 6}}}}}}
	}
	if err := sandbox.Check(good()); err != nil {
		t.Error(err)
	}
	for name, change := range map[string]func(*text.Document){
		"none":           func(d *text.Document) { d.Paragraphs = nil },
		"number":         func(d *text.Document) { d.Paragraphs[0].Number = 2 },
		"no words":       func(d *text.Document) { d.Paragraphs[0].Text = "" },
		"of another":     func(d *text.Document) { d.Paragraphs[0].Document = "b" },
		"block too long": func(d *text.Document) { d.Paragraphs[0].Blocks[0].End = 7 },
		"label before":   func(d *text.Document) { d.Paragraphs[0].Blocks[0].Label.Start = -1 },
	} {
		d := good()
		change(d)
		if sandbox.Check(d) == nil {
			t.Errorf("%s: nothing is wrong with it", name)
		}
	}
}

func packed(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	w.Close()
	return b.Bytes()
}

func docx(body string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("word/document.xml")
	if err == nil {
		_, err = f.Write([]byte(body))
	}
	if err = errors.Join(err, w.Close()); err != nil {
		panic(err) // unreachable: it is in memory
	}
	return b.Bytes()
}
