package lang

import (
	"iter"
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
	for verb, at := range parted(words) {
		prefix := prefixOf(words[at])
		words[verb], words[at] = prefix+words[verb], strings.TrimPrefix(words[at], prefix)
	}
	return strings.Join(words, " ")
}

// JoinedVerbs returns the verbs that [JoinVerbs] joins, folded.
func JoinedVerbs(s string) (verbs []string) {
	words := strings.Fields(s)
	for verb, at := range parted(words) {
		verbs = append(verbs, folded(prefixOf(words[at])+words[verb]))
	}
	return verbs
}

// parted yields the places of verbs and of their prefixes at the end of their clauses.
func parted(words []string) iter.Seq2[int, int] {
	return func(yield func(verb, prefix int) bool) {
		begin := 0 // of the clause
		for i, word := range words {
			prefix := prefixOf(word)
			if prefix == word && i+1 < len(words) {
				continue
			}
			if slices.Contains(separable, folded(prefix)) {
				if verb := verbWith(prefix, words[:i], begin); verb >= 0 && !yield(verb, i) {
					return
				}
			}
			begin = i + 1
		}
	}
}

// prefixOf is the last word of a clause without the mark behind it.
func prefixOf(word string) string { return strings.TrimRight(word, ",;:.?!") }

// verbWith returns the place of the first word from begin on that makes a known verb with a prefix, -1 if none does. A
// capital within a sentence is that of a noun.
func verbWith(prefix string, words []string, begin int) int {
	for i := begin; i < len(words); i++ {
		isNoun := i > 0 && StartsUpper(words[i])
		if len(words[i]) >= leastPart && !isNoun && !StopWords("de")[folded(words[i])] && translatedForm(folded(prefix+words[i])) != nil {
			return i
		}
	}
	return -1
}

// SeparableBase returns the first form of a folded form of a German verb with a prefix that may stand apart: "anfangen"
// for "anfing" and "angefangen", and of a regular verb what is left without "ge" or "zu"; "" if a word is no such form.
func SeparableBase(word string) string {
	for _, prefix := range separable {
		rest, ok := strings.CutPrefix(word, prefix)
		if !ok || len(rest) <= leastPart {
			continue
		}
		if base := bases()["de"][rest]; base != "" {
			return prefix + base
		}
		for _, between := range [...]string{"ge", "zu"} {
			if verb, ok := strings.CutPrefix(rest, between); ok && len(verb) >= leastPart {
				return prefix + verb
			}
		}
	}
	return ""
}

// folded returns a word as [Scanner] folds it, "" if there is none.
func folded(word string) string {
	var sc Scanner
	if sc.Reset(word); sc.Next() {
		return string(sc.Word.Folded)
	}
	return ""
}
