package lang

import "strings"

// FirstPerson reports whether a word, in lower case, is how somebody speaks of himself, or
// begins so: "j'ai". Of a language that is not known here the words of all others count.
func FirstPerson(language, word string) bool {
	elided := word[:strings.IndexByte(word, '\'')+1]
	return firstPerson.hasOrMay(language, word) || elided != "" && firstPerson.hasOrMay(language, elided)
}

// PointsBack reports whether a word, in lower case, stands for something that was said
// before when a sentence begins with it, also with its verb drawn together: "that's", "c'est". Where words are not apart it
// may begin with such a one.
func PointsBack(language, word string) bool {
	if i := strings.IndexAny(word, "'’"); i > 0 {
		word = word[:i]
	}
	points := func(w string) bool { return IsPersonal(language, w) || demonstrative.has(language, w) }
	r := []rune(word)
	return points(word) || IsDense(word) && (points(string(r[:1])) || len(r) > 1 && points(string(r[:2])))
}

// IsPersonal reports whether a word, in lower case, is a pronoun of the third person. Of a
// language that is not known here none is.
func IsPersonal(language, word string) bool { return personal.has(language, word) }

// MeansPerson reports whether a word, in lower case, is a pronoun that means one person and no thing. Where
// things are he and she, too, none is known.
func MeansPerson(language, word string) bool { return somebody.has(language, word) }

// NamesHuman reports whether a word, in lower case, is a noun for a human being of whom nothing else is said.
func NamesHuman(language, word string) bool { return humans.has(language, word) }

var firstPerson = words(map[string]string{
	"en": "i me my myself we us our ours ourselves i'm i've i'd i'll we're we've we'd we'll",
	"de": "ich mir mich mein meine meinem meinen meiner meines wir uns unser unsere unserem unseren unserer unseres",
	"fr": "je j' me m' nous notre nos moi mon ma mes",
	"es": "yo me mí mi mis conmigo nosotros nosotras nuestro nuestra nuestros nuestras",
	"it": "io mi m' mio mia miei mie noi nostro nostra nostri nostre",
	"ru": "я мы меня нас мне мной нам нами мой моя моё мои моего моей наш наша наше наши нашего нашей",
	"zh": "我 我们 我們",
})

var demonstrative = words(map[string]string{
	"en": "this that these those such both",
	"de": "dies diese dieser dieses diesem diesen",
	"fr": "c ce cet cette ces ceci cela",
	"es": "esto este esta estos estas ese esa",
	"it": "questo questa questi queste ciò",
	"ru": "это эта этот эти",
	"zh": "这 這 那 此 其",
})

var somebody = words(map[string]string{
	"en": "he she him her his hers himself herself",
	"es": "él ella le",
	"zh": "他 她",
})

var humans = words(map[string]string{
	"en": "man men woman women boy boys girl girls guy guys lady ladies gentleman gentlemen person child children kid kids fellow",
	"de": "mann männer frau frauen junge jungen mädchen herr herrn dame damen kind kinder mensch menschen person",
	"fr": "homme hommes femme femmes garçon garçons fille filles dame dames monsieur enfant enfants personne",
	"es": "hombre hombres mujer mujeres chico chica niño niños niña niñas señor señora persona",
	"ru": "мужчина женщина мальчик девочка человек люди ребёнок ребенок дети",
})

var personal = words(map[string]string{
	"en": "he she it they him her them his hers its their theirs himself herself themselves thou thee thy ye",
	"de": "er sie es ihn ihm ihr ihnen sein seine seinen seinem seiner ihre ihren ihrem ihrer",
	"fr": "il elle ils elles lui leur leurs eux son sa ses",
	"es": "él ella ellos ellas le les lo su sus",
	"it": "egli lui lei loro esso essa essi esse suo sua suoi sue",
	"ru": "он она оно они его её ее их ему ей им",
	"zh": "他 她 它",
})
