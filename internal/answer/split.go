package answer

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// joint is where one question ends and another begins: at a question mark or a
// semicolon, or at an "and" before a word that asks, with a preposition or without (en, de, fr, es, ru).
var joint = lazyregexp.New(`(?i)[?？;]\s*(?:(?:and|und|et|y|и)\s)?|,?\s(?:and|und|et|y|и)\s+((?:` +
	`(?:(?:in|on|at|by|for|from|to|of|with|since|until|an|auf|aus|bei|bis|für|mit|seit|um|von|zu|à|avec|dans|de|en|par|pour|sur|a|con|desde|hasta|para|por|в|во|для|до|за|из|к|на|о|об|от|по|с|со|у)\s)?` +
	`(?:who|whom|whose|what|when|where|why|how|which|` +
	`wer|wen|wem|was|wann|wo|warum|wieso|wie|welche[rsnm]?|qui|que|quand|où|pourquoi|comment|combien|quel(?:le)?s?|` +
	`quién|qué|cuándo|dónde|cómo|cuán\pL*|cuál(?:es)?|` +
	`кто|кого|кому|ком|что|чего|чем|когда|где|куда|откуда|почему|зачем|как|сколько|как(?:ой|ая|ое|ие|ого|ому|им|ом|ую|их))|` +
	`(?:is|are|was|were|has|have|can|could|do|does|did|may|must|should|will|would) (?:i|you|we|they|it|he|she|one|there)|` +
	`(?:ist|sind|kann|darf|muss|soll) (?:ich|man|wir|er|sie|es)|puedo|se puede|debo|hay que|peut-on|faut-il|dois-je|puis-je)\s)`)

// partsOf returns the questions that a question is made of: one if it is not
// joined of several.
func partsOf(question string) []string {
	var parts []string
	start := 0
	add := func(end int) {
		if part := strings.TrimSpace(question[start:end]); lang.HasLetter(part) {
			parts = append(parts, clausesOf(part)...)
		}
	}
	for _, at := range joint().FindAllStringSubmatchIndex(question, -1) {
		add(at[0])
		start = at[1]
		if at[2] >= 0 { // the word that asks belongs to the next
			start = at[2]
		}
	}
	add(len(question))
	return parts
}

// clausesOf returns the clauses of a Chinese question, where a comma joins them, if each of them asks something.
func clausesOf(part string) []string {
	if !lang.IsDense(part) {
		return []string{part}
	}
	clauses := strings.FieldsFunc(part, func(r rune) bool { return r == '，' || r == ',' })
	if slices.ContainsFunc(clauses, func(c string) bool { return !asksDense().MatchString(c) }) {
		return []string{part}
	}
	return clauses
}

// asksDense finds the words with which Chinese asks.
var asksDense = lazyregexp.New(`什么|甚么|谁|哪|几|多少|多[久长大高远]|怎么?|为何|如何|是否|[吗呢]$`)
