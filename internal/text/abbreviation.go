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
	never, number, often, unit, amount, start, ordinal, month, word, part map[string]bool
}

// byLanguage has the abbreviations of the languages that were asked for.
var byLanguage sync.Map

// abbreviationsOf returns those of a language, with those of all languages. "" is for text
// whose language is not known: it has those of English, and of the other languages what is
// hardly a word of another one. So has a language that has none.
func abbreviationsOf(language string) *abbreviations {
	if known, ok := byLanguage.Load(language); ok {
		return known.(*abbreviations)
	}
	if language != "" && !strings.Contains(abbreviationList, "\n"+language+" ") {
		return abbreviationsOf("")
	}
	known, _ := byLanguage.LoadOrStore(language, readAbbreviations(language))
	return known.(*abbreviations)
}

func readAbbreviations(language string) *abbreviations {
	var lines [][3]string
	for line := range strings.SplitSeq(abbreviationList, "\n") {
		head, words, ok := strings.Cut(line, ":")
		of, kind, two := strings.Cut(head, " ")
		if ok && two && !strings.HasPrefix(line, "#") {
			lines = append(lines, [3]string{of, kind, words})
		}
	}
	slices.SortStableFunc(lines, func(a, b [3]string) int { // what all languages have first
		return strings.Compare(strings.TrimPrefix(a[0], "all"), strings.TrimPrefix(b[0], "all"))
	})
	a := newAbbreviations()
	for _, l := range lines {
		switch {
		case l[0] == language || l[0] == "all":
			a.add(l[1], l[2], 0)
		case language == "" && (l[0] == "en" || l[1] == "number" || l[1] == "start" || l[1] == "month"):
			a.add(l[1], l[2], 0)
		case language == "":
			a.add(l[1], l[2], shortest)
		}
	}
	return a
}

func newAbbreviations() *abbreviations {
	set := func() map[string]bool { return make(map[string]bool) }
	return &abbreviations{set(), set(), set(), set(), set(), set(), set(), set(), set(), set()}
}

// shortest is the length in letters from which on an abbreviation is hardly a word of
// another language.
const shortest = 3

// add adds words, but none that is shorter and has no full stop in it.
func (a *abbreviations) add(kind, words string, shortest int) {
	set := map[string]map[string]bool{"never": a.never, "number": a.number, "often": a.often, "unit": a.unit, "amount": a.amount, "start": a.start, "ordinal": a.ordinal, "month": a.month, "word": a.word, "part": a.part}[kind]
	for w := range strings.FieldsSeq(words) {
		if shortest == 0 || strings.Contains(w, ".") || len(w) >= shortest && !a.word[w] {
			set[w] = true
		}
	}
}
