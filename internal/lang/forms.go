package lang

import "regexp"

// Forms find something that each language says in words of its own, by language. Of one that they lack they find nothing.
type Forms map[string]func() *regexp.Regexp

// Match reports whether s has it.
func (f Forms) Match(language, s string) bool {
	form := f[language]
	return form != nil && form().MatchString(s)
}
