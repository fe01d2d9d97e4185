package retrieval

// The forward index lists the units of each paragraph in order, stretch by stretch:
// its heading, if it has one, then its sentences. A unit is a code: frequent units
// have small ones. These stand for something else:
const (
	reserved    = 0xFFF0 // and all above it
	headingEnd  = 0xFFFD // what follows is the weight of the heading, a multiple of headingScale
	sentenceEnd = 0xFFFE
	wide        = 0xFFFF // what follows are the upper and the lower half of a unit's code
)

const headingScale = 1.0 / 256

func appendUnit(forward []uint16, unit uint32) []uint16 {
	if unit < reserved {
		return append(forward, uint16(unit))
	}
	return append(forward, wide, uint16(unit>>16), uint16(unit))
}

// leastHeading is what a heading weighs at least if it says something. One that all
// paragraphs have, such as the title of the only document, weighs next to nothing.
const leastHeading = 0.5

func appendHeadingEnd(forward []uint16, weight float32) []uint16 {
	if weight < leastHeading {
		return append(forward, sentenceEnd)
	}
	return append(forward, headingEnd, uint16(min(weight/headingScale+0.5, 1<<16-1)))
}

// nextUnit is the inverse of appendUnit.
func nextUnit(forward []uint16) (unit uint32, rest []uint16) {
	if forward[0] != wide || len(forward) < 3 {
		return uint32(forward[0]), forward[1:]
	}
	return uint32(forward[1])<<16 | uint32(forward[2]), forward[3:]
}

// paragraph returns the stretch of the forward index that is paragraph number.
func (s *segment) paragraph(number int) []uint16 {
	from, to := uint32(0), s.ends[number]
	if number > 0 {
		from = s.ends[number-1]
	}
	if from > to || int(to) > len(s.forward) {
		return nil // the file is damaged
	}
	return s.forward[from:to]
}

// count returns how many units and how many stretches a paragraph has, and whether
// it has a heading that says something.
func count(forward []uint16) (units, stretches int, headed bool) {
	for i := 0; i < len(forward); i++ {
		switch c := forward[i]; {
		case c < reserved:
			units++
		case c == wide:
			units++
			i += 2
		case c == headingEnd:
			stretches++
			headed = true
			i++
		default:
			stretches++
		}
	}
	return units, stretches, headed
}
