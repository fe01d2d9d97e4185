// Package about answers questions about the text itself: what is known about it, what it is about, what
// stands at a place of it, and which parts of a kind it has.
package about

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// A Question is what is asked, and about which text.
type Question struct {
	Text     string // as asked, without what is polite
	Intent   intent.Intent
	Language string  // of the bot's own words
	Before   *Before // what it goes on with; nil if nothing was asked before
	Most     int     // how many sentences a beginning, an end, or what comes next has; 1 at least

	Corpus     *text.Corpus
	Paragraphs Paragraphs

	LeaveLists bool        // lists of parts are left to somebody else, though not how many there are
	LeaveWhole func() bool // reports whether somebody else reads all of the text for what is asked about it as a whole; nil: nobody does
}

// Before is the question before and its answer.
type Before struct {
	Question, Answer string
	Cited            []claims.Citation
}

// Paragraphs are those of the text.
type Paragraphs interface {
	// At returns the paragraphs of a document that have some numbers, as far as they can be had.
	At(document string, numbers []int) []text.Paragraph
	// Take takes a paragraph apart, into sentences and their terms.
	Take(p text.Paragraph) *claims.Paragraph
}

// An Answer is what the text itself tells, or else how it is to be searched.
type Answer struct {
	Words    string           // a reply, in the bot's own words; "" if sentences of the text answer
	Frame    string           // stands before the sentences
	Alone    []rank.Pick      // sentences that are shown as they stand
	Led      []rank.Pick      // sentences behind those, each shown with what leads into it; of a Scope, all of it if it is short
	Notice   string           // what is known besides
	Headings []Heading        // of which Words tells
	Near     []text.Paragraph // where what Words does not tell would stand
	Whole    intent.Kind      // what is answered about the text as a whole, "" if nothing is

	Untold bool            // the description of a text may tell what is asked, and that of this one does not
	Scope  *outline.Region // the part of the text that is asked about; nil: all of it
	Of     string          // what is asked about that part
	After  string          // asked for is what stands behind what is nearest to these words: see [Question.Behind]
}

type (
	source = rank.Source
	pick   = rank.Pick
)

// Answer answers from what is known about the text and from its structure. It reports whether that answers;
// if not, the text is to be searched as the Answer says. Of several texts it is the one that was spoken of, or the only
// one that answers by itself.
func (q Question) Answer() (a Answer, ok bool) {
	if a, ok = q.ofOne(Question.answer); ok || a.Scope != nil {
		return a, ok
	}
	return q.answer()
}

func (q Question) answer() (a Answer, ok bool) {
	if q.Intent.Place.Loose {
		if a, ok = q.place(); ok || a.Scope != nil {
			return a, ok
		}
		q.Intent.Kind = intent.LookUp
	}
	inAll := func() (Answer, bool) { return q.together(nil) }
	for _, tell := range []func() (Answer, bool){inAll, q.steps, q.whoSaid, q.saidBy, q.usual} {
		if a, ok = tell(); ok || a.Scope != nil {
			return a, ok
		}
	}
	if named, isNamed := q.named(); isNamed {
		if a, ok = named.place(); ok {
			return a, true
		}
	}
	switch q.Intent.Kind {
	case intent.InPlace, intent.Next, intent.Again:
		return q.place()
	}
	if a, ok = q.describe(); ok || a.Untold {
		return a, ok
	}
	return q.whole(Answer{})
}

// whole adds to a what answers the questions about the text as a whole: of what kind it is before what it is about.
func (q Question) whole(a Answer) (Answer, bool) {
	kinds := q.Intent.Kinds()
	if told, ok := q.lesson(a); ok {
		return told, true
	}
	if told, ok := q.overviewAndPersons(a, kinds); ok {
		return told, true
	}
	if !slices.Contains(kinds, intent.TextKind) || !slices.Contains(kinds, intent.Overview) || len(q.Documents()) != 1 {
		return q.asWhole(a)
	}
	q.Intent.Kind, q.Intent.Also = intent.TextKind, nil
	a, ok := q.asWhole(a)
	if !ok {
		return a, false
	}
	a.note(a.Words)
	a.Words = ""
	q.Intent.Kind = intent.Overview
	return q.overview(a, q.Documents()), true
}

// asWhole adds to a what answers a question about the text as a whole: what its only document tells of it, or else an
// overview.
func (q Question) asWhole(a Answer) (Answer, bool) {
	docs, kind := q.Documents(), q.Intent.Kind
	mayBeInside := kind != intent.Overview || q.Intent.Body != "" || q.Intent.OfPerson
	if !kind.IsWhole() || mayBeInside && q.isInside(docs) || q.leavesWhole() {
		return Answer{}, false
	}
	a.Whole = kind
	if len(docs) == 1 {
		if told, ok := q.wholeOf(a, docs[0]); ok {
			return told, true
		}
	}
	if kind == intent.Overview && q.Intent.Body != "" { // "which university is it?", and no line names one
		return Answer{}, false
	}
	return q.overview(a, docs), true
}

// wholeOf adds to a what the only document tells of itself: the body that it is of, its persons, its kind, or the section
// that is called what is asked for, "Conclusion" or "Purpose".
func (q Question) wholeOf(a Answer, d *text.Document) (Answer, bool) {
	if named := q.bodyLine(d); len(named) > 0 {
		a.Alone = named
		return q.headed(a, d), true
	}
	if told, ok := q.persons(d); ok {
		told.note(a.Notice)
		return told, true
	}
	switch q.Intent.Kind {
	case intent.Characters:
		if a.Led = q.characters(d); len(a.Led) > 0 {
			return a, true
		}
	case intent.TextKind:
		if told, ok := q.textKind(a, d); ok {
			return told, true
		}
	}
	for _, section := range []func(*text.Document) (outline.Region, bool){q.headedSo, q.purpose} {
		if found, ok := section(d); ok {
			return q.show(a, found), true
		}
	}
	return Answer{}, false
}

// leavesWhole reports whether somebody else reads all of the text.
func (q Question) leavesWhole() bool { return q.LeaveWhole != nil && q.LeaveWhole() }

// HasSentences reports whether sentences of the text answer, and not the bot's own words alone.
func (a Answer) HasSentences() bool { return len(a.Alone)+len(a.Led) > 0 }

// Join adds the answer to another question. Where sentences of the text answer one of them, the bot's own words stand
// beside these.
func (a *Answer) Join(other Answer) {
	a.Alone = withAll(withAll(a.Alone, other.Alone), other.Led)
	a.note(other.Notice)
	a.Words, a.Headings, a.Near = joined(a.Words, other.Words), append(a.Headings, other.Headings...), append(a.Near, other.Near...)
	if a.HasSentences() {
		a.note(a.Words)
		a.Words, a.Headings, a.Near = "", nil, nil
	}
}

// withAll adds sentences to picks, each unless its words are there.
func withAll(picks, more []pick) []pick {
	for _, p := range more {
		picks = rank.With(picks, p, len(picks)+1)
	}
	return picks
}

// note adds to what is known besides.
func (a *Answer) note(said string) { a.Notice = joined(a.Notice, said) }

// joined is what is said with one sentence more, unless it has that.
func joined(said, besides string) string {
	if strings.Contains(said, besides) {
		return said
	}
	return strings.TrimSpace(said + " " + besides)
}
