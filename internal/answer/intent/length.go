package intent

import (
	"strings"

	"pilcrow/internal/lang"
)

// withoutLength takes off a question how long the answer is to be, "in three sentences" or "in
// 100 words", and returns that in sentences; 0 if it is not said.
func (l *lexicon) withoutLength(said string) (rest string, sentences int) {
	parts := l.partsOf(said)
	if n, end := l.lengthAt(parts, 0); l.unspaced && n > 0 && end < len(parts) { // "一句话总结"
		return strings.TrimSpace(said[parts[end-1].end:]), n
	}
	for i, in := range parts {
		if at := l.of(in.text); !at.have(classesOf("in")) || at.have(classesOf("article")) { // "der 2. Satz" is a place
			continue
		}
		if n, end := l.lengthAt(parts, i+1); n > 0 {
			return strings.TrimSpace(said[:in.start] + said[parts[end-1].end:]), n
		}
	}
	return said, 0
}

// partsOf are the words of what is said, with their places.
func (l *lexicon) partsOf(said string) []word {
	if l.unspaced {
		return l.unspacedWords(said)
	}
	return partsOf(said)
}

// SentencesWanted is how many sentences the answer is to have by what a message says of it beside the question, 0 if it says
// nothing of that: "What is it about? One sentence please."
func SentencesWanted(message string) int {
	languages := spoken(message)
	for _, part := range messageParts(message, languages) {
		if !part.isTalk() {
			continue
		}
		l := vocabularyFor(languages[0], part.said).text
		parts := l.partsOf(strings.ToLower(part.said))
		for i := range parts {
			if n, _ := l.lengthAt(parts, i); n > 0 {
				return n
			}
		}
	}
	return 0
}

// lengthAt reads a length from the i-th part on, in sentences, and where it ends: "at most two sentences", "two or three
// sentences".
func (l *lexicon) lengthAt(parts []word, i int) (n, end int) {
	for atMost[wordAt(parts, i).text] {
		i++
	}
	if l.lengthOf(wordAt(parts, i).text) == 0 {
		return 0, 0
	}
	for _, last := range []int{i, i + 2} {
		if n, end = l.sentencesAt(parts, last); n > 0 {
			return n, end
		}
	}
	return 0, 0
}

// sentencesAt reads the last number of a length from the i-th part on: "two sentences", "a sentence or two".
func (l *lexicon) sentencesAt(parts []word, i int) (n, end int) {
	if !l.of(wordAt(parts, i+1).text).have(classesOf("sentence")) {
		return 0, 0
	}
	if more := l.lengthOf(wordAt(parts, i+3).text); more > 0 && joinsLengths[wordAt(parts, i+2).text] {
		return more, i + 4
	}
	return l.lengthOf(wordAt(parts, i).text), i + 2
}

// lengthOf is the number of sentences that a word says, 0 if it says none.
func (l *lexicon) lengthOf(word string) int {
	if from, to, ok := strings.Cut(strings.ReplaceAll(word, "–", "-"), "-"); ok && l.lengthOf(from) > 0 { // "2-3"
		return l.lengthOf(to)
	}
	n := l.word(word, 0).number
	switch {
	case single[word] || n > mostSentences && n < 2*wordsASentence:
		return 1
	case n > mostSentences:
		return min(n/wordsASentence, mostSentences)
	}
	return n
}

const (
	wordsASentence = 25 // about, for a length in words
	mostSentences  = 10 // a greater number is a length in words
)

// single is what stands before one sentence, in any of the languages.
var single = lang.SetOf("a one single ein einem einen un une una одно одном 一")

// joinsLengths are words between two lengths, in any of the languages. Chinese 或 joins other things, too, and is not
// among the words of [alternating].
var joinsLengths = lang.SetOf("or oder ou o или 或")

// atMost are words between "in" and the number: "in no more than three sentences".
var atMost = lang.SetOf("about around roughly only just at most no more than under maximum max höchstens maximal nur etwa rund ungefähr au plus maximum environ como máximo unas unos не более чем примерно")

// points is the number of points that a summary is to have: "5 key points".
func points(words []word) int {
	for _, w := range words {
		if w.number > 1 && w.number <= mostSentences && !w.is(ordinals) {
			return w.number
		}
	}
	return 0
}
