package eval_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/eval"
	"pilcrow/internal/text"
)

// document makes a document of paragraphs, numbered from 1.
func document(slug string, paragraphs ...string) *text.Document {
	d := &text.Document{Meta: text.Meta{Slug: slug}}
	for i, body := range paragraphs {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: slug, Number: i + 1, Text: body})
	}
	return d
}

var (
	tea = document("tea", "Green tea is not fermented.", "Black tea is fermented.", "Tea grows on hills.")
	ice = document("ice", "Ice is lighter than water.", "Tea grows cold on ice.")
)

func TestReadQuestions(t *testing.T) {
	one, two := &text.Corpus{Documents: []*text.Document{tea}}, &text.Corpus{Documents: []*text.Document{ice, tea}}
	tests := []struct {
		name   string
		corpus *text.Corpus
		line   string
		want   eval.Question
	}{
		{"by number", one, `{"id": 1, "question": "Q?", "answers": ["hills"], "paragraphs": [3]}`,
			eval.Question{ID: "1", Text: "Q?", Group: "tea", Answerable: true, Answers: []string{"hills"},
				Relevant: map[string]int{"tea/3": 1}}},
		{"by snippet", one, `{"id": "a", "question": "Q?", "support": ["is not  fermented", "hills"]}`,
			eval.Question{ID: "a", Text: "Q?", Group: "tea", Answerable: true,
				Relevant: map[string]int{"tea/1": 1, "tea/3": 1}}},
		{"by snippet that stands twice", one, `{"id": "a", "question": "Q?", "support": ["fermented."]}`,
			eval.Question{ID: "a", Text: "Q?", Group: "tea", Answerable: true,
				Relevant: map[string]int{"tea/1": 1, "tea/2": 1}}},
		{"by number and snippet", one, `{"id": "a", "question": "Q?", "support": ["fermented."], "paragraphs": [2]}`,
			eval.Question{ID: "a", Text: "Q?", Group: "tea", Answerable: true, Relevant: map[string]int{"tea/2": 1}}},
		{"unanswerable", one, `{"id": "a", "question": "Q?", "answerable": false, "kind": "far"}`,
			eval.Question{ID: "a", Text: "Q?", Group: "tea"}},
		{"without an id", one, `{"question": "Q?", "answers": ["hills"], "support": ["Tea grows on hills."], "answerable": true}`,
			eval.Question{ID: "1", Text: "Q?", Group: "tea", Answerable: true, Answers: []string{"hills"}, Relevant: map[string]int{"tea/3": 1}}},
		{"the id of BEIR", one, `{"_id": "a", "question": "Q?", "answerable": false}`,
			eval.Question{ID: "a", Text: "Q?", Group: "tea"}},
		{"unanswerable by any document", two, `{"question": "Q?", "answerable": false}`,
			eval.Question{ID: "1", Text: "Q?"}},
		{"the snippet tells the document", two, `{"id": "a", "question": "Q?", "support": ["lighter"]}`,
			eval.Question{ID: "a", Text: "Q?", Group: "ice", Answerable: true, Relevant: map[string]int{"ice/1": 1}}},
		{"the document is named", two, `{"id": "a", "question": "Q?", "document": "ice", "support": ["Tea grows"]}`,
			eval.Question{ID: "a", Text: "Q?", Group: "ice", Answerable: true, Relevant: map[string]int{"ice/2": 1}}},
		{"history", one, `{"id": "a", "question": "Q?", "history": ["P?", "Yes."], "paragraphs": [1]}`,
			eval.Question{ID: "a", Text: "Q?", Group: "tea", Answerable: true,
				History: []answer.Turn{{Question: "P?", Answer: "Yes."}}, Relevant: map[string]int{"tea/1": 1}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			set, err := eval.ReadQuestions(strings.NewReader(test.line), "questions.jsonl", test.corpus)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]eval.Question{test.want}, set.Questions); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if len(set.Groups) != len(test.corpus.Documents) {
				t.Errorf("%d groups of %d documents", len(set.Groups), len(test.corpus.Documents))
			}
		})
	}
}

func TestReadQuestionsErrors(t *testing.T) {
	tests := []struct{ name, line, want string }{
		{"no JSON", `{"id": }`, "set.jsonl:2: invalid character"},
		{"number as id", `{"question": "Q?", "support": ["lighter"]}` + "\n" + `{"id": 2, "question": "Q?"}`, `set.jsonl:3: there is an earlier question with id "2"`},
		{"text of a wrong type", `{"question": 5}`, `set.jsonl:2: "question" must be text in quotes, not a number`},
		{"answerable of a wrong type", `{"question": "Q?", "answerable": "no"}`, `set.jsonl:2: "answerable" must be true or false, not a string`},
		{"support of a wrong type", `{"question": "Q?", "support": "lighter"}`, `set.jsonl:2: "support" must be a list, not a string`},
		{"id twice", `{"id": 0, "question": "Q?"}`, `set.jsonl:2: there is an earlier question with id "0"`},
		{"no text", `{"id": 1, "question": " "}`, "set.jsonl:2: the question has no text"},
		{"snippet not found", `{"id": 1, "question": "Q?", "support": ["White tea"]}`, `set.jsonl:2: no paragraph holds the snippet "White tea"`},
		{"snippet elsewhere", `{"id": 1, "question": "Q?", "document": "tea", "support": ["Green"], "paragraphs": [2]}`, `no paragraph holds the snippet "Green"`},
		{"empty snippet", `{"id": 1, "question": "Q?", "support": [" "]}`, `no paragraph holds the snippet " "`},
		{"no such paragraph", `{"id": 1, "question": "Q?", "document": "tea", "paragraphs": [4]}`, "no paragraph 4"},
		{"number without document", `{"id": 1, "question": "Q?", "paragraphs": [1]}`, "no paragraph 1"},
		{"no gold", `{"id": 1, "question": "Q?", "document": "tea"}`, "an answerable question needs"},
		{"gold, yet unanswerable", `{"id": 1, "question": "Q?", "answerable": false, "support": ["lighter"]}`, "an unanswerable one has none"},
		{"no such document", `{"id": 1, "question": "Q?", "answerable": false, "document": "cake"}`, `"cake" is no document`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			lines := `{"id": 0, "question": "First?", "support": ["lighter"]}` + "\n" + test.line
			_, err := eval.ReadQuestions(strings.NewReader(lines), "set.jsonl",
				&text.Corpus{Documents: []*text.Document{ice, tea}})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
}

func FuzzReadQuestions(f *testing.F) {
	f.Add(`{"id": "a", "question": "Q?", "support": ["is not fermented"]}` + "\n" + `{"id": 2, "question": "Q?", "answerable": false}`)
	f.Add(`{"id": -1.5e3, "question": "Q?", "paragraphs": [3, 3], "document": "tea", "history": ["?"]}`)
	f.Fuzz(func(t *testing.T, lines string) {
		set, err := eval.ReadQuestions(strings.NewReader(lines), "set.jsonl", &text.Corpus{Documents: []*text.Document{tea}})
		if err != nil {
			return
		}
		for _, q := range set.Questions {
			if q.ID == "" || q.Group != "tea" || q.Answerable != (len(q.Relevant) > 0) {
				t.Errorf("incomplete question %+v", q)
			}
			for id := range q.Relevant {
				if !strings.HasPrefix(id, "tea/") {
					t.Errorf("question %s: gold paragraph %q", q.ID, id)
				}
			}
		}
	})
}
