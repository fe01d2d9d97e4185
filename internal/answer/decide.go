package answer

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
)

// Evidence is what shows whether the text answers a question.
type Evidence struct {
	Paragraph float64 `json:"paragraph"` // log-odds that the nearest paragraph is about the question
	Gap       float64 `json:"gap"`       // by how much those of the next one that says something else are lower
	Sentence  float64 `json:"sentence"`  // what the best sentence has of the question: see [features]
	Question  float64 `json:"question"`  // log-odds that its kind adds: see questionOdds
	Chance    float64 `json:"chance"`    // all of it together, 0 to 1: that what is shown answers
}

// The coefficients of the chance's log-odds, by logistic regression (2026-11) on squad2, covidqa,
// XQuAD in German and Chinese, and questions of readers who did not know the texts' words, each
// set with the same weight: "go run ./decide" in bench fits and judges them. What else was tried
// adds little: see docs/decisions.md.
const (
	paragraphCoefficient = 0.18
	gapCoefficient       = 0.66
	sentenceCoefficient  = 0.46
	intercept            = -2.18

	mostOdds = 4 // beyond, the log-odds of a paragraph say no more
)

// questionOdds are the log-odds that some kinds of questions add, chosen on the same sets: a
// question for yes or no says all that its answer is about, and of a list or a comparison more
// than one sentence is right.
var questionOdds = map[intent.Wants]float64{intent.Verdict: 0.8, intent.List: 0.8, intent.Comparison: 0.8}

// followUpOdds are those of a question that goes on with what the text answered before.
const followUpOdds = 1.2

// The chance from which on what is found is called an answer, and the one below which the text
// is said not to answer. Between them passages are shown as the nearest.
const (
	DefaultSure = 0.5
	DefaultNear = 0.25
)

// aboutChance is the chance from which on a paragraph is held to be about a question, whether
// it answers it or not.
const aboutChance = 0.28

// noteEvidence notes in the receipt how likely it is that the text answers, with the paragraphs
// that belong to what is shown as one; nil: those that say the same as the nearest.
func (r *run) noteEvidence(ranked []pick, belongs func(source) bool) {
	e := Evidence{Paragraph: -mostOdds}
	if !r.forView {
		e.Question = questionOdds[r.intent.Wants]
	}
	if r.followsUp {
		e.Question += followUpOdds
	}
	found := slices.DeleteFunc(slices.Clone(r.found), func(s source) bool { return !slices.ContainsFunc(ranked, s.has) })
	if belongs == nil {
		belongs = func(s source) bool { return s.Text == found[0].Text }
	}
	if first := slices.IndexFunc(found, belongs); first >= 0 {
		second := 0.0 // nothing is known of a text that says only one thing
		if i := slices.IndexFunc(found, func(s source) bool { return !belongs(s) }); i >= 0 {
			second = logOdds(found[i].Score)
		}
		e.Paragraph = within(logOdds(found[first].Score), mostOdds)
		e.Gap = max(0, min(mostOdds, logOdds(found[first].Score)-second))
	}
	if len(ranked) > 0 {
		e.Sentence = ranked[0].score - weights.odds*ranked[0].odds
	}
	odds := paragraphCoefficient*e.Paragraph + gapCoefficient*e.Gap + sentenceCoefficient*e.Sentence + intercept
	e.Chance = chanceOf(odds + e.Question)
	r.answer.Receipt.Evidence = e
}

// has reports whether a sentence is one of the paragraph's.
func (s source) has(p pick) bool { return p.from.Paragraph == s.Paragraph }

func chanceOf(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

func within(x, bound float64) float64 { return math.Max(-bound, math.Min(bound, x)) }

// decide says what is to come of what was found.
func (r *run) decide(picks []pick) Outcome {
	e := r.answer.Receipt.Evidence
	if _, foreign := r.foreignTo(r.question); foreign && !isIn(lang.Detect(r.question), picks) {
		return r.decideAbroad()
	}
	// Whether anything is near at all does not hang on the kind of the question.
	switch {
	case len(picks) == 0 || chanceOf(logOdds(e.Chance)-e.Question) < cmp.Or(r.Near, DefaultNear) && e.Chance < cmp.Or(r.Sure, DefaultSure):
		return Absent
	case e.Chance < cmp.Or(r.Sure, DefaultSure) || r.repeats || !r.haveKind(picks) || r.untold && !r.tellsOfText(picks):
		return Nearest
	}
	return Answered
}

// isIn reports whether the best sentence is in a language, whatever its text is in.
func isIn(language string, picks []pick) bool {
	return len(picks) > 0 && lang.Detect(picks[0].Of(picks[0].from.Text)) == language
}

// decideAbroad decides about a question in another language than the text: what they have in
// common are names and numbers, which tell what is near and no more.
func (r *run) decideAbroad() Outcome {
	if len(r.found) > 0 && r.found[0].Score >= aboutChance {
		return Nearest
	}
	return Absent
}

// haveKind reports whether some pick has a number or a date where one is wanted: without, it
// is no answer.
func (r *run) haveKind(picks []pick) bool {
	asked := lang.Detect(r.question)
	holds := func(s, language string) bool {
		return holdsLoosely(r.intent.Wants, s, language) || asked != language && holdsLoosely(r.intent.Wants, s, asked)
	}
	return len(picks) == 0 || slices.ContainsFunc(picks, func(p pick) bool {
		return holds(p.Of(p.from.Text), p.from.Language) || holds(strings.Join(r.leads(p), " "), p.from.Language)
	})
}

// extract answers with sentences of the text, offers the nearest passages, or says for what
// reason there is no answer.
func (r *run) extract(ctx context.Context, otherwise Reason) error {
	picks := r.pick()
	outcome := r.inScopeOutcome(r.decide(picks), picks)
	if outcome != Answered {
		if parts := r.answeredParts(ctx); len(parts) > 0 {
			picks, outcome = parts, Answered
		}
	}
	switch outcome {
	case Answered:
		return r.showPicks(picks)
	case Nearest:
		r.noteMissing(ctx, picks)
		r.abstain(Uncertain)
		r.answer.Outcome = Nearest
		return nil
	}
	r.noteMissing(ctx, picks)
	r.abstain(otherwise)
	return r.findAbroad(ctx)
}
