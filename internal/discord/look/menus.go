package look

import "github.com/bwmarrin/discordgo"

// ChannelKinds are the channels in which people write.
var ChannelKinds = []discordgo.ChannelType{
	discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildVoice, discordgo.ChannelTypeGuildNews,
	discordgo.ChannelTypeGuildStageVoice, discordgo.ChannelTypeGuildForum,
}

// ChannelMenu is a menu of the server's channels of some kinds; none is what it says if none
// is chosen.
func ChannelMenu(id ID, chosen []string, none string, kinds ...discordgo.ChannelType) discordgo.SelectMenu {
	least := 0
	menu := discordgo.SelectMenu{
		MenuType: discordgo.ChannelSelectMenu, CustomID: string(id), MinValues: &least, MaxValues: MaxOptions, Placeholder: none,
		ChannelTypes: kinds,
	}
	for _, id := range chosen[:min(len(chosen), MaxOptions)] {
		menu.DefaultValues = append(menu.DefaultValues, discordgo.SelectMenuDefaultValue{ID: id, Type: discordgo.SelectMenuDefaultValueChannel})
	}
	return menu
}

// RoleMenu is a menu of the server's roles, of which at most a number can be picked; none is its label if none is.
func RoleMenu(id ID, chosen []string, most int, none string) discordgo.SelectMenu {
	least := 0
	menu := discordgo.SelectMenu{
		MenuType: discordgo.RoleSelectMenu, CustomID: string(id), MinValues: &least, MaxValues: most, Placeholder: none,
	}
	for _, id := range chosen[:min(len(chosen), most)] {
		menu.DefaultValues = append(menu.DefaultValues, discordgo.SelectMenuDefaultValue{ID: id, Type: discordgo.SelectMenuDefaultValueRole})
	}
	return menu
}
