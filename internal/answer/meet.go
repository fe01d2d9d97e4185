package answer

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// meet gets ready to say who somebody is. A text mostly says so where it first names them, so that
// paragraph is added to what was found. What it has as no name is an office or the like, whose
// holder is asked for.
func (r *run) meet() {
	if r.intent.Wants != intent.Introduction {
		return
	}
	if len(r.intent.Things) == 0 || !slices.ContainsFunc(r.found, func(s source) bool { return r.isName(s.Paragraph) }) {
		r.intent.Wants, r.intent.Things = intent.Person, nil
		return
	}
	first, ok := r.firstNamed()
	if !ok {
		return
	}
	r.met = &first
	if i := slices.IndexFunc(r.found, func(s source) bool { return namesIn(s.Paragraph, r.intent.Things) >= 0 }); i >= 0 && !has(r.found, first.From.Paragraph) {
		r.found = append(r.found, source{Paragraph: first.From.Paragraph, Score: r.found[i].Score})
	}
}

// isName reports whether a paragraph has the last word of what is asked for as a name.
func (r *run) isName(p *claims.Paragraph) bool {
	last := rank.TermSet(r.intent.Things[len(r.intent.Things)-1:], p.Language)
	if lang.IsDense(p.Text) || !lang.NamesByCase(p.Language) {
		return namesIn(p, r.intent.Things) >= 0
	}
	return slices.ContainsFunc(retrieval.Terms(p.Text, p.Language), func(t retrieval.Term) bool { return t.Name && last[t.Text] })
}

// firstNamed returns the first sentence of the text that has all of what is asked for.
func (r *run) firstNamed() (first pick, ok bool) {
	if r.Corpus == nil || r.isMuch(r.named()) || r.Corpus.Len() > mostGrouped {
		return pick{}, false
	}
	for _, d := range r.named() {
		for _, p := range r.Corpus.Between(d.Meta.Slug, 1, d.Len()) {
			if !strings.Contains(strings.ToLower(p.Text), r.intent.Things[0]) {
				continue
			}
			taken := r.take(p)
			if i := namesIn(taken, r.intent.Things); i >= 0 {
				return pick{Stretch: taken.Sentences[i], From: source{Paragraph: taken}, Index: i}, true
			}
		}
	}
	return pick{}, false
}

// namesIn returns the first sentence of a paragraph that has all of some things, -1 if none has.
func namesIn(p *claims.Paragraph, things []string) int {
	terms := rank.TermSet(things, p.Language)
	return slices.IndexFunc(p.Sentences, func(s claims.Stretch) bool {
		for term := range terms {
			if !s.Has(term) {
				return false
			}
		}
		return len(terms) > 0
	})
}

// Of those who are named, mostPeople are shown at most, of names that come at least fewestNamed times
// and a fifth as often as the most frequent one.
const (
	mostPeople  = 4
	fewestNamed = 3
)

// people returns the sentences that first name those who are named most, if it is asked who they are.
func (r *run) people(docs []*text.Document) (picks []pick) {
	if r.intent.Kind != intent.Characters || len(docs) != 1 {
		return nil
	}
	named, first := make(map[string]int), make(map[string]pick)
	for _, at := range r.sample(docs[0], maxOverviewed).Spans {
		from := source{Paragraph: r.take(at.Paragraph)}
		for i, s := range from.Sentences {
			for _, t := range s.Terms {
				if !t.Name || t.Stop || !lang.NamesByCase(from.Language) || lang.StartsWithDigit(t.Text) {
					continue
				}
				if named[t.Text]++; named[t.Text] == 1 {
					first[t.Text] = pick{Stretch: s, From: from, Index: i}
				}
			}
		}
	}
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
