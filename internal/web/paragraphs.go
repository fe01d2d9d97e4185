package web

import (
	"net/http"
	"strconv"

	"pilcrow/internal/text"
)

const (
	defaultParagraphs = 100
	maxParagraphs     = 500
	defaultHits       = 10
	maxHits           = 50
)

// A document is a document of /api/text.
type document struct {
	Slug     string `json:"slug"`
	Title    string `json:"title,omitempty"`
	Author   string `json:"author,omitempty"`
	Office   string `json:"office,omitempty"`
	Kind     string `json:"kind,omitempty"`
	Language string `json:"language,omitempty"`
	Length   int    `json:"paragraphs"` // how many there are
}

// A paragraph is a paragraph of /api/text.
type paragraph struct {
	Document string `json:"document"`
	Number   int    `json:"paragraph"`
	Heading  string `json:"heading,omitempty"`
	Text     string `json:"text"`
}

// textReply is the body of GET /api/text: all documents, and paragraphs of one.
type textReply struct {
	Documents  []document  `json:"documents"`
	Paragraphs []paragraph `json:"paragraphs"`
}

// paragraphs serves the text: "?document=SLUG&from=1&count=100".
func (s *Server) paragraphs(w http.ResponseWriter, r *http.Request) error {
	corpus := s.Text()
	from, err := number(r, "from", 1, 1, 1<<31-1)
	if err != nil {
		return err
	}
	count, err := number(r, "count", defaultParagraphs, 1, maxParagraphs)
	if err != nil {
		return err
	}
	reply := textReply{Documents: documents(corpus), Paragraphs: []paragraph{}}
	slug := r.URL.Query().Get("document")
	if slug == "" && len(corpus.Documents) > 0 {
		slug = corpus.Documents[0].Meta.Slug
	}
	d, ok := corpus.Document(slug)
	if !ok {
		return refuse(http.StatusNotFound, "no_document", "There is no document %q; /api/text lists the documents.", slug)
	}
	for _, p := range corpus.Between(d.Meta.Slug, from, min(d.Len(), from+count-1)) {
		reply.Paragraphs = append(reply.Paragraphs, paragraph{p.Document, p.Number, p.Heading, p.Text})
	}
	writeJSON(w, http.StatusOK, reply)
	return nil
}

func documents(corpus *text.Corpus) []document {
	list := make([]document, 0, len(corpus.Documents))
	for _, d := range corpus.Documents {
		list = append(list, document{
			Slug: d.Meta.Slug, Title: d.Meta.Title, Author: d.Meta.Author, Office: d.Meta.Office,
			Kind: string(d.Meta.Kind), Language: d.Meta.Language, Length: d.Len(),
		})
	}
	return list
}

// search serves ranked paragraphs: "?q=QUERY&k=10".
func (s *Server) search(w http.ResponseWriter, r *http.Request) error {
	k, err := number(r, "k", defaultHits, 1, maxHits)
	if err != nil {
		return err
	}
	query := r.URL.Query().Get("q")
	passages, err := s.Finder.Find(r.Context(), query, k)
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, map[string]any{"query": query, "passages": passages})
	return nil
}

// number reads a whole number of the address, from least to most.
func number(r *http.Request, name string, without, least, most int) (int, error) {
	written := r.URL.Query().Get(name)
	if written == "" {
		return without, nil
	}
	n, err := strconv.Atoi(written)
	if err != nil || n < least || n > most {
		return 0, refuse(http.StatusBadRequest, "wrong_number", "%s must be a whole number from %d to %d.", name, least, most)
	}
	return n, nil
}
