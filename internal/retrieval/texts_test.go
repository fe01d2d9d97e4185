package retrieval_test

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"testing"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// document returns paragraphs of a document.
func document(slug string, texts ...string) []text.Paragraph {
	ps := paragraphs(texts...)
	for i := range ps {
		ps[i].Document = slug
	}
	return ps
}

var (
	harbour = document("harbour",
		"The harbour of Aske closes at ten in the evening. The master of the harbour has the key.",
		"Boats of more than nine metres lie at the outer pier. Each boat pays two crowns a night.",
		"The crane of the harbour lifts four tonnes. Ole Brandt works it on Mondays.",
		"Water and power are paid at the harbour office, which opens at eight.",
		"Dogs are kept on a lead in all of the harbour.")
	library = document("library",
		"Die Bücherei von Aske öffnet um neun Uhr. Der Schlüssel liegt bei der Leiterin der Bücherei.",
		"Wer ein Buch der Bücherei verliert, bezahlt es. Nach drei Wochen kostet es eine Krone am Tag.",
		"Im Lesesaal der Bücherei stehen zwölf Tische. Dort wird nicht gegessen.",
		"Kinder bekommen in der Bücherei eine eigene Karte. Sie kostet nichts.",
		"Am Sonntag liest Ole Brandt in der Bücherei Märchen vor.")
)

// sameScores compares what both find.
func sameScores(t *testing.T, name string, got, want retrieval.Searcher, questions ...string) {
	t.Helper()
	for _, q := range questions {
		wants, _ := want.Search(t.Context(), q, 3)
		gots, err := got.Search(t.Context(), q, 3)
		if err != nil || len(gots) == 0 || retrieval.PlaceOf(gots[0].Paragraph) != retrieval.PlaceOf(wants[0].Paragraph) || gots[0].Score != wants[0].Score || gots[0].Rank != 1 {
			t.Errorf("%s: %q finds %+v, %v; want %+v", name, q, gots, err, wants)
		}
	}
}

// Each of a few texts is searched as if it was alone: other texts, also those in another language, change no score.
func TestTextsAreSearchedApart(t *testing.T) {
	both := retrieval.NewIndex(slices.Concat(harbour, library))
	english := []string{"How much does the crane lift?", "What does a boat pay a night?"}
	german := []string{"Was kostet ein verlorenes Buch?", "Wie viele Tische stehen im Lesesaal?"}
	sameScores(t, "English", both, retrieval.NewIndex(harbour), english...)
	sameScores(t, "German", both, retrieval.NewIndex(library), german...)

	var file bytes.Buffer
	if _, err := both.WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	opened, err := retrieval.ReadIndex(file.Bytes(), true)
	if err != nil {
		t.Fatal(err)
	}
	sameScores(t, "a file", opened, both, append(english, german...)...)
	sameScores(t, "one more", retrieval.NewIndex(harbour).With(library), both, append(english, german...)...)
	hits, _ := both.Search(t.Context(), german[0], 1)
	sum := 0.0
	for _, c := range both.Explain(german[0], hits[0]) {
		sum += c.Product
	}
	if chance := 1 / (1 + math.Exp(-sum)); math.Abs(chance-hits[0].Score) > 1e-6 {
		t.Errorf("the score %f is explained as %f", hits[0].Score, chance)
	}
}

func TestWithin(t *testing.T) {
	both := retrieval.NewIndex(slices.Concat(harbour, library))
	hits, err := both.Search(retrieval.Within(t.Context(), "library"), "Ole Brandt", 20)
	if err != nil || len(hits) == 0 || slices.ContainsFunc(hits, func(h retrieval.Hit) bool { return h.Document != "library" }) {
		t.Errorf("within a document %+v are found, %v", hits, err)
	}
	one := retrieval.NewIndex(harbour)
	if hits, err := one.Search(retrieval.Within(t.Context(), "library"), "Ole Brandt", 1); err != nil || len(hits) != 1 {
		t.Errorf("a text that is not searched apart finds %+v, %v", hits, err)
	}
}

// Small documents that follow one another, and many of any size, are searched together.
func TestTextsAreSearchedTogether(t *testing.T) {
	var small, many []text.Paragraph
	for i := range 40 {
		small = append(small, document(fmt.Sprint("s", i), fmt.Sprintf("Locker %d of the harbour belongs to boat %d.", i, i*7))...)
		for n, p := range harbour {
			p.Document, p.Number, p.Text = fmt.Sprint("m", i), n+1, fmt.Sprintf("%s It is pier %d.", p.Text, i)
			many = append(many, p)
		}
	}
	for name, ps := range map[string][]text.Paragraph{"small": small, "many": many} {
		together, err := retrieval.Builder{Together: true}.Build(t.Context(), ps)
		if err != nil {
			t.Fatal(err)
		}
		sameScores(t, name, retrieval.NewIndex(ps), together, "Which boat has locker 7?", "What is at pier 12 of the harbour?")
	}
	mixed := retrieval.NewIndex(slices.Concat(library, small))
	sameScores(t, "small ones beside a text", mixed, retrieval.NewIndex(small), "Which boat has locker 7?")
	hits, err := mixed.Search(retrieval.Within(t.Context(), "s9"), "boat of locker 3", 1)
	if err != nil || len(hits) != 1 || hits[0].Document != "s3" {
		t.Errorf("within a small one %+v is found, %v: its neighbours are searched with it", hits, err)
	}
}
