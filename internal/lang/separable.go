package lang

import (
	"slices"
	"strings"
)

// separable are German prefixes that stand apart from their verbs.
var separable = strings.Fields("ab an auf aus bei dar durch ein fern fest fort frei her heraus herein herunter hin hinaus hinein hinzu hoch " +
	"los mit nach nieder statt teil uber um unter voll vor voran voraus vorbei vorher weg weiter wieder zu zuruck zusammen")

// JoinVerbs returns a German sentence with the prefixes that stand at the end of its clauses before their verbs: "Wann
// fährt er abends ab?" has "abfährt" in it. A verb is known by the lexicon.
func JoinVerbs(s string) string {
	words := strings.Fields(s)
	begin := 0 // of the clause
	for i, word := range words {
		prefix := strings.TrimRight(word, ",;:.?!")
		if prefix == word && i+1 < len(words) {
			continue
		}
		if slices.Contains(separable, folded(prefix)) {
			joinVerb(words[begin:i], prefix, words, i)
		}
		begin = i + 1
	}
	return strings.Join(words, " ")
}

// joinVerb puts a prefix, which is words[at], before the first word of its clause with which it makes a known verb.
func joinVerb(clause []string, prefix string, words []string, at int) {
	for i, word := range clause {
		if joined := prefix + word; len(word) >= leastPart && translatedForm(folded(joined)) != nil {
			clause[i], words[at] = joined, strings.TrimPrefix(words[at], prefix)
			return
		}
	}
}

// folded returns a word as [Scanner] folds it, "" if there is none.
func folded(word string) string {
	var sc Scanner
	if sc.Reset(word); sc.Next() {
		return string(sc.Word.Folded)
	}
	return ""
}
