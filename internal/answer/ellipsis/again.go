package ellipsis

import (
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// asksAgain reports whether a question asks for nothing but what the text says about what was spoken of: "What does it
// say about that?"
func asksAgain(question string) bool {
	return saysOfThat.Match(lang.Detect(question), question)
}

// saysOfThat is all of such a question.
var saysOfThat = lang.Forms{
	"en": lazyregexp.New(`(?i)^(?:(?:and|so|but|well),? )?what (?:does|do|did) (?:it|(?:the|this) \w+) (?:actually |exactly )?say (?:about|on) (?:that|it|this)(?: (?:exactly|then))?\W*$`),
	"de": lazyregexp.New(`(?i)^(?:(?:und|aber|also),? )?was (?:sagt|steht|schreibt)(?: (?:er|es|sie|denn|da|der \pL+|das \pL+|die \pL+|im \pL+|in der \pL+)){0,3} (?:dazu|darüber|davon|hierzu)(?: (?:im \pL+|in der \pL+|drin|genau))?\W*$`),
	"fr": lazyregexp.New(`(?i)^(?:et |mais )?(?:qu['’]en dit (?:l[ea] |l['’])\pL+|que dit (?:l[ea] |l['’])\pL+ (?:là-dessus|à ce sujet|de ça|de cela))\W*$`),
	"es": lazyregexp.New(`(?i)^\PL*(?:y |pero )?qué dice(?: (?:el|la) \pL+)? (?:sobre eso|de eso|sobre ello|al respecto)\W*$`),
	"zh": lazyregexp.New(`^(?:那么?)?(?:文中|文章|这里|书中|文本)?(?:对此|关于这个|关于这一点|关于此)(?:是)?(?:怎么|怎样|有什么)?(?:说|写|讲)(?:的|了什么|什么)?\PL*$`),
}
