package discordtest_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
)

// A bot that answers everything with a button under test.
func Example() {
	_ = func(t *testing.T) {
		d := discordtest.New(t)
		guild := d.Guild("Lab")
		channel, ada := guild.Channel("general"), guild.Member("ada")

		bot := client(t, d) // discordgo, with a transport that goes to d.URL
		bot.AddHandler(func(s *discordgo.Session, i *discordgo.InteractionCreate) {
			_ = s.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
				Type: discordgo.InteractionResponseChannelMessageWithSource,
				Data: &discordgo.InteractionResponseData{Content: "because [¶20]"},
			})
		})
		open(t, d, bot)
		register(t, d, bot, ask)

		answer := ada.Runs(channel, "ask", discordtest.Options{"question": "why?"}).Answer()
		if answer.Text() != "because [¶20]" {
			t.Errorf("answered %q", answer.Text())
		}
	}
}
