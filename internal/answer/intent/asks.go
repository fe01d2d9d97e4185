package intent

import (
	"regexp"
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// asks reports whether a sentence of a message asks something, by its mark, its first words or those behind a lead-in.
func asks(sentence string, languages []string) bool {
	return lang.IsQuestion(sentence) || asksAtOnce(withoutLeadIn(sentence, languages), languages)
}

// asksAtOnce reports whether what is said begins to ask: plainly, or as a question for yes or no.
func asksAtOnce(said string, languages []string) bool {
	return asksPlainly(said, languages) || wantsIn(strings.ToLower(said), languages) == Verdict
}

// asksPlainly reports whether what is said begins with a word that asks or requests; in Chinese, whether one is in it.
func asksPlainly(said string, languages []string) bool {
	said = strings.ToLower(strings.TrimLeft(said, " ¿"))
	if languages[0] == "zh" {
		return requests["zh"]().MatchString(said) || wantsIn(said, languages) != Anything || strings.Contains(said, "什么") || lang.OnlyAsks(said)
	}
	isRequest := func(language string) bool { return requests[language] != nil && requests[language]().MatchString(said) }
	return slices.ContainsFunc(languages, isRequest) || asksByWord(said, languages[0])
}

// asksByWord reports whether what is said begins with a word that asks: "what", "what's".
func asksByWord(said, language string) bool {
	first, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(wordStart().FindString(said)), "’", "'"), "'")
	return isOneOf(first, language, askingWords.or(classesOf("where")))
}

// requests find, by language, what begins to ask with other words than those that ask.
var requests = map[string]func() *regexp.Regexp{
	"en": lazyregexp.New(`^(?:please |kindly )?(?:tell|explain|give|list|name|sum|summ?ari[sz]e|recap|outline|describe|define|show|compare|quote)\b|^i(?:'d like| want| need| would like) to (?:know|learn|hear|ask)\b|^(?:in|on|at|by|for|from|to|with|under|since|until|about) (?:who|whom|whose|what|which|when)\b`),
	"de": lazyregexp.New(`^(?:bitte )?(?:sag|sagen sie|erkläre?|erklären sie|nenne?|nennen sie|liste|fasse?|fassen sie|beschreibe?|beschreiben sie|zeige?|zeigen sie|gib|geben sie|vergleiche?) |^(?:in|an|auf|mit|von|für|ab|bis|seit|bei|zu|nach|unter) (?:welche[nrsm]?|was|wann|wem|wen)(?:\PL|$)`),
	"zh": lazyregexp.New(`^(?:请|帮我|给我|能不能|可以)*(?:总结|概括|归纳|概述|简述|解释|讲解|介绍|讲讲|说说)`),
	"fr": lazyregexp.New(`^(?:dis|dites|explique[rz]?|donnez?|listez?|citez?|nommez?|résumez?|décri[st]|décrivez|montrez?|comparez?)(?:\PL|$)|^(?:à|en|dans|de|pour|avec|sur|par|depuis|sous) (?:qui|quoi|quel\pL*|lequel|laquelle)(?:\PL|$)`),
	"es": lazyregexp.New(`^(?:di|dime|diga|explica|explique|da|dame|lista|enumera|enumere|nombra|nombre|resume|resuma|describe|describa|muestra|compara)(?:\PL|$)|^(?:a|en|de|para|con|por|desde|hasta|sobre) (?:quién|quiénes|qué|cuál|cuáles|cuándo)(?:\PL|$)`),
}
