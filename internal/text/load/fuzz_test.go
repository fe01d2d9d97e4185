package load_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
	"pilcrow/internal/text/source"
)

const maxParagraph = source.MaxParagraph

var seeds = []string{
	"The Project Gutenberg EBook of A Lamp\n\nThis eBook is for the use of anyone anywhere\n\nTitle: A Lamp\n of Aske\n\n*** START OF THE PROJECT GUTENBERG EBOOK A LAMP ***\n\nIt burns.\n\n*** END OF THE PROJECT GUTENBERG EBOOK A LAMP ***\n",
	"A title\n\nFirst line of\nthe text.\n\n\r\n* * *\r\rThe next, broken in the\n\nmiddle (of\n\na sentence). exam-\nple\u2028\u2029x\n\nLeave a Reply",
	"---\ntitle: T\n---\n# T\n\n*a* _b_ `c` [d](e \"f\") ![g](h)\n\n- i\n- j\n\n```\nk\n```\n> l\n\n|m|n|\n|-|-|\n|o|p|\n\nq\n---\n<!-- r --><b>s</b> <div hidden>t</div>\n[u]: v",
	"<!doctype html><title>A</title><h1>B</h1><p>c &amp; <b>d</b><ul><li>e<li>f</ul><table><tr><td>g<td>h</table><pre> i\n j</pre><nav>k</nav><p hidden>l<p>m<br><br>n",
	"+---+---+\n| a | b |\n+===+===+\n| c | d |\n|   | e |\n+---+---+\n\n  --- ---\n  f   g\n\n  h   i\n  --- ---\n\n1.2.3\n\nj\n\n1.2.4\n\n[1]k\n\n1. l:m\n",
	"CHAPTER ONE\n\n\ufeff1.2 Methods\n\nText\x00 with \x01control\x1f characters and a long enough line.\f\n\fMore.",
	"caf\xe9 na\xefve, in Windows-1252: \x93quoted\x94",
	"\xff\xfeH\x00i\x00 \x00y\x00o\x00u\x00.\x00",
	"\xfe\xff\x00H\x00i\xd8\x00\xdc\x00",
	"[[[[((((]]]]))))****____`` ` ``` <a <b \"<c '>",
	strings.Repeat("A sentence of the text. ", 200),
}

func FuzzPlain(f *testing.F)    { fuzz(f, "a.txt") }
func FuzzMarkdown(f *testing.F) { fuzz(f, "a.md") }
func FuzzHTML(f *testing.F)     { fuzz(f, "a.html") }

// fuzz reads what has no rules as one format.
func fuzz(f *testing.F, name string) {
	for _, s := range seeds {
		f.Add([]byte(s))
		f.Add(utf16LE(s))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		d, err := load.File(name, source, text.Meta{})
		if err != nil {
			return
		}
		checkDocument(t, d, source)
		if again, err := load.File(name, source, text.Meta{}); err != nil || !cmp.Equal(d, again) {
			t.Fatalf("read twice: %v, %s", err, cmp.Diff(d, again))
		}
		if name == "a.txt" && utf8.Valid(source) && !strings.Contains(string(source), "\x00") && !isMarkdown(d, source) {
			checkPlain(t, d, string(source))
		}
	})
}

// isMarkdown reports whether a source was read as Markdown, whose marks and addresses are in no paragraph.
func isMarkdown(d *text.Document, source []byte) bool {
	as, err := load.File("a.md", source, text.Meta{})
	return err == nil && cmp.Equal(as.Paragraphs, d.Paragraphs)
}

// checkDocument checks what holds for every document.
func checkDocument(t *testing.T, d *text.Document, source []byte) {
	t.Helper()
	if len(d.Paragraphs) == 0 || d.Meta.Slug == "" || d.Meta.Title == "" {
		t.Fatalf("incomplete: %+v", d)
	}
	end := 0
	for i, p := range d.Paragraphs {
		if p.Number != i+1 || p.Document != d.Meta.Slug {
			t.Errorf("paragraph %d is numbered %d in %q", i+1, p.Number, p.Document)
		}
		if p.Start < end || p.End <= p.Start || p.End > len(source) {
			t.Fatalf("paragraph %d: [%d, %d) after %d of %d", i+1, p.Start, p.End, end, len(source))
		}
		end = p.End
		if strings.TrimSpace(p.Text) != p.Text || p.Text == "" || !utf8.ValidString(p.Text) || strings.ContainsAny(p.Text, "\x00\r") {
			t.Errorf("paragraph %d: text %q", i+1, p.Text)
		}
		if n := utf8.RuneCountInString(p.Said()); n > maxParagraph {
			t.Errorf("paragraph %d has %d characters", i+1, n)
		}
		checkBlocks(t, &p)
		checkSentences(t, &p)
	}
	start := 0
	for _, n := range d.Notes {
		if n.Start < start || n.End < n.Start || n.End > len(source) || n.Paragraph > len(d.Paragraphs) {
			t.Errorf("note %+v after %d of %d", n, start, len(source))
		}
		start = n.Start
	}
}

// body is the text of a paragraph without lines about the document.
func body(p text.Paragraph) string { return p.Said() }

// checkBlocks checks that the blocks cover the text, with a line break between them.
func checkBlocks(t *testing.T, p *text.Paragraph) {
	t.Helper()
	end, blocks := -1, p.Blocks
	if blocks == nil {
		blocks = p.Structure()
	}
	for _, b := range blocks {
		if b.Start != end+1 || b.End <= b.Start || b.End > len(p.Text) || end >= 0 && p.Text[end] != '\n' {
			t.Fatalf("paragraph %d: block %v after %d of %q", p.Number, b, end, p.Text)
		}
		if b.Label.End > 0 && (b.Label.Start != b.Start || b.Label.End > b.End) {
			t.Fatalf("paragraph %d: label %v of block %v", p.Number, b.Label, b.Span)
		}
		if b.Kind.String() == "unknown" {
			t.Fatalf("paragraph %d: block of kind %d", p.Number, b.Kind)
		}
		end = b.End
	}
	if end != len(p.Text) {
		t.Fatalf("paragraph %d: blocks end at %d of %d", p.Number, end, len(p.Text))
	}
}

// checkSentences checks that each sentence lies in a block, behind its label, or ends in code
// behind it, in order, and that what it hangs on stands before it.
func checkSentences(t *testing.T, p *text.Paragraph) {
	t.Helper()
	end, blocks := 0, p.Structure()
	for _, s := range p.Sentences() {
		at := slices.IndexFunc(blocks, func(b text.Block) bool { return s.Start >= max(b.Start, b.Label.End) && s.Start < b.End })
		in := at >= 0 && (s.End <= blocks[at].End || blocks[at+1].Kind == text.Code)
		if !in || s.Start < end || s.End <= s.Start || !utf8.ValidString(s.Of(p.Text)) {
			t.Fatalf("paragraph %d: sentence %+v after %d of %q", p.Number, s, end, p.Text)
		}
		for _, lead := range s.Leads {
			if lead.End > s.Start || lead.Start >= lead.End {
				t.Fatalf("paragraph %d: sentence %+v hangs on %v", p.Number, s, lead)
			}
		}
		end = s.End
	}
	end = 0
	for _, s := range p.AppendStretches(nil) {
		if s.Start < end || s.End <= s.Start || s.End > len(p.Text) {
			t.Fatalf("paragraph %d: stretch %v after %d of %q", p.Number, s, end, p.Text)
		}
		end = s.End
	}
}

// checkPlain checks that plain text lost nothing: a paragraph has the letters and
// digits of its bytes, and between paragraphs and notes there are none.
func checkPlain(t *testing.T, d *text.Document, source string) {
	t.Helper()
	covered := make([]bool, len(source))
	for _, n := range d.Notes {
		cover(covered, n.Start, n.End)
	}
	for _, p := range d.Paragraphs {
		var want strings.Builder
		for i, r := range source[p.Start:p.End] {
			if !covered[p.Start+i] || joined(d, p.Start+i) {
				want.WriteString(letters(string(r)))
			}
		}
		got, said := letters(body(p)), want.String()
		if slices.ContainsFunc(p.Blocks, func(b text.Block) bool { return b.Kind == text.Row }) { // a cell may go on below another
			got, said = inOrder(got), inOrder(said)
		}
		if got != said {
			t.Errorf("paragraph %d: (-source +text)\n%s", p.Number, cmp.Diff(said, got))
		}
	}
	for _, p := range d.Paragraphs {
		cover(covered, p.Start, p.End)
	}
	for i, r := range source {
		if !covered[i] && letters(string(r)) != "" {
			t.Fatalf("%q at %d is in no paragraph and no note", r, i)
		}
	}
}

// inOrder are the characters of s, sorted.
func inOrder(s string) string {
	all := []rune(s)
	slices.Sort(all)
	return string(all)
}

// joined reports whether the byte at i is part of a gap that was closed.
func joined(d *text.Document, i int) bool {
	return slices.ContainsFunc(d.Notes, func(n text.Note) bool { return n.Kind == text.Joined && n.Start <= i && i < n.End })
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, s)
}

func cover(covered []bool, start, end int) {
	for i := start; i < end; i++ {
		covered[i] = true
	}
}

func utf16LE(s string) []byte {
	out := []byte("\xff\xfe")
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}
