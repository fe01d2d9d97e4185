package wanted

import "testing"

// TestNamesDoer: by whom was done what is asked, in a form of its verb, or in any verb for making something.
func TestNamesDoer(t *testing.T) {
	for _, test := range []struct {
		language, question, said string
		want                     bool
	}{
		{"en", "who started the club", "The club was started in 1987 by six dockers.", true},
		{"en", "who made this server", "The server was founded in March 2021 by Mira Okafor.", true},
		{"en", "who mended the winch", "The winch was mended by Ada.", true},
		{"en", "who mended the winch", "The winch was painted by Ada.", false},
		{"en", "who do i ask about gear", "Gear must be returned by the following Tuesday.", false},
		{"en", "who mended the winch", "The winch was mended by May.", false},
		{"en", "who mended the winch", "The winch was mended by adding oil.", false},
		{"de", "wer hat den Verein gegründet", "Der Verein wurde von sechs Fischern gegründet.", true},
		{"fr", "qui a fondé le club", "Le club a été fondé par six pêcheurs.", true},
		{"es", "quién fundó el club", "El club fue fundado en 1987 por seis pescadores.", true},
	} {
		if got := NamesDoer(test.question, test.said, test.language); got != test.want {
			t.Errorf("%q, %q: %v", test.question, test.said, got)
		}
	}
}

// TestHasOffice: who holds an office is told where the office is, and anybody else may be told in other words.
func TestHasOffice(t *testing.T) {
	for question, want := range map[string]bool{
		"en who is the ceo of the studio": false, "en who's your chair": true, "en who is the man with the lamp": true, "en who wrote the book": true, "en who are the majority of guests": true,
		"de wer ist der Direktor vom Museum": false, "fr qui est le directeur du musée": false, "es quién es el director del museo": false, "ru кто директор": true,
	} {
		if got := HasOffice(question[3:], question[:2], func(term string) bool { return term == "chair" }); got != want {
			t.Errorf("%q: %v", question, got)
		}
	}
}
