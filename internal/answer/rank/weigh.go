package rank

import (
	"math"
	"slices"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/thesaurus"
)

// A weighted term of a question has its inverse document frequency among the found sentences.
type weighted struct {
	term   string
	weight float64
	others []thesaurus.Other
	word   lexeme // of a language that has compounds
}

// weights are those of a question's terms that say something, each once, in the order of the
// question: sums of them are the same each time.
type weights []weighted

// has reports whether the question has a term.
func (w weights) has(term string) bool {
	return slices.ContainsFunc(w, func(of weighted) bool { return of.term == term })
}

// weigh gives each term of the question its weight. One that no sentence has weighs most, but a pair of
// characters weighs no more than either of them: most pairs that a text lacks are of two words, not one.
func weigh(question []retrieval.Term, sentences float64, frequency map[string]float64) (all weights) {
	for _, t := range question {
		if t.Stop || all.has(t.Text) || lang.OnlyAsks(t.Text) && lang.Counted(t.Text) == nil {
			continue
		}
		f := frequency[t.Text]
		if first, size := utf8.DecodeRuneInString(t.Text); lang.ScriptOf(first) == lang.Syllabic && size < len(t.Text) {
			f = max(frequency[t.Text[:size]], frequency[t.Text[size:]])
		}
		all = append(all, weighted{term: t.Text, weight: math.Log(1 + (sentences-f+0.5)/(f+0.5))})
	}
	return all
}

// frequencies counts the found sentences, and in how many of them each term is.
func frequencies(from []Source) (sentences float64, frequency map[string]float64) {
	frequency = make(map[string]float64)
	for _, s := range from {
		sentences += float64(len(s.Sentences))
		for _, sentence := range s.Sentences {
			sentence.Each(func(term string) { frequency[term]++ })
		}
	}
	return sentences, frequency
}

// told returns the weight of the terms before that a sentence has, or what it hangs on.
func (w weights) told(p Pick, headings map[string]bool) (all, told float64) {
	for _, of := range w {
		all += of.weight
		if p.Has(of.term) || p.HangsOn(of.term) || headings[of.term] {
			told += of.weight
		}
	}
	return all, told
}

// withOthers notes for each term those that may say the same: those given, and those of the
// thesaurus, of which a name has none, though it may be made of words: the nations are not the States.
func (w weights) withOthers(question []retrieval.Term, language string, given map[string][]thesaurus.Other) weights {
	for i := range w {
		w[i].others = slices.Concat(given[w[i].term], countedAs(w[i].term))
		if !slices.ContainsFunc(question, func(t retrieval.Term) bool { return t.Name && t.Text == w[i].term }) {
			w[i].others = slices.Concat(w[i].others, thesaurus.Others(w[i].term, language))
		}
	}
	return w
}

// countedAs are the terms that answer one which asks how many.
func countedAs(term string) (others []thesaurus.Other) {
	for _, counted := range lang.Counted(term) {
		others = append(others, thesaurus.Other{Term: counted, Near: 1})
	}
	return others
}

// nearestIn returns how surely a sentence, or what it hangs on, says a term in another word, 0 if it does not.
func (w weighted) nearestIn(p Pick, headings map[string]bool) float64 {
	for _, other := range w.others {
		if p.Has(other.Term) || p.HangsOn(other.Term) || headings[other.Term] {
			return other.Near
		}
	}
	return 0
}

// withLexemes notes what word of the question each term stands for.
func (w weights) withLexemes(asked map[string]lexeme) weights {
	for i := range w {
		w[i].word = asked[w[i].term]
	}
	return w
}

// sureIn is how surely words that have a term say the word that it stands for: see [lexeme].
func (w weighted) sureIn(words []lexeme) float64 {
	if w.word.stem == "" {
		return 1
	}
	return max(partly, w.word.saidBy(words))
}
