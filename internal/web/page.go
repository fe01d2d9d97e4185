package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"html/template"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

//go:embed static
var files embed.FS

var pageTemplate = template.Must(template.ParseFS(files, "static/page.html"))

// A pageData is what the page's template shows.
type pageData struct {
	Title, Byline string // of the first document; empty if keys are asked for
	Model         string
	Feedback      bool
}

// page serves the page. The text itself comes from /api/text, which may ask for a key.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	data := pageData{Title: "The text", Model: s.Model, Feedback: s.Memory != nil}
	if corpus := s.Text(); s.Keys == nil && len(corpus.Documents) > 0 {
		meta := corpus.Documents[0].Meta
		data.Title = meta.Title
		if data.Title == "" {
			data.Title = meta.Slug
		}
		data.Byline = strings.Trim(meta.Author+", "+meta.Office, ", ")
	}
	var b bytes.Buffer
	if err := pageTemplate.Execute(&b, data); err != nil {
		panic(err) // unreachable: the template and its data are part of the program
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(b.Bytes()) // or the client is gone
}

// tags are the entity tags (RFC 9110, 8.8.3) of the static files, by name.
var tags = func() map[string]string {
	tags := make(map[string]string)
	entries, _ := fs.ReadDir(files, "static")
	for _, e := range entries {
		data, _ := files.ReadFile("static/" + e.Name())
		sum := sha256.Sum256(data)
		tags[e.Name()] = `"` + hex.EncodeToString(sum[:8]) + `"`
	}
	return tags
}()

// static serves the page's own files; a browser asks anew, and gets them once.
func (s *Server) static(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("file")
	tag, ok := tags[name]
	if !ok || name == "page.html" {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("ETag", tag)
	h.Set("Cache-Control", "no-cache")
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	data, _ := files.ReadFile("static/" + name)
	h.Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	_, _ = w.Write(data)
}
