package answer

import (
	"context"
	"strings"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/wording"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// reply answers in the bot's own words: nothing of the text is claimed.
func (r *run) reply(reason Reason, words string) {
	r.answer.Outcome, r.answer.Abstained, r.answer.Reason = Reply, true, reason
	r.answer.Claims, r.answer.Text = []Claim{}, words
}

// small answers what is said to the bot and is no question, and questions about the bot. It
// reports whether the intent was one of these.
func (r *run) small(ctx context.Context) bool {
	reason, words := r.smallTalk()
	if words == "" {
		return false
	}
	r.reply(reason, words)
	switch r.intent.Kind {
	case intent.Thanks, intent.Farewell, intent.Praise: // nothing more is wanted
	default:
		r.answer.Suggestions = r.Suggestions(ctx, r.language)
	}
	return true
}

// smallTalk is what [run.small] says, "" to anything else.
func (r *run) smallTalk() (reason Reason, words string) {
	topic := about.Topic(r.Corpus, r.language)
	switch r.intent.Kind {
	case intent.Greeting:
		return SmallTalk, locale.Say(r.language, "Hello! Ask me about %s.", topic)
	case intent.Thanks:
		return SmallTalk, locale.Say(r.language, "You are welcome.")
	case intent.Farewell:
		return SmallTalk, locale.Say(r.language, "Goodbye!")
	case intent.Praise:
		return SmallTalk, locale.Say(r.language, "Thank you!")
	case intent.Complaint:
		return SmallTalk, locale.Say(r.language, "I am sorry. Please ask in other words, or look at the paragraphs yourself.")
	case intent.Remark:
		return SmallTalk, locale.Say(r.language, "All right. Ask me about %s.", topic)
	case intent.AboutBot:
		return AboutBot, locale.Say(r.language, "I answer questions about %s. All that I say is quoted from the text or proven by it, with the paragraphs that it stands in.", topic)
	case intent.BotModel:
		return AboutBot, r.model()
	case intent.Translation:
		return AboutBot, r.noTranslation()
	}
	return "", ""
}

// noTranslation says that code does not translate; "" where a model may.
func (r *run) noTranslation() string {
	if r.usesModel() {
		return ""
	}
	return locale.Say(r.language, "I do not translate: my answers are sentences of the text.")
}

// model says which language model has a part in answers.
func (r *run) model() string {
	if r.usesModel() && r.ModelName != "" {
		return locale.Say(r.language, "I use the language model %s; what it writes is proven by the text or replaced by it.", r.ModelName)
	}
	return locale.Say(r.language, "I use no language model: all that I say is quoted from the text.")
}

// doubts answers "are you sure?" by what the answer before rests on, word for word.
func (r *run) doubts() (bool, error) {
	if r.intent.Kind != intent.Doubt {
		return false, nil
	}
	before, _ := r.lastTurn()
	if len(before.Cited) == 0 {
		r.reply(SmallTalk, locale.Say(r.language, "All that I say is quoted from the text or proven by it. Ask me about %s.", about.Topic(r.Corpus, r.language)))
		return true, nil
	}
	if err := r.recite(before.Cited); err != nil {
		return true, err
	}
	if len(r.answer.Claims) == 0 {
		r.reply(SmallTalk, locale.Say(r.language, "The text has changed since."))
		return true, nil
	}
	r.answer.Notice = locale.Say(r.language, "This is what the text says, word for word.")
	return true, nil
}

// recite shows what was cited, as far as it still stands in the text.
func (r *run) recite(cited []Citation) error {
	for _, c := range cited {
		p, ok := r.Corpus.Paragraph(c.Document, c.Paragraph)
		if !ok || !strings.Contains(p.Text, c.Quote) || c.End > len(p.Text) {
			continue
		}
		if err := r.show(quote(r.take(p), text.Span{Start: c.Start, End: c.End})); err != nil {
			return err
		}
	}
	return nil
}

// asked returns what a question is about, without the words that ask for a view
// or say that it is about the text. If it asks for nothing but a view ("Is he
// right?"), that is what the question before was about, or else the question itself.
func (r *run) asked(question string) string {
	question = lang.CountryInFull(question)
	rest := wording.WithoutOpinion(question)
	if rest == question {
		rest, r.forAll = about.WithoutFraming(question, r.Corpus)
		return rest
	}
	r.forView = true
	if before, ok := r.lastTurn(); ok && !lang.HasLetter(rest) {
		rest = wording.WithoutOpinion(before.Question)
	}
	if !lang.HasLetter(rest) {
		return question
	}
	rest, r.forAll = about.WithoutFraming(rest, r.Corpus)
	return rest
}

// declineView says that the answer is the text's view alone.
func (r *run) declineView() {
	if !r.forView {
		return
	}
	notice := locale.Say(r.language, "I have no view of my own; this is what the text says.")
	if r.answer.Abstained {
		notice = locale.Say(r.language, "I have no view of my own.")
	}
	r.answer.Notice = strings.TrimSpace(notice + " " + r.answer.Notice)
}
