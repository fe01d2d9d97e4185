package web

import (
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

// versions name what documents say, each by a hash of its paragraphs: whoever holds an
// answer beside a text sees by them whether the text has changed in between. The zero value
// is ready.
type versions struct {
	mu    sync.Mutex
	known *simplelru.LRU[*text.Corpus, map[string]string] // by slug; nil at first
}

const mostVersioned = 8 // corpora that are remembered

// of names the version of the document called slug, "" if there is none.
func (v *versions) of(c *text.Corpus, slug string) string {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.known == nil {
		v.known, _ = simplelru.NewLRU[*text.Corpus, map[string]string](mostVersioned, nil) // fails for no size
	}
	known, ok := v.known.Get(c)
	if !ok {
		known = make(map[string]string)
		v.known.Add(c, known)
	}
	if _, ok := known[slug]; !ok {
		known[slug] = chat.Version(c, slug)
	}
	return known[slug]
}

// ofAnswer names the versions of the documents that an answer cites or found.
func (v *versions) ofAnswer(c *text.Corpus, a answer.Answer) map[string]string {
	named := make(map[string]string)
	for _, claim := range a.Claims {
		for _, cited := range claim.Citations {
			named[cited.Document] = v.of(c, cited.Document)
		}
	}
	for _, p := range a.Passages {
		named[p.Document] = v.of(c, p.Document)
	}
	return named
}
