package wanted

import "testing"

// TestNamesHolder: who holds an office is named beside it.
func TestNamesHolder(t *testing.T) {
	for _, test := range []struct {
		language, office, said string
		want                   bool
	}{
		{"en", "clerk", "The master is Edda Moll, the clerk Piet Haan.", true},
		{"en", "clerk", "The clerk is Piet Haan.", true},
		{"en", "clerk", "Clerk: Piet Haan", true},
		{"en", "clerk", "Present were Edda Moll and Piet Haan (clerk).", true},
		{"en", "clerk", "Piet Haan is the clerk.", true},
		{"en", "clerk", "Ask the clerk, Mr Haan, for a form.", true},
		{"en", "harbour master", "Our harbour master, Edda Moll, lives there.", true},
		{"en", "harbour master", "The master of the harbour likes Edda Moll.", false},
		{"en", "clerk", "Members may ask the clerk for a form.", false},
		{"en", "clerk", "The board has a master, a clerk and a guard.", false},
		{"en", "clerk", "Piet Haan saw the clerk.", false},
		{"en", "clerk", "The clerk is away in May.", false},
		{"de", "Notenwart", "Vorsitzende ist Edda Moll, Notenwart Piet Haan.", true},
		{"de", "Notenwart", "Beim Notenwart gibt es Noten.", false},
		{"de", "Notenwart", "Der Notenwart ist Mitglied.", false},
		{"fr", "greffier", "Le maître est Edda Moll, le greffier Piet Haan.", true},
		{"es", "secretario", "El secretario es Piet Haan.", true},
		{"ru", "секретарь", "Председатель — Эдда Молль, секретарь — Пит Хаан.", true},
		{"zh", "秘书", "会长是李梅，秘书是王强。", true},
		{"zh", "秘书", "理事会由会长、秘书和指挥组成。", false},
	} {
		if got := NamesHolder(test.said, test.language, thingsOf(test.office, test.language)); got != test.want {
			t.Errorf("%s %q: %v", test.office, test.said, got)
		}
	}
}
