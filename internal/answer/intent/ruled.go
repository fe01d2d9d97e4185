package intent

import "slices"

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

// ofSomething reads the second question as one for what the text is about or belongs to, if it calls that by a word of
// its own: "… and which harbour is it about?"
func ofSomething(words []word) []Kind {
	rest, ok := withoutAsked(words)
	if ok && has(rest, classesOf("about belong for")) && has(rest, classesOf("TEXT")) && only(rest, classesOf("fill TEXT about belong for")) {
		return []Kind{Overview}
	}
	return nil
}

// isOfPerson reports whether the first question asks whom the text is about, and the second one about that person:
// "Who is this about, and why is she remembered?" An overview tells both.
func isOfPerson(first, second []word, language string) bool {
	kinds, _ := ruled(first, language)
	return len(kinds) == 1 && kinds[0] == Characters && len(second) <= mostOfPerson && has(second, classesOf("third it"))
}

// mostOfPerson is how many words a question has, at most, that goes on about who a text is about.
const mostOfPerson = 8

// asksAnew reports whether some words begin a question of their own: with a word that asks, or with one for what a text
// has, "and the date?"
func asksAnew(words []word) bool {
	for _, w := range words {
		if asks := w.is(askingWords) || w.is(described); asks || !w.is(asideWords) {
			return asks
		}
	}
	return false
}

// The words that ask, those that may stand before them, and those for what a text has.
var (
	askingWords = classesOf("what who when many long old forwhom why wherefore whereof how")
	asideWords  = classesOf("fill person ask in about comma and by")
	described   = classesOf("title author date year version licensing origin language length publish issuer sum")
)

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

// choosable are the classes of such words.
var choosable = classesOf("mood readers")
