package lang

import (
	"strings"
	"unicode/utf8"
)

// frenchOrdinal reads "trentième".
func frenchOrdinal(word string) (value float64, ordinal, ok bool) {
	base, ok := strings.CutSuffix(word, "ième")
	if !ok {
		return 0, false, false
	}
	for _, ending := range []string{"", "e"} {
		if v, ok := frenchCardinals()[base+ending]; ok {
			return v, true, true
		}
	}
	return 0, false, false
}

// russianOrdinal reads "тридцатого".
func russianOrdinal(word string) (value float64, ordinal, ok bool) {
	for _, ending := range []string{"ого", "ому", "ыми", "ый", "ая", "ое", "ой", "ом", "ую", "ые", "ых", "ым"} {
		if stem, cut := strings.CutSuffix(word, ending); cut {
			if v, ok := russianStems()[stem]; ok {
				return v, true, true
			}
		}
	}
	return 0, false, false
}

// germanNumber reads a number that is one word, as "zweihunderteinundzwanzig".
func germanNumber(word string) (value float64, ordinal, ok bool) {
	if v, ok := german(word); ok {
		return v, false, true
	}
	for _, ending := range []string{"sten", "ster", "stes", "stem", "ste", "ten", "ter", "tes", "tem", "te"} {
		if base, cut := strings.CutSuffix(word, ending); cut {
			if v, ok := german(base); ok && v > 3 {
				return v, true, true
			}
		}
	}
	return 0, false, false
}

// german reads a cardinal number.
func german(word string) (value float64, ok bool) {
	if v, ok := germanSmall()[word]; ok {
		return v, true
	}
	for _, scale := range []struct {
		name  string
		value float64
	}{{"tausend", 1000}, {"hundert", 100}} {
		if before, after, found := strings.Cut(word, scale.name); found {
			return germanMultiple(before, after, scale.value)
		}
	}
	if unit, ten, found := strings.Cut(word, "und"); found && utf8.RuneCountInString(ten) > 5 {
		u, t := germanSmall()[unit], germanSmall()[ten]
		return u + t, u > 0 && u < 10 && t >= 20
	}
	return 0, false
}

// germanMultiple reads what stands before and behind "hundert" or "tausend".
func germanMultiple(before, after string, scale float64) (value float64, ok bool) {
	times, rest := 1.0, 0.0
	okTimes, okRest := true, true
	if before != "" {
		times, okTimes = german(before)
	}
	if after = strings.TrimPrefix(after, "und"); after != "" {
		rest, okRest = german(after)
	}
	return times*scale + rest, okTimes && okRest && rest < scale
}
