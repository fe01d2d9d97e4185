package load

import (
	"bytes"
	"strings"
	"unicode"

	"pilcrow/internal/text/archive"
	"pilcrow/internal/text/refusal"
)

// magics are the first bytes of files that people take for texts
// (https://en.wikipedia.org/wiki/List_of_file_signatures).
var magics = []struct {
	prefix string
	what   *refusal.Refusal // what it is: part of a sentence
}{
	{"PK\x03\x04", refusal.New("a zip file")},
	{"PK\x05\x06", refusal.New("a zip file")},
	{"7z\xbc\xaf\x27\x1c", refusal.New("a 7z file")},
	{"Rar!\x1a\x07", refusal.New("a RAR file")},
	{"\x89PNG\r\n", refusal.New("a PNG image")},
	{"\xff\xd8\xff", refusal.New("a JPEG image")},
	{"GIF87a", refusal.New("a GIF image")},
	{"GIF89a", refusal.New("a GIF image")},
	{"RIFF", refusal.New("an image, a sound or a film (RIFF)")},
	{"ID3\x03", refusal.New("an MP3 sound")},
	{"ID3\x04", refusal.New("an MP3 sound")},
	{"\x7fELF", refusal.New("a program")},
	{"MZ\x90\x00", refusal.New("a program")},
	{"SQLite format 3\x00", refusal.New("a database")},
	{"\xff\xfe\x00\x00", refusal.New("UTF-32")},
	{"\x00\x00\xfe\xff", refusal.New("UTF-32")},
}

// refuse returns an error for what is known to be no text.
func refuse(source []byte) error {
	if bytes.HasPrefix(source, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) { // a compound file
		if bytes.Contains(source, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return refusal.New("is encrypted: save it without a password")
		}
		return refusal.New("is a file of an old Office (.doc, .xls, .ppt): save it as .docx, or export it as PDF")
	}
	what := magic(source)
	if what == nil {
		return nil
	}
	if a, err := archive.Open(source); err == nil {
		for _, known := range []struct {
			file string
			why  *refusal.Refusal
		}{
			{"xl/workbook.xml", refusal.New("is an Excel workbook: save its sheets as CSV")},
			{"ppt/presentation.xml", refusal.New("is a PowerPoint presentation: export it as PDF")},
			{"META-INF/manifest.xml", refusal.New("is an archive, and no OpenDocument text: save a table as CSV, and others as PDF")},
		} {
			if a.Has(known.file) {
				return known.why
			}
		}
		return refusal.New("is a zip file: unpack it first")
	}
	return refusal.New("is %v, not text: export it as text, Markdown or HTML", what)
}

// magic names the kind of a file that is no text, nil if it may be one. A prefix
// of letters alone counts only with a control character near it: a text about
// the format may start with it, too.
func magic(source []byte) *refusal.Refusal {
	head := source[:min(len(source), 64)]
	for _, m := range magics {
		if !bytes.HasPrefix(source, []byte(m.prefix)) {
			continue
		}
		if !hasOnlyLetters(m.prefix) || hasControls(head) {
			return m.what
		}
	}
	return nil
}

func hasOnlyLetters(s string) bool {
	return strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") == ""
}

func hasControls(b []byte) bool {
	return bytes.ContainsFunc(b, func(r rune) bool { return unicode.IsControl(r) && !unicode.IsSpace(r) })
}
