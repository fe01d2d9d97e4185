package about

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// saidBy answers what somebody said who speaks in a conversation: with all of that, or else what he or she said is searched
// for what the question asks about it. "What did Ann say about the tap?", "When did Ann write?" What somebody wrote on a day
// is a place.
func (q Question) saidBy() (a Answer, ok bool) {
	d, isOne := q.document()
	if !isOne || q.Intent.Place.Unit == intent.Turn || !intent.AsksOfSaying(q.Text) {
		return Answer{}, false
	}
	turns, name := q.turnsOf(d)
	if len(turns) == 0 {
		return Answer{}, false
	}
	said := turns[0]
	said.Name = ""
	for _, turn := range turns[1:] {
		said.Spans = append(slices.Clone(said.Spans), turn.Spans...)
	}
	of := q.saidOf(name)
	if of == "" {
		return q.show(Answer{}, said), true
	}
	if about := slices.DeleteFunc(q.sentences(said), misses(of)); len(about) > 0 {
		return Answer{Led: about[:min(len(about), mostShown)]}, true
	}
	return Answer{Scope: &said, Of: of}, false
}

// misses reports of a sentence whether it has not all words that say something.
func misses(words string) func(pick) bool {
	return func(s pick) bool {
		return slices.ContainsFunc(retrieval.Terms(words, s.From.Language), func(asked retrieval.Term) bool {
			return !slices.ContainsFunc(s.Terms, func(t retrieval.Term) bool { return t.Text == asked.Text })
		})
	}
}

// turnsOf returns the turns of the only speaker of a document whom the question names.
func (q Question) turnsOf(d *text.Document) (turns []outline.Region, name string) {
	asked := lang.ContentWords(q.Text)
	for _, turn := range q.sample(d, mostSampled).Units(intent.Turn) {
		speaker, _ := outline.SpeakerOf(turn.Name)
		if !isAsked(asked, speaker) {
			continue
		}
		if name != "" && !strings.EqualFold(speaker, name) {
			return nil, ""
		}
		turns, name = append(turns, turn), speaker
	}
	return turns, name
}

// isAsked reports whether a question has a word of a speaker's name.
func isAsked(asked map[string]bool, speaker string) bool {
	for w := range lang.ContentWords(speaker) {
		if asked[w] {
			return true
		}
	}
	return false
}

// saidOf are the words of the question that say what of that is asked for which somebody said, "" if all of it is.
func (q Question) saidOf(name string) string {
	names, language := lang.ContentWords(name), lang.Detect(q.Text)
	asked := lang.ContentWords(q.Text)
	return strings.Join(slices.DeleteFunc(strings.FieldsFunc(q.Text, func(r rune) bool { return !lang.IsWordRune(r) }), func(w string) bool {
		lower := strings.ToLower(w)
		return names[lower] || !asked[lower] || intent.IsOfQuestions(lower, language) || intent.AsksOfSaying(lower)
	}), " ")
}
