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
		{"How many boats were there in 2018?", "what does it say about that?", "How many boats were there in 2018?"},
		{"", "what does it say about that?", ""},
		{"What does a day ticket cost?", "and a season ticket?", "What does a season ticket cost?"},
		{"What are day tickets for?", "and season tickets?", "What are season tickets for?"},
		{"Who sells day tickets?", "and season tickets?", ""}, // "sells" may belong to them
		{"Are the day tickets like the old day tickets?", "and season tickets?", ""},
		{"成人日票多少钱？", "那季票呢？", "成人季票多少钱？"},
		{"小船是什么做的？", "大船也一样吗？", "大船是什么做的？"},
		{"小船比大船贵吗？", "那帆船呢？", ""}, // in either's place
		{"小船是什么做的？", "那旧的呢？", ""},
		{"Skiff 用什么做桨？", "那 Punt 呢？", "Punt 用什么做桨？"},
		{"2018年有几条船？", "2019呢？", "2019年有几条船？"},
		{"Skiff 用什么做桨？", "那 2019 呢？", ""},         // of another kind
		{"Skiff 和 Punt 用什么做桨？", "那 Barge 呢？", ""}, // in either's place
		{"Skiff 用什么做桨？", "那 Punt 在哪里？", ""},
	} {
		got, ok := Complete(test.before, Joined(test.before, test.question))
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%q, %q: %q, %v", test.before, test.question, got, ok)
		}
	}
}

// TestSaysOfThat: who asks for what the text says about that asks the question before once more.
func TestSaysOfThat(t *testing.T) {
	for question, want := range map[string]bool{
		"what does it say about that?":    true,
		"What does the text say on this?": true,
		"what does it say about oars?":    false,
		"what else does it say?":          false,
		"Und was steht dazu im Text?":     true,
		"Was sagt er denn dazu?":          true,
		"Was gehört dazu?":                false,
		"Qu'en dit le texte ?":            true,
		"¿Y qué dice el texto sobre eso?": true,
		"¿Qué dice sobre los remos?":      false,
		"文中对此怎么说的？":                       true,
		"这里怎么停船？":                         false,
	} {
		if got := asksAgain(question); got != want {
			t.Errorf("%q: %v", question, got)
		}
	}
}
