package wanted

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// longestByline is the length up to which "by" alone tells of an author; a longer sentence may
// say that somebody did something else.
const longestByline = 60

// longestTelling is up to what length a sentence tells who made a text.
const longestTelling = 400

// longestDated is up to what length a sentence that begins so tells when a text was made:
// "Published …", "It was written …".
const longestDated = 120

// romanYear is a year as it stands on the title page of an old book: "MDCCCXLVI".
var romanYear = lazyregexp.New(`\bM(?:D?C{0,4}|CM)(?:L?X{0,4}|X[LC])(?:V?I{0,4}|I[VX])\b`)

// leastRoman is how many letters such a year has, at least: "MD" and "MIX" may be something else.
const leastRoman = 4

// HasDate reports whether a sentence has a date or a year.
func HasDate(s string) bool {
	isRoman := func(year string) bool { return len(year) >= leastRoman }
	return len(lang.Dates(s)) > 0 || slices.ContainsFunc(romanYear().FindAllString(s, -1), isRoman) || slices.ContainsFunc(lang.Numbers(s, ""), func(n lang.Number) bool { return isYear(n.Value) })
}

// DatesRights reports whether a sentence says since which one year or day somebody has the rights: what has them over
// many years, as a program has, was not published in one of them.
func DatesRights(s string) bool { return ClaimsCopyright(s) && HasDate(s) && !years().MatchString(s) }

// years finds several years.
var years = lazyregexp.New(`\d{4}\s*[-–—,]\s*\d{2,4}`)

// isByline reports whether "by" in a line tells who made the text: in a short one, or one of its title
// page that says what was done, "Posted on 3 May by …", or what it is, "A guide for new members by …".
func isByline(said, language string) bool {
	isLine := !text.EndsSentence(said) && !strings.HasSuffix(said, ";") || !lang.IsDense(said) && intent.Opens(intent.Author, said, language) && !opensWithOther(said, language)
	return len(said) <= longestByline && isLine || len(said) <= longestDated &&
		(intent.OpensWithMaking(said, language) || intent.OpensWithKind(said, language) && (!text.EndsSentence(said) || IsCredit(said)))
}

// opensWithOther reports whether a line begins with "by" and a word in small letters: "Von dieser Regel …".
func opensWithOther(said, language string) bool {
	words := strings.Fields(said)
	if len(words) < 2 || !intent.IsBy(words[0], language) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[1])
	return unicode.IsLower(first)
}

// HoldsOfText reports whether a sentence has what a kind asks for: a name, a date, a number.
func HoldsOfText(kind intent.Kind, said, language string) bool {
	switch kind {
	case intent.Date:
		return (len(said) <= longestByline && !text.EndsSentence(said) || len(said) <= longestDated && intent.Opens(kind, said, language) ||
			len(said) <= longestTelling && intent.TellsMaking(said, language) || intent.SpeaksOfText(said, language)) && HasDate(said)
	case intent.Version:
		return intent.Opens(kind, said, language) && strings.ContainsFunc(said, unicode.IsDigit) || Holds(intent.Quantity, "", said, language)
	case intent.Author:
		return (isByline(said, language) || intent.TellsWho(said, language) || intent.Labels(kind, said, language)) && len(said) < longestTelling && Holds(intent.Person, "", said, language)
	case intent.Publisher:
		return len(said) < longestTelling && intent.TellsPublisher(said, language) && Holds(intent.Person, "", said, language)
	}
	return false
}
