package retrieval_test

import (
	"errors"
	"slices"
	"testing"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// In each language: two paragraphs about a lighthouse keeper, a question that they
// answer, and one that they do not.
var keepers = []struct {
	language, first, second, about, other string
}{
	{"de", "Der Leuchtturm auf der Insel Aske wurde 1871 gebaut. Der Wärter Ole Brandt zündete jeden Abend die Lampe an.",
		"Als die Fähre ausblieb, lebte Brandt drei Wochen lang von getrocknetem Fisch und Regenwasser.",
		"Wovon lebte Ole Brandt, als die Fähre nicht kam?", "Wie viele Streichquartette komponierte Haydn?"},
	{"fr", "Le phare de l'île d'Aske fut construit en 1871. Le gardien Ole Brandt allumait la lampe chaque soir.",
		"Quand le bac ne vint pas, Brandt vécut trois semaines de poisson séché et d'eau de pluie.",
		"Combien de semaines Brandt vécut-il de poisson séché ?", "Combien de quatuors à cordes Haydn a-t-il composés ?"},
	{"ru", "Маяк на острове Аске был построен в 1871 году. Смотритель Оле Брандт зажигал лампу каждый вечер.",
		"Когда паром не пришёл, Брандт три недели жил на сушёной рыбе и дождевой воде.",
		"Чем питался Оле Брандт, когда паром не пришёл?", "Сколько струнных квартетов сочинил Гайдн?"},
	{"zh", "阿斯克岛上的灯塔建于1871年。守塔人布兰特每天晚上点亮灯。",
		"渡船没有来的时候,布兰特靠鱼干和雨水生活了三个星期。",
		"渡船没有来的时候布兰特靠什么生活?", "海顿创作了多少首弦乐四重奏?"},
	{"ar", "بنيت المنارة في جزيرة أسكه عام 1871. وكان الحارس أوله برانت يضيء المصباح كل مساء.",
		"عندما لم تصل العبارة عاش برانت ثلاثة أسابيع على السمك المجفف وماء المطر.",
		"على ماذا عاش الحارس برانت عندما لم تصل العبارة؟", "كم عدد الرباعيات الوترية التي ألفها هايدن؟"},
	{"sv", "Fyren på ön Aske byggdes 1871. Fyrvaktaren Ole Brandt tände lampan varje kväll.",
		"När färjan uteblev levde Brandt i tre veckor på torkad fisk och regnvatten.",
		"Vad levde Ole Brandt på när färjan uteblev?", "Hur många stråkkvartetter komponerade Haydn?"},
}

// One chance separates what is about a text from what is not, whatever its
// language, also one without a background of its own (Swedish here).
func TestChancesMeanTheSameInAnyLanguage(t *testing.T) {
	for _, k := range keepers {
		x := retrieval.NewIndex(paragraphs(k.first, k.second))
		about, err := x.Search(t.Context(), k.about, 1)
		if err != nil || about[0].Number != 2 || about[0].Score < 0.7 {
			t.Errorf("%s: the question about the text finds %+v, %v", k.language, about, err)
		}
		other, err := x.Search(t.Context(), k.other, 1)
		if err != nil && !errors.Is(err, retrieval.ErrEmptyQuery) || len(other) > 0 && other[0].Score > 0.15 {
			t.Errorf("%s: the question about something else finds %+v, %v", k.language, other, err)
		}
	}
}

func TestTheNearestLanguageIsThatOfTheText(t *testing.T) {
	for _, own := range retrieval.Backgrounds() {
		var ps []text.Paragraph
		for _, q := range own[20:] { // not those that tell the language
			ps = append(ps, paragraphs(q)...)
		}
		if got := retrieval.NewIndex(ps).Nearest(); !slices.Equal(got, own) {
			t.Errorf("%q is taken for the language of %q", own[20], got[20])
		}
	}
}

func TestBackgroundQuestionsDiffer(t *testing.T) {
	for _, questions := range retrieval.Backgrounds() {
		if len(questions) < 30 {
			t.Errorf("%d questions from %q on, want 30 at least", len(questions), questions[0])
		}
		seen := make(map[string]bool)
		for _, q := range questions {
			if q == "" || seen[q] {
				t.Errorf("%q is there twice, or empty", q)
			}
			seen[q] = true
		}
	}
}
