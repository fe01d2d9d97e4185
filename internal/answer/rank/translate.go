package rank

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/retrieval/dense/wordvec"
	"pilcrow/internal/retrieval/thesaurus"
	"pilcrow/internal/text"
)

// How surely a word of a text says what one of another language does: by the same English word, less for each further
// one in the list, by one that may stand for it, and by the cosine of their meanings from sameFrom on.
const (
	fartherSense = 0.05
	byStem       = 0.98 // "several" and "severity" have one, too
	byOther      = 0.8
	byMeaning    = 0.9
	sameFrom     = 0.5
	leastSame    = 0.45
	mostSame     = 4
	hardlyBeyond = 0.4
)

// A sense is one English word for a word.
type sense struct {
	word    string
	term    string // its stem
	meaning meaning
	weight  float64
}

// A said is a word that a text has, with what it means in each sense; none may be known.
type said struct {
	word   string
	term   string // its own, or that of the run of characters that it stands in
	senses []sense
}

// A Same is a word of a text that says what a word of another language does, and how surely.
type Same struct {
	Word string
	Near float64
	term string
}

// A Translation is a word of a question, and the words of a text that say the same, nearest first; none if it has none.
// A word that nothing says otherwise stands for itself if the text has it, as names do.
type Translation struct {
	Word    string
	English string // the first word for it, "" if none is known
	Same    []Same
}

// In returns the word as a language has it, as far as that is known: English, or as it is.
func (t Translation) In(language string) string {
	if language == "en" {
		return cmp.Or(t.English, t.Word)
	}
	return t.Word
}

// Translate finds the words of paragraphs that say what words of another language do. Paragraphs of which no language
// is noted are in the one given.
func Translate(words []string, language string, from []text.Paragraph, in string) (all []Translation) {
	vocabulary := vocabularyOf(from, in)
	for _, word := range words {
		t := Translation{Word: word}
		isOwn := isSaid(word, vocabulary, in)
		if !isOwn || lang.IsTranslated(word) {
			t.Same = nearest(sensesOf(word, language), vocabulary)
		}
		if english := englishFor(word, language); len(english) > 0 {
			t.English = english[0]
		}
		if len(t.Same) == 0 && isOwn {
			t.Same = []Same{{Word: word, Near: 1}}
		}
		all = append(all, t)
	}
	return all
}

// isSaid reports whether a vocabulary has a word as it is, or another form of it.
func isSaid(word string, vocabulary []said, language string) bool {
	return slices.ContainsFunc(retrieval.Terms(word, language), func(t retrieval.Term) bool {
		return !t.Stop && slices.ContainsFunc(vocabulary, func(s said) bool { return s.term == t.Text })
	})
}

// nearest returns the words of a vocabulary that stand for one with some senses.
func nearest(senses []sense, vocabulary []said) (all []Same) {
	others := othersOf(senses)
	for _, s := range vocabulary {
		if near := likest(senses, s.senses, others); near >= leastSame {
			all = append(all, Same{Word: s.word, Near: near, term: s.term})
		}
	}
	slices.SortStableFunc(all, func(a, b Same) int { return cmp.Compare(b.Near, a.Near) })
	all = firstForms(all)
	all = all[:min(len(all), mostSame)]
	return slices.DeleteFunc(all, func(s Same) bool { return s.Near < all[0].Near-hardlyBeyond })
}

// firstForms returns of the words with one term, or the same word, the first.
func firstForms(all []Same) (once []Same) {
	for _, s := range all {
		if !slices.ContainsFunc(once, func(o Same) bool { return o.Word == s.Word || o.term == s.term && !lang.IsDense(s.Word) }) {
			once = append(once, s)
		}
	}
	return once
}

// othersOf are the English terms that may stand for some senses, and how surely.
func othersOf(senses []sense) map[string]float64 {
	all := make(map[string]float64)
	for _, s := range senses {
		for _, o := range thesaurus.Others(s.term, "en") {
			all[o.Term] = max(all[o.Term], s.weight*o.Near)
		}
	}
	return all
}

// likest is how surely the nearest of some senses and of others are the same.
func likest(some, of []sense, others map[string]float64) (near float64) {
	for _, b := range of {
		near = max(near, byOther*b.weight*others[b.term])
		for _, a := range some {
			if a.word == b.word {
				near = max(near, a.weight*b.weight)
			} else if a.term == b.term {
				near = max(near, byStem*a.weight*b.weight)
			} else if c := a.meaning.likeness(b.meaning); c >= sameFrom {
				near = max(near, byMeaning*c*a.weight*b.weight)
			}
		}
	}
	return near
}

// vocabularyOf returns the words of paragraphs that say something.
func vocabularyOf(from []text.Paragraph, language string) (all []said) {
	seen := make(map[string]bool)
	for _, p := range from {
		language := cmp.Or(p.Language, language)
		for _, t := range retrieval.Terms(p.Text, language) {
			run := p.Text[t.Start:t.End]
			if t.Stop || seen[run] {
				continue
			}
			seen[run] = true
			for _, word := range wordsOf(strings.ToLower(run)) {
				all = append(all, said{word, t.Text, sensesOf(word, language)})
			}
		}
	}
	return all
}

// wordsOf takes a run of letters apart: of writing without spaces, any pair of characters may be a word.
func wordsOf(run string) (words []string) {
	var sc lang.Scanner
	for sc.Reset(run); sc.Next(); {
		if word := run[sc.Word.Start:sc.Word.End]; sc.Word.Script == lang.Syllabic {
			words = append(words, lang.Runs(word, 2)...)
		} else {
			words = append(words, word)
		}
	}
	return words
}

// englishFor returns the English words for one of a language: its translations, or the English word that is spelt so.
func englishFor(word, language string) []string {
	if language == "en" {
		return []string{word}
	}
	english := lang.InEnglish(word)
	if len(english) == 0 && wordvec.IsWord([]byte(strings.ToLower(word))) {
		return []string{word}
	}
	return english
}

// sensesOf are what a word of a language means in each of the English words for it; none if none is known.
func sensesOf(word, language string) (senses []sense) {
	for i, w := range englishFor(word, language) {
		s := sense{word: strings.ToLower(w), term: analysis.Stem(strings.ToLower(w), "en"), meaning: meaningOfWords(w), weight: 1 / (1 + fartherSense*float64(i))}
		if s.meaning.length > 0 || language != "en" {
			senses = append(senses, s)
		}
	}
	return senses
}

// OthersOf returns what may stand for the first word of each translation in a text of a language, by its term: the other
// words that say the same.
func OthersOf(all []Translation, language string) map[string][]thesaurus.Other {
	others := make(map[string][]thesaurus.Other)
	for _, t := range all {
		for i, same := range t.Same {
			for _, term := range retrieval.Terms(same.Word, language) {
				if first := retrieval.Terms(t.Same[0].Word, language); i > 0 && len(first) > 0 {
					others[first[len(first)-1].Text] = append(others[first[len(first)-1].Text], thesaurus.Other{Term: term.Text, Near: same.Near})
				}
			}
		}
	}
	return others
}
