package lang

import (
	"iter"
	"strings"
)

// mostEnding is how many letters an ending of [endingList] has, at most.
const mostEnding = 5

// endings are those of declined and conjugated words, folded, of all languages of the lexicon: with what is left, they
// tell only which of its words another form belongs to.
var endings = SetOf(`
	e n s t x r en em er es et st te ten tet ern end nd ne nen in innen
	ee ees ez ent ait aient ant ants ante antes era ont ons ions iez ir it is ie ies if ive ifs ives al ale aux ales eur euse rice
	o a os as ar an ia ian io ieron aba aban ado ada ados adas ido ida idos idas iendo ando ara aran era eran amos emos imos
	ye yen yes yo yeron yendo ya yan
	иями ями ами ого его ому ему ыми ими ают яют ает яет ует уют ишь ешь ить ать еть ять али или ала ила ало ило ется ится ются ятся
	иях ях ах ых их ою ею ой ей ои еи ий ии ыи ым им ом ем ам ям ую юю ая яя ое ее ые ие ов ев ия ию ит ят ет ут ют ат ал ил ел ла ло ли
	ться лся лась лись лось сь ся ся ен ена ено ены ны но на н а я о е у ю ы и ь й`)

// IsEnding reports whether a word may end so, or without an ending.
func IsEnding(letters string) bool { return letters == "" || endings[letters] }

// startingWith yields the keys of lines in the order of their bytes that begin with a prefix, and what stands behind them.
func startingWith(prefix, lines string) iter.Seq2[string, string] {
	return func(yield func(name, value string) bool) {
		lines = from(prefix, lines)
		for line := range strings.Lines(lines) {
			name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			if !strings.HasPrefix(name, prefix) || !yield(name, value) {
				return
			}
		}
	}
}

// from returns the lines from the first one that is not before a key.
func from(key, lines string) string {
	low, high := 0, len(lines) // starts of lines; what is wanted is at low or behind it, and not behind high
	for low < high {
		middle := strings.LastIndexByte(lines[:(low+high)/2], '\n') + 1
		middle = max(middle, low)
		next := strings.IndexByte(lines[middle:], '\n') + middle + 1
		if next == middle {
			next = len(lines)
		}
		if name, _, _ := strings.Cut(lines[middle:next], "\t"); name < key {
			low = next
		} else {
			high = middle
		}
	}
	return lines[low:]
}
