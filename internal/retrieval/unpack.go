package retrieval

import (
	"encoding/binary"
	"errors"
	"slices"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/analysis"
)

// errPacked says that a [Packed] was damaged, or made by another version.
var errPacked = errors.New("what is kept of a paragraph for the ranking cannot be read")

// A Reference names a paragraph.
type Reference struct {
	Document string
	Number   int
}

// A packedCandidate is which paragraph something is packed of, and the rest of it.
type packedCandidate struct {
	Reference
	rest unpacker
}

// candidateOf reads where a paragraph is.
func candidateOf(p Packed) (packedCandidate, error) {
	c := packedCandidate{rest: unpacker{rest: p}}
	c.Document = string(c.rest.bytes(c.rest.number()))
	c.Number = int(c.rest.number())
	return c, c.rest.err()
}

// Reference returns which paragraph p is of.
func (p Packed) Reference() (Reference, error) {
	c, err := candidateOf(p)
	return c.Reference, err
}

// An unpacker reads what is packed from the front. At its end, or in damaged bytes, it reads
// zeros and remembers it.
type unpacker struct {
	rest []byte
	bad  bool
}

func (u *unpacker) number() uint64 {
	n, size := binary.Uvarint(u.rest)
	if size <= 0 {
		u.rest, u.bad = nil, true
		return 0
	}
	u.rest = u.rest[size:]
	return n
}

func (u *unpacker) bytes(n uint64) []byte {
	if n > uint64(len(u.rest)) {
		u.rest, u.bad = nil, true
		return nil
	}
	b := u.rest[:n]
	u.rest = u.rest[n:]
	return b
}

func (u *unpacker) err() error {
	if u.bad {
		return errPacked
	}
	return nil
}

// An unpacked holds the candidates of a search, strung together to a segment that has only what a
// [reader] reads. What a unit has of the query is looked up when it first comes up.
type unpacked struct {
	segment
	units dictionary               // by key
	terms dictionary               // by key
	term  []uint32                 // by unit: number of its term
	idfs  []float32                // by term, asked for in headings; -1: not yet
	idf   func(key uint64) float32 // of a term in the corpus
	keys  []uint64                 // by term

	query struct{ terms, grams dictionary }
	own   []uint32 // by unit of the paragraph at hand: its number among all
	seen  []uint32 // terms of the heading at hand
	spell []byte   // of the term at hand
}

// begin prepares u and the marks of r for the candidates of a query.
func (u *unpacked) begin(q *query, m *marker) {
	u.segment = segment{forward: u.forward[:0], ends: u.ends[:0], vectors: u.vectors[:0], lengths: u.lengths[:0]}
	u.term, u.idfs, u.keys = u.term[:0], u.idfs[:0], u.keys[:0]
	for _, d := range []*dictionary{&u.units, &u.terms, &u.query.terms, &u.query.grams} {
		d.reset()
	}
	m.begin(len(q.grams))
	for i := range q.terms {
		u.query.terms.add(q.terms[i].key)
		m.idf = append(m.idf, u.idf(q.terms[i].key))
	}
	for _, key := range q.grams {
		u.query.grams.add(key)
	}
}

// has reports whether a candidate has a term.
func (u *unpacked) has(key uint64) bool {
	_, ok := u.terms.id(key)
	return ok
}

// add adds a candidate.
func (u *unpacked) add(in unpacker, m *marker) error {
	vector := in.bytes(uint64(vectorBytes))
	if in.bad {
		return errPacked
	}
	for ; len(vector) > 2; vector = vector[8:] {
		u.vectors = append(u.vectors, binary.LittleEndian.Uint64(vector))
	}
	u.lengths = append(u.lengths, binary.LittleEndian.Uint16(vector))
	u.own = u.own[:0]
	for n := in.number(); n > 0 && !in.bad; n-- {
		u.own = append(u.own, u.unit(&in, m))
	}
	for stretch := len(u.forward); len(in.rest) > 0; {
		if ended := u.token(in.number(), u.forward[stretch:], &in); ended {
			stretch = len(u.forward)
		}
	}
	u.ends = append(u.ends, uint32(len(u.forward)))
	return in.err()
}

// unit reads a unit and returns its number among those of all candidates.
func (u *unpacked) unit(in *unpacker, m *marker) uint32 {
	head := in.number()
	word := in.bytes(head / gramKinds)
	same := in.number()
	rest := in.bytes(in.number())
	if same > uint64(len(word)) {
		in.bad = true
		return 0
	}
	number := u.units.add(analysis.UnitKey(word))
	if int(number) < len(u.term) {
		return number
	}
	u.spell = append(append(u.spell[:0], word[:same]...), rest...)
	key := analysis.TermKey(u.spell)
	term := u.terms.add(key)
	if int(term) == len(u.keys) {
		u.keys, u.idfs = append(u.keys, key), append(u.idfs, -1)
	}
	u.term = append(u.term, term)
	m.reach(len(u.term))
	u.mark(m, number, key, analysis.Token{Unit: word, Script: gramScripts[head%gramKinds], Sign: head%gramKinds == gramsNone})
	return number
}

// gramScripts are scripts whose n-grams are of the kind.
var gramScripts = [gramKinds]lang.Script{gramsOfLetters: lang.Latin, gramWhole: lang.Digits}

// mark marks a unit if it has something of the query.
func (u *unpacked) mark(m *marker, number uint32, term uint64, t analysis.Token) {
	if i, ok := u.query.terms.id(term); ok {
		if k := m.mark(number); k != nil {
			k.term = int32(i)
		}
	}
	analysis.EachGram(&t, func(key uint64) {
		if i, ok := u.query.grams.id(key); ok {
			if k := m.mark(number); k != nil {
				m.grams[k.grams+i/64] |= 1 << (i % 64)
			}
		}
	})
}

// token appends a token, and reports whether it ends a stretch, of which these are the units.
func (u *unpacked) token(token uint64, stretch []uint16, in *unpacker) (ended bool) {
	switch {
	case token == packedSentenceEnd:
		u.forward = append(u.forward, sentenceEnd)
	case token == packedHeadingEnd:
		u.forward = appendHeadingEnd(u.forward, u.headingWeight(stretch))
	case token-packedUnits < uint64(len(u.own)):
		u.forward = appendUnit(u.forward, u.own[token-packedUnits])
		return false
	default:
		in.rest, in.bad = nil, true
	}
	return true
}

// headingWeight is what the terms of a heading weigh in the corpus, each once.
func (u *unpacked) headingWeight(units []uint16) (weight float32) {
	u.seen = u.seen[:0]
	for len(units) > 0 {
		var unit uint32
		unit, units = nextUnit(units)
		term := u.term[unit]
		if slices.Contains(u.seen, term) {
			continue
		}
		u.seen = append(u.seen, term)
		if u.idfs[term] < 0 {
			u.idfs[term] = u.idf(u.keys[term])
		}
		weight += u.idfs[term]
	}
	return weight
}
