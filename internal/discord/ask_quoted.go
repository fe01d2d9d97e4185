package discord

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/locale"
)

// A quoted message is somebody else's, to which a question replies.
type quoted struct {
	use   use
	words string // what it says
	by    string // its author's name
	link  string
}

// A use says what a question wants of the message that it replies to.
type use int

const (
	asNothing  use = iota
	asContext      // the question is understood in its light
	asQuestion     // it is the question
	toVerify       // it is held against the text
	unreadable     // one of the last two, and Discord does not show it
)

// maxQuoted is how many units of a message are asked about; all of it is verified.
const maxQuoted = 600

// aboutReplied makes a question that replies to somebody else's message one about that.
func (s *session) aboutReplied(q question, m *discordgo.Message) question {
	to := m.ReferencedMessage
	if to == nil || to.Author == nil || to.Author.ID == s.self || !s.isNamedIn(m) {
		return q
	}
	said := quoted{use: wantedOf(q.text), words: s.spoken(to), by: to.Author.DisplayName(), link: linkTo(m.GuildID, m.ChannelID, to.ID)}
	if q.text == "" && isAsked(said.words) {
		said.use = asQuestion
	}
	switch {
	case said.words == "" && said.use == asContext:
		return q
	case said.words == "":
		said.use = unreadable
	case said.use != toVerify:
		said.words = look.Shorten(said.words, maxQuoted)
	}
	if said.use == asQuestion {
		q.text = said.words
	}
	q.quoted = said
	return q
}

// wantedOf reads what is asked of a message: whether it is true, or what the text says
// about it; else the question has words of its own.
func wantedOf(text string) use {
	kind := intent.Of(text).Kind
	switch {
	case text == "", kind == intent.Doubt, kind == intent.Remark, kind == intent.Complaint, checking().MatchString(text):
		return toVerify
	case kind.IsWhole(), len(strings.Fields(text)) <= 3 && len(text) < 40:
		return asQuestion
	}
	return asContext
}

func isAsked(words string) bool {
	return strings.HasSuffix(words, "?") || strings.HasSuffix(words, "？")
}

// checking finds the request to check something, with nothing else in it.
var checking = lazyregexp.New(`(?i)^\W*(?:` + strings.Join([]string{
	`(?:please |can you |could you )*(?:fact[- ]?check|check|verify)(?: (?:this|that|it|him|her|them))?(?: (?:please|against the text))*`,
	`(?:bitte |kannst du )*(?:prüfe?n?|überprüfe?n?|checke?n?)?(?: (?:das|dies|ihn|sie))*(?: (?:bitte|prüfen|überprüfen|checken|nach))*`,
	`(?:peux-tu )?(?:vérifie[rz]?)(?: (?:ça|cela|ceci))?(?: s['’]il te pla[iî]t)?`,
	`(?:puedes )?(?:verifica|comprueba|verificar|comprobar)(?: (?:esto|eso))?(?: por favor)?`,
	`(?:请)?(?:核对|核实|查证|检查)(?:一下)?(?:这个|这条)?|这?是?真的[吗么]|проверь(?:те)?(?: (?:это|пожалуйста))*`,
}, "|") + `)[\s?!.。？！]*$`)

// linkTo leads to a message.
func linkTo(guild, channel, message string) string {
	if guild == "" {
		guild = "@me"
	}
	return "https://discord.com/channels/" + guild + "/" + channel + "/" + message
}

// aboutWhom says in Markdown whose message an answer is about.
func (q quoted) aboutWhom(language string) string {
	if q.use == asNothing {
		return ""
	}
	return locale.Say(language, "About the message of %s: %s", look.Escape(look.Shorten(q.by, look.MaxLabel)), look.Escape(look.Shorten(q.words, look.MaxEcho/2))) + " [↗](<" + q.link + ">)"
}

// hintAtQuoted says what to do about a message that Discord does not show.
func (s *session) hintAtQuoted(ctx context.Context, m *discordgo.Message) {
	s.advise(ctx, m, func(language string) string {
		return locale.Say(language, "Discord does not show me the message that you reply to. On that message, choose Apps > %s, or ask with its words.",
			locale.Say(language, "Check against the text"))
	})
}
