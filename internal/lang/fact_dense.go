package lang

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A denseWord is a word of Chinese that says something of a fact.
type denseWord struct {
	word string
	factWord
}

// denseWords are those words, the longest first.
var denseWords = sync.OnceValue(func() (all []denseWord) {
	for line := range strings.Lines(factList) {
		kind, list, _ := strings.Cut(strings.TrimSpace(line), ":")
		if language, as := readFactKind(kind); language == "zh" {
			for word := range strings.FieldsSeq(list) {
				all = append(all, denseWord{word, as})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b denseWord) int { return cmp.Compare(len(b.word), len(a.word)) })
	return all
})

// denseFact is [FactAsked] for a question in Chinese.
func denseFact(question string) (fact Fact, of []string) {
	var asked askedFact
	named, rest := partFacts(Simplified(question), func(as factWord) bool { return !as.labels })
	for _, word := range named {
		asked.add(word)
	}
	return asked.fact(), rest
}

// denseFacts returns what the words of a label in Chinese name. It reports whether it has no others.
func denseFacts(label string) (named []factWord, ok bool) {
	named, rest := partFacts(label, func(factWord) bool { return true })
	return named, len(rest) == 0
}

// partFacts parts Chinese into the words of some kinds that say something of facts and what stands between them.
func partFacts(s string, counts func(factWord) bool) (named []factWord, rest []string) {
	begun := 0
	end := func(at int) {
		if between := strings.TrimFunc(s[begun:at], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); between != "" {
			rest = append(rest, between)
		}
	}
	for at := 0; at < len(s); {
		i := slices.IndexFunc(denseWords(), func(d denseWord) bool { return counts(d.factWord) && strings.HasPrefix(s[at:], d.word) })
		if i < 0 {
			_, size := utf8.DecodeRuneInString(s[at:])
			at += size
			continue
		}
		end(at)
		d := denseWords()[i]
		at += len(d.word)
		begun = at
		if d.fact != NoFact {
			named = append(named, d.factWord)
		}
	}
	end(len(s))
	return named, rest
}
