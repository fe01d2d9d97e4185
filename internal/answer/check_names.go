package answer

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// checkNames refuses names that no paragraph has. The first word of a sentence
// counts as a name unless the paragraphs have it or it is known for an opener.
func checkNames(d *draft, g *ground) string {
	for _, w := range strangeNames(d, g) {
		return fmt.Sprintf("the name %q is not in the paragraph", w.raw)
	}
	return ""
}

// strangeNames returns the names of d that no paragraph has.
func strangeNames(d *draft, g *ground) (strange []word) {
	if d.foreign {
		return nil // see checkAbroad
	}
	for i, w := range d.words(g.language()) {
		lower := strings.ToLower(w.raw)
		switch {
		case w.Stop && w.isCapitals() && !g.hasCapitals(w.raw) && !isInitialism(w.raw, g) && !negations.has("", lower):
			strange = append(strange, w)
		case !w.isName(), reporting.has(g.language(), lower), g.has(w.Text), i == 0 && openers[lower]:
		case isInitialism(w.raw, g), g.hasKindred(lower):
		default:
			strange = append(strange, w)
		}
	}
	return strange
}

// isCapitals tells whether w is written in capital letters, as an initialism that
// looks like a function word: "WHO", "US".
func (w word) isCapitals() bool {
	return utf8.RuneCountInString(w.raw) > 1 && strings.ToUpper(w.raw) == w.raw && strings.ToLower(w.raw) != w.raw
}

// hasCapitals tells whether a paragraph has a word in capital letters.
func (g *ground) hasCapitals(w string) bool {
	return g.anyText(func(s string) bool { return strings.Contains(s, w) })
}

// isInitialism tells whether w is made of the first letters of names that stand
// in a row in a paragraph, as "UN" of "United Nations".
func isInitialism(w string, g *ground) bool {
	if len(w) < 2 || strings.ToUpper(w) != w {
		return false
	}
	for _, s := range g.sources {
		initials := ""
		for _, word := range words(s.Text, s.whole.terms) {
			if r := []rune(word.raw)[0]; unicode.IsUpper(r) {
				initials += string(r)
			} else if !word.Stop {
				initials += " "
			}
		}
		if strings.Contains(initials, w) {
			return true
		}
	}
	return false
}

// hasKindred tells whether a paragraph has the country of a people or the people
// of a country: "China" for "Chinese", "Italian" for "Italy".
func (g *ground) hasKindred(name string) bool {
	for _, s := range g.sources {
		for _, w := range words(s.Text, s.whole.terms) {
			if lower := strings.ToLower(w.raw); w.isName() && (kindred(name, lower) || kindred(lower, name)) {
				return true
			}
		}
	}
	return false
}

// kindred tells whether a people's name is made of a country's.
func kindred(people, country string) bool {
	if country == people+"y" { // "German", "Germany"
		return true
	}
	root := strings.TrimRight(country, "aeiouy")
	for _, suffix := range []string{"ese", "ian", "ish", "an", "i"} {
		if base, ok := strings.CutSuffix(people, suffix); ok && len(base) > 2 && (base == root || base == country) {
			return true
		}
	}
	return false
}
