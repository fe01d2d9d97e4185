package discord

import (
	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
)

// ownNames are how the languages that the bot speaks call themselves.
var ownNames = map[string]string{"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "zh": "中文"}

// settingsPanel makes the message in which a server's settings are seen and
// changed; ask is how /ask is called there.
func settingsPanel(language string, s chat.Settings, ask string, saved bool) link.Message {
	say := func(sentence string, args ...any) string { return locale.Say(language, sentence, args...) }
	inThread := s.AnswerIn == chat.InThread
	inner := []discordgo.MessageComponent{discordgo.TextDisplay{Content: "**" + say(locale.Sentence("How I answer in this server")) + "**"}}
	add := func(title string, menu discordgo.SelectMenu) {
		inner = append(inner, discordgo.TextDisplay{Content: title}, discordgo.ActionsRow{Components: []discordgo.MessageComponent{menu}})
	}
	add(say(locale.Sentence("Where %s is answered"), ask), choice(answerInSetting,
		pick{say(locale.Sentence("In the channel")), string(chat.InChannel), !inThread},
		pick{say(locale.Sentence("In a thread of its own")), string(chat.InThread), inThread}))
	add(say(locale.Sentence("Who sees the answer to %s, unless asked otherwise"), ask), choice(privateSetting,
		pick{say(locale.Sentence("Everybody")), "no", !s.Private},
		pick{say(locale.Sentence("Only who asked")), "yes", s.Private}))
	add(say(locale.Sentence("The language of my own words")), choice(languageSetting, languagePicks(language, s.Language)...))
	add(say(locale.Sentence("Channels in which I answer; none means all")), channels(allowedSetting, s.AllowedChannels, say(locale.Sentence("All channels"))))
	add(say(locale.Sentence("Channels in which I am silent")), channels(deniedSetting, s.DeniedChannels, say(locale.Sentence("No channel"))))
	state := say(locale.Sentence("Every change holds at once."))
	if saved {
		state = "✅ " + say(locale.Sentence("Saved. It holds from now on."))
	}
	inner = append(inner, discordgo.TextDisplay{Content: subtext(state)})
	return NewMessage(card(answerColour, inner...))
}

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
	menu := discordgo.SelectMenu{MenuType: discordgo.StringSelectMenu, CustomID: string(newID(settingAction, setting))}
	for _, p := range picks {
		menu.Options = append(menu.Options, discordgo.SelectMenuOption{
			Label: p.label, Value: string(newID(settingAction, setting, p.value)), Default: p.chosen,
		})
	}
	return menu
}

// maxChannels is how many channels a menu lets people pick.
const maxChannels = 25

// channels is a menu of the server's channels; none is what it says if none is chosen.
func channels(setting string, chosen []string, none string) discordgo.SelectMenu {
	least := 0
	menu := discordgo.SelectMenu{
		MenuType: discordgo.ChannelSelectMenu, CustomID: string(newID(settingAction, setting)),
		MinValues: &least, MaxValues: maxChannels, Placeholder: none,
		ChannelTypes: []discordgo.ChannelType{
			discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildVoice, discordgo.ChannelTypeGuildNews,
			discordgo.ChannelTypeGuildStageVoice, discordgo.ChannelTypeGuildForum,
		},
	}
	for _, id := range chosen[:min(len(chosen), maxChannels)] {
		menu.DefaultValues = append(menu.DefaultValues, discordgo.SelectMenuDefaultValue{ID: id, Type: discordgo.SelectMenuDefaultValueChannel})
	}
	return menu
}
