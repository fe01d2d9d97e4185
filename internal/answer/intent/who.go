package intent

import (
	"slices"
	"strings"
)

// TellsWho reports whether a sentence of a text says who made it: "written in 1999 by …", "the author
// is …", "… put this together".
func TellsWho(sentence, language string) bool {
	words := wordsIn(sentence, language)
	m := making{words: words, written: at(words, "written"), by: at(words, "by"), unspaced: isUnspaced(language)}
	author := at(words, "author")
	isMaker := slices.ContainsFunc(author, m.isMaker) && !slices.ContainsFunc(author, m.doesOther)
	return isMaker || slices.ContainsFunc(author, m.isTitled) || isCredited(words) || slices.ContainsFunc(m.written, m.isOfText)
}

// A making is what a sentence tells of how something was made.
type making struct {
	words    []word
	written  []int // where words for making stand: "wrote", "presented"
	by       []int
	unspaced bool // words are not apart, and may stand in any order
}

// isMaker reports whether the i-th word, one for an author, is of who made something: "the author wrote it in May", "kept
// by the clerk", and not "write to the clerk".
func (m making) isMaker(i int) bool {
	follows := func(j int) bool { return j > i || m.unspaced }
	precedes := func(j int) bool { return j < i && known(m.words[j+1:i]) < mostToBy || m.unspaced } // "by Miss R. Oakes, assistant clerk"
	return slices.ContainsFunc(m.written, follows) || slices.ContainsFunc(m.by, precedes)
}

// mostToBy is how many words stand between "written" and "by", at most.
const mostToBy = 5

// doesOther reports whether the i-th word, one for an author, is of who made another thing than the text: "the clerk
// presented the accounts".
func (m making) doesOther(i int) bool {
	return i+1 < len(m.words) && m.words[i+1].is(classesOf("written")) && !has(m.words[i+2:], classesOf("document genre writing it this"))
}

// isTitled reports whether a name follows the i-th word, which is a phrase for who writes: "our reporter Ann
// Lee".
func (m making) isTitled(i int) bool {
	return strings.Contains(m.words[i].text, " ") && i+1 < len(m.words) && m.words[i+1].is(unknown)
}

// isOfText reports whether the i-th word, one for making, tells how the text was made: "we wrote this", "written in 1999
// by …", "Presented to the members by …".
func (m making) isOfText(i int) bool {
	isIt := i+1 < len(m.words) && m.words[i+1].is(classesOf("it this")) && m.words[i+1].text != "that" // "we wrote that …"
	isFirst := i == 0 && len(m.by) > 0
	isNear := func(j int) bool { return i != j && (m.unspaced || max(i-j, j-i) <= mostToBy) }
	return isIt || isFirst || slices.ContainsFunc(m.by, isNear)
}

// isCredited reports whether a name follows a word for the text: "text by Ann Lee", and not "pictures by Ann Lee".
func isCredited(words []word) bool {
	for i := range max(0, len(words)-2) {
		if words[i].is(classesOf("credit")) && words[i].is(classesOf("document")) && words[i+1].is(classesOf("by")) && words[i+2].is(unknown) {
			return true
		}
	}
	return false
}

// TellsPublisher reports whether a sentence of a text says who published something or has the rights: "published
// by …", "Publisher: …", "Copyright …", and not "published on the web".
func TellsPublisher(sentence, language string) bool {
	words, tells := wordsIn(sentence, language), classesOf("publish rights")
	isBy := has(words, classesOf("publish")) && has(words, classesOf("by belong"))
	return isUnspaced(language) || len(words) > 0 && words[0].is(tells) || isBy || saysWhose(words)
}

// saysWhose reports whether words say behind the rights whose they are: "the rights belong to …", but not "restricted by
// the rights".
func saysWhose(words []word) bool {
	rights := at(words, "rights")
	return len(rights) > 0 && has(words[rights[0]:], classesOf("by belong"))
}

// at returns where the words of a class stand.
func at(words []word, class string) (all []int) {
	for i, w := range words {
		if w.is(classesOf(class)) {
			all = append(all, i)
		}
	}
	return all
}

// IsMaking reports whether a word, in lower case, is a form of a verb for making something: "founded".
func IsMaking(word, language string) bool {
	return isOneOf(word, language, classesOf("make making written"))
}
