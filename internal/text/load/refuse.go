package load

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"pilcrow/internal/text/archive"
)

// magics are the first bytes of files that people take for texts
// (https://en.wikipedia.org/wiki/List_of_file_signatures).
var magics = []struct{ prefix, what string }{
	{"PK\x03\x04", "a zip file"},
	{"PK\x05\x06", "a zip file"},
	{"7z\xbc\xaf\x27\x1c", "a 7z file"},
	{"Rar!\x1a\x07", "a RAR file"},
	{"\x89PNG\r\n", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"GIF87a", "a GIF image"},
	{"GIF89a", "a GIF image"},
	{"RIFF", "an image, a sound or a film (RIFF)"},
	{"ID3\x03", "an MP3 sound"},
	{"ID3\x04", "an MP3 sound"},
	{"\x7fELF", "a program"},
	{"MZ\x90\x00", "a program"},
	{"SQLite format 3\x00", "a database"},
	{"\xff\xfe\x00\x00", "UTF-32"},
	{"\x00\x00\xfe\xff", "UTF-32"},
}

// refuse returns an error for what is known to be no text.
func refuse(source []byte) error {
	if bytes.HasPrefix(source, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) { // a compound file
		if bytes.Contains(source, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return errors.New("is encrypted: save it without a password")
		}
		return errors.New("is a file of an old Office (.doc, .xls, .ppt): save it as .docx, or export it as PDF")
	}
	what := magic(source)
	if what == "" {
		return nil
	}
	if a, err := archive.Open(source); err == nil {
		for _, known := range []struct{ file, advice string }{
			{"xl/workbook.xml", "is an Excel workbook: save its sheets as CSV"},
			{"ppt/presentation.xml", "is a PowerPoint presentation: export it as PDF"},
			{"META-INF/manifest.xml", "is an archive, and no OpenDocument text: save a table as CSV, and others as PDF"},
		} {
			if a.Has(known.file) {
				return errors.New(known.advice)
			}
		}
		return errors.New("is a zip file: unpack it, and name the folder")
	}
	return notText(what)
}

// magic names the kind of a file that is no text, "" if it may be one. A prefix
// of letters alone counts only with a control character near it: a text about
// the format may start with it, too.
func magic(source []byte) string {
	head := source[:min(len(source), 64)]
	for _, m := range magics {
		if !bytes.HasPrefix(source, []byte(m.prefix)) {
			continue
		}
		if !hasOnlyLetters(m.prefix) || hasControls(head) {
			return m.what
		}
	}
	return ""
}

func hasOnlyLetters(s string) bool {
	return strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") == ""
}

func notText(what string) error {
	return fmt.Errorf("is %s, not text: export it as text, Markdown or HTML", what)
}

func hasControls(b []byte) bool {
	return bytes.ContainsFunc(b, func(r rune) bool { return unicode.IsControl(r) && !unicode.IsSpace(r) })
}
