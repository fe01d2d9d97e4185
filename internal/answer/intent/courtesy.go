package intent

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
)

// mostCourtesies is how many of each kind one question has, at most.
const mostCourtesies = 4

// withoutCourtesy takes off a question what is polite, one thing after the other: "Hello, could you please tell me …? Thanks
// in advance!" It returns what is left each time, the question itself first.
func withoutCourtesy(question string, languages []string) (left []string) {
	question = withoutSource(question, languages[0])
	q := strings.TrimSpace(strings.ReplaceAll(question, "’", "'"))
	for _, language := range languages {
		for range 2 { // pleas, before and behind
			q = orAll(withoutPlea(q, language, languages), q)
		}
	}
	if strings.Contains(q, "://") || strings.Contains(q, "www.") {
		q = orAll(link().ReplaceAllString(q, " "), q)
	}
	left = append(left, question, q)
	for _, language := range languages {
		if isPolite(q, language) {
			for range mostCourtesies {
				left = courtesies[language]().takeOff(left, language, languages)
			}
		}
	}
	return left
}

// A courtesy is what one language wraps a question into.
type courtesy struct{ before, inside, behind *regexp.Regexp }

// takeOff adds what is left without one courtesy of each kind.
func (c courtesy) takeOff(left []string, language string, languages []string) []string {
	add := func(rest string) { left = append(left, orAll(rest, left[len(left)-1])) }
	last := func() string { return left[len(left)-1] }
	add(withoutOpener(last(), language, languages))
	if at := c.behind.FindStringIndex(last()); at != nil && at[0] > 0 {
		add(last()[:at[0]] + marksOf(last()[at[0]:]))
	}
	add(strings.Join(strings.Fields(c.inside.ReplaceAllString(last(), " ")), " "))
	add(embedded(last(), language))
	add(strings.TrimLeft(last()[len(lead(c.before, last())):], " ,.!:;"))
	return left
}

// lead is the courtesy that a question begins with. "Can you eat it raw?" has none: what one can do is what is asked,
// unless the verb is one for what is wanted of somebody who answers.
func lead(before *regexp.Regexp, q string) string {
	said := before.FindString(q)
	if ability().MatchString(said) && !answering().MatchString(q[len(said):]) {
		return ""
	}
	return said
}

// ability asks what somebody can do, and answering begins with a verb for what one does who answers.
var (
	ability   = lazyregexp.New(`(?i)^(?:can|could) (?:you|anyone|anybody|somebody|someone) $`)
	answering = lazyregexp.New(`(?i)^(?:tell|inform|show|explain|help|give|list|name|sum|summ?ari[sz]e|recap|outline|describe|define|say|find|look|check|quote|cite|recommend|suggest|advise|compare|confirm|clarify|elaborate|expand|point|remind|write|translate|read|answer|let|go|walk|make|please|i|me|us|who|whom|whose|what|which|where|when|why|how|if|whether|the|an?)\b`)
)

// orAll is the rest of a question, or all of it where next to nothing is left.
func orAll(rest, all string) string {
	if letters(rest) < leastAsked {
		return all
	}
	return strings.TrimSpace(rest)
}

// leastAsked is how many letters and digits a question keeps, at least.
const leastAsked = 2

// letters counts the letters and digits of s.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// marksOf keeps the question mark of what is cut off.
func marksOf(s string) string {
	if strings.HasPrefix(strings.TrimSpace(s), "?") {
		return "?"
	}
	return ""
}

// link is an address, which is no part of a question.
var link = lazyregexp.New(`(?i)(?:https?://|www\.)\S+`)

// isPolite reports whether a question may have a courtesy of a language, by its cues.
func isPolite(q, language string) bool {
	lower := strings.ToLower(q)
	for cue := range strings.SplitSeq(politeCues[language], "|") {
		if language == "zh" && strings.Contains(lower, cue) || beginsWord(lower, cue) {
			return true
		}
	}
	return false
}

// beginsWord reports whether a word of s begins with cue.
func beginsWord(s, cue string) bool {
	for at, i := 0, 0; ; at += i + len(cue) {
		if i = strings.Index(s[at:], cue); i < 0 {
			return false
		}
		if before, _ := utf8.DecodeLastRuneInString(s[:at+i]); !unicode.IsLetter(before) {
			return true
		}
	}
}

// politeCues are what words of courtesies begin with, by language; without one nothing need be
// taken off.
var politeCues = map[string]string{
	"en": "what i|what we|clue|can't|cannot|hope|please|pls|kindly|hello|hi|hey|dear|good |excuse|sorry|thank|thx|ty|cheers|wonder|curious|would|could|can |will |like to|want to|need to|know|tell|chance|new|lost|confused|read|time|hurry|question|any idea|mind|possible|by the way|btw|ok|well,|so,|right,|may i|might|i'd|pardon|forgive|apolog|silly|stupid|dumb|simple|basic|naive|appreciate|oblig|grateful|hear|ask|explain|make it|keep it|so |lol|lmao|haha|any|guys|folks|@|quick|trying|okay|alright|um|uh|hm|oh |oh,|ah |ah,|omg|wait|hold on|yo |minute|second|moment|sum up|summari|recap|summary|overview|outline|sentence",
	"de": "mich |interess|keine ahnung|lg|vg|mfg|thx|hoffe|dankbar|verzeih|dumme|blöde|einfache|naive|wäre|gespannt|ahnung|bitte|hallo|hi|hey|guten|moin|servus|grüezi|entschuldigung|sorry|danke|dank|kannst|könn|würd|wüsst|möchte|wollte|frage|weiß|wissen|zeit|lesen|gelesen|sag|erklär|ok|also|so |leute|@|kurze|na|tja|äh|hm",
	"fr": "espère|bonjour|salut|bonsoir|pardon|excuse|s'il|svp|stp|merci|peux|pouv|pourr|voudr|aimerai|souhait|demand|sais|savez|dis|ok|alors|donc|les gars|@|bon |euh|du coup",
	"es": "espero|hola|buen|perdón|disculp|favor|gracias|pued|podr|quisiera|gustaría|quiero|querría|sabe|dime|dígame|pregunto|ok|entonces|chicos|gente|@|pues|a ver|eh",
	"ru": "привет|здравствуй|добр|извините|пожал|плиз|плз|пж|спасибо|скаж|подскаж|могли|може|хотел",
	"zh": "好|嗨|请|麻烦|不好意思|打扰|我想|告诉|谢|感谢|拜托|吗",
}

// courtesies are what stands before a question, inside it and behind it, by language.
var courtesies = map[string]func() courtesy{
	"en": polite(
		`(?:hi|hello|hey|dear \w+|good (?:morning|day|afternoon|evening)|excuse me|sorry|ok|okay|well|so|right|thanks|thank you|please|sorry (?:to|for) (?:both|disturb|troubl|interrupt)(?:er|ering|ing|e)?(?: you)?)(?: there| all| everyone| bot| pilcrow)?[,.!:;–-]+ |`+
			`(?:hi|hello|hey)(?: there| all| bot)? |please |kindly |but |would you mind |`+
			`i(?:'m| am|'ve been| have been) (?:just |really )?trying to (?:find out|figure out|work out|understand|know|learn|see)(?: about)?,? |(?:i(?:'m| am| was)|was|am) (?:just |really )?(?:wondering|curious)(?: about)?(?: if| whether)?(?: you (?:could|can|might|would))?(?: (?:please|kindly|possibly))?(?: (?:tell|explain to|inform) me)?[,:]? |`+
			`(?:i(?:'d| would) (?:really )?(?:like|love|be (?:most |very )?(?:grateful|glad|happy))|i (?:want|need|wish))(?: to (?:know|learn|find out|ask|understand)| if you (?:could|can|would)(?: please| kindly)?(?: tell me)?)?,? |`+
			`(?:can|could|would|will) (?:you|anyone|somebody|someone)(?: (?:please|kindly|possibly|perhaps|maybe|also|quickly|briefly|shortly|just|simply))*(?: be so kind (?:as )?to)?(?: (?:tell|inform|show|explain to|help) (?:me|us))?(?: about)?(?: (?:please|kindly))?,? |(?:may|can|could) i (?:please )?(?:ask|know|find out)(?: you)?,? |`+
			`(?:is there )?any chance (?:that )?(?:you (?:can|could|might) )?(?:please )?(?:tell me)?,? |i(?:'m| am) (?:(?:quite|very|rather|still|totally|completely|a (?:bit|little)) )?(?:new|lost|confused)[^,.:;?]*?(?:[,.:;–-]+| and) |(?:i )?hope (?:that )?(?:you|all|everyone|everything|this finds)\b[^,.:;?!]*[,.:;!–-]+ |do you (?:happen to )?know(?: by any chance)?,? |(?:(?:does )?(?:anyone|anybody|somebody)|do we) know,? |is it known,? |any idea |`+
			`(?:i|we) (?:don't|do not|didn't|did not|haven't|have not|have no|have little|can't|cannot|won't|am too|are too|only have|have only)\b[^,.:;?]*\b(?:time|read|reading|hurry)\b[^,.:;?]*[,.:;–-]+ |`+
			`(?:i|we) (?:only |just )?(?:have|got|have got) [^,.:;?]*\b(?:minutes?|seconds?|moment)\b[^,.:;?]*[,.:;–-]+ |(?:make|keep) it (?:short|brief|simple)[,.:;–-]+ |(?:sum up|summari[sz]e|recap|give (?:me |us )?an? (?:\w+ )?(?:summary|overview|outline) of)(?: (?:briefly|shortly|quickly|in short|in (?:a|an|one|two|three|four|five|a few|some|a couple of)(?: or (?:two|three|so))? (?:sentences?|words?|lines?|points?)))* |`+
			`what (?:i|we)(?:'d| would)? (?:really |just )?(?:want|need|like|wish)(?: to (?:know|find out|learn|understand|ask))? is,? |`+
			`(?:i (?:have|'ve got) )?(?:absolutely )?no (?:idea|clue) |(?:i |we )?(?:can't|cannot|couldn't|could not) (?:tell|figure out|work out|make out) |`+
			`(?:just )?tell (?:me|us)(?: please)?,? |let me know,? |(?:i have a|a|my|quick|one) (?:quick |short |little )?question[:,.–-]+ `,
		`(?:,|\(|–|-) ?(?:if (?:it is|it's|that is|that's|it isn't|that isn't) (?:not |no |too |ok|okay|possible)[^,)]*|if you (?:don't|do not|would not|wouldn't) mind|if i may(?: ask)?|please|if possible|by any chance|by the way|btw)(?:,|\)|–| -)`,
		`[ ,.!?;–-]+(?:in (?:one|two|three|a|a few|a couple of) (?:or (?:two|three|so) )?sentences?|thanks?(?: you)?(?: (?:a lot|so much|very much|in advance|for (?:your|any|the) help|again))*|many thanks(?: in advance)?|cheers|(?:please|pls|plz)(?: help| and (?:thank you|thanks|ty))?|thx|ty|asking for a friend|lol|lmao|haha+|(?:does )?any(?:one|body|1) knows?|any ideas?|if you (?:don't|do not) mind|would you|can you|do you know|by any chance)[ .!?:)]*`),
	"de": polite(
		`(?:hallo|hi|hey|guten (?:tag|morgen|abend)|moin|servus|grüezi|entschuldigung|(?:entschuldigen sie|entschuldige)(?: bitte)?(?: die störung)?|sorry|ok|okay|also|danke|bitte)(?: zusammen| du| bot)?[,.!:;–-]+ |(?:hallo|hi|hey) |bitte |`+
			`(?:kannst|könntest|würdest) du(?: mir| uns)?(?: bitte| mal| vielleicht| kurz)*(?: (?:sagen|erklären|verraten|mitteilen))?,? |(?:können|könnten|würden) sie(?: mir| uns)?(?: bitte| vielleicht| kurz)*(?: (?:sagen|erklären|verraten|mitteilen))?,? |`+
			`ich (?:wüsste|würde|möchte|wollte|will)(?: gern| gerne| mal)*(?: (?:wissen|fragen|erfahren))?,? |ich frage mich,? |mich (?:würde (?:mal )?interessieren|interessiert),? |was mich interessiert(?: ist)?[,:]? |keine ahnung,? |(?:weißt du|wissen sie|weiß man|weiß jemand)(?: zufällig| vielleicht| eigentlich)?,? |ich (?:hab|habe|hatte|will|mag|kann|möchte)\b[^,.:;?]*\b(?:keine|keinen|nicht|wenig)\b[^,.:;?]*\b(?:zeit|lesen|gelesen|lust)\b[^,.:;?]*[,.:;–-]+ |sag(?:en sie)?(?: mir| uns)?(?: bitte| mal)*,? |fass(?:e|en sie)? (?:(?:mir|uns|bitte|mal|kurz|knapp|in (?:ein|zwei|drei|vier|fünf|wenigen|ein paar|einem) (?:sätzen|worten|zeilen|satz)) )*zusammen,? |erklär(?:e|en sie)? (?:mir|uns)(?: bitte| mal| kurz)*,? |(?:eine |ich habe eine )?(?:kurze )?frage[:,–-]+ |ich hoffe,? (?:es geht|dir|euch|ihnen)\b[^,.:;?!]*[,.:;!–-]+ `,
		`, (?:wenn (?:es|das) (?:keine|nicht)[^,]*|wenn ich fragen darf|bitte|falls möglich),`,
		`[ ,.!?;–-]+(?:lg|vg|mfg|thx|danke(?: schön| schon ?mal| sehr| dir| ihnen)?(?: im voraus)?|vielen dank(?: im voraus)?|besten dank|bitte)[ .!?:)]*`),
	"fr": polite(
		`(?:bonjour|salut|bonsoir|pardon|(?:excusez-moi|excuse-moi|désolé)(?: de (?:vous|te) déranger)?|s'il (?:vous|te) plaît|svp|stp|merci|ok|alors)[,.!:;–-]* |`+
			`(?:peux-tu|pourrais-tu|pouvez-vous|pourriez-vous|est-ce que (?:tu peux|vous pouvez|tu pourrais|vous pourriez))(?: s'il (?:te|vous) plaît)?(?: me| nous)?(?: dire| expliquer| indiquer)?,? |(?:je voudrais|j'aimerais|je souhaite(?:rais)?)(?: bien)?(?: savoir)?,? |je me demand(?:e|ais),? |(?:sais-tu|savez-vous),? |dis(?:-moi|-nous|ez-moi)?(?: s'il (?:te|vous) plaît)?,? |j'espère que (?:tu|vous|tout)\b[^,.:;?!]*[,.:;!–-]+ `,
		`, (?:s'il (?:vous|te) plaît|si (?:possible|cela ne vous dérange pas)),`,
		`[ ,.!?;–-]+(?:merci(?: beaucoup| bien)?(?: d'avance| par avance)?|s'il (?:vous|te) plaît|svp|stp)[ .!?:)]*`),
	"es": polite(
		`(?:hola|buenos días|buenas(?: tardes| noches)?|perdón|(?:disculpe|disculpa|perdona|perdone)(?: (?:la|por la) molestia)?|por favor|gracias|ok|bueno)[,.!:;–-]* |`+
			`¿? ?(?:puedes|podrías|puede|podría|me puedes|me podrías|me puede|me podría)(?: usted)?(?: por favor)?(?: decirme| decir| explicarme| explicar)?,? |(?:quisiera|me gustaría|quiero|querría)(?: saber)?,? |(?:sabes|sabe),? |dime(?: por favor)?,? |dígame(?: por favor)?,? |me pregunto,? |espero que (?:est[eéá]\pL*|todo|te|le)\b[^,.:;?!]*[,.:;!–-]+ `,
		`, (?:por favor|si (?:es posible|no es molestia)),`,
		`[ ,.!?;–-]+(?:(?:muchas )?gracias(?: de antemano| por adelantado)?|por favor)[ .!?:)]*`),
	"ru": polite(
		`(?:привет|здравствуйте|здравствуй|добрый (?:день|вечер)|доброе утро|(?:извините|простите)(?: за беспокойство)?|пожалуйста|спасибо|скажите|скажи|подскажите|подскажи)(?: пожалуйста|, пожалуйста)?[,.!:;–-]* |(?:не )?(?:могли бы вы|можете ли вы|можешь|можете)(?: мне)?(?: пожалуйста)?(?: сказать| объяснить)?,? |(?:я )?(?:хотел|хотела) бы (?:узнать|знать|спросить),? `,
		`, (?:пожалуйста|если можно|если не трудно),`,
		`[ ,.!?;–-]+(?:(?:большое )?спасибо(?: заранее| большое)?|заранее спасибо|пожалуйста|пожалста|плиз|плз|пж)[ .!?:)]*`),
	"zh": polite(
		`(?:你好|您好|嗨|请问一下|请问|请你?|麻烦(?:你|您)?|不好意思|打扰一下|我想(?:知道|问一下|问问|了解一下|问)|(?:你|您)?(?:能|可以|能不能|可不可以)(?:请)?(?:告诉|跟)我(?:说)?(?:一下)?|告诉我)[，,。！!：: ]*`,
		`[，,（(](?:如果(?:方便|可以)的话|谢谢|拜托)[，,）)]`,
		`[，,。！!？? ]*(?:谢谢(?:你|您|了)?|多谢|感谢|拜托了?|好吗|可以吗|行吗)[。！!？? ]*`),
}

// polite makes a courtesy of the patterns of what stands before a question, inside it and behind it.
func polite(before, inside, behind string) func() courtesy {
	return sync.OnceValue(func() courtesy {
		return courtesy{regexp.MustCompile(`(?i)^(?:` + before + `)`), regexp.MustCompile(`(?i)` + inside), regexp.MustCompile(`(?i)(?:` + behind + `)$`)}
	})
}
