package mend

import (
	"cmp"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// Question returns a question with the words that nothing knows, neither the text, as knows tells, nor the dictionaries,
// as the common words of its language that they are most likely meant for: "wich sumary" for "which summary". Names,
// codes and what may be meant for several words are left as they are.
func Question(question string, knows func(word string) bool) string {
	words := dictionaries[lang.Detect(question)]
	if words == nil {
		return question
	}
	var b strings.Builder
	end, unknown := 0, 0
	var sc lang.Scanner
	for sc.Reset(question); sc.Next() && unknown < mostUnknown; {
		w := &sc.Word
		slip := string(w.Folded)
		if !mayBeSlip(question, w) || words().has(slip) {
			continue
		}
		if unknown++; !knows(slip) {
			b.WriteString(question[end:w.Start] + inCaseOf(question[w.Start:w.End], cmp.Or(words().meant(slip, knows), slip)))
			end = w.End
		}
	}
	return b.String() + question[end:]
}

// mostUnknown is how many words the text is asked for that no dictionary has, at most.
const mostUnknown = 8

// leastSlip is how many letters a word has that may be a slip for a common one.
const leastSlip = 4

// mayBeSlip reports whether a word of a question has plain letters only, in small ones but for the first of a sentence, and stands
// for itself: "--alow" and "“wich”" do not.
func mayBeSlip(question string, w *lang.Word) bool {
	said, before, behind := question[w.Start:w.End], question[:w.Start], question[w.End:]
	if len(said) < leastSlip || before != "" && !strings.ContainsAny(before[len(before)-1:], " (\n") || joined().MatchString(behind) {
		return false
	}
	if before == "" || sentenceEnd().MatchString(before) {
		said = strings.ToLower(said[:1]) + said[1:]
	}
	return !strings.ContainsFunc(said, func(r rune) bool { return r < 'a' || r > 'z' })
}

// sentenceEnd is what stands before the first word of another sentence.
var sentenceEnd = lazyregexp.New(`[.?!:] $`)

// joined is what follows a part of a code or of a name.
var joined = lazyregexp.New(`^["”»_@=/]|^[-.:'’]\w`)

// inCaseOf returns a word with a capital if another begins with one.
func inCaseOf(other, word string) string {
	if lang.StartsUpper(other) {
		return strings.ToUpper(word[:1]) + word[1:]
	}
	return word
}
