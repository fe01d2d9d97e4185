package eval

// ReadBEIRFiles is [ReadBEIR] from any file system.
var ReadBEIRFiles = readBEIR

// EachClaim calls use with every claim that [Checks] makes of the text of s.
func EachClaim(s *Set, use func(mutation, sentence, claim string, cites int)) {
	specimens := s.specimens()
	for i := range specimens {
		x := &specimens[i]
		for _, m := range mutations {
			if claim, cites := m.alter(x); claim != "" {
				use(m.name, x.sentence, claim, cites.Number)
			}
		}
	}
}
