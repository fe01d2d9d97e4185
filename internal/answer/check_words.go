package answer

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// minOverlap is the share of a sentence's content words of which its evidence
// must have more, and maxRun how many in a row may be missing. Both were measured:
// see check_test.go.
const (
	minOverlap = 0.5
	maxRun     = 3
)

// checkOverlap refuses sentences whose words are not the evidence's.
func checkOverlap(d *draft, g *ground) string {
	if d.foreign {
		return ""
	}
	all, have, run, longest := 0, 0, 0, 0
	content := d.content(g.language())
	for _, w := range content {
		if _, number := wordValue(strings.ToLower(w.raw)); number || w.isNumber() {
			continue // numbers have a check of their own
		}
		all++
		if g.carries(w.Text) {
			have, run = have+1, 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	switch {
	case len(content) == 0:
		return "it says nothing that the text could support"
	case all > 0 && float64(have) <= minOverlap*float64(all):
		return fmt.Sprintf("only %d of its %d words are in what supports it", have, all)
	case longest > maxRun && !isUnspaced(content[0].raw):
		return fmt.Sprintf("%d words in a row are not in what supports it", longest)
	}
	return ""
}

// isUnspaced tells writing whose terms are parts of words: there a run of missing
// terms is no run of missing words.
func isUnspaced(w string) bool {
	for _, r := range w {
		return r >= 0x2E80 || unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
	}
	return false
}

// checkNames refuses names that no paragraph has. The first word of a sentence
// counts as a name unless the paragraphs have it or it is known for an opener.
func checkNames(d *draft, g *ground) string {
	for i, w := range d.words(g.language()) {
		lower := strings.ToLower(w.raw)
		switch {
		case !w.isName(), reporting[lower], g.has(w.Text), i == 0 && openers[lower]:
		case isInitialism(w.raw, g), g.hasKindred(lower):
		default:
			return fmt.Sprintf("the name %q is not in the paragraph", w.raw)
		}
	}
	return ""
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

// checkNegation refuses a sentence that denies what its evidence states, or the
// other way round: the number of negations must be even in both or odd in both.
func checkNegation(d *draft, g *ground) string {
	if d.foreign {
		return ""
	}
	s, e := g.closest()
	said := count(d.text, d.words(s.language), isNegation)
	meant := s.countIn(d, e, isNegation)
	if !onlyLike.MatchString(d.text) { // "not only A but also B" may become "A and B"
		meant -= s.countIn(d, e, isNotOnly)
	}
	if said%2 == meant%2 {
		return ""
	}
	if said%2 == 1 {
		return "it denies what the paragraph says"
	}
	return "it leaves out a negation of the paragraph"
}

// checkOpposite refuses a sentence that has a word where its evidence has the
// opposite one, as "fewer" for "more".
func checkOpposite(d *draft, g *ground) string {
	said := make(map[string]bool)
	for _, w := range d.words(g.language()) {
		said[strings.ToLower(w.raw)] = true
	}
	meant := make(map[string]bool)
	for i, e := range g.evidence {
		for _, sentence := range e.sentences {
			for _, w := range words(g.sources[i].Text, sentence.terms) {
				meant[strings.ToLower(w.raw)] = true
			}
		}
	}
	for _, pair := range opposites {
		for side, words := range pair {
			word, opposite := firstIn(words, said), firstIn(pair[1-side], meant)
			if word != "" && opposite != "" && firstIn(words, meant) == "" && firstIn(pair[1-side], said) == "" {
				return fmt.Sprintf("it says %q where the paragraph says %q", word, opposite)
			}
		}
	}
	return ""
}

func firstIn(words []string, set map[string]bool) string {
	for _, w := range words {
		if set[w] {
			return w
		}
	}
	return ""
}

// checkHedge refuses a sentence that is surer than its evidence.
func checkHedge(d *draft, g *ground) string {
	if d.foreign {
		return ""
	}
	s, e := g.closest()
	if count(d.text, d.words(s.language), isHedge) < s.countIn(d, e, isHedge) {
		return "it leaves out a doubt of the paragraph (as in \"may\")"
	}
	return ""
}

// countIn counts the words of a kind in the part of e that speaks of what d says.
func (s *source) countIn(d *draft, e evidence, is func(s string, w word) bool) int {
	n := 0
	for _, sentence := range e.sentences {
		scope := s.scope(d, sentence)
		for _, w := range words(s.Text, sentence.terms) {
			if w.Start >= scope.Start && w.End <= scope.End && is(s.Text, w) {
				n++
			}
		}
	}
	return n
}

func count(s string, list []word, is func(s string, w word) bool) int {
	n := 0
	for _, w := range list {
		if is(s, w) {
			n++
		}
	}
	return n
}

var onlyLike = regexp.MustCompile(`(?i)\b(?:only|just|merely|solely)\b`)

// isNotOnly tells the "not" of "not only".
func isNotOnly(s string, w word) bool {
	return strings.EqualFold(w.raw, "not") && onlyLike.MatchString(s[w.End:min(len(s), w.End+len(" merely")+1)])
}

// isNegation knows "No. 5" for what it is.
func isNegation(s string, w word) bool {
	lower := strings.ToLower(strings.ReplaceAll(w.raw, "’", "'"))
	if strings.HasSuffix(lower, "n't") {
		return true
	}
	if after := s[w.End:]; lower == "no" && strings.HasPrefix(after, ".") {
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after[1:], " "))
		return !unicode.IsDigit(next)
	}
	return negations[lower] || negations[w.Text] && w.Text >= "一" // a character in a row of characters
}

// isHedge tells the month of May from the verb by its capital letter, and what
// appears to be so from what appeared in print.
func isHedge(s string, w word) bool {
	lower := strings.ToLower(w.raw)
	switch {
	case w.raw == "May" && w.Start > 0:
		return false
	case strings.HasPrefix(lower, "appear"):
		after := strings.TrimSpace(s[w.End:])
		return hedges[lower] && (strings.HasPrefix(after, "to ") || strings.HasPrefix(after, "that "))
	}
	return hedges[lower]
}
