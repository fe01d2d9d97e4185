package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A sentence is what a sentence has by itself, whatever is asked of the text.
type sentence struct {
	counts sparse // how often it has each of its terms that say something
	fits   bool   // it may stand in an overview unless it needs what stands before it
	small  bool   // it goes on with another, as it begins in small letters
	joins  bool   // it begins with words by which it goes on with what stands before it: see [lang.GoesOn]
	refers bool   // it turns from what stands before it or points at that, in what it opens with
	leans  bool   // it begins with a word that needs what stands before it

	ofText, isOfPart   bool // it speaks at its beginning of the text, by a word for that, or of a part of it
	dense, asks, whole bool
	topical            bool // it has words that lead to what a text is about: see [lang.StatesTopic]
	urges              bool // it says what is to be done: see [lang.Urges]
	nothing            bool // it says nothing that other texts would not say: thanks, greetings, what is said of rights
	leads              bool // it leads to what follows, or from a label to what it is of, has no end, or only replies
	supposes           bool // it begins with a case that it holds in
	personal           bool // its first word is a pronoun of the third person
	mine, somebody     bool // it speaks of who speaks, or of somebody, by a pronoun
}

// keptSentences is where a paragraph keeps its sentences as they were read here.
type keptSentences struct{}

// read returns what the sentences of a paragraph have by themselves: each is read once.
func read(from rank.Source) []*sentence {
	return from.Kept(keptSentences{}, func() any {
		all := make([]*sentence, len(from.Sentences))
		for i := range from.Sentences {
			all[i] = newSentence(from.Pick(i))
		}
		return all
	}).([]*sentence)
}

// newSentence reads a sentence.
func newSentence(p rank.Pick) *sentence {
	said, language := p.Said(), p.From.Language
	first := firstWord(said)
	return &sentence{
		counts: countsOf(p), fits: fits(p, said), small: opensSmall(said, first, p.Kind, language), leans: leans(p, first),
		refers: lang.TurnsFromBefore(language, said) || lang.PointsInOpening(language, said),
		joins:  lang.GoesOn(language, said), ofText: intent.OpensWithText(said, language), isOfPart: intent.OpensWithPart(said, language),
		dense: lang.IsDense(said), asks: lang.EndsInQuestion(said), whole: isWhole(said) || p.Kind == text.Turn,
		topical: lang.StatesTopic(language, said), urges: lang.Urges(language, said),
		nothing:  lang.IsCourteous(language, said) || lang.GivesNotice(language, said),
		leads:    leadsOn(p, said),
		supposes: supposes(said, first, language), personal: lang.IsPersonal(language, first),
		mine:     hasWord(p, func(w string) bool { return lang.FirstPerson(language, w) }),
		somebody: hasWord(p, func(w string) bool { return lang.MeansPerson(language, w) }),
	}
}

// countsOf counts the terms of a sentence that say something.
func countsOf(p rank.Pick) sparse {
	times := make(map[string]float64)
	for _, t := range p.Terms {
		if !t.Stop {
			times[t.Text]++
		}
	}
	return newSparse(times)
}

// isWhole reports whether a sentence has its end: a full stop, or the semicolon of a preamble.
func isWhole(said string) bool {
	first, _ := utf8.DecodeRuneInString(said)
	return text.EndsSentence(said) || strings.HasSuffix(said, ";") && unicode.IsUpper(first)
}

// supposes reports whether a sentence that begins with a word begins with a case that it holds in.
func supposes(said, first, language string) bool {
	return lang.Supposes(language, first) || lang.IsDense(said) && lang.Supposes(language, string([]rune(said)[:1]))
}

// hasWord reports whether some word of a sentence, in lower case, is one of a kind.
func hasWord(p rank.Pick, is func(word string) bool) bool {
	return slices.ContainsFunc(p.Terms, func(t retrieval.Term) bool { return is(wordAt(p, t)) })
}

// wordAt is a term of a sentence as it stands there, in lower case.
func wordAt(p rank.Pick, t retrieval.Term) string { return strings.ToLower(p.From.Text[t.Start:t.End]) }

// firstWord is the word that a sentence begins with, in lower case.
func firstWord(s string) string {
	var sc lang.Scanner
	if sc.Reset(s); sc.Next() {
		return string(sc.Word.Folded)
	}
	return ""
}
