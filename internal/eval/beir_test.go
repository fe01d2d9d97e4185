package eval_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pilcrow/internal/answer"
	"pilcrow/internal/eval"
	"pilcrow/internal/text"
)

func TestReadBEIR(t *testing.T) {
	got, err := eval.ReadBEIR("testdata/planets")
	if err != nil {
		t.Fatal(err)
	}
	paragraph := func(slug, heading, body string) text.Paragraph {
		return text.Paragraph{Document: slug, Number: 1, Heading: heading, Text: body, End: len(body)}
	}
	want := &eval.Set{
		Name: "planets", Empty: 1, Unjudged: 1,
		Groups: []eval.Group{
			{Name: "mars", Paragraphs: []text.Paragraph{
				paragraph("mars-1", "Mars", "Mars looks red because iron in its dust has rusted."),
				paragraph("mars-2", "Mars", "Two small moons, Phobos and Deimos, circle Mars."),
			}},
			{Name: "venus", Paragraphs: []text.Paragraph{
				paragraph("venus-1", "Venus", "Venus turns backwards, and slowly: its day is longer than its year."),
				paragraph("venus-2", "Venus", "Thick clouds of acid hide the ground of Venus."),
			}},
		},
		Questions: []eval.Question{
			{ID: "red", Text: "Why is Mars red?", Group: "mars", Answerable: true,
				Answers: []string{"iron has rusted"}, Relevant: map[string]int{"mars-1": 2, "mars-2": 1}},
			{ID: "moons", Text: "Which moons circle it?", Group: "mars", Answerable: true,
				History: []answer.Turn{
					{Question: "Why is Mars red?", Answer: "Iron in its dust has rusted."},
					{Question: "Has it company?"},
				},
				Rewrite: "Which moons circle Mars?", Relevant: map[string]int{"mars-2": 1}},
			{ID: "rings", Text: "How wide are the rings?", Group: "mars"},
			{ID: "day", Text: "How long is a day on Venus?", Group: "venus", Answerable: true,
				Relevant: map[string]int{"venus-1": 1}},
			{ID: "clouds", Text: "What are the clouds of Venus made of?", Group: "venus", Answerable: true,
				Relevant: map[string]int{"venus-2": 1, "venus-9": 1}},
		},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(eval.Set{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if n := len(got.Paragraphs()); n != 4 {
		t.Errorf("%d paragraphs in all, want 4", n)
	}
}

// Numbers as ids, no titles, no metadata, TREC's four columns, CR LF and a BOM.
func TestReadBEIRVariants(t *testing.T) {
	files := fstest.MapFS{}
	for _, path := range []string{"corpus.jsonl", "queries.jsonl", "qrels/test.tsv"} {
		data, err := os.ReadFile(filepath.Join("testdata/numbered", path))
		if err != nil {
			t.Fatal(err)
		}
		windows := "\ufeff" + strings.ReplaceAll(string(data), "\n", "\r\n")
		files[path] = &fstest.MapFile{Data: []byte(windows)}
	}
	windows, err := eval.ReadBEIRFiles(files, "numbered")
	if err != nil {
		t.Fatal(err)
	}
	plain, err := eval.ReadBEIR("testdata/numbered")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(plain, windows, cmpopts.IgnoreUnexported(eval.Set{})); diff != "" {
		t.Errorf("line ends and BOM matter:\n%s", diff)
	}
	want := []eval.Question{{ID: "1", Text: "Which metal turns green?", Answerable: true, Relevant: map[string]int{"7": 1}}}
	if diff := cmp.Diff(want, plain.Questions); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if id := plain.ID(plain.Groups[0].Paragraphs[0]); id != "7" {
		t.Errorf("ID = %q, want 7", id)
	}
}

func TestReadBEIRErrors(t *testing.T) {
	const corpus, query, qrel = `{"_id": "d", "text": "x"}`, `{"_id": "q", "text": "x?"}`, "q\td\t1"
	tests := []struct {
		name, corpus, queries, qrels, want string
	}{
		{"no JSON", corpus + "\n{", query, qrel, "set/corpus.jsonl:2: unexpected end of JSON input"},
		{"no object", corpus + "\nnull", query, qrel, "set/corpus.jsonl:2: the line is not a JSON object"},
		{"no UTF-8", "{\"_id\": \"\xff\"}", query, qrel, "set/corpus.jsonl:1: the line is not UTF-8"},
		{"no document id", `{"text": "x"}`, query, qrel, "set/corpus.jsonl:1: the document has no _id"},
		{"id of a wrong type", `{"_id": true}`, query, qrel, "true is neither a string nor a number"},
		{"text of a wrong type", `{"_id": 1, "text": 2}`, query, qrel, `set/corpus.jsonl:1: "text" must be text in quotes, not a number`},
		{"document twice", corpus + "\n\n" + corpus, query, qrel, `set/corpus.jsonl:3: there is an earlier document with _id "d"`},
		{"question twice", corpus, query + "\n" + query, qrel, `set/queries.jsonl:2: there is an earlier question with _id "q"`},
		{"no question id", corpus, `{"text": "x"}`, qrel, "set/queries.jsonl:1: the question has no _id"},
		{"columns", corpus, query, "q\td", "set/qrels/test.tsv:1: 2 columns instead of query-id, corpus-id, score"},
		{"score", corpus, query, "query-id\tcorpus-id\tscore\nq\td\thigh", `set/qrels/test.tsv:2: the score "high" is not a whole number`},
		{"question missing", corpus, query, "z\td\t1", `set/queries.jsonl: the question "z" of qrels/test.tsv is missing`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := eval.ReadBEIRFiles(fstest.MapFS{
				"corpus.jsonl":   {Data: []byte(test.corpus)},
				"queries.jsonl":  {Data: []byte(test.queries)},
				"qrels/test.tsv": {Data: []byte(test.qrels)},
			}, "set")
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
	if _, err := eval.ReadBEIR(t.TempDir()); err == nil || !strings.Contains(err.Error(), "a BEIR folder holds") {
		t.Errorf("an empty folder: %v", err)
	}
}

// The question sets used in development lie outside the repository, in a folder
// shared/data beside it, if at all.
func TestReadDevelopmentSets(t *testing.T) {
	corpora, err := filepath.Glob("../../../shared/data/*/corpus.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	if len(corpora) == 0 {
		t.Skip("no question sets in shared/data beside the repository")
	}
	for _, corpus := range corpora {
		dir := filepath.Dir(corpus)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			set, err := eval.ReadBEIR(dir)
			if err != nil {
				t.Fatal(err)
			}
			groups, known := map[string]bool{}, map[string]bool{}
			for _, g := range set.Groups {
				groups[g.Name] = true
				for _, p := range g.Paragraphs {
					known[set.ID(p)] = true
				}
			}
			answerable := 0
			for _, q := range set.Questions {
				if !groups[q.Group] {
					t.Errorf("question %s belongs to no group", q.ID)
				}
				if q.Answerable {
					answerable++
				}
				for id := range q.Relevant {
					if !known[id] {
						t.Errorf("question %s: paragraph %s is missing", q.ID, id)
					}
				}
			}
			t.Logf("%d groups, %d paragraphs, %d empty, %d questions (%d answerable), %d unjudged",
				len(set.Groups), len(known), set.Empty, len(set.Questions), answerable, set.Unjudged)
		})
	}
}

func FuzzReadBEIR(f *testing.F) {
	for _, dir := range []string{"testdata/planets", "testdata/numbered"} {
		var data [3][]byte
		for i, path := range []string{"corpus.jsonl", "queries.jsonl", "qrels/test.tsv"} {
			var err error
			if data[i], err = os.ReadFile(filepath.Join(dir, path)); err != nil {
				f.Fatal(err)
			}
		}
		f.Add(data[0], data[1], data[2])
	}
	f.Fuzz(func(t *testing.T, corpus, queries, qrels []byte) {
		set, err := eval.ReadBEIRFiles(fstest.MapFS{
			"corpus.jsonl":   {Data: corpus},
			"queries.jsonl":  {Data: queries},
			"qrels/test.tsv": {Data: qrels},
		}, "set")
		if err != nil {
			return
		}
		for _, p := range set.Paragraphs() {
			if strings.TrimSpace(p.Text) == "" || set.ID(p) == "" {
				t.Errorf("paragraph without text or name: %+v", p)
			}
		}
		for _, q := range set.Questions {
			if q.ID == "" || q.Answerable != (len(q.Relevant) > 0) {
				t.Errorf("question without a name or judgement: %+v", q)
			}
			for id, grade := range q.Relevant {
				if grade <= 0 {
					t.Errorf("question %s: grade %d of %s", q.ID, grade, id)
				}
			}
		}
	})
}
