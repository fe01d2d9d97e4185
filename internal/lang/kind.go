package lang

import (
	"slices"
	"strings"
	"sync"
)

// NamesTime reports whether a word, in any case, is a month, a day of the week or another
// word for a point in time.
func NamesTime(language, word string) bool {
	return Month(word, language) > 0 || isIn(times(), language, strings.ToLower(word))
}

var times = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays " +
			"century centuries today tomorrow yesterday tonight midnight noon morning afternoon evening weekend christmas easter spring summer autumn winter"),
		"de": setOf("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags samstags sonntags " +
			"jahrhundert jahrhunderts heute morgen gestern mitternacht mittag abend wochenende weihnachten ostern frühling frühjahr sommer herbst winter"),
		"fr": setOf("lundi mardi mercredi jeudi vendredi samedi dimanche siècle aujourd demain hier minuit midi matin soir noël pâques printemps été automne hiver"),
		"es": setOf("lunes martes miércoles jueves viernes sábado domingo siglo hoy mañana ayer medianoche mediodía tarde noche navidad primavera verano otoño invierno"),
		"it": setOf("lunedì martedì mercoledì giovedì venerdì sabato domenica secolo oggi domani ieri mezzanotte mezzogiorno natale pasqua primavera estate autunno inverno"),
		"ru": setOf("понедельник вторник среду четверг пятницу субботу воскресенье века веке сегодня завтра вчера полночь полдень весной летом осенью зимой"),
	}
})

// GivesReason reports whether a sentence has a word that leads into a reason or a purpose. Of languages
// whose words are not known here it has.
func GivesReason(language, sentence string) bool {
	list, ok := reasons[language]
	if !ok {
		return true
	}
	said := " " + strings.Join(strings.FieldsFunc(strings.ToLower(sentence), func(r rune) bool { return !IsWordRune(r) }), " ") + " "
	for _, words := range list {
		if strings.Contains(said, words) {
			return true
		}
	}
	return false
}

// reasons are the words that lead into a reason or a purpose, with the spaces around them.
var reasons = map[string][]string{
	"en": {" because ", " since ", " so that ", " in order to ", " therefore ", " thus ", " hence ", " due to ", " owing to ", " reason ", " reasons ", " otherwise ", " lest ", " that s why ", " caused ", " for the sake ", " to avoid ", " to prevent ", " to ensure ", " so as to "},
	"de": {" weil ", " da ", " denn ", " damit ", " deshalb ", " daher ", " deswegen ", " wegen ", " aufgrund ", " grund ", " gründe ", " gründen ", " sonst ", " um ", " sodass ", " so dass ", " infolge "},
	"fr": {" parce que ", " car ", " puisque ", " afin ", " pour que ", " à cause ", " raison ", " raisons ", " donc ", " sinon ", " en raison ", " grâce à "},
	"es": {" porque ", " ya que ", " puesto que ", " para que ", " a causa ", " debido ", " razón ", " razones ", " por eso ", " por lo tanto ", " con el fin ", " así que ", " gracias a "},
	"it": {" perché ", " poiché ", " siccome ", " affinché ", " a causa ", " ragione ", " motivo ", " quindi "},
	"ru": {" потому ", " так как ", " поскольку ", " чтобы ", " из за ", " причин", " поэтому ", " иначе "},
	"zh": {"因为", "由于", "因此", "所以", "为了", "原因", "以便", "否则", "导致", "因而"},
}

// NamesAge reports whether a sentence has a word for an age. Of languages whose words are not
// known here it has.
func NamesAge(language, sentence string) bool {
	list, ok := ages[language]
	return !ok || slices.ContainsFunc(list, func(word string) bool { return strings.Contains(strings.ToLower(sentence), word) })
}

var ages = map[string][]string{
	"en": {" old", " age", "-old"},
	"de": {" alt", " alter", "jährig"},
	"fr": {"âge", "âgé", " a "},
	"es": {"edad", "años de", "tiene", "tenía"},
	"ru": {"возраст", "лет"},
}

// SaysAge reports whether a word, in lower case, is one behind which an age may stand by itself: "I
// am eighteen", "aged 12".
func SaysAge(language, word string) bool { return sayingAge()[language][word] }

var sayingAge = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("am m is are was were be turned turns aged"),
		"de": setOf("bin ist sind war waren wird wurde wurden"),
	}
})

// NamesBeginning reports whether a sentence has a word for how something began: "founded",
// "born", "built".
func NamesBeginning(language, sentence string) bool {
	lower := strings.ToLower(sentence)
	for _, word := range beginnings[language] {
		if strings.Contains(lower, word) {
			return true
		}
	}
	return false
}

var beginnings = map[string][]string{
	"en": {"founded", "found in", "born", "built", "established", "created", "opened", "began", "begun", "started", "set up", "launched", "completed", "erected", "since", "dates from", "dates back", "formed"},
	"de": {"gegründet", "geboren", "gebaut", "erbaut", "errichtet", "eröffnet", "begann", "begonnen", "entstand", "geschaffen", "seit", "gestiftet", "stammt aus"},
	"fr": {"fondé", "né ", "née ", "construit", "établi", "créé", "ouvert", "commencé", "depuis", "inauguré", "date de"},
	"es": {"fundad", "nació", "nacid", "construid", "establecid", "cread", "abiert", "inaugurad", "empezó", "comenzó", "desde", "data de"},
	"it": {"fondat", "nato", "nata", "costruit", "stabilit", "creat", "apert", "inaugurat", "iniziò", "risale"},
	"ru": {"основан", "родил", "построен", "создан", "открыт", "начал", "возник", "учрежд"},
	"zh": {"成立", "创立", "创办", "建立", "建成", "出生", "生于", "开始", "始于", "开业", "创建"},
}
