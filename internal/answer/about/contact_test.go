package about_test

import "testing"

// TestContact: a number to call and an address of mail are told without the words for them, if nothing else is asked.
func TestContact(t *testing.T) {
	const mill = "# The mill\n\nThe mill was built in 1871 and has 14 rooms. It is open all year.\n\nIf you have questions, ring Ada Bram on 01632 960 961 (mornings only). Or write to ada@mill.example.\n"
	for question, says := range map[string]string{
		"phone number?":            "If you have questions, ring Ada Bram on 01632 960 961 (mornings only).",
		"what is the phone number": "If you have questions, ring Ada Bram on 01632 960 961 (mornings only).",
		"email":                    "Or write to ada@mill.example.",
		"phone number of the pier": "",
		"rooms":                    "",
	} {
		a, ok := asking(file(t, mill), question).Answer()
		if ok != (says != "") || said(a) != says {
			t.Errorf("%q: %t, %q, want %q", question, ok, said(a), says)
		}
	}
}
