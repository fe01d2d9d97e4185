package ellipsis

import (
	"regexp"
	"sync"
)

// wordings are those of each language that is known.
var wordings = map[string]func() wording{
	"en": wordsFor{
		form: "and %s?", fills: `ok(?:ay)?|oh|ah|aha|hm+|so|thanks|thx|i see|cool|great|got it|alright`, joins: `and|n|nd|&|\+|but|also|or`,
		asks: `(?:what|how) about|what(?:'?s| is) (?:up )?with|likewise|similarly|ditto|(?:the )?same (?:q|question|thing|again|goes|story)`,
		asksOf: `how(?: is|'?s| was| are| would| does| did)? (?:it|that|this|things)(?: be| look)?(?: then)?|what (?:is|was|would|will) (?:it|that)(?: be)?` +
			`|(?:(?:is|was) (?:it|that) )?the same|same|does the same (?:go|hold|apply)|(?:tell|show|give) me the same(?: thing)?|what(?:'?s| is) the answer`,
		before: `in|with|for|at|on|by|about|under|after|before|during|without|when|if|to`,
		again:  `too|as well|also|likewise|either|same|(?:what|how) about (?:that|those|these|it|them|this)`, trailing: `then|instead|again|please|pls|plz|though|tho|now`,
	}.wording(),
	"de": wordsFor{
		form: "und %s?", fills: `ok(?:ay)?|oh|ah|aha|ach(?: ?so)?|hm+|gut|alles klar|danke|also|na|verstehe`, joins: `und|u\.?|&|\+|aber|oder|auch`,
		asks: `was (?:ist|is|wäre|war) (?:denn )?mit|(?:die |der )?(?:selbe|gleiche) frage|dieselbe frage|dito`,
		asksOf: `wie (?:sieht|schaut|steht|ist|is|war|wäre|isses)(?:['’]?s)?(?: es| das| denn| dann| eigentlich| so)*|das ?selbe|das gleiche|gleiches|genauso|ebenso` +
			`|gilt (?:das|dies|das ?selbe|das gleiche)(?: auch)?`,
		before: `mit|bei|beim|um|im|in|für|am|zum|zur|zu|an|auf|vom|von|unter|ohne|nach|vor|nem|wenn`,
		again:  `auch|ebenfalls|ebenso|genauso`, trailing: `dann|denn|bitte|eigentlich|jetzt|nochmal|aus|stattdessen`,
	}.wording(),
	"fr": wordsFor{
		form: "et %s ?", fills: `ok|ah|oh|bon|d['’]accord|merci|alors`, joins: `et|mais|ou|&|\+`,
		asks:   `(?:la )?même (?:question|réponse)`,
		asksOf: `qu['’]en (?:est|était)-il|quid|(?:c['’]est )?(?:pareil|idem|la même chose|de même)|c['’]est comment|comment (?:c['’]est|est-ce)`,
		before: `de|du|des|d['’]\S+|pour|avec|en|au|aux|à|chez|dans|sur`,
		again:  `aussi|également|pareil`, trailing: `alors|stp|svp|s['’]il (?:te|vous) plaît|maintenant`,
	}.wording(),
	"es": wordsFor{
		form: "¿y %s?", fills: `ok|ah|oh|vale|bueno|gracias|pues`, joins: `y|e|pero|o|&|\+`,
		asks:   `qu[eé] (?:tal|hay de|pasa con|sucede con|ocurre con)|(?:la )?misma pregunta`,
		asksOf: `c[oó]mo (?:es|está|va|sería)|(?:es )?lo mismo|[ií]dem|igual`,
		before: `de|del|con|para|en|sobre|sin`,
		again:  `tambi[eé]n|igualmente|asimismo`, trailing: `entonces|por favor|ahora`,
	}.wording(),
	"ru": wordsFor{
		form: "а %s?", fills: `ок|ага|хорошо|понятно|спасибо|ну`, joins: `а|и|но|или|&|\+`,
		asks:   `как насч[её]т|что насч[её]т|тот же вопрос`,
		asksOf: `как (?:обстоят дела|обстоит дело|дела)|то же самое|аналогично`,
		before: `с|со|для|про|о|об|в|на|у`,
		again:  `тоже|также`, trailing: `тогда|пожалуйста|теперь`,
	}.wording(),
	"zh": sync.OnceValue(func() wording {
		return wording{
			"那%s呢？",
			regexp.MustCompile(`^(?:(?:好的?|嗯+|哦+|噢|[oO][kK])[，,。 ]*)?(那么?|还有|然后|而|再)?[，, ]*(?:(换成|换作|至于|关于|说到|同样的?问题|一样的问题|同问|同理)[，,：: ]*)?`),
			regexp.MustCompile(`(?:也(?:是)?(?:一样|这样|如此|同样|相同)?的?[吗么嘛]|也是|又?(?:如何|怎么样|怎样|咋样)|呢)$`),
			regexp.MustCompile(`[啊呀？?。！!\s]+$`),
		}
	}),
}

// wordsFor are the words of a language by what they do, as expressions.
type wordsFor struct {
	form           string
	fills, joins   string // before all others
	asks           string // only ask once more, and what is named stands behind them
	asksOf, before string // ask once more if one of some prepositions stands behind them, which belongs to what is named
	again          string
	trailing       string
}

func (w wordsFor) wording() func() wording {
	return sync.OnceValue(func() wording {
		return wording{
			w.form,
			regexp.MustCompile(`(?i)^[¿\s]*(?:(?:` + w.fills + `)[,.!:…]*\s+)*(?:(` + w.joins + `)[,.]*\s+)?[¿]?(?:(` + w.asks + `)[,:]?\s+|(` + w.asksOf + `)[,:]?\s+(?:` + w.before + `)\s)?`),
			regexp.MustCompile(`(?i)[,\s]+(?:` + w.again + `)$`),
			regexp.MustCompile(`(?i)(?:[,\s]+(?:` + w.trailing + `))*[\s.,?!…]*$`),
		}
	})
}
