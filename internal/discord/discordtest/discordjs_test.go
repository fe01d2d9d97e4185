package discordtest_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/internal/clienttest"
	"pilcrow/internal/discord/discordtest"
)

// discordJS is the version of the second, independent client.
const discordJS = "discord.js@14.28.1"

// startJS runs the bot; it ends with the test.
func startJS(t *testing.T, d *discordtest.Discord) {
	t.Helper()
	dir := clienttest.NPM(t, discordJS)
	script, err := filepath.Abs("testdata/client.js")
	if err != nil {
		t.Fatal(err)
	}
	bot := exec.Command("node", script)
	bot.Env = append(os.Environ(), "DISCORD_API="+d.URL+"/api", "DISCORD_TOKEN="+d.Token,
		"NODE_PATH="+filepath.Join(dir, "node_modules"))
	stdin, err := bot.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var complaints strings.Builder
	bot.Stderr = &complaints
	if err := bot.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = stdin.Close()
		if err := bot.Wait(); err != nil || complaints.Len() > 0 {
			t.Errorf("discord.js: %v\n%s", err, complaints.String())
		}
	})
}

func TestDiscordJS(t *testing.T) {
	d := discordtest.New(t)
	guild := d.Guild("Lab")
	channel := guild.Channel("general")
	ada := guild.Member("ada")
	startJS(t, d)
	d.Gateway.AwaitLive(1)
	d.AwaitCommand("ask")

	said := ada.Says(channel, d.Bot.Mention()+" hello")
	if answer := channel.AwaitBot(1)[0]; answer.Content() != "You said: "+said.Content() || answer.Now().Pinged.Anyone() {
		t.Errorf("answered %q and pinged %v", answer.Content(), answer.Now().Pinged)
	}
	if choices := ada.Autocompletes(channel, "ask", "question", "is", nil).Choices(); len(choices) != 1 || choices[0].Name != "why is" {
		t.Errorf("offered %v", choices)
	}
	i := ada.Runs(channel, "ask", discordtest.Options{"question": "why?"})
	answer := i.Answer()
	if answer.Content() != "You asked: why?" {
		t.Errorf("answered %q", answer.Content())
	}
	if more := i.Followups(1)[0]; !more.Ephemeral() {
		t.Error("the followup was meant for ada alone")
	}
	form := ada.Clicks(answer, "more").Modal()
	ada.Submits(form, map[string]string{"why": "so it is"}).Answer()
	if answer.Content() != "You wrote: so it is" || len(answer.Now().CustomIDs()) != 0 {
		t.Errorf("updated to %q with %q", answer.Content(), answer.Now().CustomIDs())
	}
	if checked := ada.RunsOn(said, "Check").Answer(); checked.Content() != "Checked: "+said.Content() {
		t.Errorf("checked %q", checked.Content())
	}
	d.Gateway.Closes(4000)
	d.Wait("a resume at the resume URL", func() bool {
		all := d.Gateway.Connections()
		last := all[len(all)-1]
		return last.Resumed && last.AtResumeURL
	})
}
