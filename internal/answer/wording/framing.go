package wording

import (
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// framing are the words by which a question says that it is about the text:
// "What does the author say about X?" asks about X. They stand in no paragraph
// and would make every such question look as if it were about something else.
var framing = lazyregexp.If(lazyregexp.Words("author writer text article piece essay document speech said stated written mentioned described"), `(?i)\b(?:`+
	`according to (?:the|this) `+work+
	`|(?:do|does|did) (?:the|this) `+work+` (?:\w+ly )?(?:say|state|write|tell|think|believe|feel|argue|claim|mention|describe|suggest|explain)(?:s? us)?(?: about| of| on)?`+
	`|(?:is|are) (?:said|stated|written|mentioned|described) (?:in (?:the|this) `+work+` )?(?:about|of|on)`+
	`|(?:in|of) (?:the|this) `+work+`)\b`)

const work = `(?:author|writer|text|article|piece|essay|document|speech)`

// measures ask for a number with a unit, which says the same without the adjective: "91 km", of
// a road that is asked how long it is.
var measures = lazyregexp.If(lazyregexp.Words("how than als wie как"), `(?i)(^|\s)(?:`+
	`how (?:long|far|big|large|high|tall|deep|wide|heavy|fast|thick|old|expensive|often)`+
	`|(?:longer|larger|bigger|higher|taller|deeper|wider|heavier|faster|thicker|older|shorter|smaller) than`+
	`|(?:länger|größer|höher|weiter|tiefer|breiter|schwerer|schneller|älter|kürzer|kleiner) als`+
	`|wie (?:lange?|hoch|groß|weit|tief|breit|schwer|schnell|alt|teuer|oft)`+
	`|как (?:долго|далеко|высоко|глубоко|часто))(\s|$)`)

// interrogatives are the words by which Chinese asks. In a language without spaces they would
// make terms with their neighbours.
var interrogatives = lazyregexp.New(`请问|为什么|什么时候|什么|怎么样|怎么|怎样|如何|为何|何时|多少|哪里|哪些|哪个|哪|谁|是否|[吗呢]\s*[？?]?$`)

// WithoutFraming returns what a question is about, or the question if that
// leaves nothing.
func WithoutFraming(question string) string {
	rest := measures.ReplaceAllString(question, "$1$2")
	rest = interrogatives().ReplaceAllString(rest, " ")
	rest = strings.Join(strings.Fields(framing.ReplaceAllString(rest, " ")), " ")
	if lang.HasLetter(rest) {
		return rest
	}
	return question
}
