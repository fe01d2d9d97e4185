package discord

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// TestPicture makes the picture of the README, of an answer as the fake of Discord has it, in
// colours like Discord's, by Chromium; that of the page is made by the same command:
//
//	PILCROW_PICTURES=$PWD/docs go test -run TestPicture ./internal/web ./internal/discord
func TestPicture(t *testing.T) {
	dir := os.Getenv("PILCROW_PICTURES")
	if dir == "" {
		t.Skip("PILCROW_PICTURES names no folder for it")
	}
	l, b := startReading(t)
	const question = "How many doctors has China sent to Lesotho, and since when?"
	l.ada.Says(l.channel, l.Bot.Mention()+" "+question)
	answer := l.channel.AwaitBot(1)[0]
	settle(b)
	var shown discordgo.Message // the components as they were sent
	sent, err := json.Marshal(map[string]any{"components": answer.Now().Components})
	if err == nil {
		err = json.Unmarshal(sent, &shown)
	}
	if err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(t.TempDir(), "answer.html")
	if err := os.WriteFile(page, []byte(pageStart+fmt.Sprintf(pictured, html.EscapeString(question), asHTML(values(shown.Components)))), 0o600); err != nil {
		t.Fatal(err)
	}
	chromium := exec.Command("chromium", "--headless", "--no-sandbox", "--hide-scrollbars", "--force-device-scale-factor=1.5", "--window-size=760,350",
		"--screenshot="+filepath.Join(dir, "discord.png"), "file://"+page)
	if out, err := chromium.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// values are components as [asHTML] takes them: what is read has pointers.
func values(read []discordgo.MessageComponent) (all []discordgo.MessageComponent) {
	for _, c := range read {
		switch c := c.(type) {
		case *discordgo.Container:
			c.Components = values(c.Components)
			all = append(all, *c)
		case *discordgo.TextDisplay:
			all = append(all, *c)
		case *discordgo.Separator:
			all = append(all, *c)
		case *discordgo.ActionsRow:
			c.Components = values(c.Components)
			all = append(all, *c)
		case *discordgo.Button:
			all = append(all, *c)
		case *discordgo.SelectMenu:
			all = append(all, *c)
		default:
			all = append(all, c)
		}
	}
	return all
}

// pictured is a question, and the answer below it.
const pictured = `<style>
body{width:760px;padding:18px 20px}
.said{position:relative;padding-left:56px;margin-bottom:16px}
.said::before{content:attr(data-face);position:absolute;left:0;top:2px;width:40px;height:40px;border-radius:50%%;background:#5b7a6f;color:#fff;font:600 18px/40px "Noto Sans",sans-serif;text-align:center}
.said.bot::before{background:#2a5c4e;font-size:22px}
.who{color:#f2f3f5;font-weight:600}
.who small{color:#949ba4;font-weight:400;margin-left:6px}
.app{background:#5865f2;color:#fff;border-radius:4px;padding:1px 5px;font:600 11px/1.2 "Noto Sans",sans-serif;margin-left:5px}
.at{background:#3c4270;color:#c9cdfb;border-radius:3px;padding:0 3px}
.message{margin:4px 0}
</style>
<div class="said" data-face="A"><div class="who">ada<small>10:24</small></div><span class="at">@Pilcrow</span> %s</div>
<div class="said bot" data-face="¶"><div class="who">Pilcrow<span class="app">APP</span><small>10:24</small></div><div class="message">%s</div></div>
`
