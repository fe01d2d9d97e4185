package text_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
)

var seeds = []string{
	"A title\n\nFirst line of\nthe text.\n\n\r\n* * *\r\rThe next, broken in the\n\nmiddle (of\n\na sentence). exam-\nple\u2028\u2029x\n\nLeave a Reply",
	"---\ntitle: T\n---\n# T\n\n*a* _b_ `c` [d](e \"f\") ![g](h)\n\n- i\n- j\n\n```\nk\n```\n> l\n\n|m|n|\n|-|-|\n|o|p|\n\nq\n---\n<!-- r --><b>s</b> <div hidden>t</div>\n[u]: v",
	"<!doctype html><title>A</title><h1>B</h1><p>c &amp; <b>d</b><ul><li>e<li>f</ul><table><tr><td>g<td>h</table><pre> i\n j</pre><nav>k</nav><p hidden>l<p>m<br><br>n",
	"CHAPTER ONE\n\n\ufeff1.2 Methods\n\nText\x00 with \x01control\x1f characters and a long enough line.\f\n\fMore.",
	"caf\xe9 na\xefve, in Windows-1252: \x93quoted\x94",
	"\xff\xfeH\x00i\x00 \x00y\x00o\x00u\x00.\x00",
	"\xfe\xff\x00H\x00i\xd8\x00\xdc\x00",
	"[[[[((((]]]]))))****____`` ` ``` <a <b \"<c '>",
	strings.Repeat("A sentence of the text. ", 200),
}

func FuzzRead(f *testing.F) {
	for _, s := range seeds {
		for _, name := range []string{"a.txt", "a.md", "a.html"} {
			f.Add(name, []byte(s))
		}
		f.Add("b.txt", utf16LE(s))
	}
	f.Fuzz(func(t *testing.T, name string, source []byte) {
		d, err := text.Read(name, source, text.Meta{})
		if err != nil {
			return
		}
		checkDocument(t, d, source)
		if again, err := text.Read(name, source, text.Meta{}); err != nil || !cmp.Equal(d, again) {
			t.Fatalf("read twice: %v, %s", err, cmp.Diff(d, again))
		}
		isPlain := !regexp.MustCompile(`(?i)\.(md|markdown|x?html|htm)$`).MatchString(name) && !regexp.MustCompile(`(?i)^\W*<(!doctype )?html`).Match(source)
		if isPlain && utf8.Valid(source) && !strings.Contains(string(source), "\x00") {
			checkPlain(t, d, string(source))
		}
	})
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
		if strings.TrimSpace(p.Text) != p.Text || p.Text == "" || !utf8.ValidString(p.Text) || strings.ContainsAny(p.Text, "\x00\n\r") {
			t.Errorf("paragraph %d: text %q", i+1, p.Text)
		}
		if n := utf8.RuneCountInString(p.Text); n > text.MaxParagraph {
			t.Errorf("paragraph %d has %d characters", i+1, n)
		}
	}
	start := 0
	for _, n := range d.Notes {
		if n.Start < start || n.End < n.Start || n.End > len(source) || n.Paragraph > len(d.Paragraphs) {
			t.Errorf("note %+v after %d of %d", n, start, len(source))
		}
		start = n.Start
	}
}

var (
	hyphenated = regexp.MustCompile(`([\pL\pN])-[\s\x{2028}\x{2029}\x{85}\pZ]*[\n\r\x{2028}\x{2029}][\s\x{85}\pZ]*(["'“„‘‚«‹(\[]*\p{Ll})`)
	spaces     = regexp.MustCompile(`[\s\x{85}\pZ]+`)
)

// checkPlain checks that plain text lost nothing: a paragraph has the words of
// its bytes, and between paragraphs and notes there is nothing but white space.
func checkPlain(t *testing.T, d *text.Document, source string) {
	t.Helper()
	covered := make([]bool, len(source))
	for _, p := range d.Paragraphs {
		want, got := plainWords(source[p.Start:p.End]), plainWords(p.Text)
		if !cmp.Equal(want, got) {
			t.Errorf("paragraph %d (-source +text):\n%s", p.Number, cmp.Diff(want, got))
		}
		cover(covered, p.Start, p.End)
	}
	for _, n := range d.Notes {
		cover(covered, n.Start, n.End)
	}
	for i, r := range source {
		if !covered[i] && !unicode.IsSpace(r) && !isIgnored(r) {
			t.Fatalf("%q at %d is in no paragraph and no note", r, i)
		}
	}
}

func plainWords(s string) []string {
	s = strings.Map(func(r rune) rune {
		if isIgnored(r) {
			return -1
		}
		return r
	}, s)
	s = spaces.ReplaceAllStringFunc(s, func(gap string) string {
		if strings.ContainsAny(gap, "\n\r\u2028\u2029") {
			return "\n"
		}
		return gap
	})
	return strings.Fields(strings.ReplaceAll(hyphenated.ReplaceAllString(s, "$1-$2"), "-", " "))
}

func isIgnored(r rune) bool { return r == '\ufeff' || unicode.IsControl(r) && !unicode.IsSpace(r) }

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
