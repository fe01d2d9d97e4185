package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/library"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// A question is what somebody asks, by whichever way.
type question struct {
	id       string   // of the message or interaction
	revision string   // of an edited message, as "/1732550000"; "" at first
	person   string   // id of who asks
	guild    string   // id of the server; "" in a direct message
	roles    []string // of the person there
	channel  string   // id
	text     string
	language string // of the bot's own words
	echo     bool   // show the question above the answer: nobody would see it otherwise
	private  bool   // nobody else sees the answer
	public   bool   // everybody sees a refusal
	mayHide  bool   // a refusal may be private although an answer is not
	parent   string // the message of an answer that it follows up on; "" if none
	quiet    bool   // it was not asked of the bot: only an answer is shown
	post     string // of a forum, in whose light it is understood; "" if it is none
	quoted   quoted // somebody else's message that it is about
	to       destination
	shelf    *library.Shelf // what is asked; nil: the texts of whoever runs the bot
}

// delivered is a question as it is answered.
func (s *session) delivered(ctx context.Context, q question) delivery.Question[rest.Message] {
	q.to.speak(q.language)
	q.shelf = s.shelf(ctx, q.guild, q.channel)
	d := delivery.Question[rest.Message]{
		ID: q.id, Revision: q.revision, Person: q.person, Group: q.guild, Limit: s.servers.LimitOf(ctx, q.guild, q.roles), Parent: q.parent, Text: q.text, Language: q.language,
		Public: q.public, Quiet: q.quiet, About: q.post, Interval: s.Pace, To: q.to, Pages: s.pagesFor(ctx, q),
		Service: q.shelf.Service, Texts: q.shelf.Texts,
	}
	switch q.quoted.use {
	case asContext:
		d.About = q.quoted.words
	case toVerify:
		pages := &verdictPages{answerPages: s.pagesFor(ctx, q), link: q.quoted.link}
		d.Pages = pages
		d.Make = func(ctx context.Context) (a answer.Answer, err error) {
			pages.verdicts, err = q.shelf.Service.Verify(ctx, q.quoted.words)
			a = look.Cited(pages.verdicts)
			a.Question, a.Outcome, a.Mode = q.quoted.words, answer.Answered, answer.Extractive
			return a, err
		}
	}
	return d
}

// verdictPages are the messages of what the text says about somebody's message.
type verdictPages struct {
	answerPages
	link     string // to the message
	verdicts []verify.Verdict
}

func (p *verdictPages) Answer(answer.Answer) []rest.Message {
	return p.VerdictPages(p.verdicts, p.link, discordgo.ActionsRow{Components: p.AnswerButtons(answer.Answer{})})
}

// answerPages are the messages of the answer to one question.
type answerPages struct {
	look.Renderer
	id      string      // the question's
	mayHide bool        // a refusal may be private
	advises func() bool // the answer says how to go on where it stands; nil: it does not
}

func (s *session) pagesFor(ctx context.Context, q question) answerPages {
	p := answerPages{Renderer: s.rendererFor(ctx, q), id: q.id, mayHide: q.mayHide}
	if !s.ReadsAll {
		p.advises = q.to.inThread
	}
	if q.quiet {
		p.Advice = locale.Say(q.language, "Nobody asked me: in this forum I answer first posts where the text does. To go on, reply to me or mention me.")
	}
	return p
}

// Answer makes a refusal private where that can be, unless the person wanted everybody to
// see what comes of the question.
func (p answerPages) Answer(a answer.Answer) []rest.Message {
	if p.advises != nil && p.advises() {
		p.Advice = locale.Say(p.Language, "To go on here, mention me, or press “%s”: Discord shows me nothing else that is written here.",
			locale.Say(p.Language, "Ask further"))
	}
	if !a.Abstained || a.Outcome == answer.Reply || p.Private || !p.mayHide {
		return p.Renderer.Answer(a)
	}
	hidden := p.Renderer
	hidden.Private = true
	pages := hidden.Answer(a)
	for i := range pages {
		pages[i] = look.Private(pages[i])
	}
	return pages
}

func (p answerPages) Progress(claims []answer.Claim, position int) []rest.Message {
	return p.Renderer.Progress(p.id, claims, position)
}

// ask answers a question, once.
func (s *session) ask(ctx context.Context, q question) {
	work := s.delivery.Ask(ctx, s.delivered(ctx, q))
	if work != nil {
		work()
	}
}

// rendererFor makes the messages of the answer to a question.
func (s *session) rendererFor(ctx context.Context, q question) look.Renderer {
	r := look.Renderer{Language: q.language, Person: q.person, Private: q.private, About: q.quoted.aboutWhom(q.language), Persona: s.servers.Persona(ctx, q.guild)}
	if q.shelf != nil && len(q.shelf.Texts) > 0 {
		r.Shelf = q.shelf.Service // its texts are read when they are needed: a command is to be acknowledged first
	} else {
		r.Corpus = s.service.Corpus()
	}
	if q.echo {
		r.Question = q.text
	}
	return r
}

// shelf is what is asked in a channel: the server's own texts, or else those of whoever
// runs the bot. If that cannot be told, nothing is: an answer from other texts would
// mislead.
func (s *session) shelf(ctx context.Context, guild, channel string) *library.Shelf {
	if s.Library != nil && guild != "" {
		places := []string{channel}
		if t, ok := s.servers.Guilds.ThreadOf(channel); ok {
			places = append(places, t.Parent)
		}
		own, err := s.Library.For(ctx, guild, places...)
		switch {
		case err != nil:
			return &library.Shelf{Service: unknownTexts{err}}
		case own != nil:
			return own
		}
	}
	return &library.Shelf{Service: s.service}
}

// shelfAt is what is asked where an interaction takes place.
func (s *session) shelfAt(ctx context.Context, i *interaction.Interaction) *library.Shelf {
	return s.shelf(ctx, i.GuildID, i.ChannelID)
}

// unknownTexts is the service of a place whose texts cannot be looked up.
type unknownTexts struct{ err error }

var _ chat.Service = unknownTexts{}

func (u unknownTexts) Answer(context.Context, answer.Question, func(answer.Claim) error) (answer.Answer, error) {
	return answer.Answer{}, u.err
}

func (u unknownTexts) Find(context.Context, string, int) ([]answer.Found, error) { return nil, u.err }

func (u unknownTexts) Verify(context.Context, string) ([]verify.Verdict, error) { return nil, u.err }

func (u unknownTexts) Corpus() *text.Corpus { return &text.Corpus{} }
