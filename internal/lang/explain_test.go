package lang

import "testing"

// TestExplains: a sentence that begins with what it is the reason for gives the reason for the one before.
func TestExplains(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		want               bool
	}{
		{"en", "There is a simple reason for this: oak is dear.", true},
		{"en", "The main reason is that oak is dear.", true},
		{"en", "Mostly this is because oak is dear.", true},
		{"en", "This is the oak of Lund.", false},
		{"en", "Nobody gave a reason for this.", false},
		{"de", "Das liegt daran, dass Eiche teuer ist.", true},
		{"de", "Der Grund ist der Preis.", true},
		{"de", "Der Grundstein liegt dort.", false},
		{"fr", "C'est parce que le chêne est cher.", true},
		{"fr", "C'est un chêne.", false},
		{"es", "Esto se debe al precio del roble.", true},
		{"es", "Esto es un roble.", false},
		{"ru", "Дело в том, что дуб дорог.", true},
		{"ru", "Это дуб.", false},
		{"zh", "这是因为橡木很贵。", true},
		{"zh", "这是橡木。", false},
		{"el", "Αυτό είναι.", false},
	} {
		if got := Explains(test.language, test.sentence); got != test.want {
			t.Errorf("%s %q: %v", test.language, test.sentence, got)
		}
	}
}
