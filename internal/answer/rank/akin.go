package rank

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/dense/wordvec"
)

// mostReranked is how many sentences are looked at for other words.
const mostReranked = 20

// rerank puts picks in the order of their scores, to which those of the first ones add what they say in other words.
func (q Query) rerank(picks []Pick, read Reader) {
	byScore := func(a, b Pick) int { return cmp.Compare(b.Score, a.Score) }
	slices.SortStableFunc(picks, byScore)
	asked := make(map[string][]askedWord) // by language
	for i := range picks[:min(len(picks), mostReranked)] {
		p := &picks[i]
		if _, ok := asked[p.From.Language]; !ok {
			asked[p.From.Language] = q.words(p.From.Language)
		}
		p.Akin = p.akin(asked[p.From.Language], read(p.From.Paragraph))
		p.Score, p.Near = p.Score+Weights.Akin*p.Akin, p.Near+Weights.Akin*p.Akin
	}
	slices.SortStableFunc(picks, byScore)
}

// akinFrom is the cosine from which on the meanings of two words are alike by more than chance, and akinUsual
// by how much the nearest word of a sentence lies above it that does not say what a word of a question does.
const akinFrom, akinUsual = 0.2, 0.06

// An askedWord is a word of a question that says something.
type askedWord struct {
	term    string
	meaning meaning
	word    lexeme
	isKnown bool // its meaning, as that of a whole word
	isUnit  bool // it names a measure or a time, as "year" in "in which year": what is wanted says it
}

// words are those of the question, each once.
func (q Query) words(language string) (all []askedWord) {
	terms := retrieval.Terms(q.Text, language)
	lexemes := askedLexemes(q.Text, terms, language)
	for _, t := range distinct(terms) {
		word := strings.ToLower(q.Text[t.Start:t.End])
		all = append(all, askedWord{
			term: t.Text, word: lexemes[t.Text], meaning: meaningOf(q.Text, []retrieval.Term{t}),
			isKnown: wordvec.IsWord([]byte(word)), isUnit: lang.UnitAfter("1 "+word, 1) != "",
		})
	}
	return all
}

// akin returns how much of a question a sentence says in other words: the mean, over the words of the question, of
// how near in meaning the nearest word of the sentence is, as a cosine above what is usual. A word counts 0 that the
// sentence has itself, or what stands around it, and so does one whose meaning is not known as a whole, or that is the
// unit of what is wanted.
func (p Pick) akin(asked []askedWord, known *Reading) (akin float64) {
	said := meanings(p.From.Text, p.Terms)
	if IsItem(p.Kind) {
		line := strings.Join(p.hangsOn(), " ")
		said = append(said, meanings(line, retrieval.Terms(line, p.From.Language))...)
	}
	sentence := known.sentences[p.Index]
	for _, w := range asked {
		if !w.isKnown || p.Fits > 0 && w.isUnit || p.Has(w.term) || p.HangsOn(w.term) || known.headings[w.term] || sentence.label[w.term] || w.word.saidBy(sentence.words) > 0 {
			continue
		}
		nearest := 0.0
		for _, m := range said {
			nearest = max(nearest, w.meaning.likeness(m)-akinFrom)
		}
		akin += nearest - akinUsual*w.meaning.certainty()
	}
	return akin / float64(max(len(asked), 1))
}

// meanings are those of single words of s.
func meanings(s string, terms []retrieval.Term) (all []meaning) {
	for _, t := range distinct(terms) {
		all = append(all, meaningOf(s, []retrieval.Term{t}))
	}
	return all
}

// distinct returns the terms that say something, each once.
func distinct(terms []retrieval.Term) (once []retrieval.Term) {
	seen := make(map[string]bool)
	for _, t := range terms {
		if !t.Stop && !seen[t.Text] {
			seen[t.Text] = true
			once = append(once, t)
		}
	}
	return once
}
