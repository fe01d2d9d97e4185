package answer

import (
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// named returns the documents that the question names, by words of their title or name, and
// all of them if it names none.
func (r *run) named() []*text.Document {
	if r.Corpus == nil || len(r.Corpus.Documents) < 2 {
		if r.Corpus == nil {
			return nil
		}
		return r.Corpus.Documents
	}
	said := lang.ContentWords(r.question)
	var best []*text.Document
	most := 0
	for _, d := range r.Corpus.Documents {
		n := 0
		for w := range lang.ContentWords(d.Meta.Title + " " + d.Meta.Slug) {
			if said[w] {
				n++
			}
		}
		switch {
		case n > most:
			best, most = []*text.Document{d}, n
		case n == most && n > 0:
			best = append(best, d)
		}
	}
	if most == 0 {
		return r.Corpus.Documents
	}
	return best
}

// isMuch reports whether documents are too many to be read one after the other for a question:
// so they are if each is a journey away.
func (r *run) isMuch(docs []*text.Document) bool {
	_, far := r.Corpus.Source.(text.FarSource)
	return far && len(docs) > overviewDocuments
}
