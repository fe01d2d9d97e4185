package retrieval

// A marker knows which units of a segment have something of a query. Of more than
// 65,535 units it knows the first.
type marker struct {
	marks []mark
	units []uint32        // by mark
	of    [1 << 16]uint16 // by unit: 1 + the number of its mark, 0 for none
	wide  []uint16        // the same for the units from reserved on
	grams []uint64        // a bit for each n-gram of the query, so many words for each mark
	words int
	idf   []float32 // of the query's terms in the segment
}

// A mark is what a unit has of the query.
type mark struct {
	term  int32  // -1 for none
	grams uint32 // where they start in the marker's
}

// start marks the units of a segment, given the numbers of the query's terms and
// n-grams there; -1 is one that it lacks.
func (m *marker) start(s *segment, terms, grams []int32) {
	m.begin(len(grams))
	m.reach(len(s.units))
	for i, term := range terms {
		if term < 0 {
			m.idf = append(m.idf, 0)
			continue
		}
		m.idf = append(m.idf, s.idf(int(term)))
		for _, unit := range s.termUnits(int(term)) {
			if k := m.mark(unit); k != nil {
				k.term = int32(i)
			}
		}
	}
	for i, gram := range grams {
		if gram < 0 {
			continue
		}
		s.eachGramUnit(int(gram), func(unit uint32) {
			if k := m.mark(unit); k != nil {
				m.grams[int(k.grams)+i/64] |= 1 << (i % 64)
			}
		})
	}
}

// begin prepares m for a query of so many n-grams.
func (m *marker) begin(grams int) { m.words, m.idf = (grams+63)/64, m.idf[:0] }

// reach has m know so many units.
func (m *marker) reach(units int) {
	if n := units - reserved; n > len(m.wide) {
		m.wide = append(m.wide, make([]uint16, n-len(m.wide))...)
	}
}

// mark returns the mark of a unit, a new one if it has none yet; nil if there are
// too many, or no such unit, as in a damaged file.
func (m *marker) mark(unit uint32) *mark {
	of := m.place(unit)
	if of == nil {
		return nil
	}
	if *of == 0 {
		if len(m.marks) == 1<<16-1 {
			return nil
		}
		m.marks = append(m.marks, mark{term: -1, grams: uint32(len(m.grams))})
		m.units = append(m.units, unit)
		for range m.words {
			m.grams = append(m.grams, 0)
		}
		*of = uint16(len(m.marks))
	}
	return &m.marks[*of-1]
}

// place is where the number of a unit's mark stands.
func (m *marker) place(unit uint32) *uint16 {
	switch {
	case unit < reserved:
		return &m.of[unit]
	case int(unit)-reserved < len(m.wide):
		return &m.wide[unit-reserved]
	}
	return nil
}

// end takes the marks away.
func (m *marker) end() {
	for _, unit := range m.units {
		*m.place(unit) = 0
	}
	m.marks, m.units, m.grams = m.marks[:0], m.units[:0], m.grams[:0]
}
