package wanted

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestMayHoldMoment: a length of time tells when something is only from something else on, and a date that stands in the
// question is none that answers it.
func TestMayHoldMoment(t *testing.T) {
	for _, test := range []struct {
		language, question, sentence string
		want                         bool
	}{
		{"en", "When is the fair?", "The fair is held on 4 May.", true},
		{"en", "When may a member leave?", "A member may leave with notice of two months.", true},
		{"en", "When may a member leave?", "A member may leave on two months' notice.", true},
		{"en", "When is the rent due?", "It is due within 14 days of the bill.", true},
		{"en", "When did he die?", "Three days later he died.", true},
		{"en", "When is the feast?", "Baking for the feast counts for two hours a year.", false},
		{"en", "When is the summer feast?", "Children bake for the summer feast.", false},
		{"en", "When in 1912 did it burn?", "It burned in 1912.", false},
		{"en", "When in 1912 did it burn?", "It burned in May 1912.", true},
		{"en", "In which year was the fair held?", "The fair opens at 10:30.", false},
		{"en", "In which year was the fair held?", "The fair of 1912 opened at 10:30.", true},
		{"en", "At which hour does the fair open?", "The fair opens at 10:30.", true},
		{"fr", "Quand ouvre la foire ?", "La foire ouvre au plus tard : 15h30.", true},
		{"en", "When did they win?", "They won by 3:1.", false},
		{"en", "How did they fare at 10:30?", "They were late at 10:30.", false},
		{"de", "An welchem Tag ist das Fest?", "Das Fest beginnt um 10 Uhr.", false},
		{"fr", "Quel jour est la fête ?", "La fête commence à 15 heures.", false},
		{"de", "Wann ist das Fest?", "Backen für das Fest zählt zwei Stunden im Jahr.", false},
		{"de", "Wann muss ich zahlen?", "Zu zahlen ist innerhalb von zwei Wochen.", true},
		{"de", "Wann muss ich kündigen?", "Zu kündigen ist drei Monate vorher.", true},
		{"fr", "Quand faut-il payer ?", "On paie dans les trois jours.", true},
		{"es", "¿Cuándo murió?", "Murió dos años después.", true},
		{"ru", "Когда он умер?", "Он умер через три дня.", true},
		{"zh", "什么时候付款？", "收到后三天内付款。", true},
	} {
		if got := MayHold(intent.Moment, test.question, test.sentence, test.language); got != test.want {
			t.Errorf("%s | %s: %v", test.question, test.sentence, got)
		}
	}
}

// TestDatelineOfAnyCalendar: a place and a day stand before a letter in any calendar; a sentence with a year is none.
func TestDatelineOfAnyCalendar(t *testing.T) {
	for line, want := range map[string]bool{
		"De Fez, le 3 de la lune de Rajab, 1712.":              true,
		"De la maison du port, le dernier de la lune de 1712.": false,
		"Du port de Fez, le dernier de la lune de Rajab, 1712": true,
		"Fez, le 3 de la lune de Rajab 1712.":                  true,
		"À Fez, le bac du port coula en 1712.":                 false,
	} {
		if got := IsDateline(line, "fr"); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
