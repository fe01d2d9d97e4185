// Package archive reads the files in a zip archive, within limits: what a small archive
// may unpack to has none of its own.
package archive

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/net/html/charset"

	"pilcrow/internal/text/refusal"
)

// Limits of what an archive may hold. Texts are packed to a tenth of their size, markup
// with little text to a fiftieth.
const (
	maxFiles = 20_000
	maxTotal = 256 << 20 // bytes unpacked
	maxRatio = 300       // of what is unpacked to what is packed, of files larger than
	ratioMin = 8 << 20   // bytes
)

// An Archive is an open zip archive.
type Archive struct {
	files map[string]*zip.File
	names []string
	left  int64 // bytes that may still be unpacked
}

// Open opens an archive. Its errors go on after the file's name.
func Open(source []byte) (*Archive, error) {
	r, err := zip.NewReader(bytes.NewReader(source), int64(len(source)))
	if err != nil {
		return nil, refusal.New("is broken: it is no complete zip archive")
	}
	if len(r.File) > maxFiles {
		return nil, refusal.New("has %d files in it, the limit is %d", len(r.File), maxFiles)
	}
	a := &Archive{files: make(map[string]*zip.File), left: maxTotal}
	for _, f := range r.File {
		name := strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(f.Name, `\`, "/")), "/")
		if _, twice := a.files[name]; !twice && !f.FileInfo().IsDir() {
			a.files[name] = f
			a.names = append(a.names, name)
		}
	}
	return a, nil
}

// Names returns the names of the files, in the order of the archive.
func (a *Archive) Names() []string { return a.names }

// Decoder reads XML in any encoding, also where it is not quite well-formed.
func Decoder(content []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(content))
	d.Strict = false
	d.CharsetReader = charset.NewReaderLabel
	return d
}

// Has reports whether there is a file of that name.
func (a *Archive) Has(name string) bool { return a.files[name] != nil }

// Read unpacks a file. The error is [fs.ErrNotExist] if there is none of that name.
func (a *Archive) Read(name string) ([]byte, error) {
	f := a.files[name]
	if f == nil {
		return nil, fs.ErrNotExist
	}
	if f.Flags&1 != 0 {
		return nil, refusal.New("is encrypted: save it without a password")
	}
	limit := a.left
	if packed := int64(f.CompressedSize64); packed < limit/maxRatio {
		limit = max(ratioMin, packed*maxRatio)
	}
	r, err := f.Open()
	if err != nil {
		return nil, refusal.New("is broken: %s in it cannot be unpacked", name)
	}
	defer r.Close()
	content, err := io.ReadAll(io.LimitReader(r, min(limit, a.left)+1))
	if int64(len(content)) > min(limit, a.left) {
		return nil, refusal.New("unpacks to more than %d MiB (%s): it is no ordinary file of its kind", len(content)>>20, name)
	}
	if err != nil {
		return nil, refusal.New("is broken: %s in it cannot be unpacked", name)
	}
	a.left -= int64(len(content))
	return content, nil
}
