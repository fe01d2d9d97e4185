package lang

import (
	"pilcrow/internal/lazyregexp"
)

// Explains reports whether a sentence gives the reason for what the one before says: "There is a simple reason
// for this: …", "This is because …".
func Explains(language, sentence string) bool { return explaining.Match(language, sentence) }

// explaining is how such a sentence begins.
var explaining = Forms{
	"en": lazyregexp.New(`(?i)^\W*(?:(?:the|one|a|another|my|our) (?:\w+ )?reason (?:for (?:this|that|it)\b|is\b|was\b)|there (?:is|are|was|were) (?:\w+ ){1,3}reasons? for (?:this|that|it)\b|(?:(?:primarily|mainly|mostly|partly),? )?(?:this|that|it)(?: is| was|['’]s) (?:\w+ )?because\b)`),
	"de": lazyregexp.New(`(?i)^\W*(?:(?:der|ein) (?:\S+ )?grund (?:dafür|hierfür|ist|war)\b|grund (?:dafür|hierfür)|(?:das|dies) (?:liegt|lag) (?:\S+ )?(?:daran|an)\b|das (?:ist|war) so,? weil\b)`),
	"fr": lazyregexp.New(`(?i)^\W*(?:la (?:\S+ )?raison (?:en )?(?:est|était)|c['’](?:est|était) parce qu|cela (?:s['’]explique|tient)\b)`),
	"es": lazyregexp.New(`(?i)^\W*(?:la (?:\S+ )?razón (?:es|era|de (?:esto|ello))|(?:esto|eso|ello) se debe|(?:esto |eso )?es porque)`),
	"ru": lazyregexp.New(`(?i)^[^\pL]*(?:это (?:потому|объясняется|связано)|причина (?:этого|в том)|дело в том)`),
	"zh": lazyregexp.New(`^\PL*(?:这是因为|原因(?:是|在于))`),
}
