package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// mostOfName is how many terms a name of what a text is about has, at most.
const mostOfName = 3

// namesIn are what a title may call the thing that a text is about: all of it, if it is short, or a part
// before or behind a dash, a colon or a bracket.
// What a file is called is a name or has one: "man-lamp".
func namesIn(title string) (names []string) {
	if !strings.Contains(title, " ") {
		return append(strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune("-_.", r) }), title)
	}
	for _, part := range append(strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune("–—:(|,", r) }), strings.Split(title, " - ")...) {
		if part = strings.TrimSpace(part); part != "" {
			names = append(names, part)
		}
	}
	return names
}

// Defining returns the sentence that says what the thing is that a title names, and whether there is one.
func Defining(in []Part, title string) (p rank.Pick, ok bool) {
	names, titled := namesIn(title), termsOf(title, in)
	for n := range in {
		for _, v := range carriersOf(in, n, title, titled) {
			if v.IsProse() && (defines(v.Pick, names, likelyDefinition) || slices.ContainsFunc(names, v.explains)) {
				return v.Pick, true
			}
		}
	}
	return rank.Pick{}, false
}

// OpensWithName reports whether a sentence begins with one of the names that a title may call its thing by.
func OpensWithName(sentence, title string) bool {
	return slices.ContainsFunc(namesIn(title), func(name string) bool {
		rest, ok := strings.CutPrefix(strings.ToLower(sentence), strings.ToLower(name))
		next, _ := utf8.DecodeRuneInString(rest)
		return ok && !unicode.IsLetter(next)
	})
}

// Defines reports whether a sentence says what the thing is that a title names.
func Defines(p rank.Pick, title string) bool { return defines(p, namesIn(title), likelyDefinition) }

// likelyDefinition is the form of a sentence that defines, if none does so without doubt.
const likelyDefinition = 2

// defines reports whether a sentence says, in such a form or a surer one, what one of the names is: "The Lamplighter is a
// quarterly of …"
func defines(p rank.Pick, names []string, form int) bool {
	for _, name := range names {
		if lang.IsDense(p.Said()) && wanted.DenseDefinition(p.Said(), []string{strings.ToLower(name)}) > 0 {
			return true
		}
		things := rank.TermSet([]string{name}, p.From.Language)
		hasAll := len(things) > 0 && len(things) <= mostOfName
		for thing := range things {
			hasAll = hasAll && p.Has(thing)
		}
		if hasAll && len(countsOf(p)) >= fewestTerms && wanted.DefinitionForm(aside().ReplaceAllString(p.Said(), ""), p.From.Language, things) >= form {
			return true
		}
	}
	return false
}

// aside finds what stands in brackets between a name and what it is: "The lamp (French: la lampe) is …".
var aside = lazyregexp.New(`\s*(?:\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）)`)

// explains reports whether a sentence is the line that a text begins with, and says what a name stands for.
func (v sentenceVector) explains(name string) bool {
	if v.From.Number != 1 || v.Index > 0 {
		return false
	}
	things := rank.TermSet([]string{name}, v.From.Language)
	return len(things) > 0 && wanted.Explains(v.Said(), v.From.Language, things)
}
