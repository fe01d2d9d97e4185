package discord

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pilcrow/internal/discord/look"
)

func TestEscape(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"plain", "China’s 91-km road, since 1997.", "China’s 91-km road, since 1997."},
		{"formatting", "*a* _b_ ~~c~~ `d` ||e||", `\*a\* \_b\_ \~\~c\~\~ \` + "`d" + `\` + "`" + ` \|\|e\|\|`},
		{"backslash", `\*a*`, `\\\*a\*`},
		{"heading", "# a # b", `\# a # b`},
		{"small type", "-# a - b", `\-# a - b`},
		{"quote", ">>> a > b", `\>>> a > b`},
		{"list", "12. a", `12\. a`},
		{"a year", "In 2013. And", "In 2013. And"},
		{"lines are joined", "a\n# b\r\n> c", `a # b > c`},
		{"masked link", "[here](https://x.y/z)", `\[here\](https\:\/\/x.y\/z)`},
		{"address", "see https://x.y", `see https\:\/\/x.y`},
		{"invite", "discord.gg/abc", `discord.gg\/abc`},
		{"emoji", "at 10:30: :smile:", `at 10\:30: \:smile:`},
		{"mentions", "@everyone <@1> <@&2> <#3> </ask:4> <t:1:R>", "\\@\u200beveryone \\<\\@\u200b1> \\<\\@\u200b&2> \\<#3> \\<\\/ask\\:4> \\<t\\:1\\:R>"},
		{"marker", "[¶20]", `\[¶20\]`},
		{"scripts", "雷克中说：灯 नमस्ते 👩‍🚒", "雷克中说：灯 नमस्ते 👩‍🚒"},
	} {
		if got := look.Escape(tt.text); got != tt.want {
			t.Errorf("%s: %q became %q, want %q", tt.name, tt.text, got, tt.want)
		}
	}
}

// FuzzEscape: what is escaped reads as before, and nothing in it is live.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"*a*", `\`, "@everyone", "# a", "-# b", "1. c", "`````", "[x](http://y)", "||s||", "a\\"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.ContainsRune(text, '\u200b') {
			t.Skip()
		}
		escaped := look.Escape(text)
		if got, want := read(escaped), strings.Join(strings.Fields(text), " "); got != want {
			t.Errorf("%q reads as %q", want, got)
		}
		if strings.Contains(escaped, "@everyone") || strings.Contains(escaped, "://") {
			t.Errorf("%q is live", escaped)
		}
	})
}

// read takes the backslashes away, as Discord does when it shows a text.
func read(markdown string) string {
	var b strings.Builder
	escaped := false
	for _, r := range markdown {
		if r == '\\' && !escaped {
			escaped = true
			continue
		}
		escaped = false
		if r != '\u200b' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func TestShorten(t *testing.T) {
	for _, tt := range []struct {
		text  string
		limit int
		want  string
	}{
		{"short", 5, "short"},
		{"a longer text", 9, "a longer…"},
		{"一二三四五六七八", 4, "一二三…"},
		{"🏮🏮🏮", 5, "🏮🏮…"},
		{"x e\u0301\u0301\u0301", 4, "x…"},
		{"abc", 0, "…"},
	} {
		if got := look.Shorten(tt.text, tt.limit); got != tt.want {
			t.Errorf("shorten(%q, %d) = %q, want %q", tt.text, tt.limit, got, tt.want)
		}
	}
}
