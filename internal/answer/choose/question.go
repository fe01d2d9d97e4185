// Package choose chooses among the sentences of the paragraphs that a search found those that answer a
// question, and says how surely they do.
package choose

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/thesaurus"
	"pilcrow/internal/text"
)

// A Question is what sentences are chosen for.
type Question struct {
	Text    string // as asked, without what is polite
	Subject string // what it is about, as searched
	Intent  intent.Intent
	ForView bool                         // it asks for a view of the bot's own
	Headed  bool                         // its answer is shown with the heading that it stands below
	ForAll  bool                         // it asks for whatever is said about something
	Before  *Before                      // what it goes on with; nil if it stands alone
	Others  map[string][]thesaurus.Other // what else may stand for terms of the subject: see [rank.Query]
	Met     *rank.Pick                   // the sentence that first names who is asked for, nil if none does

	Sure float64 // the chance from which on what is found is called an answer
	Most int     // at most this many sentences are an answer, but for lists; 1 at least
}

// Before is the question before and what was shown for it.
type Before struct {
	Question string
	Shown    []claims.Citation // the paragraphs that its answer cites, or that were shown as the nearest

	NamesOther bool // what follows only names something else that is asked of: "and the oars?"
}

// A Text is where the sentences come from.
type Text interface {
	// Between returns the paragraphs of a document from one number to another, both included, as
	// far as there are such, taken apart.
	Between(document string, from, to int) []*claims.Paragraph
	// Read returns what the sentences of a paragraph are ranked by: see [rank.Read].
	Read(p *claims.Paragraph) *rank.Reading
}

// A Choice is what was chosen.
type Choice struct {
	Picks    []rank.Pick // what answers best, as it is to be shown; nil if no sentence was found
	Ranked   []rank.Pick // all sentences, best first
	Evidence Evidence    // that the picks answer
	Repeats  bool        // what is nearest only repeats the question
}

type (
	source = rank.Source
	pick   = rank.Pick
)

// A chooser is one choice in the making.
type chooser struct {
	Question
	text     Text
	found    []source
	evidence Evidence
	language string  // of the best sentence
	added    float64 // log-odds in evidence for the form of the best sentence
	repeats  bool
	ranked   []pick
}

// Choose chooses among the sentences of the paragraphs that were found, nearest first.
func (q Question) Choose(found []rank.Source, in Text) Choice {
	c := chooser{Question: q, text: in, found: found}
	picks := c.pick()
	return Choice{picks, c.ranked, c.evidence, c.repeats}
}

// Rank scores the sentences of paragraphs by what they have of the question, best first.
func (q Question) Rank(from []rank.Source, in Text) []rank.Pick {
	picks := q.query().Rank(from, in.Read)
	if q.Before != nil {
		q.Before.favour(picks)
	}
	return picks
}

// query is what sentences are ranked for.
func (q Question) query() rank.Query {
	query := rank.Query{Text: q.Subject, Wants: q.Intent.Wants, Others: q.Others}
	if q.Before != nil {
		query.Before = q.Before.Question
	}
	return query
}

// HaveKind reports whether the first pick, what it hangs on, or the one shown beside it that belongs to it, has a number,
// a date, a place or a name where one is wanted, or the office whose holder is: without, it is no answer. What others have is of something else, and so
// is a name in what it hangs on.
func (q Question) HaveKind(picks []pick) bool {
	if len(picks) == 0 {
		return true
	}
	first := picks[0]
	if q.Intent.Wants == intent.Person && !q.hasOffice(first) {
		return false
	}
	return slices.ContainsFunc(picks[:min(2, len(picks))], func(p pick) bool {
		return (p.Is(first) || isNextTo(p, first) || goOn(first, p) || isUnder(first, p)) && q.MayHold(p.Said(), p.From.Language)
	}) || q.mayBeLedTo(first) && q.MayHold(strings.Join(q.Leads(first), " "), first.From.Language)
}

// mayBeLedTo reports whether what leads into a sentence may have what is asked for: a person it has not, nor, over a turn of
// a dialogue, when something is, but when that was said.
func (q Question) mayBeLedTo(p pick) bool {
	return q.Intent.Wants != intent.Person && !(q.Intent.Wants == intent.Moment && p.Kind == text.Turn)
}

// hasOffice reports whether the paragraph of a sentence has a word of the office whose holder is asked for, or another one
// for it, or the sentence has somebody's full name: who else holds it is not said.
func (q Question) hasOffice(p pick) bool {
	language := p.From.Language
	if !lang.NamesByCase(language) || wanted.NamesFully(p.Said(), language) {
		return true
	}
	around := rank.TermSet([]string{p.From.Context}, language)
	has := func(term string) bool { return p.From.Whole.Has(term) || around[term] }
	return wanted.HasOffice(q.Text, language, func(term string) bool {
		return has(term) || slices.ContainsFunc(thesaurus.Others(term, language), func(o thesaurus.Other) bool { return has(o.Term) })
	})
}

// MayHold reports whether a sentence in a language has at least a number, a date or a place where one is wanted.
func (q Question) MayHold(sentence, language string) bool {
	if wanted.MayHold(q.Intent.Wants, q.Text, sentence, language) {
		return true
	}
	asked := lang.Detect(q.Text)
	return asked != language && lang.Detect(sentence) == asked && wanted.MayHold(q.Intent.Wants, q.Text, sentence, asked)
}

// isNextTo reports whether two sentences stand side by side in a paragraph.
func isNextTo(a, b pick) bool {
	return a.From.Paragraph == b.From.Paragraph && (a.Index == b.Index+1 || b.Index == a.Index+1)
}
