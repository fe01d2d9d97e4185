package intent

import "testing"

// TestRestated puts questions in other constructions than the plainest.
func TestRestated(t *testing.T) {
	for question, want := range map[string]string{
		"Define ballast.": "What is ballast?",
		"How is \"dead load\" defined in this text?":         "What is \"dead load\"?",
		"How does the licence define a lighter?":             "What is a lighter?",
		"What's the exact meaning of the term ballast here?": "What is ballast?",
		"ballast meaning":                                      "What is ballast?",
		"explain to me what is meant by dead load":             "What is dead load?",
		"dead load, what's that?":                              "What is dead load?",
		"Ballast = ???":                                        "What is Ballast?",
		"Spell out for me what the letters TCB stand for.":     "What does TCB stand for?",
		"What's the long form of the abbreviation TCB?":        "What does TCB stand for?",
		"TCB is short for what?":                               "What does TCB stand for?",
		"What was the reason for closing the lock?":            "Why closing the lock?",
		"For what reason was the lock closed?":                 "Why was the lock closed?",
		"What reason is there for closing it?":                 "Why closing it?",
		"By whom was the tower built?":                         "Who was the tower built?",
		"What's the name of the man who built the tower?":      "Who built the tower?",
		"What is the name of the ferry that sank?":             "Which ferry sank?",
		"What is the name of the harbour master?":              "What is the harbour master's name?",
		"Tell me the year in which the tower was built.":       "When the tower was built?",
		"What's the total number of boats?":                    "How many boats?",
		"And the name of the second boat was what?":            "And what was the name of the second boat?",
		"Is it true that the ferry sank?":                      "whether the ferry sank",
		"the ferry sank, right?":                               "whether the ferry sank",
		"can I bring a dog y/n":                                "whether can I bring a dog",
		"There are three cases in which no fee is due. Which?": "Which three cases in which no fee is due?",
		"I'd like a list of the boats.":                        "List the boats",

		"Was genau ist eigentlich die Regatta?":                  "Was ist die Regatta?",
		"Definiere bitte den Begriff Ballast.":                   "Was ist Ballast?",
		"Was wird hier unter Ballast verstanden?":                "Was ist Ballast?",
		"Aus welchem Grund sank die Fähre?":                      "Warum sank die Fähre?",
		"Wie kommt es, dass die Fähre sank?":                     "Warum die Fähre sank?",
		"Stimmt es, dass die Fähre sank?":                        "ob die Fähre sank",
		"Wie hoch ist die Zahl der Boote?":                       "Wie viele Boote?",
		"Ich hätte gern eine Liste sämtlicher Boote samt Namen.": "Nenne alle Boote samt Namen",

		"Quelle est la définition du mot lest ?":   "Qu'est-ce que lest ?",
		"Pour quelle raison le bac est-il fermé ?": "Pourquoi le bac est-il fermé ?",
		"Est-il vrai que le bac est fermé ?":       "est-ce que le bac est fermé ?",
		"¿Cuál es el significado de lastre?":       "¿Qué es lastre?",
		"¿Por qué motivo cerró el puerto?":         "¿Por qué cerró el puerto?",
		"¿Es cierto que el puerto cerró?":          "¿es el puerto cerró?",
		"Что понимается под балластом?":            "Что такое балластом?",
		"Правда ли, что порт закрыт?":              "есть ли порт закрыт?",
		"压舱物的定义是什么？":                               "什么是压舱物？",
		"渡船停航的原因是什么？":                              "为什么渡船停航？",
		"把渡船涂成红色，这样行不行？":                           "把渡船涂成红色吗？",
	} {
		if put := restated(question, spoken(question)); put != want {
			t.Errorf("%q is put %q, want %q", question, put, want)
		}
	}
}

// TestNotRestated has plain questions, and some that only look like others.
func TestNotRestated(t *testing.T) {
	for _, question := range []string{
		"What is ballast?", "Define ,", "Who built the tower?", "Is the author right?", "How do I define a winch?", "For what reasons may the club enter a locker?",
		"What did the mayor give as the reason?", "Explain section 3.", "Which boat is it?", "List what happened to the toll.",
		"Wo ist die Regatta?", "Comment est le bateau ?", "¿Dónde está el puerto?", "渡船在哪里？",
	} {
		if put := restated(question, spoken(question)); put != question {
			t.Errorf("%q is put %q", question, put)
		}
	}
}
