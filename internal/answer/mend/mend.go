// Package mend finds what a text calls a word that a question writes in another way: with a
// slip of the pen, with another ending, or as one word where the text has two.
package mend

import (
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
)

// A Vocabulary is the words of some paragraphs. Its zero value is empty; it is not safe for
// concurrent use.
type Vocabulary struct {
	words map[string]*entry // by folded word
	runs  [][]string        // the folded words of each paragraph, in order
}

type entry struct {
	count int
	plain bool // it stands there in small letters, too: it is not only a name
}

// Add adds the words of a paragraph.
func (v *Vocabulary) Add(s string) {
	if v.words == nil {
		v.words = make(map[string]*entry)
	}
	var run []string
	var sc lang.Scanner
	for sc.Reset(s); sc.Next(); {
		if w := &sc.Word; w.Script == lang.Latin && len(w.Folded) > 0 {
			word := string(w.Folded)
			e := v.words[word]
			if e == nil {
				e = new(entry)
				v.words[word] = e
			}
			first, _ := utf8.DecodeRuneInString(s[w.Start:])
			e.count++
			e.plain = e.plain || !unicode.IsUpper(first)
			run = append(run, word)
		} else {
			run = append(run, "") // parts of a compound do not meet across it
		}
	}
	v.runs = append(v.runs, run)
}

// Has reports whether a folded word stands there as it is.
func (v *Vocabulary) Has(word string) bool { return v.words[word] != nil }

// fold returns the only word of s, folded, "" if there is none or more.
func fold(s string) string {
	var sc lang.Scanner
	sc.Reset(s)
	if !sc.Next() || sc.Word.Script != lang.Latin {
		return ""
	}
	word := string(sc.Word.Folded)
	if sc.Next() {
		return ""
	}
	return word
}
