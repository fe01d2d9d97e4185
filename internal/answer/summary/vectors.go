package summary

import (
	"math"
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// A sentenceVector is a sentence with the weights of its terms, of length 1.
type sentenceVector struct {
	rank.Pick
	*sentence
	terms sparse
	at    float64 // what share of the text stands before its paragraph
	part  int     // of the text: see [setParts]
	early float64 // 1 at the beginning of the text, 0 at its end
	opens bool    // it stands in the first paragraph of a section
	tells bool    // it stands there, and that is called so that it says what the text is about
	names bool    // it is the first that says what the thing is that the title names

	isOfText bool // it speaks of the text by a word for that, or of what that is about by one of the title
}

// vectors returns the sentences of a part of the text, with this title, that may stand in an overview.
func vectors(in []Part, title string) []sentenceVector {
	if asked := questionsOf(in); asked != nil {
		return asked
	}
	all := carriers(in, title)
	markNaming(all, namesIn(title))
	all = proseOf(all, lang.ContentWords(title))
	weighTerms(all)
	return all
}

// setParts gives each sentence the part of the text, of so many, that it stands in.
func setParts(all []sentenceVector, parts int) {
	part := partOf
	if isStory(all) {
		part = partOfStory
	}
	for i, v := range all {
		all[i].part = part(v.at, parts)
	}
}

// markNaming marks the first sentence that explains one of the names of what a text is about, and the first that says what
// it is, one that does so without doubt before others.
func markNaming(all []sentenceVector, names []string) {
	mark := func(says func(sentenceVector) bool) bool {
		first := slices.IndexFunc(all, says)
		if first >= 0 {
			all[first].names = true
		}
		return first >= 0
	}
	mark(func(v sentenceVector) bool { return slices.ContainsFunc(names, v.explains) })
	if !mark(func(v sentenceVector) bool { return defines(v.Pick, names, wanted.PlainDefinition) }) {
		mark(func(v sentenceVector) bool { return defines(v.Pick, names, likelyDefinition) })
	}
}

// carriers are the sentences of all paragraphs that may stand in an overview, with where they stand.
func carriers(in []Part, title string) (all []sentenceVector) {
	titled := termsOf(title, in)
	for n, at := range in {
		if isNote(at) {
			continue
		}
		isFirst, tells := n == 0 || at.Heading != in[n-1].Heading, 0
		if isFirst {
			tells = tellingUnder(outline.LastHeading(at.Heading), at.From.Language)
		}
		for _, v := range carriersOf(in, n, title, titled) {
			v.tells = v.Index < tells
			v.opens = isFirst && at.Heading != ""
			all = append(all, v)
		}
	}
	return all
}

// tellingUnder is how many sentences below a heading say what the text is about: one of "Article 1 –
// Purpose", and a few that answer "What is this?"
func tellingUnder(heading, language string) int {
	switch {
	case intent.NamesPurpose(heading, language):
		return 1
	case intent.AsksOfText(outline.WithoutNumber(heading)):
		return sentencesOfAnswer
	}
	return 0
}

// sentencesOfAnswer is how many sentences answer a question that is a heading.
const sentencesOfAnswer = 3

// partOf is the part of a text, from 0 on, that stands at a share of it. The parts grow towards the end, as what comes
// first carries more: with five they end behind 4, 16, 36, 64 and 100 per cent.
func partOf(at float64, parts int) int { return int(float64(parts) * math.Sqrt(at)) }

// partOfStory is the part of a story that stands at a share of it. Its end is a part of its own, and the others are
// alike, as what happens is told all through it.
func partOfStory(at float64, parts int) int {
	if parts > 1 && at >= 1-endOfStory {
		return parts - 1
	}
	return int(at / (1 - endOfStory) * float64(max(1, parts-1)))
}

// endOfStory is the share of a story that is its end.
const endOfStory = 0.12

// carriersOf returns the sentences of the n-th paragraph, or of a part of it, that may stand in an overview. What follows
// a question needs it. The title has some terms.
func carriersOf(in []Part, n int, title string, titled map[string]bool) (all []sentenceVector) {
	from, before := in[n].From, in[max(0, n-1)].Text
	asked, greeted := n > 0 && lang.EndsInQuestion(before), n > 0 && lang.Salutes(from.Language, lastLine(before))
	for i, s := range read(from) {
		v := newVector(from.Pick(i), s, n, len(in))
		isReply := asked && v.Kind != text.Turn && !s.ofText
		asked = s.asks
		if isReply || !in[n].Has(v.Span) {
			continue
		}
		v.early, v.isOfText = 1-v.at, s.ofText || pointsAt(v.Pick, titled)
		if v.mayCarry(greeted) || v.explains(title) || v.heads() {
			all = append(all, v)
		}
	}
	return all
}

// termsOf are the terms of a title, in the language that the text begins in.
func termsOf(title string, in []Part) map[string]bool {
	if len(in) == 0 {
		return nil
	}
	return rank.TermSet([]string{title}, in[0].From.Language)
}

// isNote reports whether a paragraph is a note on the text, or one of the works that it names.
func isNote(at Part) bool {
	return intent.NamesNotes(outline.WithoutNumber(outline.LastHeading(at.Heading))) || noteMark().MatchString(at.Said())
}

// noteMark finds what a note begins with.
var noteMark = lazyregexp.New(`^\[(?:\d+|\pL+ \d+:?[^\]]*)\]`)

// lastLine is the last line of a paragraph.
func lastLine(s string) string { return s[strings.LastIndex(strings.TrimRight(s, "\n"), "\n")+1:] }

// proseOf returns the whole sentences, if there are some: rows of tables, lines of code, what a term of a list
// means, and what has no full stop say little about the whole. Else it returns what is prose at least.
func proseOf(all []sentenceVector, title map[string]bool) []sentenceVector {
	isProse := func(v sentenceVector) bool { return v.IsProse() && v.Kind != text.Definition && !v.isOfOthers() }
	isSentence := func(v sentenceVector) bool { return isProse(v) && (v.whole || v.subtitles(title) || v.heads()) }
	isOfSomething := func(v sentenceVector) bool { return isSentence(v) && !v.nothing }
	for _, is := range []func(sentenceVector) bool{isOfSomething, isSentence, isProse} {
		if prose := only(all, is); len(prose) >= fewestProse {
			return prose
		}
	}
	return all
}

// fewestProse is how many sentences are enough of an overview.
const fewestProse = 3

// only returns the sentences of which something is true.
func only(all []sentenceVector, is func(sentenceVector) bool) (some []sentenceVector) {
	for _, v := range all {
		if is(v) {
			some = append(some, v)
		}
	}
	return some
}

// isOfOthers reports whether a sentence is of a poem or set off as quoted: in a text of prose such a one stands in front of
// it, is sung in it or says what others have said.
func (v sentenceVector) isOfOthers() bool {
	kind := v.From.KindAt(v.Start)
	return kind == text.Verse || kind == text.Quotation
}

// subtitles reports whether a sentence is the line that a text begins with and says more of what
// the title says: "useradd - create a new user".
func (v sentenceVector) subtitles(title map[string]bool) bool {
	return v.From.Number == 1 && v.Index == 0 && v.named(title) > 0
}

// newVector is a sentence of the n-th of so many paragraphs.
func newVector(p rank.Pick, s *sentence, n, of int) sentenceVector {
	return sentenceVector{Pick: p, sentence: s, terms: slices.Clone(s.counts), at: float64(n) / float64(of), isOfText: s.ofText}
}

// weighTerms gives each term its inverse document frequency among the sentences.
func weighTerms(all []sentenceVector) {
	frequency := make(map[string]float64)
	for _, v := range all {
		for _, w := range v.terms {
			frequency[w.term]++
		}
	}
	for _, v := range all {
		for i, w := range v.terms {
			v.terms[i].weight *= math.Log(1 + float64(len(all))/frequency[w.term])
		}
		v.terms.normalise()
	}
}

// Candidates are the sentences that may stand in an overview, in reading order.
func Candidates(in []Part) (picks []rank.Pick) {
	for _, v := range vectors(in, "") {
		picks = append(picks, v.Pick)
	}
	return picks
}
