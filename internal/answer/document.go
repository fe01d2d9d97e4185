package answer

import (
	"cmp"
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
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

// regionsAt returns the part that a place names, in each document that has it and in which it
// is called most like that.
func (r *run) regionsAt(p intent.Place) (found []outline.Region) {
	docs := r.named()
	if p.Unit == intent.Document {
		docs = r.Corpus.Documents
		if i := outline.Nth(len(docs), p.Number); i >= 0 {
			return []outline.Region{r.of(docs[i])}
		}
		return nil
	}
	best := 0.0
	for _, d := range docs {
		one, score := r.of(d).Locate(p)
		if score > best {
			found, best = nil, score
		}
		if score > 0 && score == best {
			found = append(found, one)
		}
	}
	return found
}

// of is all of a document.
func (r *run) of(d *text.Document) outline.Region { return r.sample(d, d.Len()) }

// sample is a document, or of a long one so many of its paragraphs, evenly spread.
func (r *run) sample(d *text.Document, most int) outline.Region {
	var numbers []int
	for n := 1; n <= d.Len(); n += max(1, (d.Len()+most-1)/most) {
		numbers = append(numbers, n)
	}
	return outline.NewRegion(d, r.at(d, numbers), r.spansOf)
}

// spansOf returns where the sentences of a part of the text stand.
func (r *run) spansOf(in outline.Region) (all []outline.Located) {
	for _, s := range r.sentencesOf(in) {
		all = append(all, outline.Located{Paragraph: s.From.Paragraph.Paragraph, Span: s.Span})
	}
	return all
}

// at returns paragraphs of a document that it has. Those that cannot be had at the moment make
// the answer an error: what they say is not known.
func (r *run) at(d *text.Document, numbers []int) []text.Paragraph {
	found := r.Corpus.At(d.Meta.Slug, numbers)
	r.away = r.away || len(found) < len(numbers)
	return found
}

// headedSo returns the section of the only document whose heading the question has, all of it.
func (r *run) headedSo() (found outline.Region, ok bool) {
	docs, said := r.named(), lang.ContentWords(r.question)
	if len(docs) != 1 {
		return outline.Region{}, false
	}
	for _, s := range r.of(docs[0]).Sections() {
		words := lang.ContentWords(outline.WithoutNumber(s.Name))
		n := 0
		for w := range words {
			if said[w] && (len(words) > 1 || !intent.NamesText(w)) {
				n++
			}
		}
		if n > 0 && n == len(words) {
			return s, true
		}
	}
	return outline.Region{}, false
}

// purposeOf returns the section of the only document that is called its purpose, if that is asked for.
func (r *run) purposeOf(docs []*text.Document) (found outline.Region, ok bool) {
	if r.intent.Kind != intent.Purpose || len(docs) != 1 {
		return outline.Region{}, false
	}
	for _, s := range r.of(docs[0]).Sections() {
		if intent.NamesPurpose(s.Name, r.languageOfDocument(docs[0])) {
			return s, true
		}
	}
	return outline.Region{}, false
}

// sentencesOf returns the sentences of a part of the text, with the question that it begins
// with, if it is one.
func (r *run) sentencesOf(found outline.Region) (picks []pick) {
	for _, at := range found.Spans {
		from, n := source{Paragraph: r.take(at.Paragraph)}, len(picks)
		for _, b := range at.Structure() {
			if b.Kind == text.Question && at.Covers(b.Span) {
				picks = append(picks, pick{Stretch: claims.Stretch{Sentence: text.Sentence{Span: b.Span, Kind: text.Question}}, From: from})
			}
		}
		for i, s := range from.Sentences {
			if at.Covers(s.Span) {
				picks = append(picks, pick{Stretch: s, From: from, Index: i})
			}
		}
		if len(picks) == n && at.Span.Of(at.Text) != "" { // a line that is no sentence
			picks = append(picks, pick{Stretch: claims.Stretch{Sentence: text.Sentence{Span: at.Span}}, From: from})
		}
	}
	slices.SortStableFunc(picks, func(a, b pick) int {
		if a.From.Document != b.From.Document || a.From.Number != b.From.Number {
			return 0
		}
		return a.Start - b.Start
	})
	return picks
}

// scopeWanted is how many paragraphs are searched for where only some of them count.
const scopeWanted = 60

// inScope keeps the hits in the part of the text that was named, and adds to them what else
// stands there.
func (r *run) inScope(hits []retrieval.Hit) []retrieval.Hit {
	if r.scope == nil {
		return hits
	}
	scores := make(map[place]float64)
	for _, h := range hits {
		scores[place{h.Paragraph.Document, h.Paragraph.Number}] = h.Score
	}
	var found, others []retrieval.Hit
	seen := make(map[place]bool)
	for _, at := range r.scope.Spans {
		p := place{at.Document, at.Number}
		score, hit := scores[p]
		switch {
		case seen[p]:
		case hit:
			found = append(found, retrieval.Hit{Paragraph: at.Paragraph, Score: score})
		default:
			others = append(others, retrieval.Hit{Paragraph: at.Paragraph})
		}
		seen[p] = true
	}
	slices.SortStableFunc(found, func(a, b retrieval.Hit) int { return cmp.Compare(b.Score, a.Score) })
	found = append(found, others...)
	for i := range found {
		found[i].Rank = i + 1
	}
	return found[:min(len(found), maxRanked)]
}

// inScopeOutcome calls an answer what is about the question in the part of the text that was
// named: there is less that it could be confused with.
func (r *run) inScopeOutcome(decided Outcome, picks []pick) Outcome {
	if r.scope != nil && decided == Nearest && r.sought().HaveKind(picks) && r.answer.Receipt.Evidence.Chance >= aboutChance {
		return Answered
	}
	return decided
}
