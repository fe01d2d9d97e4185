package source

import "pilcrow/internal/lazyregexp"

// NamesNothing reports whether a title or an author is what programs write into files that have none.
func NamesNothing(s string) bool { return untitled().MatchString(s) }

var untitled = lazyregexp.New(`(?i)^(untitled( (document|page))?|unknown( (title|author))?|- no title specified|microsoft (office )?(word|excel|powerpoint)( - .*)?|slide 1|(document|new page)\s?\d*|.*\.(docx?|dotx?|odt|rtf|tex|dvi|pptx?|indd|qxd|pdf|html?))$`)
