package telegram

import (
	"context"
	"strconv"
	"strings"

	"github.com/go-telegram/bot/models"

	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

// Actions in callback data, "action:arguments".
const (
	openAction   = "o" // a paragraph: a reference
	turnAction   = "t" // from one paragraph to its neighbour: a reference
	goodAction   = "g" // 👍
	badAction    = "b" // 👎
	stopAction   = "x" // the running answer: the id of its question
	forgetAction = "f" // it is meant: who asked to be forgotten
	keepAction   = "k" // it is not
)

const maxData = 64 // bytes of callback data

func callback(p chat.ParagraphReference) string {
	return p.Write(maxData-len(openAction)-1, func(s string) int { return len(s) })
}

func button(label, action, args string) key {
	return key{Text: label, Data: action + ":" + args}
}

// row is a keyboard of one row, or none.
func row(buttons ...key) keyboard {
	if len(buttons) == 0 {
		return nil
	}
	return keyboard{buttons}
}

// stopButton breaks the answer to a question off.
func (r renderer) stopButton(q question) keyboard {
	return row(button(locale.Say(r.language, "Stop"), stopAction, q.id))
}

// A click is a button that somebody has pressed.
type click struct {
	*models.CallbackQuery
	at                     reference // the button's message
	to                     address   // where an answer goes
	person, language, args string
}

// click does what a button says, and answers the click in every case.
func (f *Frontend) click(ctx context.Context, raw *models.CallbackQuery) {
	c := click{CallbackQuery: raw, person: strconv.FormatInt(raw.From.ID, 10), language: locale.Match(raw.From.LanguageCode)}
	c.locate(&raw.Message)
	ctx, cancel := context.WithTimeout(ctx, lastPatience)
	defer cancel()
	action, args, _ := strings.Cut(raw.Data, ":")
	c.args = args
	words := locale.Say(c.language, "This button is from an earlier version. Please ask anew.")
	if do, ok := actions[action]; ok && c.at.message != 0 {
		var err error
		if words, err = do(f, ctx, c); err != nil && !gone(err) {
			words = chat.LogFault(ctx, f.Log, c.language, err)
		}
	}
	if err := f.Client.notify(ctx, c.ID, words); err != nil {
		f.Log.InfoContext(ctx, "a click could not be answered", "error", err)
	}
}

// locate finds where the button is; its message may be too old to be shown.
func (c *click) locate(m *models.MaybeInaccessibleMessage) {
	switch {
	case m.Message != nil:
		c.at = reference{m.Message.Chat.ID, m.Message.ID}
		c.to = address{Chat: m.Message.Chat.ID, ReplyTo: m.Message.ID}
		if m.Message.IsTopicMessage {
			c.to.Thread = m.Message.MessageThreadID
		}
	case m.InaccessibleMessage != nil:
		c.at = reference{m.InaccessibleMessage.Chat.ID, m.InaccessibleMessage.MessageID}
		c.to = address{Chat: c.at.chat}
	}
}

// actions are what buttons do. They return what the person reads at once; "": nothing.
var actions = map[string]func(f *Frontend, ctx context.Context, c click) (string, error){
	openAction:   (*Frontend).openParagraph,
	turnAction:   (*Frontend).turnParagraph,
	goodAction:   func(f *Frontend, ctx context.Context, c click) (string, error) { return f.vote(ctx, c, true) },
	badAction:    func(f *Frontend, ctx context.Context, c click) (string, error) { return f.vote(ctx, c, false) },
	stopAction:   (*Frontend).stopAnswer,
	forgetAction: (*Frontend).forget,
	keepAction:   (*Frontend).keep,
}

// openParagraph shows a paragraph below the answer.
func (f *Frontend) openParagraph(ctx context.Context, c click) (string, error) {
	p, why := f.pointed(c)
	if why != "" {
		return why, nil
	}
	f.later(ctx, func(ctx context.Context) error { return f.post(ctx, c.to, p, true) })
	return "", nil
}

// turnParagraph goes from one paragraph to its neighbour, in the same message.
func (f *Frontend) turnParagraph(ctx context.Context, c click) (string, error) {
	p, why := f.pointed(c)
	if why != "" {
		return why, nil
	}
	f.later(ctx, func(ctx context.Context) error {
		err := f.Client.edit(ctx, c.at, p)
		if lost(err) {
			err = f.post(ctx, c.to, p, true)
		}
		return err
	})
	return "", nil
}

// later does what a click asks for when the chat has room for it: the click itself
// is answered before.
func (f *Frontend) later(ctx context.Context, do func(context.Context) error) {
	f.spawn(ctx, func(ctx context.Context) {
		ctx, cancel := context.WithTimeout(ctx, lastPatience)
		defer cancel()
		if err := do(ctx); err != nil {
			f.Log.InfoContext(ctx, "what a click asks for could not be shown", "error", err)
		}
	})
}

// pointed makes the message of the paragraph that a button leads to, or says why it is not shown.
func (f *Frontend) pointed(c click) (p page, why string) {
	r := f.renderer(c.language)
	o, why := chat.Open(c.language, r.corpus, c.args)
	if why != "" {
		return page{}, why
	}
	return r.paragraph(o), ""
}

func (f *Frontend) vote(ctx context.Context, c click, up bool) (string, error) {
	err := f.State.Vote(ctx, state.Vote{Platform: platform, Message: c.at.String(), Person: c.person, Up: up})
	return locale.Say(c.language, "Thank you. Your vote is noted."), err
}

// stopAnswer breaks a running answer off, for whoever asked.
func (f *Frontend) stopAnswer(ctx context.Context, c click) (string, error) {
	if f.delivery.AskedBy(c.args) != c.person {
		return locale.Say(c.language, "Only the person who asked can do this."), nil
	}
	f.delivery.Stop(ctx, c.args)
	return "", nil
}
