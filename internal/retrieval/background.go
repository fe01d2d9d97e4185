package retrieval

import (
	"embed"
	"iter"
	"math"
	"slices"
	"strings"
	"sync"

	"pilcrow/internal/text"
)

// A background is what the chance is measured by. It differs between a short text
// and a long one, between languages, and between one article and many.
type background struct {
	mean, spread float64 // of the best paragraph's share for questions about other things
	topic        float64 // mean topic of the corpus's own sentences: see traits
}

// backgrounds are questions about many things, the same in every language as far
// as they go, a file each.
//
//go:embed background/*.txt
var backgroundFiles embed.FS

var backgrounds = sync.OnceValue(func() [][]string {
	files, err := backgroundFiles.ReadDir("background")
	if err != nil {
		panic(err) // unreachable: the folder is part of the program
	}
	all := make([][]string, len(files))
	for i, f := range files {
		data, err := backgroundFiles.ReadFile("background/" + f.Name())
		if err != nil {
			panic(err)
		}
		all[i] = strings.Split(strings.TrimSpace(string(data)), "\n")
	}
	return all
})

const (
	// nearestQuestions tell the nearest language; backgroundQuestions of it are
	// asked. Each takes some microseconds in an article, and 1 to 4 ms in a large
	// corpus.
	nearestQuestions    = 8
	backgroundQuestions = 30
	// ownSentences of the corpus tell how much it is about one thing.
	ownSentences = 30
	// backgroundShare of the questions count: those that find most may be about the text.
	backgroundShare = 0.9
	// A text that finds less than leastMean, for each e-fold of its paragraphs up to
	// leastParagraphs, is in a language without a background. It gets what is usual
	// in the others.
	leastMean              = 0.015
	usualMean, usualSpread = 0.022, 0.012
	leastParagraphs        = 50
	// addedSpread keeps small spreads from counting too much: with it, one gate fits
	// texts of 5 and of 50 paragraphs.
	addedSpread = 0.04
)

// A prober finds what there is of a question in a corpus.
type prober interface {
	familiarity(question string) float64 // how frequent its n-grams are, from 0 to 1
	bestShare(question string) float64   // of the paragraphs that have a term of it
	topic(sentence string) float64
	paragraphs() iter.Seq2[position, text.Paragraph]
	len() int
}

// measureBackground asks questions of the language that is nearest to the corpus.
func measureBackground(x prober) background {
	near := nearestLanguage(x)
	shares := make([]float64, min(backgroundQuestions, len(near)))
	for i := range shares {
		shares[i] = x.bestShare(near[i*len(near)/len(shares)])
	}
	slices.Sort(shares)
	mean, spread := spreadOf(shares[:int(math.Ceil(backgroundShare*float64(len(shares))))])
	folds := math.Log(1 + float64(min(x.len(), leastParagraphs)))
	if mean < leastMean*folds {
		mean, spread = usualMean*folds, usualSpread*folds
	}
	return background{mean, spread + addedSpread, ownTopic(x)}
}

// ownTopic is the mean topic of the first sentences of some paragraphs.
func ownTopic(x prober) float64 {
	step, number, sum, n := max(1, x.len()/ownSentences), 0, 0.0, 0.0
	for _, p := range x.paragraphs() {
		if number++; number%step != 0 {
			continue
		}
		said := p.Said()
		if sentences := text.Sentences(said); len(sentences) > 0 {
			sum += x.topic(sentences[0].Of(said))
			n++
		}
	}
	return sum / max(1, n)
}

// nearestLanguage returns the questions in the language whose n-grams are the most frequent.
func nearestLanguage(x prober) []string {
	var near []string
	best := -1.0
	for _, questions := range backgrounds() {
		sum := 0.0
		for _, q := range questions[:min(nearestQuestions, len(questions))] {
			sum += x.familiarity(q)
		}
		if sum > best {
			near, best = questions, sum
		}
	}
	return near
}

// spreadOf returns mean and standard deviation.
func spreadOf(shares []float64) (mean, spread float64) {
	squares := 0.0
	for _, s := range shares {
		mean += s / float64(len(shares))
	}
	for _, s := range shares {
		squares += (s - mean) * (s - mean) / float64(len(shares))
	}
	return mean, math.Sqrt(squares)
}
