package link_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/link"
)

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
			m, err := newClient(t, d).CreateMessage(t.Context(), channel.ID, link.Message{Content: "hi", Nonce: "abc"})
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
		changed, err := c.RegisterCommands(ctx, d.Application, "", []*discordgo.ApplicationCommand{ask})
		if err != nil || changed != (want == 0) {
			t.Fatalf("registering for the %d. time: changed %t, %v", want+1, changed, err)
		}
	}
	interactions := make(chan *discordgo.Interaction, 10)
	l := &link.Link{Client: c, Intents: intents, Pace: time.Millisecond, Handle: func(_ context.Context, event any) {
		if i, ok := event.(*discordgo.InteractionCreate); ok {
			interactions <- i.Interaction
		}
	}}
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan error)
	go func() { done <- l.Run(ctx) }()
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
	_, err := c.EditOriginal(ctx, i, link.Edit{Components: &components, Flags: link.ComponentsV2})
	check(err)
	answer := asked.Answer()
	if answer.Text() == "" || answer.Now().Pinged.Anyone() {
		t.Errorf("answered %q", answer.Text())
	}
	followup, err := c.Followup(ctx, i, link.Message{Content: "more", Flags: link.Ephemeral})
	check(err)
	more := "more!"
	_, err = c.EditFollowup(ctx, i, followup.ID, link.Edit{Content: &more})
	check(err)
	check(c.DeleteFollowup(ctx, i, followup.ID))

	suggested := ada.Autocompletes(channel, "ask", "question", "wh", nil)
	check(c.Suggest(ctx, <-interactions, nil))
	suggested.Choices()

	ada.Clicks(answer, "source")
	clicked := <-interactions
	input := discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.TextInput{CustomID: "why", Label: "Why?", Style: discordgo.TextInputShort}}}
	check(c.ShowModal(ctx, clicked, link.Modal{CustomID: "form", Title: "Why?", Components: []discordgo.MessageComponent{input}}))

	m, err := c.CreateMessage(ctx, channel.ID, link.Message{Content: "hi", Nonce: "n1", Flags: link.SuppressEmbeds})
	check(err)
	_, err = c.EditMessage(ctx, channel.ID, m.ID, link.Edit{Content: &more})
	check(err)
	check(c.Typing(ctx, channel.ID))
	_, err = c.StartThread(ctx, channel.ID, m.ID, link.Thread{Name: "why", AutoArchive: 1440})
	check(err)
	may, err := c.Permissions(ctx, channel.ID, d.Bot.ID)
	check(err)
	if may&discordgo.PermissionSendMessages == 0 {
		t.Errorf("the bot may %b", may)
	}
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

// A limit of edits is kept, whatever is asked at once.
func TestLimitOfTheFake(t *testing.T) {
	t.Parallel()
	const edit = "PATCH /channels/{channel_id}/messages/{message_id}"
	d := discordtest.Config{Limits: map[string]discordtest.Limit{edit: {Requests: 5, Per: 200 * time.Millisecond}}}.New(t)
	channel := d.Guild("Lab").Channel("general")
	c := newClient(t, d)
	m, err := c.CreateMessage(t.Context(), channel.ID, link.Message{Content: "hi"})
	if err != nil {
		t.Fatal(err)
	}
	var edits sync.WaitGroup
	for n := range 20 {
		edits.Go(func() {
			text := fmt.Sprint(n)
			if _, err := c.EditMessage(t.Context(), channel.ID, m.ID, link.Edit{Content: &text}); err != nil {
				t.Error(err)
			}
		})
	}
	edits.Wait()
	if d.Invalid() > 0 {
		t.Errorf("%d requests too many", d.Invalid())
	}
}

// The limit of 50 a second is kept.
func TestGlobalLimitOfTheFake(t *testing.T) {
	t.Parallel()
	d := discordtest.Config{Unjudged: true}.New(t)
	c := newClient(t, d)
	channel := d.Guild("Lab").Channel("general")
	var calls sync.WaitGroup
	for range 120 {
		calls.Go(func() {
			if _, err := c.Channel(t.Context(), channel.ID); err != nil {
				t.Error(err)
			}
		})
	}
	calls.Wait()
	if d.Invalid() > 0 {
		t.Errorf("%d requests too many", d.Invalid())
	}
}

// What is wrong for good is told apart.
func TestErrorsOfTheFake(t *testing.T) {
	t.Parallel()
	d := quick(t, discordtest.Config{})
	guild := d.Guild("Lab")
	channel := guild.Channel("general")
	c := newClient(t, d)
	ctx := t.Context()
	m, err := c.CreateMessage(ctx, channel.ID, link.Message{Content: "hi"})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.DeleteMessage(ctx, channel.ID, m.ID); err != nil {
		t.Fatal(err)
	}
	text := "late"
	if _, err := c.EditMessage(ctx, channel.ID, m.ID, link.Edit{Content: &text}); !link.IsUnknownMessage(err) {
		t.Errorf("edit of a deleted message: %v", err)
	}
	channel.Deny(d.Bot, discordtest.Permissions(discordgo.PermissionSendMessages))
	if _, err := c.CreateMessage(ctx, channel.ID, link.Message{Content: "hi"}); !link.IsMissingPermission(err) {
		t.Errorf("without permission: %v", err)
	}
	channel.Delete()
	if _, err := c.CreateMessage(ctx, channel.ID, link.Message{Content: "hi"}); !link.IsUnknownChannel(err) {
		t.Errorf("in a deleted channel: %v", err)
	}
	expired := &discordgo.Interaction{ID: "1", AppID: d.Application, Token: "expired"}
	if err := c.Defer(ctx, expired, false); !link.IsInteractionExpired(err) {
		t.Errorf("an unknown interaction: %v", err)
	}
	d.Fail(discordtest.LimitedShared(sendRoute, 1336*time.Second))
	other := guild.Channel("other")
	var limited *link.LimitError
	if _, err := c.CreateMessage(ctx, other.ID, link.Message{Content: "hi"}); !errors.As(err, &limited) || limited.Wait < 1300*time.Second {
		t.Errorf("limited for long: %v", err)
	}
}
