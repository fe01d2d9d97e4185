package discord

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/rest"
)

// lookVariable names a file for the typical answers as a page, to be looked at in
// a browser as wide as a phone:
//
//	PILCROW_LOOK=/tmp/look.html go test -run TestLook ./internal/discord
const lookVariable = "PILCROW_LOOK"

// TestLook holds the messages of typical answers, and those of the commands, to
// what was looked at. UPDATE_LOOK=1 rewrites it.
func TestLook(t *testing.T) {
	var page strings.Builder
	wantLook(t, "testdata/look.golden", views(t), &page)
	wantLook(t, "testdata/look_commands.golden", commandViews(t), &page)
	if path := os.Getenv(lookVariable); path != "" {
		if err := os.WriteFile(path, []byte(pageStart+page.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func wantLook(t *testing.T, golden string, views []view, page *strings.Builder) {
	t.Helper()
	var text strings.Builder
	for _, v := range views {
		fmt.Fprintf(&text, "==== %s ====\n", v.name)
		fmt.Fprintf(page, "<h2>%s</h2>\n", html.EscapeString(v.name))
		for _, m := range v.messages {
			text.WriteString(asText(m.Components, "") + "\n")
			page.WriteString("<div class=message>" + asHTML(m.Components) + "</div>\n")
		}
	}
	if os.Getenv("UPDATE_LOOK") != "" {
		if err := os.MkdirAll(filepath.Dir(golden), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, []byte(text.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got := text.String(); got != string(want) {
		t.Errorf("%s: the messages look different; if they are better, UPDATE_LOOK=1:\n%s", golden, firstDifference(string(want), got))
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range g {
		if i >= len(w) || w[i] != g[i] {
			return fmt.Sprintf("line %d is %q", i+1, g[i])
		}
	}
	return "lines are missing at the end"
}

// A view is one answer as people see it.
type view struct {
	name     string
	messages []rest.Message
}

// asText draws components with one line for each of theirs.
func asText(components []discordgo.MessageComponent, indent string) string {
	var b strings.Builder
	for _, c := range components {
		switch c := c.(type) {
		case discordgo.Container:
			b.WriteString(asText(c.Components, indent+"┃ "))
		case discordgo.TextDisplay:
			for line := range strings.SplitSeq(read(c.Content), "\n") {
				b.WriteString(indent + line + "\n")
			}
		case discordgo.FileComponent:
			b.WriteString(indent + "[" + strings.TrimPrefix(c.File.URL, "attachment://") + "]\n")
		case discordgo.Separator:
			b.WriteString(indent + "────\n")
		case discordgo.ActionsRow:
			b.WriteString(indent + asText(c.Components, "") + "\n")
		case discordgo.Button:
			label := c.Label
			if c.Emoji != nil {
				label = c.Emoji.Name
			}
			b.WriteString("[" + label + "] ")
		case discordgo.SelectMenu:
			b.WriteString("[" + c.Placeholder + " ▾]")
			for _, o := range c.Options {
				b.WriteString("\n" + indent + "    " + o.Label + " · " + o.Description)
			}
		default:
			fmt.Fprintf(&b, "%s%T\n", indent, c)
		}
	}
	return b.String()
}

func asHTML(components []discordgo.MessageComponent) string {
	var b strings.Builder
	for _, c := range components {
		switch c := c.(type) {
		case discordgo.Container:
			fmt.Fprintf(&b, "<div class=card style='border-color:#%06x'>%s</div>", *c.AccentColor, asHTML(c.Components))
		case discordgo.TextDisplay:
			b.WriteString(markdownAsHTML(c.Content))
		case discordgo.FileComponent:
			b.WriteString("<p>📎 " + html.EscapeString(strings.TrimPrefix(c.File.URL, "attachment://")) + "</p>")
		case discordgo.Separator:
			b.WriteString("<hr>")
		case discordgo.ActionsRow:
			b.WriteString("<div class=row>" + asHTML(c.Components) + "</div>")
		case discordgo.Button:
			label := c.Label
			if c.Emoji != nil {
				label = c.Emoji.Name
			}
			b.WriteString("<button>" + html.EscapeString(label) + "</button>")
		case discordgo.SelectMenu:
			b.WriteString("<div class=menu>" + html.EscapeString(c.Placeholder) + " ▾</div>")
		}
	}
	return b.String()
}

var (
	strong = regexp.MustCompile(`\*\*((?:\\.|[^\\])+?)\*\*`)
	slash  = regexp.MustCompile(`\\(.)`)
)

// markdownAsHTML knows what the frontend uses of Discord's markdown.
func markdownAsHTML(markdown string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(markdown, "\n") {
		class := "line"
		if rest, ok := strings.CutPrefix(line, "-# "); ok {
			class, line = "small", rest
		}
		if rest, ok := strings.CutPrefix(line, "> "); ok {
			class, line = "quote", rest
		}
		line = strong.ReplaceAllString(html.EscapeString(line), "<b>$1</b>")
		b.WriteString("<div class=" + class + ">" + slash.ReplaceAllString(line, "$1") + "&nbsp;</div>")
	}
	return "<div class=text>" + b.String() + "</div>"
}

const pageStart = `<!doctype html><meta charset=utf-8><meta name=viewport content="width=device-width">
<style>
body{background:#313338;color:#dbdee1;font:16px/1.375 "gg sans","Noto Sans",Helvetica,Arial,sans-serif;width:390px;margin:0;padding:8px;box-sizing:border-box}
h2{font-size:13px;color:#f0b232;margin:22px 0 6px}
.message{margin:6px 0 6px 52px}
.card{background:#2b2d31;border:1px solid #3f4147;border-left:4px solid;border-radius:8px;padding:12px;margin-bottom:6px}
.card>*+*{margin-top:8px}
.small{font-size:12px;color:#949ba4}
.quote{border-left:4px solid #4e5058;padding-left:8px;margin:1px 0}
hr{border:0;border-top:1px solid #3f4147}
.row{display:flex;flex-wrap:wrap;gap:8px}
button{background:#4e5058;color:#fff;border:0;border-radius:8px;padding:7px 14px;font-size:14px}
.menu{background:#1e1f22;border-radius:8px;padding:9px 12px;width:100%;color:#949ba4}
</style>
`
