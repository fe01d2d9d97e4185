package analysis

import (
	"bytes"
	"unicode/utf8"

	"pilcrow/internal/lang"
)

// An ending of declined and conjugated words, folded, with how many letters are left of a word.
type ending struct {
	letters []byte
	least   int
}

// endings are those by language, longest first. Of a short word the first letters alone are another
// term for each form: "Tag, Tage", "vélo, vélos", "цена, цену".
var endings = map[string][]ending{
	"de": endingsOf("3 em en er es nd e t 4 st n s"),
	"fr": endingsOf("3 ent ees er ez ee es e s x"),
	"es": endingsOf("4 ando iendo ado ido ada ida an en ar er ir as es os a e o 3 s"),
	"ru": endingsOf(`3 иями ями ами ого его ому ему ыми ими ают яют ает яет ует ишь ешь ить ать еть ять али или ала ила
		иях ях ах ых их ою ею ой ей ои еи ий ии ыи ым им ом ем ам ям ую юю ая яя ое ее ые ие ов ев ия ию ит ят ет ут ют ат
		а я о е у ю ы и ь`),
}

// endingsOf makes endings of a list of them, with how many letters they leave in front.
func endingsOf(list string) (all []ending) {
	least := 0
	for _, word := range bytes.Fields([]byte(list)) {
		if word[0] <= '9' {
			least = int(word[0] - '0')
			continue
		}
		all = append(all, ending{word, least})
	}
	return all
}

// participle is what a German participle begins with, "gefüttert", and leastParticiple how many letters
// such a word has.
var participle = []byte("ge")

const leastParticiple = 6

// reflexive is what Russian reflexive verbs end with, behind their endings.
var reflexive = [2][]byte{[]byte("ся"), []byte("сь")}

// withoutEndings takes the endings off a folded word of a language, and what a participle begins with.
// Russian ones are whole, those of other languages stand one behind the other: "Kind-er-n".
func withoutEndings(word []byte, language string) []byte {
	switch {
	case language == "ru":
		word = bytes.TrimSuffix(bytes.TrimSuffix(word, reflexive[0]), reflexive[1])
		return withoutEnding(word, endings[language])
	case language == "de" && len(word) >= leastParticiple:
		word = bytes.TrimPrefix(word, participle)
	}
	for {
		stem := withoutEnding(word, endings[language])
		if len(stem) == len(word) {
			return stem
		}
		word = stem
	}
}

func withoutEnding(word []byte, endings []ending) []byte {
	for _, e := range endings {
		if stem, ok := bytes.CutSuffix(word, e.letters); ok && utf8.RuneCount(stem) >= e.least {
			return stem
		}
	}
	return word
}

// Stem returns what the forms of a folded word of a language have in common: its term, but of its whole
// length.
func Stem(word, language string) string {
	if language == "en" {
		for _, t := range Terms(word, language) {
			return t.Text
		}
		return word
	}
	if base, ok := lang.Bases(language)[word]; ok {
		word = base
	}
	return string(withoutEndings([]byte(word), language))
}
