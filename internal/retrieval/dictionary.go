package retrieval

// A kind keeps the keys of different features apart in one dictionary: it is
// what their hash starts with (the basis of FNV-1a, and two other numbers without
// a pattern, as kinds that differ in few bits would make keys of different kinds
// meet).
type kind uint64

const (
	termKind kind = 0xcbf29ce484222325
	pairKind kind = 0x9ae16a3b2f90404f
	gramKind kind = 0xc3a5c85c97cb3127
)

// hash returns the 64-bit key of a feature: FNV-1a with a final mix (Fowler,
// Noll and Vo; the mix is splitmix64's). With a million keys two of them collide
// with a chance of 3 in 10⁸, so no key is kept in the clear.
func hash(k kind, s []byte) uint64 {
	h := uint64(k)
	for _, c := range s {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return mix(h)
}

// hashPair returns the key of two adjacent terms.
func hashPair(a, b uint64) uint64 { return mix(a*3 + b + uint64(pairKind)) }

func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	if h ^= h >> 31; h > 1 {
		return h
	}
	return 2 // 0 marks a free slot, and a stop word as 1 does another
}

// A dictionary numbers the features in the order in which they come up: an open
// hash table in two flat arrays.
type dictionary struct {
	keys []uint64 // 0 is a free slot; the length is a power of two
	ids  []uint32
	n    int
}

// id returns the number of key, and whether it is known.
func (d *dictionary) id(key uint64) (uint32, bool) {
	if len(d.keys) == 0 {
		return 0, false
	}
	slot := d.slot(key)
	return d.ids[slot], d.keys[slot] == key
}

// add returns the number of key, a new one if it is not known yet.
func (d *dictionary) add(key uint64) uint32 {
	if d.n*4 >= len(d.keys)*3 {
		d.grow()
	}
	slot := d.slot(key)
	if d.keys[slot] == 0 {
		d.keys[slot], d.ids[slot] = key, uint32(d.n)
		d.n++
	}
	return d.ids[slot]
}

// reset forgets all keys and keeps the memory.
func (d *dictionary) reset() {
	clear(d.keys)
	d.n = 0
}

func (d *dictionary) slot(key uint64) uint64 {
	mask := uint64(len(d.keys) - 1)
	slot := key & mask
	for d.keys[slot] != 0 && d.keys[slot] != key {
		slot = (slot + 1) & mask
	}
	return slot
}

func (d *dictionary) grow() {
	old := *d
	size := max(256, 2*len(old.keys))
	d.keys, d.ids = make([]uint64, size), make([]uint32, size)
	for i, key := range old.keys {
		if key != 0 {
			slot := d.slot(key)
			d.keys[slot], d.ids[slot] = key, old.ids[i]
		}
	}
}
