// Package summary chooses the sentences that carry a text, or a part of it.
package summary

import (
	"math"
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// A Part is a part of a paragraph that was taken apart.
type Part struct {
	outline.Located
	From rank.Source
}

// Usual is how many sentences an overview has, unless the question says how many.
const Usual = 5

// What of a sentence counts for it.
const (
	firstBonus   = 0.9  // of the sentence that the text opens with
	leadBonus    = 0.35 // of the next one
	openingBonus = 0.05 // of the first sentence of a paragraph
	sectionBonus = 0.25 // of the first sentence of a section
	titleBonus   = 0.4  // for all words of the title
	askedBonus   = 0.6  // for words that tell what is asked for, such as whom the text is for
	selfBonus    = 0.5  // for speaking of the text itself
	topicBonus   = 0.3  // for leading to what the text is about, at its beginning: see [lang.StatesTopic]
	courtesyLoss = 0.8  // for thanks and greetings
	caseLoss     = 0.2  // for what holds in some case only
	partLoss     = 0.6  // for standing in the same part of the text as one that was chosen
	likenessLoss = 0.7  // how much a sentence loses for what those chosen have said
)

// Of chooses the sentences that carry a part of the text: those nearest to the centroid
// of all (Radev et al., "Centroid-based summarization of multiple documents", 2004), the first
// ones and those with words of the title before others, each less for what those chosen before
// have said (Carbonell and Goldstein, "The use of MMR", 1998). No two come from one stretch of
// it, as far as there are others.
func Of(in []Part, title string, kind intent.Kind, most int) []rank.Pick {
	all := vectors(in, most)
	together := make(map[string]float64)
	for _, v := range all {
		for _, w := range v.terms {
			together[w.term] += w.weight
		}
	}
	centroid := newSparse(together)
	centroid.normalise()
	titled := lang.ContentWords(title)
	for i := range all {
		all[i].Score = all[i].terms.dot(centroid) + titleBonus*named(titled, all[i]) + bonusOf(all[i], i, kind)
	}
	var chosen []sentenceVector
	for len(chosen) < most && len(all) > 0 {
		best := bestOf(all, chosen)
		chosen = append(chosen, all[best])
		all = slices.Delete(all, best, best+1)
	}
	picks := make([]rank.Pick, len(chosen))
	for i, c := range chosen {
		picks[i] = c.Pick
	}
	slices.SortFunc(picks, rank.ReadingOrder)
	return picks
}

// bonusOf is what the i-th sentence that may carry a text has for its place, and for words that
// tell what is asked for. Of a list of questions the first is one like the others.
func bonusOf(v sentenceVector, i int, kind intent.Kind) (bonus float64) {
	switch {
	case v.Kind == text.Question:
	case i == 0:
		bonus = firstBonus
	case i == 1:
		bonus = leadBonus
	}
	if v.Index == 0 {
		bonus += openingBonus
		if v.opens {
			bonus += sectionBonus
		}
	}
	return bonus + bonusOfWords(v, kind)
}

// bonusOfWords is what a sentence has for words that say what it does in the text.
func bonusOfWords(v sentenceVector, kind intent.Kind) (bonus float64) {
	said, language := v.Of(v.From.Text), v.From.Language
	if intent.Tells(kind, said, language) > 0 {
		bonus += askedBonus
	}
	if intent.OpensWithText(said, language) {
		bonus += selfBonus
	}
	if v.statesTopic() {
		bonus += topicBonus
	}
	if lang.IsCourteous(language, said) {
		bonus -= courtesyLoss
	}
	if first := firstWord(said); lang.Supposes(language, first) || lang.IsDense(said) && lang.Supposes(language, string([]rune(said)[:1])) {
		bonus -= caseLoss
	}
	return bonus
}

// statesTopic reports whether a sentence at the beginning of the text leads to what that is about.
func (v sentenceVector) statesTopic() bool {
	return v.part == 0 && lang.StatesTopic(v.From.Language, v.Of(v.From.Text))
}

// isCue reports whether a sentence says what the text is about, where others only say what it says.
func (v sentenceVector) isCue() bool {
	return v.part == 0 && (v.statesTopic() || intent.OpensWithText(v.Of(v.From.Text), v.From.Language))
}

// bestOf returns the sentence that adds most to those chosen.
func bestOf(all, chosen []sentenceVector) int {
	best, bestScore := 0, math.Inf(-1)
	for i, v := range all {
		score := v.Score
		for _, c := range chosen {
			score = min(score, v.Score-likenessLoss*v.terms.dot(c.terms))
			if c.part == v.part && !v.isCue() {
				score -= partLoss
			}
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	return best
}
