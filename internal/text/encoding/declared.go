package encoding

import (
	"bytes"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/htmlindex"

	"pilcrow/internal/lazyregexp"
)

// prescan is how much of a file is searched for a declaration, as browsers do
// (https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding).
const prescan = 1024

var (
	xmlDeclaration  = lazyregexp.New(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)
	metaDeclaration = lazyregexp.New(`(?i)<meta\s[^>]*charset\s*=\s*["']?\s*([A-Za-z0-9._:-]+)`)
)

// byDeclaration decodes a file that is not UTF-8 as it says that it is.
func byDeclaration(source []byte, declared string) (Decoding, bool) {
	how := "as the server says"
	if declared == "" {
		declared, how = ownDeclaration(source), "as the file says"
	}
	e, err := htmlindex.Get(strings.TrimSpace(declared))
	if declared == "" || err != nil {
		return Decoding{}, false
	}
	name, err := htmlindex.Name(e)
	if err != nil || name == "utf-8" || strings.HasPrefix(name, "utf-16") || name == "replacement" {
		return Decoding{}, false // what was found in the bytes says otherwise
	}
	return decoding(name, e, how), true
}

// ownDeclaration returns the encoding that an XML or HTML file names, "" without one.
func ownDeclaration(source []byte) string {
	head := source[:min(len(source), prescan)]
	if !bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) {
		return ""
	}
	for _, declaration := range []*regexp.Regexp{xmlDeclaration(), metaDeclaration()} {
		if m := declaration.FindSubmatch(head); m != nil {
			return string(m[1])
		}
	}
	return ""
}
