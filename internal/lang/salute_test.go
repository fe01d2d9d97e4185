package lang

import "testing"

func TestSalutes(t *testing.T) {
	for language, sentences := range map[string][2]string{
		"en": {"And now, my friends, I shall begin.", "My friends came, and left in May."},
		"de": {"Meine Damen und Herren, ich beginne.", "Meine Damen kamen im Mai."},
		"fr": {"Mesdames, Messieurs, je commence.", "La dame est venue."},
		"es": {"Señoras y señores, empiezo.", "La señora vino, y se fue."},
		"ru": {"Дорогие друзья, я начинаю.", "Он дорожит друзьями."},
		"zh": {"各位朋友，我开始了。", "朋友来了，我走了。"},
	} {
		if !Salutes(language, sentences[0]) || Salutes(language, sentences[1]) {
			t.Errorf("%s: %t %t", language, Salutes(language, sentences[0]), Salutes(language, sentences[1]))
		}
	}
}

func TestSalutesAtOnce(t *testing.T) {
	for language, greeting := range map[string]string{"en": "Hi all,", "de": "Hallo zusammen,", "fr": "Bonjour à tous,", "es": "Hola a todos:", "ru": "Здравствуйте, друзья!", "zh": "大家好，"} {
		if !Salutes(language, greeting) {
			t.Errorf("%q greets nobody", greeting)
		}
	}
	for language, greeting := range map[string]string{"en": "Dear parents of class 3b & friends,", "de": "Liebe Eltern der Klasse 3b,", "fr": "Chers parents d'élèves,", "es": "Queridas familias de 3º,"} {
		if !IsSalutation(language, greeting) {
			t.Errorf("%q greets nobody", greeting)
		}
	}
	if !MeansYours("de", "euer") || MeansYours("de", "er") {
		t.Error("whose is unknown")
	}
}
