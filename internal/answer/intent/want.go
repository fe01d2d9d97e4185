package intent

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// Wants is what the answer to a look-up has to hold, as far as the question says.
type Wants string

// What is wanted.
const (
	Anything      Wants = ""
	Moment        Wants = "moment"       // when: a date or a year
	Quantity      Wants = "quantity"     // how many, how much, which number
	Frequency     Wants = "frequency"    // how often: "every week", "twice a day", a number of times
	Extent        Wants = "extent"       // how long, how far, how large: a number with a unit
	Age           Wants = "age"          // how old: a number of years, or when it began
	AgeThen       Wants = "age_then"     // how old somebody was: a number of years
	Price         Wants = "price"        // what it costs
	Person        Wants = "person"       // who
	Introduction  Wants = "introduction" // who somebody is who is named
	Where         Wants = "where"        // where
	Address       Wants = "address"      // where to write or look: an address of the web, of mail, or of a machine
	Phone         Wants = "phone"        // the number of a telephone
	Colour        Wants = "colour"       // of what colour something is
	Reason        Wants = "reason"       // why
	Naming        Wants = "naming"       // how something is called: "wie heißt", "comment s'appelle", "name of …"
	Manner        Wants = "manner"       // how something is, or comes to be
	Method        Wants = "method"       // how to do something: what is to be done
	Verdict       Wants = "verdict"      // yes or no
	List          Wants = "list"         // which ones
	Definition    Wants = "definition"   // what something is
	VersionNumber Wants = "version"      // which version: its number
	Comparison    Wants = "comparison"
)

// wantsOf says what the answer to a question has to hold: by its words, else by those of one of
// its clauses, the last one first: "It does not start. Why?", "when I turn it, what happens".
func wantsOf(question string, languages []string) Wants {
	clauses := clauseEnds().Split(strings.TrimRight(question, " .?!;,。？！；，"), -1)
	if last := clauses[len(clauses)-1]; len(saying(last, languages[0])) == 0 {
		if wants := wantsIn(last, languages); wants != Anything {
			return wants
		}
	}
	wants := wantsIn(question, languages)
	for i := len(clauses) - 1; i > 0 && wants == Anything; i-- {
		wants = wantsIn(clauses[i], languages)
	}
	return wants
}

// clauseEnds are the marks between clauses, but not those in a word: ".tar.xz".
var clauseEnds = lazyregexp.New(`[.?!;,]+(?:\s|$)|[。？！；，]`)

// wantsIn says what a question, or a clause of it, wants: the first pattern that it has tells it.
func wantsIn(question string, languages []string) Wants {
	said := plain(question)
	isPlain := isPlain(said)
	for _, language := range likeliest(question, said, languages) {
		for _, w := range wantSets[language]() {
			if w.matches(said, isPlain) {
				return w.wants
			}
		}
	}
	return Anything
}

// likeliest are the languages, of those that are tried, in whose patterns a question is read. said is the question as
// [plain] makes it. One of some length is read in the
// language that it seems to be in, and a short one at least not in English if it seems to be in another one: German "was"
// is no English verb.
func likeliest(question, said string, languages []string) []string {
	switch language := lang.Detect(question); {
	case wantSets[language] == nil:
		return languages
	case len(strings.Fields(said)) >= tellingWords:
		return append([]string{language}, alike[language]...)
	case isRather(question, language):
		return slices.DeleteFunc(slices.Clone(languages), func(l string) bool { return l == "en" })
	}
	return languages
}

// alike are the languages that one is taken for.
var alike = map[string][]string{"fr": {"es"}, "es": {"fr"}}

// isRather reports whether a question is in a language rather than in English.
func isRather(question, language string) bool {
	more := lang.FunctionWords(question, language) - lang.FunctionWords(question, "en")
	return more > 0 || more == 0 && language != "en" && lang.Guess(question, nil) == language
}

// A want is a pattern that tells what is wanted.
type want struct {
	wants          Wants
	pattern, plain func() *regexp.Regexp // made when it is first needed; plain is for what is typed without accents, nil if there are none
}

// matches reports whether a question, as [plain] makes it, has the pattern.
func (w want) matches(said string, isPlain bool) bool {
	return w.pattern().MatchString(said) || isPlain && w.plain != nil && w.plain().MatchString(said)
}

// wants reads the patterns of a language, one a line.
func wants(lines string) func() []want {
	return sync.OnceValue(func() []want {
		var all []want
		for line := range strings.Lines(lines) {
			if name, pattern, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
				pattern = bounded(pattern)
				w := want{wants: wantsCalled(name), pattern: lazyregexp.New(pattern)}
				if typed := withoutAccents.Replace(pattern); typed != pattern {
					w.plain = lazyregexp.New(typed)
				}
				all = append(all, w)
			}
		}
		return all
	})
}

// wantsCalled is what a line of patterns is for. One for "anything" keeps questions that look like
// those of the lines below it from them.
func wantsCalled(name string) Wants {
	if name == "anything" {
		return Anything
	}
	return Wants(name)
}

// bounded is a pattern whose ends of words hold beside "où" and "groß", too: `\b` knows the letters of
// ASCII only.
func bounded(pattern string) string {
	return strings.TrimSuffix(bounds.Replace(pattern+")"), ")")
}

var bounds = strings.NewReplacer(`\b(`, `(?:^|`+noLetter+`)(`, `\b|`, `(?:`+noLetter+`|$)|`, `\b)`, `(?:`+noLetter+`|$))`)

// noLetter are the characters that are neither letters nor digits and stand in questions. Unicode's
// class of all that are no letters is a hundred times as large in a compiled pattern.
const noLetter = `[\x00-/:-@\[-\x60{-\x{bf}\x{2000}-\x{206f}\x{3000}-\x{303f}\x{ff00}-\x{ff0f}]`
