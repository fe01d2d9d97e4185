package answer

import (
	"context"
	"slices"
	"strings"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/completion"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/answer/wording"
	"pilcrow/internal/locale"
	"pilcrow/internal/retrieval"
)

// parts are the questions that the question is made of.
func (r *run) parts() []string { return partsOf(intent.WithoutWish(r.question)) }

// answeredParts returns the sentences that answer those parts of a question of several parts
// that the text answers, each by itself, and notes those that it may not answer.
func (r *run) answeredParts(ctx context.Context) (picks []pick) {
	parts := r.parts()
	if len(parts) < 2 {
		return nil
	}
	var unsure []string
	for i, part := range parts {
		found, outcome := r.answerPart(ctx, part, parts[:i])
		for _, p := range found {
			picks = rank.With(picks, p, len(parts)*r.most())
		}
		if outcome == Absent {
			unsure = append(unsure, part)
		}
	}
	if len(picks) > 0 {
		r.unsure = unsure
	}
	return picks
}

// withOtherParts adds to the sentences that answer a question of several parts the best ones for those parts of which
// they say nothing: "how many guests may come, and what do they pay?"
func (r *run) withOtherParts(ctx context.Context, picks []pick) []pick {
	parts := r.parts()
	if len(parts) < 2 {
		return picks
	}
	for i, part := range parts {
		if coversPart(picks, part) {
			continue
		}
		if found, outcome := r.answerPart(ctx, part, parts[:i]); outcome == Answered {
			picks = rank.With(picks, found[0], len(picks)+1)
		}
	}
	return picks
}

// coversPart reports whether some sentences may answer a part of a question: one has a word of it, if it has words of its
// own, and a number or a date if that is what it wants.
func coversPart(picks []pick, part string) bool {
	wants, leaning := intent.Of(part).Wants, leaningOf(part)
	return slices.ContainsFunc(picks, func(p pick) bool {
		return wanted.MayHold(wants, part, p.Said(), p.From.Language) && (speaksOf(p, part) || leaning.Points || leaning.count == 0)
	})
}

// answerPart returns the sentences that answer one part of a question. What a part asks that leans on those before it
// ("…, and which one?") is told by a sentence that has a word of them, too.
func (r *run) answerPart(ctx context.Context, part string, before []string) ([]pick, Outcome) {
	if told, ok := r.toldPart(part, len(before) == 0); ok && told.HasSentences() {
		return append(told.Alone, told.Led...), Answered
	}
	of := r.forPart(part)
	hits, err := of.findMended(ctx)
	if err != nil { // a part without words, or the search failed, which the whole question has told
		return nil, Nearest
	}
	of.found = r.takeApart(hits)
	of.sources = of.found
	chosen := of.pick()
	if outcome := of.decide(chosen); outcome != Answered {
		return nil, outcome
	}
	if len(before) > 0 && r.leans(part) && !speaksOf(chosen[0], strings.Join(before, " ")) {
		return nil, Nearest
	}
	return chosen, Answered
}

// forPart is a run that answers one part of the question.
func (r *run) forPart(part string) *run {
	of, in := *r, intent.Of(part)
	of.question = in.Query
	of.intent.Wants, of.intent.Set, of.intent.Things, of.intent.Pair = in.Wants, in.Set, in.Things, in.Pair
	of.setSubject()
	return &of
}

// tellsPart reports whether the text itself tells what one part of several asks.
func (r *run) tellsPart() bool {
	parts := r.parts()
	if len(parts) < 2 {
		return false
	}
	for i, part := range parts {
		if told, ok := r.toldPart(part, i == 0); ok && told.HasSentences() {
			return true
		}
	}
	return false
}

// toldParts answers a question all of whose parts are about the text as a whole, each as if it was asked alone: "What is
// the title, and who gave the talks?"
func (r *run) toldParts() (all about.Answer, ok bool) {
	parts := r.parts()
	if len(parts) < 2 || r.intent.Kind != intent.LookUp && !r.intent.Loosely {
		return about.Answer{}, false
	}
	for i, part := range parts {
		told, ok := r.toldPart(part, i == 0)
		if !ok {
			return about.Answer{}, false
		}
		all.Join(told)
	}
	return all, true
}

// toldPart answers a part of a question if it is about the text as a whole: "What does this chapter say about his youth,
// and what is it called?" Where no part names the text, "it" is something else, but for the first part of a first
// question, before which nothing was spoken of.
func (r *run) toldPart(part string, isFirst bool) (a about.Answer, ok bool) {
	if r.Corpus == nil {
		return about.Answer{}, false
	}
	q := r.aboutText()
	q.Text, q.Intent = part, about.IntentOf(part, r.Corpus)
	isOfText := !q.Intent.Bare || isFirst && len(r.history) == 0 || intent.SpeaksOfText(r.question, q.Intent.Language)
	if !isOfText || !q.Intent.Kind.IsDescription() && !q.Intent.Kind.IsWhole() {
		return about.Answer{}, false
	}
	return q.Answer()
}

// notePartly says which parts of a question of several parts the text
// does not answer: those that alone reach no paragraph, and of whose words no
// claim has one. A part that leans on the others, with a pronoun or fewer than two
// words of its own, is never among them.
//
// Measured without a model (2026-11) on questions of squad2 and covidqa: 1 of
// 1,128 as they are is noted, and 2.6 % of pairs of two that the text answers; of
// the answered pairs with a question about another text, 42 % are.
func (r *run) notePartly(ctx context.Context) {
	parts := r.parts()
	if len(parts) < 2 || len(r.answer.Claims) == 0 || len(r.sources) == 0 {
		return
	}
	if _, foreign := r.foreignTo(r.question); foreign {
		return
	}
	var missing, unsure []string
	for _, part := range parts {
		switch {
		case completion.RefuseSigns(part) != "":
		case !r.leansOrClaimed(part) && r.isFar(ctx, part):
			missing = append(missing, part)
		case slices.Contains(r.unsure, part):
			unsure = append(unsure, part)
		}
	}
	if len(missing) < len(parts) {
		r.noteParts(locale.Sentence("I found nothing in the text about this: %s."), missing)
	}
	r.noteParts(locale.Sentence("The text may not answer this: %s."), unsure)
}

// noteParts adds to what the person should know a sentence about some parts of the question, if there are any.
func (r *run) noteParts(sentence string, parts []string) {
	if len(parts) > 0 {
		said := locale.Say(r.language, sentence, strings.TrimRight(strings.Join(parts, "; "), "."))
		r.answer.Notice = strings.TrimSpace(r.answer.Notice + " " + said)
	}
}

// leansOrClaimed reports whether a part cannot be searched for alone, or a claim has
// a word of it.
func (r *run) leansOrClaimed(part string) bool {
	language := r.sources[0].Language
	claimed := make(map[string]bool)
	for _, c := range r.answer.Claims {
		for _, t := range retrieval.Terms(c.Text, language) {
			claimed[t.Text] = true
		}
	}
	return r.leans(part) || slices.ContainsFunc(retrieval.Terms(part, language), func(t retrieval.Term) bool {
		return !t.Stop && claimed[t.Text]
	})
}

// speaksOf reports whether a sentence has a word of a question, or what it hangs on.
func speaksOf(p pick, question string) bool {
	return slices.ContainsFunc(retrieval.Terms(question, p.From.Language), func(t retrieval.Term) bool {
		return !t.Stop && (p.Has(t.Text) || p.HangsOn(t.Text))
	})
}

// leans reports whether a part of a question has a pronoun, or fewer than two words of its own.
func (r *run) leans(part string) bool {
	l := leaningOf(part)
	return l.Points || l.count < someWords
}

// isFar reports whether a part alone, in the light of the conversation, would find
// no paragraph about it.
func (r *run) isFar(ctx context.Context, part string) bool {
	subject, _ := about.WithoutFraming(wording.WithoutOpinion(part), r.Corpus)
	hits, err := r.find(ctx, subject)
	return err == nil && !isNear(hits, aboutChance)
}
