package answer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/retrieval"
)

// checkNegation refuses a sentence that denies what its evidence states, or the
// other way round: the number of negations must be even in both or odd in both,
// and a claim must not deny what the evidence does not even speak of twice.
// "Insufficient" is "not sufficient", and "failed to" is "did not".
func checkNegation(d *draft, g *ground) string {
	if d.foreign {
		return g.deniesAbroad(d)
	}
	s, e := g.closest()
	said := negationsIn(s.language, d.text, d.words(s.language)) + prefixed(s.language, d.words(s.language), g.carries)
	meant := s.negationsIn(d, e)
	if !onlyLike.MatchString(d.text) { // "not only A but also B" may become "A and B"
		meant -= s.countIn(d, e, isNotOnly)
	}
	switch {
	case said >= 2 && said >= meant+2 && said >= s.negationsOf(e)+2:
		return "it denies more than the paragraph does"
	case said%2 == meant%2:
		return ""
	case said%2 == 1:
		return "it denies what the paragraph says"
	}
	return "it leaves out a negation of the paragraph"
}

// deniesAbroad refuses a negation in another language than the text's if the
// evidence has none: what is denied cannot be compared.
func (g *ground) deniesAbroad(d *draft) string {
	language := languageOf(d.text)
	if negations[language] == nil || negationsIn(language, d.text, d.words(language)) == 0 {
		return ""
	}
	for i, e := range g.evidence {
		s := g.sources[i]
		for _, sentence := range e.sentences {
			list := words(s.Text, sentence.terms)
			if negations[s.language] == nil || negationsIn(s.language, s.Text, list) > 0 || hasNegativePrefix(s.language, list) {
				return ""
			}
		}
	}
	return "it denies something, and the paragraph does not"
}

// negationsIn counts the negations of the part of e that speaks of what d says.
func (s *source) negationsIn(d *draft, e evidence) int {
	said := make(map[string]bool)
	for _, w := range d.words(s.language) {
		said[w.Text] = true
	}
	n := 0
	for _, sentence := range e.sentences {
		scope := s.scope(d, sentence)
		var inside []word
		for _, w := range words(s.Text, sentence.terms) {
			if w.Start >= scope.Start && w.End <= scope.End {
				inside = append(inside, w)
			}
		}
		n += negationsIn(s.language, s.Text, inside) + prefixed(s.language, inside, func(term string) bool { return said[term] })
	}
	return n
}

// negationsOf counts the negations of all of e.
func (s *source) negationsOf(e evidence) int {
	n := 0
	for _, sentence := range e.sentences {
		n += negationsIn(s.language, s.Text, words(s.Text, sentence.terms))
	}
	return n
}

// concord is the "not" of languages in which another negation of the same clause
// is the same one: "no vino nadie". Of Russian only the "не" counts.
var concord = map[string]string{"fr": "pas", "es": "no", "it": "non", "pt": "não"}

// negationsIn counts the negations of a list of words of s.
func negationsIn(language, s string, list []word) int {
	n, last, neither, not := 0, -1, false, concord[language]
	before := ""
	for _, w := range list {
		if !isNegation(language, s, w) {
			continue
		}
		lower := strings.ToLower(w.raw)
		joined := neither && lower == "nor"
		neither = neither || lower == "neither"
		if not != "" && last >= 0 && !strings.ContainsAny(s[min(last, w.Start):w.Start], clauseMarks) && (lower == not) != (before == not) {
			joined = true
		}
		last, before = w.End, lower
		if !joined {
			n++
		}
	}
	return n
}

var onlyLike = regexp.MustCompile(`(?i)\b(?:only|just|merely|solely)\b`)

// isNotOnly tells the "not" of "not only".
func isNotOnly(_, s string, w word) bool {
	return strings.EqualFold(w.raw, "not") && onlyLike.MatchString(s[w.End:min(len(s), w.End+len(" merely")+1)])
}

// isNegation knows "No. 5" for what it is, and "fails to" and "unable to".
func isNegation(language, s string, w word) bool {
	lower := strings.ToLower(strings.ReplaceAll(w.raw, "’", "'"))
	if strings.HasSuffix(lower, "n't") || denials.has(language, lower) {
		return true
	}
	after := strings.TrimLeft(s[w.End:], " ")
	if denialsTo.has(language, lower) {
		return strings.HasPrefix(after, "to ") || language != "en"
	}
	if lower == "no" && strings.HasPrefix(after, ".") {
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after[1:], " "))
		return !unicode.IsDigit(next)
	}
	return negations.has(language, lower) || w.Text >= "一" && negations.has(language, w.Text) // a character in a row of characters
}

// negativePrefixes turn a word round, by language.
var negativePrefixes = map[string][]string{
	"en": {"un", "in", "im", "ir", "il", "dis", "non-", "non", "mis", "anti-"},
	"de": {"un", "miss", "nicht-"},
	"fr": {"in", "im", "ir", "il", "dés", "dé", "mal", "non-"},
	"es": {"in", "im", "ir", "des", "no-"},
	"ru": {"не", "без", "бес"},
}

// unnegated begin like a negative word and are none.
var unnegated = wordSet(`inform informed informs information income incoming inside inland input indeed invest invested important
	import imported imports impress imposed impose improve improved improves improving include included increase increased
	discover discovered discovery discount display displayed dispatch dispatched disease discharge discuss discussed district
	dispose disposed indoor indoors install installed intend intended intense intent internal interior under until unit units
	union united mission missions disorder illustrate instate instance investing
	unter unten unser unsere und union untersuchung universität missbrauch`)

// shortestBase is the fewest letters of a word that a prefix turns round.
const shortestBase = 4

// prefixed counts the words that a list has with a negative prefix, or the ending
// "-less", where has knows the word without it.
func prefixed(language string, list []word, has func(term string) bool) int {
	n := 0
	for _, w := range list {
		if !w.Stop && !has(w.Text) && basesHave(language, strings.ToLower(w.raw), has) {
			n++
		}
	}
	return n
}

func basesHave(language, lower string, has func(term string) bool) bool {
	for _, base := range bases(language, lower) {
		if terms := retrieval.Terms(base, language); len(terms) == 1 && !terms[0].Stop && has(terms[0].Text) {
			return true
		}
	}
	return false
}

// bases returns what is left of a word without a negative prefix or ending.
func bases(language, lower string) []string {
	if unnegated[lower] {
		return nil
	}
	var list []string
	for _, prefix := range negativePrefixes[language] {
		if base, ok := strings.CutPrefix(lower, prefix); ok && utf8.RuneCountInString(base) >= shortestBase {
			list = append(list, base)
		}
	}
	if base, ok := strings.CutSuffix(lower, "less"); ok && language == "en" && len(base) >= shortestBase {
		list = append(list, base)
	}
	return list
}

func hasNegativePrefix(language string, list []word) bool {
	for _, w := range list {
		if lower := strings.ToLower(w.raw); !w.Stop && len(bases(language, lower)) > 0 {
			return true
		}
	}
	return false
}
