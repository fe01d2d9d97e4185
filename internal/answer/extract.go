package answer

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// gap is how far below the best sentence's score another may lie to be shown too.
const gap = 0.5

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
	ranked := r.rank(r.found)
	r.orderPassages(ranked)
	ranked = r.withoutRepeats(ranked)
	if len(ranked) == 0 {
		return nil
	}
	ranked = r.countFirst(r.byForm(ranked))
	r.trustMeasure(ranked)
	r.doubtPerson(ranked)
	if both := r.comparing(ranked); both != nil {
		return both
	}
	if items := r.list(ranked); items != nil {
		r.noteList(ranked, items)
		return items
	}
	most := r.most()
	if r.intent.Wants == intent.List {
		most = max(most, mostListed)
	}
	var chosen []pick
	for i, p := range ranked {
		if p.score < ranked[0].score-gap {
			break
		}
		if p.kind < ranked[0].kind && r.intent.Wants != intent.List {
			continue
		}
		chosen = with(chosen, p, most)
		if before, ok := p.before(); ok {
			chosen = with(chosen, before, most)
		}
		if after, ok := p.remark(); ok {
			chosen = with(chosen, after, most)
		}
		if i == 0 {
			chosen = withOpening(chosen, p, ranked, most)
		}
	}
	if r.intent.Wants == intent.List {
		chosen = goingOn(chosen, ranked[0], ranked)
	}
	return append(directFirst(chosen), r.announced(ranked[0])...)
}

// withoutRepeats returns the sentences that do not only repeat the question, if one of them
// answers, and notes the evidence of those that it returns. Where only repetitions are near, that
// is no answer.
func (r *run) withoutRepeats(ranked []pick) []pick {
	saying := r.kindFirst(slices.DeleteFunc(slices.Clone(ranked), func(p pick) bool { return !p.isNew }))
	r.noteEvidence(saying, nil)
	r.repeats = len(saying) < len(ranked) && r.answer.Receipt.Evidence.Chance < cmp.Or(r.Sure, DefaultSure)
	if !r.repeats {
		return saying
	}
	ranked = r.kindFirst(ranked)
	r.noteEvidence(ranked, nil)
	r.repeats = !ranked[0].isNew
	return ranked
}

// mostlyAsked is the share of a question that makes it the one that an answer belongs to.
const mostlyAsked = 0.6

// withOpening adds the sentence that an answer begins with, if the question that it answers is
// mostly the one that was asked.
func withOpening(chosen []pick, best pick, ranked []pick, most int) []pick {
	if best.Kind != text.Answer || best.leads < mostlyAsked {
		return chosen
	}
	for _, p := range ranked {
		if p.from.Paragraph == best.from.Paragraph && p.index == 0 {
			return with(chosen, p, most)
		}
	}
	return chosen
}

// kindReach is how much less of the question a sentence may have that holds what is wanted.
const kindReach = 1.2

// kindFirst puts the best sentence that holds what is wanted before those that do not, if it
// has not much less of the question.
func (r *run) kindFirst(ranked []pick) []pick {
	i := slices.IndexFunc(ranked, func(p pick) bool { return p.kind == 1 })
	if i <= 0 || r.intent.Wants == intent.List || ranked[i].score < ranked[0].score-kindReach {
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
		before, needed := best.before()
		switch {
		case needed && p.is(before):
			return 0
		case p.is(best):
			return 1
		case p.from.Paragraph == best.from.Paragraph:
			return 2
		}
		return 3
	}
	slices.SortStableFunc(picks, func(a, b pick) int { return cmp.Or(cmp.Compare(first(a), first(b)), readingOrder(a, b)) })
	return picks
}

func (p pick) is(other pick) bool {
	return p.from.Paragraph == other.from.Paragraph && p.Span == other.Span
}

// most is how many sentences an answer may have.
func (p *Pipeline) most() int {
	if p.Sentences <= 0 {
		return defaultSentences
	}
	return p.Sentences
}

func readingOrder(a, b pick) int {
	return cmp.Or(cmp.Compare(a.from.Document, b.from.Document), cmp.Compare(a.from.Number, b.from.Number), a.index-b.index)
}

// before is the sentence that p needs in front of it, if it dangles.
func (p pick) before() (before pick, ok bool) {
	if p.index == 0 || !p.dangles() {
		return pick{}, false
	}
	return pick{Stretch: p.from.Sentences[p.index-1], from: p.from, index: p.index - 1}, true
}

// dangles reports whether the sentence begins with a word that points at the one before it or
// draws a conclusion from it.
func (p pick) dangles() bool {
	if len(p.Terms) == 0 {
		return false
	}
	first := p.Terms[0]
	word := strings.ToLower(p.from.Text[first.Start:first.End])
	return lang.PointsBack(p.from.Language, word) || lang.Concludes(p.from.Language, word)
}

// remark is the sentence in parentheses that follows p, if one does.
func (p pick) remark() (after pick, ok bool) {
	if p.index+1 >= len(p.from.Sentences) {
		return pick{}, false
	}
	after = pick{Stretch: p.from.Sentences[p.index+1], from: p.from, index: p.index + 1}
	return after, strings.HasPrefix(after.Of(p.from.Text), "(")
}

// with adds p to picks unless its words are there, which a text may have twice,
// or there are most already.
func with(picks []pick, p pick, most int) []pick {
	there := slices.ContainsFunc(picks, func(q pick) bool { return q.Of(q.from.Text) == p.Of(p.from.Text) })
	if there || len(picks) >= most {
		return picks
	}
	return append(picks, p)
}
