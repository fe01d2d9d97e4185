package summary

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A sentenceVector is a sentence with the weights of its terms, of length 1.
type sentenceVector struct {
	rank.Pick
	terms sparse
	part  int  // of the text, in equal parts
	opens bool // it stands in the first paragraph of a section
}

// Lengths of the sentences that may stand in an overview, in characters.
const shortestCarrying, longestCarrying = 30, 400

// vectors returns the sentences of a part of the text that may stand in an overview.
func vectors(in []Part, parts int) []sentenceVector {
	if asked := questionsOf(in, parts); asked != nil {
		return asked
	}
	var all []sentenceVector
	for n, at := range in {
		carriers := carriersOf(at, n*parts/len(in))
		for i := range carriers {
			carriers[i].opens = at.Heading != "" && (n == 0 || at.Heading != in[n-1].Heading)
		}
		all = append(all, carriers...)
	}
	all = proseOf(all)
	weighTerms(all)
	return all
}

// carriersOf returns the sentences of a paragraph, or of a part of it, that may stand in an
// overview.
func carriersOf(at Part, part int) (all []sentenceVector) {
	for i, s := range at.From.Sentences {
		if at.Covers(s.Span) && mayCarry(s.Of(at.Text), i, at.From) {
			all = append(all, newVector(rank.Pick{Stretch: s, From: at.From, Index: i}, part))
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
	if len(prose) < Usual {
		return all
	}
	return prose
}

func newVector(p rank.Pick, part int) sentenceVector {
	times := make(map[string]float64)
	for _, t := range p.Terms {
		if !t.Stop {
			times[t.Text]++
		}
	}
	return sentenceVector{Pick: p, terms: newSparse(times), part: part}
}

// questionsOf returns those of a list of questions and answers, which say best what it is about,
// behind the sentences before the first; nil if a part of the text is none.
func questionsOf(in []Part, parts int) (all []sentenceVector) {
	asked := 0
	for n, at := range in {
		b := at.Structure()[0]
		if asked == 0 && b.Kind == text.Prose {
			all = append(all, carriersOf(at, n*parts/len(in))...)
		}
		if b.Kind == text.Question {
			asked++
			span := text.Span{Start: b.Label.End, End: b.End}
			span.Start += len(span.Of(at.Text)) - len(strings.TrimSpace(span.Of(at.Text)))
			s := claims.Stretch{Sentence: text.Sentence{Span: span, Kind: b.Kind}, Terms: retrieval.Terms(span.Of(at.Text), at.From.Language)}
			all = append(all, newVector(rank.Pick{Stretch: s, From: at.From}, n*parts/len(in)))
		}
	}
	if asked*2 < len(in) {
		return nil
	}
	weighTerms(all)
	return all
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

// fewestWords is how many words a sentence has at least that may stand in an overview.
const fewestWords = 5

// introduced is up to which paragraph a text says what it is about, whatever its sentences begin
// with: "So I thought I would put together …".
const introduced = 3

// mayCarry reports whether a sentence can stand by itself.
func mayCarry(s string, index int, from rank.Source) bool {
	n, isDense := utf8.RuneCountInString(s), lang.IsDense(s)
	if isDense {
		n *= 2
	}
	if n < shortestCarrying && !(from.Number <= introduced && lang.StatesTopic(from.Language, s)) || n > longestCarrying || !isDense && len(strings.Fields(s)) < fewestWords {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(s); unicode.IsLower(first) && from.Sentences[index].Kind == text.Item {
		return false
	}
	if strings.ContainsAny(s[len(s)-1:], "?:") || strings.HasSuffix(s, "？") || strings.HasSuffix(s, "：") || isGloss(from.Sentences[0].Of(from.Text), from.Language) {
		return false
	}
	switch {
	case intent.OpensWithText(s, from.Language): // "This …" is the text
		return true
	case from.Number <= introduced && lang.StatesTopic(from.Language, s):
		return true
	case index > 0:
		return !rank.Pick{Stretch: from.Sentences[index], From: from, Index: index}.Dangles()
	}
	return !from.PointsBack() || from.Number == 1
}

// quotedFirst finds a term in quotation marks that a sentence begins with.
var quotedFirst = lazyregexp.New(`^(?:[\d.()]+ )?["“„«»「『][^"”“»«」』]+["”“»«」』]`)

// glossReach is how many words behind a term may stand before the one that says what it means.
const glossReach = 5

// isGloss reports whether a sentence only says what a term means in the text: "“Work” means …".
func isGloss(s, language string) bool {
	term := quotedFirst().FindString(s)
	if term == "" {
		return false
	}
	rest := strings.Fields(strings.ToLower(s[len(term):]))
	return lang.IsDense(s) || slices.ContainsFunc(rest[:min(len(rest), glossReach)], func(w string) bool { return lang.Equates(language, w) })
}

// firstWord is the word that a sentence begins with, in lower case.
func firstWord(s string) string {
	var sc lang.Scanner
	if sc.Reset(s); sc.Next() {
		return string(sc.Word.Folded)
	}
	return ""
}

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

// Candidates are the sentences that may stand in an overview of so many, in reading order.
func Candidates(in []Part, most int) (picks []rank.Pick) {
	for _, v := range vectors(in, most) {
		picks = append(picks, v.Pick)
	}
	return picks
}
