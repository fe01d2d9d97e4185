package intent

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// WithoutTold is what a message asks, without what it tells besides, if that needs nothing of it: "My friend sent me this. Who
// built the tower?", "guys who built the tower". It does not if it says enough by itself, or if the text has no word of
// what is told, as knows tells. A message that follows others in a conversation may lean on those instead.
func WithoutTold(message string, follows bool, knows func(word string) bool) string {
	languages := spoken(message)
	message = leaveTalk(message, languages, follows, knows)
	isAlone := false // then no talk is needed
	isNeeded := func(told string) bool {
		words := slices.DeleteFunc(saying(told, languages[0]), func(word string) bool { return isAlone && lang.IsOfTalk(languages[0], word) })
		return len(words) > mostTold || slices.ContainsFunc(words, knows)
	}
	start, end := whereAsked(message, languages)
	if start < 0 {
		return withoutHead(message, languages, isNeeded)
	}
	before, asked, behind := message[:start], withoutLeadIn(message[start:end], languages), message[end:]
	if asksForAll(before+asked+behind, languages) && !asksForAll(asked, languages) { // "Who pays? All of them, please."
		return message
	}
	switch asked = withoutHead(asked, languages, isNeeded); {
	case namesPlace(before), namesPlace(behind): // "I'm reading section 3. Who pays?"
		return before + asked + behind
	case standsAlone(asked, languages[0], leastOwn):
		return asked
	case len(saying(asked, languages[0])) == 0 && Of(asked).Kind == LookUp: // "Boats are popular. Why?"
		return message
	}
	if isAlone = standsAlone(asked, languages[0], enough); !isNeeded(before) {
		before = ""
	}
	if isOfSelf(behind, languages[0]) || !isNeeded(behind) {
		behind = ""
	}
	return withoutLacking(before+asked+behind, languages, knows)
}

// leaveTalk leaves out of a message what is talk, unless what is left says too little without what the text has a word of, and
// what is mostly talk if the rest stands alone.
func leaveTalk(message string, languages []string, follows bool, knows func(word string) bool) string {
	rest, talk := withoutTalk(message, languages, messagePart.isTalk)
	if talk != "" && (follows || saysEnough(rest, languages[0]) || !slices.ContainsFunc(saying(talk, languages[0]), knows)) {
		message = rest
	}
	if rest, talk = withoutTalk(message, languages, messagePart.isMostlyTalk); talk != "" && standsAlone(rest, languages[0], enough) && !lang.LeaningOf(languages[0], rest).Points {
		message = rest
	}
	return message
}

// leastOwn is how many words that say something a question has that is understood without what is told around it, and
// mostTold how many the text is asked for, at most.
const leastOwn, mostTold = 3, 8

// enough is how many such words a question has that can do without talk.
const enough = 2

// whereAsked finds the sentences of a message that ask, -1 if none does or if one that tells stands between them: what it
// tells may belong to both.
func whereAsked(message string, languages []string) (start, end int) {
	start = -1
	last := 0 // the sentence behind the last one that asks
	for i, s := range sentencesOf(message, languages) {
		switch isAsking := asks(s.Of(message), languages); {
		case isAsking && start < 0:
			start, end, last = s.Start, s.End, i+1
		case isAsking && last == i:
			end, last = s.End, i+1
		case isAsking:
			return -1, 0
		}
	}
	return start, end
}

// sentencesOf are the sentences of a message, in which one that asks may begin with a small letter.
func sentencesOf(message string, languages []string) (all []text.Span) {
	for _, s := range withNumbered(text.Sentences(message), message) {
		for _, at := range stopped().FindAllStringIndex(s.Of(message), mostParts) {
			if asksAtOnce(message[s.Start+at[1]:s.End], languages) {
				all = append(all, text.Span{Start: s.Start, End: s.Start + at[1]})
				s.Start += at[1]
				break
			}
		}
		all = append(all, s)
	}
	return all
}

// withNumbered joins a sentence that ends with the number of a part to the next one, which calls the part: "Was sagt der 3.
// Absatz?"
func withNumbered(sentences []text.Span, message string) (all []text.Span) {
	for _, s := range sentences {
		if last := len(all) - 1; last >= 0 && isNumbering(all[last].Of(message)) {
			all[last].End = s.End
			continue
		}
		all = append(all, s)
	}
	return all
}

// isNumbering reports whether said ends with a number of one or two digits and a full stop, behind other words.
func isNumbering(said string) bool { return numbering().MatchString(said) }

var (
	numbering = lazyregexp.New(`\pL.*\s\d{1,2}\.\s*$`)
	stopped   = lazyregexp.New(`[.!?]\s+|\n+`)
)

// standsAlone reports whether a question needs nothing of what is told beside it: it names the text as a whole or a place in
// it, or says some words by itself without pointing at anything.
func standsAlone(question, language string, least int) bool {
	if in := Of(question); in.Kind != LookUp && in.Kind != Again && !in.Bare && !asksForOutcome(question, language) {
		return true
	}
	points := func(word string) bool { return lang.PointsBack(language, strings.ToLower(word)) }
	if l := lang.LeaningOf(language, question); l.Joins || l.Resumes || slices.ContainsFunc(wordStart().FindAllString(question, -1), points) {
		return false
	}
	words := len(saying(question, language))
	return words >= least || words > 0 && hasName(question)
}

// saysEnough reports whether a question can be asked without the talk around it: "What should I bring?" can not.
func saysEnough(question, language string) bool {
	in := Of(question)
	return in.Kind != LookUp && !asksForOutcome(question, language) || in.Wants == Definition || len(saying(question, language)) >= enough
}

// asksForOutcome reports whether a question asks what happens, which is what comes of what is told before it.
func asksForOutcome(question, language string) bool {
	return slices.ContainsFunc(wordStart().FindAllString(strings.ToLower(question), -1), func(word string) bool {
		return isOneOf(word, language, classesOf("happen"))
	})
}

// namesPlace reports whether what is told says in which part of the text something stands.
func namesPlace(told string) bool {
	in := Of(told)
	return in.Kind == InPlace && (in.Place.Sure || in.Place.Number != 0)
}

// hasName reports whether a word behind the first one of a question is a name or a code: it has a capital or a digit.
func hasName(question string) bool {
	_, rest, _ := strings.Cut(strings.TrimSpace(question), " ")
	return strings.ContainsFunc(rest, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) })
}

// saying returns the folded words that say something, in writing without spaces pairs of characters.
func saying(said, language string) (words []string) {
	var sc lang.Scanner
	for sc.Reset(said); sc.Next(); {
		if sc.Word.Script == lang.Syllabic {
			words = append(words, sayingPairs(string(sc.Word.Folded))...)
			continue
		}
		if word := string(sc.Word.Folded); saysSomething(word, language) {
			words = append(words, word)
		}
	}
	return words
}

// saysSomething reports whether a folded word does more than join others or fill a pause.
func saysSomething(word, language string) bool {
	return !lang.StopWords(language)[word] && !lang.IsFiller(language, word) && !lang.IsFunctionWord(language, word)
}

// sayingPairs are the pairs of characters of a run that are no function words and do not only ask.
func sayingPairs(run string) (pairs []string) {
	for _, pair := range lang.Runs(run, 2) {
		if !lang.StopWords("zh")[pair] && !lang.OnlyAsks(pair) {
			pairs = append(pairs, pair)
		}
	}
	return pairs
}

// isOfSelf reports whether somebody begins to speak of himself.
func isOfSelf(said, language string) bool {
	first := firstWord().FindString(strings.ToLower(said))
	return lang.FirstPerson(language, first) || language == "zh" && strings.HasPrefix(first, "我")
}
