package answer

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/retrieval"
)

const (
	mostMissing  = 2 // words that are named, at most
	leastMissing = 3 // characters that they have, at least
)

// noteMissing says what is missing of what was asked: the kind of answer that is wanted, unless a paragraph that is
// offered has it, or words of the question that stand nowhere in the text.
func (r *run) noteMissing(ctx context.Context, picks []pick) {
	if _, foreign := r.foreignTo(r.question); foreign || r.forView {
		return
	}
	if sought := r.sought(); !sought.HaveKind(picks) && !r.offers(sought.MayHold) {
		r.noteNoSuch()
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

// noteNoSuch says that what is wanted is missing, if it has a form: a place has none.
func (r *run) noteNoSuch() {
	if r.intent.Wants != intent.Where {
		r.missing = locale.Say(r.language, cmp.Or(noSuch[r.intent.Wants], noNumber))
	}
}

// noSuch says by what is wanted that it is missing, noNumber of all other wants.
var (
	noSuch = map[intent.Wants]string{
		intent.Moment:  locale.Sentence("I found no date or time for it."),
		intent.Address: locale.Sentence("I found no address for it."),
		intent.Person:  locale.Sentence("I found no name for it."),
		intent.Colour:  locale.Sentence("I found no colour for it."),
	}
	noNumber = locale.Sentence("I found no number for it.")
)

// offers reports whether a paragraph that is pointed at has such a sentence.
func (r *run) offers(is func(sentence, language string) bool) bool {
	return slices.ContainsFunc(r.answer.Passages[:min(len(r.answer.Passages), maxNearest)], func(p Passage) bool {
		return slices.ContainsFunc(r.found, func(s source) bool {
			return s.Document == p.Document && s.Number == p.Paragraph && slices.ContainsFunc(s.Sentences, func(t claims.Stretch) bool {
				return is(t.Of(s.Text), s.Language)
			})
		})
	})
}

// unknown returns the first words of the question that stand nowhere in the text. The nearest
// paragraph to a word has it, if any has.
func (r *run) unknown(ctx context.Context) (words []string) {
	language := lang.Detect(r.subject)
	if len(r.found) > 0 {
		language = r.found[0].Language
	}
	for _, t := range retrieval.Terms(r.subject, language) {
		word := lang.WithoutParticles(r.subject[t.Start:t.End])
		if len(words) == mostMissing {
			break
		}
		if !t.Stop && isWorthNaming(word, language) && !slices.Contains(words, word) && !r.knows(ctx, word) {
			words = append(words, word)
		}
	}
	return words
}

// isWorthNaming reports whether a person would miss a word of a question in the text.
func isWorthNaming(word, language string) bool {
	isShort := utf8.RuneCountInString(word) < leastMissing && !lang.IsDense(word)
	isOfGrammar := intent.IsOfQuestions(word, language) || saysNothing(word, language) || isFunctionWord(word, language) || lang.OnlyAsks(word)
	return !isShort && !isOfGrammar && !beginsNumber(word)
}

// isFunctionWord reports whether a word is one of grammar, as [lang.IsFunctionWord] has them.
func isFunctionWord(word, language string) bool {
	var sc lang.Scanner
	sc.Reset(word)
	return sc.Next() && lang.IsFunctionWord(language, string(sc.Word.Folded))
}

// knows reports whether a word stands in the text, or may: that it does not is to be known. The nearest paragraph of each
// text has it, if any of that has.
func (r *run) knows(ctx context.Context, word string) bool {
	most := 1
	if r.several() {
		most = maxRanked
	}
	hits, err := r.Search.Search(ctx, word, most)
	return err != nil || slices.ContainsFunc(hits, func(h retrieval.Hit) bool { return r.has(h, word) })
}

// beginsNumber reports whether a word may be the beginning of a longer number, as "4.2" is of "4.2.1".
func beginsNumber(word string) bool {
	return lang.StartsWithDigit(word) && strings.Contains(word, ".")
}

// has reports whether a paragraph, its headings or what it hangs on has a word.
func (r *run) has(hit retrieval.Hit, word string) bool {
	p := r.take(hit.Paragraph)
	return slices.ContainsFunc(retrieval.Terms(word, p.Language), func(t retrieval.Term) bool {
		return p.Whole.Has(t.Text) || r.read(p).IsUnder(t.Text)
	})
}
