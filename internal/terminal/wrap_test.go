package terminal_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
)

func paragraph(t *testing.T, width int, words string) string {
	t.Helper()
	var b strings.Builder
	if err := (terminal.Renderer{Width: width}).Paragraph(&b, text.Paragraph{Number: 1, Text: words}); err != nil {
		t.Fatal(err)
	}
	return strings.TrimPrefix(b.String(), "¶1\n")
}

func TestWrapping(t *testing.T) {
	tests := []struct {
		name  string
		width int
		text  string
		want  string
	}{
		{"words", 14, "one two three four", "  one two\n  three four\n"},
		{"exact", 12, "1234567890 1234567890", "  1234567890\n  1234567890\n"},
		{"long word", 12, "a 123456789012345 b", "  a\n  1234567890\n  12345 b\n"},
		{"spaces", 20, "  one   two  ", "  one   two\n"},
		{"wide", 13, "灯亮着，一直亮着。", "  灯亮着，一\n  直亮着。\n"},
		{"no punctuation at the start", 12, "灯亮着一直，亮着", "  灯亮着一\n  直，亮着\n"},
		{"brackets", 12, "灯亮着一「直」", "  灯亮着一\n  「直」\n"},
		{"narrow and wide", 12, "lamp灯 lamp灯", "  lamp灯\n  lamp灯\n"},
		{"emoji", 12, "🧑‍🚒🧑‍🚒🧑‍🚒🧑‍🚒🧑‍🚒🧑‍🚒", "  🧑‍🚒🧑‍🚒🧑‍🚒🧑‍🚒🧑‍🚒\n  🧑‍🚒\n"},
		{"combining", 12, "e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301e\u0301", "  e\u0301e\u0301e\u0301e\u0301e\u0301\n  e\u0301e\u0301e\u0301e\u0301e\u0301\n"},
		{"too narrow a terminal", 3, "one two three", "  one two\n  three\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, paragraph(t, tt.width, tt.text)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// FuzzWrap: no line is wider than the terminal, and no visible character is lost,
// doubled or moved.
func FuzzWrap(f *testing.F) {
	f.Add(20, "one two three 灯亮着，一直亮着。 🧑‍🚒")
	f.Add(12, "\x1b[31m\u202e \xff\n\u00ad\u0301e\u0301")
	f.Fuzz(func(t *testing.T, width int, words string) {
		width = 12 + max(width, -width-1)%100
		got := paragraph(t, width, words)
		if !utf8.ValidString(got) {
			t.Fatalf("not UTF-8: %q", got)
		}
		for line := range strings.Lines(got) {
			line = strings.TrimSuffix(line, "\n")
			if w := displaywidth.String(line); w > width || !strings.HasPrefix(line, "  ") {
				t.Fatalf("%d columns of %d: %q", w, width, line)
			}
		}
		if want, got := visible(words), visible(got); want != got {
			t.Fatalf("want %q, got %q", want, got)
		}
	})
}

// visible keeps what must be seen of a text, however it is wrapped.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && unicode.IsControl(r), r == '\u2028', r == '\u2029', r == ' ':
			return -1
		case unicode.IsControl(r):
			return utf8.RuneError
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}
