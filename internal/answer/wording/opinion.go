// Package wording knows the words around what a question asks and a sentence states: that it is
// about the text, who says so, whose view it is.
package wording

import (
	"maps"
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
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
var opinions = map[string]*lazyregexp.Expr{
	"en": opinion("you right wrong correct mistaken biased should",
		`(?:is|was|are|were) (?:he|she|they|(?:the|this) `+work+`) (?:\w+ly )?(?:right|wrong|correct|mistaken|biased)(?: about| that| to| in| when)?`,
		`(?:do|would) you (?:\w+ly )?(?:agree|disagree|think|believe|say)(?: with (?:him|her|them|it)| with| that| about| of)?`,
		`(?:what do you (?:\w+ly )?think(?: of| about)?|what do you make of|how do you feel about)`,
		`(?:what is |what's )?your (?:own |personal )?(?:opinion|view|take|stance)(?: of| on| about)?`,
		`in your (?:own |personal )?(?:opinion|view)`,
		`should (?:i|we) (?:believe|trust)(?: that| in)?`,
	),
	"de": opinion("recht stimm du sie meinung ansicht",
		`(?:hat|haben) (?:er|sie|d(?:er|ie) `+werk+`) (?:damit )?(?:un)?recht(?: mit|,? dass)?`,
		`stimm(?:st du|en (?-i:Sie)) (?:ihm|ihr|de[mr] `+werk+`) zu(?:,? dass)?`,
		`was (?:(?:denkst|hältst|meinst|sagst) du|(?:denken|halten|meinen|sagen) (?-i:Sie))(?: über| von| zu)?`,
		`(?:glaubst|findest|meinst) du(?:,? dass)?`,
		`(?:deiner|(?-i:Ihrer)) (?:meinung|ansicht) nach`,
		`was ist (?:deine|(?-i:Ihre)) (?:meinung|ansicht)(?: zu[mr]?| über)?`,
	),
	"fr": opinion("raison tort accord pens avis opinion selon",
		`(?:`+oeuvre+` )?a-t-(?:il|elle) (?:raison|tort)(?: de| sur)?`,
		`est-ce que (?:il|elle|`+oeuvre+`) a (?:raison|tort)(?: de| sur)?`,
		`(?:es-tu|êtes-vous) d['’]accord(?: avec)?`,
		`qu(?:e |['’]en )pens(?:es-tu|ez-vous)(?: de| du| des)?`,
		`pens(?:es-tu|ez-vous) que`,
		`(?:à (?:ton|votre) avis|selon (?:toi|vous))`,
		`quel(?:le)? est (?:ton|votre) (?:avis|opinion)(?: sur)?`,
	),
	"es": opinion("razón acuerdo opin piens crees",
		`tiene razón (?:el|la|este|esta) `+obra+`(?: sobre| en| al)?`,
		`(?:el|la|este|esta) `+obra+` tiene razón(?: sobre| en| al)?`,
		`est(?:ás|á usted) de acuerdo(?: con)?`,
		`qué (?:opinas|piensas|opina usted|piensa usted)(?: del?| sobre)?`,
		`crees que`,
		`(?:en|cuál es) tu opinión(?: del?| sobre)?`,
	),
}

// opinion returns what matches any of some wordings that stand by themselves, each of which has
// one of the words of cues.
func opinion(cues string, wordings ...string) *lazyregexp.Expr {
	return lazyregexp.If(lazyregexp.Words(cues), `(?i)(?:^|[^\pL\pN])(?:`+strings.Join(wordings, "|")+`)(?:[^\pL\pN-]|$)`)
}

const (
	werk   = `(?:autor|autorin|verfasser|verfasserin|text|artikel)`
	oeuvre = `(?:l['’]auteure?|le texte|l['’]article)`
	obra   = `(?:autora?|texto|artículo)`
)

// WithoutOpinion returns a question without the words that ask for a view.
func WithoutOpinion(question string) string { return replace(question, opinions, " ") }

// replace puts something in place of what matches the expressions of a question's language. An English
// question is known for sure, and needs no other language's expressions.
func replace(question string, expressions map[string]*lazyregexp.Expr, by string) string {
	if lang.Detect(question) == "en" {
		return expressions["en"].ReplaceAllString(question, by)
	}
	for _, language := range slices.Sorted(maps.Keys(expressions)) {
		question = expressions[language].ReplaceAllString(question, by)
	}
	return question
}
