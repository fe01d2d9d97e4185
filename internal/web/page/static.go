package page

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"
)

// A staticFile is a file of the page, as it is and packed.
type staticFile struct {
	tag           string // entity tag (RFC 9110, 8.8.3) without its quotes
	plain, packed []byte
}

// staticFiles are the page's own files, by name.
var staticFiles = sync.OnceValue(func() map[string]staticFile {
	all := make(map[string]staticFile)
	entries, _ := fs.ReadDir(files, "static") // they are part of the program
	for _, e := range entries {
		if e.Name() == "page.html" {
			continue
		}
		data, _ := files.ReadFile("static/" + e.Name())
		sum := sha256.Sum256(data)
		all[e.Name()] = staticFile{tag: hex.EncodeToString(sum[:8]), plain: data, packed: packed(data)}
	}
	return all
})

func packed(data []byte) []byte {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // a level that there is
	_, _ = w.Write(data)                                  // a buffer takes everything
	_ = w.Close()
	return b.Bytes()
}

// Static serves the page's own files; a browser asks anew, and gets them once.
func Static(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("file")
	file, ok := staticFiles()[name]
	if !ok {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Cache-Control", "no-cache")
	h.Set("Vary", "Accept-Encoding")
	h.Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	tag, data := `"`+file.tag+`"`, file.plain
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		tag, data = `"`+file.tag+`-gzip"`, file.packed
		h.Set("Content-Encoding", "gzip")
	}
	h.Set("ETag", tag)
	if matches(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	_, _ = w.Write(data) // or the client is gone
}

// matches reports whether an If-None-Match lists a tag: a list, or "*", compared weakly,
// since proxies that compress call our tags weak (RFC 9110, 13.1.2).
func matches(header, tag string) bool {
	for one := range strings.SplitSeq(header, ",") {
		if one = strings.TrimPrefix(strings.TrimSpace(one), "W/"); one == tag || one == "*" {
			return true
		}
	}
	return false
}
