package dense

import "strings"

// Prefixes are what a model was trained to see before a query and before a
// passage; without them it finds less.
type Prefixes struct{ Query, Passage string }

// ModelPrefixes returns the prefixes that the model's authors prescribe, none if
// the model is not known here. Some servers add them on their own: then give
// [Searcher] empty ones.
func ModelPrefixes(model string) Prefixes {
	model = strings.ToLower(model)
	for _, known := range prefixes {
		if strings.Contains(model, known.name) {
			return known.Prefixes
		}
	}
	return Prefixes{}
}

// prefixes are from the models' cards on https://huggingface.co; the first name
// that occurs in the model's counts.
var prefixes = []struct {
	name string
	Prefixes
}{
	{"e5-mistral", instruction},
	{"e5-large-instruct", instruction},
	{"e5-", Prefixes{"query: ", "passage: "}},
	{"qwen3-embedding", instruction},
	{"nomic-embed-text", Prefixes{"search_query: ", "search_document: "}},
	{"embeddinggemma", Prefixes{"task: search result | query: ", "title: none | text: "}},
	{"mxbai-embed-large", represent},
	{"bge-small-en", represent}, {"bge-base-en", represent}, {"bge-large-en", represent},
}

var (
	instruction = Prefixes{Query: "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: "}
	represent   = Prefixes{Query: "Represent this sentence for searching relevant passages: "}
)

func (d *Searcher) prefixes() Prefixes {
	if d.Prefixes != nil {
		return *d.Prefixes
	}
	return ModelPrefixes(d.Model)
}
