package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pilcrow/internal/eval/sentences"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// A Draft is a line of a question set in the form of [ReadQuestions], made by
// rules, for a person to edit.
type Draft struct {
	ID         string   `json:"id"`
	Question   string   `json:"question"`
	Answerable bool     `json:"answerable"`
	Answers    []string `json:"answers,omitempty"`
	Support    []string `json:"support,omitempty"` // the sentence that it was made of
	Paragraphs []int    `json:"paragraphs,omitempty"`
	Document   string   `json:"document"`
	Kind       string   `json:"kind"` // the rule: "number", "definition", "year", "name", "gap" or "elsewhere"
	Draft      bool     `json:"draft"`
}

const (
	defaultDrafts   = 30
	perParagraph    = 2
	unanswerableMax = 5
)

// Drafts makes questions of the sentences of a text, at most limit of them (0
// means 30) spread over it, and a few that it does not answer. It is a starting
// point: rules know no meaning, and a question that uses the words of its
// paragraph is easier to search for than one that a person asks. Questions about
// numbers, years and definitions are made in English; what is said about a name
// is asked in the languages of which the frame is known; in any language a number
// or a name is left out of a sentence. The same text gives the same drafts.
func Drafts(corpus *text.Corpus, limit int) []Draft {
	limit = cmp.Or(max(limit, 0), defaultDrafts)
	d := drafting{corpus: corpus, used: make(map[string]int)}
	for _, p := range corpus.Paragraphs() {
		d.all = append(d.all, p.Text)
	}
	var drafts []Draft
	for _, document := range corpus.Documents {
		for _, p := range document.Paragraphs {
			drafts = append(drafts, d.paragraph(document.Language, p)...)
		}
	}
	if n := len(drafts); n > limit {
		spread := make([]Draft, limit)
		for i := range spread {
			spread[i] = drafts[i*n/limit]
		}
		drafts = spread
	}
	return append(drafts, d.elsewhere()...)
}

// drafting is [Drafts] on its way.
type drafting struct {
	corpus *text.Corpus
	all    []string       // the text of every paragraph
	used   map[string]int // drafts by kind
}

// paragraph makes the drafts of one paragraph: of each sentence one, of the kind
// that was made least.
func (d *drafting) paragraph(language string, p text.Paragraph) []Draft {
	if language, _, _ = strings.Cut(language, "-"); language == "" {
		language = lang.Detect(p.Text)
	}
	var drafts []Draft
	for _, sentence := range sentences.Of(p) {
		x := drafted{drafting: d, sentence: sentence, language: language}
		possible := x.drafts()
		if len(possible) == 0 || len(drafts) == perParagraph {
			continue
		}
		draft := slices.MinFunc(possible, func(a, b Draft) int { return d.used[a.Kind] - d.used[b.Kind] })
		d.used[draft.Kind]++
		draft.ID = fmt.Sprintf("%s-%d-%d", p.Document, p.Number, len(drafts)+1)
		draft.Answerable, draft.Draft = true, true
		draft.Support, draft.Paragraphs, draft.Document = []string{sentence}, []int{p.Number}, p.Document
		drafts = append(drafts, draft)
	}
	return drafts
}

// in counts the paragraphs that hold s, whatever its case.
func (d *drafting) in(s string) int {
	n := 0
	for _, p := range d.all {
		if strings.Contains(strings.ToLower(p), strings.ToLower(s)) {
			n++
		}
	}
	return n
}

// general are questions of general knowledge, each with words of which a text
// that may answer it has one.
var general = []struct{ question, words string }{
	{"What is the capital of France?", "france paris"},
	{"Who painted the Mona Lisa?", "mona leonardo"},
	{"At what temperature does water boil at sea level?", "boil celsius"},
	{"Who was the first person to walk on the Moon?", "moon armstrong"},
	{"How many strings does a violin have?", "violin"},
	{"Which planet has the largest rings?", "saturn planet"},
	{"How is bread baked?", "bread baked"},
	{"Who wrote Romeo and Juliet?", "romeo shakespeare"},
	{"How long does an egg have to boil?", "egg boil"},
	{"What is the highest mountain on Earth?", "everest mountain"},
}

// elsewhere returns questions that the text does not answer, about each document
// in turn. They are in English whatever the text is.
func (d *drafting) elsewhere() []Draft {
	var drafts []Draft
	for _, g := range general {
		about := slices.ContainsFunc(strings.Fields(g.words), func(word string) bool { return d.in(word) > 0 })
		if n := len(drafts); !about && n < unanswerableMax && len(d.corpus.Documents) > 0 {
			document := d.corpus.Documents[n%len(d.corpus.Documents)].Meta.Slug
			drafts = append(drafts, Draft{ID: fmt.Sprintf("elsewhere-%d", n+1), Question: g.question, Document: document, Kind: "elsewhere", Draft: true})
		}
	}
	return drafts
}
