package retrieval

import (
	"encoding/binary"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/retrieval/dense/wordvec"
	"pilcrow/internal/text"
)

// A Packed is what the ranking reads of a paragraph, analysed when the paragraph was loaded, so
// that a search need neither fetch its text nor analyse it:
//
//	document    length, bytes
//	number      varint
//	vector      of its words, and its length as a multiple of lengthScale
//	units       how many; each: length · gramKinds + kind, bytes, letters of its term that it begins with, length of the rest, rest
//	tokens      in order: 2 + number of the unit, or the end of a sentence or heading
//
// All numbers are unsigned varints but for the vector.
type Packed []byte

// What the n-grams of a unit are: see [analysis.EachGram].
const (
	gramsOfLetters = iota
	gramWhole
	gramsNone
	gramKinds
)

// The tokens that are no unit.
const (
	packedSentenceEnd = iota
	packedHeadingEnd
	packedUnits
)

const vectorBytes = 8*len(wordvec.Vector{}) + 2

// A Packer makes what an engine elsewhere keeps of paragraphs to find and rank them. It is not
// safe for concurrent use.
type Packer struct {
	analyzer *analysis.Analyzer
	titles   map[string]string
	spans    []text.Span
	terms    strings.Builder

	numbers dictionary // of units, by key
	units   []byte
	tokens  []byte
	signs   []uint64 // of the stretch at hand
	pieces  []uint16
	sum     wordvec.Sum
	grams   *gramCounter // in all paragraphs that were packed; nil: not counted
}

// Packer returns one for the corpus that x is a sample of.
func (x *Index) Packer() *Packer {
	k := newPacker(x.engine)
	k.grams = &gramCounter{max: maxCounted}
	return k
}

func newPacker(x *engine) *Packer {
	return &Packer{analyzer: analysis.New(x.language), titles: x.titles}
}

// Pack returns the terms of a paragraph with what stands above it, each as often as it stands
// there, parted by spaces, and the paragraph as it is ranked.
func (k *Packer) Pack(p *text.Paragraph) (terms string, packed Packed) {
	k.terms.Reset()
	k.numbers.reset()
	if k.grams != nil {
		k.grams.next()
	}
	k.units, k.tokens = k.units[:0], k.tokens[:0]
	if heading := headingOf(p, k.titles); heading != "" {
		k.add(heading, packedHeadingEnd)
	}
	k.sum = wordvec.Sum{}
	if p.Lead != "" {
		k.add(p.Lead, packedSentenceEnd)
	}
	k.spans = p.AppendStretches(k.spans[:0])
	for _, span := range k.spans {
		k.add(span.Of(p.Text), packedSentenceEnd)
	}
	return k.terms.String(), k.packed(p)
}

// Frequencies are those in all paragraphs that were packed.
func (k *Packer) Frequencies() *Frequencies { return k.grams.frequencies() }

// packed puts together what was collected.
func (k *Packer) packed(p *text.Paragraph) Packed {
	b := make([]byte, 0, len(p.Document)+vectorBytes+len(k.units)+len(k.tokens)+20)
	b = append(binary.AppendUvarint(b, uint64(len(p.Document))), p.Document...)
	b = binary.AppendUvarint(b, uint64(p.Number))
	v := k.sum.Vector()
	for _, word := range v {
		b = binary.LittleEndian.AppendUint64(b, word)
	}
	b = binary.LittleEndian.AppendUint16(b, storedLength(&v))
	b = binary.AppendUvarint(b, uint64(k.numbers.n))
	return append(append(b, k.units...), k.tokens...)
}

// add adds a heading or a sentence. Signs come last: see [segmentBuilder.addStretch].
func (k *Packer) add(s string, end uint64) {
	k.signs = k.signs[:0]
	k.analyzer.Each(s, func(t *analysis.Token) {
		if k.analyzer.IsStop(t) {
			return
		}
		term := k.analyzer.Term(t)
		if k.terms.Len() > 0 {
			k.terms.WriteByte(' ')
		}
		k.terms.Write(term)
		k.addVector(t)
		if number := packedUnits + k.unit(t, term); t.Sign {
			k.signs = append(k.signs, number)
		} else {
			k.tokens = binary.AppendUvarint(k.tokens, number)
		}
	})
	for _, number := range append(k.signs, end) {
		k.tokens = binary.AppendUvarint(k.tokens, number)
	}
}

func (k *Packer) addVector(t *analysis.Token) {
	var letters, known uint16
	k.pieces, letters, known = appendPieces(k.pieces[:0], t)
	k.sum.Add(k.pieces, int(letters), int(known))
}

// unit returns the number of a token's unit.
func (k *Packer) unit(t *analysis.Token, term []byte) uint64 {
	before := k.numbers.n
	number := k.numbers.add(analysis.UnitKey(t.Unit))
	if k.numbers.n == before {
		return uint64(number)
	}
	if k.grams != nil {
		analysis.EachGram(t, k.grams.add)
	}
	same := 0
	for same < min(len(t.Unit), len(term)) && t.Unit[same] == term[same] {
		same++
	}
	k.units = append(binary.AppendUvarint(k.units, uint64(len(t.Unit)*gramKinds+gramKindOf(t))), t.Unit...)
	k.units = binary.AppendUvarint(k.units, uint64(same))
	k.units = append(binary.AppendUvarint(k.units, uint64(len(term)-same)), term[same:]...)
	return uint64(number)
}

// gramKindOf says what the n-grams of a token are.
func gramKindOf(t *analysis.Token) int {
	none, whole := true, false
	analysis.EachGram(t, func(uint64) { none = false })
	whole = t.Script != lang.Latin && t.Script != lang.Letters
	switch {
	case none:
		return gramsNone
	case whole:
		return gramWhole
	}
	return gramsOfLetters
}
