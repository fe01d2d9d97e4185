package answer

import (
	"math"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A sentenceVector is a sentence with the weights of its terms, of length 1.
type sentenceVector struct {
	pick
	terms map[string]float64
	part  int // of the text, in equal parts
}

// Lengths of the sentences that may stand in an overview, in characters.
const shortestCarrying, longestCarrying = 30, 400

// vectors returns the sentences of a part of the text that may stand in an overview.
func (r *run) vectors(in outline.Region, parts int) []sentenceVector {
	if asked := r.questions(in, parts); asked != nil {
		return asked
	}
	var all []sentenceVector
	for n, at := range in.Spans {
		all = append(all, carriersOf(at, source{Paragraph: r.take(at.Paragraph)}, n*parts/len(in.Spans))...)
	}
	all = proseOf(all)
	weighTerms(all)
	return all
}

// carriersOf returns the sentences of a paragraph, or of a part of it, that may stand in an
// overview.
func carriersOf(at outline.Located, from source, part int) (all []sentenceVector) {
	for i, s := range from.Sentences {
		if at.Covers(s.Span) && mayCarry(s.Of(at.Text), i, from) {
			all = append(all, newVector(pick{Stretch: s, From: from, Index: i}, part))
		}
	}
	return all
}

// proseOf returns the whole sentences, if there are enough for an overview: rows of tables, lines
// of code and what has no full stop say little about the whole.
func proseOf(all []sentenceVector) []sentenceVector {
	var prose []sentenceVector
	for _, v := range all {
		if v.IsProse() && text.EndsSentence(v.Of(v.From.Text)) {
			prose = append(prose, v)
		}
	}
	if len(prose) < overviewSentences {
		return all
	}
	return prose
}

func newVector(p pick, part int) sentenceVector {
	v := sentenceVector{pick: p, terms: make(map[string]float64), part: part}
	for _, t := range p.Terms {
		if !t.Stop {
			v.terms[t.Text]++
		}
	}
	return v
}

// questions returns those of a list of questions and answers, which say best what it is about,
// behind the sentences before the first; nil if a part of the text is none.
func (r *run) questions(in outline.Region, parts int) (all []sentenceVector) {
	asked := 0
	for n, at := range in.Spans {
		from := source{Paragraph: r.take(at.Paragraph)}
		b := at.Structure()[0]
		if asked == 0 && b.Kind == text.Prose {
			all = append(all, carriersOf(at, from, n*parts/len(in.Spans))...)
		}
		if b.Kind == text.Question {
			asked++
			span := text.Span{Start: b.Label.End, End: b.End}
			span.Start += len(span.Of(at.Text)) - len(strings.TrimSpace(span.Of(at.Text)))
			s := claims.Stretch{Sentence: text.Sentence{Span: span, Kind: b.Kind}, Terms: retrieval.Terms(span.Of(at.Text), from.Language)}
			all = append(all, newVector(pick{Stretch: s, From: from}, n*parts/len(in.Spans)))
		}
	}
	if asked*2 < len(in.Spans) {
		return nil
	}
	weighTerms(all)
	return all
}

// weighTerms gives each term its inverse document frequency among the sentences.
func weighTerms(all []sentenceVector) {
	frequency := make(map[string]float64)
	for _, v := range all {
		for term := range v.terms {
			frequency[term]++
		}
	}
	for _, v := range all {
		for term := range v.terms {
			v.terms[term] *= math.Log(1 + float64(len(all))/frequency[term])
		}
		normalise(v.terms)
	}
}

// mayCarry reports whether a sentence can stand by itself.
func mayCarry(s string, index int, from source) bool {
	n := utf8.RuneCountInString(s)
	if lang.IsDense(s) {
		n *= 2
	}
	if n < shortestCarrying || n > longestCarrying || strings.ContainsAny(s[len(s)-1:], "?:") || strings.HasSuffix(s, "？") || strings.HasSuffix(s, "：") {
		return false
	}
	if index > 0 {
		return !pick{Stretch: from.Sentences[index], From: from, Index: index}.Dangles()
	}
	return !from.PointsBack() || from.Number == 1 || intent.SpeaksOfText(s, from.Language) // "This …" at the beginning is the text
}

// isDense is [lang.IsDense].
func isDense(s string) bool { return lang.IsDense(s) }

// named is the share of the words of a title that a sentence has.
func named(title map[string]bool, v sentenceVector) float64 {
	if len(title) == 0 {
		return 0
	}
	n := 0
	for w := range lang.ContentWords(v.Of(v.From.Text)) {
		if title[w] {
			n++
		}
	}
	return float64(n) / float64(len(title))
}

func normalise(v map[string]float64) {
	sum := 0.0
	for _, weight := range v {
		sum += weight * weight
	}
	for term := range v {
		v[term] /= math.Sqrt(sum)
	}
}

func dot(a, b map[string]float64) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	sum := 0.0
	for term, weight := range a {
		sum += weight * b[term]
	}
	return sum
}
