package eval_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"pilcrow/corpus"
	"pilcrow/internal/eval"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// drafted writes the drafts of a text as lines.
func drafted(t *testing.T, texts *text.Corpus, limit int) string {
	t.Helper()
	var b bytes.Buffer
	lines := json.NewEncoder(&b)
	lines.SetEscapeHTML(false)
	for _, d := range eval.Drafts(texts, limit) {
		if err := lines.Encode(d); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func TestDrafts(t *testing.T) {
	read, err := load.Files([]string{"testdata/aske.txt", "testdata/marsh.txt"})
	if err != nil {
		t.Fatal(err)
	}
	foreign := &text.Corpus{Documents: []*text.Document{
		document("bruecke", "Die alte Brücke über den Fluss stürzte im Sturm von 1929 ein und wurde neu gebaut.",
			"Nach dem Krieg wurde der Leuchtturm am Hafen von Ada Holm und ihren Leuten rot gestrichen."),
		document("most", "Новый мост через реку был открыт весной 1931 года и стал самым длинным в стране.",
			"Старый маяк у гавани построила инженер Ада Хольм, и его башня была видна с моря."),
		document("qiao", "旧桥在1929年的大风暴中倒塌，新桥是由阿达设计并在两年后建成的。", "没有数字的句子不会变成问题，因为没有可以留空的地方。"),
	}}
	golden(t, "testdata/drafts.golden", []byte(drafted(t, read, 0)+"\n"+drafted(t, foreign, 0)))
}

// What is drafted can be read as a question set as it is.
func TestDraftsCanBeRead(t *testing.T) {
	article, err := corpus.Load()
	if err != nil {
		t.Fatal(err)
	}
	two := &text.Corpus{Documents: []*text.Document{ice, tea}}
	for _, texts := range []*text.Corpus{article, two, {}} {
		for _, limit := range []int{0, 1, 3} {
			lines := drafted(t, texts, limit)
			set, err := eval.ReadQuestions(strings.NewReader(lines), "drafts.jsonl", texts)
			if err != nil {
				t.Fatalf("%v in\n%s", err, lines)
			}
			answerable := 0
			for _, q := range set.Questions {
				if q.Answerable {
					answerable++
				}
			}
			if limit > 0 && answerable > limit {
				t.Errorf("%d answerable questions, want %d at most", answerable, limit)
			}
		}
	}
}

// A text that may answer a question of general knowledge is not asked it.
func TestDraftsElsewhere(t *testing.T) {
	got := drafted(t, &text.Corpus{Documents: []*text.Document{document("trip", "We went to Paris.", "She plays the violin.")}}, 0)
	if strings.Contains(got, "France") || strings.Contains(got, "violin") || strings.Count(got, `"answerable":false`) != 5 {
		t.Errorf("drafts\n%s", got)
	}
}
