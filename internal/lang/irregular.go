package lang

import (
	"strings"
	"sync"
)

// Base returns the first form of a folded word whose forms differ in their stem, and the word itself
// of all others: "find" of "found", "child" of "children", "finden" of "gefunden".
func Base(language, word string) string {
	if base := bases()[language][word]; base != "" {
		return base
	}
	return word
}

var bases = sync.OnceValue(func() map[string]map[string]string {
	all := make(map[string]map[string]string, len(irregular))
	for language, list := range irregular {
		all[language] = make(map[string]string)
		for forms := range strings.SplitSeq(list, ",") {
			words := strings.Fields(forms)
			for _, form := range words[1:] {
				all[language][form] = words[0]
			}
		}
	}
	return all
})

// irregular are the forms of such words, the first one first.
var irregular = map[string]string{
	"en": `arise arose arisen, bear bore borne, beat beaten, become became, begin began begun, bend bent, bind bound,
		bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build built, burn burnt,
		buy bought, catch caught, choose chose chosen, cling clung, creep crept, deal dealt, dig dug, draw drew drawn,
		dream dreamt, drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, feed fed, feel felt,
		fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden, forget forgot forgotten,
		forgive forgave forgiven, freeze froze frozen, give gave given, grind ground, grow grew grown, hang hung, hear heard,
		hide hid hidden, hold held, keep kept, kneel knelt, know knew known, lay laid, lead led, leap leapt, learn learnt,
		leave left, lend lent, lie lay lain, light lit, lose lost, mean meant, meet met, pay paid, ride rode ridden,
		ring rang rung, rise rose risen, run ran, say said, see saw seen, seek sought, sell sold, send sent, shake shook shaken,
		shine shone, shoot shot, show shown, shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat, sleep slept,
		slide slid, speak spoke spoken, speed sped, spend spent, spin spun, spring sprang sprung, stand stood, steal stole stolen,
		stick stuck, sting stung, strike struck stricken, swear swore sworn, sweep swept, swim swam swum, swing swung,
		teach taught, tear tore torn, tell told, think thought, throw threw thrown, understand understood, wake woke woken,
		wear wore worn, weave wove woven, weep wept, win won, wind wound, withdraw withdrew withdrawn, write wrote written,
		child children, man men, woman women, foot feet, tooth teeth, mouse mice, person people, knife knives, leaf leaves,
		shelf shelves, wife wives, half halves`,
	"de": `beginnen begann begannen begonnen, bieten bot boten geboten, binden band banden gebunden, bitten bat baten gebeten,
		bleiben blieb blieben geblieben, brechen bricht brach brachen gebrochen, bringen brachte brachten gebracht,
		denken dachte dachten gedacht, essen isst ass assen gegessen, fahren fahrt fuhr fuhren gefahren,
		fallen fallt fiel fielen gefallen, fangen fangt fing fingen gefangen, finden fand fanden gefunden,
		fliegen flog flogen geflogen, frieren fror froren gefroren, geben gibt gab gaben gegeben, gehen ging gingen gegangen,
		gewinnen gewann gewannen gewonnen, graben grabt grub gruben gegraben, halten halt hielt hielten gehalten,
		helfen hilft half halfen geholfen, kennen kannte kannten gekannt, kommen kam kamen gekommen,
		laden ladt lud luden geladen, lassen lasst liess liessen gelassen, laufen lauft lief liefen gelaufen,
		leiden litt litten gelitten, lesen liest las lasen gelesen, liegen lag lagen gelegen, messen misst mass massen gemessen,
		nehmen nimmt nahm nahmen genommen, nennen nannte nannten genannt, raten rat riet rieten, reissen riss rissen gerissen,
		rufen rief riefen gerufen, schlafen schlaft schlief schliefen geschlafen, schlagen schlagt schlug schlugen geschlagen,
		schliessen schloss schlossen geschlossen, schneiden schnitt schnitten geschnitten,
		schreiben schrieb schrieben geschrieben, schweigen schwieg schwiegen geschwiegen,
		schwimmen schwamm schwammen geschwommen, sehen sieht sah sahen gesehen, singen sang sangen gesungen,
		sinken sank sanken gesunken, sitzen sass sassen gesessen, sprechen spricht sprach sprachen gesprochen,
		springen sprang sprangen gesprungen, stehen stand standen gestanden, steigen stieg stiegen gestiegen,
		sterben stirbt starb starben gestorben, tragen tragt trug trugen getragen, treffen trifft traf trafen getroffen,
		treten tritt trat traten getreten, trinken trank tranken getrunken, verlieren verlor verloren,
		wachsen wachst wuchs wuchsen gewachsen, werfen wirft warf warfen geworfen, wissen weiss wusste wussten gewusst,
		ziehen zog zogen gezogen`,
}
