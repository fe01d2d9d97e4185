package discord

import (
	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/look"
	"pilcrow/internal/locale"
)

// ownNames are how the languages that the bot speaks call themselves.
var ownNames = map[string]string{"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "zh": "中文"}

func languagePicks(language, chosen string) []pick {
	picks := []pick{{locale.Say(language, "As Discord has it"), "", chosen == ""}}
	for _, code := range locale.Languages {
		picks = append(picks, pick{ownNames[code], code, chosen == code})
	}
	return picks
}

// A pick is one option of a menu.
type pick struct {
	label, value string
	chosen       bool
}

// choice is a menu with one option chosen. What an option does is in its value.
func choice(setting string, picks ...pick) discordgo.SelectMenu {
	menu := discordgo.SelectMenu{MenuType: discordgo.StringSelectMenu, CustomID: string(look.NewID(settingAction, setting))}
	for _, p := range picks {
		menu.Options = append(menu.Options, discordgo.SelectMenuOption{
			Label: p.label, Value: string(look.NewID(settingAction, setting, p.value)), Default: p.chosen,
		})
	}
	return menu
}

// maxChannels is how many channels a menu lets people pick.
const maxChannels = 25

// allKinds are the channels in which people write.
var allKinds = []discordgo.ChannelType{
	discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildVoice, discordgo.ChannelTypeGuildNews,
	discordgo.ChannelTypeGuildStageVoice, discordgo.ChannelTypeGuildForum,
}

// channels is a menu of the server's channels of some kinds; none is what it says if none
// is chosen.
func channels(setting string, chosen []string, none string, kinds ...discordgo.ChannelType) discordgo.SelectMenu {
	least := 0
	menu := discordgo.SelectMenu{
		MenuType: discordgo.ChannelSelectMenu, CustomID: string(look.NewID(settingAction, setting)),
		MinValues: &least, MaxValues: maxChannels, Placeholder: none,
		ChannelTypes: kinds,
	}
	for _, id := range chosen[:min(len(chosen), maxChannels)] {
		menu.DefaultValues = append(menu.DefaultValues, discordgo.SelectMenuDefaultValue{ID: id, Type: discordgo.SelectMenuDefaultValueChannel})
	}
	return menu
}

// maxRoles is how many roles a menu lets people pick.
const maxRoles = 25

// roleMenu is a menu of the server's roles; none is what it says if none is chosen.
func roleMenu(id look.ID, chosen []string, most int, none string) discordgo.SelectMenu {
	least := 0
	menu := discordgo.SelectMenu{
		MenuType: discordgo.RoleSelectMenu, CustomID: string(id), MinValues: &least, MaxValues: most, Placeholder: none,
	}
	for _, id := range chosen[:min(len(chosen), most)] {
		menu.DefaultValues = append(menu.DefaultValues, discordgo.SelectMenuDefaultValue{ID: id, Type: discordgo.SelectMenuDefaultValueRole})
	}
	return menu
}
