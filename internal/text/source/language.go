package source

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// tooShort is the length in bytes below which the language of a paragraph is taken
// from those around it.
const tooShort = 60

// findLanguages sets the language of each paragraph, and that of the document to
// the one that most of it is in; what the file says of itself decides only where the
// text does not tell.
func findLanguages(d *text.Document) {
	lengths := make(map[string]int)
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if words := withoutCode(p); len(words) >= tooShort {
			p.Language = lang.Detect(words)
			lengths[p.Language] += len(words)
		}
	}
	if d.Language = most(lengths); d.Language == "" { // all paragraphs are short
		for _, p := range d.Paragraphs {
			lengths[lang.Detect(p.Text)] += len(p.Text)
		}
		d.Language = most(lengths)
	}
	if d.Language == "" { // what a page says of itself is often the template's
		d.Language = Language(d.Meta.Language)
	}
	unmix(d)
	smooth(d)
}

// unmix gives a paragraph that has words of the document's language, and hardly more of another, the document's:
// "les" is French and Spanish.
func unmix(d *text.Document) {
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		words := withoutCode(p)
		if p.Language != "" && lang.FunctionWords(words, d.Language) > 0 && !lang.Unlike(words, d.Language) {
			p.Language = d.Language
		}
	}
}

// withoutCode is what a paragraph says in a language that people speak.
func withoutCode(p *text.Paragraph) string {
	if !slices.ContainsFunc(p.Blocks, func(b text.Block) bool { return b.Kind == text.Code }) {
		return p.Body().Of(p.Text)
	}
	var words strings.Builder
	for _, b := range p.Blocks {
		if b.Kind != text.Code {
			words.WriteString(b.Of(p.Text) + "\n")
		}
	}
	return words.String()
}

// most returns the language of most of a text, "" if none is known.
func most(lengths map[string]int) (language string) {
	for l, n := range lengths {
		if l != "" && (n > lengths[language] || language == "" || n == lengths[language] && l < language) {
			language = l
		}
	}
	return language
}

// smooth gives paragraphs that are too short to tell the language of their
// neighbours if both have the same, else that of the document.
func smooth(d *text.Document) {
	before := ""
	for i := 0; i < len(d.Paragraphs); {
		if d.Paragraphs[i].Language != "" {
			before = d.Paragraphs[i].Language
			i++
			continue
		}
		end := i
		for end < len(d.Paragraphs) && d.Paragraphs[end].Language == "" {
			end++
		}
		language := d.Language
		if end < len(d.Paragraphs) && (before == "" || before == d.Paragraphs[end].Language) {
			language = d.Paragraphs[end].Language
		} else if end == len(d.Paragraphs) && before != "" {
			language = before
		}
		for ; i < end; i++ {
			d.Paragraphs[i].Language = language
		}
	}
}

// Language returns the ISO 639-1 code of a BCP 47 tag, also of one as locales are written ("de_CH"), "" of what is no
// tag of a language ("C", "English") or leaves it open ("und", "mul").
func Language(tag string) string {
	parsed, err := language.Parse(strings.TrimSpace(tag))
	base, _ := parsed.Base()
	if code := base.String(); err == nil && !parsed.IsRoot() && !slices.Contains(open, code) {
		return code
	}
	return ""
}

// open are the codes of ISO 639 that name no language: undetermined, several, one without a code, none.
var open = []string{"und", "mul", "mis", "zxx"}
