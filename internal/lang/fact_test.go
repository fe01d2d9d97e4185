package lang_test

import (
	"slices"
	"testing"

	"pilcrow/internal/lang"
)

// TestFactAsked has questions with the kind of fact that they ask for, and the words that say of what.
func TestFactAsked(t *testing.T) {
	for _, test := range []struct {
		question string
		fact     lang.Fact
		of       []string
	}{
		{"When is it?", lang.When, nil},
		{"When is the jam?", lang.When, []string{"jam"}},
		{"when are you open", lang.Hours, nil},
		{"how do I contact you", lang.Contact, nil},
		{"What is the phone number?", lang.Phone, nil},
		{"phone number of the miller", lang.Phone, []string{"miller"}},
		{"how much", lang.Price, nil},
		{"how much are tickets", lang.Price, []string{"tickets"}},
		{"email address?", lang.Mail, nil},
		{"how much is parking", lang.NoFact, nil},
		{"when and where is it", lang.NoFact, nil},
		{"who is it", lang.NoFact, nil},
		{"", lang.NoFact, nil},
		{"Öffnungszeiten", lang.Hours, nil},
		{"wann habt ihr auf", lang.Hours, nil},
		{"Telefonnummer", lang.Phone, nil},
		{"wo seid ihr", lang.Where, nil},
		{"wie kann ich euch erreichen", lang.Contact, nil},
		{"c'est quand", lang.When, nil},
		{"c'est où", lang.Where, nil},
		{"horaires", lang.Hours, nil},
		{"combien de temps ça dure", lang.Length, nil},
		{"où se garer", lang.Parking, nil},
		{"¿Cuándo abrís?", lang.Hours, nil},
		{"correo electrónico", lang.Mail, nil},
		{"сколько стоит", lang.Price, nil},
		{"когда вы открыты", lang.Hours, nil},
		{"как с вами связаться", lang.Contact, nil},
		{"什么时候举行", lang.When, nil},
		{"几点关门", lang.Hours, nil},
		{"洗牙多少钱", lang.Price, []string{"洗牙"}},
		{"電話號碼", lang.Phone, nil},
		{"门票多少钱", lang.Price, []string{"门票"}},
	} {
		fact, of := lang.FactAsked(test.question)
		if fact != test.fact || fact != lang.NoFact && !slices.Equal(of, test.of) {
			t.Errorf("%q asks for %d of %q", test.question, fact, of)
		}
	}
}

// TestLabelsFact has labels with the kind of fact that they name.
func TestLabelsFact(t *testing.T) {
	for label, fact := range map[string]lang.Fact{
		"When": lang.When, "Date & time": lang.When, "When and where": lang.Where, "Tickets": lang.Price, "How to find us": lang.Where,
		"Wann": lang.When, "Eintritt": lang.Price, "Lieu": lang.Where, "Horario": lang.Hours, "Место": lang.Where, "地点": lang.Where, "门票": lang.Price,
	} {
		if !lang.LabelsFact(label, fact) {
			t.Errorf("%q does not name %d", label, fact)
		}
		if lang.LabelsFact(label, lang.Parking) {
			t.Errorf("%q names a place for cars", label)
		}
	}
	for _, label := range []string{"", "The end", "When to plant roses", "Office hours of Ada", "地点的历史"} {
		for fact := lang.When; fact <= lang.Parking; fact++ {
			if lang.LabelsFact(label, fact) {
				t.Errorf("%q names %d", label, fact)
			}
		}
	}
}
