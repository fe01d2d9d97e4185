package lang

import "testing"

// TestIsGreeting: what a letter begins or ends with says nothing by itself.
func TestIsGreeting(t *testing.T) {
	for sentence, want := range map[string]bool{
		"en My dear Ann,":                      true,
		"en Dear Ann, dear Bo,":                true,
		"en Dear Mr Haan,":                     true,
		"en Yours sincerely, Ada Moll":         true,
		"en Your loving brother, Piet":         true,
		"en With love,":                        true,
		"en Your brother came on Monday.":      false,
		"en Yours is the larger one.":          false,
		"en My dear Ann, the boat has sunk.":   false,
		"de Liebe Edda,":                       true,
		"de Mit freundlichen Grüßen Ada Moll":  true,
		"de Deine Edda":                        true,
		"de Deine Edda hat ein Boot gekauft.":  false,
		"fr Chère Edda,":                       true,
		"fr Bien cordialement, Ada Moll":       true,
		"fr Ta sœur est venue lundi.":          false,
		"es Querida Edda:":                     true,
		"es Un fuerte abrazo, Ada":             true,
		"ru Дорогая Эдда!":                     true,
		"ru С уважением, Ада Молль":            true,
		"zh 亲爱的李梅：":                            true,
		"zh 此致":                                true,
		"en Welcome!":                          true,
		"en Hey there and welcome!!":           true,
		"en Hi everyone, and welcome to CS 2!": true,
		"en Thank you for choosing the Brew!":  true,
		"en Hello neighbour!":                  true,
		"en Welcome gifts are sent in May.":    false,
		"en Thanks to Ann the boat floats.":    false,
		"en Welcome to Aske, a town of mills.": false,
		"de Herzlich willkommen im Verein!":    true,
		"de Willkommen sind auch Kinder.":      false,
		"fr Bienvenue sur notre serveur !":     true,
		"fr Merci à Edda pour le bateau.":      false,
		"es ¡Bienvenidos a nuestro club!":      true,
		"es Gracias a Edda hay un barco.":      false,
		"ru Добро пожаловать на сервер!":       true,
		"ru Спасибо помогло.":                  false,
		"zh 欢迎来到我们的社团！":                        true,
		"zh 欢迎新成员的晚会在五月，票价十元。":                 false,
	} {
		if got := IsGreeting(sentence[:2], sentence[3:]); got != want {
			t.Errorf("%s: %v", sentence, got)
		}
	}
}

// TestCourtesy: what ends a letter is found in a longer line, too, up to the last of it.
func TestCourtesy(t *testing.T) {
	for line, want := range map[string]string{
		"With kind regards from Aske":                                          "With kind regards",
		"Je vous prie d'agréer, Madame la Maire, mes salutations distinguées.": "Je vous prie d'agréer, Madame la Maire, mes salutations",
		"Es grüßt mit herzlichen Grüßen euer Jan":                              "Es grüßt mit herzlichen Grüßen",
		"Regarding the boat":                                                   "",
	} {
		if got := line[:Courtesy(line)]; got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
