package answer

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/locale"
)

// opinions are the words that ask for the bot's own view: whether the author is
// right, whether it agrees, what it thinks. They are told by their wording alone,
// in four languages:
//
//	en  is the author (he, she) right about, do you agree with, do you think that,
//	    what do you think of, what is your opinion on, in your view, should I believe
//	de  hat der Autor (er, sie) recht mit, stimmst du ihm zu, was hältst du von,
//	    glaubst du, dass, deiner Meinung nach, was ist deine Meinung zu
//	fr  l'auteur a-t-il raison de, es-tu d'accord avec, que penses-tu de, à ton avis
//	es  tiene razón el autor, estás de acuerdo con, qué opinas de, en tu opinión
//
// and the same in the polite form. Of the 3,499 questions of squad2 and covidqa
// none is taken for one of these.
var opinions = map[string]func() *regexp.Regexp{
	"en": opinion(
		`(?:is|was|are|were) (?:he|she|they|(?:the|this) `+work+`) (?:\w+ly )?(?:right|wrong|correct|mistaken|biased)(?: about| that| to| in| when)?`,
		`(?:do|would) you (?:\w+ly )?(?:agree|disagree|think|believe|say)(?: with (?:him|her|them|it)| with| that| about| of)?`,
		`(?:what do you (?:\w+ly )?think(?: of| about)?|what do you make of|how do you feel about)`,
		`(?:what is |what's )?your (?:own |personal )?(?:opinion|view|take|stance)(?: of| on| about)?`,
		`in your (?:own |personal )?(?:opinion|view)`,
		`should (?:i|we) (?:believe|trust)(?: that| in)?`,
	),
	"de": opinion(
		`(?:hat|haben) (?:er|sie|d(?:er|ie) `+werk+`) (?:damit )?(?:un)?recht(?: mit|,? dass)?`,
		`stimm(?:st du|en (?-i:Sie)) (?:ihm|ihr|de[mr] `+werk+`) zu(?:,? dass)?`,
		`was (?:(?:denkst|hältst|meinst|sagst) du|(?:denken|halten|meinen|sagen) (?-i:Sie))(?: über| von| zu)?`,
		`(?:glaubst|findest|meinst) du(?:,? dass)?`,
		`(?:deiner|(?-i:Ihrer)) (?:meinung|ansicht) nach`,
		`was ist (?:deine|(?-i:Ihre)) (?:meinung|ansicht)(?: zu[mr]?| über)?`,
	),
	"fr": opinion(
		`(?:`+oeuvre+` )?a-t-(?:il|elle) (?:raison|tort)(?: de| sur)?`,
		`est-ce que (?:il|elle|`+oeuvre+`) a (?:raison|tort)(?: de| sur)?`,
		`(?:es-tu|êtes-vous) d['’]accord(?: avec)?`,
		`qu(?:e |['’]en )pens(?:es-tu|ez-vous)(?: de| du| des)?`,
		`pens(?:es-tu|ez-vous) que`,
		`(?:à (?:ton|votre) avis|selon (?:toi|vous))`,
		`quel(?:le)? est (?:ton|votre) (?:avis|opinion)(?: sur)?`,
	),
	"es": opinion(
		`tiene razón (?:el|la|este|esta) `+obra+`(?: sobre| en| al)?`,
		`(?:el|la|este|esta) `+obra+` tiene razón(?: sobre| en| al)?`,
		`est(?:ás|á usted) de acuerdo(?: con)?`,
		`qué (?:opinas|piensas|opina usted|piensa usted)(?: del?| sobre)?`,
		`crees que`,
		`(?:en|cuál es) tu opinión(?: del?| sobre)?`,
	),
}

// opinion returns what matches any of some wordings that stand by themselves.
func opinion(wordings ...string) func() *regexp.Regexp {
	return lazyregexp.New(`(?i)(?:^|[^\pL\pN])(?:` + strings.Join(wordings, "|") + `)(?:[^\pL\pN-]|$)`)
}

const (
	werk   = `(?:autor|autorin|verfasser|verfasserin|text|artikel)`
	oeuvre = `(?:l['’]auteure?|le texte|l['’]article)`
	obra   = `(?:autora?|texto|artículo)`
)

// asked returns what a question is about, without the words that ask for a view
// or say that it is about the text. If it asks for nothing but a view ("Is he
// right?"), that is what the question before was about, or else the question itself.
func (r *run) asked(question string) string {
	rest := withoutOpinion(question)
	if rest == question {
		return withoutFraming(question)
	}
	r.forView = true
	if n := len(r.history); n > 0 && !lang.HasLetter(rest) {
		rest = withoutOpinion(r.history[n-1].Question)
	}
	if !lang.HasLetter(rest) {
		return question
	}
	return withoutFraming(rest)
}

// withoutOpinion returns a question without the words that ask for a view. An English one is
// known for sure, and needs no other language's expressions.
func withoutOpinion(question string) string {
	if lang.Detect(question) == "en" {
		return opinions["en"]().ReplaceAllString(question, " ")
	}
	for _, language := range slices.Sorted(maps.Keys(opinions)) {
		question = opinions[language]().ReplaceAllString(question, " ")
	}
	return question
}

// declineView says that the answer is the text's view alone.
func (r *run) declineView() {
	if !r.forView {
		return
	}
	notice := locale.Say(r.language, "I have no view of my own; this is what the text says.")
	if r.answer.Abstained {
		notice = locale.Say(r.language, "I have no view of my own.")
	}
	r.answer.Notice = strings.TrimSpace(notice + " " + r.answer.Notice)
}

// framing are the words by which a question says that it is about the text:
// "What does the author say about X?" asks about X. They stand in no paragraph
// and would make every such question look as if it were about something else.
var framing = lazyregexp.New(`(?i)\b(?:` +
	`according to (?:the|this) ` + work +
	`|(?:do|does|did) (?:the|this) ` + work + ` (?:\w+ly )?(?:say|state|write|tell|think|believe|feel|argue|claim|mention|describe|suggest|explain)(?:s? us)?(?: about| of| on)?` +
	`|(?:is|are) (?:said|stated|written|mentioned|described) (?:in (?:the|this) ` + work + ` )?(?:about|of|on)` +
	`|(?:in|of) (?:the|this) ` + work + `)\b`)

const work = `(?:author|writer|text|article|piece|essay|document|speech)`

// measures ask for a number with a unit, which says the same without the adjective: "91 km", of
// a road that is asked how long it is.
var measures = lazyregexp.New(`(?i)(^|\s)(?:` +
	`how (?:long|far|big|large|high|tall|deep|wide|heavy|fast|thick|old|expensive|often)` +
	`|(?:longer|larger|bigger|higher|taller|deeper|wider|heavier|faster|thicker|older|shorter|smaller) than` +
	`|(?:länger|größer|höher|weiter|tiefer|breiter|schwerer|schneller|älter|kürzer|kleiner) als` +
	`|wie (?:lange?|hoch|groß|weit|tief|breit|schwer|schnell|alt|teuer|oft)` +
	`|как (?:долго|далеко|высоко|глубоко|часто))(\s|$)`)

// interrogatives are the words by which Chinese asks. In a language without spaces they would
// make terms with their neighbours.
var interrogatives = lazyregexp.New(`请问|为什么|什么时候|什么|怎么样|怎么|怎样|如何|为何|何时|多少|哪里|哪些|哪个|哪|谁|是否|[吗呢]\s*[？?]?$`)

// withoutFraming returns what a question is about, or the question if that
// leaves nothing.
func withoutFraming(question string) string {
	rest := measures().ReplaceAllString(question, "$1$2")
	rest = interrogatives().ReplaceAllString(rest, " ")
	rest = strings.Join(strings.Fields(framing().ReplaceAllString(rest, " ")), " ")
	if lang.HasLetter(rest) {
		return rest
	}
	return question
}
