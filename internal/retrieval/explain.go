package retrieval

import "runtime"

// A Contribution is what one feature adds to the score of a hit.
type Contribution struct {
	Name    string  `json:"name"`  // for a reader, as in "n-grams of the best sentence"
	Value   float64 `json:"value"` // of a feature of the paragraph: the share of the query that it carries, 0 to 1
	Weight  float64 `json:"weight"`
	Shared  bool    `json:"shared"`  // the same for all paragraphs: a feature of the query alone
	Product float64 `json:"product"` // Value · Weight
}

// Explain takes the score of a hit for query apart. With s the sum of the
// products, the score is 1/(1+exp(-s)): see [Index.Search]. The features of the
// paragraph come first, those of the query alone after them. It returns nil if
// the query is empty or the index has no such paragraph.
func (x *Index) Explain(query string, h Hit) []Contribution {
	defer runtime.KeepAlive(x)
	at, _, ok := x.find(h.Document, h.Number)
	if !ok {
		return nil
	}
	return x.engine.explain(query, at)
}
