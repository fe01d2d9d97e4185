package about

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/summary"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
	reading "pilcrow/internal/text/source"
)

const (
	mostOpening  = 2  // sentences that a text opens with
	mostReviewed = 10 // of several documents, at most so many are told of, a sentence each
)

// overview adds to a what the text is about: title, author and length, and the sentences that carry it, from
// different parts, in reading order. Of several documents each has one.
func (q Question) overview(a Answer, docs []*text.Document) Answer {
	each := q.Intent.Sentences
	if len(docs) > 1 {
		each = 1
	}
	for _, d := range docs[:min(len(docs), mostReviewed)] {
		for _, p := range q.representing(q.sample(d, mostSampled), each) {
			a.Alone = rank.With(a.Alone, p, len(a.Alone)+1)
			if next, ok := goneOn(p, d.Meta.Title); ok && each == 0 {
				a.Alone = rank.With(a.Alone, next, len(a.Alone)+1)
			}
		}
	}
	if called := q.Intent.Called; called != "" {
		a.note(locale.Say(q.Language, "It does not have the word “%s”.", called))
	}
	if len(docs) != 1 {
		return a
	}
	if decided := q.decided(docs); decided != nil {
		a.Alone, a.Led = nil, decided
		return q.headed(a, docs[0])
	}
	return q.presented(a, docs[0])
}

// presented puts above the sentences that carry the only document what that is, and notes what parts it has. If its topics
// are asked for, they come first; of a list of contents, which has no sentences, it has the parts alone.
func (q Question) presented(a Answer, d *text.Document) Answer {
	if topics := q.topics(d); topics != nil {
		a.Alone, a.Led = topics, a.Alone
		return q.headed(a, d)
	}
	if asked := q.questions(d); asked != nil {
		a.Alone = asked
		a.note(locale.Say(q.Language, "%d paragraphs", d.Len()) + ".")
		return q.headed(a, d)
	}
	if len(a.Alone) == 0 {
		if parts := q.parts(d); parts != "" {
			a.Words = q.heading(d) + " " + parts
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

// goneOn returns what follows a sentence that says what the thing is that the title names, or speaks of its text and is
// followed by what that is for, if it calls this by a pronoun: "This is the manual of the lamp. It is used when the lamp
// goes out."
func goneOn(p pick, title string) (next pick, ok bool) {
	language := p.From.Language
	if next, ok = p.After(); !ok || !text.EndsSentence(said(next)) {
		return pick{}, false
	}
	first, _, _ := strings.Cut(strings.ToLower(said(next)), " ")
	first, _, _ = strings.Cut(strings.ReplaceAll(first, "’", "'"), "'")
	isOfText := intent.OpensWithText(said(p), language) && intent.Tells(intent.Purpose, said(next), language) > 0
	return next, lang.IsPersonal(language, first) && (isOfText || summary.Defines(p, title))
}

// topics are the lines of a document that name what it is about, if they are asked for one by one.
func (q Question) topics(d *text.Document) []pick {
	if !q.Intent.Topics {
		return nil
	}
	return q.partLines(d)
}

// fewestQuestions is from how many sections on that ask a document consists of questions and answers.
const fewestQuestions = 4

// questions are the headings of a document most sections of which ask something, evenly spread if they are many: they tell
// better than any answer what it is about.
func (q Question) questions(d *text.Document) []pick {
	all := q.sections([]*text.Document{d})
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

// heading says in a line what a document is.
func (q Question) heading(d *text.Document) string {
	said := locale.Say(q.Language, "“%s”", d.Meta.Title)
	if d.Meta.Author != "" {
		said = locale.Say(q.Language, "“%s” by %s", d.Meta.Title, d.Meta.Author)
	}
	return said + " (" + locale.Say(q.Language, "%d paragraphs", d.Len()) + "):"
}

// Bounds of the sections that an overview lists: one is no part, and many are no overview. longestPart
// is how long a heading may be, in characters.
const fewestParts, mostParts, longestPart = 2, 12, 80

// parts says what the sections of a document are called; nothing if there are too many, or if most are sentences.
func (q Question) parts(d *text.Document) string {
	names, long := partNames(q.paragraphsOf(d)), 0
	for i, name := range names {
		if utf8.RuneCountInString(name) > longestPart {
			names[i] = reading.FirstWords(name, longestPart)
			long++
		}
	}
	if names == nil || long*2 > len(names) {
		return ""
	}
	return locale.Say(q.Language, "Its sections: %s", strings.Join(names, " · "))
}

// partNames are the headings of the sections of paragraphs, the outermost of which there are several, or those of the
// one that is nearly all of it, as "Minutes" is below "Present" and "Agenda"; none if there are too many.
func partNames(in []text.Paragraph) []string {
	depth := 0
	names, isDeeper := headingsAt(in, depth)
	for isDeeper && (len(names) < fewestParts || len(mainPart(in, depth)) > 0) {
		if main := mainPart(in, depth); len(main) > 0 {
			in = main
		}
		depth++
		names, isDeeper = headingsAt(in, depth)
	}
	if len(names) < fewestParts || len(names) > mostParts {
		return nil
	}
	return names
}

// partLines are the headings of its sections as they stand in a document; none if one of them does not.
func (q Question) partLines(d *text.Document) []pick {
	var all []Heading
	in := q.paragraphsOf(d)
	for _, name := range partNames(in) {
		at := slices.IndexFunc(in, func(p text.Paragraph) bool { return slices.Contains(strings.Split(p.Heading, " > "), name) })
		all = append(all, Heading{name, in[at]})
	}
	return q.lines(all)
}

// mainShare is what part of the paragraphs are in one section, at least, that is nearly all of a text.
const mainShare = 0.75

// mainPart returns the paragraphs of the section at a depth that is nearly all of them, if that has several sections.
func mainPart(in []text.Paragraph, depth int) (main []text.Paragraph) {
	below := make(map[string][]text.Paragraph)
	for _, p := range in {
		if path := strings.Split(p.Heading, " > "); len(path) > depth {
			below[path[depth]] = append(below[path[depth]], p)
		}
	}
	for name, part := range below {
		if inner, _ := headingsAt(part, depth+1); name != "" && float64(len(part)) >= mainShare*float64(len(in)) && len(inner) >= fewestParts {
			return part
		}
	}
	return nil
}

// headingsAt returns the different headings of paragraphs at a depth, or what stands less deep, up
// to one more than are listed, and whether there are deeper ones.
func headingsAt(in []text.Paragraph, depth int) (names []string, isDeeper bool) {
	for _, p := range in {
		path := strings.Split(p.Heading, " > ")
		isDeeper = isDeeper || len(path) > depth+1
		name := path[min(depth, len(path)-1)]
		if name != "" && len(names) <= mostParts && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names, isDeeper
}

// representing chooses the sentences that carry a text, or, of what kind it is, those that it opens
// with: there it says so, if it does.
func (q Question) representing(in outline.Region, most int) (picks []pick) {
	if q.Intent.Kind != intent.TextKind {
		return q.carrying(in, most)
	}
	for _, p := range summary.Candidates(q.passages(in), summary.Usual) {
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
