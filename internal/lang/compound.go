package lang

import "strings"

const (
	leastPart  = 3 // letters of the first word in a compound, one less than of the last
	leastWhole = 8 // letters of a compound
)

// links are what German joins the parts of a compound with.
var links = [...]string{"", "s", "es", "n", "en", "e", "er"}

// HasCompounds reports whether a language writes in one word what others say in several, with parts that are known
// here.
func HasCompounds(language string) bool { return language == "de" }

// BeginsCompound reports whether a compound may begin with folded letters: a known word or a compound, with what joins
// it to the next part.
func BeginsCompound(letters string) bool {
	for _, link := range links {
		if first, ok := strings.CutSuffix(letters, link); ok && (isFirstPart(first) || compound(first) != nil) {
			return true
		}
	}
	return false
}

// EndsCompound reports whether a compound may end with folded letters: what joins a part, behind a verb the ending of
// its noun, and a known word or a compound.
func EndsCompound(letters string) bool {
	for _, link := range append(links[:], "ung", "ungs") {
		last, ok := strings.CutPrefix(letters, link)
		if ok && len(last) > leastPart && (translatedForm(last) != nil || compound(last) != nil) {
			return true
		}
	}
	return false
}

// compound returns the two words that a folded word is made of, the first as long as possible; nil if it is no compound
// of known ones.
func compound(word string) []string {
	letters := []rune(word)
	if len(letters) < leastWhole {
		return nil
	}
	for n := len(letters) - leastPart - 1; n >= leastPart; n-- {
		second := string(letters[n:])
		if translatedForm(second) == nil {
			continue
		}
		for _, link := range links {
			if first, ok := strings.CutSuffix(string(letters[:n]), link); ok && isFirstPart(first) {
				return []string{first, second}
			}
		}
	}
	return nil
}

// isFirstPart reports whether letters are a known word, as it stands before another one: "Erd" for "Erde".
func isFirstPart(letters string) bool {
	return len(letters) >= leastPart &&
		(LookUp(letters, lexicon) != "" || LookUp(letters+"e", lexicon) != "" || LookUp(letters+"en", lexicon) != "")
}
