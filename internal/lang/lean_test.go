package lang

import "testing"

func TestLeaningOf(t *testing.T) {
	for _, test := range []struct {
		language, question string
		want               Leaning
	}{
		{"en", "And where are the oars?", Leaning{Joins: true}},
		{"en", "What about the oars?", Leaning{Joins: true}},
		{"en", "And which boats sail apart from it?", Leaning{}},
		{"en", "How long is it?", Leaning{Points: true}},
		{"en", "Why is that so?", Leaning{Points: true}},
		{"en", "Who paid for that?", Leaning{Points: true}},
		{"en", "how do I stop that", Leaning{Points: true}},
		{"en", "Is it true that boats float?", Leaning{Points: true}},
		{"en", "Who said that boats float?", Leaning{}},
		{"en", "that's since which year?", Leaning{Points: true}},
		{"en", "Who has a boat that's old?", Leaning{}},
		{"en", "What if it's lost?", Leaning{Points: true}},
		{"en", "Where is the latter?", Leaning{Points: true}},
		{"en", "What is the opposite?", Leaning{Resumes: true}},
		{"en", "Which one is older?", Leaning{Points: true, Resumes: true}},
		{"en", "What do they do instead?", Leaning{Points: true, Resumes: true}},
		{"en", "Where are the other boats?", Leaning{Resumes: true}},
		{"en", "Where are the boats?", Leaning{}},
		{"en", "Is there a boat?", Leaning{}},
		{"en", "How many boats are there?", Leaning{}},
		{"en", "Is the boat there?", Leaning{Resumes: true}},
		{"de", "Und die Ruder?", Leaning{Joins: true}},
		{"de", "Was ist mit den Rudern?", Leaning{Joins: true}},
		{"de", "Gilt das auch am Ufer?", Leaning{Points: true, Resumes: true}},
		{"de", "Was kostet das?", Leaning{Points: true}},
		{"de", "Wo liegt das Boot?", Leaning{}},
		{"de", "Wie alt war der da?", Leaning{Points: true}},
		{"de", "Wo wohnt die?", Leaning{Points: true}},
		{"de", "Wo wohnt die Frau?", Leaning{}},
		{"de", "Wo liegt das Boot, das ich gekauft habe?", Leaning{}},
		{"es", "¿Y los remos?", Leaning{Joins: true}},
		{"zh", "那船在哪里？", Leaning{Joins: true}},
		{"zh", "那除了它还有哪些船？", Leaning{}},
		{"zh", "那个船在哪里？", Leaning{}},
		{"zh", "它有多长？", Leaning{Points: true}},
		{"zh", "她住在哪里？", Leaning{Points: true}},
		{"zh", "后边那个在哪里？", Leaning{Points: true}},
		{"zh", "最后提到的那座船在哪里？", Leaning{}},
		{"zh", "船有多长？", Leaning{}},
	} {
		if got := LeaningOf(test.language, test.question); got != test.want {
			t.Errorf("%s %q: %+v, want %+v", test.language, test.question, got, test.want)
		}
	}
}

// TestWithoutPointer: what names one of several things is none of what is searched for, unless nothing else is left.
func TestWithoutPointer(t *testing.T) {
	for question, want := range map[string]string{"后边那个在哪里？": "在哪里？", "最后提到的那个": "最后提到的那个", "后面的船在哪里？": "后面的船在哪里？"} {
		if got := WithoutPointer(question); got != want {
			t.Errorf("%q: %q", question, got)
		}
	}
}
