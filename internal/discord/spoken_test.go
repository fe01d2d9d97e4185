package discord

import (
	"testing"

	"github.com/bwmarrin/discordgo"
)

func TestSpoken(t *testing.T) {
	bob := &discordgo.User{ID: "7", Username: "bob"}
	for name, test := range map[string]struct {
		message *discordgo.Message
		want    string
	}{
		"nothing":        {nil, ""},
		"words":          {&discordgo.Message{Content: " The lamp is lit. "}, "The lamp is lit."},
		"addressed":      {&discordgo.Message{Content: "<@7>, <@!9> The lamp is lit, <@7>.", Mentions: []*discordgo.User{bob}}, "The lamp is lit, bob."},
		"own emoji":      {&discordgo.Message{Content: "The lamp <:lit:123456> is lit <a:x:1>"}, "The lamp  is lit"},
		"hidden":         {&discordgo.Message{Content: "The ||lamp|| is [lit](<https://example.com>)."}, "The lamp is lit."},
		"code":           {&discordgo.Message{Content: "```txt\nThe lamp is lit.\n```"}, "The lamp is lit."},
		"small print":    {&discordgo.Message{Content: "The lamp is lit.\n-# checked by nobody"}, "The lamp is lit."},
		"escaped":        {&discordgo.Message{Content: `The lamp is lit\. 5 \* 5`}, "The lamp is lit. 5 * 5"},
		"preview":        {&discordgo.Message{Content: "Look.", Embeds: []*discordgo.MessageEmbed{{Title: "A page"}}}, "Look."},
		"embed":          {&discordgo.Message{Embeds: []*discordgo.MessageEmbed{{Title: "News", Fields: []*discordgo.MessageEmbedField{{Name: "Now", Value: "The lamp is lit."}, nil}}, nil}}, "News\n\nNow\nThe lamp is lit."},
		"forwarded":      {&discordgo.Message{MessageSnapshots: []discordgo.MessageSnapshot{{Message: &discordgo.Message{Content: "The lamp is lit."}}}}, "The lamp is lit."},
		"components":     {&discordgo.Message{Components: []discordgo.MessageComponent{&discordgo.Container{Components: []discordgo.MessageComponent{&discordgo.TextDisplay{Content: "**The lamp** is lit."}}}}}, "**The lamp** is lit."},
		"sticker":        {&discordgo.Message{}, ""},
		"mention of all": {&discordgo.Message{Content: "<@&5> <#6>"}, ""},
	} {
		if got := (&session{}).spoken(test.message); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}
