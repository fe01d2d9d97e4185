package answer

import (
	"cmp"
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// gap is how far below the best sentence's score another may lie to be shown, too, and unsureGap how far it
// may if the chance that the best one answers is less than unsure.
const (
	gap       = 0.6
	unsureGap = 1.3
	unsure    = 0.75
)

func (r *run) showPicks(picks []pick) error {
	for _, p := range picks {
		if err := r.show(r.quoteLed(p)); err != nil {
			return err
		}
	}
	if len(r.answer.Claims) == 0 {
		r.abstain(OffTopic)
	}
	return nil
}

// pick chooses the best sentences, the best first. One that begins with "it" or "they" takes
// the sentence before it along.
func (r *run) pick() []pick {
	all := r.rank(r.found)
	ranked := r.withoutRepeats(all)
	if len(ranked) == 0 {
		return nil
	}
	ranked = r.qualified(r.countFirst(r.byForm(ranked)))
	r.orderPassages(slices.Concat(ranked, all))
	r.trustMeasure(ranked)
	if both := r.comparing(ranked); both != nil {
		return both
	}
	if items := r.list(ranked); items != nil {
		r.noteList(ranked, items)
		return items
	}
	most := r.most()
	if r.intent.Wants == intent.List || r.forAll {
		most = max(most, mostListed)
	}
	reach := gap
	if r.answer.Receipt.Evidence.Chance < unsure {
		reach = unsureGap
	}
	chosen := r.goingOn(ranked)
	for i, p := range ranked {
		if p.Score < ranked[0].Score-reach {
			break
		}
		if p.Fits < ranked[0].Fits && wanted.IsNumber(r.intent.Wants) {
			continue
		}
		chosen = rank.With(chosen, p, most)
		if before, ok := p.Before(); ok {
			chosen = rank.With(chosen, before, most)
		}
		if after, ok := p.Remark(); ok {
			chosen = rank.With(chosen, after, most)
		}
		if i == 0 {
			chosen = withOpening(chosen, p, ranked, most)
		}
		if after, ok := p.After(); i == 0 && ok && r.goesOn(p) {
			chosen = rank.With(chosen, after, most)
		}
	}
	return directFirst(r.withNext(chosen))
}

// withNext adds the sentences that follow those of an answer in their blocks, as far as there is room,
// where what is asked for cannot be told from a sentence: the one nearest to a question why, how or
// whether mostly says what is asked about, and the next ones answer.
func (r *run) withNext(chosen []pick) []pick {
	switch {
	case r.forView:
		return chosen
	case r.intent.Wants == intent.Manner, r.intent.Wants == intent.Verdict:
	case r.intent.Wants == intent.Reason && chosen[0].Fits == 0:
	default:
		return chosen
	}
	for i := 0; i < len(chosen); i++ {
		if after, ok := chosen[i].After(); ok && !lang.IsQuestion(after.Of(after.From.Text)) {
			chosen = rank.With(chosen, after, r.most())
		}
	}
	return chosen
}

// goesOn reports whether the sentence behind one belongs to the answer, too: what something is takes
// two as often as one, and what says that there are several things needs the one that names them.
func (r *run) goesOn(p pick) bool {
	return r.intent.Wants == intent.Definition || r.intent.Wants == intent.Introduction || lang.Promises(p.From.Language, p.Of(p.From.Text))
}

// withoutRepeats returns the sentences that do not only repeat the question, if one of them
// answers, and notes the evidence of those that it returns. Where only repetitions are near, that
// is no answer.
func (r *run) withoutRepeats(ranked []pick) []pick {
	saying := r.kindFirst(slices.DeleteFunc(slices.Clone(ranked), func(p pick) bool { return !p.IsNew }))
	r.noteEvidence(saying, nil)
	r.repeats = len(saying) < len(ranked) && r.answer.Receipt.Evidence.Chance < cmp.Or(r.Sure, DefaultSure)
	if !r.repeats {
		return saying
	}
	ranked = r.kindFirst(ranked)
	r.noteEvidence(ranked, nil)
	r.repeats = !ranked[0].IsNew
	return ranked
}

// mostlyAsked is the share of a question that makes it the one that an answer belongs to.
const mostlyAsked = 0.6

// withOpening adds the sentence that an answer begins with, if the question that it answers is
// mostly the one that was asked.
func withOpening(chosen []pick, best pick, ranked []pick, most int) []pick {
	if best.Kind != text.Answer || best.InLeads < mostlyAsked {
		return chosen
	}
	for _, p := range ranked {
		if p.From.Paragraph == best.From.Paragraph && p.Index == 0 {
			return rank.With(chosen, p, most)
		}
	}
	return chosen
}

// How much less of the question a sentence may have that holds what is wanted, and one whose form
// shows that it answers.
const (
	kindReach = 0.7
	formReach = 1.2
)

// kindFirst puts the best sentence that holds what is wanted before those that do not, if it
// has not much less of the question.
func (r *run) kindFirst(ranked []pick) []pick {
	i := slices.IndexFunc(ranked, func(p pick) bool { return p.Fits == 1 })
	reach := kindReach
	if wanted.IsNumber(r.intent.Wants) { // a sentence without is no answer
		reach = formReach
	}
	if i <= 0 || r.intent.Wants == intent.List || ranked[i].Score < ranked[0].Score-reach {
		return ranked
	}
	return slices.Concat(ranked[i:i+1], ranked[:i], ranked[i+1:])
}

// directFirst puts picks into the order in which they are shown: the best one first, behind
// the sentence that it needs, then the others as they are read, those of its paragraph before
// those of others.
func directFirst(picks []pick) []pick {
	best := picks[0]
	first := func(p pick) int {
		before, needed := best.Before()
		switch {
		case needed && p.Is(before):
			return 0
		case p.Is(best):
			return 1
		case p.From.Paragraph == best.From.Paragraph:
			return 2
		}
		return 3
	}
	slices.SortStableFunc(picks, func(a, b pick) int { return cmp.Or(cmp.Compare(first(a), first(b)), rank.ReadingOrder(a, b)) })
	return picks
}

// most is how many sentences an answer may have.
func (p *Pipeline) most() int {
	if p.Sentences <= 0 {
		return defaultSentences
	}
	return p.Sentences
}
