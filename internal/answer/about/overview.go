package about

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/summary"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

const (
	mostOpening  = 2  // sentences that a text opens with
	mostReviewed = 10 // of several documents, at most so many are told of, a sentence each
)

// overview adds to a what the text is about: title, author and length, and the sentences that carry it, from
// different parts, in reading order. Of several documents each has one.
func (q Question) overview(a Answer, docs []*text.Document) Answer {
	for _, d := range docs[:min(len(docs), mostReviewed)] {
		a.Alone = withAll(a.Alone, q.reviewed(d, len(docs) > 1))
	}
	if called := q.Intent.Called; called != "" {
		a.note(locale.Say(q.Language, "It does not have the word “%s”.", called))
	}
	if len(docs) != 1 {
		return a
	}
	if decided := q.decided(docs[0]); decided != nil {
		a.Alone, a.Led = nil, decided
		return q.headed(a, docs[0])
	}
	return q.presented(a, docs[0])
}

// reviewed returns the sentences that carry a document, and what goes on with them; of several documents one sentence.
func (q Question) reviewed(d *text.Document, isOfSeveral bool) (picks []pick) {
	most := q.Intent.Sentences
	if isOfSeveral {
		most = 1
	}
	for _, p := range q.representing(q.sample(d, mostSampled), most) {
		picks = append(picks, p)
		if next, ok := goneOn(p, d.Meta.Title); ok && most == 0 {
			picks = append(picks, next)
		}
	}
	return picks
}

// presented puts above the sentences that carry the only document what that is, and notes what parts it has. If its topics
// are asked for, they come first; of a list of contents, which has no sentences, it has the parts alone.
func (q Question) presented(a Answer, d *text.Document) Answer {
	if topics := q.topics(d); topics != nil {
		a.Alone, a.Led = topics, a.Alone
		return q.headed(a, d)
	}
	if asked := q.questions(d); asked != nil {
		a.Alone = append(q.ledInto(d, asked[0].From.Number), asked...)
		a.note(locale.Say(q.Language, "%d paragraphs", d.Len()) + ".")
		return q.headed(a, d)
	}
	if len(a.Alone) == 0 {
		if parts := q.parts(d); parts != "" {
			a.Words = q.heading(d, d.Meta.Title) + " " + parts
		}
		return a
	}
	a = q.headed(a, d)
	switch {
	case q.Intent.Kind == intent.Overview && q.Intent.Sentences == 0:
		a.note(cmp.Or(q.newestVersion(d), q.parts(d)))
	case q.Intent.Kind == intent.TextKind:
		a.note(q.newestVersion(d))
	}
	return a
}

// decided are the sentences of a document that say what was decided, if that is asked for.
func (q Question) decided(d *text.Document) []pick {
	if !q.Intent.Decisions {
		return nil
	}
	return q.thatTell(d, intent.TellsDecision)
}

// goneOn returns the sentence behind one that says what the thing of the title is, or behind one that speaks of the text, if
// it says what that is for. It has to go on with a pronoun: "This is the manual of the lamp. It is used when it goes out."
func goneOn(p pick, title string) (next pick, ok bool) {
	language := p.From.Language
	if next, ok = p.After(); !ok || !text.EndsSentence(next.Said()) {
		return pick{}, false
	}
	first, _, _ := strings.Cut(strings.ToLower(next.Said()), " ")
	first, _, _ = strings.Cut(strings.ReplaceAll(first, "’", "'"), "'")
	isOfText := intent.OpensWithText(p.Said(), language) && intent.Tells(intent.Purpose, next.Said(), language) > 0
	return next, lang.IsPersonal(language, first) && (isOfText || summary.Defines(p, title))
}

// fewestQuestions is from how many sections on that ask a document consists of questions and answers.
const fewestQuestions = 4

// questions are the headings of a document most sections of which ask something, evenly spread if they are many: they tell
// better than any answer what it is about.
func (q Question) questions(d *text.Document) []pick {
	all := q.sections(d)
	asked := slices.DeleteFunc(slices.Clone(all), func(h Heading) bool { return !lang.EndsInQuestion(h.Name) })
	if q.Intent.Kind != intent.Overview || q.Intent.Sentences > 0 || len(asked) < fewestQuestions || len(asked)*2 <= len(all) {
		return nil
	}
	step := (len(asked) + mostParts - 1) / mostParts
	var chosen []Heading
	for i := 0; i < len(asked); i += step {
		chosen = append(chosen, asked[i])
	}
	return q.lines(chosen)
}

// ledInto is the sentence that carries what stands in a document before its first question, if something does.
func (q Question) ledInto(d *text.Document, first int) []pick {
	return q.carrying(outline.NewRegion(d, q.Paragraphs.At(d.Meta.Slug, firstNumbers(d.Len(), first-1)), q.spans), 1)
}

// heading says in a line what a document is that is called so.
func (q Question) heading(d *text.Document, name string) string {
	said := locale.Say(q.Language, "“%s”", name)
	if d.Meta.Author != "" {
		said = locale.Say(q.Language, "“%s” by %s", name, d.Meta.Author)
	}
	return said + " (" + locale.Say(q.Language, "%d paragraphs", d.Len()) + "):"
}

// representing chooses the sentences that carry a text, or, of what kind it is, those that it opens
// with: there it says so, if it does.
func (q Question) representing(in outline.Region, most int) (picks []pick) {
	if q.Intent.Kind != intent.TextKind {
		return q.carrying(in, most)
	}
	for _, p := range summary.Candidates(q.passages(in)) {
		picks = rank.With(picks, p, mostOpening)
	}
	return picks
}

// carrying chooses the sentences that carry a part of the text, as many as are usual if most is 0.
func (q Question) carrying(in outline.Region, most int) []pick {
	return summary.Of(q.passages(in), in.Name, q.Intent.Kind, most)
}

// passages are what an overview of a part of the text is chosen from.
func (q Question) passages(in outline.Region) []summary.Part {
	all := make([]summary.Part, len(in.Spans))
	for i, at := range in.Spans {
		all[i] = summary.Part{Located: at, From: source{Paragraph: q.Paragraphs.Take(at.Paragraph)}}
	}
	return all
}
