package answer

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// byForm puts the best sentence that by its form defines what is asked for first, if it has not
// much less of the question, and notes the evidence of it among its like: that others mention
// the thing, too, does not speak against it.
func (r *run) byForm(ranked []pick) []pick {
	if r.intent.Wants != intent.Definition || len(r.intent.Things) == 0 {
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
	if len(defining) == 0 || defining[0].score < ranked[0].score-kindReach {
		return ranked
	}
	r.noteEvidence(defining, func(s source) bool { return slices.ContainsFunc(defining, s.has) })
	r.addOdds(formOdds * float64(most-1))
	i := slices.IndexFunc(ranked, defining[0].is)
	return slices.Concat(ranked[i:i+1], ranked[:i], ranked[i+1:])
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
	i := slices.IndexFunc(ranked, func(p pick) bool { return p.counts(set.Count) })
	if i < 0 || ranked[i].score < ranked[0].score-kindReach {
		r.addOdds(uncountedOdds)
		return ranked
	}
	r.addOdds(countedOdds)
	return slices.Concat(ranked[i:i+1], ranked[:i], ranked[i+1:])
}

// trustMeasure adds to the evidence if the best sentence has a measure beside a word of the question:
// "the 91-km road", "cost 2.1 million kroner".
func (r *run) trustMeasure(ranked []pick) {
	if (r.intent.Wants == intent.Extent || r.intent.Wants == intent.Price) && ranked[0].measures(r.subject) {
		r.addOdds(countedOdds)
	}
}

// measures reports whether a sentence has a number with a unit at most countReach terms from a
// word of the question.
func (p pick) measures(question string) bool {
	said, language := p.Of(p.from.Text), p.from.Language
	asked := make(map[string]bool)
	for _, t := range retrieval.Terms(question, language) {
		asked[t.Text] = !t.Stop
	}
	terms := retrieval.Terms(said, language)
	return hasCount(said, language, func(n lang.Number) bool {
		before := slices.IndexFunc(terms, func(t retrieval.Term) bool { return t.End > n.Start })
		if unitOf(said, n) == "" || before < 0 {
			return false
		}
		beside := terms[max(0, before-countReach):min(len(terms), before+countReach+1)]
		return slices.ContainsFunc(beside, func(t retrieval.Term) bool { return asked[t.Text] })
	})
}

// doubtPerson takes from a follow-up that asks for a person what it has for going on with the
// conversation, if nobody new is named: "who paid for it?"
func (r *run) doubtPerson(ranked []pick) {
	if r.followsUp && r.intent.Wants == intent.Person && ranked[0].kind == 0 {
		r.addOdds(-followUpOdds)
	}
}

// addOdds adds to the evidence what the form of an answer says for it.
func (r *run) addOdds(odds float64) {
	e := &r.answer.Receipt.Evidence
	e.Question += odds
	e.Chance = chanceOf(e.odds())
}

// countReach is how far behind its number what it counts may stand, in terms: "twelve of the
// eighteen old boats".
const countReach = 5

// counts reports whether a sentence has a number before one of some words, or a number where what
// it hangs on has the word.
func (p pick) counts(things []string) bool {
	said, language := p.Of(p.from.Text), p.from.Language
	wanted := slices.Collect(maps.Keys(termSet(things, language)))
	terms := retrieval.Terms(said, language)
	hangs := slices.ContainsFunc(wanted, p.HangsOn)
	return hasCount(said, language, func(n lang.Number) bool {
		at := slices.IndexFunc(terms, func(t retrieval.Term) bool { return t.Start >= n.End })
		if isClock(said, n) || at < 0 && !hangs {
			return false
		}
		reach := countReach
		if lang.UnitAfter(said, n.End) != "" { // "two weeks" counts weeks only
			hangs, reach = false, 1
		}
		return hangs || at >= 0 && slices.ContainsFunc(terms[at:min(len(terms), at+reach)], func(t retrieval.Term) bool { return among(t.Text, wanted) })
	})
}

// formOdds are the log-odds that each step of its form adds to a definition.
const formOdds = 0.7

// plainForm is the form of a sentence that is a definition without doubt.
const plainForm = 3

// formOf says how far a sentence has the form of a definition of what is asked for, from 0 to
// plainForm: one for equating it with something, one for equating nothing else, and one for doing
// so by a word for meaning, or with a thing that has an article. The entry of a glossary and a
// short form with its long one are definitions.
func (r *run) formOf(p pick) int {
	said, language := p.Of(p.from.Text), p.from.Language
	things := make(map[string]bool)
	for _, t := range retrieval.Terms(strings.Join(r.intent.Things, " "), language) {
		things[t.Text] = !t.Stop
	}
	maps.DeleteFunc(things, func(_ string, counts bool) bool { return !counts })
	switch {
	case len(things) == 0:
		return 0
	case p.Kind == text.Definition && p.label > 0 && p.label+p.words >= mostlyAsked, expands(r.question, said):
		return plainForm
	}
	others, many := 0, len(things)
	for _, t := range retrieval.Terms(said, language) {
		word := strings.ToLower(said[t.Start:t.End])
		switch {
		case len(things) == 0 && lang.Equates(language, word):
			return 1 + max(0, 1-others) + articled(said[t.End:], language, word)
		case t.Stop && !lang.Equates(language, word):
			if len(things) == many && !lang.IsArticle(language, word) { // "if a sponsor is …"
				others++
			}
		case things[t.Text]:
			delete(things, t.Text)
		case lang.Equates(language, word), others >= mostBefore && len(things) > 0:
			return 0
		default:
			others++
		}
	}
	return 0
}

// mostBefore is how many other words may stand before the thing that a sentence defines: "Coffee
// cupping, or coffee tasting, is …".
const mostBefore = 1

// articled is 1 if what follows an equating word names a thing.
func articled(rest, language, word string) int {
	next, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(rest)), " ")
	if lang.Means(language, word) || lang.IsArticle(language, next) {
		return 1
	}
	return 0
}

// expands reports whether a sentence has the long form of a short one that the question has, one
// of them in brackets behind the other: Schwartz and Hearst, "A simple algorithm for identifying
// abbreviation definitions in biomedical text", 2003.
func expands(question, sentence string) bool {
	for _, short := range strings.FieldsFunc(question, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if utf8.RuneCountInString(short) < 2 || strings.ToUpper(short) != short || !hasLetter(short) {
			continue
		}
		if before, _, ok := strings.Cut(sentence, "("+short+")"); ok && endsWith(before, short) {
			return true
		}
		if _, after, ok := strings.Cut(sentence, short+" ("); ok {
			inside, _, _ := strings.Cut(after, ")")
			return endsWith(inside, short)
		}
	}
	return false
}

// endsWith reports whether the letters of a short form stand, in their order, at the end of the
// long one, the first at the start of a word.
func endsWith(long, short string) bool {
	rest, letters := []rune(strings.ToLower(long)), []rune(strings.ToLower(short))
	at := len(rest)
	for i := len(letters) - 1; i >= 0; i-- {
		for at--; at >= 0 && (rest[at] != letters[i] || i == 0 && at > 0 && unicode.IsLetter(rest[at-1])); at-- {
		}
		if at < 0 {
			return false
		}
	}
	return len(rest)-at > len(letters)
}
