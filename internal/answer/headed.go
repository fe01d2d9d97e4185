package answer

import (
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/locale"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// datedSection answers when something was, where no sentence does, by the heading of the only section that
// is called so and has a day: "1.9.0 (2025-04-21)" in a list of changes, "Concert, 3 May" in a programme.
// It reports whether there is one.
func (r *run) datedSection() bool {
	docs := r.named()
	if r.intent.Wants != intent.Moment || r.scope != nil || len(docs) != 1 || docs[0].Len() > mostGrouped {
		return false
	}
	language := r.languageOfDocument(docs[0])
	asked := rank.TermSet([]string{r.question}, language)
	sections := slices.DeleteFunc(r.of(docs[0]).Sections(), func(s outline.Region) bool {
		return !wanted.HasDay(s.Name, language) || !hasAll(asked, wanted.WithoutDates(s.Name, language), language)
	})
	if len(sections) != 1 || r.tellsWhen(r.pick()) {
		return false
	}
	r.answer.Passages = nil // of the search
	r.replyHeading(sections[0])
	return true
}

// tellsWhen reports whether sentences answer when something was by what they say themselves.
func (r *run) tellsWhen(picks []pick) bool {
	return r.decide(picks) == Answered && slices.ContainsFunc(picks, func(p pick) bool {
		return wanted.Holds(intent.Moment, r.question, p.Of(p.From.Text), p.From.Language)
	})
}

// replyHeading replies with what a section is called.
func (r *run) replyHeading(s outline.Region) {
	r.reply(AboutText, locale.Say(r.language, "It is called “%s”.", s.Name))
	r.pointAt(s.Spans[0].Paragraph, s.Name)
}

// hasAll reports whether a set has every term of a line that says something, one at least.
func hasAll(terms map[string]bool, line, language string) bool {
	n := 0
	for _, t := range retrieval.Terms(line, language) {
		switch {
		case t.Stop:
		case !terms[t.Text]:
			return false
		default:
			n++
		}
	}
	return n > 0
}

// pointAt puts a heading of which a reply tells among the passages, with the first paragraph below it.
func (r *run) pointAt(below text.Paragraph, heading string) {
	below.Text = heading
	r.answer.Passages = append(r.answer.Passages, Passages([]retrieval.Hit{{Paragraph: below, Rank: len(r.answer.Passages) + 1}})...)
}
