package wording_test

import (
	"testing"

	"pilcrow/internal/answer/wording"
)

// each holds what a function makes of each sentence.
func each(t *testing.T, of func(string) string, want map[string]string) {
	t.Helper()
	for s, want := range want {
		if got := of(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// all holds that a function is true of the first sentences and false of the others.
func all(t *testing.T, is func(string) bool, yes, no []string) {
	t.Helper()
	for _, s := range yes {
		if !is(s) {
			t.Errorf("%q: false", s)
		}
	}
	for _, s := range no {
		if is(s) {
			t.Errorf("%q: true", s)
		}
	}
}

func TestWithoutFraming(t *testing.T) {
	each(t, wording.WithoutFraming, map[string]string{
		"What does the author say about eels?":       "What eels?",
		"Does this essay really explain tides?":      "tides?",
		"According to the text, who feeds the eels?": ", who feeds the eels?",
		"What is said in this speech about eels?":    "What eels?",
		"What does the gardener say about eels?":     "What does the gardener say about eels?",
		"Who feeds the eels of this essay?":          "Who feeds the eels ?",
		"How long is the dyke?":                      "is the dyke?",
		"Wie hoch ist der Deich?":                    "ist der Deich?",
		"Ist der Deich länger als der Damm?":         "Ist der Deich der Damm?",
		"Wie langsam fließt es?":                     "Wie langsam fließt es?",
		"Как высоко стоит вода?":                     "стоит вода?",
		"怎么办鱼证":                                      "办鱼证", "鳗鱼死了怎么办？": "鳗鱼死了", "咋做鳗鱼": "做鳗鱼",
		"什么时候关闸门？":                                         "关闸门？",
		"鳗鱼吃什么呢？":                                          "鳗鱼吃",
		"闸门礼拜几关":                                           "闸门 关",
		"哪一年建的闸门":                                          "建的闸门",
		"换闸门多少钱":                                           "换闸门",
		"为什么？":                                             "为什么？", // nothing would be left
		"What does the author say?":                        "What ?",
		"What does she say about eels?":                    "What eels?",
		"What is the author’s real view of eels?":          "What eels?",
		"What do they think happens to eels?":              "What do they think happens to eels?",
		"Was sagt der Autor über Aale?":                    "Was Aale?",
		"Was steht im Text über Aale?":                     "Was Aale?",
		"Laut dem Artikel: wer füttert die Aale?":          ": wer füttert die Aale?",
		"Was steht im Textilmuseum?":                       "Was steht im Textilmuseum?",
		"Que dit le texte sur les anguilles ?":             "les anguilles ?",
		"Qu’est-ce que l’auteur pense des anguilles ?":     "anguilles ?",
		"Selon l'article, qui nourrit les anguilles ?":     ", qui nourrit les anguilles ?",
		"¿Qué dice el texto sobre las anguilas del dique?": "¿Qué las anguilas del dique?",
		"Según el autor, ¿quién vive aquí?":                ", ¿quién vive aquí?",
		"Что автор думает об угрях?":                       "Что угрях?",
		"Что говорит автор об угрях?":                      "Что угрях?",
		"作者对鳗鱼怎么看？":                                        "鳗鱼 看？",
		"根据文章，谁喂鳗鱼？":                                       "， 喂鳗鱼？",
		"文中提到了哪些鱼？":                                        "鱼？",
	})
}

func TestWithoutOpinion(t *testing.T) {
	each(t, wording.WithoutOpinion, map[string]string{
		"Is the author right about eels?":                " eels?",
		"Do you agree with him that eels are fish?":      " that eels are fish?",
		"Is the keeper right about eels?":                "Is the keeper right about eels?",
		"Hat der Autor recht mit den Aalen?":             " den Aalen?",
		"Hat er recht mit den Aalen?":                    " den Aalen?",
		"Stimmen Sie dem Autor zu, dass Aale wandern?":   " Aale wandern?",
		"Wann stimmen sie dem Autor zu?":                 "Wann stimmen sie dem Autor zu?", // "they", not "you"
		"L'auteur a-t-il raison de vanter la digue ?":    " vanter la digue ?",
		"Que pensez-vous de la digue ?":                  " la digue ?",
		"¿Tiene razón el autor sobre las anguilas?":      " las anguilas?",
		"¿Qué opinas de las anguilas?":                   " las anguilas?",
		"In your own opinion, do eels swim?":             "  do eels swim?",
		"What do you really think about eels?":           " eels?",
		"What is your view on eels?":                     " eels?",
		"Should we believe that eels swim?":              " eels swim?",
		"Glaubst du, dass Aale wandern?":                 " Aale wandern?",
		"Wandern Aale deiner Meinung nach im Herbst?":    "Wandern Aale im Herbst?",
		"Was ist Ihre Meinung zu den Aalen?":             " den Aalen?",
		"Was halten Sie von den Aalen?":                  " den Aalen?",
		"Es-tu d’accord avec les gardiens de la digue ?": " les gardiens de la digue ?",
		"À ton avis, la digue tient-elle ?":              "  la digue tient-elle ?",
		"Quel est votre avis sur la digue ?":             " la digue ?",
		"Penses-tu que la digue tient ?":                 " la digue tient ?",
		"¿Estás de acuerdo con las anguilas?":            " las anguilas?",
		"¿Crees que las anguilas nadan?":                 " las anguilas nadan?",
		"¿Cuál es tu opinión sobre las anguilas?":        " las anguilas?",
		"¿El autor tiene razón sobre las anguilas?":      " las anguilas?",
		"Wer hat den Deich gebaut?":                      "Wer hat den Deich gebaut?",
	})
}

func TestIsQuestion(t *testing.T) {
	all(t, wording.IsQuestion,
		[]string{"The dyke holds?", "水闸关了？", "¿Cuántas anguilas hay", "who shut the gate", "And how many eels are there",
			"wie viele Aale gibt es", "wie viel Wasser kommt", "combien d'anguilles", "dónde está el dique", "He asked “why?”", "est-ce que la digue tient"},
		[]string{"Who dares wins.", "The dyke holds", "Whoever comes is welcome", "The keeper asked who came", "Die Aale wandern", "Wie gewohnt wandern die Aale", "水闸关了。", ""})
}

func TestSaysNothing(t *testing.T) {
	all(t, wording.SaysNothing,
		[]string{"Hello!", "Thanks a lot", "Danke und guten Abend", "Merci, bonsoir !", "Hola, buenas tardes", "你好，谢谢！",
			"These are the rules of the dyke:", "规则如下：", "Eels.", ""},
		[]string{"Eels cross the dyke.", "Aale wandern ins Meer.", "Les anguilles franchissent la digue.",
			"Las anguilas cruzan el dique.", "鳗鱼游过水闸。"})
}

func TestWithoutReport(t *testing.T) {
	each(t, wording.WithoutReport, map[string]string{
		"The author says that eels swim.":             "eels swim.",
		"According to this text, eels swim.":          "eels swim.",
		"Der Autor schreibt, dass Aale schwimmen.":    "Aale schwimmen.",
		"L’auteur affirme que les anguilles nagent.":  "les anguilles nagent.",
		"El autor dice que las anguilas nadan.":       "las anguilas nadan.",
		"The keeper says that eels swim.":             "The keeper says that eels swim.", // somebody whom the text quotes
		"Eels swim, as the author says that they do.": "Eels swim, as the author says that they do.",
	})
}

func TestIsView(t *testing.T) {
	all(t, wording.IsView,
		[]string{"I really think eels swim.", "In my humble opinion eels swim", "The article is boring.", "Ich finde Aale schön.",
			"Dieser Artikel wirkt alt.", "À mon avis, la digue tient.", "Je crois que la digue tient.", "Creo que el dique aguanta.",
			"El artículo parece viejo.", "我觉得水闸很旧。"},
		[]string{"They think eels swim.", "The dyke is old.", "Der Deich ist alt.", "La digue est vieille.", "El dique es viejo.", "水闸很旧。"})
}

func TestWithoutSigns(t *testing.T) {
	each(t, wording.WithoutSigns, map[string]string{
		"<@123> eels swim":                     "eels swim",
		"Eels swim (https://example.org/eel)":  "Eels swim",
		"Eels 🐟 swim <:eel:42> <t:1700000000>": "Eels swim",
		"@everyone, eels swim":                 ", eels swim",
		"An eel costs €5.":                     "An eel costs €5.",
	})
}
