package intent_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestPhrasedInSixLanguages: what can be asked of a text as a whole can be asked in each language.
func TestPhrasedInSixLanguages(t *testing.T) {
	for kinds, questions := range map[string][]string{
		"author":      {"Who drafted these notes?", "who gave the talks?", "Wer hielt die Vorträge?", "Wer zeichnet für diesen Text verantwortlich?", "Qui a rédigé ces notes ?", "¿Quién ha elaborado esta guía?", "Кто составил эти заметки?", "这份指南是谁编的？"},
		"licence":     {"Is the page copyrighted?"},
		"title":       {"what is the heading at the top", "Wie lautet die amtliche Abkürzung?", "what is the short title of this act"},
		"author date": {"author and year", "Autor und Jahr?", "auteur et année ?", "autor y año", "автор и год", "作者和年份"},
		"date":        {"In which year was this edition printed?", "De quelle année datent les lettres ?", "写于哪一年？", "How old is this guide?", "month and year of publication", "Erscheinungsjahr?", "mois et année de publication", "año de publicación", "год издания", "出版年月"},
		"version":     {"Which edition is this?", "Welche Auflage ist das?", "De quelle édition s'agit-il ?", "¿Qué edición es esta?", "Какое это издание?", "这是第几版？"},
		"audience": {"Who might find this useful?", "Who would benefit from reading this?", "Welche Vorkenntnisse brauche ich für diesen Text?", "À qui sont destinées ces notes ?", "¿Qué conocimientos hacen falta para leer este texto?",
			"Какие знания нужны, чтобы читать этот текст?", "读这篇文章需要什么基础？"},
		"purpose": {"what's the moral of the story", "Was ist die Moral der Geschichte?", "Quelle est la morale de l'histoire ?", "¿Cuál es la moraleja del cuento?", "В чём мораль этой сказки?", "这个故事的寓意是什么？",
			"Why was this guide written?", "写这份指南是为了什么？"},
		"overview": {"What's the biggest news in this release?", "Was ist die größte Neuerung in dieser Version?", "Quelle est la grande nouveauté de cette version ?", "¿Cuál es la gran novedad de esta versión?",
			"Какие главные изменения в этом выпуске?", "这个版本最大的变化是什么？",
			"Could you briefly list the topics of the conversation?",
			"What should I remember from this?", "Was soll ich mir davon merken?", "Que faut-il retenir de ce texte ?", "¿Qué debo recordar de esto?", "Что нужно запомнить из этого текста?",
			"What has changed most in this version?", "Was hat sich in dieser Version vor allem geändert?", "¿Qué es lo que más ha cambiado en esta versión?", "Что больше всего изменилось в этой версии?",
			"what conclusion does the author reach", "Zu welchem Schluss kommt der Autor?", "À quelle conclusion arrive l'auteur ?", "¿A qué conclusión llega el autor?", "К какому выводу приходит автор?", "作者得出了什么结论？"},
		"tone":     {"Does this text sound angry or resigned?", "这篇文章的语气是悲伤还是欢快？", "Would you call the mood sad or rather cheerful?", "Ist der Ton eher freundlich oder ablehnend?", "Le ton est-il amical ou hostile ?", "¿El tono es amistoso u hostil?"},
		"speaker":  {"Who is addressing whom here?", "Who is writing to whom?", "Wer schreibt hier an wen?", "Qui écrit à qui ?", "¿Quién escribe a quién?", "Кто кому пишет?"},
		"sections": {"How is this document structured?", "Wie ist das Dokument aufgebaut?", "Comment ce document est-il structuré ?", "¿Cómo está estructurado el documento?", "Как построен этот документ?"},

		"text_kind overview": {"What kind of text is this and what region does it deal with?"},
		"purpose overview":   {"What is the subject of these notes and which course do they belong to?"},
		"author overview":    {"Who is the author and what course is this for?"},

		"look_up": {"What news did the messenger bring?", "What is the biggest change in the price?", "Who reaches the top first?", "Who wrote to the mayor?", "What year was the harbour built?", "What is the main road?", "Do I need a background check?",
			"Was ist die größte Stadt der Insel?", "Welche Vorkenntnisse braucht der Kapitän?", "Qui arrive le premier ?", "¿Quién es el responsable?", "В чём ошибка этой программы?", "港口是哪年建的？", "信使带来了什么消息？"},
	} {
		for _, question := range questions {
			in := intent.Of(question)
			var got []string
			for _, k := range in.Kinds() {
				got = append(got, string(k))
			}
			isPlace := in.Kind == intent.InPlace && !in.Place.Sure && kinds == "look_up"
			if want := strings.Fields(kinds); !slices.Equal(got, want) && !isPlace {
				t.Errorf("%q: %v, want %v", question, got, want)
			}
		}
	}
}

// TestPlacesBetweenQuotes: a name between quotation marks says which part is meant, also where words are not apart; a
// postscript may be one of several.
func TestPlacesBetweenQuotes(t *testing.T) {
	for question, want := range map[string]intent.Place{
		`What does the last section "Prices" say?`: {Unit: intent.Section, Noun: "section", Name: "prices"},
		"最后一节“价格”里说了什么？":                           {Unit: intent.Section, Noun: "节", Name: "价格"},
		"what does the second postscript say":      {Label: intent.Postscript, Number: 2},
		"Que demande le deuxième exercice ?":       {Noun: "exercice", Number: 2, Label: "deuxième"},
	} {
		if got := intent.Of(question); got.Kind != intent.InPlace || got.Place != want {
			t.Errorf("%q: %s %+v, want %+v", question, got.Kind, got.Place, want)
		}
	}
}
