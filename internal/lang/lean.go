package lang

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/lazyregexp"
)

// A Leaning is what of a question shows that it needs what was said before it.
type Leaning struct {
	Joins   bool // it begins with what joins it to that: "and", "what about"
	Points  bool // a word stands for something of that: "how long is it?", "why is that so?"
	Resumes bool // a word mostly goes on with that: "then", "instead", "the other"
}

// LeaningOf says how far a question leans on what was said before it. One for something beside that ("which ones apart
// from it?") asks for what was not said, and does not.
func LeaningOf(language, question string) (l Leaning) {
	question = strings.ToLower(question)
	if excepting.in(language, question) {
		return l
	}
	words := strings.FieldsFunc(question, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) && !strings.ContainsRune("',-", r) })
	for i, word := range words {
		words[i] = strings.TrimSuffix(word, ",")
		l.Joins = l.Joins || i == 0 && Joins(language, words[i])
		l.Points = l.Points || IsPersonal(language, withoutVerb(language, words[i])) || demonstrative.has(language, words[i]) && !isAmbiguous(words[i]) || pointsAt(language, words, i)
		l.Resumes = l.Resumes || resuming.has(language, words[i]) && !isExpletive(language, words, i)
	}
	l.Joins = l.Joins || language == "zh" && thenAsks().MatchString(question) || slices.ContainsFunc(opening[language], func(o string) bool { return strings.HasPrefix(question, o) })
	l.Points = l.Points || standing.in(language, question) || oneOfSaid().MatchString(question)
	return l
}

// WithoutPointers is a question with spaces in place of what stands for something said before, where words are written
// without spaces between them.
func WithoutPointers(language, question string) string {
	if language != "zh" {
		return question
	}
	question = oneOfSaid().ReplaceAllString(question, " ")
	for _, pointer := range slices.Concat(standing[language], opening[language]) {
		question = strings.ReplaceAll(question, pointer, " ")
	}
	return strings.TrimPrefix(question, "那")
}

// WithoutPointer is a question in Chinese without what names one of several things that were said: "后面那个".
func WithoutPointer(question string) string {
	return cmp.Or(oneOfSaid().ReplaceAllString(question, ""), question)
}

var oneOfSaid = lazyregexp.New(`[后前][面边头](?:提到的|说的)?那[个种位家]?|最[后先](?:提到的|说的)?那[个种位家]|[后前]一[个种位家]|[后前]者`)

// isAmbiguous reports whether a word that may point back mostly does something else in a question.
func isAmbiguous(word string) bool { return word == "that" || word == "both" || word == "such" }

// pointsAt reports whether a word that also joins clauses, or is an article, stands for something where it stands in a
// question: "why is that so?", "gilt das auch?", but not "is it true that boats float?", "wo ist das Boot?".
func pointsAt(language string, words []string, i int) bool {
	isLast := i == len(words)-1
	switch {
	case language == "en" && words[i] == "that's":
		return i == 0 || beforeThat[words[i-1]]
	case language == "en" && words[i] == "that":
		return isLast || i > 0 && beforeThat[words[i-1]]
	case language == "de" && words[i] == "das":
		return isLast || StopWords(language)[words[i+1]] && !IsPersonal(language, words[i+1]) && !FirstPerson(language, words[i+1])
	case language == "de" && ofGender[words[i]]: // "wie alt war der da?"
		return isLast || i == len(words)-2 && words[i+1] == "da"
	}
	return false
}

// ofGender are articles that stand for somebody or something if no noun is behind them.
var ofGender = SetOf("der die den dem denen")

// withoutVerb is a pronoun of English without the verb that is drawn together with it: "it's".
func withoutVerb(language, word string) string {
	if language == "en" {
		word, _, _ = strings.Cut(word, "'")
	}
	return word
}

// isExpletive reports whether a "there" stands beside a form of "to be", where it names no place: "is there a ferry?",
// "how many boats are there?". Behind a noun, as in "is the ferry there?", it is one.
func isExpletive(language string, words []string, i int) bool {
	return language == "en" && words[i] == "there" && i > 0 && ofBeing[words[i-1]]
}

var ofBeing = SetOf("is isn't are aren't was wasn't were weren't be been")

// beforeThat are the words behind which "that" stands for something: forms of auxiliary verbs, and prepositions.
var beforeThat = SetOf("is was are were does did do can could will would should must may might has had of in on at for from to with by about after before all like than why without")

// thenAsks is a "then" at the beginning, and not "that" before a noun: "那正确的呢？", but not "那个船在哪里？".
var thenAsks = lazyregexp.New("^那[^个些位种里年天次时本段座条]")

// opening are what a question begins with that goes on, in lower case.
var opening = map[string][]string{
	"en": {"what about ", "how about "},
	"de": {"was ist mit ", "wie sieht es mit ", "wie ist es mit "},
	"fr": {"qu'en est-il ", "qu’en est-il "},
	"es": {"¿y ", "¿pero ", "¿entonces ", "¿qué hay de "},
	"zh": {"那么", "还有", "然后"},
}

// excepting is what leaves out what was said.
var excepting = phrases{
	"en": {" besides it", " besides that", " apart from it", " apart from that", " other than that"},
	"de": {" außer ihm", " außer ihr", " außerdem ", " abgesehen davon", " davon abgesehen"},
	"fr": {" à part ça", " à part cela", " en dehors de cela"},
	"es": {" aparte de eso", " además de eso"},
	"ru": {" кроме этого", " кроме него", " кроме неё", " кроме них"},
	"zh": {"除了它", "除了他", "除了她", "除了这", "除此之外", "除此以外"},
}

// standing are words for something said before that are no words by themselves for [Joins] and [IsPersonal].
var standing = phrases{
	"en": {" which one", " the latter", " the former"},
	"zh": {"它", "他们", "她", "这样", "那样", "其中", "这两个", "那两个"},
}

var resuming = words(map[string]string{
	"en": "then instead else other others another one ones there again afterwards otherwise too either same opposite contrary reverse rest",
	"de": "dann stattdessen sonst andere anderen anderer anderes dort danach davon dafür damit dabei daran darauf daraus darin darüber dazu dagegen deren dessen auch noch",
	"fr": "alors sinon autre autres là ensuite après aussi encore",
	"es": "entonces otro otra otros otras allí después también eso ello",
	"ru": "тогда иначе другой другая другие там потом также тоже",
})

// OnlyMeasures reports whether a folded word says nothing of what a question is about but what of it is measured, by its
// size or in time: "how old?", "which year?"
func OnlyMeasures(word string) bool { return measuring[word] }

var measuring = SetOf(`long far old big large high deep wide tall fast heavy often soon late early ago year month day date hour
	lange weit alt gross hoch tief breit schnell schwer oft bald jahr monat tag datum uhrzeit uhr
	annee mois jour date heure ano mes dia fecha hora году год месяц день числа`)
