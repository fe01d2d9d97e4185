package retrieval

import (
	"cmp"
	"context"
	"errors"
	"fmt"
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

// Candidates finds paragraphs in an engine elsewhere that has them by what [Packer] makes of
// them. Its errors wrap [ErrAway] unless ctx has ended.
type Candidates interface {
	// Find returns the w.N paragraphs that fit best by BM25, in any order, and for each
	// term of w.Count how many paragraphs have it: of all of the corpus, or an error, never
	// of a part of it.
	Find(ctx context.Context, w Wanted) (found []Packed, counts []int, err error)
	// Fetch returns paragraphs in the order in which they are named: all of them, or an error.
	Fetch(ctx context.Context, these []Reference) ([]text.Paragraph, error)
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
// and they are ranked by the evidence in them as those of an [Index] are. The terms of a query
// are counted there, too; how frequent n-grams are was counted beforehand; and what else the
// ranking has to know of the corpus as a whole comes from a sample of it. Its exported fields
// are not changed once it is used.
type Remote struct {
	Sample     *Index       // of paragraphs chosen at random; all of them if it has as many
	Paragraphs int          // how many the corpus has
	Grams      *Frequencies // in the corpus; nil: the sample's
	Background Background
	From       Candidates

	searches sync.Pool // of *remoteSearch
}

// A remoteSearch is the working memory of one search.
type remoteSearch struct {
	scratch
	packer  *Packer
	found   []packedCandidate
	texts   unpacked
	wanted  Wanted
	counted []int // by Wanted.Count: numbers of the query's terms
}

func (r *Remote) borrow() *remoteSearch {
	if s, ok := r.searches.Get().(*remoteSearch); ok {
		return s
	}
	x := r.Sample.engine
	s := &remoteSearch{packer: newPacker(x)}
	s.query.analyzer = analysis.New(x.language)
	s.texts.idf = func(key uint64) float32 { return idf(r.Paragraphs, r.estimate(float64(x.frequency(key)))) }
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
	best, b := s.ranked.best(), r.Background.own()
	these, hits := make([]Reference, len(best)), make([]Hit, len(best))
	for i, c := range best {
		these[i] = s.found[c.position()].Reference
	}
	paragraphs, err := r.From.Fetch(ctx, these)
	if err != nil {
		return nil, err
	}
	for i, c := range best {
		hits[i] = Hit{paragraphs[i], i + 1, s.query.chance(c.share(), b)}
	}
	return hits, nil
}

func (r *Remote) markSlips(s *remoteSearch, query string) {
	s.query.markSlips(query, func(key uint64) bool { return r.Sample.engine.has(key) || s.texts.has(key) })
}

// rank ranks the candidates as [engine.rank] does. Their positions are those in s.found.
func (r *Remote) rank(ctx context.Context, s *remoteSearch, query string, k int) error {
	found, err := r.find(ctx, s, query, max(k, breadth))
	if err != nil {
		return err
	}
	s.ranked.reset(k)
	return r.read(s, found, func(number int, e *evidence) { s.note(e, at(0, number)) })
}

// find takes a query apart and asks for the n paragraphs that fit it best.
func (r *Remote) find(ctx context.Context, s *remoteSearch, query string, n int) ([]Packed, error) {
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

// want lists the terms of the query. They are counted unless the sample is all of the corpus.
func (r *Remote) want(s *remoteSearch, query string, n int) {
	s.wanted = Wanted{N: n, All: r.Paragraphs <= n}
	s.counted = s.counted[:0]
	q, all := &s.query, r.Sample.Len() >= r.Paragraphs
	q.analyzer.Each(query, func(t *analysis.Token) {
		if q.analyzer.IsStop(t) {
			return
		}
		term := string(q.analyzer.Term(t))
		if slices.Contains(s.wanted.Terms, term) {
			return
		}
		s.wanted.Terms = append(s.wanted.Terms, term)
		if i := find(q.terms, analysis.TermKey([]byte(term))); !all && i >= 0 {
			s.wanted.Count, s.counted = append(s.wanted.Count, term), append(s.counted, i)
		}
		if _, _, ok := q.misspelt(t); ok && s.wanted.Slip == "" {
			s.wanted.Slip = term
		}
	})
}

// weigh weighs the terms by how many paragraphs of the corpus have them.
func (r *Remote) weigh(s *remoteSearch, counts []int) {
	q := &s.query
	for i, n := range s.counted {
		t, count := &q.terms[n], counts[i]
		t.known, t.spread = count > 0, float64(count)/float64(max(1, r.Paragraphs))
		if t.weight = idf(r.Paragraphs, count); t.sign && !t.known {
			t.weight = 0
		}
	}
	if r.Grams != nil {
		for g, key := range q.grams {
			q.gramWeights[g] = idf(r.Paragraphs, min(r.Grams.of(key), r.Paragraphs))
		}
	}
	q.weigh()
}

// read reads candidates for evidence, in the order of the text. It is valid until visit returns.
func (r *Remote) read(s *remoteSearch, found []Packed, visit func(number int, e *evidence)) error {
	s.found = s.found[:0]
	for _, p := range found {
		c, err := candidateOf(p)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrAway, err)
		}
		s.found = append(s.found, c)
	}
	slices.SortFunc(s.found, func(a, b packedCandidate) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Number, b.Number))
	})
	r.Sample.engine.startReader(&s.scratch)
	defer s.reader.end()
	s.texts.begin(&s.query, &s.reader.marker)
	for i := range s.found {
		if err := s.texts.add(s.found[i].rest, &s.reader.marker); err != nil {
			return fmt.Errorf("%w: ¶%d of %s: %w", ErrAway, s.found[i].Number, s.found[i].Document, err)
		}
	}
	for number := range s.found {
		visit(number, s.reader.read(&s.texts.segment, number))
	}
	return nil
}

// Explain is [Index.Explain]. It returns nil too if the engine cannot be asked.
func (r *Remote) Explain(query string, h Hit) (all []Contribution) {
	_ = r.with(func(s *remoteSearch) error {
		if _, err := r.find(context.Background(), s, query, 0); err != nil {
			return err
		}
		_, packed := s.packer.Pack(&h.Paragraph)
		return r.read(s, []Packed{packed}, func(_ int, e *evidence) {
			r.markSlips(s, query)
			all = s.query.contributions(e, r.Background.own())
		})
	})
	return all
}
