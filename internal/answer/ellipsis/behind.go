package ellipsis

import "pilcrow/internal/lang"

// mostBehind is how many words may stand behind a preposition for one thing, with its article.
const mostBehind = 4

// completeBehind completes a question that names something behind a preposition, "and for the dough?", if the one before ends
// with something behind the same one, and with the same article or none.
func completeBehind(before, question, language string) (string, bool) {
	named := phrase(question, language)
	if named == nil {
		return "", false
	}
	said := partsOf(before)
	var place []part
	for i, p := range said {
		if p.folded() != named[0].folded() {
			continue
		}
		if place != nil {
			return "", false
		}
		place = said[i:]
	}
	if place == nil || !areAlike(place, named, language) {
		return "", false
	}
	return before[:place[0].start] + question[named[0].start:named[len(named)-1].end] + before[place[len(place)-1].end:], true
}

// phrase is what a question has behind the word that joins it to the one before, if that is something behind a preposition.
func phrase(question, language string) []part {
	parts := partsOf(question)
	if len(parts) < 2 || !joins(parts, language) {
		return nil
	}
	parts = parts[1:]
	for len(parts) > 0 && trailing[language][parts[len(parts)-1].folded()] {
		parts = parts[:len(parts)-1]
	}
	if len(parts) < 2 || !prepositions[language][parts[0].folded()] || isSmall(parts[len(parts)-1], language) {
		return nil
	}
	return parts
}

// areAlike reports whether two phrases are of one thing each that is no number, with the same article or none.
func areAlike(a, b []part, language string) bool {
	isShort := len(a) > 1 && len(a) <= mostBehind && len(b) <= mostBehind
	if last := a[len(a)-1]; !isShort || isSmall(last, language) || last.isNumber(language) || b[len(b)-1].isNumber(language) {
		return false
	}
	first, second := a[1], b[1]
	if isSmall(first, language) || isSmall(second, language) {
		return first.folded() == second.folded()
	}
	return true
}

var prepositions = map[string]map[string]bool{
	"en": lang.SetOf("in on at of for from with without to by since until under after before during"),
	"de": lang.SetOf("in im an am bei beim für von vom mit ohne zu zum zur auf aus seit ab unter nach vor während"),
	"fr": lang.SetOf("à au aux en dans de du des pour avec sans par depuis sous après avant pendant"),
	"es": lang.SetOf("en de del con sin para por a al desde después antes durante"),
	"ru": lang.SetOf("в на с у для без из от к до после"),
}
