package ellipsis

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// A part is a word of a question, or what it has in quotation marks.
type part struct {
	text       string
	start, end int
	quoted     bool
}

var parts = lazyregexp.New("[\"“„«]\\s?[^\"“”„«»]+?\\s?[\"”“»]|[^\\s\"“”„«»]+")

// partsOf takes a question apart, without the signs around its words.
func partsOf(question string) (all []part) {
	for _, at := range parts().FindAllStringIndex(question, -1) {
		p := part{start: at[0], end: at[1]}
		first, _ := utf8.DecodeRuneInString(question[p.start:])
		if p.quoted = strings.ContainsRune("\"“„«", first); !p.quoted {
			p.end = p.start + len(strings.TrimRight(question[p.start:p.end], ".,;:!?…"))
			p.start = p.end - len(strings.TrimLeft(question[p.start:p.end], "¿¡(,;:"))
		}
		if p.text = question[p.start:p.end]; p.text != "" {
			all = append(all, p)
		}
	}
	return all
}

func (p part) folded() string { return strings.ToLower(p.text) }

// isNumber reports whether it is a number, in digits or as a word, or that of a version: "12", "twelve", "v2.0".
func (p part) isNumber(language string) bool {
	if p.quoted || lang.StartsWithDigit(strings.TrimPrefix(p.folded(), "v")) {
		return !p.quoted
	}
	n := lang.Numbers(p.text, language)
	return len(n) == 1 && n[0].End-n[0].Start == len(p.text) && !n[0].Ordinal && n[0].Value != "one"
}

// isName reports whether it is a name by how it is written: with a capital letter anywhere ("iOS"), in quotation marks,
// or as code.
func (p part) isName() bool {
	return p.quoted || strings.ContainsFunc(p.text, unicode.IsUpper) || len(p.text) > 1 && p.text[0] == '-' || strings.ContainsAny(p.text, "_/")
}

// shape is how a number is written, whatever its digits are.
func shape(number string) string {
	return digits().ReplaceAllString(strings.ToLower(number), "0")
}

var digits = lazyregexp.New(`\d+`)

// leading are the small words that may stand before what is named, trailing those behind it.
var (
	leading = map[string]map[string]bool{
		"en": lang.SetOf("the a an in on at of for from with to by since until under"),
		"de": lang.SetOf("der die das den dem des ein eine einen einem einer in im am an bei beim für von vom mit zu zum zur auf aus seit ab unter was ist"),
		"fr": lang.SetOf("le la les l un une à au aux en dans de du des pour avec par depuis sous"),
		"es": lang.SetOf("el la los las un una en de del con para por a al desde"),
		"ru": lang.SetOf("в на с у для из от к о со во"),
	}
	trailing = map[string]map[string]bool{
		"en": lang.SetOf("one ones on then too"),
		"de": lang.SetOf("dann auch an"),
		"fr": lang.SetOf("alors aussi"),
		"es": lang.SetOf("entonces también"),
		"ru": lang.SetOf("тогда тоже"),
	}
	ordinals = map[string]map[string]bool{
		"en": lang.SetOf("first second third fourth fifth sixth seventh eighth ninth tenth last"),
		"de": lang.SetOf("erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten dritter drittes vierte vierten vierter viertes fünfte fünften fünfter fünftes letzte letzten letzter letztes"),
		"fr": lang.SetOf("premier première premiers premières deuxième second seconde troisième quatrième cinquième dernier dernière"),
		"es": lang.SetOf("primer primero primera segundo segunda tercer tercero tercera cuarto cuarta quinto quinta último última"),
		"ru": lang.SetOf("первый первая первое первого первой второй вторая второе второго третий третья третье третьего последний последняя последнее"),
	}
)
