package about

import (
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// How much of a text is read for one question, in paragraphs: to look for something in all of it, and, evenly
// spread, of one document to know what that is like. Of documents that are a journey away mostFar are read.
const (
	MostRead    = 4096
	mostSampled = 400
	mostFar     = 10
)

// Documents returns the documents that the question names, by words of their title or name, and all of them
// if it names none.
func (q Question) Documents() []*text.Document {
	if q.Corpus == nil {
		return nil
	}
	all := q.Corpus.Documents
	if len(all) > 1 {
		if named := mostNamed(all, q.Text); len(named) > 0 {
			return named
		}
	}
	return all
}

// mostNamed returns the documents whose titles and names have most words of a question, none if no title has any.
func mostNamed(all []*text.Document, question string) (best []*text.Document) {
	asked, most := lang.ContentWords(question), 1
	for _, d := range all {
		switch n := inCommon(asked, d.Meta.Title+" "+d.Meta.Slug); {
		case n > most:
			best, most = []*text.Document{d}, n
		case n == most:
			best = append(best, d)
		}
	}
	return best
}

// document returns the only document that the question may be about. It reports whether there is no other, and it is
// not too long to look for something in all of it.
func (q Question) document() (d *text.Document, ok bool) {
	docs := q.Documents()
	if len(docs) != 1 || docs[0].Len() > MostRead {
		return nil, false
	}
	return docs[0], true
}

// inCommon counts the words with a meaning of a line that are among others.
func inCommon(words map[string]bool, line string) (n int) {
	for w := range lang.ContentWords(line) {
		if words[w] {
			n++
		}
	}
	return n
}

// IsMuch reports whether the text is too much to look for something in all of it.
func (q Question) IsMuch() bool { return q.areFar(q.Documents()) || q.Corpus.Len() > MostRead }

// areFar reports whether documents are too many to be read one after the other for a question: so they are if
// each is a journey away.
func (q Question) areFar(docs []*text.Document) bool {
	return q.Corpus.IsFar() && len(docs) > mostFar
}

// all is all of a document.
func (q Question) all(d *text.Document) outline.Region { return q.sample(d, d.Len()) }

// sample is a document, or of a long one so many of its paragraphs, evenly spread.
func (q Question) sample(d *text.Document, most int) outline.Region {
	var numbers []int
	for n := 1; n <= d.Len(); n += max(1, (d.Len()+most-1)/most) {
		numbers = append(numbers, n)
	}
	return outline.NewRegion(d, q.Paragraphs.At(d.Meta.Slug, numbers), q.spans)
}

// paragraphsOf returns the paragraphs of a document, of one that is kept elsewhere only if it is not long.
func (q Question) paragraphsOf(d *text.Document) []text.Paragraph {
	if len(d.Paragraphs) > 0 || d.Len() > MostRead {
		return d.Paragraphs
	}
	return q.Paragraphs.At(d.Meta.Slug, firstNumbers(d.Len(), d.Len()))
}

// spans returns where the sentences of a part of the text stand.
func (q Question) spans(in outline.Region) (all []outline.Located) {
	for _, s := range q.sentences(in) {
		all = append(all, outline.Located{Paragraph: s.From.Paragraph.Paragraph, Span: s.Span})
	}
	return all
}

// sentences returns the sentences of a part of the text, with the question that it begins with, if it is one.
func (q Question) sentences(in outline.Region) (picks []pick) {
	for _, at := range in.Spans {
		picks = append(picks, q.sentencesAt(at)...)
	}
	slices.SortStableFunc(picks, func(a, b pick) int {
		if a.From.Document != b.From.Document || a.From.Number != b.From.Number {
			return 0
		}
		return a.Start - b.Start
	})
	return picks
}

func (q Question) sentencesAt(at outline.Located) (picks []pick) {
	for _, b := range at.Structure() {
		if b.Kind == text.Question && at.Covers(b.Span) {
			picks = append(picks, q.line(at.Paragraph, b.Span, text.Question))
		}
	}
	isEnd := false // of a sentence that began before
	for _, s := range q.sentencesOf(at.Paragraph) {
		if at.Has(s.Span) {
			picks = append(picks, s)
		}
		isEnd = isEnd || s.Start < at.Span.Start && s.End > at.Span.Start
	}
	if len(picks) == 0 && (!isEnd || at.IsCode()) && at.Span.Of(at.Text) != "" { // a line that is no sentence, or one of code
		picks = append(picks, q.line(at.Paragraph, at.Span, text.Prose))
	}
	return picks
}

// line is a part of a paragraph that is shown as a sentence is.
func (q Question) line(p text.Paragraph, span text.Span, kind text.BlockKind) pick {
	return pick{Stretch: claims.Stretch{Sentence: text.Sentence{Span: span, Kind: kind}}, From: source{Paragraph: q.Paragraphs.Take(p)}}
}

// sentencesOf returns the sentences of a paragraph.
func (q Question) sentencesOf(p text.Paragraph) (all []pick) {
	from := source{Paragraph: q.Paragraphs.Take(p)}
	for i := range from.Sentences {
		all = append(all, from.Pick(i))
	}
	return all
}

// languageOf returns the language of a document, or as its first words do that tell it.
func languageOf(d *text.Document) string {
	if d.Language != "" {
		return d.Language
	}
	for _, p := range d.Paragraphs {
		if p.Language != "" {
			return p.Language
		}
		if language := lang.Detect(p.Text); language != "" {
			return language
		}
	}
	return ""
}

// isInside reports whether the word for the text stands for something in it: a letter in a novel, or, in a
// conversation, "it". Who asks for what only something written has means the text, unless something written
// was spoken of.
func (q Question) isInside(docs []*text.Document) bool {
	if q.Intent.Bare && q.Before != nil && !q.countsParts() {
		isWritten := namesKind(text.Meta{Title: q.Before.Question + " " + q.Before.Answer})
		return intent.Of(q.Before.Question).Kind == intent.LookUp && (isWritten || !q.Intent.OfWriting)
	}
	if q.Intent.Noun == "" || len(docs) == 0 || q.areFar(docs) {
		return false
	}
	isTitle := func(d *text.Document) bool { return outline.IsCalled(d.Meta.Title, q.Intent.Noun) }
	switch noun := q.Intent.Noun; {
	case slices.ContainsFunc(docs, isTitle):
		return false
	case intent.NamesEvent(noun): // which minutes are of
		return len(docs) != 1 || len(q.attendants(docs[0])) == 0
	case intent.NamesLetter(noun) && len(docs) == 1 && q.sender(docs[0]) != nil:
		return false
	}
	return slices.ContainsFunc(docs, q.speaksOfOne)
}

// countsParts reports whether a question asks how many parts of a kind the text has, without a word for something that
// was spoken of: "how many steps are there?", but not "how many steps has it?".
func (q Question) countsParts() bool {
	isPart := q.Intent.Kind == intent.Length && q.Intent.Place.Unit != intent.NoUnit
	return isPart && !lang.LeaningOf(q.Intent.Language, q.Text).Points
}

// speaksOfOne reports whether a document has, behind its first paragraph, the word that it is called by, and does not
// mostly call itself so: "in this lesson".
func (q Question) speaksOfOne(d *text.Document) bool {
	others, own := 0, 0
	for _, at := range q.sample(d, mostSampled).Spans {
		switch {
		case at.Number == 1 || !outline.IsCalled(at.Said(), q.Intent.Noun):
		case intent.CallsItself(at.Said(), q.Intent.Noun, languageOf(d)):
			own++
		default:
			others++
		}
	}
	return others > 0 && others >= own
}
