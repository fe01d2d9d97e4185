package rank

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/analysis"
)

const (
	partly    = 0.8 // how surely a word says another one if the one is a part of the other, or they only begin alike
	leastStem = 4   // bytes of a word that is looked for in others
	leastRest = 3   // of what a compound has before its last part
)

// A lexeme is a word in all its forms, of a language that has compounds. The term of such a word is the same for all
// that begin like it: those of "Wahl" and of "Wahllokal" differ, but not those of "Regenwald" and of "Regenzeit".
type lexeme struct {
	folded string
	stem   string // what its forms have in common, and a noun with its verb: "Kündigung", "kündigen"
	last   string // the stem as a compound has it last: "gericht" in "Amtsgerichts", not "richt"
}

// lexemesOf returns those of the words of s that say something, each once.
func lexemesOf(s string, terms []retrieval.Term, language string) (all []lexeme) {
	if !lang.HasCompounds(language) {
		return nil
	}
	var sc lang.Scanner
	for _, t := range terms {
		sc.Reset(s[t.Start:t.End])
		if !t.Stop && sc.Next() && sc.Word.Script == lang.Latin && len(sc.Word.Folded) >= leastStem {
			all = appendOnce(all, lexemeOf(string(sc.Word.Folded), language))
		}
	}
	return all
}

// joinedIn returns the verbs of s whose prefix stands apart.
func joinedIn(s, language string) (all []lexeme) {
	if !lang.HasCompounds(language) {
		return nil
	}
	for _, verb := range lang.JoinedVerbs(s) {
		all = append(all, lexemeOf(verb, language))
	}
	return all
}

func appendOnce(all []lexeme, l lexeme) []lexeme {
	if slices.Contains(all, l) {
		return all
	}
	return append(all, l)
}

func lexemeOf(folded, language string) lexeme {
	base := folded
	if verb := lang.SeparableBase(folded); verb != "" {
		base = verb
	}
	l := lexeme{folded: folded, stem: analysis.Stem(base, language)}
	if verb := strings.TrimSuffix(l.stem, "ung"); len(verb) >= leastStem {
		l.stem = verb
	}
	l.last = l.stem
	if i := strings.Index(folded, l.stem); i > 0 {
		l.last = folded[:i+len(l.stem)]
	}
	return l
}

// saidBy is how surely some words say one: they have it, or both of its parts, or have one in common with it.
func (l lexeme) saidBy(words []lexeme) (surely float64) {
	begins, ends := false, false // one is the first part of it, one the last
	for _, w := range words {
		switch {
		case w.stem == l.stem:
			return 1
		case len(w.folded) < len(l.folded):
			begins, ends = begins || w.begins(l), ends || w.ends(l)
		case l.begins(w) || l.ends(w):
			surely = partly
		}
	}
	switch {
	case begins && ends:
		return 1
	case begins || ends:
		return partly
	}
	return surely
}

// begins reports whether a compound begins with a word.
func (l lexeme) begins(whole lexeme) bool {
	return beginsWith(whole.folded, l.folded) || beginsWith(whole.folded, l.stem)
}

func beginsWith(whole, first string) bool {
	rest, ok := strings.CutPrefix(whole, first)
	return ok && len(first) >= leastStem && lang.EndsCompound(rest)
}

// ends reports whether a compound ends with a word, in any form.
func (l lexeme) ends(whole lexeme) bool {
	i := strings.LastIndex(whole.folded, l.last)
	return i >= leastRest && len(l.last) >= leastStem && lang.IsEnding(whole.folded[i+len(l.last):]) && lang.BeginsCompound(whole.folded[:i])
}

// lexemes are those of a sentence and of what it hangs on.
func (p Pick) lexemes() []lexeme {
	text, language := p.From.Text, p.From.Language
	all := slices.Concat(lexemesOf(text, p.Terms, language), joinedIn(p.Of(text), language))
	for _, part := range append(p.Leads, p.Label) {
		all = append(all, lexemesIn(part.Of(text), language)...)
	}
	return all
}

// lexemesIn returns those of the words of s that say something.
func lexemesIn(s, language string) []lexeme {
	if !lang.HasCompounds(language) {
		return nil
	}
	return lexemesOf(s, retrieval.Terms(s, language), language)
}

// askedLexemes are those of a question by their terms; a verb has its prefix, if that stands apart.
func askedLexemes(question string, terms []retrieval.Term, language string) map[string]lexeme {
	all := make(map[string]lexeme)
	joined := joinedIn(question, language)
	for i, t := range terms {
		for _, l := range lexemesOf(question, terms[i:i+1], language) {
			if verb := slices.IndexFunc(joined, func(v lexeme) bool { return strings.HasSuffix(v.folded, l.folded) }); verb >= 0 {
				l = joined[verb]
			}
			all[t.Text] = l
		}
	}
	return all
}
