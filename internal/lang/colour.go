package lang

import (
	"strings"

	"pilcrow/internal/lazyregexp"
)

// colours are the words for colours, without the endings of adjectives, and the words for "colour" itself.
var colours = words(map[string]string{
	"en": "red blue green yellow black white grey gray brown pink purple orange violet turquoise beige gold silver scarlet crimson navy teal cream ivory maroon lilac magenta cyan amber copper tan khaki blond dark light pale transparent colour color tint hue shade paint",
	"de": "rot blau grün gelb schwarz weiß weiss grau braun rosa lila orange violett türkis beige gold silber creme blond dunkel hell bunt durchsichtig farbe farbig farblos färb gestrichen ton",
	"fr": "roug bleu vert jaun noir blanc gris brun marron rose mauve orang violet turquois beige doré dore argent crème creme blond foncé clair sombre transparent couleur color teint peint",
	"es": "roj azul verd amarill negr blanc gris marrón marron pard rosa morad naranja violet turques beige dorad platead crem rubi oscur clar transparent color tono pinta",
	"ru": "красн син голуб зелен зелён желт жёлт черн чёрн бел сер коричнев розов фиолетов лилов оранжев бирюзов беж золот серебр темн тёмн светл прозрачн цвет окра",
})

// ending is how many letters the ending of a word for a colour has at most: "rouges", "grünlichen".
const ending = 6

var (
	denseColour = lazyregexp.New(`[红蓝绿黄黑白灰棕褐粉紫橙金银彩色]`)
	hexColour   = lazyregexp.New(`#[0-9A-Fa-f]{3,6}\b`) // as CSS has them
)

// NamesColour reports whether a sentence may say of what colour something is.
func NamesColour(language, sentence string) bool {
	if IsDense(sentence) && denseColour().MatchString(Simplified(sentence)) || hexColour().MatchString(sentence) {
		return true
	}
	stems := colours()[language]
	return stems == nil || anyWord(sentence, func(word string) bool {
		for stem := range stems {
			if at := strings.Index(word, stem); at >= 0 && len(word)-at-len(stem) <= ending && (at == 0 || at >= leastForm) { // "dunkelrot"
				return true
			}
		}
		return false
	})
}
