package opensearch

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"

	"pilcrow/internal/retrieval"
)

// ErrNothing says that a cluster has no text of a name.
var ErrNothing = errors.New("nothing was loaded under this name yet")

// ErrLayout says that a text was loaded by a version of this program that keeps texts in another way.
var ErrLayout = errors.New("the text was loaded by another version of this program: load it anew with bot index --to")

// About is what a cluster says of a version of a text besides its paragraphs. Beside it is the
// sample, an index file whose attachment is the loader's.
type About struct {
	Version    string               `json:"version"`    // hash of the text
	Layout     int                  `json:"layout"`     // of what is kept
	Paragraphs int                  `json:"paragraphs"` // how many there are
	Done       int                  `json:"done"`       // how many are loaded, from the first
	Complete   bool                 `json:"complete"`
	Background retrieval.Background `json:"background"`
	Parts      int                  `json:"parts"`      // that the sample is cut into
	GramParts  int                  `json:"gram_parts"` // that the frequencies of n-grams are cut into
}

// A Text is a version of a text that a cluster has, and what it takes to search it.
type Text struct {
	Version string
	Search  *retrieval.Remote
	Index   *Index
	name    string
}

// Newest returns the version of the text that is to answer now.
func (t *Text) Newest(ctx context.Context) (string, error) {
	return t.Index.cluster.behind(ctx, t.name)
}

// behind returns the index that an alias leads to.
func (c *Cluster) behind(ctx context.Context, alias string) (index string, err error) {
	var indices map[string]any
	err = twice(ctx, func() error { return c.call(ctx, http.MethodGet, "/_alias/"+alias, nil, &indices) })
	switch {
	case isMissing(err):
		return "", ErrNothing
	case err != nil:
		return "", err
	case len(indices) != 1:
		return "", fmt.Errorf("the alias %s leads to %d indices: remove all but one", alias, len(indices))
	}
	for index = range indices {
	}
	return index, nil
}

// Open opens the version of a text that is to answer. The error is [ErrNothing] if there is
// none, [ErrLayout] if it cannot be used, [ErrDamaged] if some of it is lost. The sample is kept in a folder,
// so that it is fetched once.
func (c *Cluster) Open(ctx context.Context, name, folder string) (*Text, error) {
	index, err := c.behind(ctx, name)
	if err != nil {
		return nil, err
	}
	about, err := c.about(ctx, index)
	if err != nil {
		return nil, err
	}
	if about.Layout != layout {
		return nil, ErrLayout
	}
	if err := c.check(ctx, index, about.Paragraphs); err != nil {
		return nil, err
	}
	sample, err := c.sample(ctx, index, about, folder)
	if err != nil {
		return nil, err
	}
	grams, err := c.grams(ctx, index, about, folder)
	if err != nil {
		return nil, err
	}
	paragraphs := newIndex(c, index, about.Paragraphs)
	search := &retrieval.Remote{Sample: sample, Paragraphs: about.Paragraphs, Background: about.Background, Grams: grams, From: paragraphs}
	return &Text{Version: index, Search: search, Index: paragraphs, name: name}, nil
}

func (c *Cluster) about(ctx context.Context, index string) (about About, err error) {
	err = c.kept(ctx, index, "about", &about)
	return about, err
}

// kept reads something that is kept beside an index.
func (c *Cluster) kept(ctx context.Context, index, key string, into any) error {
	var said struct {
		Source json.RawMessage `json:"_source"`
	}
	err := twice(ctx, func() error { return c.call(ctx, http.MethodGet, keptPath(index, key), nil, &said) })
	if err != nil {
		return err
	}
	return json.Unmarshal(said.Source, into)
}

// keep writes something beside an index.
func (c *Cluster) keep(ctx context.Context, index, key string, value any) error {
	body, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return c.call(ctx, http.MethodPut, keptPath(index, key), body, nil)
}

func keptPath(index, key string) string { return "/" + beside(index) + "/_doc/" + key }

// beside is the index for what is kept beside another.
func beside(index string) string { return index + "-sample" }

// A part of what is kept, packed.
type part struct {
	Data []byte `json:"data"`
}

// What is kept in parts.
const (
	sampleKey = "part"
	gramsKey  = "grams"
)

func partKey(key string, i int) string { return key + "-" + strconv.Itoa(i) }

// sample opens the sample of a version, fetched if it is not in the folder or cannot be used.
func (c *Cluster) sample(ctx context.Context, index string, about About, folder string) (*retrieval.Index, error) {
	path := filepath.Join(folder, index+".index")
	if x, err := retrieval.Open(path); err == nil {
		return x, nil
	}
	if err := c.fetchFile(ctx, index, sampleKey, about.Parts, path); err != nil {
		return nil, fmt.Errorf("the sample of the text: %w", err)
	}
	return retrieval.Open(path)
}

// grams reads the frequencies of n-grams likewise.
func (c *Cluster) grams(ctx context.Context, index string, about About, folder string) (*retrieval.Frequencies, error) {
	path := filepath.Join(folder, index+".grams")
	if f, err := readGrams(path); err == nil {
		return f, nil
	}
	if err := c.fetchFile(ctx, index, gramsKey, about.GramParts, path); err != nil {
		return nil, fmt.Errorf("the n-grams of the text: %w", err)
	}
	return readGrams(path)
}

func readGrams(path string) (*retrieval.Frequencies, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return retrieval.ReadFrequencies(f)
}

// fetchFile makes a file of what is kept in parts.
func (c *Cluster) fetchFile(ctx context.Context, index, key string, parts int, path string) error {
	var packed bytes.Buffer
	for i := range parts {
		var p part
		if err := c.kept(ctx, index, partKey(key, i), &p); err != nil {
			return err
		}
		packed.Write(p.Data)
	}
	return unpack(&packed, path)
}

// unpack writes a file as a whole or not at all.
func unpack(packed io.Reader, path string) (err error) {
	r, err := gzip.NewReader(packed)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), "sample-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = io.Copy(f, r) // as large as what the loader wrote
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
