package intent

import (
	"regexp"
	"strings"
	"sync"

	"pilcrow/internal/lazyregexp"
)

// mostRestated is how often a question is put anew, at most: "Is it true that …, y/n?" is twice.
const mostRestated = 3

// restated puts a question into its plainest construction, which everything behind it reads: "Define ballast." and "ballast,
// what's that?" are "What is ballast?" It is the question itself if that is plain, or long.
func restated(question string, languages []string) string {
	if len(question) > longestAsked {
		return question
	}
	for range mostRestated {
		put, ok := restatedOnce(question, languages)
		if !ok {
			break
		}
		question = put
	}
	return question
}

// restatedOnce puts a question anew by the first construction that it has in one of its languages.
func restatedOnce(question string, languages []string) (string, bool) {
	said := strings.TrimRight(strings.ReplaceAll(question, "’", "'"), " .?!。？！…")
	for _, language := range languages {
		if restatements[language] == nil {
			continue
		}
		for _, r := range restatements[language]() {
			if put, ok := r.apply(said); ok {
				return put, true
			}
		}
	}
	return question, false
}

// A restatement puts one construction of a question into another one.
type restatement struct {
	of *lazyregexp.Expr
	as string // as in [regexp.Regexp.Expand]
}

// apply returns a question, without the marks at its end, put anew. It reports whether it has the construction, with words
// in it.
func (r restatement) apply(said string) (string, bool) {
	at := r.of.FindStringSubmatchIndex(said)
	if at == nil || letters(said[at[len(at)-2]:at[len(at)-1]]) < leastAsked {
		return "", false
	}
	return string(new(regexp.Regexp).ExpandString(nil, r.as, said, at)), true
}

// restating reads the restatements of a language, one a line: the beginnings of words of which a question has one, a bar,
// the construction, an arrow, and what it is put as. Names in capitals stand for what parts names.
func restating(parts *strings.Replacer, lines string) func() []restatement {
	return sync.OnceValue(func() (all []restatement) {
		for line := range strings.Lines(lines) {
			cues, rest, ok := strings.Cut(strings.TrimSpace(line), " | ")
			if !ok {
				continue
			}
			construction, as, _ := strings.Cut(rest, " => ")
			all = append(all, restatement{lazyregexp.If(lazyregexp.Words(cues), `(?i)^(?:`+parts.Replace(construction)+`)$`), as})
		}
		return all
	})
}
