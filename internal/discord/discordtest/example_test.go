package discordtest_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
)

// A small bot, as the package comment describes it: it answers mentions and
// /ask, shows a source to those who click, and asks why with a form.
func respond(s *discordgo.Session, i *discordgo.InteractionCreate) error {
	answer := &discordgo.InteractionResponse{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource}
	switch i.Type {
	case discordgo.InteractionApplicationCommand:
		if err := s.InteractionRespond(i.Interaction, answer); err != nil {
			return err
		}
		because := "because [¶20]"
		_, err := s.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{Content: &because, Components: &[]discordgo.MessageComponent{
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{
				discordgo.Button{Label: "¶20", CustomID: "p20"}, discordgo.Button{Label: "👎", CustomID: "down"},
			}},
		}})
		return err
	case discordgo.InteractionMessageComponent:
		if i.MessageComponentData().CustomID == "down" {
			return s.InteractionRespond(i.Interaction, form)
		}
		answer.Type = discordgo.InteractionResponseChannelMessageWithSource
		answer.Data = &discordgo.InteractionResponseData{Content: "the paragraph", Flags: discordgo.MessageFlagsEphemeral}
	case discordgo.InteractionModalSubmit:
		answer.Type = discordgo.InteractionResponseDeferredMessageUpdate
	}
	return s.InteractionRespond(i.Interaction, answer)
}

var form = &discordgo.InteractionResponse{Type: discordgo.InteractionResponseModal, Data: &discordgo.InteractionResponseData{
	CustomID: "feedback", Title: "What was wrong?", Components: []discordgo.MessageComponent{
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.TextInput{CustomID: "why", Label: "Why?", Style: discordgo.TextInputParagraph},
		}},
	},
}}

func TestExample(t *testing.T) {
	d := discordtest.New(t)
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	bot := client(t, d)
	bot.AddHandler(func(s *discordgo.Session, i *discordgo.InteractionCreate) {
		if err := respond(s, i); err != nil {
			t.Error(err)
		}
	})
	open(t, d, bot)
	register(t, d, bot, ask)

	answer := ada.Runs(channel, "ask", discordtest.Options{"question": "why?"}).Answer()
	if got := answer.Text(); got != "because [¶20]\n¶20\n👎" {
		t.Errorf("ada reads %q", got)
	}
	if source := ada.Clicks(answer, "p20").Answer(); !source.Ephemeral() || source.Text() != "the paragraph" {
		t.Errorf("the source is %q", source.Text())
	}
	why := ada.Clicks(answer, "down").Modal()
	if callback, _ := ada.Submits(why, map[string]string{"why": "another paragraph"}).Acknowledged(); callback != 6 {
		t.Errorf("the form was answered by type %d", callback)
	}
}
