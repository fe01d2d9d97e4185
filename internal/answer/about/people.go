package about

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"pilcrow/internal/answer/choose"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/summary"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// ofItself returns the first sentences in which a text speaks of itself, if it is asked what kind of text it
// is: "This manual is a short description of …"; or the line above the text that says so, "Minutes of the …".
func (q Question) ofItself(docs []*text.Document) (picks []pick) {
	if q.Intent.Kind != intent.TextKind || len(docs) != 1 {
		return nil
	}
	if p, ok := summary.Defining(q.passages(q.sample(docs[0], mostSampled)), docs[0].Meta.Title); ok && p.From.Number <= imprintFirst {
		return []pick{p}
	}
	for _, p := range q.Paragraphs.At(docs[0].Meta.Slug, firstNumbers(docs[0].Len(), mostOpening)) {
		if s := q.sentencesOf(p); len(s) == 1 && isKindLine(s[0]) {
			return s
		}
	}
	for _, p := range summary.Candidates(q.passages(q.sample(docs[0], mostSampled)), summary.Usual) {
		isNear := p.From.Number <= imprintFirst                                           // "which this patch mends" speaks of a part
		if p.Kind == text.Turn && !isNear || lang.GivesNotice(p.From.Language, said(p)) { // "I like this proposal", "This program is free software: …"
			continue
		}
		if intent.OpensWithDocument(said(p), p.From.Language) || isNear && intent.SpeaksOfText(said(p), p.From.Language) {
			picks = rank.With(picks, p, mostOpening)
		}
	}
	return picks
}

// isKindLine reports whether a sentence is a line that says of what kind the text below it is: "Minutes of the …".
func isKindLine(p pick) bool {
	line := said(p)
	return len(line) <= longestFirstLine && !text.EndsSentence(line) && intent.OpensWithKind(line, p.From.Language)
}

// kindByTitle adds to a the title of a document, which says of what kind that is, and sentences that say so, too.
func (q Question) kindByTitle(a Answer, docs []*text.Document, own []pick) Answer {
	words, line := a.titles(docs, q.Language), q.head(docs[0])
	if len(line) == 0 {
		words, line = q.quoted(words, intent.Title, docs)
	}
	a.Headings = nil
	for _, p := range append(line, own...) {
		a.Alone = rank.With(a.Alone, p, len(a.Alone)+1)
	}
	switch {
	case len(a.Alone) == 0:
		a.Words = words
	case len(line) == 0:
		a.Frame = q.heading(docs[0])
	}
	return a
}

// characters returns sentences of those who are in a text: of a dialogue what each says first, else those that name them.
func (q Question) characters(docs []*text.Document) []pick {
	for _, find := range []func([]*text.Document) []pick{q.attendants, q.speakers} {
		if picks := find(docs); len(picks) > 0 {
			return picks
		}
	}
	return q.people(docs)
}

// speakers returns what each of those who speak several times in a dialogue says first.
func (q Question) speakers(docs []*text.Document) (picks []pick) {
	if len(docs) != 1 {
		return nil
	}
	turns := q.sample(docs[0], mostSampled).Units(intent.Turn)
	heard := make(map[string]int)
	for _, turn := range turns {
		heard[speakerOf(turn.Name)]++
	}
	silent := maps.Clone(heard)
	for _, turn := range turns {
		name := speakerOf(turn.Name)
		if said := q.sentences(turn); silent[name] > 1 && name != "" && len(said) > 0 && len(picks) < choose.MostItems {
			picks = append(picks, said[0])
		}
		silent[name] = 0
	}
	if len(picks) < 2 {
		return nil
	}
	return append(q.introduction(docs[0], heard, picks[0].From.Number), picks...)
}

// speakerOf is who speaks by the label of a turn, which may have the hour, too: "[10:02] Ann:".
func speakerOf(label string) string {
	return strings.TrimRight(strings.TrimSpace(stamp().ReplaceAllString(label, "")), ":： ")
}

// stamp finds what stands before a name in the label of a turn: in brackets, or of digits.
var stamp = lazyregexp.New(`^(?:\[[^\]]*\]|\d[\d/.:, -]*(?:[ap]\.?m\.?)?)\s*[-–—]?`)

// introduction returns the sentences before the first turn of a dialogue that introduce who speaks in it: those from the
// first on that has one of the names.
func (q Question) introduction(d *text.Document, heard map[string]int, first int) (picks []pick) {
	isNamed := func(line string) bool {
		for name := range heard {
			if name != "" && strings.Contains(line, name) {
				return true
			}
		}
		return false
	}
	for _, p := range q.Paragraphs.At(d.Meta.Slug, firstNumbers(first-1, mostNear)) {
		for _, s := range q.sentencesOf(p) {
			if len(picks) < mostIntroducing && (len(picks) > 0 || isNamed(said(s))) {
				picks = append(picks, s)
			}
		}
	}
	return picks
}

// mostIntroducing is how many sentences introduce those who speak, at most.
const mostIntroducing = 3

// Of those who are named, mostPeople are shown at most, of names that come at least fewestNamed times
// and a fifth as often as the most frequent one.
const (
	mostPeople  = 4
	fewestNamed = 3
)

// people returns the sentences that first name those who are named most.
func (q Question) people(docs []*text.Document) (picks []pick) {
	if len(docs) != 1 {
		return nil
	}
	named, first := q.names(docs[0])
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

func isName(t retrieval.Term, language string) bool {
	return t.Name && !t.Stop && lang.NamesByCase(language) && !lang.StartsWithDigit(t.Text)
}
