package web

import (
	"net/http"
	"strconv"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/text"
	"pilcrow/internal/web/wire"
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
	Document string  `json:"document"`
	Number   int     `json:"paragraph"`
	Heading  string  `json:"heading,omitempty"`
	Text     string  `json:"text"`
	Blocks   []block `json:"blocks,omitempty"`
	Language string  `json:"language,omitempty"`
	Place    string  `json:"place,omitempty"`
}

// A block is a part of a paragraph that is not running text alone: see [text.Block].
type block struct {
	Kind  string `json:"kind"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Level int    `json:"level,omitempty"`
	Label *span  `json:"label,omitempty"`
}

type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

func newParagraph(p text.Paragraph) paragraph {
	out := paragraph{Document: p.Document, Number: p.Number, Heading: p.Heading, Text: p.Text, Language: p.Language, Place: p.Place}
	for _, b := range p.Blocks {
		shown := block{Kind: strings.ReplaceAll(b.Kind.String(), " ", "_"), Start: b.Start, End: b.End, Level: b.Level}
		if b.Label.End > b.Label.Start {
			shown.Label = &span{b.Label.Start, b.Label.End}
		}
		out.Blocks = append(out.Blocks, shown)
	}
	return out
}

// textReply is the body of GET /api/text: all documents, and paragraphs of one.
type textReply struct {
	Documents  []document  `json:"documents"`
	Version    string      `json:"version"` // of the document that the paragraphs are of
	Paragraphs []paragraph `json:"paragraphs"`
}

// paragraphs serves the text: "?document=SLUG&from=1&count=100".
func (s *Server) paragraphs(w http.ResponseWriter, r *http.Request) error {
	corpus := s.textOf(r).Corpus()
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
		return wire.Refuse(http.StatusNotFound, "no_document", "There is no document %q; /api/text lists the documents.", slug)
	}
	found := corpus.Between(d.Meta.Slug, from, min(d.Len(), from+count-1))
	if len(found) == 0 && from <= d.Len() {
		return &chat.Error{Kind: chat.SearchAway}
	}
	for _, p := range found {
		reply.Paragraphs = append(reply.Paragraphs, newParagraph(p))
	}
	reply.Version = s.versions.of(corpus, d.Meta.Slug)
	wire.WriteJSON(w, http.StatusOK, reply)
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
	passages, err := s.textOf(r).Find(r.Context(), query, k)
	if err != nil {
		return err
	}
	wire.WriteJSON(w, http.StatusOK, map[string]any{"query": query, "passages": passages})
	return nil
}

// introduction says what the text is: "?language=de", of the questions.
func (s *Server) introduction(w http.ResponseWriter, r *http.Request) error {
	reply := Introduction{About: []answer.Claim{}, Questions: []string{}}
	if from := s.introducerOf(r); from != nil {
		said := from.Introduce(r.Context(), r.URL.Query().Get("language"))
		reply.About, reply.Questions = append(reply.About, said.About...), append(reply.Questions, said.Questions...)
	}
	wire.WriteJSON(w, http.StatusOK, reply)
	return nil
}

// number reads a whole number of the address, from least to most.
func number(r *http.Request, name string, without, least, most int) (int, error) {
	query := r.URL.Query()
	if !query.Has(name) {
		return without, nil
	}
	n, err := strconv.Atoi(query.Get(name))
	if err != nil || n < least || n > most {
		return 0, wire.Refuse(http.StatusBadRequest, "wrong_number", "%s must be a whole number from %d to %d.", name, least, most)
	}
	return n, nil
}
