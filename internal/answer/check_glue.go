package answer

import (
	"regexp"
	"slices"
	"strings"
)

// ownOfEach is how many words of its own each half of a glued sentence has.
const ownOfEach = 2

// maxHalves is how many sentences may be a half: those with most of the words. A
// paragraph may have hundreds of short ones.
const maxHalves = 12

// checkGlue refuses the beginning of one sentence of the paragraphs with the end
// of another behind it, unless a conjunction or a mark joins them: it says of one
// thing what the text says of another. The two sentences are those that together
// have most of the words.
func checkGlue(d *draft, g *ground) string {
	if d.foreign {
		return ""
	}
	list := d.content(g.language())
	var sentences []passage
	whole := 0
	for _, s := range g.sources {
		for i, sentence := range s.sentences {
			p := passage{stretch: sentence, from: s, shared: overlap(list, sentence)}
			if i > 0 {
				p.before = s.sentences[i-1]
			}
			whole = max(whole, p.shared)
			if p.shared >= ownOfEach {
				sentences = append(sentences, p)
			}
		}
	}
	slices.SortStableFunc(sentences, func(a, b passage) int { return b.shared - a.shared })
	sentences = sentences[:min(len(sentences), maxHalves)]
	best, isGlued := whole, false
	for i, a := range sentences {
		for _, b := range sentences[:i] {
			both := overlapOfBoth(list, a.stretch, b.stretch)
			if both < best || both == whole {
				continue
			}
			here := gluedBy(d.text, list, a, b) || gluedBy(d.text, list, b, a)
			best, isGlued = both, here && (isGlued || both > best)
		}
	}
	if isGlued {
		return "it joins the beginning of one sentence and the end of another"
	}
	return ""
}

func gluedBy(s string, list []word, a, b passage) bool {
	return glued(s, list, a.stretch, b.stretch) && !b.goesOn(list, a.stretch)
}

// A passage is a sentence of a paragraph with the one before it, and how many
// words of the draft it has.
type passage struct {
	stretch
	from   *source
	before stretch
	shared int
}

// goesOn tells whether a sentence begins with a pronoun, or an article, and the
// draft goes on with the word behind it, and names what the sentence before it and
// a are about: then the draft says what the pronoun stands for.
func (p passage) goesOn(list []word, a stretch) bool {
	if len(p.terms) == 0 || !names(list, p.before, a, p.stretch) {
		return false
	}
	first := strings.ToLower(p.from.Text[p.terms[0].Start:p.terms[0].End])
	if !dangling.has(p.from.language, first) && first != "the" {
		return false
	}
	for _, t := range p.terms {
		if !t.Stop {
			return slices.ContainsFunc(list, func(w word) bool { return w.Text == t.Text })
		}
	}
	return false
}

// names tells whether the sentence before b has the words that the draft takes
// from a: what the pronoun of b stands for.
func names(list []word, before, a, b stretch) bool {
	return !slices.ContainsFunc(list, func(w word) bool { return a.has[w.Text] && !b.has[w.Text] && !before.has[w.Text] })
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
func glued(s string, list []word, a, b stretch) bool {
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
	return !joins.MatchString(s[min(list[last].End, list[first].Start):list[first].Start])
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
