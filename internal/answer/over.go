package answer

import (
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// Over returns a pipeline with the models and settings of p that answers about another
// corpus.
func (p *Pipeline) Over(c *text.Corpus, s retrieval.Searcher) *Pipeline {
	return &Pipeline{
		Corpus: c, Search: s,
		Generator: p.Generator, Chooser: p.Chooser, Judge: p.Judge, Profile: p.Profile, ProfileBy: p.ProfileBy, Overrules: p.Overrules, Sparing: p.Sparing,
		ModelName: p.ModelName, Prices: p.Prices, Fits: p.Fits, TextShare: p.TextShare,
		K: p.K, Sentences: p.Sentences, Sure: p.Sure, Near: p.Near, Log: p.Log,
	}
}
