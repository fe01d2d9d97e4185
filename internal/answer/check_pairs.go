package answer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// checkNamePairs refuses two names side by side that the paragraphs have only with
// other neighbours: "John Smith" of "John Brown and Mary Smith".
func checkNamePairs(d *draft, g *ground) string {
	if d.foreign {
		return ""
	}
	list := d.words(g.language())
	for i := range list[:max(0, len(list)-1)] {
		a, b := list[i], list[i+1]
		if !a.isName() || !b.isName() || i == 0 && openers[strings.ToLower(a.raw)] || !adjoin(d.text, a, b) {
			continue
		}
		if !g.pairs(a.Text, b.Text) {
			return fmt.Sprintf("the name \"%s %s\" is not in the paragraph", a.raw, b.raw)
		}
	}
	return ""
}

// adjoin tells whether nothing but a space or a hyphen is between two words.
func adjoin(s string, a, b word) bool {
	between := s[min(a.End, b.Start):b.Start]
	return between == " " || between == "-" || between == "\u00a0" || between == "‑"
}

// pairs tells whether b may follow a: unless a paragraph has a with another name
// behind it wherever it stands, and b with another name before it.
func (g *ground) pairs(a, b string) bool {
	aFree, bFree, aThere, bThere := false, false, false, false
	for _, s := range g.sources {
		list := words(s.Text, s.whole.terms)
		runs := nameRuns(s.Text, list)
		for i, w := range list {
			if w.Text != a && w.Text != b {
				continue
			}
			behind := i+1 < len(list) && list[i+1].isName() && adjoin(s.Text, w, list[i+1])
			before := i > 0 && list[i-1].isName() && adjoin(s.Text, list[i-1], w)
			if w.Text == a {
				aThere, aFree = true, aFree || !behind
			}
			if w.Text == b {
				bThere, bFree = true, bFree || !before
			}
		}
		for _, run := range runs {
			if at := slices.Index(run, a); at >= 0 && slices.Contains(run[at:], b) {
				return true
			}
		}
	}
	return !aThere || !bThere || aFree || bFree
}

// nameRuns returns the rows of names that stand side by side, as their terms.
func nameRuns(s string, list []word) [][]string {
	var runs [][]string
	for i, w := range list {
		switch {
		case !w.isName():
		case i > 0 && list[i-1].isName() && adjoin(s, list[i-1], w):
			runs[len(runs)-1] = append(runs[len(runs)-1], w.Text)
		default:
			runs = append(runs, []string{w.Text})
		}
	}
	return runs
}

// checkScripts refuses words of two alphabets, as "Lеsotho" with a Cyrillic "е",
// and words of an alphabet that neither the paragraphs nor, in an answer in
// another language, its own words are written in.
func checkScripts(d *draft, g *ground) string {
	own := 0
	if d.foreign {
		own = mainScript(d.text)
	}
	for _, w := range strings.FieldsFunc(d.text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		found := scriptsOf(w)
		if len(found) == 0 || g.anyText(func(s string) bool { return strings.Contains(s, w) }) {
			continue
		}
		if len(found) > 1 && !isUnspaced(w) && !hasUnspaced(w) {
			return fmt.Sprintf("%q is written in two alphabets", w)
		}
		for script := range found {
			if script != own && !g.anyText(func(s string) bool {
				return strings.ContainsFunc(s, func(r rune) bool { return scriptOf(r) == script })
			}) {
				return fmt.Sprintf("%q is written in another alphabet than the paragraph", w)
			}
		}
	}
	return ""
}

func hasUnspaced(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return isUnspaced(string(r)) })
}

// scriptOf returns 1 + the number of the script of a letter, 0 if it has none of its own.
func scriptOf(r rune) int {
	for i, script := range scripts {
		if unicode.Is(script, r) {
			return i + 1
		}
	}
	return 0
}

func scriptsOf(w string) map[int]bool {
	found := make(map[int]bool)
	for _, r := range w {
		if script := scriptOf(r); script > 0 {
			found[script] = true
		}
	}
	return found
}

var ranges = regexp.MustCompile(`(\d+)\s*(?:to|until|till|through|–|-|—|bis|à|a|до|至|到)\s*(\d+)`)

// checkRanges refuses a range whose ends have changed places.
func checkRanges(d *draft, g *ground) string {
	for _, m := range ranges.FindAllStringSubmatch(d.text, -1) {
		turned := regexp.MustCompile(`\b` + m[2] + `\s*(?:to|until|till|through|–|-|—|bis|à|a|до|至|到)\s*` + m[1] + `\b`)
		if m[1] != m[2] && g.anyText(turned.MatchString) && !g.anyText(func(s string) bool { return strings.Contains(s, m[0]) }) {
			return fmt.Sprintf("the range %q is turned round", m[0])
		}
	}
	return ""
}
