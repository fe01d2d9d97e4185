package answer

import (
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/dense/wordvec"
)

// A meaning is the direction of what words mean, as far as they are known.
type meaning struct {
	vector wordvec.Vector
	length float32
	known  float32 // share of the letters
}

// meaningOf is that of the words of s that say something.
func meaningOf(s string, terms []retrieval.Term) meaning {
	var sum wordvec.Sum
	var pieces []uint16
	var sc lang.Scanner
	end := 0
	for _, t := range terms {
		if t.Stop || t.Start < end {
			continue
		}
		end = t.End
		for sc.Reset(s[t.Start:t.End]); sc.Next(); {
			letters, known := utf8.RuneCount(sc.Word.Folded), 0
			if sc.Word.Script == lang.Latin || sc.Word.Script == lang.Letters {
				pieces, known = wordvec.AppendPieces(pieces[:0], sc.Word.Folded)
				sum.Add(pieces, letters, known)
				continue
			}
			if sc.Word.Script != lang.Digits {
				sum.Add(nil, letters, 0)
			}
		}
	}
	m := meaning{vector: sum.Vector(), known: float32(sum.Coverage())}
	m.length = m.vector.Length()
	return m
}

// likeness is the cosine, less the fewer of the letters are known.
func (m meaning) likeness(other meaning) float64 {
	known := max(0, 2*m.known-1) * max(0, 2*other.known-1)
	return float64(known * wordvec.Cosine(&m.vector, &other.vector, m.length, other.length))
}
