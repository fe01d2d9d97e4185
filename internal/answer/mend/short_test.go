package mend_test

import "testing"

func TestFull(t *testing.T) {
	for _, test := range []struct{ text, language, word, want string }{
		{"The temperature falls.", "en", "temp", "temperature"},
		{"the best pictures", "en", "pics", "pictures"},
		{"a minimum of one minute", "en", "min", ""}, // either
		{"no temptation", "en", "temp", ""},
		{"an article", "en", "art", ""}, // a word
		{"the algorithms", "en", "algos", "algorithms"},
		{"a serialized form", "en", "serializ", ""}, // too little is cut off
		{"two distributions", "en", "distros", "distributions"},
		{"a schedulable job", "en", "sched", "schedulable"},
		{"the watering", "en", "water", ""},
		{"the password", "en", "pw", "password"},
		{"a mathematical mathematician", "en", "math", "mathematical"}, // they mean about the same
		{"die Universität Bremen", "de", "Uni", "Universität"},
		{"un certificat", "fr", "certif", "certificat"},
		{"la televisión", "es", "tele", "televisión"},
		{"the temperature", "zz", "temp", ""},
	} {
		got, ok := vocabulary(test.text).Full(test.word, test.language)
		if ok != (test.want != "") || ok && got != test.want {
			t.Errorf("%q in %q: got %q, want %q", test.word, test.text, got, test.want)
		}
	}
}
