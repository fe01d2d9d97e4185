package lang

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A Fact is a kind of thing that people ask of a page in few words, and that pages tell behind a label or below a
// heading, without a sentence: "When: 4 May".
type Fact uint8

// The kinds of facts.
const (
	NoFact  Fact = iota
	When         // when something is
	Where        // where it is
	Price        // what it costs
	Hours        // when something is open
	Length       // how long it takes
	Contact      // how somebody is reached
	Phone
	Mail
	Parking
)

// FactAsked returns the kind of fact that a question asks for, and the words of it that say of what: none if it has no
// other words than those that ask. A question for two kinds asks for none of them.
func FactAsked(question string) (fact Fact, of []string) {
	if strings.ContainsFunc(question, func(r rune) bool { return IsDense(string(r)) }) {
		return denseFact(question)
	}
	isFound := false
	for _, language := range factLanguages {
		asked, rest := factAskedIn(language, question)
		if asked.isAny() && (!isFound || len(rest) < len(of) || len(rest) == len(of) && language == Detect(question)) {
			isFound, fact, of = true, asked.fact(), rest
		}
	}
	return fact, of
}

// factLanguages are those of factList that are written with spaces.
var factLanguages = []string{"en", "de", "fr", "es", "ru"}

// factAskedIn returns what a question in some language asks for, and its other words.
func factAskedIn(language, question string) (asked askedFact, of []string) {
	known, stops := factWords()[language], StopWords(language)
	for _, word := range strings.Fields(foldedWords(joined.Replace(elided.Replace(question)))) {
		switch as := known.of(word); {
		case as.fact != NoFact && !as.labels:
			asked.add(as)
		case as.fills || stops[word] || utf8.RuneCountInString(word) < 2:
		default:
			of = append(of, word)
		}
	}
	return asked, of
}

// elided parts what a vowel has joined: "l'adresse".
var elided = strings.NewReplacer("'", " ", "’", " ")

// An askedFact is what the words of a question ask for and what they name.
type askedFact struct {
	asks, named Fact
	isMixed     bool // two of either do not go together
}

// add notes a word.
func (a *askedFact) add(word factWord) {
	kind := &a.named
	if word.asks {
		kind = &a.asks
	}
	*kind = joint(*kind, word.fact)
	a.isMixed = a.isMixed || *kind == NoFact
}

// isAny reports whether a word asks for a fact or names one.
func (a *askedFact) isAny() bool { return a.isMixed || a.asks != NoFact || a.named != NoFact }

// joint is the kind of fact of which both are, as the number by which somebody is reached.
func joint(a, b Fact) Fact {
	switch {
	case a == b, a == NoFact:
		return b
	case b == NoFact:
		return a
	case a > b:
		return joint(b, a)
	case a == Contact && (b == Phone || b == Mail), a == When && b == Hours, a == Where && (b == Contact || b == Mail):
		return b
	}
	return NoFact
}

// fact is the kind that is asked for by both: "when are you open".
func (a *askedFact) fact() Fact {
	switch {
	case a.isMixed:
		return NoFact
	case a.named == NoFact, a.asks == a.named:
		return a.asks
	case a.asks == NoFact,
		a.asks == When && a.named == Hours,
		a.asks == Where && (a.named == Contact || a.named == Parking),
		a.asks == Price && (a.named == Length || a.named == Hours): // "combien de temps", "во сколько"
		return a.named
	}
	return NoFact
}

// LabelsFact reports whether a label or a heading names such a fact, and nothing but facts, in any language: "When",
// "Date & time", "Öffnungszeiten", "地点".
func LabelsFact(label string, fact Fact) bool {
	if IsDense(label) {
		named, ok := denseFacts(Simplified(label))
		return ok && slices.ContainsFunc(named, func(as factWord) bool { return as.fact == fact })
	}
	words := strings.Fields(foldedWords(joined.Replace(label)))
	for _, language := range factLanguages {
		known, stops, names := factWords()[language], StopWords(language), false
		others := slices.ContainsFunc(words, func(word string) bool {
			as := known.of(word)
			names = names || as.fact == fact
			return as.fact == NoFact && !stops[word] && !as.fills
		})
		if names && !others {
			return true
		}
	}
	return false
}

// NamesFact reports whether a sentence has a word that names such a fact, beside others.
func NamesFact(language, sentence string, fact Fact) bool {
	names := func(as factWord) bool { return as.fact == fact && !as.asks }
	if language == "zh" {
		sentence = Simplified(sentence)
		return slices.ContainsFunc(denseWords(), func(d denseWord) bool { return names(d.factWord) && strings.Contains(sentence, d.word) })
	}
	known := factWords()[language]
	return slices.ContainsFunc(strings.Fields(foldedWords(joined.Replace(sentence))), func(word string) bool { return names(known.of(word)) })
}

// A factWord is what a word says of a fact: that it is asked for or named, or nothing beside such a word.
type factWord struct {
	fact   Fact
	asks   bool // as "when" does
	labels bool // it does so in labels alone, and is a thing like others in questions: "tickets"
	fills  bool
}

// factVocabulary are the words of one language, folded; those of stems stand for all that begins so.
type factVocabulary struct {
	words map[string]factWord
	stems map[string]factWord
}

func (v factVocabulary) of(word string) factWord {
	if as, ok := v.words[word]; ok {
		return as
	}
	for stem, as := range v.stems {
		if strings.HasPrefix(word, stem) {
			return as
		}
	}
	return factWord{}
}

// factWords are those of languages that are written with spaces.
var factWords = sync.OnceValue(func() map[string]factVocabulary {
	all := make(map[string]factVocabulary)
	for line := range strings.Lines(factList) {
		kind, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		language, as := readFactKind(kind)
		if !ok || language == "zh" {
			continue
		}
		if all[language].words == nil {
			all[language] = factVocabulary{make(map[string]factWord), make(map[string]factWord)}
		}
		for word := range strings.FieldsSeq(list) {
			if stem, isStem := strings.CutSuffix(word, "*"); isStem {
				all[language].stems[strings.TrimSpace(foldedWords(stem))] = as
			} else {
				all[language].words[strings.TrimSpace(foldedWords(word))] = as
			}
		}
	}
	return all
})

// readFactKind reads what the words of a line of factList say: "en When?" those that ask when in English.
func readFactKind(kind string) (language string, as factWord) {
	language, name, _ := strings.Cut(kind, " ")
	name, as.asks = strings.CutSuffix(name, "?")
	name, as.labels = strings.CutSuffix(name, "=")
	as.fills = name == "fill"
	as.fact = Fact(slices.Index(factNames, name) + 1)
	return language, as
}

var factNames = strings.Fields("When Where Price Hours Length Contact Phone Mail Parking")
