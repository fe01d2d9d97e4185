package intent

import (
	"slices"
	"strings"
)

// mostToBy is how many words stand between "written" and "by", at most.
const mostToBy = 5

// TellsWho reports whether a sentence of a text says who made it: "written in 1999 by …", "the author
// is …", "… put this together".
func TellsWho(sentence, language string) bool {
	v := vocabularies[language]
	if v == nil {
		return false
	}
	words := wordsOf(plain(sentence), v().text)
	written, by, author := at(words, "written"), at(words, "by"), at(words, "author")
	does := func(i int) bool { // "the clerk presented the accounts", and not the text
		return i+1 < len(words) && words[i+1].is(classesOf("written")) && !has(words[i+2:], classesOf("document genre writing it this"))
	}
	made := func(i int) bool { // "the author wrote it in May", "kept by the clerk", and not "write to the clerk"
		follows := func(j int) bool { return j > i || v().text.unspaced }
		precedes := func(j int) bool { return j < i && known(words[j+1:i]) < mostToBy || v().text.unspaced } // "by Miss R. Oakes, assistant clerk"
		return slices.ContainsFunc(written, follows) || slices.ContainsFunc(by, precedes)
	}
	if slices.ContainsFunc(author, made) && !slices.ContainsFunc(author, does) {
		return true
	}
	if slices.ContainsFunc(author, func(i int) bool { return isTitled(words, i) }) {
		return true
	}
	if isCredited(words) {
		return true
	}
	near := func(i, j int) bool { return v().text.unspaced || max(i-j, j-i) <= mostToBy }
	return slices.ContainsFunc(written, func(i int) bool {
		isIt := i+1 < len(words) && words[i+1].is(classesOf("it this")) && words[i+1].text != "that" // "we wrote that …"
		isFirst := i == 0 && len(by) > 0                                                             // "Presented to the members on 21 January by …"
		return isIt || isFirst || slices.ContainsFunc(by, func(j int) bool { return i != j && near(i, j) })
	})
}

// TellsPublisher reports whether a sentence of a text says who published something or has the rights: "published
// by …", "Publisher: …", "Copyright …", and not "published on the web".
func TellsPublisher(sentence, language string) bool {
	v := vocabularies[language]
	if v == nil {
		return false
	}
	words := wordsOf(plain(sentence), v().text)
	tells := classesOf("publish rights")
	return v().text.unspaced || len(words) > 0 && (words[0].is(tells) || has(words, classesOf("publish")) && has(words, classesOf("by belong")) || saysWhose(words))
}

// saysWhose reports whether words say behind the rights whose they are: "the rights belong to …", but not "restricted by
// the rights".
func saysWhose(words []word) bool {
	rights := at(words, "rights")
	return len(rights) > 0 && has(words[rights[0]:], classesOf("by belong"))
}

// known counts the words that are in the word lists: names are not.
func known(words []word) (n int) {
	for _, w := range words {
		if !w.is(unknown) && letters(w.text) > 1 {
			n++
		}
	}
	return n
}

// isTitled reports whether a name follows the i-th word, which is a phrase for who writes: "our reporter Ann
// Lee".
func isTitled(words []word, i int) bool {
	return strings.Contains(words[i].text, " ") && i+1 < len(words) && words[i+1].is(unknown)
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

// at returns where the words of a class stand.
func at(words []word, class string) (all []int) {
	for i, w := range words {
		if w.is(classesOf(class)) {
			all = append(all, i)
		}
	}
	return all
}
