package ellipsis

import "testing"

func TestJoined(t *testing.T) {
	for _, test := range []struct{ before, question, want string }{
		{"How many boats were there in 2018?", "n in 2019", "and in 2019"},
		{"How many boats were there in 2018?", "what about 2019?", "and 2019?"},
		{"How many boats were there in 2018?", "How about 2019, then?", "and 2019?"},
		{"How many boats were there in 2018?", "how was it in 2019?", "and in 2019?"},
		{"How many boats were there in 2018?", "same for 2019 pls", "and for 2019?"},
		{"How many boats were there in 2018?", "ok, same question for 2019", "and for 2019?"},
		{"How many boats were there in 2018?", "ditto 2019", "and 2019?"},
		{"What is the Skiff made of?", "the Punt as well?", "and the Punt?"},
		{"What is the Skiff made of?", "and oars too", "and oars?"},
		{"What is the Skiff made of?", "And oars, what about those?", "and oars?"},
		{"What is the Skiff made of?", "ok n who built it", "and who built it"},
		{"What is the Skiff made of?", "ok but I meant the Punt", "ok but I meant the Punt"},
		{"What is the Skiff made of?", "what about it?", "what about it?"},
		{"What is the Skiff made of?", "and you too?", "and you too?"},
		{"What is the Skiff made of?", "Does it carry oars too?", "Does it carry oars too?"},
		{"What is the Skiff made of?", "what about the Punt, is it older?", "what about the Punt, is it older?"},
		{"What is the Skiff made of?", "how is it built?", "how is it built?"},
		{"What is the Skiff made of?", "the same boat?", "the same boat?"},
		{"What is the Skiff made of?", "who built it?", "who built it?"},
		{"Woraus ist der Kahn?", "und das Ruder auch?", "und das Ruder?"},
		{"Woraus ist der Kahn?", "wie sieht's bei der Barke aus?", "und bei der Barke?"},
		{"Woraus ist der Kahn?", "u. die Barke", "und die Barke"},
		{"Woraus ist der Kahn?", "oh, und wie alt war der", "und wie alt war der"},
		{"Woraus ist der Kahn?", "Gleiche Frage zur Barke", "und zur Barke?"},
		{"Woraus ist der Kahn?", "Wie ist das Ruder?", "Wie ist das Ruder?"},
		{"En quoi est la barque ?", "qu'en est-il du canot ?", "et du canot ?"},
		{"En quoi est la barque ?", "le canot aussi ?", "et le canot ?"},
		{"¿De qué es la barca?", "¿Qué pasa con el bote?", "¿y el bote?"},
		{"¿De qué es la barca?", "¿qué hay en el bote?", "¿qué hay en el bote?"},
		{"Из чего лодка?", "как насчёт весла?", "а весла?"},
		{"小船是什么做的？", "大船也是吗？", "那大船呢？"},
		{"小船是什么做的？", "换成大船呢", "那大船呢？"},
		{"小船是什么做的？", "大船怎么样？", "那大船呢？"},
		{"小船是什么做的？", "什么时候呢？", "什么时候呢？"},
		{"小船是什么做的？", "它呢？", "它呢？"},
		{"小船是什么做的？", "好的，那在哪里？", "好的，那在哪里？"},
	} {
		if got := Joined(test.before, test.question); got != test.want {
			t.Errorf("%q, %q: %q, want %q", test.before, test.question, got, test.want)
		}
	}
}

// TestNamesOther: what was said, and what is only told by it, is nothing else that is asked of.
func TestNamesOther(t *testing.T) {
	for question, want := range map[string]bool{
		"and the oars?": true, "And the name of the boat?": true, "und das Ruder?": true,
		"and its oars?": false, "and the opposite?": false, "and where are the oars?": false, "the oars?": false, "and?": false,
	} {
		if got := NamesOther(question); got != want {
			t.Errorf("%q: %v", question, got)
		}
	}
}
