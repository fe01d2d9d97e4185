package answer

import (
	"context"
	"slices"
	"strings"
	"sync"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// searchTranslated returns what a question in another language finds with the words of the texts that say the same as
// its own, or else hits. From then on the question is about these words.
func (r *run) searchTranslated(ctx context.Context, hits []retrieval.Hit) ([]retrieval.Hit, error) {
	language, foreign := r.foreignTo(r.question)
	if !foreign {
		return hits, nil
	}
	r.translated = r.translatedNames(language)
	words := r.vocabulary(hits, language).Translate(wordsToTranslate(r.subject), lang.Guess(r.question, nil))
	subject, known := r.saidIn(words, language)
	if len(r.translated) == 0 {
		return hits, nil
	}
	r.others = rank.OthersOf(words, language)
	r.isTranslated = 3*known >= 2*len(words)
	r.subject, r.answer.Understood = subject, strings.Join(r.translated, ", ")
	r.answer.Searched = append(r.answer.Searched, r.subject)
	return r.find(ctx, withOthers(subject, words))
}

// surelySame is how surely a second word of the texts says what one of a question does to be searched for, too.
const surelySame = 0.9

// withOthers adds to what is searched for other words of the texts that say as surely what those of the question do.
func withOthers(subject string, words []rank.Translation) string {
	for _, w := range words {
		if len(w.Same) > 1 && w.Same[1].Near >= surelySame {
			subject += " " + w.Same[1].Word
		}
	}
	return subject
}

// saidIn returns what a question is about in the words of the texts, as far as they have them, and how many they have.
// It notes those that are translated.
func (r *run) saidIn(words []rank.Translation, language string) (subject string, known int) {
	all := slices.Clone(r.translated)
	for _, w := range words {
		if len(w.Same) == 0 {
			all = append(all, w.In(language))
			continue
		}
		known++
		all = append(all, w.Same[0].Word)
		if w.Same[0].Word != w.Word {
			r.translated = append(r.translated, w.Same[0].Word)
		}
	}
	r.translated = distinct(r.translated)
	return strings.Join(distinct(all), " "), known
}

// distinct returns words, each once.
func distinct(words []string) (once []string) {
	for _, w := range words {
		if !slices.Contains(once, w) {
			once = append(once, w)
		}
	}
	return once
}

// wordsToTranslate are the words of a question in another language than the text that say something. In writing without
// spaces they are pairs of characters that English has a word for; what is left between these may be a name, and stands
// for a word that is not known.
func wordsToTranslate(question string) (words []string) {
	var sc lang.Scanner
	if lang.Guess(question, nil) == "de" {
		question = lang.JoinVerbs(question)
	}
	for _, word := range topicWords(question) {
		if sc.Reset(word); sc.Next() && sc.Word.Script == lang.Syllabic {
			words = append(words, pairsIn([]rune(string(sc.Word.Folded)))...)
		} else {
			words = append(words, word)
		}
	}
	return words
}

// pairsIn divides a run of Chinese characters into words of two: see [wordsToTranslate].
func pairsIn(run []rune) (words []string) {
	var rest []rune // since the last word
	end := func() {
		if len(rest) > 1 {
			words = append(words, string(rest[:2]))
		}
		rest = nil
	}
	for len(run) > 0 {
		n, word := firstWordIn(run)
		if n == 0 {
			rest, run = append(rest, run[0]), run[1:]
			continue
		}
		end()
		if word != "" {
			words = append(words, word)
		}
		run = run[n:]
	}
	end()
	return words
}

// firstWordIn is how many characters the word has that a run of Chinese characters begins with, 0 if none is known; and the
// word, unless it is a function word or one of questions about texts.
func firstWordIn(run []rune) (n int, word string) {
	n = min(2, len(run))
	pair, stops := string(run[:n]), lang.StopWords("zh")
	switch {
	case stops[pair] || intent.IsOfQuestions(pair, "zh"):
		return n, ""
	case n > 1 && len(lang.InEnglish(pair)) > 0:
		return n, pair
	case stops[string(run[0])]:
		return 1, ""
	}
	return 0, ""
}

// mostLooked is of how many paragraphs the words are looked through, at most.
const mostLooked = 1024

// A vocabulary is the words of a whole text. It is made when it is first asked for.
type vocabulary struct {
	once  sync.Once
	words *rank.Vocabulary
}

// vocabulary returns the words that may say what those of a question do: of all of the texts, which are in a language,
// or of long and far ones those of what the question finds as it is.
func (r *run) vocabulary(hits []retrieval.Hit, language string) *rank.Vocabulary {
	var all []text.Paragraph
	if r.Corpus == nil || r.Corpus.IsFar() || r.Corpus.Len() > mostLooked {
		for _, h := range hits {
			all = append(all, h.Paragraph)
		}
		return rank.NewVocabulary(all, language)
	}
	r.known.once.Do(func() {
		for _, d := range r.Corpus.Documents {
			all = append(all, r.Corpus.Between(d.Meta.Slug, 1, d.Len())...)
		}
		r.known.words = rank.NewVocabulary(all, language)
	})
	return r.known.words
}

// translatedNames returns the countries, capitals and organisations of a question as another language writes them, if
// that is another way.
func (r *run) translatedNames(language string) (names []string) {
	own := lang.Detect(r.question)
	for _, m := range lang.Places(r.question, own) {
		said := r.question[m.Start:m.End]
		if lang.StopWords(own)[strings.ToLower(said)] && said != strings.ToUpper(said) {
			continue // "Who" is no organisation
		}
		if list := lang.PlaceNames(m.ID, language); len(list) > 0 && !strings.Contains(r.question, list[0]) && !slices.Contains(names, list[0]) {
			names = append(names, list[0])
		}
	}
	return names
}
