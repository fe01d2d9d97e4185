package retrieval

import (
	"cmp"
	"context"
	"errors"
	"math"
	"runtime"
	"slices"
	"sync"

	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/text"
)

// ErrAway says that an engine elsewhere cannot be searched at the moment, or only a part of
// it. It says nothing about what the text has.
var ErrAway = errors.New("retrieval: the index cannot be searched at the moment")

// Candidates finds paragraphs in an engine elsewhere that has them by the terms of
// [TermLister].
type Candidates interface {
	// Find returns the w.N paragraphs that fit best by BM25, in any order, and for each
	// term of w.Count how many paragraphs have it: of all of the corpus, or an error that
	// wraps [ErrAway], never of a part of it.
	Find(ctx context.Context, w Wanted) (found []text.Paragraph, counts []int, err error)
}

// Wanted is what [Candidates] are asked for.
type Wanted struct {
	Terms []string // a paragraph has one of them or more
	Slip  string   // one of them that may be misspelt: what is a letter away counts by half; "" for none
	Count []string // those of them that are counted
	All   bool     // paragraphs without any of them are wanted too, after the others
	N     int
}

// A Remote is a [Searcher] of a corpus that an engine elsewhere has: that finds paragraphs,
// and they are ranked by the evidence in them as those of an [Index] are. What the ranking
// has to know of the corpus as a whole comes from a sample of it; terms that the sample
// lacks are counted in the engine. Its exported fields are not changed once it is used.
type Remote struct {
	Sample     *Index // of paragraphs chosen at random; all of them if it has as many
	Paragraphs int    // how many the corpus has
	Background Background
	From       Candidates

	searches sync.Pool // of *remoteSearch
}

// A remoteSearch is the working memory of one search.
type remoteSearch struct {
	scratch
	builder *segmentBuilder
	parts   []part // one, of the candidates
	wanted  Wanted
	terms   []int // by Wanted.Count: numbers of the query's terms
}

func (r *Remote) borrow() *remoteSearch {
	if s, ok := r.searches.Get().(*remoteSearch); ok {
		return s
	}
	x := r.Sample.engine
	s := &remoteSearch{builder: newSegmentBuilder(x.language, x.titles)}
	s.query.analyzer = analysis.New(x.language)
	s.builder.weigh = func(key uint64) float32 { return idf(r.Paragraphs, r.estimate(float64(x.frequency(key)))) }
	return s
}

// estimate is how many paragraphs of the corpus have what so many of the sample have. What
// none there has stands in half a one.
func (r *Remote) estimate(sampled float64) int {
	n := float64(max(1, r.Sample.Len()))
	return int(math.Round(max(sampled, 0.5) * float64(r.Paragraphs) / n))
}

// Search implements [Searcher]. Its errors wrap [ErrAway] if the engine fails.
func (r *Remote) Search(ctx context.Context, query string, k int) (hits []Hit, err error) {
	err = r.with(func(s *remoteSearch) error {
		hits, err = r.search(ctx, s, query, k)
		return err
	})
	return hits, err
}

// with runs do, which may read the sample's file, with memory to work in.
func (r *Remote) with(do func(*remoteSearch) error) (err error) {
	defer runtime.KeepAlive(r.Sample)
	s := r.borrow()
	defer r.searches.Put(s)
	changed := mapped(func() { err = do(s) })
	return cmp.Or(changed, err)
}

func (r *Remote) search(ctx context.Context, s *remoteSearch, query string, k int) ([]Hit, error) {
	if err := r.rank(ctx, s, query, k); err != nil {
		return nil, err
	}
	r.markSlips(s, query)
	found, b := s.ranked.best(), r.Background.own()
	hits := make([]Hit, len(found))
	for i, c := range found {
		_, number := c.position().split()
		hits[i] = Hit{s.parts[0].text(number), i + 1, s.query.chance(c.share(), b)}
	}
	return hits, nil
}

func (r *Remote) markSlips(s *remoteSearch, query string) {
	s.query.markSlips(query, func(key uint64) bool { return r.Sample.engine.has(key) || s.parts[0].frequencyOf(key) > 0 })
}

// rank ranks the candidates as [engine.rank] does.
func (r *Remote) rank(ctx context.Context, s *remoteSearch, query string, k int) error {
	found, err := r.find(ctx, s, query, max(k, breadth))
	if err != nil {
		return err
	}
	slices.SortFunc(found, func(a, b text.Paragraph) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Number, b.Number))
	})
	s.ranked.reset(k)
	r.read(s, found, func(number int, e *evidence) {
		if e.bm25 > 0 || e.grams > 0 || e.likeness > leastLikeness {
			s.ranked.add(newCandidate(math.Float32bits(s.query.share(e)), at(0, number)))
		}
	})
	return nil
}

// find takes a query apart and asks for the n paragraphs that fit it best.
func (r *Remote) find(ctx context.Context, s *remoteSearch, query string, n int) ([]text.Paragraph, error) {
	query = query[:min(len(query), maxQueryBytes)]
	r.Sample.engine.read(query, &s.scratch)
	if len(s.query.terms) == 0 {
		return nil, ErrEmptyQuery
	}
	r.want(s, query, n)
	found, counts, err := r.From.Find(ctx, s.wanted)
	if err != nil {
		return nil, err
	}
	r.weigh(s, counts)
	if s.query.termWeight == 0 {
		return nil, ErrEmptyQuery
	}
	return found, nil
}

// want lists the terms of the query. Those that the sample lacks are counted.
func (r *Remote) want(s *remoteSearch, query string, n int) {
	s.wanted = Wanted{N: n, All: r.Paragraphs <= n}
	s.terms = s.terms[:0]
	q, counted := &s.query, r.Sample.Len() < r.Paragraphs
	q.analyzer.Each(query, func(t *analysis.Token) {
		if q.analyzer.IsStop(t) {
			return
		}
		term := string(q.analyzer.Term(t))
		if slices.Contains(s.wanted.Terms, term) {
			return
		}
		s.wanted.Terms = append(s.wanted.Terms, term)
		if i := find(q.terms, analysis.TermKey([]byte(term))); counted && i >= 0 && !q.terms[i].known {
			s.wanted.Count, s.terms = append(s.wanted.Count, term), append(s.terms, i)
		}
		if _, _, ok := q.misspelt(t); ok && s.wanted.Slip == "" {
			s.wanted.Slip = term
		}
	})
}

// weigh weighs the terms by what is known of the whole corpus.
func (r *Remote) weigh(s *remoteSearch, counts []int) {
	q := &s.query
	for i := range q.terms {
		if t := &q.terms[i]; t.known {
			t.weight = idf(r.Paragraphs, r.estimate(t.spread*float64(r.Sample.Len())))
		}
	}
	for i, n := range s.terms {
		t, count := &q.terms[n], counts[i]
		t.known, t.spread = count > 0, float64(count)/float64(max(1, r.Paragraphs))
		if t.weight = idf(r.Paragraphs, count); t.sign && !t.known {
			t.weight = 0
		}
	}
	q.weigh()
}

// read reads paragraphs for evidence, which is valid until visit returns.
func (r *Remote) read(s *remoteSearch, paragraphs []text.Paragraph, visit func(number int, e *evidence)) {
	made := s.builder.build(context.Background(), paragraphs, func(int) {})
	s.parts = append(s.parts[:0], part{segment: made, live: made.totals})
	s.lookup.find(s.parts, &s.query)
	r.Sample.engine.startReader(&s.scratch)
	s.reader.start(made, s.lookup.terms, s.lookup.grams)
	defer s.reader.end()
	for number := range paragraphs {
		visit(number, s.reader.read(made, number))
	}
}

// Explain is [Index.Explain]. It returns nil too if the engine cannot be asked.
func (r *Remote) Explain(query string, h Hit) (all []Contribution) {
	_ = r.with(func(s *remoteSearch) error {
		if _, err := r.find(context.Background(), s, query, 0); err != nil {
			return err
		}
		r.read(s, []text.Paragraph{h.Paragraph}, func(_ int, e *evidence) {
			r.markSlips(s, query)
			all = s.query.contributions(e, r.Background.own())
		})
		return nil
	})
	return all
}
