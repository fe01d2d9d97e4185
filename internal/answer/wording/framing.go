package wording

import (
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// tellings ask what is said about something, by language: "What does the author say about X?" asks
// for whatever the text has about X. As framings, they stand in no paragraph, and would make every such
// question look as if it were about something else.
var tellings = map[string]*lazyregexp.Expr{
	"en": around("about of on toward",
		`(?:do|does|did) (?:he|she|they) (?:say|write) (?:about|of|on)`,
		`(?:do|does|did) (?:the|this) `+work+` (?:\w+ly )?(?:say|state|write|tell|think|believe|feel|claim|mention|suggest)(?: us)? (?:about|of|on)`,
		`(?:is|are) (?:his|her|their|(?:the|this) `+work+`['’]s) (?:\w+ )?(?:opinions?|views?|stance|position|take|attitude) (?:about|of|on|towards?)`,
		`(?:is|are) (?:said|stated|written|mentioned|described) (?:in (?:the|this) `+work+` )?(?:about|of|on)`),
	"de": around("über zu von vom",
		`(?:sagt|schreibt|denkt|meint|hält|findet) (?:d(?:er|ie|as) `+werk+`|dieser (?:text|artikel)) (?:über|zu|zum|zur|von|vom)`,
		`(?:steht|heißt es|wird) (?:hier |da )?(?:im|in diesem) `+werk+` (?:über|zu|zum|zur|von)`,
		`ist die (?:meinung|ansicht|haltung|position) de[rs] (?:autors|autorin|verfassers|verfasserin) (?:über|zu|zum|zur|von)`),
	"fr": around("de du des sur",
		`que (?:dit|pense|écrit)(?: `+oeuvre+`| ce texte| cet article) (?:de|du|des|sur|à propos de)`,
		`qu['’](?:est-ce que? ?)?(?:`+oeuvre+`) (?:dit|pense|écrit) (?:de|du|des|sur|à propos de)`,
		`quel(?:le)? est (?:l['’]avis|l['’]opinion|la position) de l['’]auteure? (?:sur|à propos de)`),
	"es": around("de sobre acerca",
		`(?:dice|piensa|opina|escribe) (?:el|la|este|esta) `+obra+` (?:del?|sobre|acerca del?)`,
		`cuál es la (?:opinión|postura|posición) del (?:autor|texto) (?:del?|sobre|acerca del?)`),
	"ru": around("о про", `(?:автор )?(?:говорит|пишет|думает|говорится|сказано) (?:автор |(?:в )?(?:этом )?тексте? |(?:в )?(?:этой )?стать[яе] )?(?:об?|обо|про)`),
}

// framings say that a question is about the text, by language.
var framings = map[string]*lazyregexp.Expr{
	"en": around("author writer text article piece essay document speech",
		`according to (?:the|this) `+work,
		`(?:do|does|did) (?:the|this) `+work+` (?:\w+ly )?(?:say|state|write|tell|think|believe|feel|argue|claim|mention|describe|suggest|explain)(?:s? us)?`,
		`(?:in|of) (?:the|this) `+work),
	"de": around("autor verfasser text artikel", `(?:laut|gemäß|nach) (?:dem|der|diesem|dieser) `+werk, `(?:im|in diesem) (?:text|artikel)`),
	"fr": around("auteur texte article", `(?:selon|d['’]après) (?:`+oeuvre+`|ce texte|cet article)`, `dans (?:le texte|l['’]article|ce texte|cet article)`),
	"es": around("autor texto artículo", `según (?:el|la|este|esta) `+obra, `en (?:el|este) (?:texto|artículo)`),
	"ru": around("автор текст стат", `согласно (?:тексту|статье|автору)`, `по (?:мнению|словам) автора`, `в (?:этом )?тексте`, `в (?:этой )?статье`),
}

// chineseFraming has no words to stand beside.
var chineseFraming = lazyregexp.If(lazyregexp.Words("作者 文章 文本 本文 文中"), `(?:根据|按照|在)?(?:这篇)?(?:文章|文本|本文)[中里]?(?:的?作者)?(?:说|认为|提到|写|讲)?[了到过]?(?:关于)?`+
	`|(?:文中|作者)(?:是)?(?:怎么|如何|怎样)?(?:说|认为|提到|写|讲|看待|评价|看)[了到过]?(?:关于)?|作者对`)

// around returns what matches any of some wordings that stand by themselves, each of which has
// one of the words of cues.
func around(cues string, wordings ...string) *lazyregexp.Expr {
	return lazyregexp.If(lazyregexp.Words(cues), `(?i)(^|[^\pL\pN])(?:`+strings.Join(wordings, "|")+`)($|[^\pL\pN])`)
}

const work = `(?:author|writer|text|article|piece|essay|document|speech)`

// measures ask for a number with a unit, which says the same without the adjective: "91 km", of
// a road that is asked how long it is.
var measures = lazyregexp.If(lazyregexp.Words("how than als wie как"), `(?i)(^|\s)(?:`+
	`how (?:long|far|big|large|high|tall|deep|wide|heavy|fast|thick|old|expensive|often)`+
	`|(?:longer|larger|bigger|higher|taller|deeper|wider|heavier|faster|thicker|older|shorter|smaller) than`+
	`|(?:länger|größer|höher|weiter|tiefer|breiter|schwerer|schneller|älter|kürzer|kleiner) als`+
	`|wie (?:lange?|hoch|groß|weit|tief|breit|schwer|schnell|alt|teuer|oft)`+
	`|как (?:долго|далеко|высоко|глубоко|часто))(\s|$)`)

// atEnd ends a clause: "卡丢了怎么办" asks what to do, "怎么办卡" for a card.
const atEnd = `(?:[呢啊呀了吧]|\s*[，。,？?]|\s*$)`

// interrogatives are the words by which Chinese asks. In a language without spaces they would
// make terms with their neighbours.
var interrogatives = lazyregexp.New(`请问|为什么|为啥|什么时候|什么|干[啥嘛]|啥|怎么样|怎么[办弄做]` + atEnd + `|怎么|怎样|咋样|咋[办弄]` + atEnd + `|咋|如何|为何|何时|多少钱?|几[点号个次回位名年天种岁]|(?:星期|礼拜|周)几|哪(?:一?[年天个位种]|[里儿些])?|谁|是否|[吗呢啊呀吧嘛]\s*[？?]?$`)

// AsksForAll reports whether a question asks for whatever is said about something.
func AsksForAll(question string) bool { return replace(question, tellings, " ") != question }

// WithoutFraming returns what a question is about, or the question if that
// leaves nothing.
func WithoutFraming(question string) string {
	rest := measures.ReplaceAllString(question, "$1$2")
	rest = interrogatives().ReplaceAllString(chineseFraming.ReplaceAllString(rest, " "), " ")
	rest = strings.Join(strings.Fields(replace(replace(rest, tellings, "$1 $2"), framings, "$1 $2")), " ")
	if lang.HasLetter(rest) {
		return rest
	}
	return question
}
