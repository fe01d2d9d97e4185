package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

func TestEnumerates(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		want               bool
	}{
		{"en", "The stall sells bread, honey and candles.", true},
		{"en", "It is warm, it is dry, and it is cheap.", true},
		{"en", "Members may (a) vote, (b) stand for office.", true},
		{"de", "Im Korb liegen Äpfel, Birnen sowie Nüsse.", true},
		{"fr", "On y vend du pain, du miel et des bougies.", true},
		{"es", "Se venden pan, miel y velas.", true},
		{"ru", "Здесь продают хлеб, мёд и свечи.", true},
		{"zh", "这里卖面包、蜂蜜和蜡烛。", true},
		{"en", "The stall sells bread.", false},
		{"en", "When the tide is out, the boats lie on the mud of the old harbour basin until it comes in and floats them.", false},
		{"en", "Salt and pepper stand on the table.", false},
		{"en", "The stall, which is old, sells bread.", false},
	} {
		if got := lang.Enumerates(test.language, test.sentence); got != test.want {
			t.Errorf("%q: %v, want %v", test.sentence, got, test.want)
		}
	}
}

func TestAnnounces(t *testing.T) {
	for language, sentences := range map[string][2]string{
		"en": {"These are your ingredients.", "The ingredients are cheap."},
		"de": {"Man braucht folgende Teile:", "Man braucht drei Teile."},
		"fr": {"Voici les pièces.", "Les pièces sont là."},
		"es": {"Estos son los pasos.", "Los pasos son tres."},
		"zh": {"需要以下材料", "需要材料"},
	} {
		if !lang.Announces(language, sentences[0]) || lang.Announces(language, sentences[1]) {
			t.Errorf("%s: %q", language, sentences)
		}
	}
}

func TestMeans(t *testing.T) {
	if !lang.Means("en", "denotes") || lang.Means("en", "is") || !lang.Means("de", "bedeutet") || lang.Means("de", "ist") {
		t.Error("what means, and what may only be")
	}
	if !lang.IsArticle("en", "a") || lang.IsArticle("en", "written") || !lang.IsArticle("fr", "une") {
		t.Error("articles")
	}
}

func TestPromises(t *testing.T) {
	for language, sentences := range map[string][2]string{
		"en": {"The shed has a number of uses.", "The shed has a number on its door."},
		"de": {"Es gibt mehrere Eingänge.", "Es gibt einen Eingang."},
		"fr": {"Il y a plusieurs entrées.", "Il y a une entrée."},
		"es": {"Hay varias entradas.", "Hay una entrada."},
		"zh": {"有几种方法。", "有方法。"},
	} {
		if !lang.Promises(language, sentences[0]) || lang.Promises(language, sentences[1]) {
			t.Errorf("%s: %q", language, sentences)
		}
	}
	if lang.Promises("en", "It has several uses: storing nets, mending sails and drying oars.") {
		t.Error("what names the things itself")
	}
}
