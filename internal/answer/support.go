package answer

import (
	"regexp"
	"slices"
	"unicode"
	"unicode/utf8"
)

// support finds the paragraphs that carry a draft: those that it cites, if they
// do, else the one of the others that carries most. reason says why none does.
func (r *run) support(d *draft, cites []int) (carrying *ground, reason string) {
	if cited := r.cited(cites); len(cited) > 0 {
		g := newGround(d, cited)
		if reason = refuse(d, g); reason == "" {
			return needed(d, g), ""
		}
	}
	for _, s := range r.sources {
		g := newGround(d, []*source{s})
		other := refuse(d, g)
		switch {
		case other == "" && (carrying == nil || g.evidence[0].weight > carrying.evidence[0].weight):
			carrying = g
		case reason == "": // no citation: the nearest paragraph gives the reason
			reason = other
		}
	}
	if carrying == nil {
		return nil, reason
	}
	r.answer.Receipt.Recited++
	return carrying, ""
}

// cited returns the sources that a sentence names, each once.
func (r *run) cited(cites []int) []*source {
	var cited []*source
	seen := make(map[int]bool)
	for _, n := range cites {
		if n >= 1 && n <= len(r.sources) && !seen[n] {
			seen[n] = true
			cited = append(cited, r.sources[n-1])
		}
	}
	return cited
}

// needed leaves out the citations that a draft does not need, from the last on:
// those whose evidence has none of its words, or one, that the others lack.
func needed(d *draft, g *ground) *ground {
	for i := len(g.sources) - 1; i >= 0 && len(g.sources) > 1; i-- {
		others := newGround(d, slices.Delete(slices.Clone(g.sources), i, i+1))
		if own := ownWords(d, g, others); own < 2 && refuse(d, others) == "" {
			g = others
		}
	}
	return g
}

// ownWords counts the words of d that g carries and others do not.
func ownWords(d *draft, g, others *ground) int {
	n := 0
	for _, w := range d.content(g.language()) {
		if g.carries(w.Text) && !others.carries(w.Text) {
			n++
		}
	}
	return n
}

var yesOrNo = regexp.MustCompile(`(?i)^(?:yes|no|ja|nein|oui|non|sí|да|нет)\s*[,.:;!–—-]\s*`)

// withoutYesOrNo takes away a "Yes," in front: no check can tell whether it is
// true, and the sentence says it all.
func withoutYesOrNo(s string) string {
	rest := s[len(yesOrNo.FindString(s)):]
	if rest == s || rest == "" {
		return s
	}
	r, size := utf8.DecodeRuneInString(rest)
	return string(unicode.ToUpper(r)) + rest[size:]
}
