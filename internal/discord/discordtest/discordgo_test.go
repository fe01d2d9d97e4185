package discordtest_test

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"testing"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
)

func TestMain(m *testing.M) {
	log.SetOutput(io.Discard) // discordgo logs what it is made to suffer
	os.Exit(m.Run())
}

// redirect sends what is for discord.com to the fake.
type redirect struct{ base *url.URL }

func (r redirect) RoundTrip(q *http.Request) (*http.Response, error) {
	q = q.Clone(q.Context())
	q.URL.Scheme, q.URL.Host, q.Host = r.base.Scheme, r.base.Host, ""
	return http.DefaultTransport.RoundTrip(q)
}

// client is discordgo, not connected yet.
func client(t *testing.T, d *discordtest.Discord) *discordgo.Session {
	t.Helper()
	s, err := discordgo.New("Bot " + d.Token)
	if err != nil {
		t.Fatal(err)
	}
	base, err := url.Parse(d.URL)
	if err != nil {
		t.Fatal(err)
	}
	s.Client.Transport = redirect{base}
	s.Identify.Intents = discordgo.IntentGuilds | discordgo.IntentGuildMessages | discordgo.IntentDirectMessages
	return s
}

// open connects and waits for the session.
func open(t *testing.T, d *discordtest.Discord, s *discordgo.Session) {
	t.Helper()
	if err := s.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	d.Gateway.AwaitLive(1)
}

var ask = &discordgo.ApplicationCommand{
	Name: "ask", Description: "Ask the text",
	Options: []*discordgo.ApplicationCommandOption{
		{Type: discordgo.ApplicationCommandOptionString, Name: "question", Description: "What you want to know", Required: true},
		{Type: discordgo.ApplicationCommandOptionBoolean, Name: "private", Description: "Only you see the answer"},
	},
}

// register puts commands through discordgo.
func register(t *testing.T, d *discordtest.Discord, s *discordgo.Session, commands ...*discordgo.ApplicationCommand) {
	t.Helper()
	if _, err := s.ApplicationCommandBulkOverwrite(d.Application, "", commands); err != nil {
		t.Fatal(err)
	}
}

func TestDiscordgoConnects(t *testing.T) {
	d := discordtest.New(t)
	guild := d.Guild("Lab")
	channel := guild.Channel("general")
	ada := guild.Member("ada")
	s := client(t, d)
	s.AddHandler(func(s *discordgo.Session, m *discordgo.MessageCreate) {
		if m.Author.ID == s.State.User.ID {
			return
		}
		if _, err := s.ChannelMessageSendReply(m.ChannelID, "You said: "+m.Content, m.Reference()); err != nil {
			t.Error(err)
		}
	})
	open(t, d, s)
	said := ada.Says(channel, d.Bot.Mention()+" hello")
	answer := channel.AwaitBot(1)[0]
	if answer.Replied != said || answer.Content() != "You said: "+said.Content() {
		t.Errorf("answered %q to %v", answer.Content(), answer.Replied)
	}
	if pinged := answer.Now().Pinged; len(pinged.Users) != 2 {
		t.Errorf("without allowed_mentions everybody is pinged, not %v", pinged)
	}
}

func TestDiscordgoAnswersInteraction(t *testing.T) {
	d := discordtest.New(t)
	guild := d.Guild("Lab")
	channel := guild.Channel("general")
	ada := guild.Member("ada")
	s := client(t, d)
	s.AddHandler(func(s *discordgo.Session, i *discordgo.InteractionCreate) {
		answer := &discordgo.InteractionResponse{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource}
		if err := s.InteractionRespond(i.Interaction, answer); err != nil {
			t.Error(err)
			return
		}
		content := "You asked: " + i.ApplicationCommandData().Options[0].StringValue()
		if _, err := s.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{Content: &content}); err != nil {
			t.Error(err)
		}
		if _, err := s.FollowupMessageCreate(i.Interaction, true, &discordgo.WebhookParams{Content: "more", Flags: discordgo.MessageFlagsEphemeral}); err != nil {
			t.Error(err)
		}
	})
	open(t, d, s)
	register(t, d, s, ask)
	i := ada.Runs(channel, "ask", discordtest.Options{"question": "why?"})
	if got := i.Answer().Content(); got != "You asked: why?" {
		t.Errorf("answered %q", got)
	}
	i.Followups(1)
	if seen := ada.Ephemeral(channel); len(seen) != 1 || seen[0].Content() != "more" {
		t.Errorf("ada alone sees %d messages", len(seen))
	}
	if seen := channel.ByBot(); len(seen) != 1 {
		t.Errorf("everybody sees %d messages of the bot", len(seen))
	}
}
