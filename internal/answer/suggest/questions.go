// Package suggest makes questions of a text that it may answer.
package suggest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer/outline"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// mostRead is how many paragraphs of a document questions are made of, at most.
const mostRead = 200

// A Question is a question that may be suggested, and the paragraph that it was made of.
type Question struct {
	Text      string
	Document  string
	Paragraph int  // 0 if it is about the whole text or a place in it
	Whole     bool // it asks what the text is about
}

// Questions makes questions in a language by rules: those that stand in the text, what a defined
// term is, what the text says about a heading or a name, what a section says; and what can be
// asked of any text.
func Questions(corpus *text.Corpus, language string, languageOf func(text.Paragraph) string) []Question {
	m := maker{corpus: corpus, language: language}
	for _, d := range corpus.Documents {
		last := ""
		for _, p := range corpus.Between(d.Meta.Slug, 1, min(d.Len(), mostRead)) {
			heading := strings.TrimRight(outline.LastHeading(p.Heading), ".: ")
			if heading != last {
				m.ofHeading(d, p, heading)
			}
			last = heading
			m.ofParagraph(d, p, languageOf(p))
		}
	}
	return slices.Concat(m.asked, inTurn(m.defined, m.headed, append(m.often, m.once...)), m.placed, []Question{
		{Text: locale.Say(language, "What is the text about?"), Whole: true},
		{Text: locale.Say(language, "What does the first paragraph say?")},
		{Text: locale.Say(language, "What does the last paragraph say?")},
	})
}

// A maker makes questions of paragraphs, and keeps them by what they ask for.
type maker struct {
	corpus   *text.Corpus
	language string // of the questions

	asked, defined, headed, placed []Question
	often, once                    []Question // about names that stand in several paragraphs, and in one
}

// ofHeading makes questions of the heading above a paragraph.
func (m *maker) ofHeading(d *text.Document, p text.Paragraph, heading string) {
	if !isFit(heading) || lang.EndsInQuestion(heading) {
		return
	}
	c := Question{Document: d.Meta.Slug, Paragraph: p.Number}
	m.headed = append(m.headed, c.with(locale.Say(m.language, "What does the text say about “%s”?", headingNumber().ReplaceAllString(heading, ""))))
	m.placed = append(m.placed, c.with(locale.Say(m.language, "What does the section “%s” say?", heading)))
}

// ofParagraph makes questions of what a paragraph in a language says.
func (m *maker) ofParagraph(d *text.Document, p text.Paragraph, language string) {
	c := Question{Document: d.Meta.Slug, Paragraph: p.Number}
	if question := askedIn(p); isFit(question) && !leans(question, language) {
		m.asked = append(m.asked, c.with(question))
	}
	if name := nameIn(p, language); name != "" {
		names := &m.once
		if recurs(m.corpus, d, name) {
			names = &m.often
		}
		*names = append(*names, c.with(locale.Say(m.language, "What does the text say about “%s”?", name)))
	}
	if term := definedIn(p, language); term != "" {
		m.defined = append(m.defined, c.with(locale.Say(language, "What is %s?", term)))
	}
}

// inTurn takes one of each list after the other, so that the first ones are of several kinds.
func inTurn(lists ...[]Question) (all []Question) {
	for i := 0; slices.ContainsFunc(lists, func(list []Question) bool { return i < len(list) }); i++ {
		for _, list := range lists {
			if i < len(list) {
				all = append(all, list[i])
			}
		}
	}
	return all
}

// recurs reports whether a name stands in several paragraphs, so that there is something to say
// about it.
func recurs(corpus *text.Corpus, d *text.Document, name string) bool {
	n := 0
	for _, paragraph := range corpus.Between(d.Meta.Slug, 1, min(d.Len(), mostRead)) {
		if strings.Contains(paragraph.Said(), name) {
			n++
		}
	}
	return n > 1
}

// askedIn returns the question that a paragraph answers, "" if there is none: its heading, the
// one that it begins with, or the one before it in a dialogue.
func askedIn(p text.Paragraph) string {
	first := p.Structure()[0]
	if first.Kind == text.Question {
		return withoutSpeaker(strings.TrimSpace(strings.TrimPrefix(first.Of(p.Text), first.Label.Of(p.Text))))
	}
	if heading := outline.LastHeading(p.Heading); lang.EndsInQuestion(heading) {
		return heading
	}
	before := p.Lead[strings.LastIndexByte(p.Lead, '\n')+1:]
	if first.Kind == text.Turn || first.Kind == text.Answer {
		before = withoutSpeaker(before)
	}
	if len(text.Sentences(before)) == 1 && lang.EndsInQuestion(before) {
		return before
	}
	return ""
}

// withoutSpeaker takes off what stands before a question: "Michael (host): Why …?", ": Why …?"
func withoutSpeaker(s string) string {
	if _, said, ok := strings.Cut(s, ": "); ok {
		return said
	}
	return s
}

// leans reports whether a question is understood only after what was said before it.
func leans(question, language string) bool {
	for i, w := range strings.Fields(strings.ToLower(question)) {
		w = strings.Trim(w, ",.?!…")
		if i == 0 && lang.Joins(language, w) || lang.PointsBack(language, w) {
			return true
		}
	}
	return false
}

// with is a question of the same paragraph.
func (c Question) with(question string) Question {
	c.Text = question
	return c
}

// headingNumber finds the number of a section before its heading, "2.1 Fees" or "3. Keys", not "24 hours".
var headingNumber = lazyregexp.New(`^\d{1,2}(?:\.\d{1,2}\.?|[.)]) +`)

// How long what is asked about is, in characters; in writing without spaces one counts for two.
const shortest, longest = 6, 80

// isFit reports whether a heading, a name or a question is of a length that can be asked about.
func isFit(heading string) bool {
	n := utf8.RuneCountInString(heading)
	if lang.IsDense(heading) {
		n *= 2
	}
	return n >= shortest && n <= longest
}

// definition finds "LZMA is the …", "A larger work means …" at the beginning of a paragraph
// (English and German).
var definition = lazyregexp.New(`^((?:(?:An?|The|Ein|Eine|Der|Die|Das) )?[\pL\pN][\pL\pN./+-]*(?: [\pL\pN][\pL\pN./+-]*){0,2}) (?:is|are|means|ist|sind|bedeutet) (?:an?|the|one of|some|any|ein|eine|der|die|das|einer) `)

// definedIn returns the term that a paragraph begins with and defines, "" if there is none.
func definedIn(p text.Paragraph, language string) string {
	m := definition().FindStringSubmatch(p.Said())
	if m == nil || language != "en" && language != "de" {
		return ""
	}
	first, rest, _ := strings.Cut(m[1], " ")
	isStop := func(word string) bool { return lang.StopWords(language)[strings.ToLower(word)] }
	article := strings.ToLower(first)
	switch {
	case lang.StartsWithDigit(first) || slices.ContainsFunc(strings.Fields(rest), isStop):
		return ""
	case rest != "" && lang.IsLight(language, article):
		return article + " " + rest
	case isStop(first):
		return ""
	}
	return m[1]
}
