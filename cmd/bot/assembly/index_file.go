package assembly

import (
	"encoding/json"
	"errors"
	"fmt"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// described is what an index file says of a document besides its paragraphs.
type described struct {
	Meta       text.Meta
	Language   string
	Path       string
	Size       int
	Paragraphs int
	Notes      []text.Note
}

// Describe makes what an index is to say of documents.
func Describe(documents []*text.Document) []described {
	var all []described
	for _, d := range documents {
		all = append(all, described{d.Meta, d.Language, d.Path, d.Size, d.Len(), d.Notes})
	}
	return all
}

// openIndex reads an index file; the paragraphs stay in it.
func openIndex(path string) (*retrieval.Index, *text.Corpus, error) {
	index, err := retrieval.Open(path)
	if err != nil {
		return nil, nil, err
	}
	texts, err := describedBy(index)
	if err != nil {
		return nil, nil, fmt.Errorf("%s %w", path, err)
	}
	return index, texts, nil
}

// describedBy returns the documents that an index says it is of; their paragraphs stay in it.
func describedBy(index *retrieval.Index) (*text.Corpus, error) {
	var all []described
	if err := json.Unmarshal(index.Attachment(), &all); err != nil {
		return nil, errors.New("does not say which documents it holds: build the index again")
	}
	texts := &text.Corpus{Source: index}
	for _, d := range all {
		texts.Documents = append(texts.Documents, &text.Document{Meta: d.Meta, Language: d.Language, Path: d.Path, Size: d.Size, Count: d.Paragraphs, Notes: d.Notes})
	}
	return texts, nil
}
