package answer

import (
	"context"
	"slices"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/retrieval"
)

const (
	mostMissing  = 2 // words that are named, at most
	leastMissing = 3 // characters that they have, at least
)

// noteMissing says what the text lacks of what was asked: the kind of answer that is wanted,
// or words of the question that stand nowhere in it.
func (r *run) noteMissing(ctx context.Context, picks []pick) {
	if _, foreign := r.foreignTo(r.question); foreign || r.forView {
		return
	}
	if !r.sought().HaveKind(picks) {
		switch r.intent.Wants {
		case intent.Moment:
			r.missing = locale.Say(r.language, "It does not say when.")
		case intent.Where, intent.Address:
			r.missing = locale.Say(r.language, "It does not say where.")
		default:
			r.missing = locale.Say(r.language, "It gives no number for it.")
		}
		return
	}
	switch words := r.unknown(ctx); len(words) {
	case 0:
	case 1:
		r.missing = locale.Say(r.language, "It does not have the word “%s”.", words[0])
	default:
		r.missing = locale.Say(r.language, "It does not have the words “%s” and “%s”.", words[0], words[1])
	}
}

// unknown returns the first words of the question that stand nowhere in the text. The nearest
// paragraph to a word has it, if any has.
func (r *run) unknown(ctx context.Context) (words []string) {
	language := lang.Detect(r.subject)
	if len(r.found) > 0 {
		language = r.found[0].Language
	}
	for _, t := range retrieval.Terms(r.subject, language) {
		word := r.subject[t.Start:t.End]
		if t.Stop || utf8.RuneCountInString(word) < leastMissing && !lang.IsDense(word) || len(words) == mostMissing || intent.IsOfQuestions(word, language) || saysNothing(word, language) || isFunctionWord(word, language) {
			continue
		}
		if !slices.Contains(words, word) && !r.knows(ctx, word) {
			words = append(words, word)
		}
	}
	return words
}

// isFunctionWord reports whether a word is none that anybody would miss.
func isFunctionWord(word, language string) bool {
	var sc lang.Scanner
	sc.Reset(word)
	return sc.Next() && lang.IsFunctionWord(language, string(sc.Word.Folded))
}

// knows reports whether a word stands in the text, or may: that it does not is to be known.
func (r *run) knows(ctx context.Context, word string) bool {
	hits, err := r.Search.Search(ctx, word, 1)
	return err != nil || len(hits) > 0 && r.has(hits[0], word)
}

// has reports whether a paragraph, its headings or what it hangs on has a word.
func (r *run) has(hit retrieval.Hit, word string) bool {
	p := r.take(hit.Paragraph)
	return slices.ContainsFunc(retrieval.Terms(word, p.Language), func(t retrieval.Term) bool {
		return p.Whole.Has(t.Text) || r.read(p).IsUnder(t.Text)
	})
}
