package answer

import (
	"maps"
	"math"
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// byForm puts the best sentence that by its form defines what is asked for first, if it has not
// much less of the question, and notes the evidence of it among its like: that others mention
// the thing, too, does not speak against it, nor is it shown beside one that defines without doubt.
func (r *run) byForm(ranked []pick) []pick {
	if len(r.intent.Things) == 0 {
		return ranked
	}
	var defining []pick
	most := 1
	for _, p := range ranked {
		switch form := r.formOf(p); {
		case form > most:
			defining, most = []pick{p}, form
		case form == most:
			defining = append(defining, p)
		}
	}
	if len(defining) == 0 || defining[0].Score < ranked[0].Score-formReach {
		return ranked
	}
	r.noteEvidence(defining, func(s source) bool { return slices.ContainsFunc(defining, s.Contains) })
	r.addOdds(formOdds * float64(most-1))
	others := slices.DeleteFunc(slices.Clone(ranked), func(p pick) bool {
		return p.Is(defining[0]) || most == wanted.PlainDefinition && !p.From.Contains(defining[0])
	})
	return append(defining[:1:1], others...)
}

// The log-odds of an answer to "how many" whose number counts what is asked for, and of one whose
// number is of something else.
const (
	countedOdds   = 0.5
	uncountedOdds = -0.8
)

// countFirst puts the best sentence whose number counts what is asked for first, if it has not much
// less of the question, and notes it if none does.
func (r *run) countFirst(ranked []pick) []pick {
	set := r.intent.Set
	if r.intent.Wants != intent.Quantity || set == nil || len(set.Count) == 0 || r.followsUp {
		return ranked
	}
	i := slices.IndexFunc(ranked, func(p pick) bool { return counts(p, set.Count) })
	if i < 0 || ranked[i].Score < ranked[0].Score-formReach {
		r.addOdds(uncountedOdds)
		return ranked
	}
	r.addOdds(countedOdds)
	return slices.Concat(ranked[i:i+1], ranked[:i], ranked[i+1:])
}

// trustMeasure adds to the evidence if the best sentence has a measure beside a word of the question:
// "the 91-km road", "cost 2.1 million kroner".
func (r *run) trustMeasure(ranked []pick) {
	if (r.intent.Wants == intent.Extent || r.intent.Wants == intent.Price) && wanted.Measures(r.subject, ranked[0].Of(ranked[0].From.Text), ranked[0].From.Language) {
		r.addOdds(countedOdds)
	}
}

// addOdds adds to the evidence what the form of an answer says for it.
func (r *run) addOdds(odds float64) {
	e := &r.answer.Receipt.Evidence
	e.Question += odds
	e.Chance = chanceOf(e.odds())
}

// formOdds are the log-odds that each step of its form adds to a definition.
const formOdds = 0.7

// counts reports whether a sentence has a number of some things.
func counts(p pick, things []string) bool {
	terms := slices.Collect(maps.Keys(termSet(things, p.From.Language)))
	return wanted.Counts(p.Of(p.From.Text), p.From.Language, terms, slices.ContainsFunc(terms, p.HangsOn))
}

// formOf says how far a sentence has the form of a definition of what is asked for, from 0 to
// [wanted.PlainDefinition]. The entry of a glossary, an item that explains what it begins with, and a
// short form with its long one are definitions.
func (r *run) formOf(p pick) int {
	said, language := p.Of(p.From.Text), p.From.Language
	things := make(map[string]bool)
	for _, thing := range r.intent.Things {
		for _, t := range retrieval.Terms(thing, language) {
			if !t.Stop && (len(r.intent.Things) == 1 || !lang.IsFiller(language, t.Text)) {
				things[t.Text] = true
			}
		}
	}
	switch {
	case len(things) == 0:
		return 0
	case p.Kind == text.Definition && p.InLabel > 0 && p.InLabel+p.InWords >= mostlyAsked, wanted.Expands(r.question, said):
		return wanted.PlainDefinition
	case p.Kind == text.Item && wanted.Explains(said, language, things):
		return wanted.PlainDefinition
	case language == "zh":
		return wanted.DenseDefinition(said, r.intent.Things)
	}
	switch {
	case wanted.Names(said, language, things):
		return wanted.PlainDefinition
	case wanted.Describes(said, language, things):
		return 1
	}
	return wanted.DefinitionForm(said, language, things)
}

// The log-odds that a comparison has for an answer that names both things: more if they are two
// entries of a list or table.
const (
	pairOdds  = 0.6
	entryOdds = 1
)

// comparing returns, where two things are compared, what names both: two entries of one list or
// table, the best sentences that name both, or one of each in one paragraph. It notes the
// evidence of them.
func (r *run) comparing(ranked []pick) []pick {
	pair := r.intent.Pair
	if r.intent.Wants != intent.Comparison || len(pair[0]) == 0 {
		return nil
	}
	var named [2][]pick
	var both []pick
	for _, p := range ranked {
		switch first, second := names(p, pair[0], pair[1]), names(p, pair[1], pair[0]); {
		case first && second:
			if len(both) == 0 || both[0].From.Paragraph == p.From.Paragraph {
				both = rank.With(both, p, mostBoth)
			}
		case first:
			named[0] = append(named[0], p)
		case second:
			named[1] = append(named[1], p)
		}
	}
	each := sideways(named)
	slices.SortFunc(each, rank.ReadingOrder)
	switch {
	case len(each) > 0 && rank.IsItem(each[0].Kind):
		return r.compared(ranked, each, entryOdds) // what mentions both beside does not speak against entries for them
	case len(both) > 0:
		return r.compared(ranked, both, pairOdds)
	}
	return r.compared(ranked, each, pairOdds)
}

// sideways returns the best two sentences of two things that stand side by side, entries first; else
// the best of each, if they are of one section.
func sideways(named [2][]pick) (each []pick) {
	defer func() {
		if len(each) == 0 && len(named[0]) > 0 && len(named[1]) > 0 && ofSection(named[0][0], named[1][0]) {
			each = []pick{named[0][0], named[1][0]}
		}
	}()
	for _, p := range named[0] {
		other, ok := nearest(p, named[1])
		if !ok || len(each) > 0 && !rank.IsItem(p.Kind) {
			continue
		}
		if each = []pick{p, other}; rank.IsItem(p.Kind) {
			break
		}
	}
	return each
}

// nearest returns the sentence beside p that stands nearest to it in its paragraph, else the best
// one: what is compared is said one after the other.
func nearest(p pick, others []pick) (best pick, ok bool) {
	least := 0
	for _, q := range others {
		if !isBeside(p, q) {
			continue
		}
		distance := max(p.Index-q.Index, q.Index-p.Index)
		if p.From.Paragraph != q.From.Paragraph {
			distance = math.MaxInt
		}
		if !ok || distance < least {
			best, least, ok = q, distance, true
		}
	}
	return best, ok
}

// compared notes the evidence of the sentences that compare two things, and returns them, if they
// have about as much of the question as the best one.
func (r *run) compared(ranked, both []pick, odds float64) []pick {
	if !slices.ContainsFunc(both, func(p pick) bool { return p.Score >= ranked[0].Score-formReach }) {
		return nil
	}
	among := slices.Concat(both, slices.DeleteFunc(slices.Clone(ranked), func(p pick) bool {
		return slices.ContainsFunc(both, p.Is) || rank.IsItem(both[0].Kind) && !rank.IsItem(p.Kind)
	}))
	r.noteEvidence(among, func(s source) bool { return slices.ContainsFunc(both, s.Contains) })
	r.addOdds(odds)
	return both
}

// mostBoth is how many sentences that name both things are shown.
const mostBoth = 2

// names reports whether a sentence, or the label that it hangs on, has one thing: of its words
// that the other has not the one that stands nearest to it, and at least half.
func names(p pick, thing, other []string) bool {
	language, has, all := p.From.Language, 0, 0
	others, label := termSet(other, language), map[string]bool{}
	if p.Label.End > 0 {
		label = termSet([]string{p.Label.Of(p.From.Text)}, language)
	}
	for i, word := range thing {
		for term := range termSet([]string{word}, language) {
			if others[term] {
				continue
			}
			all++
			if p.Has(term) || label[term] {
				has++
			} else if i == 0 {
				return false
			}
		}
	}
	return has > 0 && has*2 >= all
}

// termSet are the terms of some words that say something.
func termSet(words []string, language string) map[string]bool {
	all := make(map[string]bool)
	for _, w := range words {
		for _, t := range retrieval.Terms(w, language) {
			if !t.Stop {
				all[t.Text] = true
			}
		}
	}
	return all
}

// ofSection reports whether two sentences stand below the same heading.
func ofSection(p, other pick) bool {
	return p.From.Document == other.From.Document && p.From.Heading == other.From.Heading && p.From.Heading != ""
}

// isBeside reports whether another sentence stands in the same paragraph, or as an entry in the
// same section.
func isBeside(p, other pick) bool {
	return p.From.Paragraph == other.From.Paragraph || ofSection(p, other) && rank.IsItem(p.Kind) && p.Kind == other.Kind
}
