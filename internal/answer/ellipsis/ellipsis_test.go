package ellipsis

import "testing"

// TestComplete: what is named takes the place of the one thing of its kind in the question before.
func TestComplete(t *testing.T) {
	for _, test := range []struct{ before, question, want string }{
		{"How many boats were there in 2018?", "and in 2019?", "How many boats were there in 2019?"},
		{"What was new in v2.4.0?", "And v2.3.1", "What was new in v2.3.1?"},
		{"Which of the 3 halls opened in 1902?", "and in 1911?", ""},                                         // either number
		{"Which of the 3 halls opened with 1.0.2?", "and 1.1.0?", "Which of the 3 halls opened with 1.1.0?"}, // written alike
		{"Does Skiff 4.1 run without oars?", "And Skiff 4.2?", "Does Skiff 4.2 run without oars?"},
		{"Does Skiff 4.1 run without oars?", "And Punt 4.2?", ""}, // of something else
		{"What does one mooring cost?", "and for two?", "What does two mooring cost?"},
		{"What do 3 oars cost?", "and twelve?", "What do twelve oars cost?"},
		{"Was kosten drei Ruder?", "und vier?", "Was kosten vier Ruder?"},
		{"Who won the race of the two skiffs?", "and the third?", ""},
		{"Who won the first race?", "and the second one?", "Who won the second race?"},
		{"Who won the race?", "and the second one?", ""},
		{"What did Anna Holm pay for her boat?", "what about Lars Rook?", "What did Lars Rook pay for her boat?"},
		{"What did Anna Holm pay to Lars Rook?", "and Emil?", ""}, // either name
		{"What does the -v option do?", "and -q?", "What does the -q option do?"},
		{"How can I sail it to Skelby?", "and to Wexcombe?", "How can I sail it to Wexcombe?"},
		{"Does it run on Skiff?", "and on ePunt?", "Does it run on ePunt?"},
		{`What does "hull" mean?`, `and "keel"?`, `What does "keel" mean?`},
		{"Wann fuhr das erste Boot?", "Und das zweite?", "Wann fuhr das zweite Boot?"},
		{"¿Cuánto costó en 2018?", "¿y en 2019?", "¿Cuánto costó en 2019?"},
		{"Combien coûtait-il en 2018 ?", "et en 2019 ?", "Combien coûtait-il en 2019 ?"},
		{"How many boats were there in 2018?", "How many in 2019?", ""}, // it says itself what it asks
		{"How many boats were there in 2018?", "and who counted them in 2019?", ""},
		{"How many boats were there in 2018?", "and?", ""},
		{"", "and in 2019?", ""},
	} {
		got, ok := Complete(test.before, test.question)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%q, %q: %q, %v", test.before, test.question, got, ok)
		}
	}
}
