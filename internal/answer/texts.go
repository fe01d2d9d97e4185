package answer

import (
	"context"
	"slices"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/choose"
	"pilcrow/internal/retrieval"
)

// Of several texts the one that is nearest to a question is asked as if it were the only one: what others say speaks
// neither for nor against an answer of its.

// asNear is by how much in log-odds the best paragraph of another text may be less near for that to be asked, too.
const asNear = 1

// textOf names the text that a document is searched in by itself, "" if it is searched together with others.
func (p *Pipeline) textOf(document string) string {
	if !p.several() || p.Corpus.IsFar() || len(p.Corpus.Documents) > retrieval.MostApart {
		return ""
	}
	if d, ok := p.Corpus.Document(document); !ok || d.Len() < retrieval.LeastApart {
		return ""
	}
	return document
}

// choose chooses among the sentences of the nearest text, and of those that are about as near.
func (r *run) choose() choose.Choice {
	q, in, near := r.sought(), sentences{r.Pipeline}, r.ofNearestTexts()
	c := q.Choose(near, in)
	if len(near) < len(r.found) && len(c.Ranked) > 0 { // others may be shown as near
		c.Ranked = slices.Concat(c.Ranked[:1], q.Rank(r.found, in))
	}
	return c
}

// ofNearestTexts are the found paragraphs of the texts that are about as near as the nearest.
func (r *run) ofNearestTexts() []source {
	nearest := make(map[string]float64) // by text
	for _, s := range r.found {
		text := r.textOf(s.Document)
		nearest[text] = max(nearest[text], s.Score)
	}
	isFar := func(s source) bool {
		return retrieval.LogOdds(nearest[r.textOf(s.Document)]) < retrieval.LogOdds(r.chance())-asNear
	}
	return slices.DeleteFunc(slices.Clone(r.found), isFar)
}

// meant is the slug of the text that the question calls by its title, or else, if it leans on what was said, of the one
// that the answer before was of; "" if there is no such one.
func (r *run) meant() string {
	if named, _, ok := about.Named(r.answer.Question, r.Corpus); ok {
		return r.textOf(named)
	}
	last, ok := r.lastTurn()
	shown := slices.Concat(last.Cited, last.Nearest)
	isOther := func(c Citation) bool { return c.Document != shown[0].Document }
	leans := leaningOf(r.question)
	if !ok || len(shown) == 0 || !leans.Points && !leans.Joins || slices.ContainsFunc(shown, isOther) {
		return ""
	}
	return r.textOf(shown[0].Document)
}

// inNearestText returns a context whose searches look at the nearest text only, and the hits that are of it.
func (p *Pipeline) inNearestText(ctx context.Context, hits []retrieval.Hit) (context.Context, []retrieval.Hit) {
	if len(hits) == 0 || p.textOf(hits[0].Document) == "" {
		return ctx, hits
	}
	isOther := func(h retrieval.Hit) bool { return h.Document != hits[0].Document }
	return retrieval.Within(ctx, hits[0].Document), slices.DeleteFunc(slices.Clone(hits), isOther)
}
