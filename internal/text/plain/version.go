package plain

import (
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

// The parts of the name of a version: what stands before its number, the number, and when it came out.
const (
	versionWord   = `(?:(?i:version|release)[ \t]+v?|v|\[)`
	versionNumber = `\d{1,4}(?:\.\d{1,3}){1,3}(?:[-.+]?(?i:alpha|beta|rc|pre|dev|post)[\w.-]*)?[\])]?`
	longNumber    = `\d{1,4}(?:\.\d{1,3}){2,3}[\])]?`
	versionDate   = `[ \t:–—-]*[(\[]?(?:\d{4}-\d{2}-\d{2}|(?:\p{L}{3,9}\.?[ \t]+)?\d{1,2}(?:\.|st|nd|rd|th)?,?[ \t]+(?:\p{L}{3,9}\.?,?[ \t]+)?\d{4}|(?i:unreleased))[)\]]?`
	versionOf     = `(?:\p{L}[\w-]*[ \t]+)?` // the name of the program
)

// versionName is a line that names a version, as change logs have them: "1.9.1 (2025-06-02)", "[1.7.0] - 2022-01-05",
// "Version 2.0", "lamps v0.3". A number of two parts alone may be a price.
var versionName = lazyregexp.If(lazyregexp.Has(lazyregexp.Digits),
	`^`+versionOf+`(?:`+versionWord+`?`+versionNumber+versionDate+`|`+versionWord+versionNumber+`|`+longNumber+`):?$`)

// fewestVersions is how many versions a text names, at least, if their names are headings.
const fewestVersions = 2

// versionLevel is the level of the names of versions, which have headings below them.
const versionLevel = capitalsLevel - 1

// namesVersions reports whether the text names versions one below the other, as change logs do.
func (r *reader) namesVersions(all []chunk) bool {
	names := make(map[string]bool)
	for _, c := range all[:max(0, len(all)-1)] {
		if r.isVersion(c[0], len(c) == 1) {
			names[r.of(c[0])] = true
		}
	}
	return len(names) >= fewestVersions
}

// isVersion reports whether a line that stands alone names a version.
func (r *reader) isVersion(l line, alone bool) bool {
	return alone && l.indent <= r.body && versionName.MatchString(r.of(l))
}

// version is the heading that names a version.
func (r *reader) version(l line) *source.Block {
	b := source.NewBlock(source.Heading, r.passage(chunk{l}))
	b.Level, b.Reason = versionLevel, "the name of a version, as others in this text"
	return b
}
