package claims

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A Paragraph is a paragraph that claims are held against, taken apart.
type Paragraph struct {
	text.Paragraph
	Meta     text.Meta // of its document
	Context  string    // what stands by it and counts as evidence for names and numbers: title, author, headings
	Language string    // ISO 639-1, "" if unknown

	Whole     Stretch
	Sentences []Stretch // what may be quoted, in order

	numbers []lang.Number   // of Text
	values  map[string]bool // the forms of the numbers of Text and Context
	months  map[int]bool    // that Text and Context name, in words or digits
	leans   bool            // it has a pronoun for somebody who may have been named before
	points  bool            // it begins with a word that stands for something said before

	kept sync.Map // see Kept
}

// Kept returns what others read out of the paragraph, by a key of theirs: it is read once, and kept as long as the
// paragraph is.
func (p *Paragraph) Kept(key any, read func() any) any {
	if known, ok := p.kept.Load(key); ok {
		return known
	}
	known, _ := p.kept.LoadOrStore(key, read())
	return known
}

// A Stretch is a part of a paragraph with its terms.
type Stretch struct {
	text.Sentence
	Terms []retrieval.Term
	has   map[string]bool
	about map[string]bool // terms of what it hangs on: its label, the question that it answers, …
}

// Has reports whether a term occurs in the stretch.
func (s Stretch) Has(term string) bool { return s.has[term] }

// HangsOn reports whether a term occurs in what the stretch hangs on: the term that it defines,
// its speaker, the question that it answers, the line that leads into its list.
func (s Stretch) HangsOn(term string) bool { return s.about[term] }

// Each calls visit with each of its different terms.
func (s Stretch) Each(visit func(term string)) {
	for term := range s.has {
		visit(term)
	}
}

// NewParagraph takes a paragraph of a document apart.
func NewParagraph(p text.Paragraph, meta text.Meta, language string) *Paragraph {
	terms := retrieval.Terms(p.Text, language)
	taken := &Paragraph{Paragraph: p, Meta: meta, Language: language, Whole: stretch(text.Sentence{Span: p.Body()}, termsIn(terms, p.Body()))}
	for _, sentence := range p.Sentences() {
		if sentence.Kind != text.Question { // which says nothing
			taken.Sentences = append(taken.Sentences, sentenceOf(sentence, terms))
		}
	}
	taken.Context = strings.Join([]string{meta.Title, meta.Author, meta.Office, meta.Date, p.Heading, p.Lead}, "\n")
	taken.addNumbers()
	taken.addDates(p.Text)
	taken.addDates(taken.Context)
	taken.points = pointsBack(p.Text, taken.Whole.Terms, language)
	taken.leans = slices.ContainsFunc(taken.Whole.Terms, func(t retrieval.Term) bool {
		return lang.IsPersonal(language, strings.ToLower(p.Text[t.Start:t.End]))
	})
	return taken
}

// sentenceOf is a sentence with those of a paragraph's terms that it has, and that it hangs on.
func sentenceOf(sentence text.Sentence, terms []retrieval.Term) Stretch {
	s := stretch(sentence, termsIn(terms, sentence.Span))
	s.about = make(map[string]bool)
	for _, lead := range append(sentence.Leads, sentence.Label) {
		for _, t := range termsIn(terms, lead) {
			s.about[t.Text] = true
		}
	}
	return s
}

// addNumbers notes the numbers of the paragraph, and the forms of those and of what stands by it.
func (p *Paragraph) addNumbers() {
	p.numbers = lang.Numbers(p.Text, p.Language)
	p.values = lang.NumberForms(p.Context, p.Language)
	for _, n := range p.numbers {
		for form := range n.Forms() {
			p.values[form] = true
		}
	}
}

// termsIn returns the terms that stand in a part of the text.
func termsIn(terms []retrieval.Term, span text.Span) []retrieval.Term {
	first := sort.Search(len(terms), func(i int) bool { return terms[i].Start >= span.Start })
	last := sort.Search(len(terms), func(i int) bool { return terms[i].Start >= span.End })
	return terms[first:max(first, last)]
}

// addDates notes the months of s, and the years and days of its dates.
func (p *Paragraph) addDates(s string) {
	if p.months == nil {
		p.months = make(map[int]bool)
	}
	for _, d := range lang.Dates(s) {
		p.months[d.Month] = true
		for _, n := range []int{d.Year, d.Day} {
			p.values[fmt.Sprint(n)] = p.values[fmt.Sprint(n)] || n > 0
		}
	}
	for sc := scan(s); sc.Next(); {
		if month := lang.Month(s[sc.Word.Start:sc.Word.End], p.Language); month > 0 {
			p.months[month] = true
		}
	}
}

func stretch(sentence text.Sentence, terms []retrieval.Term) Stretch {
	has := make(map[string]bool, len(terms))
	for _, t := range terms {
		has[t.Text] = true
	}
	return Stretch{Sentence: sentence, Terms: terms, has: has}
}

// Leans reports whether the paragraph speaks of somebody or something by a pronoun, so that
// a claim may name what a paragraph before it names.
func (p *Paragraph) Leans() bool { return p.leans }

// PointsBack reports whether the paragraph begins with a word that stands for something that
// the one before it says.
func (p *Paragraph) PointsBack() bool { return p.points }

func pointsBack(s string, terms []retrieval.Term, language string) bool {
	for i, t := range terms {
		w := strings.ToLower(s[t.Start:t.End])
		switch {
		case lang.PointsBack(language, w):
			return true
		case i == 0 && lang.Joins(language, w): // "And she said"
		default:
			return false
		}
	}
	return false
}

// anyOf reports whether is holds for the text of any of the paragraphs, or for what stands by it.
func anyOf(paragraphs []*Paragraph, is func(s string) bool) bool {
	for _, p := range paragraphs {
		if is(p.Text) || p.Context != "" && is(p.Context) {
			return true
		}
	}
	return false
}

// languageOf is the language of paragraphs that are held together.
func languageOf(paragraphs []*Paragraph) string {
	if len(paragraphs) == 0 {
		return ""
	}
	return paragraphs[0].Language
}
