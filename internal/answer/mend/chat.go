package mend

import (
	"strings"

	"pilcrow/internal/lang"
)

// SpelledOut returns a question with what people cut short where they chat as it is written: "u" for "you", "w/o" for
// "without". What the text has, as knows tells, is left as it is, and so is what has capitals: "R" and "44 BC" are names.
func SpelledOut(question string, knows func(word string) bool) string {
	language := lang.Guess(question, nil)
	full, words := chatted[language], strings.Split(question, " ")
	if language == "zh" {
		return spelledOutWithin(question, full, knows)
	}
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

// spelledOutWithin does so in writing without spaces between words.
func spelledOutWithin(question string, full map[string]string, knows func(word string) bool) string {
	for short, long := range full {
		if strings.Contains(question, short) && !knows(short) {
			question = strings.ReplaceAll(question, short, long)
		}
	}
	return question
}

// hasDigit reports whether a word has one: "b4", which is no word of a text.
func hasDigit(word string) bool { return strings.ContainsAny(word, "0123456789") }

// chatted is what words that people type where they chat stand for, by language.
var chatted = map[string]map[string]string{
	"en": pairs(`u you, ur your, r are, n and, nd and, da the, dis this, ppl people, abt about, bc because, cuz because, coz because, cos because,
		b4 before, w/ with, w/o without, smth something, sth something, sm1 someone, som1 someone, any1 anyone, every1 everyone, wat what, wut what, wht what, whats what's,
		gonna going to, wanna want to, gotta have to, gotto have to, hafta have to, shoulda should have, coulda could have, gimme give me, lemme let me, kinda kind of,
		sorta sort of, outta out of, dunno don't know, idk I don't know, rn right now, atm at the moment, tho though, thru through, altho although, til until, tmrw tomorrow,
		prolly probably, obv obviously, pls please, plz please, plx please, eli5 explain simply,
		2day today, 2moro tomorrow, l8r later, gr8 great, dont don't, doesnt doesn't, didnt didn't, isnt isn't, aint isn't, arent aren't, wasnt wasn't, werent weren't, cant can't,
		couldnt couldn't, shouldnt shouldn't, wouldnt wouldn't, wont won't, havent haven't, hasnt hasn't, hadnt hadn't, im i'm, ive i've, youre you're, youve you've, theyre they're,
		theyve they've, thats that's, theres there's, heres here's, wheres where's, hows how's, whos who's, whens when's, whatre what are, whatcha what are you`),
	"de": pairs(`nich nicht, ned nicht, net nicht, nix nichts, is ist, isses ist es, gibts gibt es, gabs gab es, gehts geht es, gings ging es, wars war es, hats hat es,
		hatts hatte es, wirds wird es, kanns kann es, mans man es, hab habe, wieviel wie viel, wieviele wie viele, vllt vielleicht, vlt vielleicht,
		evtl eventuell, iwie irgendwie, iwo irgendwo, iwas irgendwas, iwer irgendwer, iwann irgendwann, jmd jemand, jmdn jemanden, bzgl bezüglich, od oder,
		nen einen, ne eine, nem einem, ner einer, n ein, fürn für ein, aufm auf dem, ausm aus dem, mitm mit dem, inner in der, anner an der,
		worums worum es, obs ob es, wies wie es, wers wer es, wos wo es, wanns wann es, was'n was, kannste kannst du, haste hast du, biste bist du, willste willst du,
		weißte weißt du, weisste weißt du, darfste darfst du, machste machst du, nochma noch einmal, ma mal, zb zum Beispiel, bspw zum Beispiel`),
	"fr": pairs(`pk pourquoi, pkoi pourquoi, pq pourquoi, prq pourquoi, koi quoi, keske qu'est-ce que, kesk qu'est-ce que, qd quand, kan quand, cb combien, cmb combien, ki qui, kel quel,
		kelle quelle, ds dans, ac avec, avc avec, pr pour, dc donc, mtn maintenant, auj aujourd'hui, tjs toujours, tjrs toujours, jms jamais, pdt pendant,
		tt tout, tte toute, bcp beaucoup, qqn quelqu'un, qqun quelqu'un, qqch quelque chose, qq quelque, cmt comment, svp s'il vous plaît, stp s'il te plaît, ya il y a,
		chui je suis, jsuis je suis, jsp je ne sais pas, jsais je sais, c c'est, cest c'est, pcq parce que, parceke parce que`),
	"es": pairs(`q que, k que, ke que, xq por qué, pq por qué, porq por qué, xke por qué, tb también, tmb también, tbn también, dnd dónde, dond dónde, cdo cuándo, cnd cuándo, qn quién, kien quién,
		cmo cómo, cuant cuánto, xa para, x por, pa para, bn bien, info información, msj mensaje, dsd desde, hsta hasta, mxo mucho, aki aquí, aora ahora,
		finde fin de semana, porfa por favor, xfa por favor, plis por favor`),
	"zh": pairs(`木有 没有, 为毛 为什么, 为嘛 为什么, 肿么 怎么, 神马 什么, 咋整 怎么办`),
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
