package rest_test

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/discord/rest"
)

// These tests run against a Discord that has rules of its own and judges what it
// is sent.

const intents = discordgo.IntentGuilds | discordgo.IntentGuildMessages | discordgo.IntentDirectMessages

func newClient(t testing.TB, d *discordtest.Discord) *rest.Client {
	c, err := rest.NewClient(rest.Options{Token: d.Token, API: d.URL, Log: logTo(t)})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func logTo(t testing.TB) *slog.Logger {
	return slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelInfo}))
}

// quick is Discord with less time between sessions.
func quick(t *testing.T, c discordtest.Config) *discordtest.Discord {
	c.IdentifyInterval = time.Millisecond
	return c.New(t)
}

const sendRoute = "POST /channels/{channel_id}/messages"

// A message whose answer was lost is there once.
func TestNonce(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]discordtest.Fault{
		"502 after it was made":  {Route: sendRoute, Status: 502, Done: true},
		"answer lost":            {Route: sendRoute, Drop: true, Done: true},
		"502 before it was made": {Route: sendRoute, Status: 502},
		"limited by Cloudflare":  discordtest.LimitedByCloudflare(sendRoute, time.Second),
		"limited with others":    discordtest.LimitedShared(sendRoute, time.Second),
		"limited on every route": discordtest.LimitedGlobally(time.Second),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := discordtest.New(t)
			channel := d.Guild("Lab").Channel("general")
			d.Fail(fault)
			m, err := newClient(t, d).CreateMessage(t.Context(), channel.ID, rest.Message{Content: "hi", Nonce: "abc"})
			if err != nil || len(channel.ByBot()) != 1 || m.ID != channel.ByBot()[0].ID {
				t.Errorf("%v; %d messages", err, len(channel.ByBot()))
			}
		})
	}
}

// The frontend's calls, as Discord's description wants them.
func TestCallsAreJudged(t *testing.T) {
	t.Parallel()
	d := quick(t, discordtest.Config{})
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	c := newClient(t, d)
	ctx := t.Context()
	contexts := []discordgo.InteractionContextType{discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM}
	installs := []discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall, discordgo.ApplicationIntegrationUserInstall}
	ask := &discordgo.ApplicationCommand{
		Name: "ask", Description: "Ask", Contexts: &contexts, IntegrationTypes: &installs,
		DescriptionLocalizations: &map[discordgo.Locale]string{discordgo.German: "Frage"},
		Options:                  []*discordgo.ApplicationCommandOption{{Type: discordgo.ApplicationCommandOptionString, Name: "question", Description: "What?", Required: true, Autocomplete: true}},
	}
	for want := range 2 {
		changed, err := c.RegisterCommands(ctx, d.Application, []*discordgo.ApplicationCommand{ask})
		if err != nil || changed != (want == 0) {
			t.Fatalf("registering for the %d. time: changed %t, %v", want+1, changed, err)
		}
	}
	interactions := make(chan *discordgo.Interaction, 10)
	g := &gateway.Client{REST: c, Intents: intents, Backoff: time.Millisecond, Handle: func(_ context.Context, event any) {
		if i, ok := event.(*discordgo.InteractionCreate); ok {
			interactions <- i.Interaction
		}
	}}
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan error)
	go func() { done <- g.Run(ctx) }()
	d.Gateway.AwaitLive(1)

	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Error(err)
		}
	}
	asked := ada.Runs(channel, "ask", discordtest.Options{"question": "why?"})
	i := <-interactions
	check(c.Defer(ctx, i, false))
	text := discordgo.TextDisplay{Content: "because [¶20]"}
	row := discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.Button{Label: "¶20", CustomID: "source", Style: discordgo.SecondaryButton}}}
	components := []discordgo.MessageComponent{text, row}
	_, err := c.EditOriginal(ctx, i, rest.Edit{Components: &components, Flags: rest.ComponentsV2})
	check(err)
	answer := asked.Answer()
	if answer.Text() == "" || answer.Now().Pinged.Anyone() {
		t.Errorf("answered %q", answer.Text())
	}
	followup, err := c.Followup(ctx, i, rest.Message{Content: "more", Flags: rest.Ephemeral})
	check(err)
	more := "more!"
	_, err = c.EditFollowup(ctx, i, followup.ID, rest.Edit{Content: &more})
	check(err)
	check(c.DeleteFollowup(ctx, i, followup.ID))

	suggested := ada.Autocompletes(channel, "ask", "question", "wh", nil)
	check(c.Suggest(ctx, <-interactions, nil))
	suggested.Choices()

	ada.Clicks(answer, "source")
	clicked := <-interactions
	input := discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.TextInput{CustomID: "why", Label: "Why?", Style: discordgo.TextInputShort}}}
	check(c.ShowModal(ctx, clicked, rest.Modal{CustomID: "form", Title: "Why?", Components: []discordgo.MessageComponent{input}}))

	m, err := c.CreateMessage(ctx, channel.ID, rest.Message{Content: "hi", Nonce: "n1", Flags: rest.SuppressEmbeds})
	check(err)
	_, err = c.EditMessage(ctx, channel.ID, m.ID, rest.Edit{Content: &more})
	check(err)
	_, err = c.StartThread(ctx, channel.ID, m.ID, rest.Thread{Name: "why", AutoArchive: 1440})
	check(err)
	check(c.DeleteMessage(ctx, channel.ID, m.ID))
	check(c.DeleteMessage(ctx, channel.ID, m.ID))
	check(c.DeleteOriginal(ctx, i))
	user, err := c.CurrentUser(ctx)
	check(err)
	application, err := c.Application(ctx)
	check(err)
	if user.ID != d.Bot.ID || application.ID != d.Application {
		t.Errorf("the bot is %s of %s", user.ID, application.ID)
	}
	cancel()
	check(<-done)
}

// What is wrong for good is told apart.
func TestErrorsOfTheFake(t *testing.T) {
	t.Parallel()
	d := quick(t, discordtest.Config{})
	guild := d.Guild("Lab")
	channel := guild.Channel("general")
	c := newClient(t, d)
	ctx := t.Context()
	m, err := c.CreateMessage(ctx, channel.ID, rest.Message{Content: "hi"})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.DeleteMessage(ctx, channel.ID, m.ID); err != nil {
		t.Fatal(err)
	}
	text := "late"
	if _, err := c.EditMessage(ctx, channel.ID, m.ID, rest.Edit{Content: &text}); !rest.IsUnknownMessage(err) {
		t.Errorf("edit of a deleted message: %v", err)
	}
	channel.Deny(d.Bot, discordtest.Permissions(discordgo.PermissionSendMessages))
	var refused *rest.APIError
	if _, err := c.CreateMessage(ctx, channel.ID, rest.Message{Content: "hi"}); !errors.As(err, &refused) || refused.Code != discordgo.ErrCodeMissingPermissions {
		t.Errorf("without permission: %v", err)
	}
	channel.Delete()
	if _, err := c.CreateMessage(ctx, channel.ID, rest.Message{Content: "hi"}); !errors.As(err, &refused) || refused.Code != discordgo.ErrCodeUnknownChannel {
		t.Errorf("in a deleted channel: %v", err)
	}
	expired := &discordgo.Interaction{ID: "1", AppID: d.Application, Token: "expired"}
	if err := c.Defer(ctx, expired, false); !rest.IsInteractionExpired(err) {
		t.Errorf("an unknown interaction: %v", err)
	}
	d.Fail(discordtest.LimitedShared(sendRoute, 1336*time.Second))
	other := guild.Channel("other")
	var limited *rest.LimitError
	if _, err := c.CreateMessage(ctx, other.ID, rest.Message{Content: "hi"}); !errors.As(err, &limited) || limited.Wait < 1300*time.Second {
		t.Errorf("limited for long: %v", err)
	}
}

// TestFiles: a file goes along with an edit, and is seen by the component that names it.
func TestFiles(t *testing.T) {
	d := quick(t, discordtest.Config{})
	guild := d.Guild("Lab")
	channel := guild.Channel("general")
	client := newClient(t, d)
	made, err := client.CreateMessage(t.Context(), channel.ID, rest.Message{Content: "wait"})
	if err != nil {
		t.Fatal(err)
	}
	file := rest.File{Name: "a.csv", Content: []byte("a,b\n1,“2”\n")}
	show := &[]discordgo.MessageComponent{discordgo.FileComponent{File: discordgo.UnfurledMediaItem{URL: file.URL()}}}
	e := rest.Edit{Content: new(string), Components: show, Flags: rest.ComponentsV2, Files: []rest.File{file}}
	if _, err := client.EditMessage(t.Context(), channel.ID, made.ID, e); err != nil {
		t.Fatal(err)
	}
	if got, found := channel.ByBot()[0].File("a.csv"); !found || got != string(file.Content) {
		t.Errorf("found %v: %q", found, got)
	}
}
