package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode"

	"pilcrow/internal/eval"
	"pilcrow/internal/text"
)

// scale returns set with a corpus of n paragraphs in all: its own, with those
// that answer the questions, spread among made-up ones. A made-up paragraph
// recombines the set's sentences: each has the first half of one and the second
// half of another, and half of its names are replaced by invented ones, so that
// the words and their frequencies are natural, the vocabulary grows as it does
// in large corpora, and no sentence answers a question by accident. The questions
// get much harder, as every phrase of the text returns in many places: the
// figures compare engines, and say little about a natural corpus of that size.
// The same set gives the same corpus.
func scale(set *eval.Set, n int) *eval.Set {
	own := set.Paragraphs()
	m := maker{rand.New(rand.NewPCG(1, 2)), sentences(own)}
	all := own
	for i := len(own); i < n; i++ {
		all = append(all, text.Paragraph{Document: fmt.Sprintf(madeUp+"%d", i), Number: 1, Text: m.paragraph()})
	}
	m.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	scaled := *set
	scaled.Groups = []eval.Group{{Paragraphs: all}}
	return &scaled
}

// madeUp is how the names of made-up documents begin.
const madeUp = "made-up-"

// sentences returns the words of each sentence.
func sentences(paragraphs []text.Paragraph) [][]string {
	var all [][]string
	for _, p := range paragraphs {
		for _, span := range text.Sentences(p.Text) {
			if words := strings.Fields(span.Of(p.Text)); len(words) > 3 {
				all = append(all, words)
			}
		}
	}
	return all
}

type maker struct {
	*rand.Rand
	sentences [][]string
}

// paragraph is 4 to 8 sentences, about as long as the paragraphs of SQuAD.
func (m maker) paragraph() string {
	var words []string
	for range 4 + m.IntN(5) {
		head, tail := m.sentences[m.IntN(len(m.sentences))], m.sentences[m.IntN(len(m.sentences))]
		words = append(words, head[:len(head)/2]...)
		words = append(words, tail[len(tail)/2:]...)
	}
	for i, word := range words {
		if first := []rune(word)[0]; unicode.IsUpper(first) && m.IntN(2) == 0 {
			words[i] = m.name()
		}
	}
	return strings.Join(words, " ")
}

// name is one of the 1.3 million names of two to four syllables.
func (m maker) name() string {
	var name strings.Builder
	for i := range 2 + m.IntN(3) {
		consonant := "bdfgklmnprstvz"[m.IntN(14)]
		if i == 0 {
			consonant -= 'a' - 'A'
		}
		name.WriteByte(consonant)
		name.WriteByte("aeiou"[m.IntN(5)])
	}
	return name.String()
}
