package retrieval_test

import (
	"errors"
	"fmt"
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

// lives are one-paragraph articles that have no word in common that says anything.
func lives(n int) []text.Paragraph {
	people := []string{"Aldo Brenn", "Mira Tolland", "Piet Sorge", "Ines Farkas", "Jon Halvard", "Rosa Quill"}
	trades := []string{"cooper", "surveyor", "midwife", "organist", "locksmith"}
	towns := []string{"Harrow", "Quintel", "Lisbeth", "Varna", "Ostrand", "Pembury", "Dalwick"}
	var all []string
	for i := range n {
		all = append(all, fmt.Sprintf("%s %d was a %s from %s. A fever in %d ended that.", people[i%6], i, trades[i%5], towns[i%7], 1700+i))
	}
	return paragraphs(all...)
}

// A text of many articles has no topic that a question about one of them could
// have, and lets it pass all the same.
func TestManyArticlesNeedNoTopic(t *testing.T) {
	ps := append(lives(60), paragraphs("The lighthouse of Aske was built by Ole Brandt, who lived on dried fish.")...)
	for name, x := range map[string]*retrieval.Index{"small": retrieval.NewIndex(ps), "large": retrieval.NewSegmented(1, 2, ps)} {
		about, err := x.Search(t.Context(), "Who built the lighthouse of Aske?", 1)
		if err != nil || about[0].Text != ps[60].Text || about[0].Score < 0.7 {
			t.Errorf("%s: the question about one article finds %+v, %v", name, about, err)
		}
		other, err := x.Search(t.Context(), "How many string quartets did Haydn compose?", 1)
		if err != nil || len(other) > 0 && other[0].Score > 0.15 {
			t.Errorf("%s: the question about something else finds %+v, %v", name, other, err)
		}
	}
}

func TestASlipOfThePenIsNoUnknownName(t *testing.T) {
	ps := paragraphs("Old Ole Brandt lit the lamp at dusk.", "The ferry came on Monday.")
	for query, want := range map[string]float64{
		"When did Brandt light the lamp?":                   0,
		"When did Brand light the lamp?":                    0, // one letter left out
		"When did Brnadt light the lamp?":                   0, // two exchanged
		"When did Harding light the lamp?":                  1,
		"Did Harding or Winslow or Abelard light the lamp?": 2, // as more than two
	} {
		for name, x := range map[string]*retrieval.Index{"small": retrieval.NewIndex(ps), "large": retrieval.NewSegmented(1, 1, ps)} {
			hits, err := x.Search(t.Context(), query, 1)
			if err != nil || len(hits) == 0 {
				t.Fatalf("%s, %q: %v, %v", name, query, hits, err)
			}
			for _, c := range x.Explain(query, hits[0]) {
				if c.Name == "names that the corpus lacks" && c.Value != want {
					t.Errorf("%s, %q: %v names are unknown, want %v", name, query, c.Value, want)
				}
			}
		}
	}
}
