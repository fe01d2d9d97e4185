package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// Lengths of the sentences that may stand in an overview, in characters. One without spaces has
// fewer: about two for three letters.
const shortestCarrying, longestCarrying, shortestDense, longestDense = 30, 400, 10, 200

// fewestWords is how many words a sentence has at least that may stand in an overview.
const fewestWords = 5

// introduced is up to which paragraph a text says what it is about, whatever its sentences begin
// with: "So I thought I would put together …".
const introduced = 3

// longestImprint is up to what length, in bytes, a sentence only says when and by whom a text was
// made: "Last revised by the committee in May."
const longestImprint = 120

// mayCarry reports whether a sentence can stand by itself.
func mayCarry(s string, index int, from rank.Source) bool {
	sentence := from.Sentences[index]
	if !isFit(s) || !begins(s) || isAside(s, sentence.Kind, from.Language) || isSpoken(from.Text, sentence.Span) || isGloss(from.Sentences[0].Of(from.Text), from.Language) {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(s); unicode.IsLower(first) && sentence.Kind == text.Item {
		return false
	}
	switch {
	case intent.OpensWithText(s, from.Language): // "This …" is the text
		return true
	case from.Number <= introduced && lang.StatesTopic(from.Language, s):
		return true
	case index > 0:
		return !rank.Pick{Stretch: sentence, From: from, Index: index}.Dangles()
	}
	return !from.PointsBack() || from.Number == 1
}

// isFit reports whether a sentence is neither too short nor too long for an overview.
func isFit(s string) bool {
	n := utf8.RuneCountInString(s)
	if lang.IsDense(s) {
		return n >= shortestDense && n <= longestDense
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return n >= shortestCarrying && n <= longestCarrying && len(words) >= fewestWords
}

// isAside reports whether a sentence says nothing of what a text says: it asks, leads to what
// follows or to another place, says what a term means, or who made the text and when. What is asked in a conversation
// says what that is about.
func isAside(s string, kind text.BlockKind, language string) bool {
	switch {
	case lang.EndsInQuestion(s):
		return kind != text.Turn
	case strings.ContainsAny(s[len(s)-1:], ":,"), strings.HasSuffix(s, "："):
		return true
	}
	return isGloss(s, language) || lang.RefersElsewhere(language, firstWord(s)) || len(s) <= longestImprint && intent.OpensWithMaking(s, language)
}

// begins reports whether a sentence begins as one: no line of code, no picture, no dash.
func begins(s string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "_*"))
	return unicode.IsLetter(first) || unicode.IsDigit(first) || strings.ContainsRune(`¿¡([`+lang.Quotes, first)
}

// isSpoken reports whether most of a sentence of a paragraph stands in quotation marks.
func isSpoken(in string, span text.Span) bool {
	isIn, spoken := false, 0
	for i, r := range in[:span.End] {
		switch {
		case r == '"':
			isIn = !isIn
		case r == '”', r == '“' && isIn:
			isIn = false
		case strings.ContainsRune("“„«「『", r):
			isIn = true
		case strings.ContainsRune("»」』", r):
			isIn = false
		}
		if isIn && i >= span.Start {
			spoken += utf8.RuneLen(r)
		}
	}
	return spoken*2 > span.End-span.Start
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
