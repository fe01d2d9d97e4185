package answer

import (
	"pilcrow/internal/lazyregexp"
	"strings"
)

// framing are the words by which a question says that it is about the text:
// "What does the author say about X?" asks about X. They stand in no paragraph
// and would make every such question look as if it were about something else.
var framing = lazyregexp.New(`(?i)\b(?:` +
	`according to (?:the|this) ` + work +
	`|(?:do|does|did) (?:the|this) ` + work + ` (?:\w+ly )?(?:say|state|write|tell|think|believe|feel|argue|claim|mention|describe|suggest|explain)(?:s? us)?(?: about| of| on)?` +
	`|(?:is|are) (?:said|stated|written|mentioned|described) (?:in (?:the|this) ` + work + ` )?(?:about|of|on)` +
	`|(?:in|of) (?:the|this) ` + work + `)\b`)

const work = `(?:author|writer|text|article|piece|essay|document|speech)`

// withoutFraming returns what a question is about, or the question if that
// leaves nothing.
func withoutFraming(question string) string {
	rest := strings.Join(strings.Fields(framing().ReplaceAllString(question, " ")), " ")
	if hasLetter(rest) {
		return rest
	}
	return question
}
