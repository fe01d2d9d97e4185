package about

import (
	"pilcrow/internal/answer/choose"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/text"
)

// decided are the sentences of the only document that say what was decided, if that is asked for.
func (q Question) decided(docs []*text.Document) []pick {
	if !q.Intent.Decisions {
		return nil
	}
	return q.telling(docs, intent.TellsDecision)
}

// attendants are the lines of the only document that say who was there: "Present: Ann Lee, …".
func (q Question) attendants(docs []*text.Document) []pick {
	return q.telling(docs, intent.TellsAttendance)
}

// telling are the first sentences of the only document that tell something.
func (q Question) telling(docs []*text.Document, tells func(sentence, language string) bool) (picks []pick) {
	if len(docs) != 1 {
		return nil
	}
	for _, at := range q.sample(docs[0], mostSampled).Spans {
		for _, s := range q.sentencesOf(at.Paragraph) {
			if tells(said(s), s.From.Language) {
				picks = rank.With(picks, s, choose.MostItems)
			}
		}
	}
	return picks
}
