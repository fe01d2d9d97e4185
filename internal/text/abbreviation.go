package text

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed abbreviations.txt
var abbreviationList string

// abbreviations are the words of a language that decide what a full stop means. Sets
// are by what they mean, as abbreviations.txt explains.
type abbreviations struct {
	never, number, often, start, ordinal, month, word map[string]bool
}

// byLanguage has the abbreviations of each language, with those of all languages. ""
// is for text whose language is not known: it has those of English, and of the other
// languages what is hardly a word of another one.
var byLanguage = sync.OnceValue(readAbbreviations)

func readAbbreviations() map[string]*abbreviations {
	all := map[string]*abbreviations{"": newAbbreviations()}
	var lines [][3]string
	for line := range strings.SplitSeq(abbreviationList, "\n") {
		head, words, ok := strings.Cut(line, ":")
		language, kind, two := strings.Cut(head, " ")
		if !ok || !two || strings.HasPrefix(line, "#") {
			continue
		}
		lines = append(lines, [3]string{language, kind, words})
		if language != "all" && all[language] == nil {
			all[language] = newAbbreviations()
		}
	}
	slices.SortStableFunc(lines, func(a, b [3]string) int { // what all languages have first
		return strings.Compare(strings.TrimPrefix(a[0], "all"), strings.TrimPrefix(b[0], "all"))
	})
	for _, l := range lines {
		for language, a := range all {
			switch {
			case l[0] == language || l[0] == "all":
				a.add(l[1], l[2], 0)
			case language == "" && (l[0] == "en" || l[1] == "number" || l[1] == "start" || l[1] == "month"):
				a.add(l[1], l[2], 0)
			case language == "":
				a.add(l[1], l[2], shortest)
			}
		}
	}
	return all
}

func newAbbreviations() *abbreviations {
	set := func() map[string]bool { return make(map[string]bool) }
	return &abbreviations{set(), set(), set(), set(), set(), set(), set()}
}

// shortest is the length in letters from which on an abbreviation is hardly a word of
// another language.
const shortest = 3

// add adds words, but none that is shorter and has no full stop in it.
func (a *abbreviations) add(kind, words string, shortest int) {
	set := map[string]map[string]bool{"never": a.never, "number": a.number, "often": a.often, "start": a.start, "ordinal": a.ordinal, "month": a.month, "word": a.word}[kind]
	for w := range strings.FieldsSeq(words) {
		if shortest == 0 || strings.Contains(w, ".") || len(w) >= shortest && !a.word[w] {
			set[w] = true
		}
	}
}

// abbreviationsOf returns those of a language, or all if it is not known.
func abbreviationsOf(language string) *abbreviations {
	if a := byLanguage()[language]; a != nil {
		return a
	}
	return byLanguage()[""]
}
