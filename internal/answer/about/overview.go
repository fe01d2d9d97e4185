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
	each := cmp.Or(q.Intent.Sentences, summary.Usual)
	if len(docs) > 1 {
		each = 1
	}
	for _, d := range docs[:min(len(docs), mostReviewed)] {
		for _, p := range q.representing(q.sample(d, mostSampled), each) {
			a.Alone = rank.With(a.Alone, p, len(a.Alone)+1)
		}
	}
	switch {
	case len(docs) != 1:
	case len(a.Alone) == 0 && q.parts(docs[0]) != "": // a list of contents
		a.Words = q.heading(docs[0]) + " " + q.parts(docs[0])
	case len(a.Alone) > 0:
		a.Frame = q.heading(docs[0])
		if q.Intent.Kind == intent.Overview && q.Intent.Sentences == 0 {
			a.note(cmp.Or(q.newestVersion(docs[0]), q.parts(docs[0])))
		}
	}
	return a
}

// heading says in a line what a document is.
func (q Question) heading(d *text.Document) string {
	said := "“" + d.Meta.Title + "”"
	if d.Meta.Author != "" {
		said = locale.Say(q.Language, "“%s” by %s", d.Meta.Title, d.Meta.Author)
	}
	return said + " (" + locale.Say(q.Language, "%d paragraphs", d.Len()) + "):"
}

// Bounds of the sections that an overview lists: one is no part, and many are no overview. longestPart
// is how long a heading may be, in characters.
const fewestParts, mostParts, longestPart = 2, 12, 80

// parts says what the sections of a document are called, the outermost of which there are several;
// nothing if there are too many.
func (q Question) parts(d *text.Document) string {
	names, isDeeper := headingsAt(d, 0)
	for depth := 1; len(names) < fewestParts && isDeeper; depth++ {
		names, isDeeper = headingsAt(d, depth)
	}
	isLong := func(name string) bool { return utf8.RuneCountInString(name) > longestPart }
	if len(names) < fewestParts || len(names) > mostParts || slices.ContainsFunc(names, isLong) {
		return ""
	}
	return locale.Say(q.Language, "Its sections: %s", strings.Join(names, " · "))
}

// headingsAt returns the different headings of a document at a depth, or what stands less deep, up
// to one more than are listed, and whether there are deeper ones.
func headingsAt(d *text.Document, depth int) (names []string, isDeeper bool) {
	for _, p := range d.Paragraphs {
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
	for _, p := range summary.Candidates(q.passages(in), most) {
		picks = rank.With(picks, p, mostOpening)
	}
	return picks
}

// carrying chooses the sentences that carry a part of the text.
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
