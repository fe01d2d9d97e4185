package answer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/text"
)

// evidence is the part of a paragraph that supports a draft best: one sentence,
// or two in a row.
type evidence struct {
	text.Span
	sentences []stretch
	weight    float64 // of the draft's words in it; a number counts as two words
}

// maxEvidence is how many sentences in a row may support one claim. A further
// sentence must bring words of the draft: more than one, and this share of those
// that the paragraph has.
const (
	maxEvidence    = 2
	longerEvidence = 0.15
	longerWords    = 1.5
)

// evidenceFor finds the tightest run of sentences of s that carries d.
func (s *source) evidenceFor(d *draft) evidence { return s.evidenceWithin(d, maxEvidence) }

// evidenceWithin finds it among runs of at most so many sentences.
func (s *source) evidenceWithin(d *draft, most int) evidence {
	weights := d.weights(s)
	price := max(longerEvidence*covered(weights, []stretch{s.whole}), longerWords)
	best, bestScore := evidence{Span: s.whole.Span, sentences: s.sentences}, -price
	for i := range s.sentences {
		for n := 1; n <= most && i+n <= len(s.sentences); n++ {
			run := s.sentences[i : i+n]
			weight := covered(weights, run)
			if score := weight - price*float64(n-1); score > bestScore {
				best, bestScore = evidence{text.Span{Start: run[0].Start, End: run[n-1].End}, run, weight}, score
			}
		}
	}
	return best
}

func covered(weights map[string]float64, run []stretch) float64 {
	sum := 0.0
	for term, weight := range weights {
		if slices.ContainsFunc(run, func(sentence stretch) bool { return sentence.has[term] }) {
			sum += weight
		}
	}
	return sum
}

// A ground is what a draft is held against: paragraphs, each with its evidence.
type ground struct {
	sources  []*source
	evidence []evidence              // by source
	numbers  map[string][]occurrence // of the evidence, by value
}

// An occurrence is where a number stands in the evidence.
type occurrence struct {
	number
	from     *source
	sentence stretch
}

func newGround(d *draft, sources []*source) *ground {
	found := make([]evidence, len(sources))
	for i, s := range sources {
		found[i] = s.evidenceFor(d)
	}
	return groundOf(d, sources, found)
}

// groundOf is the ground of sources with the evidence of each.
func groundOf(d *draft, sources []*source, found []evidence) *ground {
	g := &ground{sources: sources, evidence: found, numbers: make(map[string][]occurrence)}
	for n, s := range sources {
		e := found[n]
		for i := range e.sentences {
			if e.brings(d, s.language, i) {
				g.addNumbers(s, e.sentences[i])
			}
		}
	}
	return g
}

func (g *ground) addNumbers(s *source, sentence stretch) {
	for _, n := range findNumbers(sentence.Of(s.Text), s.language) {
		n.Start, n.End = n.Start+sentence.Start, n.End+sentence.Start
		value := n.value
		if value == "one" {
			value = "1"
		}
		for form := range strings.SplitSeq(value, "|") {
			g.numbers[form] = append(g.numbers[form], occurrence{n, s, sentence})
		}
	}
}

// places returns where a number of a draft stands in the evidence.
func (g *ground) places(value string) []occurrence {
	var places []occurrence
	for form := range strings.SplitSeq(value, "|") {
		places = append(places, g.numbers[form]...)
	}
	return places
}

// brings tells whether sentence i of the evidence speaks of what d says by more
// than a number: it has a word of d that the others lack, or it is the only one.
func (e evidence) brings(d *draft, language string, i int) bool {
	if len(e.sentences) == 1 || d.foreign {
		return true
	}
	return slices.ContainsFunc(d.content(language), func(w word) bool {
		return !w.isNumber() && e.sentences[i].has[w.Text] &&
			!slices.ContainsFunc(e.sentences, func(other stretch) bool { return other.Start != e.sentences[i].Start && other.has[w.Text] })
	})
}

// language is that of the paragraphs.
func (g *ground) language() string { return g.sources[0].language }

// carries tells whether the evidence has a term.
func (g *ground) carries(term string) bool {
	for _, e := range g.evidence {
		for _, sentence := range e.sentences {
			if sentence.has[term] {
				return true
			}
		}
	}
	return false
}

// inEvidence tells whether is holds for a word of the evidence.
func (g *ground) inEvidence(is func(s string, w word) bool) bool {
	for i, e := range g.evidence {
		for _, sentence := range e.sentences {
			for _, w := range words(g.sources[i].Text, sentence.terms) {
				if is(g.sources[i].Text, w) {
					return true
				}
			}
		}
	}
	return false
}

// has tells whether the paragraphs have a term, in the evidence or around it.
func (g *ground) has(term string) bool {
	for _, s := range g.sources {
		if s.whole.has[term] {
			return true
		}
	}
	return false
}

// anyText tells whether is holds for the text of a paragraph.
func (g *ground) anyText(is func(string) bool) bool {
	for _, s := range g.sources {
		if is(s.Text) {
			return true
		}
	}
	return false
}

// closest returns the paragraph whose evidence carries most.
func (g *ground) closest() (*source, evidence) {
	best := 0
	for i, e := range g.evidence {
		if e.weight > g.evidence[best].weight {
			best = i
		}
	}
	return g.sources[best], g.evidence[best]
}

// scope returns the part of a sentence that speaks of what d says: from the
// first to the last word that they share, and to the ends of these clauses.
func (s *source) scope(d *draft, sentence stretch) text.Span {
	shared := make(map[string]bool)
	for _, w := range d.content(s.language) {
		shared[w.Text] = true
	}
	span := text.Span{Start: -1}
	for _, t := range sentence.terms {
		if shared[t.Text] && !t.Stop {
			if span.Start < 0 {
				span.Start = t.Start
			}
			span.End = t.End
		}
	}
	if span.Start < 0 {
		return text.Span{Start: sentence.Start, End: sentence.Start}
	}
	before, after := s.Text[sentence.Start:span.Start], s.Text[span.End:sentence.End]
	if i := strings.LastIndexAny(before, clauseMarks); i >= 0 {
		_, size := utf8.DecodeRuneInString(before[i:])
		span.Start = sentence.Start + i + size
	} else {
		span.Start = sentence.Start
	}
	if i := strings.IndexAny(after, clauseMarks); i >= 0 {
		span.End += i
	} else {
		span.End = sentence.End
	}
	return span
}

const clauseMarks = ",;:()–—，；：、（）،؛"
