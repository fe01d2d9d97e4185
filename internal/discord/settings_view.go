package discord

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
	answersPage = "answers"
	peoplePage  = "people"
	personaPage = "persona"
)

// settingsPages are the pages in their order.
var settingsPages = []struct{ id, name string }{
	{answersPage, locale.Sentence("Answers")},
	{peoplePage, locale.Sentence("People")},
	{personaPage, locale.Sentence("Appearance")},
}

// pageOf is the page on which a setting stands.
func pageOf(setting string) string {
	switch setting {
	case askersSetting, managersSetting, limitsSetting:
		return peoplePage
	case personaSetting:
		return personaPage
	}
	return answersPage
}

// A settingsView is the panel in which a server's settings are seen and changed.
type settingsView struct {
	server   state.Settings
	language string // of the bot's words
	ask      string // how /ask is called there
	saved    bool   // a change was
	readsAll bool   // Discord shows the bot what people write
	inner    []discordgo.MessageComponent
}

func (s *settingsPanel) settingsView(language string, server state.Settings) *settingsView {
	return &settingsView{server: server, language: language, ask: s.mention("ask"), readsAll: s.readsAll}
}

func (v *settingsView) say(sentence string, args ...any) string {
	return locale.Say(v.language, sentence, args...)
}

// page makes the message of a page; one that is not known is the first.
func (v *settingsView) page(id string) rest.Message {
	v.text("**" + v.say(locale.Sentence("How I answer in this server")) + "**")
	switch id {
	case peoplePage:
		v.people()
	case personaPage:
		v.persona()
	default:
		id = answersPage
		v.answers()
	}
	state := v.say(locale.Sentence("Every change holds at once."))
	if v.saved {
		state = "✅ " + v.say(locale.Sentence("Saved. It holds from now on."))
	}
	v.text(look.Subtext(state))
	return look.NewMessage(look.Card(look.AnswerColour, v.inner...), discordgo.ActionsRow{Components: v.tabs(id)})
}

// tabs are buttons that turn to the pages.
func (v *settingsView) tabs(current string) (all []discordgo.MessageComponent) {
	for _, p := range settingsPages {
		b := look.Button(v.say(p.name), discordgo.SecondaryButton, look.NewID(pageAction, p.id))
		if p.id == current {
			b.Disabled = true
		}
		all = append(all, b)
	}
	return all
}

func (v *settingsView) text(markdown string) {
	v.inner = append(v.inner, discordgo.TextDisplay{Content: markdown})
}

// add is a menu below what it is about.
func (v *settingsView) add(title string, menu discordgo.SelectMenu) {
	v.text(title)
	v.inner = append(v.inner, discordgo.ActionsRow{Components: []discordgo.MessageComponent{menu}})
}

// answers is the page of where, how and in which language there are answers.
func (v *settingsView) answers() {
	s, inThread := v.server, v.server.AnswerIn == state.InThread
	v.add(v.say(locale.Sentence("Where %s is answered"), v.ask), choice(answerInSetting,
		pick{v.say(locale.Sentence("In the channel")), string(state.InChannel), !inThread},
		pick{v.say(locale.Sentence("In a thread of its own")), string(state.InThread), inThread}))
	v.add(v.say(locale.Sentence("Who sees the answer to %s, unless asked otherwise"), v.ask), choice(privateSetting,
		pick{v.say(locale.Sentence("Everybody")), "no", !s.Private},
		pick{v.say(locale.Sentence("Only who asked")), "yes", s.Private}))
	v.add(v.say(locale.Sentence("The language of my own words")), choice(languageSetting, languagePicks(v.language, s.Language)...))
	v.add(v.say(locale.Sentence("Channels in which I answer; none means all")), channels(allowedSetting, s.AllowedChannels, v.say(locale.Sentence("All channels")), allKinds...))
	v.add(v.say(locale.Sentence("Channels in which I am silent")), channels(deniedSetting, s.DeniedChannels, v.say(locale.Sentence("No channel")), allKinds...))
	v.forums()
}

// forums are those whose first posts are answered. Without their words there is nothing to
// choose, and it is said what to do.
func (v *settingsView) forums() {
	title := v.say(locale.Sentence("Forums in which I answer a first post that asks something, if the text does; else I am silent"))
	menu := channels(forumsSetting, v.server.Forums, v.say(locale.Sentence("No forum")), discordgo.ChannelTypeGuildForum)
	if !v.readsAll {
		title += "\n" + look.Subtext(v.say(locale.Sentence("Discord does not show me such posts. Whoever runs me can change that: discord.message_content in the bot’s configuration.")))
		menu.Disabled = true
	}
	v.add(title, menu)
}

// people is the page of who may ask, how much, and who manages the bot.
func (v *settingsView) people() {
	s := v.server
	v.add(v.say(locale.Sentence("Roles whose people may ask; none means everybody")), roleMenu(look.NewID(settingAction, askersSetting), s.AskRoles, maxRoles, v.say(locale.Sentence("Everybody"))))
	v.add(v.say(locale.Sentence("Roles whose people may manage me, besides those with “Manage Server”")), roleMenu(look.NewID(settingAction, managersSetting), s.ManageRoles, maxRoles, v.say(locale.Sentence("No role"))))
	limits := v.say(locale.Sentence("Questions a minute and a day; of several roles the most generous counts"))
	for _, id := range slices.Sorted(maps.Keys(s.RoleLimits)) {
		limits += "\n- <@&" + id + ">: " + writeLimit(v.language, s.RoleLimits[id])
	}
	v.add(limits, roleMenu(look.NewID(limitAction), nil, 1, v.say(locale.Sentence("Set the limits of a role"))))
}
