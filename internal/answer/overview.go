package answer

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer/choose"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/summary"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

const (
	openingSentences  = 2
	overviewDocuments = 10  // of several documents, at most so many are told of, a sentence each
	maxOverviewed     = 400 // paragraphs of a document that are looked at, evenly spread
)

// overview answers what the text is about: title, author and length, and the sentences that
// carry it, from different parts, in reading order. Of several documents each has one.
func (r *run) overview() error {
	docs := r.named()
	each := cmp.Or(r.intent.Sentences, summary.Usual)
	if len(docs) > 1 {
		each = 1
	}
	for _, d := range docs[:min(len(docs), overviewDocuments)] {
		for _, p := range r.telling(r.sample(d, maxOverviewed), each) {
			if r.isShown(p) {
				continue
			}
			if err := r.show(quote(p.From.Paragraph, p.Span)); err != nil {
				return err
			}
		}
	}
	switch {
	case len(r.answer.Claims) > 0:
	case len(docs) == 1 && r.parts(docs[0]) != "": // a list of contents
		r.reply(AboutText, r.heading(docs[0])+" "+r.parts(docs[0]))
		return nil
	default:
		r.abstain(OffTopic)
		return nil
	}
	if len(docs) == 1 {
		r.answer.Frame = r.heading(docs[0])
		if r.intent.Kind == intent.Overview && r.intent.Sentences == 0 {
			r.addNotice(cmp.Or(r.newestVersion(docs[0]), r.parts(docs[0])))
		}
	}
	return nil
}

// isShown reports whether a sentence is shown already.
func (r *run) isShown(p pick) bool {
	return slices.ContainsFunc(r.answer.Claims, func(c Claim) bool { return c.Text == p.Of(p.From.Text) })
}

// heading says in a line what a document is.
func (r *run) heading(d *text.Document) string {
	said := "“" + d.Meta.Title + "”"
	if d.Meta.Author != "" {
		said = locale.Say(r.language, "“%s” by %s", d.Meta.Title, d.Meta.Author)
	}
	return said + " (" + locale.Say(r.language, "%d paragraphs", d.Len()) + "):"
}

// Bounds of the sections that an overview lists: one is no part, and many are no overview. longestPart
// is how long a heading may be, in characters.
const fewestParts, mostParts, longestPart = 2, 12, 80

// parts says what the sections of a document are called, the outermost of which there are several;
// nothing if there are too many.
func (r *run) parts(d *text.Document) string {
	names, isDeeper := headingsAt(d, 0)
	for depth := 1; len(names) < fewestParts && isDeeper; depth++ {
		names, isDeeper = headingsAt(d, depth)
	}
	isLong := func(name string) bool { return utf8.RuneCountInString(name) > longestPart }
	if len(names) < fewestParts || len(names) > mostParts || slices.ContainsFunc(names, isLong) {
		return ""
	}
	return locale.Say(r.language, "Its sections: %s", strings.Join(names, " · "))
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

// telling chooses the sentences that carry a text, or, of what kind it is, those that it opens
// with: there it says so, if it does.
func (r *run) telling(in outline.Region, most int) []pick {
	if r.intent.Kind != intent.TextKind {
		return r.carrying(in, most)
	}
	var picks []pick
	for _, p := range summary.Candidates(r.passages(in), most) {
		picks = rank.With(picks, p, openingSentences)
	}
	return picks
}

// speakers returns what each of those who speak several times in a dialogue says first, if it is asked
// who they are.
func (r *run) speakers(docs []*text.Document) (picks []pick) {
	if r.intent.Kind != intent.Characters || len(docs) != 1 {
		return nil
	}
	turns := r.sample(docs[0], maxOverviewed).Units(intent.Turn)
	heard := make(map[string]int)
	for _, turn := range turns {
		heard[turn.Name]++
	}
	for _, turn := range turns {
		if said := r.sentencesOf(turn); heard[turn.Name] > 1 && turn.Name != "" && len(said) > 0 && len(picks) < choose.MostItems {
			picks = append(picks, said[0])
		}
		heard[turn.Name] = 0
	}
	if len(picks) < 2 {
		return nil
	}
	return picks
}

// ofItself returns the first sentences in which a text speaks of itself, if it is asked what kind of text it
// is: "This manual is a short description of …".
func (r *run) ofItself(docs []*text.Document) (picks []pick) {
	if r.intent.Kind != intent.TextKind || len(docs) != 1 {
		return nil
	}
	for _, p := range summary.Candidates(r.passages(r.sample(docs[0], maxOverviewed)), summary.Usual) {
		if intent.SpeaksOfText(p.Of(p.From.Text), p.From.Language) {
			picks = rank.With(picks, p, openingSentences)
		}
	}
	return picks
}

// addressing returns the sentences in which a text says whom it is for, if that is asked.
func (r *run) addressing(docs []*text.Document) (picks []pick) {
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

// carrying chooses the sentences that carry a part of the text.
func (r *run) carrying(in outline.Region, most int) []pick {
	return summary.Of(r.passages(in), in.Name, r.intent.Kind, most)
}

// passages are what an overview of a part of the text is chosen from.
func (r *run) passages(in outline.Region) []summary.Part {
	all := make([]summary.Part, len(in.Spans))
	for i, at := range in.Spans {
		all[i] = summary.Part{Located: at, From: source{Paragraph: r.take(at.Paragraph)}}
	}
	return all
}
