package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/ellipsis"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// againLength is how many characters of words a question has, at least, that is the
// same when it is asked again; "And then?" goes on instead.
const againLength = 12

// others returns the turns with another question. Whoever asks the same again wants
// the same answer, not what has not been said yet.
func others(history []Turn, question string) []Turn {
	asked := asTyped(question)
	if utf8.RuneCountInString(asked) < againLength {
		return history
	}
	return slices.DeleteFunc(slices.Clone(history), func(t Turn) bool { return asTyped(t.Question) == asked })
}

// asTyped are the words of a question as they were typed, in small letters and without signs.
func asTyped(question string) string {
	isSign := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) }
	return strings.Join(strings.FieldsFunc(strings.ToLower(question), isSign), " ")
}

// fillIn completes a question that leaves out what the one before says, "and in 2021?", which is then
// understood without that one.
func (r *run) fillIn() {
	before, earlier := r.askedBefore()
	if completed, ok := ellipsis.Complete(before, r.question); ok {
		r.history, r.intent = earlier, about.IntentOf(completed, r.Corpus)
		r.question, r.answer.Understood = r.intent.Query, completed
	} else if ellipsis.NamesOther(r.question) && r.intent.Wants == intent.Anything {
		r.intent.Wants = intent.Of(before).Wants
	}
}

// askedBefore is the question before, completed if it leaves something out, and the turns before the one
// that has all of it.
func (r *run) askedBefore() (question string, earlier []Turn) {
	for i, t := range r.history {
		completed, ok := ellipsis.Complete(question, t.Question)
		if question = completed; !ok {
			question, earlier = t.Question, r.history[:i]
		}
	}
	return question, earlier
}

// lastTurn returns the turn before, if there is one.
func (r *run) lastTurn() (last Turn, ok bool) {
	if len(r.history) == 0 {
		return Turn{}, false
	}
	return r.history[len(r.history)-1], true
}

// Turns returns a conversation as the search looks at it.
func Turns(history []Turn) []retrieval.Turn {
	turns := make([]retrieval.Turn, len(history))
	for i, t := range history {
		turns[i] = retrieval.Turn{Question: t.Question, Answer: t.Answer}
		for _, c := range t.Cited {
			turns[i].Cited = append(turns[i].Cited, text.Paragraph{Document: c.Document, Number: c.Paragraph})
		}
	}
	return turns
}

// withCited appends what the turn before cited or showed, unless the search found it: the
// next question is often about the same paragraph. A paragraph that has not the
// quote is another one: the text was loaded anew since.
func (r *run) withCited(hits []retrieval.Hit) []retrieval.Hit {
	if len(hits) == 0 || r.Corpus == nil {
		return hits
	}
	last, _ := r.lastTurn()
	for _, c := range slices.Concat(last.Cited, last.Nearest) {
		found := slices.ContainsFunc(hits, func(h retrieval.Hit) bool {
			return h.Document == c.Document && h.Number == c.Paragraph
		})
		if p, ok := r.Corpus.Paragraph(c.Document, c.Paragraph); ok && !found && strings.Contains(p.Text, c.Quote) {
			hits = append(hits, retrieval.Hit{Paragraph: p, Rank: len(hits) + 1, Score: hits[len(hits)-1].Score})
		}
	}
	return hits
}

// TurnOf keeps of an answer what a follow-up can refer to.
func TurnOf(a Answer) Turn {
	t := Turn{Question: a.Question}
	texts := make([]string, 0, len(a.Claims))
	for _, claim := range a.Claims {
		texts = append(texts, claim.Text)
		for _, cited := range claim.Citations {
			if !slices.Contains(t.Cited, cited) {
				t.Cited = append(t.Cited, cited)
			}
		}
	}
	t.Answer = strings.Join(texts, " ")
	for _, p := range a.Nearest(maxNearest) {
		t.Nearest = append(t.Nearest, Citation{Document: p.Document, Paragraph: p.Paragraph})
	}
	return t
}
