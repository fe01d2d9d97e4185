package intent

import (
	"slices"

	"pilcrow/internal/lang"
)

// ruled returns what is asked about the text, nil if something else is, too, and whether the words had to
// be read loosely for it: see [ruledLoosely].
func ruled(words []word, language string) (kinds []Kind, loosely bool) {
	words = withChoices(words)
	if kinds = ruledInOrder(words, language); kinds != nil {
		return kinds, false
	}
	if k := ruledLoosely(words, language); k != LookUp {
		return []Kind{k}, true
	}
	return nil, false
}

// ruledInOrder reads a question, or two that are joined, by the rules as they are.
func ruledInOrder(words []word, language string) []Kind {
	if k := ruledOne(words); k != LookUp {
		return []Kind{k}
	}
	for i, w := range words {
		if !w.is(classesOf("and comma")) || i == 0 || !asksAnew(words[i+1:]) {
			continue
		}
		if first, second := ruledTwo(words[:i], words[i+1:], language); first != nil && second != nil {
			return append(first, second...)
		}
		if isOfPerson(words[:i], words[i+1:], language) {
			return []Kind{Overview}
		}
	}
	return nil
}

// withChoices reads the other one of two words of which one says how a text is, or who reads it, as such a word, too:
// "angry or resigned", "plumbers or beginners".
func withChoices(words []word) []word {
	words = slices.Clone(words)
	for i := 1; i < len(words)-1; i++ {
		one, other := &words[i-1], &words[i+1]
		if other.is(unknown) && !other.is(choosable) {
			one, other = other, one
		}
		if alternating[words[i].text] && one.is(unknown) && !one.is(choosable) && other.is(choosable) {
			one.classes = choosable
		}
	}
	return words
}

var choosable = classesOf("mood readers")

// mostOfPerson is how many words a question has, at most, that goes on about who a text is about.
const mostOfPerson = 8

// isOfPerson reports whether the first question asks whom the text is about, and the second one about that person:
// "Who is this about, and why is she remembered?" An overview tells both.
func isOfPerson(first, second []word, language string) bool {
	kinds, _ := ruled(first, language)
	return len(kinds) == 1 && kinds[0] == Characters && len(second) <= mostOfPerson && has(second, classesOf("third it"))
}

// ruledOne returns the kind of the first rule that holds.
func ruledOne(words []word) Kind {
	for _, r := range rules() {
		if !r.kind.isTalk() && r.holds(words) {
			return r.kind
		}
	}
	return LookUp
}

// ruledTwo reads two questions of which one may lack what the other has: "who wrote it, and in which
// year?", "by whom and when was this written?", "which version and date is this?"
func ruledTwo(first, second []word, language string) (one, two []Kind) {
	one, _ = ruled(first, language)
	if len(one) == 1 && (one[0] == Author || one[0] == Speaker) {
		second = withAuthor(second)
	}
	if two = ruledSecond(second, language); two == nil {
		return nil, nil
	}
	if one == nil {
		one = strictly(first, second[1:])
	}
	if one == nil {
		one = strictly(first, theText[:1])
	}
	return one, two
}

// ruledSecond reads the second of two questions, which need not name the text again.
func ruledSecond(words []word, language string) []Kind {
	if kinds, _ := ruled(words, language); kinds != nil {
		return kinds
	}
	if kinds := strictly(words, theText); kinds != nil {
		return kinds
	}
	return ofSomething(words)
}

// withAuthor puts the author in the place of a pronoun: "Who wrote this, and what does she want?"
func withAuthor(words []word) []word {
	words = slices.Clone(words)
	for i, w := range words {
		if w.is(classesOf("third")) {
			words[i].classes = classesOf("author")
		}
	}
	return words
}

// ofSomething reads the second question as one for what the text is about or belongs to, if it calls that by a word of
// its own: "… and which harbour is it about?"
func ofSomething(words []word) []Kind {
	rest, ok := withoutAsked(words)
	if ok && has(rest, classesOf("about belong for")) && has(rest, classesOf("TEXT")) && only(rest, classesOf("fill TEXT about belong for")) {
		return []Kind{Overview}
	}
	return nil
}

// strictly reads words with those that they lack, nil if no rule holds.
func strictly(words, lacking []word) []Kind {
	if k := ruledOne(slices.Concat(words, lacking)); k != LookUp {
		return []Kind{k}
	}
	return nil
}

// theText is added to the second of two questions, which need not name the text again, nor
// what was done: "… and in which year?"
var theText = []word{{classes: classesOf("this")}, {classes: classesOf("fill make")}}

var (
	askingWords = classesOf("what who when many long old forwhom why wherefore whereof how")
	asideWords  = classesOf("fill person ask in about comma and by")
	described   = classesOf("title author date year version licensing origin language length publish sum")
)

// asksAnew reports whether a question begins with these words.
func asksAnew(words []word) bool {
	for _, w := range words {
		if asks := w.is(askingWords) || w.is(described); asks || !w.is(asideWords) {
			return asks
		}
	}
	return false
}

// ruledLoosely reads a question that names the text and all of whose words are of texts, in whatever
// order and with whatever between them: the first rule that has its words there holds, if these tell
// something that only texts have.
func ruledLoosely(words []word, language string) Kind {
	if !has(words, classesOf("document this")) || isOfVersion(words) || isOneOfWorks(words) || has(words, classesOf("quoted number")) || namesOther(words, language) || len(words) > mostLoose {
		return LookUp
	}
	for _, r := range rules() {
		if !r.kind.isTalk() && r.isTelling() && !asksMore(words, r.allows) && cover(r.needs, words, 0) {
			return r.kind
		}
	}
	return LookUp
}

// isOfVersion reports whether a text is called by what number of several it has, "this release": see [withText].
func isOfVersion(words []word) bool {
	return inRow(words, classesOf("these").of, classesOf("version").of)
}

// isOneOfWorks reports whether words tell one work of several, "the first book": that is none of the parts of the text.
func isOneOfWorks(words []word) bool {
	return inRow(words, classesOf("ordinal atbegin").of, isWork)
}

// isWork reports whether a word is one for a text that may be a part of another one, too: "book", "lecture".
func isWork(w word) bool {
	return w.is(classesOf("document genre")) && !w.is(classesOf("division"))
}

// namesOther reports whether there may be something that is no text: a word that no list has beside an
// article or a preposition, or more than one. One alone is a verb or says how: "What is this text trying to
// say?" Of languages without a list of what stands before a noun that is not known.
func namesOther(words []word, language string) bool {
	n := 0
	for i, w := range words {
		if !w.is(unknown) || w.is(classesOf("third")) {
			continue
		}
		beside := words[max(0, i-1):min(len(words), i+2)]
		if n++; n > 1 || i == 0 || !introduces[language] || has(slices.Delete(slices.Clone(beside), 1, 2), classesOf("introducing other")) {
			return true
		}
	}
	return false
}

// introduces are the languages with words of the class "introducing".
var introduces = lang.SetOf("en de fr es")

// asksMore reports whether there is a word that asks, and none that a rule allows: "how old is the woman who
// wrote this" asks for no author.
func asksMore(words []word, allows classes) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.is(askingWords) && !w.is(allows) })
}

// mostLoose is how many words a question has, at most, that is read loosely.
const mostLoose = 16

// isTelling reports whether the rule needs what only texts have: an author, a summary.
func (r rule) isTelling() bool { return slices.ContainsFunc(r.needs, tellingClasses.have) }

var tellingClasses = classesOf("title author make publish rights version date language length contents divided audience tone mood sum topic use wherefore whatkind whereof character find read lengthy")
