package retrieval

import (
	"cmp"
	"slices"
)

// finish turns what was collected into a segment.
func (b *segmentBuilder) finish(texts store) *segment {
	s := &segment{texts: texts, totals: b.totals, vectors: b.vectors, lengths: b.norms}
	var termRank []uint32
	s.terms, termRank = b.units.terms.sorted()
	b.addPostings(s, termRank)
	codes := b.units.codes()
	b.addForward(s, codes, termRank)
	b.addTermUnits(s, codes, termRank)
	b.addGrams(s, codes)
	return s
}

// addPostings sorts the occurrences by term (a counting sort).
func (b *segmentBuilder) addPostings(s *segment, rank []uint32) {
	s.offsets = make([]uint32, len(s.terms)+1)
	for _, o := range b.terms.occurrences {
		s.offsets[rank[o.id]+1]++
	}
	accumulate(s.offsets)
	next := slices.Clone(s.offsets)
	s.numbers, s.impacts = make([]uint16, len(b.terms.occurrences)), make([]uint8, len(b.terms.occurrences))
	mean, start := float32(b.totals.terms)/float32(max(1, b.totals.paragraphs)), uint32(0)
	for number, end := range b.terms.ends {
		length := float32(b.lengths[number]) / mean
		for _, o := range b.terms.occurrences[start:end] {
			at := &next[rank[o.id]]
			s.numbers[*at] = uint16(number)
			s.impacts[*at] = impact(saturate(int(o.n), ParagraphK1, ParagraphB, length))
			*at++
		}
		start = end
	}
}

// impact stores a number from 0 to 1 in a byte. It is never 0: a term that occurs counts.
func impact(share float32) uint8 { return uint8(max(1, 255*share+0.5)) }

func accumulate(counts []uint32) {
	for i := 1; i < len(counts); i++ {
		counts[i] += counts[i-1]
	}
}

// codes returns the codes of the units, the most frequent first.
func (v *vocabulary) codes() []uint32 {
	order := make([]uint32, len(v.all))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(v.all[b].count, v.all[a].count), cmp.Compare(a, b))
	})
	codes := make([]uint32, len(order))
	for code, id := range order {
		codes[id] = uint32(code)
	}
	return codes
}

func (b *segmentBuilder) addForward(s *segment, codes, rank []uint32) {
	s.forward, s.ends = make([]uint16, 0, len(b.tokens)), make([]uint32, 0, len(b.ends))
	start, stretch := uint32(0), uint32(0)
	for _, end := range b.ends {
		for i := start; i < end; i++ {
			switch id := b.tokens[i]; id {
			case tokenHeadingEnd:
				b.endHeading(s, b.tokens[stretch:i], rank)
				stretch = i + 1
			case tokenSentenceEnd:
				s.forward = append(s.forward, sentenceEnd)
				stretch = i + 1
			default:
				s.forward = appendUnit(s.forward, codes[id])
			}
		}
		s.ends = append(s.ends, uint32(len(s.forward)))
		start = end
	}
}

func (b *segmentBuilder) addTermUnits(s *segment, codes, rank []uint32) {
	s.unitOffsets, s.units = group(len(s.terms), func(visit func(list, unit uint32)) {
		for id := range b.units.all {
			if u := &b.units.all[id]; !u.stop {
				visit(rank[u.term], codes[id])
			}
		}
	})
}

func (b *segmentBuilder) addGrams(s *segment, codes []uint32) {
	v := &b.units
	var rank []uint32
	s.grams, rank = v.grams.sorted()
	s.frequency = make([]uint16, len(s.grams))
	for id, n := range v.frequency {
		s.frequency[rank[id]] = n
	}
	byCode := make([]uint32, len(codes))
	for id, code := range codes {
		byCode[code] = uint32(id)
	}
	offsets, units := group(len(s.grams), func(visit func(list, unit uint32)) {
		for code, id := range byCode {
			u := &v.all[id]
			for _, gram := range v.listed[u.grams:][:u.gramCount] {
				visit(rank[gram], uint32(code))
			}
		}
	})
	s.gramOffsets, s.gramUnits = make([]uint32, 1, len(offsets)), make([]uint16, 0, len(units))
	for i := range s.grams {
		last := uint32(0)
		for _, unit := range units[offsets[i]:offsets[i+1]] {
			s.gramUnits = appendUnit(s.gramUnits, unit-last)
			last = unit
		}
		s.gramOffsets = append(s.gramOffsets, uint32(len(s.gramUnits)))
	}
}

// group makes n lists of what each visits, which must be the same twice: list i is
// units[offsets[i]:offsets[i+1]], in the order of the visits.
func group(n int, each func(visit func(list, unit uint32))) (offsets, units []uint32) {
	offsets = make([]uint32, n+1)
	each(func(list, _ uint32) { offsets[list+1]++ })
	accumulate(offsets)
	next := slices.Clone(offsets)
	units = make([]uint32, offsets[n])
	each(func(list, unit uint32) {
		units[next[list]] = unit
		next[list]++
	})
	return offsets, units
}

func (b *segmentBuilder) endHeading(s *segment, tokens, rank []uint32) {
	weight := b.headingWeight(s, tokens, rank)
	if s.forward = appendHeadingEnd(s.forward, weight); weight >= leastHeading {
		s.totals.headed++
	}
}

// headingWeight is what the terms of a heading weigh in the segment, each once.
func (b *segmentBuilder) headingWeight(s *segment, tokens, rank []uint32) float32 {
	weight, seen := float32(0), make([]uint32, 0, 16)
	for _, id := range tokens {
		if term := rank[b.units.all[id].term]; !slices.Contains(seen, term) {
			seen = append(seen, term)
			weight += s.idf(int(term))
		}
	}
	return weight
}

// idf is the inverse document frequency of term i within the segment.
func (s *segment) idf(i int) float32 {
	l := s.postings(i)
	return idf(s.totals.paragraphs, int(l.to-l.from))
}
