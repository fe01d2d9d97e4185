package rank

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
)

// A word of a text stands for one of another language from a cosine of sameFrom on, a second one if it is hardly
// farther.
const (
	sameFrom     = 0.5
	hardlyBeyond = 0.15
	mostSame     = 2
)

// A said is a word that a text has, with what it means.
type said struct {
	word    string
	meaning meaning
}

// Translate returns the words of paragraphs that say what words of another language do, in the order of these.
func Translate(words []string, language string, from []*claims.Paragraph) (all []string) {
	vocabulary := vocabularyOf(from)
	for _, word := range words {
		for _, same := range meaningIn(word, language).nearest(vocabulary) {
			if !slices.Contains(all, same) {
				all = append(all, same)
			}
		}
	}
	return all
}

// nearest returns the words of a vocabulary that stand for one that means m.
func (m meaning) nearest(vocabulary []said) (words []string) {
	type near struct {
		word   string
		cosine float64
	}
	var all []near
	for _, s := range vocabulary {
		if c := m.likeness(s.meaning); c >= sameFrom {
			all = append(all, near{s.word, c})
		}
	}
	slices.SortStableFunc(all, func(a, b near) int { return cmp.Compare(b.cosine, a.cosine) })
	for _, n := range all[:min(len(all), mostSame)] {
		if n.cosine >= all[0].cosine-hardlyBeyond {
			words = append(words, n.word)
		}
	}
	return words
}

// vocabularyOf returns the words of paragraphs that say something, each in one of its forms.
func vocabularyOf(from []*claims.Paragraph) (all []said) {
	seen := make(map[string]bool)
	for _, p := range from {
		for _, t := range p.Whole.Terms {
			run := strings.ToLower(p.Text[t.Start:t.End])
			if t.Stop || seen[run] || seen[t.Text] {
				continue
			}
			seen[run], seen[t.Text] = true, true
			for _, word := range wordsOf(run) {
				all = append(all, said{word, meaningIn(word, p.Language)})
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
			words = append(words, lang.Pairs(word)...)
		} else {
			words = append(words, word)
		}
	}
	return words
}

// meaningIn is that of a word of a language, by the English words for it.
func meaningIn(word, language string) meaning {
	if language != "en" {
		if english := lang.InEnglish(word); len(english) > 0 {
			return meaningOfWords(english...)
		}
	}
	return meaningOfWords(word)
}
