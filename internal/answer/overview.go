package answer

import (
	"cmp"
	"math"
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// How an overview is made of the text's own sentences.
const (
	overviewSentences = 5 // if the question does not say how many
	openingSentences  = 2
	overviewDocuments = 10  // of several documents, at most so many are told of, a sentence each
	maxOverviewed     = 400 // paragraphs of a document that are looked at, evenly spread

	firstBonus   = 0.9  // of the sentence that the text opens with
	leadBonus    = 0.35 // of the next one
	openingBonus = 0.05 // of the first sentence of a paragraph
	titleBonus   = 0.25 // for all words of the title
	askedBonus   = 0.6  // for words that tell what is asked for, such as whom the text is for
	selfBonus    = 0.15 // for speaking of the text itself (the cue method: Edmundson, "New methods in automatic extracting", 1969)
	likenessLoss = 0.7  // how much a sentence loses for what those chosen have said
)

// overview answers what the text is about: title, author and length, and the sentences that
// carry it, from different parts, in reading order. Of several documents each has one.
func (r *run) overview() error {
	docs := r.named()
	each := cmp.Or(r.intent.Sentences, overviewSentences)
	if len(docs) > 1 {
		each = 1
	}
	for _, d := range docs[:min(len(docs), overviewDocuments)] {
		for _, p := range r.telling(r.sample(d, maxOverviewed), each) {
			if err := r.show(quote(p.From.Paragraph, p.Span)); err != nil {
				return err
			}
		}
	}
	if len(r.answer.Claims) == 0 {
		r.abstain(OffTopic)
		return nil
	}
	if len(docs) == 1 {
		r.answer.Frame = r.heading(docs[0])
	}
	return nil
}

// heading says in a line what a document is.
func (r *run) heading(d *text.Document) string {
	said := "“" + d.Meta.Title + "”"
	if d.Meta.Author != "" {
		said = locale.Say(r.language, "“%s” by %s", d.Meta.Title, d.Meta.Author)
	}
	return said + " (" + locale.Say(r.language, "%d paragraphs", d.Len()) + "):"
}

// telling chooses the sentences that carry a text, or, of what kind it is, those that it opens
// with: there it says so, if it does.
func (r *run) telling(in outline.Region, most int) []pick {
	if r.intent.Kind != intent.TextKind {
		return r.carrying(in, most)
	}
	var picks []pick
	for _, v := range r.vectors(in, most) {
		picks = rank.With(picks, v.pick, openingSentences)
	}
	return picks
}

// addressing returns the sentences in which a text says whom it is for, if that is asked.
func (r *run) addressing() (picks []pick) {
	docs := r.named()
	if r.intent.Kind != intent.Audience || len(docs) != 1 {
		return nil
	}
	for _, at := range r.sample(docs[0], maxOverviewed).Spans {
		from := source{Paragraph: r.take(at.Paragraph)}
		for i, s := range from.Sentences {
			if intent.Addresses(s.Of(at.Text), from.Language) && len(picks) < mostImprint {
				picks = append(picks, pick{Stretch: s, From: from, Index: i})
			}
		}
	}
	return picks
}

// carrying chooses the sentences that carry a part of the text: those nearest to the centroid
// of all (Radev et al., "Centroid-based summarization of multiple documents", 2004), the first
// ones and those with words of the title before others, each less for what those chosen before
// have said (Carbonell and Goldstein, "The use of MMR", 1998). No two come from one stretch of
// it, as far as there are others.
func (r *run) carrying(in outline.Region, most int) []pick {
	all := r.vectors(in, most)
	centroid := make(map[string]float64)
	for _, v := range all {
		for term, weight := range v.terms {
			centroid[term] += weight
		}
	}
	normalise(centroid)
	title := lang.ContentWords(in.Name)
	for i := range all {
		all[i].Score = dot(all[i].terms, centroid) + titleBonus*named(title, all[i]) + r.bonus(all[i], i)
	}
	var chosen []sentenceVector
	for len(chosen) < most && len(all) > 0 {
		best := bestOf(all, chosen)
		chosen = append(chosen, all[best])
		all = slices.Delete(all, best, best+1)
	}
	picks := make([]pick, len(chosen))
	for i, c := range chosen {
		picks[i] = c.pick
	}
	slices.SortFunc(picks, rank.ReadingOrder)
	return picks
}

// bonus is what the i-th sentence that may carry a text has for its place, and for words that
// tell what is asked for.
func (r *run) bonus(v sentenceVector, i int) (bonus float64) {
	switch i {
	case 0:
		bonus = firstBonus
	case 1:
		bonus = leadBonus
	}
	if v.Index == 0 {
		bonus += openingBonus
	}
	said := v.Of(v.From.Text)
	if intent.Tells(r.intent.Kind, said, v.From.Language) > 0 {
		bonus += askedBonus
	}
	if intent.SpeaksOfText(said, v.From.Language) {
		bonus += selfBonus * float64(1+intent.Tells(intent.Purpose, said, v.From.Language))
	}
	return bonus
}

// bestOf returns the sentence that adds most to those chosen.
func bestOf(all, chosen []sentenceVector) int {
	best, bestScore := 0, math.Inf(-1)
	for i, v := range all {
		score := v.Score
		for _, c := range chosen {
			score = min(score, v.Score-likenessLoss*dot(v.terms, c.terms))
			if c.part == v.part {
				score -= 1
			}
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	return best
}
