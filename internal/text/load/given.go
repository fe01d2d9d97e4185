package load

import (
	"errors"
	"net/url"
	"path"
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/fetch"
	"pilcrow/internal/text/refusal"
)

// Input stands for standard input among paths, and inputName is what it is called.
const (
	Input     = "-"
	inputName = "standard input"
)

func (l Loader) input() file {
	return file{path: inputName, real: inputName, named: true, get: func() (given, error) {
		if l.Input == nil {
			return given{}, errors.New("cannot be read here: name a file")
		}
		content, err := l.Input()
		return given{content: content}, err
	}}
}

// page is a page on the web: a file whose format the server states.
func (l Loader) page(address string) file {
	return file{path: address, real: address, named: true, get: func() (given, error) {
		if l.Fetch == nil {
			return given{}, errors.New("is an address, and none are fetched here: name a file")
		}
		page, err := l.Fetch(address)
		if err != nil {
			return given{}, err
		}
		ext, err := formatOfPage(page)
		return given{content: page.Content, ext: ext, charset: page.Charset, meta: text.Meta{Slug: slugOfAddress(page.Address), Source: page.Address}}, err
	}}
}

// pageFormats are the formats by the types that servers tell
// (https://www.iana.org/assignments/media-types).
var pageFormats = map[string]string{
	"text/html": ".html", "application/xhtml+xml": ".xhtml", "text/markdown": ".md", "text/x-markdown": ".md", "application/pdf": ".pdf",
	"application/epub+zip": ".epub", "application/rtf": ".rtf", "text/rtf": ".rtf", "text/csv": ".csv", "text/tab-separated-values": ".tsv",
	"text/vtt": ".vtt", "application/x-subrip": ".srt", "application/x-ipynb+json": ".ipynb", "application/vnd.oasis.opendocument.text": ".odt",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx", "message/rfc822": ".eml", "application/mbox": ".mbox", "multipart/related": ".mht",
}

// formatOfPage returns the extension of a page's format, "" if its content says it. Many
// servers call all text plain, so there the name counts.
func formatOfPage(p *fetch.Page) (string, error) {
	if ext, ok := pageFormats[p.Type]; ok {
		return ext, nil
	}
	kind, _, _ := strings.Cut(p.Type, "/")
	switch kind {
	case "image", "audio", "video", "font":
		return "", refusal.New("is no text but of the type %s", p.Type)
	}
	ext := ""
	if u, err := url.Parse(p.Address); err == nil {
		ext = extension(u.Path)
	}
	if _, known := formats[ext]; !known {
		ext = ""
	}
	return ext, nil
}

// slugOfAddress names a page by the last part of its path, or by its host.
func slugOfAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return slugOf(address)
	}
	base := path.Base(strings.TrimSuffix(u.Path, packed(u.Path)))
	if slug := simplify(strings.TrimSuffix(base, path.Ext(base))); slug != "" && slug != "index" {
		return slug
	}
	return slugOf(u.Hostname() + ".") // without a part that looks like an extension
}
