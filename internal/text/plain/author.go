package plain

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

var (
	// byAuthor is a line of a title page that tells who wrote the text; the name may stand on the next line.
	byAuthor = lazyregexp.New(`^(?:[Bb]y|BY|von|VON|par|PAR|por|POR)(?:\s+(.*))?$`)
	// fullName is a name of two to six words, behind which degrees may stand.
	fullName = lazyregexp.New(`^((?:\p{Lu}[\p{L}.'’-]*\s+(?:(?:de|du|van|von|der|den|la|le|del)\s+)*){1,4}\p{Lu}[\p{L}.'’-]+)(?:,\s.*)?$`)
)

// withoutStop takes the full stop off a name that a line ends with, unless the last word is short as an abbreviation
// is: "Ann Lee, Esq."
func withoutStop(name string) string {
	if bare := strings.TrimSuffix(name, "."); len(bare)-strings.LastIndexByte(bare, ' ') > longestShort {
		return bare
	}
	return name
}

// longestShort is how many letters an abbreviation behind a name has, at most, with the space before it: " Esq".
const longestShort = 4

// titlePage is among how many blocks the author of a text is looked for.
const titlePage = 12

// findAuthor reads who wrote a text from its title page, if nothing else tells: a line with "by" and the name,
// or both on a line each.
func (r *reader) findAuthor() {
	named := false // the line before was "by"
	for i, s := range r.shapes[:min(len(r.shapes), titlePage)] {
		words := s.String()
		if i > 0 && !s.isCredit() && s.IsText() && len(words) > minSentence && source.EndsSentenceOrClause(words) {
			return // the text begins
		}
		for _, l := range s.Lines() {
			line := strings.TrimSpace(l.Of(words))
			if m := byAuthor().FindStringSubmatch(line); m != nil {
				named, line = true, m[1]
			}
			if m := fullName().FindStringSubmatch(line); named && m != nil {
				source.Fill(&r.meta.Author, withoutStop(m[1]))
				return
			}
			named = named && line == ""
		}
	}
}
