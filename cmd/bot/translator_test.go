package main

import (
	"strings"

	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai/openaitest"
)

// translations are what a good translator says: to the question written anew for
// the search, and to the question itself.
var translations = map[string]struct{ query, answer string }{
	"Wie viele Ärzte hat China nach Lesotho geschickt?": {
		"How many doctors has China sent to Lesotho?",
		"China hat seit 1997 17 medizinische Gruppen mit mehr als 180 Ärzten nach Lesotho geschickt. {China has dispatched}",
	},
	"Wann und wo war die zentrale Konferenz?": {
		"When and where was the Central Conference held?",
		"Die zentrale Konferenz fand vom 27. bis 28. Dezember 2023 in Peking statt. {The Central}",
	},
	"中国向莱索托派遣了多少名医生？":                                   {"How many doctors has China sent to Lesotho?", "自1997年以来，中国已向莱索托派遣了十七批医疗队，共180多名医生。{China has dispatched}"},
	"Сколько врачей Китай отправил в Лесото?":           {"How many doctors has China sent to Lesotho?", "С 1997 года Китай направил в Лесото более 180 врачей. {China has dispatched}"},
	"¿Cuántos médicos ha enviado China a Lesoto?":       {"How many doctors has China sent to Lesotho?", "Desde 1997, China ha enviado más de 180 médicos a Lesoto. {China has dispatched}"},
	"Combien de médecins la Chine a-t-elle envoyés là?": {"How many doctors has China sent?", "La Chine a envoyé plus de 180 médecins au Lesotho depuis 1997. {China has dispatched}"},
	"¿Cuántos médicos ha enviado Rusia a Lesoto desde el año 1997?": {
		"Has Russia sent doctors to Lesotho?",
		"Desde 1997, Rusia ha enviado más de 180 médicos a Lesoto. {China has dispatched}", // a lie
	},
}

// translates answers as the language model of [translations]. It is no good judge, and believes
// what it says.
func translates(r openaitest.Request) openaitest.Reply {
	if modelchecktest.IsJudging(r) {
		return modelchecktest.Verdicts(r, func(string) bool { return true })
	}
	for question, t := range translations {
		if strings.Contains(r.Last(), question) {
			if strings.Contains(r.Prompt(), "Translate the question into English") {
				return openaitest.Say(t.query)
			}
			return openaitest.Say(cited(r, []string{t.answer})...)
		}
	}
	return openaitest.Say("NOT_IN_TEXT")
}
