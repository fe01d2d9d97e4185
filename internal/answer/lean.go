package answer

import (
	"context"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
)

// enoughWords is how many words with a meaning a question has that stands alone, even if it has a pronoun:
// people call a text and what it is about "it", and a question of so many words says what it asks for.
// someWords is how many it has if it finds a paragraph that is more likely than not about it.
const (
	enoughWords = 4
	someWords   = 2
	likelyAbout = 0.5
)

// A leaning is what of a question shows whether it needs what was said before to be understood.
type leaning struct {
	lang.Leaning
	words []string // that have a meaning
	count float64  // of these
}

// leaningOf says how far a question leans on what was said before.
func leaningOf(question string) leaning {
	language := lang.Detect(question)
	l := leaning{Leaning: lang.LeaningOf(language, question)}
	if !retrieval.SaysSomething(question) {
		return l
	}
	question = lang.WithoutPointers(language, question)
	for _, t := range retrieval.Terms(question, language) {
		if t.Stop {
			continue
		}
		word := question[t.Start:t.End]
		l.words = append(l.words, word)
		if l.count++; lang.IsDense(word) { // a word of two characters is three terms
			l.count -= 2. / 3
		}
	}
	return l
}

// standsAlone reports whether a question can be understood without the
// conversation. A search that fails here fails again where it matters.
func (r *run) standsAlone(ctx context.Context) bool {
	if len(r.history) == 0 {
		return true
	}
	l := leaningOf(r.subject)
	switch {
	case l.Joins:
		return false
	case l.count >= enoughWords:
		return true
	case l.Points || l.count == 0:
		return false
	case l.count < someWords:
		return !l.Resumes && r.isElsewhere(ctx, l.words)
	case !l.Resumes:
		return true
	}
	hits, err := r.Search.Search(ctx, r.subject, 1)
	return err == nil && isNear(hits, likelyAbout) || r.isElsewhere(ctx, l.words)
}

// mayLean reports whether a question may need the conversation to be understood, by a model that can complete it.
func (r *run) mayLean(ctx context.Context) bool {
	return len(r.history) > 0 && leaningOf(r.subject).Points || !r.standsAlone(ctx)
}

// isElsewhere reports whether most of the words of a question are none of the text: who asks for
// something that it does not have begins anew, and does not go on with what it said.
func (r *run) isElsewhere(ctx context.Context, words []string) bool {
	n := 0
	for _, word := range words {
		if !r.knows(ctx, word) {
			n++
		}
	}
	return 2*n > len(words)
}
