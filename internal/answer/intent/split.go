package intent

import "strings"

// A split entry has its words apart, as separable verbs have: "put … together", "gibt … heraus".
// What stands between are words that the vocabulary has. One that ends with a stop ends the question:
// "what that … is.".
type split struct {
	second string
	class  classes
}

// splitMark stands between the words of a split entry.
const splitMark = " … "

// mostBetween is how many words stand between those of a split entry, at most.
const mostBetween = 5

// addSplit adds an entry if it is split.
func (l *lexicon) addSplit(entry string, class classes) bool {
	first, second, ok := strings.Cut(entry, splitMark)
	if ok {
		l.splits[first] = append(l.splits[first], split{second, class})
	}
	return ok
}

// joined finds the split entries among the parts of a question. It adds their classes to what their
// first words are, and returns which parts are the second ones, that say nothing by themselves.
func (l *lexicon) joined(said string, parts []word) (first map[int]classes, second map[int]int) {
	first, second = make(map[int]classes), make(map[int]int)
	for i, p := range parts {
		isPhrase := l.splits[p.text] != nil && l.longestAt(said, parts[i:]) > 1
		for _, s := range l.splits[p.text] {
			at, n := l.secondAt(said, parts, i+1, s.second)
			if n > 0 && !(isPhrase && (at == i+1 || strings.HasSuffix(s.second, "."))) {
				first[i], second[at] = first[i].or(s.class), n
			}
		}
	}
	return first, second
}

// secondAt finds the second part of a split entry, and how many words it has; 0 if what stands before
// it is no word of the vocabulary.
func (l *lexicon) secondAt(said string, parts []word, from int, second string) (at, n int) {
	second, isEnd := strings.CutSuffix(second, ".")
	n = len(strings.Fields(second))
	for at = from; at+n <= len(parts) && at <= from+mostBetween; at++ {
		if (!isEnd || at+n == len(parts)) && said[parts[at].start:parts[at+n-1].end] == second {
			return at, n
		}
		if w := l.wholeOrApart(parts[at].text, parts[at].start); w[0].classes == unknown || w[0].is(comma) {
			break
		}
	}
	return 0, 0
}

// withoutAdverb takes off the adverbs behind the first word of a question, which ask and say nothing:
// "what exactly is this".
func (l *lexicon) withoutAdverb(said string) string {
	for {
		parts := partsOf(said)
		n := l.longestAt(said, parts[min(1, len(parts)):])
		if l.unspaced || n == 0 || len(parts) < leastWithAdverb+n || !l.of(parts[0].text).have(askingWords) || !l.of(said[parts[1].start:parts[n].end]).have(classesOf("adverb")) {
			return said
		}
		said = said[:parts[1].start] + said[parts[n+1].start:]
	}
}

// leastWithAdverb is how many words are left with an adverb, at least.
const leastWithAdverb = 3
