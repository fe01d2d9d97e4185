package lang

import "strings"

// NamesTime reports whether a word, in any case, is a month, a day of the week or another
// word for a point in time.
func NamesTime(language, word string) bool {
	lower := strings.ToLower(word)
	return Month(word, language) > 0 || weekdays.hasOrMay(language, lower) || times.hasOrMay(language, lower)
}

// NamesDay reports whether a word, in any case, is a month, a day of the week or a feast, which have capitals in some
// languages.
func NamesDay(language, word string) bool {
	lower := strings.ToLower(word)
	return Month(word, language) > 0 || weekdays.has(language, lower) || feasts.has(language, lower)
}

// NamesWeekday reports whether a word, in any case, is a day of the week.
func NamesWeekday(language, word string) bool { return weekdays.has(language, strings.ToLower(word)) }

var weekdays = words(map[string]string{
	"en": "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays",
	"de": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags samstags sonnabends sonntags",
	"fr": "lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis dimanches",
	"es": "lunes martes miércoles jueves viernes sábado domingo sábados domingos",
	"it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
	"ru": "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье понедельникам вторникам средам четвергам пятницам субботам воскресеньям",
})

var feasts = words(map[string]string{
	"en": "christmas easter",
	"fr": "noël pâques",
	"es": "navidad",
})

var times = words(map[string]string{
	"en": "century centuries today tomorrow yesterday tonight midnight noon morning afternoon evening weekend christmas easter spring summer autumn winter",
	"de": "jahrhundert jahrhunderts heute morgen gestern mitternacht mittag abend wochenende weihnachten ostern frühling frühjahr sommer herbst winter",
	"fr": "siècle aujourd demain hier minuit midi matin soir noël pâques printemps été automne hiver",
	"es": "siglo hoy mañana ayer medianoche mediodía tarde noche navidad primavera verano otoño invierno",
	"it": "secolo oggi domani ieri mezzanotte mezzogiorno natale pasqua primavera estate autunno inverno",
	"ru": "выходным века веке сегодня завтра вчера полночь полдень весной летом осенью зимой",
})

// Recurs reports whether a sentence has a word for how often something is, was or is to be done. Of
// languages whose words are not known here it has.
func Recurs(language, sentence string) bool {
	said := strings.Join(strings.FieldsFunc(sentence, func(r rune) bool { return !IsWordRune(r) }), " ") + " "
	return recurring[language] == nil || recurring.in(language, said)
}

var recurring = phrases{
	"en": {" every ", " each ", " once ", " twice ", " times ", " daily ", " nightly ", " weekly ", " fortnightly ", " monthly ", " quarterly ", " yearly ", " annual", " hourly ", " an hour ", " a day ", " a week ", " a month ", " a year ", " per hour ", " per day ", " per week ", " per month ", " per year ", " never ", " always ", " often ", " rarely ", " seldom ", " sometimes ", " regularly "},
	"de": {" jede", "mal ", " alle zwei ", " alle drei ", " alle vier ", " alle paar ", " stündlich", " täglich", " wöchentlich", " monatlich", " vierteljährlich", " halbjährlich", " jährlich", " am tag ", " in der woche ", " im monat ", " im jahr ", " pro stunde ", " pro tag ", " pro woche ", " pro monat ", " pro jahr ", " nie ", " immer ", " oft ", " selten ", " regelmäßig"},
	"fr": {" chaque ", " tous les ", " toutes les ", " fois ", " quotidien", " hebdomadaire", " mensuel", " trimestriel", " annuel", " par heure ", " par jour ", " par semaine ", " par mois ", " par an ", " jamais ", " toujours ", " souvent ", " rarement ", " régulièrement "},
	"es": {" cada ", " todos los ", " todas las ", " vez ", " veces ", " diari", " semanal", " quincenal", " mensual", " trimestral", " anual", " por hora ", " al día ", " al mes ", " al año ", " a la semana ", " por día ", " por semana ", " por mes ", " por año ", " nunca ", " siempre ", " a menudo ", " raramente ", " regularmente "},
	"ru": {" кажд", " раз ", " раза ", " ежечасн", " ежедневн", " еженедельн", " ежемесячн", " ежегодн", " в день ", " в неделю ", " в месяц ", " в год ", " никогда ", " всегда ", " часто ", " редко ", " регулярно "},
	"zh": {"每", "次", "天天", "年年", "从不", "从来不", "总是", "经常", "偶尔", "定期"},
}

// GivesReason reports whether a sentence has a word that leads into a reason or a purpose. Of languages
// whose words are not known here it has.
func GivesReason(language, sentence string) bool {
	said := strings.Join(strings.FieldsFunc(sentence, func(r rune) bool { return !IsWordRune(r) }), " ") + " "
	return reasons[language] == nil || reasons.in(language, said)
}

// reasons are the words that lead into a reason or a purpose, with the spaces around them.
var reasons = phrases{
	"en": {" because ", " since ", " so that ", " in order to ", " therefore ", " thus ", " hence ", " due to ", " owing to ", " reason ", " reasons ", " motivation ", " is why ", " otherwise ", " lest ", " that s why ", " caused ", " for the sake ", " to avoid ", " to prevent ", " to ensure ", " avoids ", " prevents ", " so as to "},
	"de": {" weil ", " da ", " denn ", " damit ", " deshalb ", " daher ", " deswegen ", " wegen ", " aufgrund ", " grund ", " gründe ", " gründen ", " sonst ", " um ", " sodass ", " so dass ", " infolge "},
	"fr": {" parce que ", " car ", " c est pourquoi ", " faute de ", " étant donné ", " vu que ", " de sorte que ", " de manière à ", " de façon à ", " sous peine ", " de peur ", " dans le but ", " par conséquent ", " en effet ", " puisque ", " afin ", " pour éviter ", " pour ne pas ", " pour que ", " à cause ", " raison ", " raisons ", " donc ", " sinon ", " en raison ", " grâce à "},
	"es": {" porque ", " ya que ", " dado que ", " pues ", " a fin de ", " por lo que ", " de lo contrario ", " en consecuencia ", " por tanto ", " por ello ", " de modo que ", " con objeto ", " por miedo ", " puesto que ", " para que ", " a causa ", " debido ", " razón ", " razones ", " por eso ", " por lo tanto ", " con el fin ", " para evitar ", " para no ", " así que ", " gracias a "},
	"it": {" perché ", " poiché ", " siccome ", " affinché ", " a causa ", " ragione ", " motivo ", " quindi "},
	"ru": {" потому ", " так как ", " поскольку ", " чтобы ", " из за ", " причин", " поэтому ", " иначе "},
	"zh": {"因为", "由于", "因此", "所以", "为了", "原因", "以便", "否则", "导致", "因而"},
}

// NamesAge reports whether a sentence has a word for an age. Of languages whose words are not
// known here it has.
func NamesAge(language, sentence string) bool {
	return ages[language] == nil || ages.in(language, sentence)
}

var ages = phrases{
	"en": {" old", " age", "-old"},
	"de": {" alt", " alter", "jährig"},
	"fr": {"âge", "âgé", " a "},
	"es": {"edad", "años de", "tiene", "tenía"},
	"ru": {"возраст", "лет"},
}

// TellsAmount reports whether a sentence says in words how many or how much: "none", "several", "dozens".
func TellsAmount(language, sentence string) bool {
	if language == "zh" {
		return strings.Contains(sentence, "没有一")
	}
	return anyWord(sentence, func(word string) bool { return amounts.hasOrMay(language, word) })
}

// TellsLength reports whether a sentence says in words how long or how often: "twice", "rarely", "for years",
// "until he left".
func TellsLength(language, sentence string) bool {
	if language == "zh" {
		return strings.Contains(sentence, "直到") || strings.ContainsAny(sentence, "每半") || whiles.in(language, sentence)
	}
	return whiles.in(language, sentence) || anyWord(sentence, func(word string) bool { return lengths.hasOrMay(language, word) })
}

// whiles say that something lasts as long as something else does, or without an end.
var whiles = phrases{
	"en": {"as long as ", "for the term of", "for the duration of", "for the life of", "lifelong", "perpetual", "indefinitely", "permanently", "for the whole of", "throughout "},
	"de": {"solange ", "so lange ", "für die dauer", "lebenslang", "auf lebenszeit", "unbefristet", "dauerhaft", "auf unbestimmte zeit"},
	"fr": {"tant que ", "tant qu'", "tant qu’", "aussi longtemps", "pour la durée", "pendant la durée", "pendant toute la durée", "à vie", "perpétuel", "durée indéterminée", "indéfiniment"},
	"es": {"mientras ", "durante la vigencia", "por toda la duración", "de por vida", "perpetu", "indefinid", "para siempre"},
	"ru": {"бессрочн", "в течение всего", "на весь срок", "навсегда", "пожизненн"},
	"zh": {"只要", "永久", "终身", "无限期", "有效期内"},
}

// anyWord reports whether something holds of a word of a sentence, in lower case.
func anyWord(sentence string, is func(word string) bool) bool {
	for sc := (Scanner{text: sentence}); sc.Next(); {
		if is(strings.ToLower(sentence[sc.Word.Start:sc.Word.End])) {
			return true
		}
	}
	return false
}

var amounts = words(map[string]string{
	"en": "none several few half dozens hundreds thousands millions unlimited",
	"de": "keine keiner keines keinen mehrere mehrerer mehreren wenige wenigen einige einigen hälfte dutzende hunderte tausende millionen doppelte dreifache zehnfache vielfache unbegrenzt",
	"fr": "aucun aucune plusieurs quelques moitié double douzaine dizaines centaines milliers illimité",
	"es": "ninguno ninguna varios varias pocos pocas mitad doble docenas cientos miles ilimitado",
	"ru": "нет несколько никто половина половину десятки сотни тысячи",
})

var lengths = words(map[string]string{
	"en": "twice once never rarely seldom sometimes often always daily weekly monthly yearly annually hourly " +
		"seconds minutes hours days weeks months years decades centuries until till forever",
	"de": "zweimal einmal nie niemals selten manchmal oft häufig immer täglich wöchentlich monatlich jährlich stündlich " +
		"sekunden minuten stunden tage tagen wochen monate monaten jahre jahren jahrzehnte jahrzehnten jahrhunderte jahrhunderten bis",
	"fr": "jamais rarement parfois souvent toujours chaque quotidien hebdomadaire mensuel annuel " +
		"secondes minutes heures jours semaines années ans décennies siècles jusqu jusque",
	"es": "nunca raramente siempre diario diariamente cada semanal mensual anual " +
		"segundos minutos horas días semanas meses años décadas siglos hasta",
	"ru": "дважды никогда редко иногда часто всегда ежедневно еженедельно ежегодно каждый каждую секунды минуты часы дни недели месяцы годы десятилетия века до пока",
})

// LimitsAge reports whether a word, in lower case, leads into an age from which on or up to which
// something holds: "under 16", "at least 16".
func LimitsAge(language, word string) bool { return ageLimits.has(language, word) }

var ageLimits = words(map[string]string{
	"en": "least under over above below minimum maximum",
	"de": "mindestens ab unter über höchstens",
	"fr": "moins plus dès minimum",
	"es": "menos menores mayores mínimo mínima",
	"ru": "старше младше моложе",
})

// NamesBeginning reports whether a sentence has a word for how something began: "founded",
// "born", "built".
func NamesBeginning(language, sentence string) bool { return beginnings.in(language, sentence) }

var beginnings = phrases{
	"en": {"founded", "found in", "born", "built", "established", "created", "opened", "began", "begun", "started", "set up", "launched", "completed", "erected", "since", "dates from", "dates back", "formed"},
	"de": {"gegründet", "geboren", "gebaut", "erbaut", "errichtet", "eröffnet", "begann", "begonnen", "entstand", "geschaffen", "seit", "gestiftet", "stammt aus"},
	"fr": {"fondé", "né ", "née ", "construit", "établi", "créé", "ouvert", "commencé", "depuis", "inauguré", "date de"},
	"es": {"fundad", "nació", "nacid", "construid", "establecid", "cread", "abiert", "inaugurad", "empezó", "comenzó", "desde", "data de"},
	"it": {"fondat", "nato", "nata", "costruit", "stabilit", "creat", "apert", "inaugurat", "iniziò", "risale"},
	"ru": {"основан", "родил", "построен", "создан", "открыт", "начал", "возник", "учрежд"},
	"zh": {"成立", "创立", "创办", "建立", "建成", "出生", "生于", "开始", "始于", "开业", "创建"},
}

// KnowsPlaces reports whether the words for places of a language are known here.
func KnowsPlaces(language string) bool { return namingPlace.knows(language) }

// Locates reports whether a word, in lower case, is a preposition behind which a place may stand.
func Locates(language, word string) bool { return locating.has(language, word) }

var locating = words(map[string]string{
	"en": "in at on near into onto from under behind inside within beside between across through around below above outside off via",
	"de": "in im ins an am ans auf bei beim nach aus unter hinter neben zwischen vor über zu zum zur von vom durch",
	"fr": "à au aux dans sur chez en sous derrière près entre vers depuis par devant hors",
	"es": "en a al desde junto bajo sobre tras entre hacia hasta por",
})

// NamesPlace reports whether a word, in lower case, says that a place is told; of Chinese, whether a
// sentence has such a word.
func NamesPlace(language, word string) bool {
	return namingPlace.has(language, word) || language == "zh" && strings.ContainsAny(word, "在于里内处址路市省县国上")
}

var namingPlace = words(map[string]string{
	"en": "here there home outside upstairs downstairs location place venue address located headquarters online",
	"de": "hier dort daheim zuhause draußen ort adresse sitz standort liegt",
	"fr": "ici là chez lieu adresse siège situé située",
	"es": "aquí allí lugar dirección sede casa ubicado ubicada",
	"zh": "地址 地点",
})
