package intent

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
)

// NamesText reports whether a word is one for a text in some language: "article", "rapport".
func NamesText(w string) bool { return w == TheText || textWords()[w] }

// NamesSummary reports whether a heading is what summaries are called in this language: "Abstract",
// "Executive summary".
func NamesSummary(heading, language string) bool {
	words := wordsIn(heading, language)
	n := len(words)
	return n > 0 && n <= mostOfSummary && words[n-1].is(classesOf("sum"))
}

// How many words such a heading has, at most, and one that says what something is for, without its number.
const (
	mostOfSummary = 2
	mostOfPurpose = 3
)

// NamesPurpose reports whether a heading is what the part is called in this language that says what
// something is for: "§ 2 Purpose", "Aims of the club".
func NamesPurpose(heading, language string) bool {
	words := slices.DeleteFunc(wordsIn(heading, language), func(w word) bool { return w.is(classesOf("section number roman comma fill")) || isMark(w.text) })
	return len(words) > 0 && len(words) <= mostOfPurpose && words[0].is(classesOf("use"))
}

// NamesAuthor reports whether a heading is what the part is called in this language that says who wrote a text:
// "AUTHORS", "About the author".
func NamesAuthor(heading, language string) bool {
	words := slices.DeleteFunc(wordsIn(heading, language), func(w word) bool {
		return w.is(classesOf("number roman comma fill about")) && !w.is(classesOf("author"))
	})
	return len(words) > 0 && only(words, classesOf("author"))
}

// IsBy reports whether a line is only a word behind which the name stands of who wrote a text in this language: "BY".
func IsBy(line, language string) bool {
	words := wordsIn(line, language)
	return len(words) == 1 && words[0].is(classesOf("by")) && !isUnspaced(language)
}

// NamesNotes reports whether a heading is what footnotes, the works that a text names and the like are called in any of
// the languages.
func NamesNotes(heading string) bool {
	return noteHeadings[strings.ReplaceAll(strings.ToLower(strings.TrimRight(heading, ": ")), " ", "_")]
}

var noteHeadings = lang.SetOf("notes footnotes endnotes references bibliography works_cited further_reading see_also external_links " +
	"fußnoten anmerkungen einzelnachweise literatur literaturverzeichnis quellen siehe_auch weblinks " +
	"références bibliographie voir_aussi liens_externes notas referencias bibliografía véase_también enlaces_externos " +
	"примечания сноски литература источники ссылки 注释 脚注 注 参考文献 参考资料 延伸阅读 外部链接")

// isMark reports whether a word has no letter or digit.
func isMark(w string) bool { return letters(w) == 0 }
