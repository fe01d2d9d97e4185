package about

import (
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/summary"
	"pilcrow/internal/claims"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// mostShown is how many sentences of a part of the text are shown.
const mostShown = 12

// show adds to a the sentences of a part of the text, as far as there is room.
func (q Question) show(a Answer, in outline.Region) Answer {
	if in.Unit == intent.Section && in.Name != "" || in.Unit == intent.Document {
		a.Frame = locale.Say(q.Language, "“%s”:", in.Name)
	}
	isAsked := q.Intent.Place.Unit == intent.Asked || q.Intent.Place.Which
	if line := (Heading{in.Name, in.Spans[0].Paragraph}).line(); isAsked && in.Unit == intent.Section && line.End > 0 {
		a.Frame, a.Alone = "", append(a.Alone, q.line(in.Spans[0].Paragraph, line, text.SectionHeading)) // the question, or the version
	}
	picks := q.askedOf(in)
	a.Led = picks[:min(len(picks), mostShown)]
	if rest := picks[len(a.Led):]; len(rest) > 0 {
		a.note(q.goesOn(rest[len(rest)-1].From.Number))
	}
	return a
}

// askedOf returns the sentences of a part of the text that are asked for: its beginning, its end, those that
// carry it if it is long and its gist is asked for, or all.
func (q Question) askedOf(in outline.Region) []pick {
	p, picks := q.Intent.Place, q.sentences(in)
	switch {
	case p.Begins:
		return picks[:min(len(picks), q.Most)]
	case p.Ends:
		return picks[max(0, len(picks)-q.Most):]
	case len(picks) > mostShown && (p.Sum || in.Unit == intent.Document):
		return q.carrying(in, summary.Usual)
	}
	return picks
}

func (q Question) goesOn(to int) string { return locale.Say(q.Language, "It goes on to ¶%d.", to) }

// Behind answers what comes after the place that is nearest to some words: the next paragraph, or, if no part
// of the text was asked for, the next sentences of the paragraph that is nearest, if it has any.
func (q Question) Behind(words string, nearest text.Paragraph) (a Answer, ok bool) {
	if q.Intent.Kind != intent.InPlace {
		at := claims.New(words, "").Rests(q.Paragraphs.Take(nearest), 1)
		picks := q.sentencesOf(nearest)
		for i, s := range picks {
			if s.Start > at.Start || i == len(picks)-1 && s.Start < at.Start {
				return q.beginning(picks[i:]), true
			}
		}
	}
	after, ok := q.Corpus.Paragraph(nearest.Document, nearest.Number+1)
	if !ok {
		return Answer{}, false
	}
	return q.beginning(q.sentencesOf(after)), true
}

func (q Question) beginning(picks []pick) Answer {
	return Answer{Alone: picks[:min(len(picks), q.Most)]}
}
