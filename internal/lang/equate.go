package lang

// Equates reports whether a word, in lower case, is a verb that says what something is.
func Equates(language, word string) bool { return IsCopula(language, word) || Means(language, word) }

// Means reports whether a word says what another means, and does nothing else: "refers", "heißt".
func Means(language, word string) bool { return meaning.has(language, word) }

// IsCopula reports whether a word, in lower case, is a form of "be".
func IsCopula(language, word string) bool { return copulas.has(language, word) }

var copulas = words(map[string]string{
	"en": "am is are was were",
	"de": "bin ist sind war waren",
	"fr": "est sont était étaient",
	"es": "es son era eran",
	"it": "è sono era erano",
})

// IsArticle reports whether a word is an article, before which "is" equates, or does so as one does:
// "is one that".
func IsArticle(language, word string) bool {
	return articles.has(language, word) || language == "en" && word == "one"
}

var articles = words(map[string]string{
	"en": "a an the",
	"de": "der die das den dem des ein eine einen einem einer eines",
	"fr": "le la l l' les un une l'un l'une",
	"es": "el la los las un una unos unas",
	"it": "il lo la i gli le l un un' uno una",
})

// KnowsEquating reports whether [Equates] knows the verbs of a language.
func KnowsEquating(language string) bool { return copulas.knows(language) }

var meaning = words(map[string]string{
	"en": "means mean stands refers denotes consists consist",
	"de": "bedeutet heißt bezeichnet steht besteht bestehen",
	"fr": "signifie désigne consiste consistent",
	"es": "significa designa consiste consisten",
	"it": "significa indica consiste",
})
