package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

func TestDetect(t *testing.T) {
	for s, want := range map[string]string{
		"What is the capital of France, and how do I get there?":        "en",
		"Wo liegt die Normandie und wie viele Menschen leben dort?":     "de",
		"Quelle est la capitale de la France et où se trouve-t-elle ?":  "fr",
		"¿Cuál es la capital de Francia y dónde está?":                  "es",
		"Где находится столица Франции и как туда попасть?":             "ru",
		"中国向莱索托派遣了多少名医生？":                                               "zh",
		"Debian 是一个自由的操作系统 (Operating System)，它包括 Linux 内核。":            "zh",
		"日本の首都は東京です。":                                                   "ja",
		"한국의 수도는 서울입니다.":                                                "ko",
		"ห้องสมุดเปิดปีไหน":                                             "th",
		"Η πρωτεύουσα της Γαλλίας είναι το Παρίσι.":                     "el",
		"The word “学校” means school, and it is what the children said.": "en",
		"Lesotho Maseru 17": "",
		"":                  "",
		"17 – 18":           "",
	} {
		if got := lang.Detect(s); got != want {
			t.Errorf("Detect(%q) = %q, want %q", s, got, want)
		}
	}
}
