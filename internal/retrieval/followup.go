package retrieval

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/text"
)

// A FollowUp searches for a question in the light of the conversation before it.
// It is a [Searcher] for one question.
//
// The question counts by itself, and together with the one before it, which says what "it" is; the first question and
// the last answer add what they find. Paragraphs of which all was said already count less, unless the question itself
// asks for them: who asks further wants to know more, and mostly about what stands beside the answer. A question that
// says nothing by itself ("Since when?", "How long is it?") is taken for that of the one before.
type FollowUp struct {
	Searcher Searcher
	Turns    []Turn // oldest first
}

// A Turn is an earlier question of the same conversation.
type Turn struct {
	Question string
	Answer   string           // as shown, without markers
	Cited    []text.Paragraph // what it cited; only Document and Number are looked at
}

// What the conversation adds to the log-odds of a paragraph, and what is left of them if it was
// said: a grid over the follow-ups of cast21, whose answers say all of a paragraph, and of
// people who ask on about a text (2026-11).
const (
	togetherWeight = 0.5
	firstWeight    = 0.2
	answerWeight   = 0.3
	saidWeight     = 0.2

	contextHits = 50 // of each list
	// mostSaid is the share of a paragraph's words from which on all of it was said.
	mostSaid = 0.9
	// mostByChance is how many words that say something a paragraph has, at most, of which an answer
	// has all because it is short.
	mostByChance = 50
	// namedScore is the score from which a question is taken to ask for a
	// paragraph whether it was cited or not.
	namedScore = 0.997
)

// Search implements [Searcher].
func (f FollowUp) Search(ctx context.Context, query string, k int) ([]Hit, error) {
	if len(f.Turns) == 0 {
		return f.Searcher.Search(ctx, query, k)
	}
	last := f.Turns[len(f.Turns)-1]
	if !SaysSomething(query) {
		return f.Searcher.Search(ctx, last.Question+" "+query, k)
	}
	r := ranking{hits: make(map[name]*Hit)}
	if err := r.add(ctx, f.Searcher, query, 1); err != nil {
		return nil, err
	}
	r.own = r.scores()
	for _, c := range []struct {
		text   string
		weight float64
	}{{last.Question + " " + query, togetherWeight}, {f.Turns[0].Question, firstWeight}, {last.Answer, answerWeight}} {
		if err := r.add(ctx, f.Searcher, c.text, c.weight); err != nil {
			return nil, err
		}
	}
	if len(r.hits) == 0 {
		return nil, ErrEmptyQuery
	}
	if err := f.demote(ctx, query, &r); err != nil {
		return nil, err
	}
	return r.best(k), nil
}

// demote lowers the paragraphs of which the answers have said all, unless the question leans on
// what was said: an answer has all of a short paragraph by chance, and who asks about it goes on there.
func (f FollowUp) demote(ctx context.Context, query string, r *ranking) error {
	cited, err := f.cited(ctx)
	if err != nil {
		return err
	}
	var answers strings.Builder
	for _, turn := range f.Turns {
		answers.WriteString(turn.Answer + "\n")
	}
	leans := leans(query)
	for key := range cited {
		h, ok := r.hits[key]
		if !ok || r.own[key] >= LogOdds(namedScore) {
			continue
		}
		if words, said := saidOf(h.Paragraph, answers.String()); said && !(leans && words <= mostByChance) {
			h.Score = r.floor + saidWeight*(h.Score-r.floor)
		}
	}
	return nil
}

// cited returns the paragraphs that the turns cite, and of a turn that does not say so the
// one nearest to its answer.
func (f FollowUp) cited(ctx context.Context) (map[name]bool, error) {
	cited := make(map[name]bool)
	for _, turn := range f.Turns {
		paragraphs := turn.Cited
		if paragraphs == nil && turn.Answer != "" {
			hits, err := f.Searcher.Search(ctx, turn.Answer, 1)
			if err != nil && !errors.Is(err, ErrEmptyQuery) {
				return nil, err
			}
			for _, h := range hits {
				paragraphs = append(paragraphs, h.Paragraph)
			}
		}
		for _, p := range paragraphs {
			cited[name{p.Document, p.Number}] = true
		}
	}
	return cited, nil
}

// saidOf counts the words of a paragraph that say something, and reports whether almost all of them are
// among what was said.
func saidOf(p text.Paragraph, said string) (words int, all bool) {
	language := cmp.Or(p.Language, lang.Detect(p.Text))
	has := make(map[string]bool)
	for _, t := range Terms(said, language) {
		has[t.Text] = true
	}
	known := 0
	for _, t := range Terms(p.Said(), language) {
		if t.Stop {
			continue
		}
		if words++; has[t.Text] {
			known++
		}
	}
	return words, float64(known) >= mostSaid*float64(words)
}

// leans reports whether a question has a word for what was said before, or begins with one that joins it to that.
func leans(question string) bool {
	l := lang.LeaningOf(lang.Detect(question), question)
	return l.Joins || l.Points
}

// A name tells paragraphs apart.
type name struct {
	document string
	number   int
}

// A ranking adds up the log-odds that several texts give to paragraphs.
type ranking struct {
	hits  map[name]*Hit    // Score is in log-odds
	own   map[name]float64 // log-odds for the question itself
	order []*Hit           // as they came
	floor float64          // log-odds of a paragraph that nothing speaks for
}

// add searches for s. A hit counts by how far it is above the last one.
func (r *ranking) add(ctx context.Context, searcher Searcher, s string, weight float64) error {
	hits, err := searcher.Search(ctx, s, contextHits)
	if errors.Is(err, ErrEmptyQuery) || err == nil && len(hits) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	least := LogOdds(hits[len(hits)-1].Score)
	if len(r.hits) == 0 {
		r.floor = least
	}
	for _, h := range hits {
		key := name{h.Document, h.Number}
		sum, ok := r.hits[key]
		if !ok {
			sum = &Hit{Paragraph: h.Paragraph, Score: r.floor}
			r.hits[key], r.order = sum, append(r.order, sum)
		}
		sum.Score += weight * (LogOdds(h.Score) - least)
	}
	return nil
}

func (r *ranking) scores() map[name]float64 {
	scores := make(map[name]float64, len(r.hits))
	for key, h := range r.hits {
		scores[key] = h.Score
	}
	return scores
}

// best returns the first k hits. Their log-odds are brought down to those of one question, so
// that what only the question before finds is not taken for sure.
func (r *ranking) best(k int) []Hit {
	slices.SortStableFunc(r.order, func(a, b *Hit) int { return cmp.Compare(b.Score, a.Score) })
	hits := make([]Hit, 0, max(0, min(k, len(r.order))))
	for _, h := range r.order[:cap(hits)] {
		odds := r.floor + (h.Score-r.floor)/(1+togetherWeight)
		hits = append(hits, Hit{h.Paragraph, len(hits) + 1, 1 / (1 + math.Exp(-odds))})
	}
	return hits
}

// LogOdds returns the log-odds of a chance, kept within what a search can tell.
func LogOdds(chance float64) float64 {
	chance = min(max(chance, 1e-9), 1-1e-9)
	return math.Log(chance / (1 - chance))
}

// SaysSomething reports whether a question has a word that says what it is about.
func SaysSomething(question string) bool {
	a, says := analysis.New(lang.Detect(question)), false
	a.Each(question, func(t *analysis.Token) {
		says = says || !a.IsStop(t) && !lang.OnlyMeasures(string(t.Unit))
	})
	return says
}
