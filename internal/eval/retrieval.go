package eval

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"time"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A Retrieval runs the questions of a set against a searcher.
type Retrieval struct {
	// Index makes paragraphs searchable. It is called once for the whole text,
	// or once for every group.
	Index func(ctx context.Context, paragraphs []text.Paragraph) (Index, error)

	Within   bool                  // search every question in its own group only
	Context  bool                  // let the searcher see a question's history
	Depth    int                   // length of the rankings, at least 10; 0 means 10
	Progress func(done, total int) // counts searches; may be nil
}

// An Index gives the searcher for a question. Most give the same one to all;
// one that searches follow-up questions looks at q.History, which is empty
// unless [Retrieval.Context] is set.
type Index func(q Question) retrieval.Searcher

// A Ranking is what was found for one question, best first.
type Ranking struct {
	Question string // ID
	Found    []Found
}

// Found is one paragraph of a [Ranking].
type Found struct {
	ID    string // as [Set.ID]
	Score float64
}

// Run searches for every question of set and returns the measures and the
// rankings of the answerable questions, in the set's order. A searcher that
// finds no word in a question has found nothing for it.
func (r Retrieval) Run(ctx context.Context, set *Set) (Report, []Ranking, error) {
	run := run{Retrieval: r, set: set}
	run.Depth = max(r.Depth, 10)
	run.count()
	for _, step := range []func(context.Context) error{run.index, run.rank, run.time, run.offTopic} {
		if err := step(ctx); err != nil {
			return Report{}, nil, fmt.Errorf("eval: %w", err)
		}
	}
	run.report.AUROCOffTopic = separation(run.answered, run.strange)
	run.report.AUROCWithin = separation(run.answered, run.unanswered)
	return run.report, run.rankings, nil
}

// run is a [Retrieval] on its way.
type run struct {
	Retrieval
	set     *Set
	indexes map[string]Index // by group; "" for the whole text unless within
	done    int              // searches
	total   int

	report   Report
	rankings []Ranking

	// Scores of first hits: of answerable questions, of unanswerable ones,
	// and of other groups' questions.
	answered, unanswered, strange []float64
}

// count finds how many searches there will be.
func (r *run) count() {
	r.total = len(r.set.Questions) + len(r.Strangers())
	for _, q := range r.set.Questions {
		if q.Answerable {
			r.total++
		}
	}
}

// index makes the indexes, with time and memory.
func (r *run) index(ctx context.Context) error {
	groups := r.set.Groups
	if !r.Within {
		groups = []Group{{Paragraphs: r.set.Paragraphs()}}
	}
	r.indexes = make(map[string]Index, len(groups))
	before, start := heap(), time.Now()
	for _, g := range groups {
		index, err := r.Index(ctx, g.Paragraphs)
		if err != nil {
			return fmt.Errorf("index %d paragraphs: %w", len(g.Paragraphs), err)
		}
		r.indexes[g.Name] = index
		r.report.Paragraphs += len(g.Paragraphs)
	}
	r.report.Indexes = len(groups)
	r.report.IndexTime = float64(time.Since(start).Microseconds()) / 1000
	r.report.Heap = max(heap()-before, 0)
	return nil
}

// heap returns the bytes of live objects. The second collection frees what
// finalizers held.
func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// rank searches every question once.
func (r *run) rank(ctx context.Context) error {
	for _, q := range r.set.Questions {
		hits, _, err := r.search(ctx, q)
		switch {
		case err != nil:
			return err
		case !q.Answerable:
			r.unanswered = append(r.unanswered, topScore(hits))
			continue
		}
		r.answered = append(r.answered, topScore(hits))
		ranking, ids := Ranking{Question: q.ID}, make([]string, len(hits))
		for i, hit := range hits {
			ids[i] = r.set.ID(hit.Paragraph)
			if slices.Contains(ids[:i], ids[i]) {
				return fmt.Errorf("question %s: the searcher found %s twice", q.ID, ids[i])
			}
			ranking.Found = append(ranking.Found, Found{ids[i], hit.Score})
		}
		r.rankings = append(r.rankings, ranking)
		r.report.add(ids, q.Relevant)
	}
	r.report.mean()
	return nil
}

// time searches every answerable question again, when everything is warm.
func (r *run) time(ctx context.Context) error {
	var micros []float64
	for _, q := range r.set.Questions {
		if !q.Answerable {
			continue
		}
		_, took, err := r.search(ctx, q)
		if err != nil {
			return err
		}
		micros = append(micros, float64(took.Nanoseconds())/1000)
	}
	if len(micros) > 0 {
		r.report.P50, r.report.P99 = Percentile(micros, 50), Percentile(micros, 99)
	}
	return nil
}

// offTopic asks every group the questions of the groups that follow it.
func (r *run) offTopic(ctx context.Context) error {
	for _, q := range r.Strangers() {
		hits, _, err := r.search(ctx, q)
		if err != nil {
			return err
		}
		r.strange = append(r.strange, topScore(hits))
	}
	return nil
}

func (r *run) Strangers() []Question {
	if !r.Within {
		return nil
	}
	return r.set.Strangers()
}

// Strangers are the off-topic questions: every answerable question is asked of one
// other group, those of a group in turn of the one that follows it, the one after
// that, and so on round the end. Their Group is the one that they are asked.
func (s *Set) Strangers() []Question {
	place, asked := make(map[string]int), make(map[string]int)
	for i, g := range s.Groups {
		place[g.Name] = i
	}
	var strangers []Question
	for _, q := range s.Questions {
		if !q.Answerable || len(s.Groups) < 2 {
			continue
		}
		away := 1 + asked[q.Group]%(len(s.Groups)-1)
		asked[q.Group]++
		q.Group = s.Groups[(place[q.Group]+away)%len(s.Groups)].Name
		strangers = append(strangers, q)
	}
	return strangers
}

// search searches q in the index that it belongs to, and times that.
func (r *run) search(ctx context.Context, q Question) ([]retrieval.Hit, time.Duration, error) {
	if err := ctx.Err(); err != nil {
		return nil, 0, err
	}
	part := ""
	if r.Within {
		part = q.Group
	}
	index, ok := r.indexes[part]
	if !ok {
		return nil, 0, fmt.Errorf("question %s: no paragraph belongs to its group %q", q.ID, q.Group)
	}
	if !r.Context {
		q.History = nil
	}
	searcher := index(q)
	start := time.Now()
	hits, err := searcher.Search(ctx, q.Text, r.Depth)
	took := time.Since(start)
	if err != nil && !errors.Is(err, retrieval.ErrEmptyQuery) {
		return nil, 0, fmt.Errorf("question %s: %w", q.ID, err)
	}
	r.progress()
	return hits, took, nil
}

func (r *run) progress() {
	r.done++
	if r.Progress != nil {
		r.Progress(r.done, r.total)
	}
}
