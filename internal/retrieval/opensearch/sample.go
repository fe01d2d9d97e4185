package opensearch

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"slices"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A survey is what is known of a text before it is loaded, found in one pass over it.
type survey struct {
	hash       hash.Hash
	paragraphs int
	documents  []*text.Document // without their paragraphs
	sample     sample
}

func newSurvey(size int) *survey {
	s := &survey{hash: sha256.New(), sample: sample{size: size}}
	fmt.Fprintln(s.hash, layout, retrieval.AnalysisVersion())
	return s
}

// layout is another number whenever this package keeps texts in another way.
const layout = 2

func (s *survey) add(d *text.Document) error {
	about := *d
	about.Paragraphs, about.Notes, about.Count = nil, nil, d.Len()
	s.documents = append(s.documents, &about)
	s.paragraphs += d.Len()
	h := json.NewEncoder(s.hash)
	if err := h.Encode(d.Meta); err != nil {
		return err
	}
	for i := range d.Paragraphs {
		if err := h.Encode(documentOf(&d.Paragraphs[i])); err != nil {
			return err
		}
		s.sample.add(&d.Paragraphs[i])
	}
	return nil
}

// version is the same for equal texts, as long as the same program loads them.
func (s *survey) version() string { return hex.EncodeToString(s.hash.Sum(nil)[:8]) }

// sorted returns the documents in the order of their slugs.
func (s *survey) sorted() []*text.Document {
	slices.SortFunc(s.documents, func(a, b *text.Document) int { return cmp.Compare(a.Meta.Slug, b.Meta.Slug) })
	return s.documents
}

// A sample are paragraphs that stand for all: those with the smallest hashes of their ids, so
// that equal texts have equal samples.
type sample struct {
	size int
	some []sampled
}

type sampled struct {
	rank uint64
	text.Paragraph
}

func (s *sample) add(p *text.Paragraph) {
	sum := sha256.Sum256([]byte(id(p.Document, p.Number)))
	rank := binary.BigEndian.Uint64(sum[:])
	if n := len(s.some); n > 0 && n == s.size && rank >= s.some[n-1].rank { // the last of the best, see cut
		return
	}
	if s.some = append(s.some, sampled{rank, *p}); len(s.some) >= 2*s.size {
		s.cut()
	}
}

// cut leaves those that are in the sample so far, the worst last.
func (s *sample) cut() {
	slices.SortFunc(s.some, func(a, b sampled) int { return cmp.Compare(a.rank, b.rank) })
	s.some = s.some[:min(len(s.some), s.size)]
}

// paragraphs returns the sample in the order of the text.
func (s *sample) paragraphs() []text.Paragraph {
	s.cut()
	all := make([]text.Paragraph, len(s.some))
	for i := range s.some {
		all[i] = s.some[i].Paragraph
	}
	slices.SortFunc(all, func(a, b text.Paragraph) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Number, b.Number))
	})
	return all
}

// pieces cuts what is packed into parts.
func pieces(packed *bytes.Buffer) [][]byte {
	return slices.Collect(slices.Chunk(packed.Bytes(), pieceBytes))
}

const pieceBytes = 4 << 20
