package about

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"pilcrow/internal/answer/choose"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// characters returns sentences of those who are in a text: of a dialogue what each says first, else those that name them.
func (q Question) characters(d *text.Document) []pick {
	for _, find := range []finder{q.attendants, q.speakers} {
		if picks := find(d); len(picks) > 0 {
			return picks
		}
	}
	return q.people(d)
}

// attendants are the lines of a document that say who was there: "Present: Ann Lee, …".
func (q Question) attendants(d *text.Document) []pick {
	return q.thatTell(d, intent.TellsAttendance)
}

// thatTell are the first sentences of a document that tell something.
func (q Question) thatTell(d *text.Document, tells func(sentence, language string) bool) (picks []pick) {
	for _, at := range q.sample(d, mostSampled).Spans {
		for _, s := range q.sentencesOf(at.Paragraph) {
			if tells(s.Said(), s.From.Language) {
				picks = rank.With(picks, s, choose.MostItems)
			}
		}
	}
	return picks
}

// speakers returns what each of those who speak in a dialogue says first. Where no time tells that messages are such, they
// speak several times.
func (q Question) speakers(d *text.Document) (picks []pick) {
	first, times := make(map[string]outline.Region), make(map[string]int)
	var names []string // in the order in which they first speak
	for _, turn := range q.sample(d, mostSampled).Units(intent.Turn) {
		name, isTimed := outline.SpeakerOf(turn.Name)
		if times[name]++; times[name] == 1 {
			first[name], names = turn, append(names, name)
		}
		if isTimed {
			times[name]++
		}
	}
	for _, name := range names {
		if said := q.sentences(first[name]); times[name] > 1 && name != "" && len(said) > 0 && len(picks) < choose.MostItems {
			picks = append(picks, said[0])
		}
	}
	if len(picks) < 2 {
		return nil
	}
	return append(q.introduction(d, names, picks[0].From.Number), picks...)
}

// introduction returns the sentences before the first turn of a dialogue that introduce who speaks in it: those from the
// first on that has one of the names.
func (q Question) introduction(d *text.Document, names []string, first int) (picks []pick) {
	isNamed := func(line string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return name != "" && strings.Contains(line, name) })
	}
	for _, p := range q.Paragraphs.At(d.Meta.Slug, firstNumbers(first-1, mostNear)) {
		for _, s := range q.sentencesOf(p) {
			if len(picks) < mostIntroducing && (len(picks) > 0 || isNamed(s.Said())) {
				picks = append(picks, s)
			}
		}
	}
	return picks
}

// mostIntroducing is how many sentences introduce those who speak, at most.
const mostIntroducing = 3

// Of those who are named, mostPeople are shown at most, whose names come at least fewestNamed times and a fifth as often
// as the most frequent one.
const (
	mostPeople  = 4
	fewestNamed = 3
)

// people returns the sentences that first name those who are named most.
func (q Question) people(d *text.Document) (picks []pick) {
	named, first := q.names(d)
	names := slices.SortedFunc(maps.Keys(named), func(a, b string) int {
		return cmp.Or(named[b]-named[a], rank.ReadingOrder(first[a], first[b]), cmp.Compare(a, b))
	})
	for _, name := range names {
		if named[name] < max(fewestNamed, named[names[0]]/5) {
			break
		}
		picks = rank.With(picks, first[name], mostPeople)
	}
	slices.SortFunc(picks, rank.ReadingOrder)
	return picks
}

// names counts the names in a document and returns the sentence that first has each.
func (q Question) names(d *text.Document) (named map[string]int, first map[string]pick) {
	named, first = make(map[string]int), make(map[string]pick)
	for _, at := range q.sample(d, mostSampled).Spans {
		for _, s := range q.sentencesOf(at.Paragraph) {
			for _, t := range s.Terms {
				if !isName(t, s.From.Language) {
					continue
				}
				if named[t.Text]++; named[t.Text] == 1 {
					first[t.Text] = s
				}
			}
		}
	}
	return named, first
}

// isName reports whether a term is a name, where these are written so that they can be told.
func isName(t retrieval.Term, language string) bool {
	return t.Name && !t.Stop && lang.NamesByCase(language) && !lang.StartsWithDigit(t.Text)
}
