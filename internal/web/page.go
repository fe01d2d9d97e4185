package web

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"strings"
	"sync"

	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
	"pilcrow/internal/web/wire"
)

//go:embed static
var files embed.FS

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(files, "static/page.html"))
})

// A pageData is what the page's template shows.
type pageData struct {
	Language      string            // of the page's own words
	Words         map[string]string // by the English sentence, for the scripts
	Title, Byline string            // of the first document; empty if keys are asked for
	Model         string
	Chooses       bool   // see [Server]
	Mode          string // whose words the answers are
	Base          string // the page's own address, if it is configured
	Feedback      bool
	Keys          bool // are asked for
	Uploads       bool // people may bring texts
}

// Say is a sentence in the page's language.
func (p pageData) Say(sentence string) string { return locale.Say(p.Language, sentence) }

// page serves the page. The text itself comes from /api/text, which may ask for a key.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	code := wire.Language(r)
	data := pageData{
		Language: code, Words: inPage(code), Title: locale.Say(code, "Text"), Base: s.base(),
		Model: s.Model, Chooses: s.Chooses, Mode: chat.About{Model: s.Model, Chooses: s.Chooses}.Mode(code), Feedback: s.Memory != nil, Keys: s.Keys != nil, Uploads: s.Uploads != nil,
	}
	if corpus := s.service.Corpus(); s.Keys == nil && len(corpus.Documents) > 0 {
		meta := corpus.Documents[0].Meta
		data.Title = meta.Title
		if data.Title == "" {
			data.Title = meta.Slug
		}
		data.Byline = strings.Trim(meta.Author+", "+meta.Office, ", ")
	}
	var b bytes.Buffer
	if err := pageTemplate().Execute(&b, data); err != nil {
		panic(err) // unreachable: the template and its data are part of the program
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Vary", "Accept-Language")
	_, _ = w.Write(b.Bytes()) // or the client is gone
}
