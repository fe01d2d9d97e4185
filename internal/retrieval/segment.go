package retrieval

import "math/bits"

// segmentParagraphs is the most that a segment holds, so that the number of a
// paragraph in it fits in 16 bits and the scores of all of them in the processor's
// second-level cache.
const segmentParagraphs = 1 << 15

// A segment is an inverted index of some paragraphs in flat arrays: a term is
// found by its key, its postings are numbers of paragraphs with what BM25 makes
// of the term there, but for the inverse document frequency: that is a matter of
// all segments together. A segment never changes.
type segment struct {
	texts  store
	totals totals

	terms   []uint64 // keys in ascending order
	offsets []uint32 // the postings of term i are those from offsets[i] to offsets[i+1]
	numbers []uint16 // by posting: the paragraph, in ascending order within a term
	impacts []uint8  // by posting: BM25's factor for the term, as a share of 255

	grams     []uint64 // keys of the n-grams in the sample, in ascending order
	frequency []uint16 // by n-gram: how many paragraphs of the sample have it

	file     *mapping // that the arrays lie in, nil if they were made here
	sections []section
}

// totals are sums over paragraphs.
type totals struct {
	paragraphs int
	terms      int
	sentences  int
	bytes      int // of text
	sample     int // paragraphs whose n-grams are counted
}

func (t *totals) add(u totals) {
	t.paragraphs += u.paragraphs
	t.terms += u.terms
	t.sentences += u.sentences
	t.bytes += u.bytes
	t.sample += u.sample
}

// A list is a stretch of a segment's postings.
type list struct{ from, to uint32 }

// postings returns the list of a term, empty if the segment lacks it. In a
// damaged file a list may be that of another term, but it lies within the segment.
func (s *segment) postings(key uint64) list {
	i, ok := searchKeys(s.terms, key)
	if !ok {
		return list{}
	}
	l := list{s.offsets[i], s.offsets[i+1]}
	if l.from > l.to || int(l.to) > len(s.numbers) {
		return list{}
	}
	return l
}

// sampled returns how many paragraphs of the sample have an n-gram.
func (s *segment) sampled(key uint64) int {
	if i, ok := searchKeys(s.grams, key); ok {
		return int(s.frequency[i])
	}
	return 0
}

// searchKeys finds key among sorted keys. As keys are spread evenly, it guesses
// the place and how far off it was (interpolation search), which takes a few
// accesses to memory, most of them side by side.
func searchKeys(keys []uint64, key uint64) (int, bool) {
	from, to := 0, len(keys)
	guess := distance(keys, key)
	for from < to {
		guess = max(from, min(guess, to-1))
		switch found := keys[guess]; {
		case found == key:
			return guess, true
		case found < key:
			from = guess + 1
			guess += 1 + distance(keys, key-found)
		default:
			to = guess
			guess -= 1 + distance(keys, found-key)
		}
	}
	return from, false
}

// distance is how many keys are expected in a range of so many values.
func distance(keys []uint64, values uint64) int {
	n, _ := bits.Mul64(values, uint64(len(keys)))
	return int(n)
}
