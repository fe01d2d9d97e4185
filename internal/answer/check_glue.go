package answer

import (
	"regexp"
	"slices"
	"strings"
)

// ownOfEach is how many words of its own each half of a glued sentence has.
const ownOfEach = 2

// checkGlue refuses the beginning of one sentence of the paragraphs with the end
// of another behind it, unless a conjunction or a mark joins them: it says of one
// thing what the text says of another.
func checkGlue(d *draft, g *ground) string {
	if d.foreign {
		return ""
	}
	list := d.content(g.language())
	var sentences []stretch
	for _, s := range g.sources {
		sentences = append(sentences, s.sentences...)
	}
	whole := 0
	for _, s := range sentences {
		whole = max(whole, overlap(list, s))
	}
	for i, a := range sentences {
		for j, b := range sentences {
			if i != j && !(j > 0 && b.leans(g, list) && names(list, sentences[j-1], a, b)) && glued(d.text, list, a, b, whole) {
				return "it joins the beginning of one sentence and the end of another"
			}
		}
	}
	return ""
}

// names tells whether the sentence before b has the words that the draft takes
// from a: what the pronoun of b stands for.
func names(list []word, before, a, b stretch) bool {
	return !slices.ContainsFunc(list, func(w word) bool { return a.has[w.Text] && !b.has[w.Text] && !before.has[w.Text] })
}

// leans tells whether a sentence begins with a pronoun and the draft goes on with
// the word behind it: then the draft names what the pronoun stands for.
func (b stretch) leans(g *ground, list []word) bool {
	for _, s := range g.sources {
		if len(b.terms) == 0 || b.terms[len(b.terms)-1].End > len(s.Text) || !slices.ContainsFunc(s.sentences, func(x stretch) bool { return x.Span == b.Span }) {
			continue
		}
		first := strings.ToLower(s.Text[b.terms[0].Start:b.terms[0].End])
		if !dangling.has(s.language, first) && first != "the" {
			continue
		}
		for _, t := range b.terms {
			if !t.Stop {
				return slices.ContainsFunc(list, func(w word) bool { return w.Text == t.Text })
			}
		}
	}
	return false
}

func overlap(list []word, s stretch) int {
	n := 0
	for _, w := range list {
		if s.has[w.Text] {
			n++
		}
	}
	return n
}

// glued tells whether list begins with words of a and ends with words of b, which
// no sentence has all, and nothing joins the two.
func glued(s string, list []word, a, b stretch, whole int) bool {
	first := slices.IndexFunc(list, func(w word) bool { return b.has[w.Text] && !a.has[w.Text] })
	if first <= 0 {
		return false
	}
	left, right, last := 0, 0, -1
	for i, w := range list {
		inA, inB := a.has[w.Text], b.has[w.Text]
		switch {
		case inA && !inB && i > first: // words of a behind words of b: mixed, not glued
			return false
		case inA && !inB:
			left, last = left+1, i
		case inB && !inA:
			right++
		}
	}
	least := ownOfEach
	if isUnspaced(list[0].raw) {
		least = 2 * ownOfEach
	}
	if left < least || right < least {
		return false
	}
	return whole < overlapOfBoth(list, a, b) && !joins.MatchString(s[min(list[last].End, list[first].Start):list[first].Start])
}

func overlapOfBoth(list []word, a, b stretch) int {
	n := 0
	for _, w := range list {
		if a.has[w.Text] || b.has[w.Text] {
			n++
		}
	}
	return n
}

// joins finds what may join two statements in one sentence.
var joins = regexp.MustCompile(`(?i)[,;:()–—，；：、（）،؛"“”«»]| - |\b(?:and|or|but|while|whereas|which|who|whose|where|that|when|after|before|because|since|so|as|also|though|although|with|if|than|` +
	`und|oder|aber|während|der|die|das|dass|weil|als|wenn|nachdem|sowie|et|ou|mais|qui|que|dont|quand|y|pero|cuando|porque)\b|(?:^|\s)(?:и|или|но|а|что|который|которая|которое|которые|когда|потому)(?:\s|$)|[和与及并而且但]`)
