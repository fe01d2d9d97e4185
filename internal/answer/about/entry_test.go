package about_test

import (
	"strings"
	"testing"
)

const (
	numberedQuestions = "# Oars\n\n## Care\n\n2.1. I varnished my oar, and it went white.\n\nThe varnish was damp. Dry it for a week.\n\nThen sand it down.\n\n2.2. My oar is bent.\n\nSteam it.\n"
	numberedRules     = `# Rules

These are the rules of the club.

1. The boats of the club are for its members, and for guests whom a member brings along and looks after.
2. Whoever takes a boat out writes that into the book in the hall, with the time and the names of the crew.

   A boat that is not in the book is not looked for.
3. Whoever breaks something says so on the same day, whether or not anybody has seen how it came about.

The committee may change them.
`
	releases = "# Nets\n\n## Noteworthy changes in release 2.4 (2021-03-02)\n\n### Bugs\n\nNets no longer tear.\n\n## Noteworthy changes in release 2.3 (2020-07-09)\n\nNets may be blue.\n"
	tables   = "# Ships\n\nTable 3-1: Ships of the line\n\n| Ship | Built |\n|---|---|\n| Aurora | 1931 |\n\nThe Aurora is the oldest one.\n\nTable 3-2: Tugs\n\n| Tug | Built |\n|---|---|\n| Knut | 1960 |\n"
	kinds    = "# Changes\n\n## 2.1.0\n\n### Removed\n\n- The old bell.\n\n### Fixed\n\n- Oars float.\n\n### Changed\n\n- Nets are blue.\n\n## 2.0.0\n\n### Removed\n\n- The gate.\n"
	letters  = "# Letters of Ida Moor\n\nLetter II\\\nTo Mrs. Reed\n\nSkerry, May 3, 1911.\n\nThe seals are back.\n\nLetter III\\\nTo Mrs. Reed\n\nThey have left.\n"
	nested   = "# Oars\n\n## Use\n\n### On the water\n\nRow.\n\n### On land\n\nCarry them.\n\n## Care\n\nVarnish them.\n"
)

// TestEntries: what a number names goes on to the next number, and a text that counts its paragraphs is quoted by its
// own numbers.
func TestEntries(t *testing.T) {
	for _, test := range []struct{ text, question, says string }{
		{numberedQuestions, "What does 2.1 say?", "2.1. I varnished my oar, and it went white. The varnish was damp. Dry it for a week. Then sand it down."},
		{numberedQuestions, "What does 2.2 say?", "2.2. My oar is bent."},
		{numberedRules, "What does paragraph 2 say?", "Whoever takes a boat out writes that into the book in the hall, with the time and the names of the crew. A boat that is not in the book is not looked for."},
		{numberedRules, "¶ 1", "These are the rules of the club."},
		{numberedRules, "What does paragraph 1 say?", "The boats of the club are for its members, and for guests whom a member brings along and looks after."},
		{"# Rules\n\nSome come first.\n\n1. Row.\n2. Stop.\n", "What does paragraph 1 say?", "Some come first."},
		{releases, "What does the entry for 2.4 say?", "“Noteworthy changes in release 2.4 (2021-03-02)”: Nets no longer tear."},
		{releases, "What's new in the latest version?", "“Noteworthy changes in release 2.4 (2021-03-02)”: Nets no longer tear."},
		{kinds, "What was removed in 2.1.0?", "“Removed”: The old bell."},
		{kinds, "what was fixed in version 2.1.0", "“Fixed”: Oars float."},
		{kinds, "What changed in 2.1.0?", "“2.1.0”: The old bell. Oars float. Nets are blue."},
		{kinds, "What was deprecated in 2.1.0?", "“2.1.0”: The old bell. Oars float. Nets are blue."},
		{tables, "What does table 3-2 show?", "Tug Built Knut 1960"},
		{letters, "What does letter II say?", "Letter II To Mrs. Reed Skerry, May 3, 1911. The seals are back."},
		{nested, "What is done with the oars, according to the last sentence?", "Varnish them."},
	} {
		if a, ok := asking(file(t, test.text), test.question).Answer(); !ok || !strings.HasPrefix(said(a), test.says) || len(said(a)) > len(test.says)+len("It is called so.") {
			t.Errorf("%q is answered %q, want %q", test.question, said(a), test.says)
		}
	}
}
