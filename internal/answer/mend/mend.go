// Package mend finds what a text calls a word that a question writes in another way: with a
// slip of the pen, or cut short.
package mend

import (
	"pilcrow/internal/lang"
)

// A Vocabulary is the words of some paragraphs. Its zero value is empty; it is not safe for
// concurrent use.
type Vocabulary struct {
	words map[string]*entry // by folded word
}

type entry struct {
	form  string // as it stands there, in small letters if it does
	plain bool   // it does: it is not only a name
	count int
}

// Add adds the words of a paragraph.
func (v *Vocabulary) Add(s string) {
	if v.words == nil {
		v.words = make(map[string]*entry)
	}
	var sc lang.Scanner
	for sc.Reset(s); sc.Next(); {
		if w := &sc.Word; w.Script == lang.Latin && len(w.Folded) > 0 {
			word := string(w.Folded)
			e := v.words[word]
			if e == nil {
				e = &entry{form: s[w.Start:w.End]}
				v.words[word] = e
			}
			if !e.plain && !lang.StartsUpper(s[w.Start:]) {
				e.plain, e.form = true, s[w.Start:w.End]
			}
			e.count++
		}
	}
}

// form is how a word of the text is written there, "" if it has none.
func (v *Vocabulary) form(word string) string {
	if e := v.words[word]; e != nil {
		return e.form
	}
	return ""
}

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
