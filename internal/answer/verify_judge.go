package answer

import (
	"strings"

	"pilcrow/internal/text"
)

// A judgement is what one paragraph says about a sentence.
type judgement struct {
	finding     Finding
	cause       Cause
	differences []Difference
	source      *source
	span        text.Span // the words of the paragraph that it rests on
	weight      float64   // of the sentence's words in them
}

// order ranks judgements: support before contradiction before a cause, and then
// by what the paragraph has of the sentence.
func (j judgement) order() []float64 {
	rank := map[Finding]float64{Supported: 3, Contradicted: 2}[j.finding]
	if rank == 0 && j.cause != "" {
		rank = 1
	}
	return []float64{rank, j.weight}
}

// What the evidence must have of a sentence, numbers, and names and negations that
// differ, left out: this share of its words, and to contradict it at least three
// of them, or two and no other. Measured with "bot eval verdicts": see docs/design.md.
const (
	minSupported    = 0.75
	minSimilar      = 0.6 // to be worth a look
	minContradicted = 0.75
	minDenied       = 0.85 // where nothing but a negation differs
)

// judge holds d against one paragraph: against its best sentence, and if that
// does not decide, against the best two in a row.
func judge(d *draft, s *source) judgement {
	one := s.evidenceWithin(d, 1)
	if j := judgeBy(d, s, one); j.finding != NotFound {
		return j
	}
	if two := s.evidenceFor(d); two.Span != one.Span {
		if j := judgeBy(d, s, two); j.finding != NotFound {
			return j
		}
	}
	return judgeBy(d, s, one)
}

// supporting are the checks that a supported sentence stands up to.
var supporting = []check{
	checkNumbers, checkUnits, checkCounted, checkBounds, checkRanges, checkNames, checkNamePairs, checkScripts, checkNegation,
	checkOverlap, checkOpposite, checkStrong, checkModal, checkAlternative, checkRoles, checkGlue,
}

func judgeBy(d *draft, s *source, e evidence) judgement {
	g := groundOf(d, []*source{s}, []evidence{e})
	j := judgement{finding: NotFound, source: s, span: e.Span, weight: e.weight}
	if firstOf(d, g, checkPerson, checkStance, checkSigns) != "" {
		return j
	}
	share, shared := d.sharedWith(g)
	j.differences = differences(d, g)
	switch {
	case len(j.differences) > 0:
		least := minContradicted
		if j.differences[0].Kind == OtherNegation {
			least = minDenied
		}
		if shared >= 3 && share >= least || shared == 2 && share == 1 {
			j.finding = Contradicted
			return j
		}
		j.differences = nil
	case firstOf(d, g, supporting...) != "":
	case share <= minSupported:
		if share >= minSimilar && shared >= 3 {
			j.cause = Similar
		}
	case checkHedge(d, g) != "":
		j.cause = LessSure
	case checkQuotations(d, g) != "":
		j.cause = OtherQuotation
	default:
		j.finding = Supported
	}
	return j
}

func firstOf(d *draft, g *ground, checks ...check) string {
	for _, check := range checks {
		if reason := check(d, g); reason != "" {
			return reason
		}
	}
	return ""
}

// sharedWith returns which share of the words of d the evidence has, and how many
// they are. Numbers are left out, and so are names that it lacks: they may be what
// differs.
func (d *draft) sharedWith(g *ground) (share float64, shared int) {
	all := 0
	for _, w := range d.content(g.language()) {
		carried := g.carries(w.Text)
		if w.counts(g.language()) || w.isName() && !carried {
			continue
		}
		all++
		if carried {
			shared++
		}
	}
	if all == 0 {
		return 1, 0
	}
	return float64(shared) / float64(all), shared
}

// stances are words that turn what stands beside them into something else than a
// statement of it.
var stances = lexicon{
	"en": wordSet(`doubt doubts doubted deny denies denied false untrue lie lies lied wrong myth hoax fake nonsense incorrect
		wrongly falsely pretend pretends pretended ridiculous bullshit`),
	"de": wordSet("bezweifle bezweifelt leugnet falsch unwahr lüge gelogen unsinn quatsch märchen"),
	"fr": wordSet("doute nie faux fausse mensonge mythe absurde"),
	"es": wordSet("dudo duda niega falso falsa mentira mito absurdo"),
}

// checkPerson refuses the first person unless the evidence speaks in it too.
func checkPerson(d *draft, g *ground) string {
	if checkVoice(d, g) == "" {
		return ""
	}
	for _, w := range bareWords(d, g) {
		if firstPerson.has(g.language(), strings.ToLower(w.raw)) && !g.carries(w.Text) {
			return "it speaks in the first person"
		}
	}
	return ""
}

// checkStance refuses a sentence that calls something doubtful or false that the
// paragraph does not call so.
func checkStance(d *draft, g *ground) string {
	for _, w := range d.words(g.language()) {
		if stances.has(g.language(), strings.ToLower(w.raw)) && !g.has(w.Text) {
			return "it takes a stance"
		}
	}
	return ""
}
