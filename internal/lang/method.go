package lang

import (
	"strings"

	"pilcrow/internal/lazyregexp"
)

// TellsHow reports whether a sentence says how something is done: it tells readers what to do, what they
// can do, or by what means it is done. Of languages whose words are not known here it does.
func TellsHow(language, sentence string) bool {
	form := ways[language]
	if form == nil {
		return true
	}
	return form().MatchString(sentence) || aim(language, sentence) != "" || orders(language, sentence)
}

// ways are the words that lead into what is to be done, and by what means.
var ways = Forms{
	"en": lazyregexp.New(`(?i)\b(?:by (?:\w+ly |just |simply |always |not )*\w+ing|using|used to|with the help|(?:you|we|one) (?:can|could|should|must|may|need|have to|just|simply|only)|(?:can|must|should|may|has to|have to|need to) be \w+(?:ed|en|t|de|ne)|so as to|in order to|do so|do this|do that)\b`),
	"de": lazyregexp.New(`(?i)(?:^|[\s(„»"])(?:indem|mithilfe|mittels|mit hilfe|dazu|hierzu|(?:sie|man|du|ihr) (?:\S+ )?(?:können|kann|kannst|könnt|müssen|muss|musst|müsst|sollten|sollte|solltest|brauchen|braucht)|(?:können|kann|kannst|könnt|müssen|muss|musst|müsst|sollten|sollte|solltest) (?:sie|man|du|ihr)|lässt sich|lassen sich|um [^.]* zu)(?:[\s,.;:)]|$)`),
	"fr": lazyregexp.New(`(?i)(?:^|[\s(«'’])(?:en \S+ant|à l['’]aide|au moyen|grâce à|il (?:faut|suffit|est possible)|(?:vous|on|tu) (?:pouvez|peut|peux|devez|doit|dois)|(?:peut|peuvent|doit|doivent) (?:être|se)|\S+ez(?:-vous)?)(?:[\s,.;:)]|$)`),
	"es": lazyregexp.New(`(?i)(?:^|[\s(«¿])(?:mediante|usando|utilizando|por medio|a través|(?:se |usted |tú )?(?:puede|puedes|pueden|debe|debes|deben)|hay que|tiene que|tienes que|basta|es necesario|\S+(?:ando|iendo))(?:[\s,.;:)]|$)`),
	"ru": lazyregexp.New(`(?i)(?:^|\s)(?:можно|нужно|надо|следует|необходимо|с помощью|путём|путем|чтобы|используйте|\S+(?:йте|ите|йтесь|итесь))(?:[\s,.;:)]|$)`),
	"zh": lazyregexp.New(`可以|可用|使用|通过|需要|必须|请|应该|用.{1,12}来|方法|只要`),
}

// orders reports whether a sentence, or a clause of it, begins with what is to be done.
func orders(language, sentence string) bool {
	for _, clause := range strings.FieldsFunc(sentence, func(r rune) bool { return strings.ContainsRune(",;:.(", r) }) {
		for word := range strings.FieldsSeq(strings.ToLower(clause)) {
			if ordering.has(language, word) {
				return true
			}
			if !leadingIn.has(language, word) {
				break
			}
		}
	}
	return false
}

// leadingIn are the words that may stand before a verb that tells what to do.
var leadingIn = words(map[string]string{
	"en": "then first next now please always never just simply and or also finally otherwise instead so",
	"de": "dann zuerst nun bitte immer nie einfach und oder auch schließlich sonst stattdessen",
	"fr": "puis ensuite alors maintenant d'abord enfin toujours simplement et ou aussi sinon",
	"es": "luego después entonces ahora primero finalmente siempre simplemente y o también",
})

// ordering are verbs that tell readers what to do, as instructions use them.
var ordering = words(map[string]string{
	"en": "use run set give add type press click select choose open enter put make stir take place remove install write send call create start stop check edit copy turn pass specify try go keep let cut mix pour bring hold push pull close save move change find look get do don't ensure replace insert apply ask tell wait follow connect download fill sign pay wash dry drain boil cook bake cover rub stand lay hang draw read mark attach switch configure enable disable reply include mention visit contact submit prefix append sort build compile load reload restart point drag hover right-click double-click tick untick",
	"de": "verwende verwenden benutze benutzen nimm nehmen gib geben klicke klicken wähle wählen öffne öffnen drücke drücken stelle stellen setze setzen schreibe schreiben rufe rufen lege legen gieße gießen rühre rühren füge fügen lass lassen entferne entfernen starte starten führe führen prüfe prüfen achte achten",
	"fr": "utiliser cliquer choisir ouvrir ajouter mettre verser mélanger laisser placer retirer installer lancer exécuter taper appuyer sélectionner remplir envoyer couper cuire",
	"es": "usa use utiliza utilice ejecuta ejecute haz haga pon ponga abre abra escribe escriba elige elija selecciona seleccione pulsa pulse agrega agregue añade añada mezcla mezcle deja deje quita quite instala instale copia copie crea cree envía envíe mira corrígelo asegúrate asegúrese",
})

// aim is the clause, at the beginning of a sentence, for what the rest of it is to be done: "start a new
// page" in "To start a new page, press Enter"; or what a means in it serves for: "Use Enter to start a new page."
// It is "" if there is none.
func aim(language, sentence string) string {
	for _, forms := range []Forms{aims, serving} {
		if form := forms[language]; form != nil {
			if m := form().FindStringSubmatch(sentence); m != nil {
				return m[1]
			}
		}
	}
	return ""
}

// aims are the clauses at the beginning of a sentence for what something is to be done.
var aims = Forms{
	"en": lazyregexp.New(`(?i)^\W*(?:(?:then|next|so|first|or|and|also|\w+ly),? )?(?:(?:in order )?to|so as to|for \w+ing|(?:if|when(?:ever)?) (?:you|we|one)(?:[’']d)? (?:want|wish|would like|like|need|have|prefer|intend)) ([^,:]+)[,:]`),
	"de": lazyregexp.New(`(?i)^\W*(?:um|zum|(?:wenn|falls) (?:sie|man|du|ihr)|(?:wollen|möchten|wünschen) sie|(?:willst|möchtest) du|(?:will|möchte) man) ([^,:]+)[,:]`),
	"fr": lazyregexp.New(`(?i)^\W*(?:pour|afin d[e’']|si (?:vous|l[’']on|on|tu) (?:voulez|souhaitez|désirez|devez|veut|souhaite|désire|veux)) ?([^,:]+)[,:]`),
	"es": lazyregexp.New(`(?i)^\W*(?:para|a fin de|si (?:se )?(?:quieres?|deseas?|necesitas?|desean|quieren)) ([^,:]+)[,:]`),
	"ru": lazyregexp.New(`(?i)^[^\pL]*(?:чтобы|для того,? чтобы|если (?:вы |ты )?(?:хотите|хочешь|нужно|надо)) ([^,:]+)[,:]`),
	"zh": lazyregexp.New(`^\PL*(?:如果(?:你|您)?(?:想|要|需要)|若要|想要|要|为了?) ?([^，,：:]+)[，,：:]`),
}

// serving are the words behind which a sentence says what a means serves for.
var serving = Forms{
	"en": lazyregexp.New(`(?i)\b(?:use|using|used|useful|needed|required?|allows?|lets?|enables?|helps?)\b[^.,;:]{0,60}? to ([^,.;:]+)`),
	"de": lazyregexp.New(`(?i)(?:^|\s)(?:dient dazu|dienen dazu|verwende[nt]?|benutz(?:e|en|t)|nutz(?:e|en|t)|brauch(?:e|en|t)|nötig|erlaubt|erlauben|ermöglicht|ermöglichen)(?:[^.,;:]{0,60}?, (?:um )?| es, )([^,.;:]+)`),
	"fr": lazyregexp.New(`(?i)(?:^|\s)(?:ser(?:t|vent)|utilis\S+|perme(?:t|ttent)|aide(?:nt)?|nécessaires?)\s(?:[^.,;:]{0,60}?\s)?(?:à |de |pour |d['’])([^,.;:]+)`),
	"es": lazyregexp.New(`(?i)(?:^|\s)(?:sirven?|usa[nr]?|use|utili[zc]\S+|permiten?|ayudan?|necesari[oa]s?)\s(?:[^.,;:]{0,60}?\s)?(?:para |a )([^,.;:]+)`),
	"ru": lazyregexp.New(`(?i)(?:^|\s)(?:служ[иа]т|использу\S+|позволя\S+|помога\S+|нуж(?:ен|на|но|ны))\s(?:[^.;:]{0,60}?)?(?:чтобы |для )([^,.;:]+)`),
	"zh": lazyregexp.New(`(?:用于|用来|以便|可以让(?:你|您)?|允许(?:你|您)?)([^，。；：,.;:]+)`),
}
