package answer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/retrieval"
)

// A draft is a sentence that a model wrote, before it is a claim.
type draft struct {
	text    string
	bare    string // text with its quotations blanked out, byte for byte
	quotes  []string
	foreign bool // in another language than the text: its words cannot be compared

	parsed map[string][]word // by language
}

// A word is a word of a draft or of a paragraph, with its first term.
type word struct {
	retrieval.Term
	raw string
}

func newDraft(s string) *draft {
	d := &draft{text: s, parsed: make(map[string][]word)}
	d.bare, d.quotes = quotations(s)
	return d
}

// numbers returns the numbers of the draft as its own language writes them.
func (d *draft) numbers(language string) []number {
	if d.foreign {
		language = languageOf(d.text)
	}
	return findNumbers(d.text, language)
}

// words returns the words of the draft with the terms of a language.
func (d *draft) words(language string) []word {
	if d.parsed[language] == nil {
		d.parsed[language] = words(d.text, retrieval.Terms(d.text, language))
	}
	return d.parsed[language]
}

// words pairs terms with the words of s. Where a word has several terms, as in
// Chinese, each counts as a word.
func words(s string, terms []retrieval.Term) []word {
	list := make([]word, len(terms))
	for i, t := range terms {
		list[i] = word{t, s[t.Start:t.End]}
	}
	return list
}

// content returns the words that say something: no function words, and none of
// the words with which one reports what a text says.
func (d *draft) content(language string) []word {
	var content []word
	for _, w := range d.words(language) {
		if !w.Stop && !reporting.has(language, strings.ToLower(w.raw)) {
			content = append(content, w)
		}
	}
	return content
}

var closing = map[rune]string{'“': "”", '„': "“”", '«': "»", '»': "«", '「': "」", '『': "』", '"': `"`, '‘': "’"}

// quotations returns what stands between quotation marks, and s with it blanked
// out. A quotation without an end goes to the end of s, and one without a start
// begins with s: the sentence was cut out of it.
func quotations(s string) (bare string, quotes []string) {
	blank := []byte(s)
	take := func(start, end int) {
		quotes = append(quotes, s[start:end])
		for i := start; i < end; i++ {
			blank[i] = '_'
		}
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		start := i + size
		if r == '”' || r == '」' || r == '』' {
			take(0, i)
		}
		ends := closing[r]
		if ends == "" || r == '‘' && wordBefore(s, i) {
			i = start
			continue
		}
		length := strings.IndexAny(s[start:], ends)
		if r == '‘' || r == '»' { // an apostrophe, or the end of a French quotation, unless it is closed
			length = closingApostrophe(s[start:], ends)
			if length < 0 {
				i = start
				continue
			}
		}
		if length < 0 {
			length = len(s) - start
		}
		take(start, start+length)
		_, size = utf8.DecodeRuneInString(s[start+length:])
		i = start + length + size
	}
	return string(blank), quotes
}

func wordBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return isWordRune(r)
}

// closingApostrophe finds an end mark that stands behind a word and not inside one.
func closingApostrophe(s, ends string) int {
	for i, r := range s {
		if !strings.ContainsRune(ends, r) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):]); !isWordRune(next) {
			return i
		}
	}
	return -1
}

func (w word) isNumber() bool {
	r, _ := utf8.DecodeRuneInString(w.raw)
	return unicode.IsDigit(r)
}

// isName tells whether w is written like a name: with a capital letter, and
// neither a function word nor a single letter.
func (w word) isName() bool {
	r, size := utf8.DecodeRuneInString(w.raw)
	return (unicode.IsUpper(r) || unicode.IsTitle(r)) && len(w.raw) > size && !w.Stop
}
