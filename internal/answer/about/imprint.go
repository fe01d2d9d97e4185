package about

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// How much of the beginning and the end of a text is searched for what it says of itself, in
// paragraphs, and how many sentences of it are shown.
const (
	imprintFirst = 12
	imprintLast  = 6
	mostImprint  = 2
	longestAtEnd = 120 // bytes of a sentence at the end that does not speak of the text: a longer one tells of something else
	ofItself     = 2   // how many more words than it has a sentence counts for that speaks of the text
)

// imprint returns the sentences at the beginning and the end of a document that tell who wrote
// or published it, and when.
func (q Question) imprint(kind intent.Kind, docs []*text.Document) (picks []pick) {
	if len(docs) != 1 || docs[0].Len() == 0 {
		return nil
	}
	most := 1
	for _, p := range q.Paragraphs.At(docs[0].Meta.Slug, edges(docs[0])) {
		for _, s := range q.sentencesOf(p) {
			n := telling(kind, s)
			isFit := p.Number <= imprintFirst || mayEnd(kind, s) && (n > most || len(picks) == 0) // what is at the beginning goes first
			if n < most || !isFit {
				continue
			}
			if n > most {
				picks, most = nil, n
			}
			picks = append(picks, s)
		}
	}
	if len(picks) == 0 {
		return q.byline(kind, docs[0])
	}
	return picks[:min(len(picks), mostImprint)]
}

// mayEnd reports whether a sentence at the end of a text may be about that text: it speaks of it, or it is short, and
// is no full sentence or opens with what it tells. "We recommend a book written by Ann Lee" tells of something else.
func mayEnd(kind intent.Kind, s pick) bool {
	line, language := said(s), s.From.Language
	opens := !lang.IsDense(line) && (intent.Opens(kind, line, language) || intent.OpensWithMaking(line, language))
	return intent.SpeaksOfText(line, language) || len(line) <= longestAtEnd && (opens || !text.EndsSentence(line))
}

// edges are the numbers of the first paragraphs of a document and the last ones.
func edges(d *text.Document) []int {
	numbers := firstNumbers(d.Len(), imprintFirst)
	for n := max(len(numbers), d.Len()-imprintLast) + 1; n <= d.Len(); n++ {
		numbers = append(numbers, n)
	}
	return numbers
}

// firstNumbers are the numbers of so many paragraphs, of most at most.
func firstNumbers(n, most int) []int {
	numbers := make([]int, min(n, most))
	for i := range numbers {
		numbers[i] = i + 1
	}
	return numbers
}

// telling counts the words of a sentence that tell of its text what a kind of question asks for; 0 if it does not.
func telling(kind intent.Kind, p pick) int {
	n := intent.Tells(kind, said(p), p.From.Language)
	switch {
	case n == 0 || !wanted.HoldsOfText(kind, said(p), p.From.Language):
		return 0
	case lang.GivesNotice(p.From.Language, said(p)) && !wanted.ClaimsCopyright(said(p)): // "This program is free software: …"
		return 0
	case intent.SpeaksOfText(said(p), p.From.Language):
		return n + ofItself
	}
	return n
}

// Tells reports whether a sentence tells of its text what a kind of question asks for: who wrote it, when. Of
// the kinds that [wanted.HoldsOfText] does not know any does.
func Tells(kind intent.Kind, p rank.Pick) bool {
	switch kind {
	case intent.Licence:
		return wanted.TellsLicence(said(p), p.From.Language)
	case intent.Origin:
		return wanted.TellsOrigin(said(p), p.From.Language)
	}
	return !slices.Contains([]intent.Kind{intent.Date, intent.Version, intent.Author, intent.Publisher}, kind) || telling(kind, p) > 0
}

// byline returns the first or the last paragraph of a document, if it is a byline: see [wanted.IsByline].
func (q Question) byline(kind intent.Kind, d *text.Document) []pick {
	for _, p := range q.Paragraphs.At(d.Meta.Slug, []int{1, d.Len()}) {
		from := source{Paragraph: q.Paragraphs.Take(p)}
		line, isSigned := signature(p)
		if len(from.Sentences) > 0 && wanted.IsByline(kind, line, p.Number == 1 || isSigned, from.Language) && !q.isCommon(d, line) {
			return []pick{{Stretch: from.Sentences[0], From: from}}
		}
	}
	return nil
}

// signature returns the first line of a paragraph, if others below it say what the person is who signs:
// "Ann Lee", "Keeper of the pier". Of any other paragraph it returns all.
func signature(p text.Paragraph) (line string, ok bool) {
	body := p.Said()
	line, rest, ok := strings.Cut(body, "\n")
	if !ok || len(rest) > longestAtEnd || text.EndsSentence(rest) {
		return body, false
	}
	return line, true
}

// isCommon reports whether a document has a word of a line in small letters, too: then the line is no name.
func (q Question) isCommon(d *text.Document, line string) bool {
	isOther := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) }
	names := strings.FieldsFunc(line, isOther)
	return slices.ContainsFunc(q.sample(d, mostSampled).Spans, func(at outline.Located) bool {
		words := strings.FieldsFunc(at.Text, isOther)
		return slices.ContainsFunc(names, func(n string) bool {
			small := strings.ToLower(n)
			return small != n && slices.Contains(words, small)
		})
	})
}
