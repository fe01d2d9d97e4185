package ellipsis

import (
	"regexp"
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// Joined returns a question that has no more than what takes the place of something in the one before, in the one wording
// that is read from there on: "same for 2021", "2021 as well?" and "how was it in 2021?" as "and in 2021?". Of one that is
// only joined to that, as "ok n who pays", it spells out the word that does so, and leaves out what fills a pause before it.
// Any other one is returned as it is.
func Joined(before, question string) string {
	for _, language := range []string{lang.Detect(before), lang.Detect(question)} {
		if w := wordings[language]; w != nil {
			if joined, ok := w().joined(question, language); ok {
				return joined
			}
		}
	}
	return question
}

// A wording is how, in one language, a question asks the one before it of something else.
type wording struct {
	form     string         // that is read, with what is named: "and %s?"
	opening  *regexp.Regexp // finds, in its first group, a word that joins, and in others what only asks once more: "what about"
	again    *regexp.Regexp // finds, behind what is named, what says that it is asked of, too: "as well"
	trailing *regexp.Regexp // finds what fills a pause there: "then?"
}

// joined returns a question in the one wording, and reports whether it had another one.
func (w wording) joined(question, language string) (string, bool) {
	at := w.opening.FindStringSubmatchIndex(question)[2:] // of the groups
	joins, asks := question[max(0, at[0]):max(0, at[1])], slices.Max(at[2:]) >= 0
	behind := w.trailing.ReplaceAllString(question[max(0, slices.Max(at)):], "")
	named := w.trailing.ReplaceAllString(w.again.ReplaceAllString(behind, ""), "")
	switch {
	case asks && namesSome(named, language), named != behind && isPhrase(named, language):
		return strings.Replace(w.form, "%s", strings.TrimSpace(named), 1), true
	case asks || joins == "" || lang.IsDense(joins) || tells(behind, language):
		return question, false
	case stands().MatchString(joins):
		joins, _, _ = strings.Cut(w.form, " ")
	case at[0] == 0:
		return question, false
	}
	return joins + " " + strings.TrimLeft(question[at[1]:], ",. "), true
}

// tells reports whether what is joined begins with who speaks, and tells something: "ok but I meant the oars".
func tells(joined, language string) bool {
	parts := partsOf(joined)
	return len(parts) == 0 || lang.FirstPerson(language, parts[0].folded())
}

// stands is what people type for "and".
var stands = lazyregexp.New(`^(?:[nNuU]\.?|nd|[&+])$`)

// longestNamed is how many words there may be for what is asked of, and longestDense how many bytes where words are not
// written apart.
const longestNamed, longestDense = 8, 30

// namesSome reports whether a few words name something in one clause: "it" and "you" do not.
func namesSome(said, language string) bool {
	words := partsOf(said)
	if clauses().MatchString(said) || len(words) > longestNamed || language == "zh" && len(said) > longestDense {
		return false
	}
	for _, p := range words {
		word := p.folded()
		if !isSmall(p, language) && !lang.PointsBack(language, word) && !lang.FirstPerson(language, word) && !asksInHan().MatchString(word) {
			return true
		}
	}
	return false
}

var (
	clauses   = lazyregexp.New(`[,;:.]\s|[，；：。]`)
	asksInHan = lazyregexp.New(`[吗呢谁几哪怎啥]|什么|多[少大长久远高]|[为如]何|何时`)
)

// isPhrase reports whether words that name something are no clause: of those that grammar is made of they have only such as
// stand before a noun.
func isPhrase(said, language string) bool {
	for _, p := range partsOf(said) {
		if isSmall(p, language) && !leading[language][p.folded()] && !lang.IsPersonal(language, p.folded()) {
			return false
		}
	}
	return namesSome(said, language)
}

// NamesOther reports whether a question, as [Joined] returns it, has nothing but what it asks of, and that is none of what
// was said: "and the oars?"
func NamesOther(question string) bool {
	language := lang.Detect(question)
	parts := partsOf(question)
	l := lang.LeaningOf(language, question)
	return len(parts) > 1 && joins(parts, language) && !l.Points && !l.Resumes && isPhrase(question[parts[1].start:], language)
}
