package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"pilcrow/internal/lazyregexp"
)

// Citations of Pandoc (https://pandoc.org/MANUAL.html#citation-syntax).
var (
	cited     = lazyregexp.New(`^\[([^\[\]\n]*@[^\[\]\n]+)\]`)
	citedKey  = lazyregexp.New(`(?:^|[\s;])-?@([A-Za-z0-9_][\w:.#$%&+?<>~/-]*|\{[^{}]+\})`)
	yearInKey = lazyregexp.New(`(?:1[5-9]|20)\d\d`)
)

// hasBibliography says that the front matter names a bibliography.
var hasBibliography = parser.NewContextKey()

// citation returns the length of the citation at the start of line, 0 without one. Names of
// people are written "[@name]", too: a citation has a year in a key, or the text a bibliography.
func citation(line []byte, pc parser.Context) int {
	m := cited().FindSubmatchIndex(line)
	if m == nil || m[1] < len(line) && strings.IndexByte("([{", line[m[1]]) >= 0 {
		return 0
	}
	inside := line[m[2]:m[3]]
	if _, defined := pc.Reference(util.ToLinkReference(inside)); defined {
		return 0
	}
	for part := range bytes.SplitSeq(inside, []byte(";")) {
		if !citedKey().Match(part) {
			return 0
		}
	}
	if pc.Get(hasBibliography) == nil && !yearInKey().Match(inside) {
		return 0
	}
	return m[1]
}

// author parses "@crone2016 showed that", which names who is cited.
func author(line []byte, at gtext.Segment, source []byte, pc parser.Context) *mark {
	if pc.Get(hasBibliography) == nil || at.Start > 0 && strings.IndexByte(" \t\n(", source[at.Start-1]) < 0 {
		return nil
	}
	key := citedKey().FindSubmatch(line)
	if key == nil || line[0] != '@' || key[1][0] == '{' {
		return nil
	}
	name := strings.TrimRight(string(key[1]), ".:")
	return spoken(authorAndYear(name), 1+len(name), at)
}

// authorAndYear makes of the key of a book what a reader would see: "crone_bees_2016" is
// "Crone (2016)". A key of another form stays as it is.
func authorAndYear(key string) string {
	isNoSmall := func(r rune) bool { return r < 'a' || r > 'z' }
	first := strings.IndexFunc(key, isNoSmall)
	if first == 0 { // "Crone2016"
		first = 1 + strings.IndexFunc(key[1:], isNoSmall)
	}
	year := yearInKey().FindString(key)
	if first < 2 || year == "" {
		return key
	}
	return strings.ToUpper(key[:1]) + key[1:first] + " (" + year + ")"
}
