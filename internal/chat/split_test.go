package chat_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/chat"
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
			got := chat.Split(tt.parts, tt.limit, utf8.RuneCountInString)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// squeezed is s without white space.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
