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
	term   string // its own; of writing without spaces, the word itself
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

// Translate finds the words of a text that say what words of another language do.
func (v *Vocabulary) Translate(words []string, language string) (all []Translation) {
	for _, word := range words {
		t := Translation{Word: word}
		isOwn := v.says(word)
		if !isOwn || lang.IsTranslated(word) {
			t.Same = v.nearest(sensesOf(word, language))
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

// says reports whether a text has a word as it is, or another form of it.
func (v *Vocabulary) says(word string) bool {
	return slices.ContainsFunc(retrieval.Terms(word, v.language), func(t retrieval.Term) bool {
		return !t.Stop && slices.ContainsFunc(v.words, func(s said) bool { return s.term == t.Text })
	})
}

// nearest returns the words of a text that stand for one with some senses.
func (v *Vocabulary) nearest(senses []sense) (all []Same) {
	others := othersOf(senses)
	for _, s := range v.words {
		if near := likest(senses, s.senses, others); near >= leastSame {
			all = append(all, Same{Word: s.word, Near: near, term: s.term})
		}
	}
	slices.SortStableFunc(all, func(a, b Same) int { return cmp.Compare(b.Near, a.Near) })
	all = firstForms(all)
	return slices.DeleteFunc(all, func(s Same) bool { return s.Near < all[0].Near-hardlyBeyond })
}

// firstForms returns of the words with one term, or the same word, the first; mostSame at most.
func firstForms(all []Same) (once []Same) {
	for _, s := range all {
		if len(once) == mostSame {
			break
		}
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

// A Vocabulary is the words of a text that say something, with what each means in English.
type Vocabulary struct {
	language string
	words    []said
}

// NewVocabulary returns that of paragraphs. Those of which no language is noted are in the one given.
func NewVocabulary(from []text.Paragraph, language string) *Vocabulary {
	v := &Vocabulary{language: language}
	pieces, runs, pairs := make(map[string]bool), make(map[string]bool), make(map[string]bool) // that were seen before
	for _, p := range from {
		language := cmp.Or(p.Language, language)
		for piece := range strings.FieldsSeq(p.Text) {
			if pieces[piece] { // as most were: no need to look for words in it
				continue
			}
			pieces[piece] = true
			for _, t := range retrieval.Terms(piece, language) {
				if run := strings.ToLower(piece[t.Start:t.End]); !t.Stop && !runs[run] {
					runs[run] = true
					v.add(run, t.Text, language, pairs)
				}
			}
		}
	}
	return v
}

// add adds the words of a run of letters, which has a term; of writing without spaces, the pairs that were not seen
// before, each its own term.
func (v *Vocabulary) add(run, term, language string, pairs map[string]bool) {
	for _, word := range wordsOf(run) {
		if lang.IsDense(word) {
			if pairs[word] {
				continue
			}
			pairs[word], term = true, word
		}
		v.words = append(v.words, said{word, term, sensesOf(word, language)})
	}
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
