package lang_test

import (
	"strings"
	"testing"

	"pilcrow/internal/lang"
)

func TestGrammar(t *testing.T) {
	for name, test := range map[string]struct {
		is      func(language, word string) bool
		yes, no string // language:word
	}{
		"speaks of oneself": {lang.FirstPerson, "en:i en:we en:i'm de:ich de:unser fr:j'ai fr:j'estime fr:m'a es:nosotros ru:мы zh:我们 xx:wir", "en:he en:it's en:the de:er fr:l'ai fr:jamais ru:он xx:the"},
		"points back":       {lang.PointsBack, "en:it en:this en:that's en:it’s de:dies fr:il fr:c'est es:esto ru:он zh:此", "en:the en:bridge de:die zh:桥 xx:it"},
		"is personal":       {lang.IsPersonal, "en:she en:thou de:ihm fr:leur es:ella ru:её zh:它", "en:this en:i zh:此 xx:she"},
		"negates":           {lang.Negates, "en:not en:don't en:without de:nie fr:jamais es:ningún ru:нет zh:没 ar:لم", "en:nothingness de:nichte zh:非 zh:无 ru:небо xx:not"},
		"is light":          {lang.IsLight, "en:the en:also de:dass fr:aussi es:la ru:который", "en:not de:nicht fr:pas xx:the"},
		"concludes":         {lang.Concludes, "en:therefore en:however de:deshalb de:allerdings fr:donc fr:cependant ru:поэтому ru:однако zh:因此 zh:但是", "en:and en:the xx:therefore"},
		"equates":           {lang.Equates, "en:is en:means de:bedeutet fr:est es:son", "en:has de:hat xx:is"},
		"joins":             {lang.Joins, "en:and de:doch fr:donc es:pero ru:но", "en:that xx:and"},
	} {
		for _, want := range []bool{true, false} {
			list := test.yes
			if !want {
				list = test.no
			}
			for pair := range strings.FieldsSeq(list) {
				language, word, _ := strings.Cut(pair, ":")
				if got := test.is(language, word); got != want {
					t.Errorf("%s %q %s: %v", language, word, name, got)
				}
			}
		}
	}
}

func TestNamesByCase(t *testing.T) {
	for language, want := range map[string]bool{"en": true, "de": false, "fr": true, "ru": true, "": true} {
		if got := lang.NamesByCase(language); got != want {
			t.Errorf("%q: %v", language, got)
		}
	}
}

func TestUnlike(t *testing.T) {
	for _, test := range []struct {
		s, language string
		want        bool
	}{
		{"Wo liegt die Normandie und wie viele Menschen leben dort?", "en", true},
		{"What is the capital of France, and how do I get there?", "de", true},
		{"What is the capital of France, and how do I get there?", "en", false},
		{"Lesotho Maseru 17", "de", false},
		{"Was in the town?", "de", false},
		{"Darf Anton ein Boot mieten?", "en", true}, // by its letters, and one word
		{"May Anton rent a boat?", "de", true},
		{"May Anton rent a boat?", "en", false},
		{"中国向莱索托派遣了多少名医生？", "zh", false},
		{"Wo liegt die Normandie und wie viele Menschen leben dort?", "", false},
	} {
		if got := lang.Unlike(test.s, test.language); got != test.want {
			t.Errorf("Unlike(%q, %q) = %v", test.s, test.language, got)
		}
	}
}

func TestWithoutCase(t *testing.T) {
	for _, test := range []struct{ language, word, want string }{
		{"ru", "ада", "ад"}, {"ru", "адои", "ад"}, {"ru", "толстого", "толст"}, {"ru", "берг", "берг"}, {"ru", "бергом", "берг"}, {"ru", "ия", "ия"},
		{"en", "ada", "ada"}, {"", "ада", "ада"},
	} {
		if got := lang.WithoutCase(test.word, test.language); got != test.want {
			t.Errorf("%s: %q is %q, want %q", test.language, test.word, got, test.want)
		}
	}
}
