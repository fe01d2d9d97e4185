package claims

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// names refuses names that neither the paragraphs nor what stands by them have. A name has
// a capital letter in the middle of the claim, in a language that gives one to names alone.
func names(c *Claim, evidence []*Paragraph) string {
	if language := c.language(languageOf(evidence)); !lang.NamesByCase(language) {
		return ""
	}
	for _, w := range c.names(languageOf(evidence)) {
		if !hasName(evidence, w, c.Foreign) {
			return fmt.Sprintf("the name %q is not in the paragraph", w.raw)
		}
	}
	return ""
}

// names returns the words of the claim that are written like names, but for the word that
// its sentence begins with. A function word in capital letters is one, too: "WHO".
func (c *Claim) names(paragraphs string) (found []word) {
	start, language := true, c.language(paragraphs)
	for _, w := range c.words(language) {
		first := start || w.Start == c.Start
		start = false
		switch bare := lang.WithoutElision(w.raw); {
		case bare != w.raw: // "L'Allemagne": the sentence begins with the article
			w.raw = bare
		case first || lang.Month(w.raw, language) > 0:
			continue
		}
		if w.isName() || w.Stop && w.isCapitals() {
			found = append(found, w)
		}
	}
	return found
}

// hasName reports whether the evidence has a name in any inflection, as "China" for
// "Chinese", as its initials, or as another language writes it.
func hasName(evidence []*Paragraph, name word, foreign string) bool {
	folded, isExact := foldedWord(name.raw), name.Stop || innerCapital().MatchString(name.raw)
	for _, p := range evidence {
		for _, s := range []string{p.Text, p.Context} {
			isSame := isExact && strings.Contains(s, name.raw) || !isExact && hasWord(s, folded, p.Language)
			if isSame || isInitialism(name.raw, s) || samePlace(name.raw, s, p.Language) {
				return true
			}
		}
	}
	return foreign != "" && isTranslated(evidence, name, foreign)
}

// innerCapital finds a name with a capital letter inside, which has no other forms: "McAdam".
var innerCapital = lazyregexp.New(`\p{Ll}['’]?\p{Lu}`)

// hasWord reports whether s has a word, or a name that is another form of it.
func hasWord(s, folded, language string) bool {
	for sc := scan(s); sc.Next(); {
		raw := s[sc.Word.Start:sc.Word.End]
		for _, other := range []string{string(sc.Word.Folded), foldedWord(lang.WithoutElision(raw))} {
			if other == folded || inflected(other, folded, language) {
				return true
			}
		}
	}
	return false
}

// How much two words may differ that are forms of one name, in letters.
const (
	leastStem  = 4
	mostEnding = 3
	mostSuffix = 4
)

// inflected reports whether two words begin alike and differ in their endings, as "Lesotho" and
// "Lesothan", or one of them is the other with a suffix, as "Congo" and "Congolese". What differs
// within the word and ends alike, as "Africa" and "Afriéca", is misspelt.
func inflected(a, b, language string) bool {
	if lang.WithoutCase(a, language) == lang.WithoutCase(b, language) {
		return true
	}
	one, other := []rune(a), []rune(b)
	n := 0
	for n < min(len(one), len(other)) && one[n] == other[n] {
		n++
	}
	shorter, longer := min(len(one), len(other))-n, max(len(one), len(other))-n
	misspelt := shorter > 0 && one[len(one)-1] == other[len(other)-1]
	return n >= leastStem && !misspelt && (longer <= mostEnding || shorter == 0 && longer <= mostSuffix)
}

// isInitialism reports whether w is made of the first letters of names that stand in a row
// in s, as "UN" of "United Nations".
func isInitialism(w, s string) bool {
	w = strings.ReplaceAll(w, ".", "")
	if utf8.RuneCountInString(w) < 2 || strings.ToUpper(w) != w {
		return false
	}
	var initials strings.Builder
	for sc := scan(s); sc.Next(); {
		if r, _ := utf8.DecodeRuneInString(s[sc.Word.Start:]); unicode.IsUpper(r) {
			initials.WriteRune(r)
		} else if sc.Word.End-sc.Word.Start > 3 { // not "of", "and"
			initials.WriteByte(' ')
		}
	}
	return strings.Contains(initials.String(), w)
}

// samePlace reports whether s names the place that a word names, as "Denmark" for "Danish".
func samePlace(w, s, language string) bool {
	return slices.ContainsFunc(lang.Places(w, language), func(p lang.Place) bool {
		return slices.ContainsFunc(lang.Places(s, language), func(other lang.Place) bool { return other.ID == p.ID })
	})
}

// isTranslated reports whether the evidence has a name as its own language writes it.
func isTranslated(evidence []*Paragraph, name word, foreign string) bool {
	for _, place := range lang.Places(name.raw, foreign) {
		for _, p := range evidence {
			for _, other := range lang.PlaceNames(place.ID, p.Language) {
				if strings.Contains(p.Text, other) {
					return true
				}
			}
		}
	}
	return false
}

func scan(s string) *lang.Scanner {
	var sc lang.Scanner
	sc.Reset(s)
	return &sc
}

func foldedWord(s string) string {
	if sc := scan(s); sc.Next() {
		return string(sc.Word.Folded)
	}
	return strings.ToLower(s)
}
