package main

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
)

// TestDiscordCommunity: what a community sets and asks for, by the settings of the program and
// over its restart: the bot's name, limits of roles, forums, what was not answered, numbers.
func TestDiscordCommunity(t *testing.T) {
	t.Parallel()
	d := discordtest.Config{IdentifyInterval: time.Millisecond, Privileged: discordtest.IntentMessageContent}.New(t)
	guild := d.Guild("Lab")
	channel, forum := guild.Channel("general"), guild.Forum("questions")
	readers, managers := guild.Role("readers", 0), guild.Role("managers", discordtest.ManageGuild)
	ada, marie := guild.Member("ada", readers), guild.Member("marie", managers)
	state := t.TempDir()
	env := []string{
		"BOT_DISCORD_MESSAGE_CONTENT=true", "BOT_DISCORD_PERSONA_NAME=Lampwright", "BOT_DISCORD_PERSONA_GREETING=Good evening!",
		"BOT_DISCORD_ASK_ROLES=" + readers.ID, "BOT_DISCORD_ROLE_LIMITS=" + readers.ID + "=0/0", "BOT_LIMITS_PERSON_PER_DAY=1",
	}
	first := startDiscord(t, d, state, "", env...)
	lives(d, 0)
	d.AwaitCommand("stats")
	d.Wait("its name", func() bool { return guild.BotName() == "Lampwright" })
	marie.Chooses(marie.Runs(channel, "settings", nil).Answer(), "set:forums", forum.ID).Answer()
	if got := marie.Runs(channel, "ask", discordtest.Options{"question": "Who?"}).Answer().Text(); !strings.Contains(got, "only people with one of these roles") {
		t.Errorf("she may ask: %s", got)
	}
	answered := func(n int, words ...string) {
		t.Helper()
		d.Wait("answer "+words[0], func() bool {
			all := channel.ByBot()
			return len(all) >= n && strings.Contains(all[n-1].Text(), words[0])
		})
	}
	for n, question := range []string{"hello", "How many doctors has China sent to Lesotho?", "What is the capital of Mongolia?"} {
		asker := guild.Member("reader", readers) // somebody new each time: nobody's question is a follow-up
		asker.Says(channel, d.Bot.Mention()+" "+question)
		answered(n+1, []string{"Good evening!", "180 outstanding doctors", "does not answer this"}[n])
	}
	silent := ada.Posts(forum, "What is the capital of Mongolia?", "Who knows?")
	post := ada.Posts(forum, "Doctors", "How many doctors has China sent to Lesotho?")
	d.Wait("an answer to the post", func() bool {
		all := post.Channel.ByBot()
		return len(all) == 1 && strings.Contains(all[0].Text(), "180 outstanding doctors")
	})
	if code := first.ends(syscall.SIGTERM); code != exitDone {
		t.Fatalf("exit code %d", code)
	}
	sessions := d.Gateway.Identifies()
	second := startDiscord(t, d, state, "", env...)
	lives(d, sessions)
	gaps := marie.Runs(channel, "gaps", nil).Answer()
	d.Wait("the gaps", func() bool { return !gaps.Loading() })
	sheet, _ := gaps.File("gaps.csv")
	if text := gaps.Text(); !strings.Contains(text, "capital of Mongolia") || strings.Contains(text, "hello") || strings.Count(sheet, "\n") != 2 {
		t.Errorf("gaps: %s\n%s", text, sheet)
	}
	stats := marie.Runs(channel, "stats", nil).Answer().Text()
	for _, want := range []string{"last 30 days: 4", "answered: **2**", "not in the text: **1**", "my own words, such as a greeting: **1**"} {
		if !strings.Contains(stats, want) {
			t.Errorf("stats lack %q:\n%s", want, stats)
		}
	}
	if n := len(silent.Channel.ByBot()); n != 0 {
		t.Errorf("%d messages below a post that the text does not answer", n)
	}
	if code := second.ends(syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}
