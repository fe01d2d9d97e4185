package intent_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestWithoutTold: what a message tells beside its question is no part of it, unless the question leans on it and the text
// knows it.
func TestWithoutTold(t *testing.T) {
	knows := func(word string) bool { return slices.Contains(strings.Fields("lamp keeper tower oil fee"), word) }
	for message, want := range map[string]string{
		"My friend sent me this yesterday. who built the northern tower":               "who built the northern tower",
		"I moved here in May!! Who keeps the lamp of the tower?":                       "Who keeps the lamp of the tower?",
		"Who keeps the lamp of the tower? I need it for my homework.":                  "Who keeps the lamp of the tower?",
		"What does the last paragraph say? I need it for my homework.":                 "What does the last paragraph say?",
		"My cousin likes boats. What is it about?":                                     "What is it about?", // the text knows neither
		"The lamp of the tower is out. Who repairs it?":                                "The lamp of the tower is out. Who repairs it?",
		"I gave the lamp more oil and it is still dark. What's the cause?":             "I gave the lamp more oil and it is still dark. What's the cause?",
		"Who pays? The keeper says nothing. And who rows?":                             "Who pays? The keeper says nothing. And who rows?",
		"Q: who lit the lamp of the tower":                                             "who lit the lamp of the tower",
		"Question - list all keepers of the lamp":                                      "list all keepers of the lamp",
		"idk if this is the right place but in which year was it built?":               "in which year was it built?",
		"I have a question about this: who may climb the tower?":                       "who may climb the tower?",
		"In chapter 3: who dies first?":                                                "In chapter 3: who dies first?",
		"Where may boats land? Please name all the quays.":                             "Where may boats land? Please name all the quays.",
		"Who lit it? And when?":                                                        "Who lit it? And when?",
		"The tower was built in 1901.":                                                 "The tower was built in 1901.",
		"Ich bin neu hier. Wer zündet die Lampe des Turms an?":                         "Wer zündet die Lampe des Turms an?",
		"Mon ami aime la mer. Qui garde la lampe de la tour ?":                         "Qui garde la lampe de la tour ?",
		"Me gusta el mar. ¿Quién cuida la lámpara de la torre?":                        "¿Quién cuida la lámpara de la torre?",
		"I'm trying to find out who signed the letter":                                 "who signed the letter",
		"Boats are popular now. Why?":                                                  "Boats are popular now. Why?",
		"What? I want to know about the northern tower.":                               "What? I want to know about the northern tower.",
		"Hallo zusammen, ich bin neu hier und wollte fragen: wer zündet die Lampe an?": "wer zündet die Lampe an?",
		"mal ne frage, wer zündet die Lampe an":                                        "wer zündet die Lampe an",
		"hello all, I am new here but who keeps the lamp of the tower?":                "who keeps the lamp of the tower?",
		"我朋友昨天发给我的。谁建了北边的灯塔？":                                                          "谁建了北边的灯塔？", "谁建了北边的灯塔？我写作业要用。": "谁建了北边的灯塔？",
		"大家好，我是新来的，想问一下：谁建了北边的灯塔？": "谁建了北边的灯塔？", "问题：谁建了北边的灯塔": "谁建了北边的灯塔",
		"I'm reading section 3. Who keeps the lamp of the tower?":   "I'm reading section 3. Who keeps the lamp of the tower?",
		"and who built the northern tower":                          "and who built the northern tower",
		"number of people who signed the letter":                    "number of people who signed the letter",
		"In the north, who built a tower":                           "In the north, who built a tower", // what the text may lack
		"we all asked who built a tower":                            "who built a tower",
		"the fee for boats when it rains":                           "the fee for boats when it rains",            // the text knows the fee
		"a letter of what the northern bishop wrote":                "a letter of what the northern bishop wrote", // a preposition
		"I heard they have a lamp. whats the reason it goes out":    "I they have a lamp. whats the reason it goes out",
		"ich bin neu und wollte mal fragen wer zündet die Lampe an": "wer zündet die Lampe an",
		"": "",
	} {
		if got := intent.WithoutTold(message, false, knows); got != want {
			t.Errorf("%q: %q, want %q", message, got, want)
		}
	}
}
