package retrieval

import (
	"strings"

	"pilcrow/internal/text"
)

// sampleBytes is how much of the text the guess of its language reads.
const sampleBytes = 1 << 15

// A builder collects the features of one paragraph after the other.
type builder struct {
	index     *Index
	extract   extractor
	occurring []uint32 // feature numbers, sentence by sentence
	ends      []int    // occurring[ends[i-1]:ends[i]] are those of sentence i
	lastIn    []uint32 // by feature: 1 + the last paragraph that it occurred in
}

// NewIndex makes an index of paragraphs. Their order decides ties.
func NewIndex(paragraphs []text.Paragraph) *Index {
	x := &Index{paragraphs: paragraphs, language: guessLanguage(paragraphs)}
	b := &builder{index: x, extract: newExtractor(x.language, 1<<14)}
	for number := range paragraphs {
		b.addParagraph(uint32(number))
	}
	b.finish()
	return x
}

func guessLanguage(paragraphs []text.Paragraph) string {
	var sample strings.Builder
	for _, p := range paragraphs {
		if sample.Len() >= sampleBytes {
			break
		}
		sample.WriteString(p.Text[:min(len(p.Text), sampleBytes)])
		sample.WriteByte('\n')
	}
	return Language(sample.String())
}

// addParagraph takes the heading as a sentence of its own before the text's.
func (b *builder) addParagraph(number uint32) {
	p := &b.index.paragraphs[number]
	length := 0
	if p.Heading != "" {
		length += b.addSentence(number, p.Heading)
	}
	b.extract.spans = text.AppendSentences(b.extract.spans[:0], p.Text)
	for _, span := range b.extract.spans {
		length += b.addSentence(number, span.Of(p.Text))
	}
	b.index.lengths = append(b.index.lengths, float32(length))
}

// addSentence returns how many terms the sentence has.
func (b *builder) addSentence(paragraph uint32, s string) int {
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

func (b *builder) addFeature(paragraph, id uint32) {
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
func (b *builder) finish() {
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
