package delivery_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/chat/delivery"
)

func TestSplit(t *testing.T) {
	tests := []struct {
		name  string
		parts []string
		limit int
		want  []string
	}{
		{"nothing", nil, 10, nil},
		{"white space", []string{" \n"}, 10, nil},
		{"one message", []string{"One. [¶1]\n", "Two. [¶2]\n"}, 19, []string{"One. [¶1]\nTwo. [¶2]"}},
		{"between parts", []string{"One. [¶1]\n", "Two. [¶2]\n"}, 18, []string{"One. [¶1]", "Two. [¶2]"}},
		{"sentence end", []string{"One two three. Four five six."}, 20, []string{"One two three.", "Four five six."}},
		{"no sentence end in the second half", []string{"One two. Three four five six."}, 20, []string{"One two. Three four", "five six."}},
		{"words", []string{"aaa bbb ccc ddd"}, 8, []string{"aaa bbb", "ccc ddd"}},
		{"marker stays with its sentence", []string{"One two three. [¶20] Four."}, 21, []string{"One two three. [¶20]", "Four."}},
		{"never inside a marker", []string{"aaaa bbb [article ¶20] cc"}, 16, []string{"aaaa", "bbb", "[article ¶20] cc"}},
		{"linked marker", []string{"aaaa bbb cc [¶20](<http://x/y>) dddd"}, 24, []string{"aaaa bbb", "cc [¶20](<http://x/y>)", "dddd"}},
		{"escapes", []string{`aaaa\*\*bb`}, 5, []string{`aaaa`, `\*\*b`, `b`}},
		{"clusters", []string{"👩‍🚒👩‍🚒👩‍🚒"}, 7, []string{"👩‍🚒👩‍🚒", "👩‍🚒"}},
		{"no spaces", []string{"abcdefghij"}, 4, []string{"abcd", "efgh", "ij"}},
		{"Chinese", []string{"他在这里。她在那里。他们在一起。"}, 11, []string{"他在这里。她在那里。", "他们在一起。"}},
		{"a cluster too long", []string{"e\u0301\u0301\u0301"}, 2, []string{"e\u0301", "\u0301\u0301"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := delivery.Split(tt.parts, tt.limit, utf8.RuneCountInString)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// squeezed is s without white space.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

func utf16Units(s string) int { return len(utf16.Encode([]rune(s))) }

func bytesOf(s string) int { return len(s) }

func FuzzSplit(f *testing.F) {
	f.Add("One. [¶1]\n|Two two two. [article ¶20], [¶3]|👩‍🚒👩‍🚒 e\u0301\u0301 |a\\*b &amp; ```x y```", uint8(12))
	f.Add("[¶20](<http://x/y>)| |\n\n|He said: \"No.\" Then he left. 他在这里。她在那里。", uint8(9))
	f.Add("\u0600 \u0301 x\r\n\r\ny \xff\xfe [¶1][¶2] [¶3]...!", uint8(4))
	f.Fuzz(func(t *testing.T, text string, limit uint8) {
		parts := strings.Split(strings.ToValidUTF8(text, "\uFFFD"), "|")
		for name, length := range map[string]func(string) int{"runes": utf8.RuneCountInString, "UTF-16": utf16Units, "bytes": bytesOf} {
			messages := delivery.Split(parts, int(limit), length)
			for _, m := range messages {
				if m != strings.TrimSpace(m) || m == "" || length(m) > int(limit) && utf8.RuneCountInString(m) > 1 {
					t.Fatalf("%s: %q has %d of %d", name, m, length(m), limit)
				}
			}
			rest := strings.Join(parts, "")
			for _, m := range messages {
				rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
				if !strings.HasPrefix(rest, m) {
					t.Fatalf("%s: %q is not what comes next in %q", name, m, rest)
				}
				rest = rest[len(m):]
			}
			if strings.TrimSpace(rest) != "" {
				t.Fatalf("%s: %q is lost", name, rest)
			}
			checkGreedy(t, parts, messages, int(limit), length)
			for _, part := range parts {
				checkWholes(t, part, int(limit), length)
			}
		}
	})
}

// checkGreedy wants as few messages as there can be, if every part fits into one.
func checkGreedy(t *testing.T, parts, messages []string, limit int, length func(string) int) {
	t.Helper()
	fits := func(s string) bool { return length(strings.TrimSpace(s)) <= limit }
	n, current := 0, ""
	for _, part := range parts {
		if !fits(part) {
			return
		}
		if !fits(current + part) {
			current = ""
		}
		if strings.TrimSpace(current) == "" && strings.TrimSpace(part) != "" {
			n++
		}
		current += part
	}
	if len(messages) > n {
		t.Fatalf("%q: %d messages, %d are enough", parts, len(messages), n)
	}
}

var whole = regexp.MustCompile(`\[[a-z]{0,20} ?¶\d{1,5}\]|\\[[:punct:]]|&[a-z]{1,8};`)

// checkWholes splits one part and wants no marker, escape or cluster cut that
// would fit into a message.
func checkWholes(t *testing.T, part string, limit int, length func(string) int) {
	t.Helper()
	cuts := make(map[int]bool) // counted without white space
	at := 0
	for _, m := range delivery.Split([]string{part}, limit, length) {
		at += len(squeezed(m))
		cuts[at] = true
	}
	check := func(start, end int) {
		unit := part[start:end]
		if unit != squeezed(unit) || length(unit) > limit {
			return
		}
		from := len(squeezed(part[:start]))
		for i := from + 1; i < from+len(unit); i++ {
			if cuts[i] {
				t.Fatalf("%q is cut in %q", unit, part)
			}
		}
	}
	edges := map[int]bool{len(part): true} // of clusters
	for g := graphemes.FromString(part); g.Next(); {
		check(g.Start(), g.End())
		edges[g.Start()] = true
	}
	for _, m := range whole.FindAllStringIndex(part, -1) {
		if edges[m[0]] && edges[m[1]] {
			check(m[0], m[1])
		}
	}
}
