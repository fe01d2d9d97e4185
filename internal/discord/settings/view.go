package settings

import (
	"maps"
	"slices"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

// pageAction turns to a page of the panel of settings.
const pageAction = "page"

// The pages, as they stand in custom_ids.
const (
	AnswersPage = "answers"
	PeoplePage  = "people"
	PersonaPage = "persona"
)

// settingsPages are the pages in their order.
var settingsPages = []struct{ id, name string }{
	{AnswersPage, locale.Sentence("Answers")},
	{PeoplePage, locale.Sentence("People")},
	{PersonaPage, locale.Sentence("Appearance")},
}

// pageOf is the page on which a setting stands.
func pageOf(setting string) string {
	switch setting {
	case askersSetting, managersSetting, limitsSetting:
		return PeoplePage
	case personaSetting:
		return PersonaPage
	}
	return AnswersPage
}

// A View is the panel in which a server's settings are seen and changed.
type View struct {
	server   state.Settings
	language string // of the bot's words
	ask      string // how /ask is called there
	Saved    bool   // a change was
	readsAll bool   // Discord shows the bot what people write
	inner    []discordgo.MessageComponent
}

func (s *Panel) View(language string, server state.Settings) *View {
	return &View{server: server, language: language, ask: s.Mention("ask"), readsAll: s.ReadsAll}
}

func (v *View) say(sentence string, args ...any) string {
	return locale.Say(v.language, sentence, args...)
}

// Page makes the message of a page; one that is not known is the first.
func (v *View) Page(id string) rest.Message {
	v.text("**" + v.say(locale.Sentence("How I answer in this server")) + "**")
	switch id {
	case PeoplePage:
		v.people()
	case PersonaPage:
		v.persona()
	default:
		id = AnswersPage
		v.answers()
	}
	state := v.say(locale.Sentence("Every change holds at once."))
	if v.Saved {
		state = "✅ " + v.say(locale.Sentence("Saved. It holds from now on."))
	}
	v.text(look.Subtext(state))
	return look.NewMessage(look.Card(look.AnswerColour, v.inner...), discordgo.ActionsRow{Components: v.tabs(id)})
}

// tabs are buttons that turn to the pages.
func (v *View) tabs(current string) (all []discordgo.MessageComponent) {
	for _, p := range settingsPages {
		b := look.Button(v.say(p.name), discordgo.SecondaryButton, look.NewID(pageAction, p.id))
		if p.id == current {
			b.Disabled = true
		}
		all = append(all, b)
	}
	return all
}

func (v *View) text(markdown string) {
	v.inner = append(v.inner, discordgo.TextDisplay{Content: markdown})
}

// add is a menu below what it is about.
func (v *View) add(title string, menu discordgo.SelectMenu) {
	v.text(title)
	v.inner = append(v.inner, discordgo.ActionsRow{Components: []discordgo.MessageComponent{menu}})
}

// answers is the page of where, how and in which language there are answers.
func (v *View) answers() {
	s, inThread := v.server, v.server.AnswerIn == state.InThread
	v.add(v.say(locale.Sentence("Where %s is answered"), v.ask), choice(answerInSetting,
		pick{v.say(locale.Sentence("In the channel")), string(state.InChannel), !inThread},
		pick{v.say(locale.Sentence("In a thread of its own")), string(state.InThread), inThread}))
	v.add(v.say(locale.Sentence("Who sees the answer to %s, unless asked otherwise"), v.ask), choice(privateSetting,
		pick{v.say(locale.Sentence("Everybody")), "no", !s.Private},
		pick{v.say(locale.Sentence("Only who asked")), "yes", s.Private}))
	v.add(v.say(locale.Sentence("The language of my own words")), choice(languageSetting, languagePicks(v.language, s.Language)...))
	v.add(v.say(locale.Sentence("Channels in which I answer; none means all")), look.ChannelMenu(look.NewID(settingAction, allowedSetting), s.AllowedChannels, v.say(locale.Sentence("All channels")), look.ChannelKinds...))
	v.add(v.say(locale.Sentence("Channels in which I am silent")), look.ChannelMenu(look.NewID(settingAction, deniedSetting), s.DeniedChannels, v.say(locale.Sentence("No channel")), look.ChannelKinds...))
	v.forums()
}

// forums are those whose first posts are answered. Without their words there is nothing to
// choose, and it is said what to do.
func (v *View) forums() {
	title := v.say(locale.Sentence("Forums in which I answer a first post that asks something, if the text does; else I am silent"))
	menu := look.ChannelMenu(look.NewID(settingAction, forumsSetting), v.server.Forums, v.say(locale.Sentence("No forum")), discordgo.ChannelTypeGuildForum)
	if !v.readsAll {
		title += "\n" + look.Subtext(v.say(locale.Sentence("Discord does not show me such posts. Whoever runs me can change that: discord.message_content in the bot’s configuration.")))
		menu.Disabled = true
	}
	v.add(title, menu)
}

// people is the page of who may ask, how much, and who manages the bot.
func (v *View) people() {
	s := v.server
	v.add(v.say(locale.Sentence("Roles whose people may ask; none means everybody")), look.RoleMenu(look.NewID(settingAction, askersSetting), s.AskRoles, look.MaxOptions, v.say(locale.Sentence("Everybody"))))
	v.add(v.say(locale.Sentence("Roles whose people may manage me, besides those with “Manage Server”")), look.RoleMenu(look.NewID(settingAction, managersSetting), s.ManageRoles, look.MaxOptions, v.say(locale.Sentence("No role"))))
	limits := v.say(locale.Sentence("Questions a minute and a day; of several roles the most generous counts"))
	for _, id := range slices.Sorted(maps.Keys(s.RoleLimits)) {
		limits += "\n- <@&" + id + ">: " + writeLimit(v.language, s.RoleLimits[id])
	}
	v.add(limits, look.RoleMenu(look.NewID(limitAction), nil, 1, v.say(locale.Sentence("Set the limits of a role"))))
}

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
