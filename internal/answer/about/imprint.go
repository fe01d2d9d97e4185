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
	"pilcrow/internal/lazyregexp"
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
	if kind == intent.Author {
		if picks = q.sender(docs[0]); picks != nil {
			return picks
		}
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
		picks = q.byline(kind, docs[0])
	}
	if len(picks) == 0 && kind == intent.Author {
		picks = q.belowBy(docs[0])
	}
	if len(picks) == 0 && kind == intent.Author {
		picks = q.authorSection(docs)
	}
	if len(picks) == 0 && kind == intent.Author {
		picks = q.signatures(docs[0])
	}
	if len(picks) == 0 && kind == intent.Date {
		picks = q.dateline(docs[0])
	}
	if len(picks) == 0 && kind == intent.Date {
		picks = q.titlePageYear(docs[0])
	}
	if len(picks) == 0 && kind == intent.Date {
		picks = q.atEdges(docs[0], func(s pick) bool { return wanted.DatesRights(said(s)) })
	}
	if len(picks) == 0 && kind == intent.Version {
		picks = slices.DeleteFunc(q.head(docs[0]), func(s pick) bool { return !isNumbered().MatchString(said(s)) })
	}
	if len(picks) == 0 {
		picks = q.fields(kind, docs[0])
	}
	return picks[:min(len(picks), mostImprint)]
}

// fields returns the lines above the first paragraph of a document, headings or not, that are labelled as what is asked
// for, in its language or in English as programs have it: "author: Ann Lee", "Stand: Mai 2025"; of its version those
// that have one.
func (q Question) fields(kind intent.Kind, d *text.Document) (picks []pick) {
	for _, p := range q.Paragraphs.At(d.Meta.Slug, firstNumbers(d.Len(), 1)) {
		for _, span := range append(p.Lines(text.SectionHeading), p.Lines(text.Imprint)...) {
			line := span.Of(p.Text)
			isLabelled := intent.Labels(kind, line, languageOf(d)) || intent.Labels(kind, line, "en")
			if kind == intent.Version && isNumbered().MatchString(line) || isLabelled && (kind != intent.Date || wanted.HasDate(line)) {
				picks = append(picks, q.line(p, span, text.Imprint))
			}
		}
	}
	return picks
}

// isNumbered finds which of several a text is, in a line of its head: "CHAPTER IV", "Letter to members, no. 47".
var isNumbered = lazyregexp.New(`(?:^|[^\pL])(?i:v|no|nr|n°|№|number|issue|vol|volume|chapter|book|part|edition|revision|rev|version|release|nummer|ausgabe|heft|band|kapitel|teil|auflage|fassung|` +
	`numéro|chapitre|tome|édition|número|capítulo|edición|выпуск|глава|том|номер)\.?\s*(?:\d|[IVXLC]+(?:\PL|$))|\pL+ (?i:edition|revision|auflage|ausgabe|édition|edición)(?:\PL|$)|第\s*[\d一二三四五六七八九十百]+\s*[期章回卷版册]`)

// atEdges returns the sentences at the beginning and the end of a document that tell something.
func (q Question) atEdges(d *text.Document, tells func(pick) bool) (picks []pick) {
	for _, p := range q.Paragraphs.At(d.Meta.Slug, edges(d)) {
		for _, s := range q.sentencesOf(p) {
			if len(picks) < mostImprint && tells(s) {
				picks = append(picks, s)
			}
		}
	}
	return picks
}

// authorSection returns what stands below the heading of the only document that is a word for who wrote it: "AUTHORS" in
// a manual page.
func (q Question) authorSection(docs []*text.Document) []pick {
	found, ok := q.section(docs, func(name string) bool { return intent.NamesAuthor(name, languageOf(docs[0])) })
	if !ok {
		return nil
	}
	all := q.sentences(found)
	return all[:min(len(all), mostImprint)]
}

// owners returns the lines at the edges of the only document, or the sentences that speak of that, which have the name
// of an organisation: nothing else tells whose it is. A row of a table tells of its things.
func (q Question) owners(docs []*text.Document) []pick {
	if len(docs) != 1 {
		return nil
	}
	return q.atEdges(docs[0], func(s pick) bool {
		line := said(s)
		words := s.From.Paragraph.Said()
		isOfText := len(words) <= longestFirstLine && !text.EndsSentence(words) || intent.OpensWithText(line, s.From.Language)
		return isOfText && s.Kind != text.Row && wanted.NamesOrganisation(line) && !lang.GivesNotice(s.From.Language, line)
	})
}

// mayEnd reports whether a sentence at the end of a text may be about that text: it speaks of it, or it is short, and
// is no full sentence or opens with what it tells. "We recommend a book written by Ann Lee" tells of something else.
func mayEnd(kind intent.Kind, s pick) bool {
	line, language := said(s), s.From.Language
	opens := !lang.IsDense(line) && (intent.Opens(kind, line, language) || intent.OpensWithMaking(line, language) || intent.Labels(kind, line, language))
	return intent.SpeaksOfText(line, language) || intent.TellsMaking(line, language) || len(line) <= longestAtEnd && (opens || wanted.IsCredit(line) || !text.EndsSentence(line))
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
	if lang.IsQuestion(said(p)) {
		return 0
	}
	n := intent.Tells(kind, said(p), p.From.Language)
	if kind == intent.Date && intent.TellsMaking(said(p), p.From.Language) { // "A lecture given in May 1901"
		n++
	}
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
