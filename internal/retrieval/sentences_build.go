package retrieval

import (
	"sync"

	"pilcrow/internal/text"
)

// A sentenceBuilder collects the features of one paragraph after the other.
type sentenceBuilder struct {
	index     *sentenceIndex
	extract   extractor
	occurring []uint32 // feature numbers, sentence by sentence
	ends      []int    // occurring[ends[i-1]:ends[i]] are those of sentence i
	lastIn    []uint32 // by feature: 1 + the last paragraph that it occurred in
}

func newSentenceIndex(paragraphs []text.Paragraph, language string) *sentenceIndex {
	x := &sentenceIndex{held: paragraphs, language: language}
	x.background = sync.OnceValue(func() background { return measureBackground(x) })
	b := &sentenceBuilder{index: x, extract: newExtractor(language, buildWords)}
	for number := range paragraphs {
		b.addParagraph(uint32(number))
	}
	b.finish()
	return x
}

func (b *sentenceBuilder) addParagraph(number uint32) {
	length := 0
	b.extract.eachSentence(&b.index.held[number], func(s string) { length += b.addSentence(number, s) })
	b.index.lengths = append(b.index.lengths, float32(length))
}

// addSentence returns how many terms the sentence has.
func (b *sentenceBuilder) addSentence(paragraph uint32, s string) int {
	b.extract.extract(s)
	for _, keys := range [][]uint64{b.extract.terms, b.extract.pairs, b.extract.grams} {
		for _, key := range keys {
			b.addFeature(paragraph, b.index.features.add(key))
		}
	}
	b.ends = append(b.ends, len(b.occurring))
	b.index.sentences = append(b.index.sentences, sentence{paragraph, float32(len(b.extract.terms))})
	return len(b.extract.terms)
}

func (b *sentenceBuilder) addFeature(paragraph, id uint32) {
	if int(id) == len(b.lastIn) {
		b.lastIn = append(b.lastIn, 0)
		b.index.frequency = append(b.index.frequency, 0)
	}
	if b.lastIn[id] != paragraph+1 {
		b.lastIn[id] = paragraph + 1
		b.index.frequency[id]++
	}
	b.occurring = append(b.occurring, id)
}

// finish sorts the occurrences by feature (a counting sort) and takes the means.
func (b *sentenceBuilder) finish() {
	x := b.index
	x.offsets = make([]uint32, x.features.n+1)
	for _, id := range b.occurring {
		x.offsets[id+1]++
	}
	for id := range x.features.n {
		x.offsets[id+1] += x.offsets[id]
	}
	next := append([]uint32(nil), x.offsets...)
	x.postings = make([]uint32, len(b.occurring))
	start := 0
	for number, end := range b.ends {
		for _, id := range b.occurring[start:end] {
			x.postings[next[id]] = uint32(number)
			next[id]++
		}
		start = end
	}
	total := float32(0)
	for _, length := range x.lengths {
		total += length
	}
	x.meanParagraph = total / float32(max(1, len(x.lengths)))
	x.meanSentence = total / float32(max(1, len(x.sentences)))
}
