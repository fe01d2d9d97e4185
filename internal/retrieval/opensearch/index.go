package opensearch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"

	lru "github.com/hashicorp/golang-lru/v2"

	"pilcrow/internal/text"
)

// An Index has the paragraphs of one version of a text. It implements
// [retrieval.Candidates] and [text.FarSource], and is safe for concurrent use.
type Index struct {
	cluster *Cluster
	name    string
	fetched *lru.Cache[string, text.Paragraph] // by id
}

// maxFetched is how many paragraphs are kept that were asked for by their number: some tens
// of megabytes.
const maxFetched = 1 << 14

func newIndex(c *Cluster, name string) *Index {
	fetched, err := lru.New[string, text.Paragraph](maxFetched)
	if err != nil {
		panic(err) // unreachable: the size is above 0
	}
	return &Index{cluster: c, name: name, fetched: fetched}
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
		if err := x.fetch(slug, some); err != nil {
			return nil
		}
		for _, n := range some {
			if p, ok := x.fetched.Get(id(slug, n)); ok {
				found = append(found, p)
			}
		}
	}
	return found
}

// fetch gets the paragraphs that are not here yet.
func (x *Index) fetch(slug string, numbers []int) error {
	var missing []string
	for _, n := range numbers {
		if key := id(slug, n); !x.fetched.Contains(key) {
			missing = append(missing, key)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	body, err := json.Marshal(object{"ids": missing})
	if err != nil {
		return err
	}
	var said struct {
		Docs []struct {
			ID     string   `json:"_id"`
			Found  bool     `json:"found"`
			Source document `json:"_source"`
		} `json:"docs"`
	}
	ctx := context.Background() // the client has a deadline
	err = twice(ctx, func() error {
		return x.cluster.call(ctx, http.MethodPost, "/"+x.name+"/_mget", body, &said)
	})
	for _, d := range said.Docs {
		if d.Found {
			x.fetched.Add(d.ID, d.Source.paragraph())
		}
	}
	return err
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

// termsField is the field that is searched.
const termsField = "terms"

// A document is a paragraph as a cluster has it.
type document struct {
	Terms    string       `json:"terms,omitempty"` // searched, but not kept
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
