package answer

import (
	"fmt"
	"strings"
)

// checkOpposite refuses a sentence that has a word where its evidence has the
// opposite one, as "fewer" for "more".
func checkOpposite(d *draft, g *ground) string {
	if word, opposite := opposed(d, g); word != "" {
		return fmt.Sprintf("it says %q where the paragraph says %q", word, opposite)
	}
	return ""
}

// opposed returns a word of d and the opposite one that its evidence has instead.
func opposed(d *draft, g *ground) (word, opposite string) {
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
			if word != "" && opposite != "" && firstIn(words, meant) == "" {
				return word, opposite
			}
		}
	}
	return "", ""
}

func firstIn(words []string, set map[string]bool) string {
	for _, w := range words {
		if set[w] {
			return w
		}
	}
	return ""
}

// checkHedge refuses a sentence that is surer than its evidence, or that doubts
// what the evidence states.
func checkHedge(d *draft, g *ground) string {
	if d.foreign {
		return ""
	}
	s, e := g.closest()
	said := count(s.language, d.text, d.words(s.language), isHedge)
	switch {
	case said < s.countIn(d, e, isHedge):
		return "it leaves out a doubt of the paragraph (as in \"may\")"
	case said > 0 && !g.inEvidence(func(text string, w word) bool { return isHedge(s.language, text, w) }):
		return "it doubts what the paragraph states"
	}
	return ""
}

// countIn counts the words of a kind in the part of e that speaks of what d says.
func (s *source) countIn(d *draft, e evidence, is func(language, s string, w word) bool) int {
	n := 0
	for _, sentence := range e.sentences {
		scope := s.scope(d, sentence)
		for _, w := range words(s.Text, sentence.terms) {
			if w.Start >= scope.Start && w.End <= scope.End && is(s.language, s.Text, w) {
				n++
			}
		}
	}
	return n
}

func count(language, s string, list []word, is func(language, s string, w word) bool) int {
	n := 0
	for _, w := range list {
		if is(language, s, w) {
			n++
		}
	}
	return n
}

// isHedge tells the month of May from the verb by its capital letter, and what
// appears to be so from what appeared in print.
func isHedge(language, s string, w word) bool {
	lower := strings.ToLower(w.raw)
	switch {
	case w.raw == "May" && w.Start > 0, lower == "may" && startsWithDigit(s[w.End:]):
		return false
	case strings.HasPrefix(lower, "appear"):
		after := strings.TrimSpace(s[w.End:])
		return hedges.has(language, lower) && (strings.HasPrefix(after, "to ") || strings.HasPrefix(after, "that "))
	}
	return hedges.has(language, lower)
}

func startsWithDigit(s string) bool {
	s = strings.TrimLeft(s, " ")
	return s != "" && s[0] >= '0' && s[0] <= '9'
}
