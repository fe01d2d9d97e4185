package about_test

import "testing"

// TestWhoSaid: who said what is quoted is told by where it stands, and a quotation that something else is asked about is
// looked up.
func TestWhoSaid(t *testing.T) {
	const story = "# The weir\n\nThe rain fell all day.\n\nMother Aske shut the gate. \"Nobody crosses the weir today,\" she said. \"Not even the miller.\"\n\n\"You said so yesterday, Bram.\"\n\n\"And I was right,\" he said.\n"
	const talk = "# Talk\n\nAda: Who has the key?\n\nBram: Nobody has had the key since the flood. Ask Cleo.\n\nAda: I did.\n\nBram: And?\n"
	for _, test := range []struct{ text, question, says string }{
		{story, "who said “nobody crosses the weir today”?", "Mother Aske shut the gate. \"Nobody crosses the weir today,\" she said. \"Not even the miller.\""},
		{talk, "Who said \"Nobody has had the key\"?", "Nobody has had the key since the flood."},
		{story, "who said \"Nobody swims in the weir\"?", ""},
		{story, "who heard Bram say \"And I was right\" behind the gate?", ""},
		{story, "why is it said that \"nobody crosses the weir today\"?", ""},
	} {
		a, ok := asking(file(t, test.text), test.question).Answer()
		if ok != (test.says != "") || said(a) != test.says {
			t.Errorf("%q: %t, %q, want %q", test.question, ok, said(a), test.says)
		}
	}
}
