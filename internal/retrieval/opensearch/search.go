package opensearch

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// searchPath is that of several searches in one request.
const searchPath = "/_msearch"

// Find implements [retrieval.Candidates]. An answer of some shards only is a failure.
func (x *Index) Find(ctx context.Context, w retrieval.Wanted) (found []text.Paragraph, counts []int, err error) {
	body, err := x.searches(w)
	if err != nil {
		return nil, nil, err
	}
	var results []result
	err = twice(ctx, func() error {
		var said struct {
			Responses []result `json:"responses"`
		}
		if err := x.cluster.call(ctx, http.MethodPost, searchPath, body, &said); err != nil {
			return err
		}
		results = said.Responses
		return whole(results, 1+len(w.Count))
	})
	switch {
	case ctx.Err() != nil:
		return nil, nil, ctx.Err()
	case err != nil:
		return nil, nil, fmt.Errorf("%w: %w", retrieval.ErrAway, err)
	}
	for _, h := range results[0].Hits.Hits {
		found = append(found, h.Source.paragraph())
	}
	for _, r := range results[1:] {
		counts = append(counts, r.Hits.Total.Value)
	}
	return found, counts, nil
}

// searches are one for paragraphs, and one for each term that is counted, as lines of JSON.
func (x *Index) searches(w retrieval.Wanted) ([]byte, error) {
	all := []any{map[string]any{"size": w.N, "track_total_hits": false, "query": queryOf(w)}}
	for _, term := range w.Count {
		all = append(all, map[string]any{"size": 0, "track_total_hits": true, "query": termQuery("term", "value", term, nil)})
	}
	var lines []byte
	for _, search := range all {
		for _, line := range []any{map[string]any{"index": x.name, "allow_partial_search_results": false}, search} {
			encoded, err := json.Marshal(line)
			if err != nil {
				return nil, err
			}
			lines = append(append(lines, encoded...), '\n')
		}
	}
	return lines, nil
}

type object = map[string]any

// slipBoost is what a term counts for that may have been meant.
const slipBoost = 0.5

// queryOf finds what has any of the terms.
func queryOf(w retrieval.Wanted) object {
	some := []any{termQuery("match", "query", strings.Join(w.Terms, " "), nil)}
	if w.Slip != "" {
		some = append(some, termQuery("fuzzy", "value", w.Slip, object{"fuzziness": 1, "boost": slipBoost}))
	}
	clauses := object{"should": some}
	if w.All {
		clauses["must"] = object{"match_all": object{}}
	}
	return object{"bool": clauses}
}

// termQuery is a query of a kind over the field of the terms.
func termQuery(kind, name, value string, more object) object {
	options := object{name: value}
	for k, v := range more {
		options[k] = v
	}
	return object{kind: object{termsField: options}}
}

// A result is that of one search.
type result struct {
	Status   int      `json:"status"`
	Error    *failure `json:"error"`
	TimedOut bool     `json:"timed_out"`
	Shards   struct {
		Total      int `json:"total"`
		Successful int `json:"successful"`
		Failed     int `json:"failed"`
	} `json:"_shards"`
	Hits struct {
		Total struct {
			Value int `json:"value"`
		} `json:"total"`
		Hits []struct {
			Source document `json:"_source"`
		} `json:"hits"`
	} `json:"hits"`
}

// whole returns an error unless there are n results, each of all shards.
func whole(results []result, n int) error {
	if len(results) != n {
		return fmt.Errorf("the cluster answered %d of %d searches", len(results), n)
	}
	for _, r := range results {
		switch s := r.Shards; {
		case r.Error != nil:
			r.Error.Status = r.Status
			return r.Error
		case r.TimedOut || s.Failed > 0 || s.Successful < s.Total:
			return fmt.Errorf("only %d of %d shards were searched", s.Successful, s.Total)
		}
	}
	return nil
}
