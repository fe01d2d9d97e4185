package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Signs say what letters and digits do not: "C++" is not "C", and who asks what
// "$?" means asks for it. A sign is a token of its own beside the words. It is
//
//   - a run of marks that stands alone: "the ? operator", "a #"; what is usual
//     between words, such as a dash or a row of dots, only in quotes: "`-`";
//   - marks before a word: "--force", "$HOME", "#tag", ".bashrc";
//   - "+" and "#" behind a word: "C++", "F#".
const (
	signMarks   = "!#$%&*+-./:<=>?@\\^_|~"
	beforeWord  = "-$@#~./%+"
	behindWord  = "+#"
	usualAlone  = "-*/|&=.:_\\>"
	usualInRows = "-.*=_/:~!?#<>"
	quotes      = "`'\"’‘“”„«»‹›"
)

// eachSign calls visit for the signs in text[from:to], which lies between two
// words, or before the first or behind the last.
func (a *Analyzer) eachSign(text string, from, to int, visit func(*Token)) {
	for i := from; i < to; {
		if strings.IndexByte(signMarks, text[i]) < 0 {
			i++
			continue
		}
		end := i + 1
		for end < to && strings.IndexByte(signMarks, text[end]) >= 0 {
			end++
		}
		switch before, behind := i == from && from > 0, end == to && to < len(text); {
		case before: // see signBehind
		case behind:
			a.signBefore(text, i, end, visit)
		case isAlone(text, i, end):
			a.sign = append(a.sign[:0], text[i:end]...)
			a.visitSign(i, end, visit)
		}
		i = end
	}
}

// signBefore looks at the marks text[start:end] before the current word.
func (a *Analyzer) signBefore(text string, start, end int, visit func(*Token)) {
	marks := text[start:end]
	if strings.Trim(marks, beforeWord) == "" && (len(marks) == 1 || strings.Trim(marks, ".") != "") {
		a.sign = append(append(a.sign[:0], marks...), a.words.Word.Folded...)
		a.visitSign(start, a.words.Word.End, visit)
	}
}

// signBehind looks at the marks behind the current word.
func (a *Analyzer) signBehind(text string, visit func(*Token)) {
	w := &a.words.Word
	rest := strings.TrimLeft(text[w.End:], behindWord)
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		end := len(text) - len(rest)
		a.sign = append(append(a.sign[:0], w.Folded...), text[w.End:end]...)
		a.visitSign(w.Start, end, visit)
	}
}

func (a *Analyzer) visitSign(start, end int, visit func(*Token)) {
	a.token = Token{Unit: a.sign, Start: start, End: end, Sign: true}
	visit(&a.token)
}

// isAlone reports whether the marks text[start:end], which touch no word, are
// more than punctuation.
func isAlone(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	behind, _ := utf8.DecodeRuneInString(text[end:])
	if start > 0 && end < len(text) && strings.ContainsRune(quotes, before) && strings.ContainsRune(quotes, behind) {
		return true
	}
	if start > 0 && before != ' ' && before != '(' || end < len(text) && behind != ' ' && behind != ')' && behind != ',' {
		return false
	}
	marks := text[start:end]
	if len(marks) == 1 {
		return strings.IndexByte(usualAlone, marks[0]) < 0
	}
	return strings.Trim(marks, marks[:1]) != "" || strings.IndexByte(usualInRows, marks[0]) < 0
}
