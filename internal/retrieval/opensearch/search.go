package opensearch

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"pilcrow/internal/retrieval"
)

// searchPath is that of several searches in one request.
const searchPath = "/_msearch"

// Find implements [retrieval.Candidates]. An answer of some shards only is a failure, and so is one of an
// index that has not as many paragraphs as the text. How many paragraphs have a term is asked once: a
// version of a text does not change.
func (x *Index) Find(ctx context.Context, w retrieval.Wanted) (found []retrieval.Packed, counts []int, err error) {
	if err := x.unfit.Load(); err != nil {
		return nil, nil, away(ctx, *err)
	}
	var unknown []string
	for _, term := range w.Count {
		if !x.counts.Contains(term) {
			unknown = append(unknown, term)
		}
	}
	results, err := x.search(ctx, w, unknown)
	if err != nil {
		return nil, nil, away(ctx, err)
	}
	for _, h := range results[0].Hits.Hits {
		if len(h.Fields.Packed) != 1 {
			return nil, nil, fmt.Errorf("%w: a paragraph lacks what it is ranked by", retrieval.ErrAway)
		}
		found = append(found, retrieval.Packed(h.Fields.Packed[0]))
	}
	for i, term := range unknown {
		x.counts.Add(term, results[i+2].Hits.Total.Value)
	}
	return found, x.counted(w.Count, unknown, results[2:]), nil
}

// counted puts what was known and what was asked together.
func (x *Index) counted(terms, unknown []string, results []result) []int {
	counts := make([]int, len(terms))
	for i, term := range terms {
		if n := slices.Index(unknown, term); n >= 0 {
			counts[i] = results[n].Hits.Total.Value
		} else {
			counts[i], _ = x.counts.Get(term)
		}
	}
	return counts
}

func (x *Index) search(ctx context.Context, w retrieval.Wanted, count []string) ([]result, error) {
	body, err := x.searches(w, count)
	if err != nil {
		return nil, err
	}
	var said struct {
		Responses []result `json:"responses"`
	}
	err = twice(ctx, func() error {
		said.Responses = nil
		if err := x.cluster.call(ctx, http.MethodPost, searchPath, body, &said); err != nil {
			return err
		}
		if err := whole(said.Responses, 2+len(count)); err != nil {
			return err
		}
		return asMany(said.Responses[1].Hits.Total.Value, x.whole)
	})
	return said.Responses, err
}

// searches are one for paragraphs, one that counts all, and one for each term that is counted, as lines of
// JSON. What paragraphs are ranked by stands in a column of its own: no paragraph is read for it.
func (x *Index) searches(w retrieval.Wanted, count []string) ([]byte, error) {
	all := []any{object{
		"size": w.N, "track_total_hits": false, "query": queryOf(w),
		"stored_fields": "_none_", "docvalue_fields": []string{packedField},
	}, counting(object{"match_all": object{}})}
	for _, term := range count {
		all = append(all, counting(termQuery("term", "value", term, nil)))
	}
	var lines []byte
	for _, search := range all {
		for _, line := range []any{object{"index": x.name, "allow_partial_search_results": false}, search} {
			encoded, err := json.Marshal(line)
			if err != nil {
				return nil, err
			}
			lines = append(append(lines, encoded...), '\n')
		}
	}
	return lines, nil
}

func counting(query object) object {
	return object{"size": 0, "track_total_hits": true, "query": query}
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
			Fields struct {
				Packed []column `json:"packed"`
			} `json:"fields"`
		} `json:"hits"`
	} `json:"hits"`
}

// A column is a binary field as a search returns it: in base64, with padding or without.
type column []byte

// UnmarshalText implements [encoding.TextUnmarshaler].
func (c *column) UnmarshalText(text []byte) (err error) {
	*c, err = base64.RawStdEncoding.AppendDecode(nil, bytes.TrimRight(text, "="))
	return err
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
