package wanted_test

import (
	"testing"

	"pilcrow/internal/answer/wanted"
)

// TestContact: a question for a number or an address of mail has no other words.
func TestContact(t *testing.T) {
	const byPhone, byMail = "Ring the miller on 01632 960 961.", "Write to mill@aske.example."
	for question, want := range map[string]string{
		"phone number?": byPhone, "What is the phone number?": byPhone, "Telefonnummer": byPhone, "numéro de téléphone": byPhone, "teléfono": byPhone, "телефон": byPhone, "номер телефона?": byPhone,
		"e-mail": byMail, "email address?": byMail, "E-Mail-Adresse": byMail, "correo electrónico": byMail,
		"phone number of the miller": "", "address": "", "number": "", "are phones allowed?": "", "": "",
	} {
		tells := wanted.Contact(question)
		for _, sentence := range []string{byPhone, byMail} {
			if got := tells != nil && tells(sentence); got != (sentence == want) {
				t.Errorf("%q by %q: %t", question, sentence, got)
			}
		}
	}
}

// TestPhone: a number that can be called is told by its form.
func TestPhone(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Ring the miller on 01632 960 961 (mornings).": true, "Tel. +49 30 123456-78": true, "Büro: 030/1234567": true, "Info: 910 555 111, de 10 a 14": true, "тел. 8 800 555 01 10": true, "Call 0800 555 0199.": true,
		"It was built from 1871 to 1874.": false, "It costs 1 250 000 euros.": false, "Open from 10:00 to 12:30.": false, "On 03-04-2021 it rained.": false, "Grant 2021-0457.": false, "Rooms 12, 14 and 16": false, "0.5 to 8 bar": false,
	} {
		if got := wanted.Contact("phone number?")(sentence); got != want {
			t.Errorf("%q: %t", sentence, got)
		}
	}
}
