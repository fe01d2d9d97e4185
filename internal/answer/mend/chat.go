package mend

import (
	"strings"

	"pilcrow/internal/lang"
)

// SpelledOut returns a question with what people cut short where they chat as it is written: "u" for "you", "w/o" for
// "without". What the text has, as knows tells, is left as it is, and so is what has capitals: "R" and "44 BC" are names.
func SpelledOut(question string, knows func(word string) bool) string {
	full, words := chatted[lang.Guess(question, nil)], strings.Split(question, " ")
	for i, typed := range words {
		word := strings.Trim(typed, `.,;:?!¿¡()"“”`)
		small := word
		if i == 0 && len(word) > 1 { // a sentence begins with a capital
			small = strings.ToLower(word[:1]) + word[1:]
		}
		if long := full[small]; long != "" && (hasDigit(word) || !knows(word)) {
			words[i] = strings.Replace(typed, word, inCaseOf(word, long), 1)
		}
	}
	return strings.Join(words, " ")
}

// hasDigit reports whether a word has one: "b4", which is no word of a text.
func hasDigit(word string) bool { return strings.ContainsAny(word, "0123456789") }

// chatted is what words that people type where they chat stand for, by language.
var chatted = map[string]map[string]string{
	"en": pairs(`u you, ur your, r are, ppl people, abt about, bc because, cuz because, coz because, cos because, b4 before, w/ with,
		w/o without, smth something, sth something, sm1 someone, wat what, wut what, wht what, gonna going to, wanna want to, gotta have to,
		thru through, pls please, plz please, plx please, eli5 explain simply, dont don't, doesnt doesn't, didnt didn't, isnt isn't,
		arent aren't, wasnt wasn't, werent weren't, cant can't, couldnt couldn't, shouldnt shouldn't, wouldnt wouldn't, havent haven't,
		hasnt hasn't, im i'm, ive i've, thats that's, theres there's, whats what's, wheres where's, hows how's, whos who's, whens when's`),
	"de": pairs(`nich nicht, ned nicht, gibts gibt es, gehts geht es, wieviel wie viel, wieviele wie viele, vllt vielleicht, vlt vielleicht,
		iwie irgendwie, iwo irgendwo, iwas irgendwas, iwer irgendwer, bzgl bezüglich, od oder, nen einen, ne eine, isses ist es, hats hat es,
		worums worum es, obs ob es, wies wie es, wers wer es`),
	"fr": pairs(`pk pourquoi, pkoi pourquoi, pq pourquoi, koi quoi, qd quand, cb combien, cmb combien, ki qui, kel quel, ds dans, ac avec,
		avc avec, tt tout, bcp beaucoup, qqn quelqu'un, qqch quelque chose, qq quelque, cmt comment, svp s'il vous plaît, stp s'il te plaît, ya il y a`),
	"es": pairs(`q que, k que, xq por qué, pq por qué, porq por qué, tb también, tmb también, dnd dónde, cdo cuándo, xa para, x por, pa para,
		bn bien, info información, msj mensaje`),
}

// pairs makes a table of what words stand for.
func pairs(list string) map[string]string {
	table := make(map[string]string)
	for pair := range strings.SplitSeq(list, ",") {
		short, long, _ := strings.Cut(strings.TrimSpace(pair), " ")
		table[short] = long
	}
	return table
}
