package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
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

// mayCarry reports whether a sentence can stand by itself; greeted says that it follows a greeting, behind which some
// languages go on in small letters.
func (v sentenceVector) mayCarry(greeted bool) bool {
	isTurn, begins := v.Kind == text.Turn, v.Index == 0 && (v.From.Number == 1 || greeted)
	switch {
	case !v.fits, v.small && !isTurn && !(greeted && v.Index == 0):
		return false
	case v.joins && !isTurn && !begins:
		return false
	case v.isEarly() && v.isOfText: // "This …" is the text; further down "this file" may be another
		return true
	case v.From.Number <= introduced && v.topical && !v.refers && !(v.Index > 0 && v.personal):
		return true
	}
	return v.From.Number == 1 && v.Index == 0 || !v.leans && !v.refers
}

// fits reports whether a sentence may stand in an overview unless it needs what stands before it.
func fits(p rank.Pick, said string) bool {
	language, isTurn := p.From.Language, p.Kind == text.Turn
	isRight := isFit(said) || isTurn && isFitTurn(said)
	isPart := isSpoken(p.From.Text, p.Span) || isCutShort(said)
	return isRight && !isPart && begins(said) && !isInCapitals(said) && !isAside(said, p.Kind, language) &&
		!isGloss(p.From.Sentences[0].Of(p.From.Text), language)
}

// leans reports whether a sentence that begins with a word needs what stands before it.
func leans(p rank.Pick, first string) bool {
	if lang.Concludes(p.From.Language, first) {
		return true
	}
	if p.Index == 0 {
		return p.From.PointsBack()
	}
	_, leans := p.Before()
	return leans
}

// isEarly reports whether a sentence stands where a text says what it is about.
func (v sentenceVector) isEarly() bool { return v.early > 1-opening || v.From.Number <= introduced }

// pointsAt reports whether a sentence calls what the text is about by a word of the title: "This statute of the club …" in
// the statute of a club.
func pointsAt(p rank.Pick, titled map[string]bool) bool {
	language := p.From.Language
	if lang.IsDense(p.Said()) { // where words are not apart, half a word would do
		return false
	}
	for i, t := range p.Terms[:min(len(p.Terms), mostPointed)] {
		word := wordAt(p, t)
		switch {
		case i == 0 && (!lang.PointsBack(language, word) || lang.IsPersonal(language, word)), i > 0 && t.Stop:
			return false
		case i > 0 && titled[t.Text]:
			return true
		}
	}
	return false
}

// mostPointed is within how many words, with "this", a sentence names what it points at.
const mostPointed = 4

// isCutShort reports whether a sentence lacks its end, as a bracket in it is left open: "(Lamps Act. No. 5".
func isCutShort(s string) bool {
	open := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("([（【", r):
			open++
		case strings.ContainsRune(")]）】", r) && open > 0:
			open--
		}
	}
	return open > 0
}

// opensSmall reports whether a sentence goes on with another, as it begins in small letters: not with the name of a program,
// "ls lists files".
func opensSmall(s, first string, kind text.BlockKind, language string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) && (kind == text.Item || lang.StopWords(language)[first])
}

// isFit reports whether a sentence is neither too short nor too long for an overview.
func isFit(s string) bool {
	n := utf8.RuneCountInString(s)
	if lang.IsDense(s) {
		return n >= shortestDense && n <= longestDense
	}
	words := strings.FieldsFunc(link().ReplaceAllString(s, ""), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return n >= shortestCarrying && n <= longestCarrying && len(words) >= fewestWords
}

// shortestTurn and fewestOfTurn are the bounds of a sentence of a conversation, where people speak briefly.
const shortestTurn, fewestOfTurn = 20, 4

// isFitTurn reports whether what somebody says in a conversation is neither too short nor too long for an overview.
func isFitTurn(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= shortestTurn && n <= longestCarrying && len(strings.Fields(s)) >= fewestOfTurn
}

// link is an address of the web.
var link = lazyregexp.New(`\w+://\S+`)

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
	isBracketed := strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")")
	refers := pages().MatchString(s) || lang.RefersElsewhere(language, firstWord(s))
	tellsOfMaking := wanted.IsDateline(s, language) || isImprint(s, language) || intent.TellsAttendance(s, language)
	return isBracketed || refers || tellsOfMaking || isGloss(s, language) || isSynopsis(s, language) || labelledTurn().MatchString(s)
}

// labelledTurn finds the letter of who speaks or answers before a sentence: "A: …".
var labelledTurn = lazyregexp.New(`^\p{Lu}: `)

// synopsis finds what a line of a synopsis has: options, and brackets for what may be left out.
var synopsis = lazyregexp.New(`[\[{|]\S|(?:^|\s)--?\w`)

// isSynopsis reports whether a sentence is a line that is typed, "lamp -l [STREET] [HOUR...]": with none of the
// small words of its language, or with little else.
func isSynopsis(s, language string) bool {
	if lang.IsDense(s) {
		return false
	}
	n, words := len(synopsis().FindAllString(s, -1)), len(strings.Fields(s))
	return n > 0 && (lang.FunctionWords(s, language) == 0 || n*typedShare >= words)
}

// typedShare is what part of the words are options at least where most of a line is typed.
const typedShare = 2

// isImprint reports whether a sentence only says whose a text is, or when and by whom it was made.
func isImprint(s, language string) bool {
	if wanted.ClaimsCopyright(s) || address().MatchString(s) || wanted.IsCredit(s) || wanted.TellsOrigin(s, language) {
		return true
	}
	if len(s) > longestImprint {
		return false
	}
	tells := func(kind intent.Kind) bool {
		return intent.Tells(kind, s, language) > 0 && wanted.HoldsOfText(kind, s, language)
	}
	isDated := tells(intent.Date) && intent.OpensWithText(s, language)
	isByline := tells(intent.Author) && !endsPlainly(s)
	return isDated || isByline || intent.OpensWithMaking(s, language)
}

// endsPlainly reports whether a sentence ends with a full stop or the like, and not with a bracket.
func endsPlainly(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return text.IsTerminator(last)
}

// address finds an e-mail address, as those have who made a text.
var address = lazyregexp.New(`[\w.+-]+@[\w-]+\.\w`)

// pages finds a list of manual pages that a sentence begins with: "lamp(1), wick(5)".
var pages = lazyregexp.New(`^\S+\(\d\w*\)\s*,\s*\S+\(\d\w*\)`)

// isInCapitals reports whether most letters of a sentence are capitals, as on a title page.
func isInCapitals(s string) bool {
	capitals, small := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLower(r):
			small++
		}
	}
	return capitals > small
}

// begins reports whether a sentence begins as one, also one of a law with its number: no line of code, no picture, no
// dash, no note in brackets.
func begins(s string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "_*"))
	return unicode.IsLetter(first) || unicode.IsDigit(first) || strings.ContainsRune(`¿¡(§`+lang.Quotes, first)
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
