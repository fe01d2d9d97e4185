package text

import (
	"bytes"
	"fmt"
	"strings"
)

// magics are the first bytes of files that people take for texts
// (https://en.wikipedia.org/wiki/List_of_file_signatures).
var magics = []struct{ prefix, what string }{
	{"%PDF-", "a PDF"},
	{"{\\rtf", "an RTF file"},
	{"PK\x03\x04", "a zip file (as .docx, .odt and .epub are)"},
	{"PK\x05\x06", "a zip file"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"},
	{"\x1f\x8b", "a gzip file"},
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

// magic names the kind of a file that is no text, "" if it may be one. A prefix
// of letters alone counts only with a control character near it: a text about
// the format may start with it, too.
func magic(source []byte) string {
	head := source[:min(len(source), 64)]
	for _, m := range magics {
		if !bytes.HasPrefix(source, []byte(m.prefix)) {
			continue
		}
		if !hasOnlyLetters(m.prefix) || controls(string(head)) > 0 {
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
