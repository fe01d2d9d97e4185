package wanted

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
)

// A Byline is a line that only says who wrote a text, or when, or both: "Hans Christian Andersen",
// "(Ada Holm, 19.9.2015)", "28 mai 2020".
type Byline struct {
	Name  string // "" if it says only when
	Dated bool
}

// bylineMarks may stand around a byline, and nameEnds between the name and the date.
const (
	bylineMarks = " ()[]（）–—-_*."
	nameEnds    = ",，、;|·–—("
)

// BylineOf reads a line. It reports whether that is a byline. A Chinese name without a date is none,
// as any short line looks like it.
func BylineOf(line string) (b Byline, ok bool) {
	line = strings.Trim(line, bylineMarks)
	if utf8.RuneCountInString(line) > longestByline {
		return Byline{}, false
	}
	if isDateline(line) {
		return Byline{Dated: true}, true
	}
	name, rest := line, ""
	if at := strings.IndexAny(line, nameEnds); at >= 0 {
		name, rest = strings.TrimSpace(line[:at]), strings.TrimLeft(line[at:], nameEnds+" ")
	}
	b = Byline{Name: name, Dated: isDateline(rest)}
	return b, isFullName(name) && (b.Dated || rest == "" && !lang.IsDense(name))
}

// dateWords is how many words a line has, at most, that only says when, and shortest how long those are
// that stand in dates beside numbers and months: "of", "le", "г".
const (
	dateWords = 5
	shortest  = 3
)

// isDateline reports whether a line is a day or a month of a year, and nothing else.
func isDateline(line string) bool {
	words := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" .,/-", r) })
	if !hasDate(line) || len(words) > dateWords {
		return false
	}
	named := len(lang.Dates(line)) > 0
	for _, w := range words {
		month := lang.Month(w, "") > 0
		named = named || month
		if !month && !lang.StartsWithDigit(w) && utf8.RuneCountInString(w) > shortest {
			return false
		}
	}
	return named
}

// The name of a person has at least two words and at most four, or two to four Chinese characters.
const (
	fewestNames = 2
	mostNames   = 4
)

// nobiliary stand between the parts of a name, in small letters.
var nobiliary = map[string]bool{"von": true, "van": true, "de": true, "da": true, "di": true, "du": true, "del": true, "der": true, "la": true, "al": true, "y": true, "bin": true}

// isFullName reports whether a line has the form of a person's name, and no word for a text.
func isFullName(line string) bool {
	if n := utf8.RuneCountInString(line); lang.IsDense(line) {
		return n >= fewestNames && n <= mostNames && !strings.ContainsFunc(line, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	}
	n := 0
	for word := range strings.FieldsSeq(line) {
		if nobiliary[word] && n > 0 {
			continue
		}
		n++
		first, _ := utf8.DecodeRuneInString(word)
		isOdd := strings.ContainsFunc(word, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(".'’-", r)
		})
		if !unicode.IsUpper(first) || isOdd || intent.NamesText(strings.ToLower(word)) || lang.StopWords(lang.Detect(line))[strings.ToLower(word)] {
			return false
		}
	}
	return n >= fewestNames && n <= mostNames
}
