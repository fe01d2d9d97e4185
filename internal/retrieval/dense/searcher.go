// Package dense searches by the vectors of texts that a model makes, an
// OpenAI-compatible embeddings endpoint as a rule, on top of a lexical search.
package dense

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"sync/atomic"
	"time"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// An Embedder turns texts into vectors: one unit vector per text, in order, all
// of one dimension.
type Embedder interface {
	Embed(ctx context.Context, texts []string) ([][]float32, error)
}

// A Searcher adds likeness of meaning to a lexical search: the vectors of the
// paragraphs, made once by an [Embedder], against that of the query. It never fails
// because of the vectors: until [Searcher.Prepare] has done its work, and
// whenever the embedder fails, the hits are those of Lexical alone and OnFailure
// is told why. It is a [retrieval.Searcher].
//
// Scores stay chances, so that one threshold fits hits with and without vectors:
// to the log-odds of the lexical score are added Weight·(dense-neutral). Cosines
// mean something else for every model (those of E5 lie between 0.7 and 1), so the
// dense score is (c-m)/(1-m), of the cosine c and the mean m of all the
// paragraphs' cosines for this query: 0 for a paragraph like any other, 1 for the
// query itself. Ranks are not fused: a weak list would count as much as a strong one.
type Searcher struct {
	Lexical    retrieval.Searcher
	Paragraphs []text.Paragraph // those that Lexical searches
	Embedder   Embedder

	Model    string    // the embedder's; a stored vector is that of a text by a model
	Prefixes *Prefixes // nil means those of [ModelPrefixes]
	Path     string    // file that keeps the vectors; "" keeps none

	Weight     float64       // log-odds that a dense score of 1 adds; 0 means 10, negative 0
	Candidates int           // how many of each list are scored; 0 means 100
	Patience   time.Duration // how long the query's vector may take; 0 means 3 s

	Progress  func(done, total int)                // counts texts that had to be embedded; nil tells nobody
	OnFailure func(ctx context.Context, err error) // called when the hits are lexical only; nil tells nobody

	prepared atomic.Pointer[prepared]
}

const (
	// One weight for all models: with all-MiniLM-L6-v2 it lifts recall@1 by 3.4
	// points (squad2, covidqa, XQuAD in English, cast21; 2026-11), with
	// multilingual-e5-small by 2.6 (XQuAD in de, ru, zh, ar too), and no set loses.
	// A model that does not know the language of the text costs up to 3 points. Since
	// then the log-odds have become steeper by a quarter, and the weight with them.
	defaultWeight = 10
	// neutral is the dense score that speaks neither for nor against a paragraph:
	// the best one has about 0.33 for a question about the text, 0.14 for another.
	neutral = 0.2

	defaultCandidates = 100
	defaultPatience   = 3 * time.Second

	// unfound is the lexical score of a paragraph if the words found none.
	unfound = 0.01
)

// ErrUnprepared says that the paragraphs have no vectors yet, or not all.
var ErrUnprepared = errors.New("dense: the paragraphs are not all embedded: only words count")

// prepared is what a dense search needs.
type prepared struct {
	*vectors
	places map[name]int // in Paragraphs
}

// A name tells paragraphs apart.
type name struct {
	document string
	number   int
}

// Search implements [retrieval.Searcher]. A query that has no word to search for is
// [retrieval.ErrEmptyQuery] here too.
func (d *Searcher) Search(ctx context.Context, query string, k int) ([]retrieval.Hit, error) {
	hits, err := d.Lexical.Search(ctx, query, max(k, d.candidates()))
	if err != nil {
		return nil, err
	}
	fused, err := d.fuse(ctx, query, hits)
	if err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		d.report(ctx, err)
		fused = hits
	}
	return fused[:max(0, min(k, len(fused)))], nil
}

func (d *Searcher) report(ctx context.Context, err error) {
	if d.OnFailure != nil {
		d.OnFailure(ctx, err)
	}
	retrieval.Fail(ctx, err)
}

// fuse ranks the union of the best lexical hits and the nearest paragraphs.
func (d *Searcher) fuse(ctx context.Context, query string, lexical []retrieval.Hit) ([]retrieval.Hit, error) {
	p := d.prepared.Load()
	if p == nil {
		return nil, ErrUnprepared
	}
	if p.dimension == 0 {
		return lexical, nil // no paragraph has text
	}
	v, err := d.embedQuery(ctx, query, p.dimension)
	if err != nil {
		return nil, err
	}
	dense := make([]float32, len(d.Paragraphs))
	p.cosines(v, dense)
	normalise(dense)
	var fused []retrieval.Hit
	chances := d.union(p, lexical, dense)
	for _, place := range slices.Sorted(maps.Keys(chances)) {
		fused = append(fused, retrieval.Hit{Paragraph: d.Paragraphs[place], Score: d.chance(chances[place], dense[place])})
	}
	slices.SortStableFunc(fused, func(a, b retrieval.Hit) int { return cmp.Compare(b.Score, a.Score) })
	for i := range fused {
		fused[i].Rank = i + 1
	}
	return fused, nil
}

// union returns the lexical scores of the paragraphs of both lists, by their places in Paragraphs.
func (d *Searcher) union(p *prepared, lexical []retrieval.Hit, dense []float32) map[int]float64 {
	chances, least := make(map[int]float64, len(lexical)), unfound
	for _, hit := range lexical {
		if place, ok := p.places[name{hit.Document, hit.Number}]; ok {
			chances[place], least = hit.Score, hit.Score
		}
	}
	for _, place := range nearest(dense, d.candidates()) {
		if _, ok := chances[place]; !ok {
			chances[place] = least // the words found it at the end of their list, or not at all
		}
	}
	return chances
}

// chance adds what the vectors say to the lexical score.
func (d *Searcher) chance(lexical float64, dense float32) float64 {
	lexical = min(max(lexical, 1e-9), 1-1e-9)
	logit := math.Log(lexical/(1-lexical)) + max(0, cmp.Or(d.Weight, defaultWeight))*(float64(dense)-neutral)
	return 1 / (1 + math.Exp(-logit))
}

// embedQuery gives up after d.Patience: a person waits for the answer.
func (d *Searcher) embedQuery(ctx context.Context, query string, dimension int) (quantised, error) {
	patience := cmp.Or(d.Patience, defaultPatience)
	ctx, cancel := context.WithTimeoutCause(ctx, patience, fmt.Errorf("the query's vector took longer than %v", patience))
	defer cancel()
	got, err := d.embed(ctx, []string{d.prefixes().Query + query})
	switch {
	case err != nil && ctx.Err() != nil:
		return quantised{}, fmt.Errorf("dense: %w", context.Cause(ctx))
	case err != nil:
		return quantised{}, err
	case len(got[0].values) != dimension:
		return quantised{}, fmt.Errorf("dense: the query has %d dimensions and the paragraphs %d: the model has changed, embed them anew",
			len(got[0].values), dimension)
	}
	return got[0], nil
}

// normalise turns cosines into dense scores: see [Searcher].
func normalise(cosines []float32) {
	var sum float64
	for _, c := range cosines {
		sum += float64(c)
	}
	mean := float32(sum / float64(len(cosines)))
	for i, c := range cosines {
		cosines[i] = (c - mean) / max(1-mean, 1e-3)
	}
}

func (d *Searcher) candidates() int { return cmp.Or(d.Candidates, defaultCandidates) }
