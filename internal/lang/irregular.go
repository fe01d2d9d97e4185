package lang

import (
	"strings"
	"sync"
)

// Bases returns the first form of folded words whose forms differ in their stem: "find" of "found",
// "child" of "children", "finden" of "gefunden"; nil for a language whose words are not known here.
// The map is not to be changed.
func Bases(language string) map[string]string { return bases()[language] }

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

// irregular are the forms of such words, the first one first, without those that are more often
// another word: "ground", "bot".
var irregular = map[string]string{
	"en": `arise arose arisen, beat beaten, become became, begin began begun, bend bent, bite bitten, bleed bled,
		blow blew blown, break broke broken, breed bred, bring brought, build built, burn burnt, buy bought,
		catch caught, choose chose chosen, cling clung, creep crept, deal dealt, dig dug, draw drew drawn,
		dream dreamt, drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, feed fed,
		feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden,
		forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, give gave given, grow grew grown,
		hang hung, hear heard, hide hid hidden, hold held, keep kept, kneel knelt, know knew known, lay laid, lead led,
		leap leapt, learn learnt, leave left, lend lent, lie lain, light lit, lose lost, mean meant, meet met,
		pay paid, ride rode ridden, ring rang rung, rise risen, run ran, see saw seen, seek sought,
		sell sold, send sent, shake shook shaken, shine shone, shoot shot, show shown, shrink shrank shrunk,
		sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken, speed sped, spend spent,
		spin spun, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung,
		strike struck stricken, swear swore sworn, sweep swept, swim swam swum, swing swung, teach taught,
		tear tore torn, tell told, think thought, throw threw thrown, understand understood, wake woke woken,
		wear wore worn, weave wove woven, weep wept, win won, withdraw withdrew withdrawn, write wrote written,
		child children, man men, woman women, foot feet, tooth teeth, mouse mice, knife knives, shelf shelves,
		wife wives, half halves`,
	"de": `beginnen begann begannen begonnen, bieten geboten, binden gebunden, bitten bat baten gebeten,
		bleiben blieb blieben geblieben, brechen bricht brach brachen gebrochen, bringen brachte brachten gebracht,
		denken dachte dachten gedacht, essen isst ass assen gegessen, fahren fahrt fuhr fuhren gefahren,
		fallen fallt fiel fielen gefallen, fangen fangt fing fingen gefangen, finden fand fanden gefunden,
		fliegen flog flogen geflogen, frieren fror froren gefroren, geben gibt gab gaben gegeben, gehen ging gingen gegangen,
		gewinnen gewann gewannen gewonnen, graben grabt grub gruben gegraben, halten halt hielt hielten gehalten,
		helfen hilft half halfen geholfen, kennen kannte kannten gekannt, kommen kam kamen gekommen,
		laden ladt lud luden geladen, lassen lasst liess liessen gelassen, laufen lauft lief liefen gelaufen,
		leiden litt litten gelitten, lesen liest las lasen gelesen, liegen lag lagen gelegen, messen misst mass massen gemessen,
		nehmen nimmt nahm nahmen genommen, nennen nannte nannten genannt, raten riet rieten, reissen riss rissen gerissen,
		rufen rief riefen gerufen, schlafen schlaft schlief schliefen geschlafen, schlagen schlagt schlug schlugen geschlagen,
		schliessen geschlossen, schneiden schnitt schnitten geschnitten,
		schreiben schrieb schrieben geschrieben, schweigen schwieg schwiegen geschwiegen,
		schwimmen schwamm schwammen geschwommen, sehen sieht sah sahen gesehen, singen sang sangen gesungen,
		sinken sank sanken gesunken, sitzen sass sassen gesessen, sprechen spricht sprach sprachen gesprochen,
		springen sprang sprangen gesprungen, stehen stand standen gestanden, steigen stieg stiegen gestiegen,
		sterben stirbt starb starben gestorben, tragen tragt trug trugen getragen, treffen trifft traf trafen getroffen,
		treten tritt trat traten getreten, trinken trank tranken getrunken, verlieren verlor verloren,
		wachsen wachst wuchs wuchsen gewachsen, werfen wirft warf warfen geworfen, wissen weiss wusste wussten gewusst,
		ziehen zog zogen gezogen`,
}
