package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestUnmarked: marks around a message are no part of it, those within it are.
func TestUnmarked(t *testing.T) {
	for message, want := range map[string]string{
		"“Who lit the lamp?”": "Who lit the lamp?", `"who lit the lamp"`: "who lit the lamp", "`wick --trim`": "wick --trim",
		"||Who lit the lamp?||": "Who lit the lamp?", "**Who** lit the **lamp**": "**Who** lit the **lamp**",
		"> Who lit the lamp?": "Who lit the lamp?", "- Who lit the lamp?": "Who lit the lamp?", "1. Who lit the lamp?": "Who lit the lamp?", "2) who lit it": "who lit it",
		"Who lit the lamp???!!1": "Who lit the lamp?", "Light the lamp!!!": "Light the lamp!", "灯塔是谁建的？？？": "灯塔是谁建的?",
		"Q: and the lamp?": "and the lamp?", "Question: and the lamp?": "and the lamp?", "Frage: wer hat es angezündet?": "wer hat es angezündet?",
		"问题：谁建了灯塔": "谁建了灯塔", "Who lit the lamp? https://lamps.example/rules#oil": "Who lit the lamp?",
		":wave: Who lit the lamp? :sob: <:kek:123>": "Who lit the lamp?", "at 9:30: who lit it": "at 9:30: who lit it",
		"https://lamps.example": "https://lamps.example", "3. Absatz": "3. Absatz", "# 12": "# 12", "“lamp” or “light”": "“lamp” or “light”",
		"(1) or (2)": "(1) or (2)", "p. 12": "p. 12", `F:\oil is empty`: `F:\oil is empty`, "???": "???", "": "",
	} {
		if got := intent.Unmarked(message); got != want {
			t.Errorf("%q: %q, want %q", message, got, want)
		}
	}
}

// TestWithoutTalk: what a message says of the question, of the answer or of who asks is no part of it, however much the text
// has of its words.
func TestWithoutTalk(t *testing.T) {
	knows := func(string) bool { return true }
	for message, want := range map[string]string{
		"first time here. Who lit the lamp of the tower?":                                    "Who lit the lamp of the tower?",
		"Quick one: lamp oil of the tower":                                                   "lamp oil of the tower",
		"Who lit the lamp of the tower? (short answer please)":                               "Who lit the lamp of the tower?",
		"lamp oil of the tower. Answer in English. With sources, thanks":                     "lamp oil of the tower.",
		"What does § 3 (2) say? Sent from my iPhone":                                         "What does § 3 (2) say?",
		"total noob here, sorry. Tell me in short what this is about.":                       "Tell me in short what this is about.",
		"Asked this in general, but nobody answered: who lit the lamp of the tower?":         "who lit the lamp of the tower?",
		"As a beginner, what lamp oil do I take?":                                            "what lamp oil do I take?",
		"I read the paragraph on fees. When are they due for members?":                       "I read the paragraph on fees. When are they due for members?",
		"New here. Explain the text.":                                                        "Explain the text.",
		"My exam is tomorrow. Who lit the lamp of the tower?":                                "Who lit the lamp of the tower?",
		"noob question sry but who lit the lamp of the tower":                                "who lit the lamp of the tower",
		"I might be blind, but who lit the lamp of the tower?":                               "who lit the lamp of the tower?",
		"been wondering about this all day, who lit the lamp of the tower":                   "who lit the lamp of the tower",
		"sorry if this was asked before, and who lit the lamp?":                              "and who lit the lamp?",
		"Not sure where to post this. Maybe the wrong channel, but who lit the lamp":         "who lit the lamp",
		"who lit the lamp of the tower, just curious":                                        "who lit the lamp of the tower",
		"who lit the lamp of the tower, admins or mods":                                      "who lit the lamp of the tower, admins or mods", // one of them
		"Who lit the lamp of the tower? let me know":                                         "Who lit the lamp of the tower?",
		"Who lit the lamp of the tower? It's for a school project":                           "Who lit the lamp of the tower?",
		"yo bot may I light the lamp of the tower?":                                          "yo bot may I light the lamp of the tower?", // see withoutCourtesy
		"hey guys quick one who lit the lamp of the tower":                                   "who lit the lamp of the tower",
		"If I post in the wrong channel, what happens to my account?":                        "If I post in the wrong channel, what happens to my account?",
		"At the end of the text, who lights the lamp of the tower?":                          "At the end of the text, who lights the lamp of the tower?",
		"I posted in the wrong channel. What happens now?":                                   "I posted in the wrong channel. What happens now?",
		"I keep forgetting the lamp. Who lights it for the keeper?":                          "I keep forgetting the lamp. Who lights it for the keeper?",
		"What is a wick? I need it for school.":                                              "What is a wick?",
		"My exam is tomorrow. What should I bring?":                                          "My exam is tomorrow. What should I bring?", // it leans on that
		"Exam: what should keepers bring to it?":                                             "Exam: what should keepers bring to it?",
		"What is your first language? English or German?":                                    "What is your first language? English or German?",
		"In the first paragraph. Who lit it?":                                                "In the first paragraph. Who lit it?",
		"Who lit it? What is the first sentence?":                                            "Who lit it? What is the first sentence?",
		"Please answer briefly.":                                                             "Please answer briefly.",
		"Bin neu hier. Wer zündet die Lampe des Turms an? Bitte kurze Antwort":               "Wer zündet die Lampe des Turms an?",
		"Première fois ici. Qui garde la lampe de la tour ? Réponse courte":                  "Qui garde la lampe de la tour ?",
		"Soy nueva aquí. ¿Quién cuida la lámpara? Respuesta breve por favor":                 "¿Quién cuida la lámpara?",
		"Weiß nicht, ob das der richtige Kanal ist, aber wer zündet die Lampe des Turms an?": "wer zündet die Lampe des Turms an?",
		"Tengo que entregar un trabajo el viernes. ¿Quién cuida la lámpara?":                 "¿Quién cuida la lámpara?",
		"Je débute et je suis perdue. Qui garde la lampe de la tour ?":                       "Qui garde la lampe de la tour ?",
		"弱弱地问一句，谁建了北边的灯塔？":                                                                   "谁建了北边的灯塔？", "潜水很久了，谁建了北边的灯塔？": "谁建了北边的灯塔？",
		"新人一个，谁建了北边的灯塔？请用中文回答，谢谢": "谁建了北边的灯塔？", "灯塔的油（简短回答）": "灯塔的油",
	} {
		if got := intent.WithoutTold(message, false, knows); got != want {
			t.Errorf("%q: %q, want %q", message, got, want)
		}
	}
	if got := intent.WithoutTold("My exam is tomorrow. And the oil?", true, knows); got != "And the oil?" {
		t.Errorf("in a conversation: %q", got)
	}
}
