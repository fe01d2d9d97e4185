// Package ellipsis completes a question that leaves out what the one before says: "and in 2021?" after "How many
// boats were there in 2020?" asks how many there were in 2021. It does so only where one thing of the question
// before is of the same kind as what is named: a number, an ordinal, a name, or what ends with the same word.
package ellipsis

import (
	"strings"

	"pilcrow/internal/lang"
)

// Complete returns a question, as [Joined] returns it, with the words of the one before, and reports whether it leaves them
// out and it is plain in whose place its own belong. One for what the text says about that is the one before.
func Complete(before, question string) (string, bool) {
	if before != "" && asksAgain(question) {
		return before, true
	}
	language := lang.Detect(before)
	if language == "zh" {
		return completeDense(before, question)
	}
	named := named(question, language)
	said := partsOf(before)
	for _, find := range []func(said, named []part, language string) (place []part, with string){numbered, ordinal, head, name} {
		if len(named) == 0 {
			break
		}
		if place, with := find(said, named, language); len(place) > 0 {
			return before[:place[0].start] + with + before[place[len(place)-1].end:], true
		}
	}
	return completeBehind(before, question, language)
}

// mostNamed is how many words name something that takes the place of another, at most.
const mostNamed = 3

// named are the words for what a question names beside a word that joins it to the one before, if that is all that
// it has: "in 2021" of "And in 2021?"
func named(question, language string) []part {
	parts := partsOf(question)
	if len(parts) == 0 || !joins(parts, language) {
		return nil
	}
	parts = parts[1:]
	for len(parts) > 0 && leading[language][parts[0].folded()] {
		parts = parts[1:]
	}
	for len(parts) > 0 && trailing[language][parts[len(parts)-1].folded()] {
		parts = parts[:len(parts)-1]
	}
	if len(parts) == 0 || len(parts) > mostNamed || isSmall(parts[0], language) || isSmall(parts[len(parts)-1], language) {
		return nil
	}
	return parts
}

// isSmall reports whether a word names nothing.
func isSmall(p part, language string) bool {
	return !p.quoted && lang.StopWords(language)[p.folded()] && !ordinals[language][p.folded()]
}

// joins reports whether the first word joins a question to the one before it.
func joins(parts []part, language string) bool { return lang.Joins(language, parts[0].folded()) }

// numbered finds the number whose place one that is named takes: the only one, the only one that is written alike,
// or, if a word stands before it, the one behind that word.
func numbered(said, named []part, language string) (place []part, with string) {
	n := named[len(named)-1]
	if n.quoted || !n.isNumber(language) || len(named) > 2 {
		return nil, ""
	}
	var all, alike []part
	for i, p := range said {
		if !p.isNumber(language) || len(named) == 2 && (i == 0 || said[i-1].folded() != named[0].folded()) {
			continue
		}
		all = append(all, p)
		if shape(p.text) == shape(n.text) {
			alike = append(alike, p)
		}
	}
	if len(all) > 1 {
		all = alike
	}
	return only(all), n.text
}

// ordinal finds the ordinal whose place one that is named takes.
func ordinal(said, named []part, language string) (place []part, with string) {
	if len(named) != 1 || !ordinals[language][named[0].folded()] {
		return nil, ""
	}
	var all []part
	for _, p := range said {
		if ordinals[language][p.folded()] {
			all = append(all, p)
		}
	}
	return only(all), named[0].text
}

// name finds the name whose place one that is named takes: the only one of the question before.
func name(said, named []part, language string) (place []part, with string) {
	isName := func(p part) bool { return p.isName() && !isSmall(p, language) } // "I" is none
	if !isName(named[0]) || !isName(named[len(named)-1]) {
		return nil, ""
	}
	for i := 1; i < len(said); i++ {
		if !isName(said[i]) {
			continue
		}
		to := i + 1
		for to < len(said) && isName(said[to]) && !said[to].quoted && !said[i].quoted {
			to++
		}
		if place != nil {
			return nil, ""
		}
		place, i = said[i:to], to
	}
	return place, textOf(named)
}

// textOf is what some words say.
func textOf(words []part) string {
	var all []string
	for _, p := range words {
		all = append(all, p.text)
	}
	return strings.Join(all, " ")
}

func only(all []part) []part {
	if len(all) != 1 {
		return nil
	}
	return all
}
