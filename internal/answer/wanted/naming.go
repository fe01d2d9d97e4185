package wanted

import (
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/retrieval"
)

// bracketed is where a name stands in brackets behind what it names, as contracts and statutes
// define their terms: "the person who keeps the dog (the keeper)".
var bracketed = lazyregexp.New(`(?i)\((?:(?:the|an?|hereinafter|hereafter|or|i\.e\.|nachfolgend|im folgenden|kurz|sog(?:enannte[rn]?|\.)|auch|ci-après|dit[e]?|dénommée?|en adelante|llamad[oa]|l[ea]|el|der|die|das) )*["“„«‘']?\s?([^()]{2,60}?)\s?["”“»’']?\)`)

// naming is what stands before a name that is given to what was spoken of: "is known as a turret"; behind
// what is called so, with no article: "a bag called drogue", but not "somebody called a doctor".
var naming = lang.Forms{
	"en": lazyregexp.New(`(?i)\b(?:constitutes?|counts? as|(?:is|are|was|were|be) (?:considered|deemed|called|termed)|known as|referred to as|when (?:we|i) say|by the term) (?:an? |the )?["“‘']?|\b(?:called|named|termed) ["“‘']?`),
	"de": lazyregexp.New(`(?i)\b(?:gilt als|gelten als|nennt man|heißt|heißen|wird als|werden als|bekannt als|sogenannte[rsn]?) (?:eine? |eine[rn] |de[rn] |die |das )?["„‚»]?|\b(?:genannt|namens) ["„‚»]?`),
	"fr": lazyregexp.New(`(?i)\b(?:constituent?|(?:est|sont) (?:appelée?s?|nommée?s?|dite?s?|considérée?s? comme)|on appelle|connue?s? sous le nom de) (?:une? |les? |la |l')?["«‹]?\s?|\b(?:appel|nomm|dénomm)ée?s? ["«‹]?\s?`),
	"es": lazyregexp.New(`(?i)\b(?:constituyen?|se (?:llaman?|denominan?|considera)|(?:es|son) (?:llamad|conocid|considerad)[oa]s? como|conocid[oa]s? como) (?:una? |el |la )?["“«]?|\b(?:llamad|denominad)[oa]s? ["“«]?`),
}

// Names reports whether a sentence gives the name that is asked for, all of it and no more, whose
// terms things has, to what it speaks of.
func Names(said, language string, things map[string]bool) bool {
	for _, m := range bracketed().FindAllStringSubmatch(said, -1) {
		if n, all := begins(m[1], language, things); all && n == len(m[1]) {
			return true
		}
	}
	if form := naming[language]; form != nil {
		for _, m := range form().FindAllStringIndex(said, -1) {
			if _, all := begins(said[m[1]:], language, things); all {
				return true
			}
		}
	}
	return false
}

// calling is what stands before the thing of which a sentence says when something is one.
var calling = lang.Forms{
	"en": lazyregexp.New(`(?i)\b(?:is|are|was|were|it['’]s) (?:also )?(?:an? |the )?["“‘']?`),
	"de": lazyregexp.New(`(?i)\b(?:ist|sind|war|waren) (?:auch )?(?:eine? |die |der |das )?["„‚»]?`),
	"fr": lazyregexp.New(`(?i)(?:\bc['’]est|\best|\bsont) (?:aussi )?(?:une? |les? |la |l['’])?["«‹]?\s?`),
	"es": lazyregexp.New(`(?i)\b(?:es|son) (?:también )?(?:una? |el |la |los |las )?["“«]?`),
}

// Conditions reports whether a sentence says when something is what is asked for, whose terms things has:
// "It is a draw if neither can move."
func Conditions(said, language string, things map[string]bool) bool {
	form := calling[language]
	if form == nil {
		return false
	}
	for _, m := range form().FindAllStringIndex(said, -1) {
		end, all := begins(said[m[1]:], language, things)
		if next := strings.Fields(strings.TrimLeft(said[m[1]+end:], "\"”’'»“, ")); all && len(next) > 0 && lang.IsCondition(language, strings.ToLower(next[0])) {
			return true
		}
	}
	return false
}

// begins reports where the words of things end, if s begins with all of them and no other. Terms of
// writing without spaces share a stretch of it.
func begins(s, language string, things map[string]bool) (end int, all bool) {
	found := make(map[string]bool)
	for _, t := range retrieval.Terms(s, language) {
		switch {
		case t.End <= end && things[t.Text]:
			found[t.Text] = true
			continue
		case t.End <= end:
			continue
		case len(found) == len(things):
			return end, true
		case t.Start < end || !things[t.Text] || strings.TrimSpace(s[end:t.Start]) != "":
			return 0, false
		}
		found[t.Text], end = true, t.End
	}
	return end, len(found) == len(things)
}

// namingBefore is how a sentence gives a name to what the one before told: "They call it a turret."
var namingBefore = lang.Forms{
	"en": lazyregexp.New(`(?i)\b(?:calls?|called|names?|named|terms?|termed) (?:it|this|that|them|these|those) |^(?:this|that|these|those|it|they)\b[^.]{0,60}\b(?:(?:is|are|was|were) (?:also )?(?:called|termed|named|known as|referred to as)) `),
	"de": lazyregexp.New(`(?i)\b(?:nennt|nennen|nannte|nannten|bezeichnet|bezeichnen) (?:man |sie |wir )?(?:es|das|dies|sie) |^(?:das|dies\pL*|es|so etwas)\b[^.]{0,60}(?:nennt man|nennen wir|heißt|heißen|bezeichnet man) `),
	"fr": lazyregexp.New(`(?i)\b(?:appelle|appellent|nomme|nomment) (?:ceci|cela|ça) |^(?:c['’]est|cel[au]i?|ceci|ce\pL*|cette)\b[^.]{0,60}(?:qu['’]on appelle|s['’]appellent?|est appelée?|est dite?) `),
	"es": lazyregexp.New(`(?i)\b(?:llaman?|denominan?) (?:a )?(?:esto|eso) |^(?:esto|eso|est[ae]s?)\b[^.]{0,60}(?:se llaman?|se denominan?|es llamad[oa]) `),
}

// NamesBefore reports whether a sentence gives a name to what the one before told.
func NamesBefore(said, language string) bool { return namingBefore.Match(language, said) }
