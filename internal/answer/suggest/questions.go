// Package suggest makes questions of a text that it may answer.
package suggest

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"pilcrow/internal/answer/outline"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// suggestBound is how many paragraphs questions are made of.
const suggestBound = 200

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
		for _, p := range corpus.Between(d.Meta.Slug, 1, min(d.Len(), suggestBound)) {
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
	m.headed = append(m.headed, c.with(locale.Say(m.language, "What does the text say about “%s”?", heading)))
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
	for _, paragraph := range corpus.Between(d.Meta.Slug, 1, min(d.Len(), suggestBound)) {
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

func (c Question) with(question string) Question {
	c.Text = question
	return c
}

// isFit reports whether a heading is of a length that can be asked about.
func isFit(heading string) bool {
	n := utf8.RuneCountInString(heading)
	if lang.IsDense(heading) {
		n *= 2
	}
	return n >= 6 && n <= 80
}

// definition finds "LZMA is the …", "A larger work means …" at the beginning of a paragraph
// (English and German).
var definition = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^((?:(?:An?|The|Ein|Eine|Der|Die|Das) )?[\pL\pN][\pL\pN./+-]*(?: [\pL\pN][\pL\pN./+-]*){0,2}) (?:is|are|means|ist|sind|bedeutet) (?:an?|the|one of|some|any|ein|eine|der|die|das|einer) `)
})

// definedIn returns the term that a paragraph begins with and defines, "" if there is none.
func definedIn(p text.Paragraph, language string) string {
	m := definition().FindStringSubmatch(p.Said())
	if m == nil || language != "en" && language != "de" {
		return ""
	}
	first, rest, _ := strings.Cut(m[1], " ")
	stops := lang.StopWords(language)
	if lang.StartsWithDigit(first) || slices.ContainsFunc(strings.Fields(rest), func(w string) bool { return stops[strings.ToLower(w)] }) {
		return ""
	}
	switch {
	case rest == "" && stops[strings.ToLower(first)], rest != "" && !lang.IsLight(language, strings.ToLower(first)) && stops[strings.ToLower(first)]:
		return ""
	case rest != "" && lang.IsLight(language, strings.ToLower(first)):
		return strings.ToLower(first) + " " + rest
	}
	return m[1]
}

// nameIn returns the longest name of two or more words in the middle of a sentence, "" if
// there is none.
func nameIn(p text.Paragraph, language string) (longest string) {
	if !lang.NamesByCase(language) {
		return ""
	}
	for _, m := range nameLike().FindAllStringSubmatch(p.Said(), -1) {
		last := m[1][strings.LastIndexByte(m[1], ' ')+1:]
		if utf8.RuneCountInString(m[1]) > utf8.RuneCountInString(longest) && isFit(m[1]) && !lang.StopWords(language)[strings.ToLower(last)] {
			longest = m[1]
		}
	}
	return longest
}

// nameLike finds words with capital letters in a row, behind a word in small letters.
var nameLike = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[\p{Ll},] ((?:\p{Lu}[\pL\pN’'-]+)(?: (?:of |and |de |la |du )?\p{Lu}[\pL\pN’'-]+)+)`)
})
