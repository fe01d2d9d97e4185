package wanted_test

import (
	"testing"

	"pilcrow/internal/answer/wanted"
)

// TestAsksContact: a question for a number or an address of mail has no other words.
func TestAsksContact(t *testing.T) {
	for question, want := range map[string]wanted.Contact{
		"phone number?": wanted.ByPhone, "What is the phone number?": wanted.ByPhone, "Telefonnummer": wanted.ByPhone, "numéro de téléphone": wanted.ByPhone, "teléfono": wanted.ByPhone, "телефон": wanted.ByPhone, "номер телефона?": wanted.ByPhone,
		"e-mail": wanted.ByMail, "email address?": wanted.ByMail, "E-Mail-Adresse": wanted.ByMail, "correo electrónico": wanted.ByMail,
		"phone number of the miller": wanted.NoContact, "address": wanted.NoContact, "number": wanted.NoContact, "are phones allowed?": wanted.NoContact, "": wanted.NoContact,
	} {
		if got := wanted.AsksContact(question); got != want {
			t.Errorf("%q: %d, want %d", question, got, want)
		}
	}
}

// TestTellsContact: a number that can be called is told by its form.
func TestTellsContact(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Ring the miller on 01632 960 961 (mornings).": true, "Tel. +49 30 123456-78": true, "Büro: 030/1234567": true, "Info: 910 555 111, de 10 a 14": true, "тел. 8 800 555 01 10": true, "Call 0800 555 0199.": true,
		"It was built from 1871 to 1874.": false, "It costs 1 250 000 euros.": false, "Open from 10:00 to 12:30.": false, "On 03-04-2021 it rained.": false, "Grant 2021-0457.": false, "Rooms 12, 14 and 16": false, "0.5 to 8 bar": false,
	} {
		if got := wanted.TellsContact(wanted.ByPhone, sentence); got != want {
			t.Errorf("%q: %t", sentence, got)
		}
	}
	if !wanted.TellsContact(wanted.ByMail, "Write to mill@aske.example.") || wanted.TellsContact(wanted.ByMail, "Write to the mill.") {
		t.Error("mail")
	}
}
