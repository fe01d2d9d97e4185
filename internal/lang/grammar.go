package lang

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// NamesByCase reports whether a capital letter in the middle of a sentence marks a name
// in a language. German gives one to every noun.
func NamesByCase(language string) bool { return language != "de" }

// FirstPerson reports whether a word, in lower case, is how somebody speaks of himself, or
// begins so: "j'ai". Of a language that is not known here the words of all others count.
func FirstPerson(language, word string) bool {
	elided := word[:strings.IndexByte(word, '\'')+1]
	return isIn(firstPerson(), language, word) || elided != "" && isIn(firstPerson(), language, elided)
}

// PointsBack reports whether a word, in lower case, stands for something that was said
// before when a sentence begins with it.
func PointsBack(language, word string) bool { return pointing()[language][word] }

// IsPersonal reports whether a word, in lower case, is a pronoun of the third person. Of a
// language that is not known here none is.
func IsPersonal(language, word string) bool { return personal()[language][word] }

// Negates reports whether a word, in lower case, denies.
func Negates(language, word string) bool {
	return negations()[language][word] || language == "en" && strings.HasSuffix(word, "n't")
}

// IsLight reports whether a word, in lower case, may come or go without a change of what is
// said: articles, "that" and "which", "also".
func IsLight(language, word string) bool { return light()[language][word] }

// Joins reports whether a word, in lower case, joins a sentence to the one before.
func Joins(language, word string) bool { return joining()[language][word] }

// Concludes reports whether a word, in lower case, at the beginning of a sentence draws a
// conclusion from the sentence before.
func Concludes(language, word string) bool { return concluding()[language][word] }

// WithoutCase returns a word, in lower case without accents, without the ending of its case,
// if names have cases in the language: "ад" of "Ада" and of "Адой".
func WithoutCase(word, language string) string {
	longest := ""
	for _, ending := range caseEndings[language] {
		if strings.HasSuffix(word, ending) && len(ending) > len(longest) && utf8.RuneCountInString(word) >= leastStem+utf8.RuneCountInString(ending) {
			longest = ending
		}
	}
	return strings.TrimSuffix(word, longest)
}

// leastStem is how many letters are left of a name without its ending.
const leastStem = 2

var caseEndings = map[string][]string{
	"ru": strings.Fields("а я у ю е и ы о ь ом ем еи ои ою ею ью ым им ыи ии ам ям ах ях ами ями ов ев ого его ому ему ая яя ую юю ых их"),
}

func isIn(lists map[string]map[string]bool, language, word string) bool {
	if list, ok := lists[language]; ok {
		return list[word]
	}
	for _, list := range lists {
		if list[word] {
			return true
		}
	}
	return false
}

var firstPerson = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("i me my myself we us our ours ourselves i'm i've i'd i'll we're we've we'd we'll"),
		"de": setOf("ich mir mich mein meine meinem meinen meiner meines wir uns unser unsere unserem unseren unserer unseres"),
		"fr": setOf("je j' me m' nous notre nos moi mon ma mes"),
		"es": setOf("yo me mí mi mis conmigo nosotros nosotras nuestro nuestra nuestros nuestras"),
		"it": setOf("io mi m' mio mia miei mie noi nostro nostra nostri nostre"),
		"ru": setOf("я мы меня нас мне мной нам нами мой моя моё мои моего моей наш наша наше наши нашего нашей"),
		"zh": setOf("我 我们 我們"),
	}
})

var pointing = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("he she it they his her its their him them this that these those such both"),
		"de": setOf("er sie es dies diese dieser dieses ihr ihre sein seine"),
		"fr": setOf("il elle ils elles ce cet cette ces ceci cela"),
		"es": setOf("esto este esta estos estas ese esa"),
		"it": setOf("esso essa essi esse questo questa questi queste ciò"),
		"ru": setOf("он она оно они это эта этот эти"),
		"zh": setOf("他 她 它 他们 她们 它们 这 這 那 此 其"),
	}
})

// Equates reports whether a word, in lower case, is a verb that says what something is.
func Equates(language, word string) bool { return equating()[language][word] }

// Means reports whether a word says what another means, and does nothing else: "refers", "heißt".
func Means(language, word string) bool {
	return Equates(language, word) && !being[word]
}

// being are the forms of "be" among the words that equate, which have other uses, too.
var being = setOf("is are was were ist sind war waren est sont était étaient es son era eran è sono erano")

// IsArticle reports whether a word is an article, before which "is" equates.
func IsArticle(language, word string) bool { return articles()[language][word] }

var articles = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("a an the one"),
		"de": setOf("ein eine einer eines der die das"),
		"fr": setOf("un une le la l' les des l'un l'une"),
		"es": setOf("un una el la los las unos unas"),
		"it": setOf("un uno una un' il lo la gli le"),
	}
})

// Relates reports whether a word, in lower case, begins a clause that says more about what stands before
// it. Some words do so behind a comma only.
func Relates(language, word string, behindComma bool) bool {
	return relative()[language][word] || behindComma && relative()[language][","+word]
}

var relative = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("which who ,that"),
		"de": setOf("welche welcher welches ,die ,der ,das"),
		"fr": setOf("qui ,qui"),
		"es": setOf(",que ,cual"),
		"it": setOf(",che"),
		"ru": setOf("который которая которое которые"),
	}
})

// KnowsEquating reports whether [Equates] knows the verbs of a language.
func KnowsEquating(language string) bool { return equating()[language] != nil }

var equating = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("is are was were means mean stands refers denotes"),
		"de": setOf("ist sind war waren bedeutet heißt bezeichnet steht"),
		"fr": setOf("est sont était étaient signifie désigne"),
		"es": setOf("es son era eran significa designa"),
		"it": setOf("è sono era erano significa indica"),
	}
})

var concluding = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("therefore thus hence consequently accordingly so"),
		"de": setOf("deshalb deswegen daher darum folglich somit demnach also"),
		"fr": setOf("donc ainsi aussi"),
		"es": setOf("así"),
		"it": setOf("quindi perciò dunque pertanto"),
		"ru": setOf("поэтому следовательно"),
		"zh": setOf("因此 所以"),
	}
})

var light = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("a an the that which also"),
		"de": setOf("der die das den dem des ein eine einen einem einer eines dass welche welcher welches auch"),
		"fr": setOf("le la les l un une que qui aussi"),
		"es": setOf("el la los las un una que también"),
		"it": setOf("il lo la i gli le l un uno una che anche"),
		"ru": setOf("что который которая которое которые также"),
	}
})

var personal = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("he she it they him her them his hers its their theirs himself herself themselves thou thee thy ye"),
		"de": setOf("er sie es ihn ihm ihr ihnen sein seine seinen seinem seiner ihre ihren ihrem ihrer"),
		"fr": setOf("il elle ils elles lui leur leurs eux son sa ses"),
		"es": setOf("él ella ellos ellas le les lo su sus"),
		"it": setOf("egli lui lei loro esso essa suo sua suoi sue"),
		"ru": setOf("он она оно они его её ее их ему ей им"),
		"zh": setOf("他 她 它"),
	}
})

var joining = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("and but so then now for or yet also thus"),
		"de": setOf("und aber so dann doch denn oder also"),
		"fr": setOf("et mais donc puis alors or car"),
		"es": setOf("y pero así entonces luego pues o"),
		"it": setOf("e ma così poi allora dunque"),
		"ru": setOf("и но а так тогда затем"),
	}
})

var negations = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": setOf("not no never none neither nor nobody nothing nowhere without cannot"),
		"de": setOf("nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne weder"),
		"fr": setOf("pas jamais aucun aucune rien sans"),
		"es": setOf("no nunca jamás ningún ninguna ninguno nadie nada sin"),
		"it": setOf("non mai nessuno nessuna niente nulla senza"),
		"ru": setOf("не нет без нельзя никогда никто ничто"),
		"ar": setOf("لا لم لن ليس ليست"),
		"zh": setOf("不 没 沒 未"),
	}
})
