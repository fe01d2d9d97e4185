package retrieval

import "slices"

// A dictionary numbers keys in the order in which they come up: an open hash table
// in two flat arrays.
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

// reset empties it, and keeps its memory.
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

// sorted returns the keys in ascending order and by id the place of its key.
func (d *dictionary) sorted() (keys []uint64, rank []uint32) {
	keys, rank = make([]uint64, 0, d.n), make([]uint32, d.n)
	for _, key := range d.keys {
		if key != 0 {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	for i, key := range keys {
		id, _ := d.id(key)
		rank[id] = uint32(i)
	}
	return keys, rank
}

// counts counts the terms of one paragraph after the other, by their numbers.
type counts struct {
	latest      []uint32 // by term: 1 + where in occurrences it came last
	occurrences []occurrence
	ends        []uint32 // occurrences[ends[i-1]:ends[i]] are those of paragraph i
	start       uint32   // of the paragraph's occurrences
}

// An occurrence is a term that a paragraph has n times.
type occurrence struct{ id, n uint32 }

func (c *counts) add(id uint32) {
	for int(id) >= len(c.latest) {
		c.latest = append(c.latest, 0)
	}
	if c.latest[id] > c.start {
		c.occurrences[c.latest[id]-1].n++
		return
	}
	c.occurrences = append(c.occurrences, occurrence{id, 1})
	c.latest[id] = uint32(len(c.occurrences))
}

func (c *counts) endParagraph() {
	c.start = uint32(len(c.occurrences))
	c.ends = append(c.ends, c.start)
}
