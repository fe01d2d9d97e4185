package retrieval_test

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"

	"pilcrow/internal/text"
)

// corpus makes n paragraphs of two sentences, the same each time. Words are drawn
// by a law like Zipf's, so that few are frequent and ever new ones come up. Fifty
// paragraphs are a document.
func corpus(n int) []text.Paragraph { return corpusOf(n, 2) }

// corpusOf is corpus with other paragraphs. Ten sentences are 1,040 characters and
// 80 different terms.
func corpusOf(n, sentences int) []text.Paragraph {
	random := rand.New(rand.NewPCG(1, 1))
	all := make([]text.Paragraph, n)
	for i := range all {
		s := prose(random, sentences)
		all[i] = text.Paragraph{Document: "d" + strconv.Itoa(i/50), Number: i%50 + 1, Text: s, End: len(s)}
	}
	return all
}

// questions are made of words of all frequencies.
func questions(n int) []string {
	random := rand.New(rand.NewPCG(2, 2))
	all := make([]string, n)
	for i := range all {
		all[i] = prose(random, 1)
	}
	return all
}

// prose is so many sentences of 15 to 24 words.
func prose(random *rand.Rand, sentences int) string {
	var s strings.Builder
	for range sentences {
		s.WriteString("The")
		for range 14 + random.IntN(10) {
			s.WriteByte(' ')
			appendWord(&s, rank(random))
		}
		s.WriteString(". ")
	}
	return strings.TrimSpace(s.String())
}

// rank draws the rank of a word in the order of frequency: that of rank r comes
// with a frequency of about 1/r^1.25.
func rank(random *rand.Rand) uint64 {
	return uint64(min(math.Pow(1-random.Float64(), -4), 1e12))
}

var functionWords = strings.Fields("the of and to in a is was for that by with on as it from at which were are")

// appendWord writes the word of a rank: a function word, or syllables that spread
// over the alphabet.
func appendWord(s *strings.Builder, rank uint64) {
	if rank <= uint64(len(functionWords)) {
		s.WriteString(functionWords[rank-1])
		return
	}
	spread := rank * 0x9E3779B97F4A7C15
	for reach := uint64(70); ; reach *= 70 {
		s.WriteByte("bcdfglmnprstvz"[spread>>40%14])
		s.WriteByte("aeiou"[spread>>50%5])
		if reach > 8*rank {
			s.WriteByte("nrstl"[spread>>30%5])
			return
		}
		spread *= 0xBF58476D1CE4E5B9
	}
}
