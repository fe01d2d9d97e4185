package telegram

import (
	"context"
	"strings"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

const (
	maxFound = 5   // paragraphs of a search
	maxBest  = 400 // units of a sentence that is shown
	maxEcho  = 250 // units of what somebody wrote
	listed   = 10  // texts that /about names
)

// commands are what people can write beside questions; nil is a question.
var commands = map[string]func(f *Frontend, ctx context.Context, q question) error{
	"":       nil,
	"ask":    nil,
	"start":  (*Frontend).help,
	"help":   (*Frontend).help,
	"about":  (*Frontend).about,
	"show":   (*Frontend).show,
	"search": (*Frontend).search,
	"forget": (*Frontend).askToForget,
}

// menu are the commands that Telegram offers while people type.
var menu = []struct{ name, what string }{
	{"ask", locale.Sentence("Ask about the text, and see the paragraphs that answer")},
	{"show", locale.Sentence("Show a paragraph of the text")},
	{"search", locale.Sentence("Find the paragraphs nearest to some words")},
	{"about", locale.Sentence("What I answer from, how, and what is kept of it")},
	{"help", locale.Sentence("How to ask, and what else I can do")},
	{"forget", locale.Sentence("Delete everything that I keep about you")},
}

// nameCommands gives Telegram the menu in every language. Without it the commands
// work as well.
func (f *Frontend) nameCommands(ctx context.Context) {
	for _, language := range locale.Languages {
		m := &bot.SetMyCommandsParams{LanguageCode: language}
		if language == locale.Default {
			m.LanguageCode = "" // for all languages that have none of their own
		}
		for _, c := range menu {
			m.Commands = append(m.Commands, models.BotCommand{Command: c.name, Description: locale.Say(language, c.what)})
		}
		err := f.Client.once(ctx, func(ctx context.Context) error { _, err := f.Client.bot.SetMyCommands(ctx, m); return err })
		if err != nil {
			f.Log.WarnContext(ctx, "the menu of commands could not be set", "error", err)
			return
		}
	}
}

// help answers /start, /help and commands that are not known.
func (f *Frontend) help(ctx context.Context, q question) error {
	l := q.to.Language
	lines := []string{
		bold(locale.Say(l, "How to ask")),
		"• " + locale.Say(l, "Write me your question. In a group, mention me (%s), or use /ask.", "@"+f.self.Username),
		"• " + locale.Say(l, "Reply to my answer to ask further. Edit your question, and I answer anew."), "",
		bold(locale.Say(l, "Commands")),
	}
	for _, c := range menu {
		lines = append(lines, "/"+c.name+" – "+locale.Say(l, c.what))
	}
	lines = append(lines, "", italic(locale.Say(l, "Every sentence of an answer has the paragraph that it rests on: press ¶ to read it.")))
	return f.tell(ctx, q, []string{strings.Join(lines, "\n")}, nil)
}

// about answers /about.
func (f *Frontend) about(ctx context.Context, q question) error {
	var about chat.About
	if f.About != nil {
		about = f.About()
	}
	l, c := q.to.Language, f.service.Corpus()
	var parts []string
	for _, d := range c.Documents[:min(listed, len(c.Documents))] {
		parts = append(parts, textOf(l, d)+"\n\n")
	}
	if more := len(c.Documents) - listed; more > 0 {
		parts = append(parts, locale.Say(l, "… and %d more texts", more)+"\n\n")
	}
	return f.tell(ctx, q, append(parts, plain(about.Mode(l))+"\n\n", plain(about.Kept(l))), nil)
}

// textOf describes one text: its title, its author and its length.
func textOf(language string, d *text.Document) string {
	lines := []string{bold(plain(delivery.Shorten(d.Meta.Title, maxTitle)))}
	if d.Meta.Author != "" {
		lines = append(lines, locale.Say(language, "by %s", plain(delivery.Shorten(d.Meta.By(), maxEcho))))
	}
	if d.Meta.Kind == text.Opinion {
		lines = append(lines, locale.Say(language, "An opinion: I report it and neither share nor oppose it."))
	}
	return strings.Join(append(lines, italic(locale.Say(language, "%d paragraphs", d.Len()))), "\n")
}

// show answers /show 20, /show slug 20 and /show slug/20.
func (f *Frontend) show(ctx context.Context, q question) error {
	r := f.renderer(q.to.Language)
	o, ok := chat.ParagraphCalled(r.corpus, q.text)
	switch {
	case !ok && o.Document != nil:
		return f.tell(ctx, q, []string{plain(chat.SentenceIn(r.language, &chat.Error{Kind: chat.SearchAway}))}, nil)
	case !ok:
		return f.tell(ctx, q, []string{plain(r.noSuchParagraph())}, nil)
	}
	return f.post(ctx, q.to, r.paragraph(o), false)
}

func (r renderer) noSuchParagraph() string {
	if d := r.corpus.Documents; len(d) == 1 {
		return locale.Say(r.language, "Please give the number of a paragraph, from 1 to %d, as in /show %d.", d[0].Len(), min(20, d[0].Len()))
	}
	return locale.Say(r.language, "There are several texts: name one with the number, as in %s.", "/show "+r.corpus.Documents[0].Meta.Slug+" 1")
}

// search answers /search words.
func (f *Frontend) search(ctx context.Context, q question) error {
	r := f.renderer(q.to.Language)
	found, err := f.service.Find(ctx, q.text, maxFound)
	switch {
	case err != nil:
		return f.tell(ctx, q, []string{plain(chat.SentenceIn(r.language, err))}, nil)
	case len(found) == 0:
		return f.tell(ctx, q, []string{plain(locale.Say(r.language, "Nothing in the text has to do with these words."))}, nil)
	}
	parts := []string{italic(plain(locale.Say(r.language, "Nearest to “%s”:", delivery.Shorten(q.text, maxEcho)))) + "\n\n"}
	var targets []chat.CitedParagraph
	for _, p := range found {
		parts = append(parts, r.cite(p.Document, p.Paragraph, delivery.Shorten(p.Best.Quote, maxBest))+"\n")
		targets = append(targets, chat.FoundParagraph(p))
	}
	return f.tell(ctx, q, parts, r.openButtons(targets))
}

// askToForget answers /forget: it asks whether that is meant.
func (f *Frontend) askToForget(ctx context.Context, q question) error {
	l := q.to.Language
	words := locale.Say(l, "This deletes your questions with my answers, your votes, and what I remember of our conversations, in all groups.") + "\n\n" +
		italic(locale.Say(l, "My messages in Telegram stay: delete them there. Follow-ups to them may stop working."))
	return f.tell(ctx, q, []string{words}, row(
		button(locale.Say(l, "Delete it all"), forgetAction, q.person), button(locale.Say(l, "Cancel"), keepAction, q.person)))
}

// forget deletes what is kept about whoever asked for it.
func (f *Frontend) forget(ctx context.Context, c click) (string, error) {
	if c.args != c.person {
		return locale.Say(c.language, "Only the person who asked can do this."), nil
	}
	entries, conversations, err := f.delivery.Forget(ctx, c.person)
	if err != nil {
		return "", err
	}
	words := locale.Say(c.language, "Done. Entries deleted: %d. Conversations forgotten: %d.", entries, conversations)
	return "", f.Client.edit(ctx, c.at, page{Text: words})
}

// keep leaves everything as it is.
func (f *Frontend) keep(ctx context.Context, c click) (string, error) {
	if c.args != c.person {
		return locale.Say(c.language, "Only the person who asked can do this."), nil
	}
	return "", f.Client.edit(ctx, c.at, page{Text: locale.Say(c.language, "Nothing was deleted.")})
}
