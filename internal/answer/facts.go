package answer

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
)

// mostFacts is how many sentences tell a fact, at most, where all of them are shown.
const mostFacts = 4

// facts returns the sentences that tell a kind of fact ("When: 4 May", "Ring 01632 960 961"), if the question asks for
// that and has no other words but those of the text's title or of the heading above them.
func (r *run) facts() []pick {
	fact, of := lang.FactAsked(r.question)
	if fact == lang.NoFact || len(r.history) > 0 {
		return nil
	}
	picks := ofOneHeading(r.ofAsked(of, r.labelled(fact)))
	if wanted.IsOfForm(fact) && (len(picks) == 0 || len(picks) > mostFacts) {
		picks = r.ofAsked(of, r.telling(maxTaken, func(said, language string) bool {
			return !lang.IsQuestion(said) && wanted.TellsFact(fact, said, language)
		}))
	}
	if len(picks) > mostFacts {
		return nil
	}
	r.isFact = len(picks) > 0
	return picks
}

// labelled returns the sentences that tell a kind of fact behind a label or below a heading that names it.
func (r *run) labelled(fact lang.Fact) (picks []pick) {
	for paragraph := range r.readThrough(maxTaken) {
		from := source{Paragraph: r.take(paragraph)}
		levels := strings.Split(from.Heading, " > ")
		isHeaded := lang.LabelsFact(levels[len(levels)-1], fact)
		for i, s := range from.Sentences {
			said := s.Of(paragraph.Text)
			told, isLabelled := wanted.LabelledFact(fact, said)
			if !isLabelled {
				told = said
			}
			if (isHeaded || isLabelled) && !lang.IsQuestion(said) && wanted.MayTellFact(fact, told, from.Language) {
				picks = append(picks, pick{Stretch: s, From: from, Index: i})
			}
		}
	}
	return picks
}

// ofAsked returns the sentences of whose heading, or of the title of whose text, some words are.
func (r *run) ofAsked(words []string, picks []pick) []pick {
	if len(words) == 0 {
		return picks
	}
	return slices.DeleteFunc(picks, func(p pick) bool {
		above := rank.TermSet([]string{p.From.Heading, r.meta(p.From.Document).Title}, p.From.Language)
		return !rank.HasTerms(above, rank.TermSet(words, p.From.Language))
	})
}

// ofOneHeading returns the sentences that stand below no heading, or else below the only one that has some: what lines
// below several headings tell is of something else each.
func ofOneHeading(picks []pick) (above []pick) {
	isAbove := func(heading string) func(pick) bool { return func(p pick) bool { return p.From.Heading == heading } }
	if slices.ContainsFunc(picks, isAbove("")) {
		return slices.DeleteFunc(picks, func(p pick) bool { return p.From.Heading != "" })
	}
	if len(picks) > 0 && slices.ContainsFunc(picks, func(p pick) bool { return p.From.Heading != picks[0].From.Heading }) {
		return nil
	}
	return picks
}
