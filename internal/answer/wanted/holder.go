package wanted

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/retrieval"
)

// NamesHolder reports whether a sentence has a name beside all of an office that is asked for, whose terms things has:
// "the clerk Ada Moll", "The clerk is Ada Moll", "Ada Moll (clerk)".
func NamesHolder(said, language string, things map[string]bool) bool {
	if lang.IsDense(said) {
		return namesDenseHolder(said, language, things)
	}
	terms := retrieval.Terms(said, language)
	for first, last := range runs(terms, things) {
		if nameFollows(said, language, terms, last) || nameLeadsTo(said, language, terms[:first], terms[first].Start) {
			return true
		}
	}
	return false
}

// runs yields the first and the last of terms that stand side by side and are all of some things.
func runs(terms []retrieval.Term, things map[string]bool) func(yield func(first, last int) bool) {
	return func(yield func(first, last int) bool) {
		n := len(things)
		for first := 0; n > 0 && first+n <= len(terms); first++ {
			run := terms[first : first+n]
			if !slices.ContainsFunc(run, func(t retrieval.Term) bool { return !things[t.Text] }) && !yield(first, first+n-1) {
				return
			}
		}
	}
}

// nameFollows reports whether a name follows the term at last, right behind it, a mark, or a form of "be".
func nameFollows(said, language string, terms []retrieval.Term, last int) bool {
	next, from := last+1, terms[last].End
	if next < len(terms) && lang.IsCopula(language, wordOf(said, terms[next])) {
		next, from = next+1, terms[next].End
	}
	if next >= len(terms) || !beforeHolder().MatchString(said[from:terms[next].Start]) {
		return false
	}
	return capitals(said, terms[next:]) >= leastCapitals(language)
}

// nameLeadsTo reports whether some terms end with a name and a mark or a form of "be", with or without an article,
// before an office that begins at start.
func nameLeadsTo(said, language string, terms []retrieval.Term, start int) bool {
	equates := false
	for n := len(terms) - 1; n >= 0; n-- {
		switch word := wordOf(said, terms[n]); {
		case lang.IsCopula(language, word):
			equates = true
		case !lang.IsArticle(language, word):
			between := said[terms[n].End:start]
			from := max(0, n+1-fullName)
			return (equates || strings.ContainsAny(between, ",(–—")) && !strings.ContainsAny(between, ".;:") && capitals(said, terms[from:n+1]) == fullName
		}
	}
	return false
}

// fullName is how many words make a name without doubt, which one with a capital letter may not where it begins a
// sentence, or where all nouns have one.
const fullName = 2

func leastCapitals(language string) int {
	if lang.NamesByCase(language) {
		return 1
	}
	return fullName
}

// capitals counts the first terms with a capital letter that only a space, or the full stop of a short form, joins.
func capitals(said string, terms []retrieval.Term) (n int) {
	for n < len(terms) {
		if terms[n].Stop || !lang.StartsUpper(said[terms[n].Start:]) || n > 0 && strings.Trim(said[terms[n-1].End:terms[n].Start], ". ") != "" {
			break
		}
		n++
	}
	return n
}

// beforeHolder is what may stand between an office and who holds it.
var beforeHolder = lazyregexp.New(`^\s*[,:(–—-]?\s*$`)

// namesDenseHolder is [NamesHolder] for writing without spaces, where a name has two to four characters: "秘书是王强。"
func namesDenseHolder(said, language string, things map[string]bool) bool {
	for _, m := range denseHolder().FindAllStringSubmatch(said, -1) {
		terms := retrieval.Terms(m[1], language)
		if len(terms) > 0 && things[terms[len(terms)-1].Text] {
			return true
		}
	}
	return false
}

// denseHolder is an office and who holds it.
var denseHolder = lazyregexp.New(`(\p{Han}{2,8})(?:是|为|：|:)\s?\p{Han}{2,4}(?:[，。；、（,;]|$)`)

func wordOf(said string, t retrieval.Term) string { return strings.ToLower(said[t.Start:t.End]) }
