package main

import (
	"strings"

	"pilcrow/internal/openai/openaitest"
)

// translations are what a good translator says: to the question written anew for
// the search, and to the question itself.
var translations = map[string]struct{ query, answer string }{
	"Wie viele Ärzte hat China nach Lesotho geschickt?": {
		"How many doctors has China sent to Lesotho?",
		"China hat seit 1997 17 medizinische Gruppen mit mehr als 180 Ärzten nach Lesotho geschickt. [1]",
	},
	"Wann und wo war die zentrale Konferenz?": {
		"When and where was the Central Conference held?",
		"Die zentrale Konferenz fand vom 27. bis 28. Dezember 2023 in Peking statt. [1]",
	},
	"中国向莱索托派遣了多少名医生？":                                   {"How many doctors has China sent to Lesotho?", "自1997年以来，中国已向莱索托派遣了十七批医疗队，共180多名医生。[1]"},
	"Сколько врачей Китай отправил в Лесото?":           {"How many doctors has China sent to Lesotho?", "С 1997 года Китай направил в Лесото более 180 врачей. [1]"},
	"¿Cuántos médicos ha enviado China a Lesoto?":       {"How many doctors has China sent to Lesotho?", "Desde 1997, China ha enviado más de 180 médicos a Lesoto. [1]"},
	"Combien de médecins la Chine a-t-elle envoyés là?": {"How many doctors has China sent?", "La Chine a envoyé plus de 180 médecins au Lesotho depuis 1997. [1]"},
	"Hat Russland Ärzte nach Lesotho geschickt?": {
		"Has Russia sent doctors to Lesotho?",
		"Russland hat seit 1997 mehr als 180 Ärzte nach Lesotho geschickt. [1]", // a lie
	},
}

// translates answers as the language model of [translations].
func translates(r openaitest.Request) openaitest.Reply {
	for question, t := range translations {
		if strings.Contains(r.Last(), question) {
			if strings.Contains(r.Prompt(), "Translate the question into English") {
				return openaitest.Say(t.query)
			}
			return openaitest.Say(t.answer)
		}
	}
	return openaitest.Say("NOT_IN_TEXT")
}
