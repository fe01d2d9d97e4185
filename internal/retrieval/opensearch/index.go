package opensearch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"sync/atomic"

	lru "github.com/hashicorp/golang-lru/v2"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// An Index has the paragraphs of one version of a text. It implements
// [retrieval.Candidates] and [text.FarSource], and is safe for concurrent use.
type Index struct {
	cluster *Cluster
	name    string
	whole   int                                // how many paragraphs it has, as long as none is lost
	unfit   atomic.Pointer[error]              // what [Text.Check] has found; nil: nothing
	fetched *lru.Cache[string, text.Paragraph] // by id
	counts  *lru.Cache[string, int]            // by term: how many paragraphs have it
}

// maxFetched is how many paragraphs are kept that were asked for: some tens of megabytes.
// maxCounts is how many terms are: some megabytes.
const (
	maxFetched = 1 << 14
	maxCounts  = 1 << 16
)

func newIndex(c *Cluster, name string, paragraphs int) *Index {
	return &Index{
		cluster: c, name: name, whole: paragraphs, fetched: newCache[text.Paragraph](maxFetched), counts: newCache[int](maxCounts),
	}
}

func newCache[V any](size int) *lru.Cache[string, V] {
	c, err := lru.New[string, V](size)
	if err != nil {
		panic(err) // unreachable: the size is above 0
	}
	return c
}

// Version implements [text.FarSource].
func (x *Index) Version() string { return x.name }

// Paragraph implements [text.Source].
func (x *Index) Paragraph(slug string, number int) (text.Paragraph, bool) {
	found := x.Paragraphs(slug, []int{number})
	if len(found) == 0 {
		return text.Paragraph{}, false
	}
	return found[0], true
}

// fetchAtOnce bounds the paragraphs in one request: some megabytes.
const fetchAtOnce = 2000

// Paragraphs implements [text.FarSource]. It has a deadline of its own.
func (x *Index) Paragraphs(slug string, numbers []int) []text.Paragraph {
	var found []text.Paragraph
	for some := range slices.Chunk(numbers, fetchAtOnce) {
		ids := make([]string, len(some))
		for i, n := range some {
			ids[i] = id(slug, n)
		}
		all, err := x.fetch(context.Background(), ids) // the client has a deadline
		if err != nil {
			return nil
		}
		for _, key := range ids {
			if p, ok := all[key]; ok {
				found = append(found, p)
			}
		}
	}
	return found
}

// Fetch implements [retrieval.Candidates].
func (x *Index) Fetch(ctx context.Context, these []retrieval.Reference) ([]text.Paragraph, error) {
	ids := make([]string, len(these))
	for i, r := range these {
		ids[i] = id(r.Document, r.Number)
	}
	all, err := x.fetch(ctx, ids)
	if err != nil {
		return nil, err
	}
	found := make([]text.Paragraph, len(ids))
	for i, key := range ids {
		p, ok := all[key]
		if !ok {
			return nil, fmt.Errorf("%w: %s was found, and is not there", retrieval.ErrAway, key)
		}
		found[i] = p
	}
	return found, nil
}

// kept returns the paragraphs that were fetched before, and the ids of the others.
func (x *Index) kept(ids []string) (found map[string]text.Paragraph, missing []string) {
	found = make(map[string]text.Paragraph, len(ids))
	for _, key := range ids {
		if p, ok := x.fetched.Get(key); ok {
			found[key] = p
		} else {
			missing = append(missing, key)
		}
	}
	return found, missing
}

// fetch returns paragraphs by their ids, those that there are.
func (x *Index) fetch(ctx context.Context, ids []string) (map[string]text.Paragraph, error) {
	found, missing := x.kept(ids)
	if len(missing) == 0 {
		return found, nil
	}
	body, err := json.Marshal(object{"ids": missing})
	if err != nil {
		return nil, err
	}
	var docs []fetchedDocument
	err = twice(ctx, func() (err error) {
		docs, err = x.cluster.fetch(ctx, x.name, body)
		return err
	})
	if err != nil {
		return nil, away(ctx, err)
	}
	for _, d := range docs {
		if d.Found {
			found[d.ID] = d.Source.paragraph()
			x.fetched.Add(d.ID, found[d.ID])
		}
	}
	return found, nil
}

// A fetchedDocument is one of the documents that were asked for by their ids.
type fetchedDocument struct {
	ID     string   `json:"_id"`
	Found  bool     `json:"found"`
	Error  *failure `json:"error"`
	Source document `json:"_source"`
}

// fetch asks for documents once. That one of them cannot be read is said within a response of
// status 200, and is a failure: it is not the same as that there is none.
func (c *Cluster) fetch(ctx context.Context, index string, body []byte) ([]fetchedDocument, error) {
	var said struct {
		Docs []fetchedDocument `json:"docs"`
	}
	if err := c.call(ctx, http.MethodPost, "/"+index+"/_mget", body, &said); err != nil {
		return nil, err
	}
	for _, d := range said.Docs {
		if d.Error != nil {
			return nil, d.Error
		}
	}
	return said.Docs, nil
}

// away is the error of a request that failed.
func away(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return fmt.Errorf("%w: %w", retrieval.ErrAway, err)
}

// maxID is the length of the longest id that a cluster takes.
const maxID = 512

// id is what a cluster knows a paragraph by.
func id(slug string, number int) string {
	s := slug + "-" + strconv.Itoa(number)
	if len(s) > maxID {
		sum := sha256.Sum256([]byte(s))
		return hex.EncodeToString(sum[:])
	}
	return s
}

// The fields that nothing reads back with the paragraph.
const (
	termsField  = "terms"  // is searched
	packedField = "packed" // is ranked
)

// A document is a paragraph as a cluster has it.
type document struct {
	Terms    string       `json:"terms,omitempty"`
	Packed   []byte       `json:"packed,omitempty"`
	Document string       `json:"document"`
	Number   int          `json:"number"`
	Heading  string       `json:"heading,omitempty"`
	Lead     string       `json:"lead,omitempty"`
	Text     string       `json:"text"`
	Language string       `json:"language,omitempty"`
	Place    string       `json:"place,omitempty"`
	Start    int          `json:"start"`
	End      int          `json:"end"`
	Blocks   []text.Block `json:"blocks,omitempty"`
}

func documentOf(p *text.Paragraph) document {
	return document{
		Document: p.Document, Number: p.Number, Heading: p.Heading, Lead: p.Lead, Text: p.Text, Language: p.Language,
		Place: p.Place, Start: p.Start, End: p.End, Blocks: p.Blocks,
	}
}

func (d *document) paragraph() text.Paragraph {
	return text.Paragraph{
		Document: d.Document, Number: d.Number, Heading: d.Heading, Lead: d.Lead, Text: d.Text, Language: d.Language,
		Place: d.Place, Start: d.Start, End: d.End, Blocks: d.Blocks,
	}
}
