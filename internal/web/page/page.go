// Package page is the page of the web: its template, scripts, style and words.
package page

import (
	"bytes"
	"cmp"
	"embed"
	"html/template"
	"net/http"
	"sync"

	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
	"pilcrow/internal/web/wire"
)

//go:embed static
var files embed.FS

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(files, "static/page.html"))
})

// A Page shows the text beside the conversation.
type Page struct {
	Corpus   func() *text.Corpus
	About    func() chat.About // the language model; nil: there is none
	Base     string            // the page's own address, if it is configured
	Feedback bool              // is kept
	Keys     bool              // are asked for
	Uploads  bool              // people may bring texts
}

// A pageData is what the page's template shows.
type pageData struct {
	*Page
	chat.About
	Language      string            // of the page's own words
	Words         map[string]string // by the English sentence, for the scripts
	Title, Byline string            // of the first document; empty if keys are asked for
	Hint          string            // what an answer is
}

// Say is a sentence in the page's language.
func (p pageData) Say(sentence string) string { return locale.Say(p.Language, sentence) }

// ServeHTTP serves the page. The text itself comes from /api/text, which may ask for a key.
func (p *Page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	code := wire.Language(r)
	var about chat.About
	if p.About != nil {
		about = p.About()
	}
	data := pageData{
		Page: p, About: about, Language: code, Words: inPage(code), Title: locale.Say(code, "Text"),
		Hint: locale.Join(
			locale.Say(code, "Every sentence of an answer cites the paragraph that it rests on. A citation opens its paragraph and marks the words."),
			about.Mode(code)),
	}
	if corpus := p.Corpus(); !p.Keys && len(corpus.Documents) > 0 {
		meta := corpus.Documents[0].Meta
		data.Title = cmp.Or(meta.Title, meta.Slug)
		data.Byline = meta.By()
	}
	var b bytes.Buffer
	if err := pageTemplate().Execute(&b, data); err != nil {
		panic(err) // unreachable: the template and its data are part of the program
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Vary", "Accept-Language")
	_, _ = w.Write(b.Bytes()) // or the client is gone
}
