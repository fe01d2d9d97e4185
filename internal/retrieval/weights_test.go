package retrieval_test

import (
	"slices"
	"testing"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// Each feature decides once: the second of two paragraphs is better, and without
// the feature it would not be. The word vectors know no Greek, no Chinese and no
// numbers, so that there they have no say.
func TestEachFeatureDecides(t *testing.T) {
	others := []text.Paragraph{{Number: 3, Text: "Rain fell on the moor."}, {Number: 4, Text: "Larks sang."}} // so that terms of both weigh something
	for _, test := range []struct {
		feature, query string
		first, second  text.Paragraph
	}{
		{
			"terms, frequent here (BM25)", "4711",
			text.Paragraph{Text: "They paid 4711. Then all went home."}, text.Paragraph{Text: "They paid 4711. Then 4711 went home."},
		},
		{
			"terms in the best sentence (BM25)", "中 国",
			text.Paragraph{Text: "中 甲 丙。国 乙 丁。"}, text.Paragraph{Text: "甲 中 丁 国。丙 乙。"},
		},
		{
			"names and numbers found", "γράφει Βάγνερ",
			text.Paragraph{Text: "Κάποιος γράφει."}, text.Paragraph{Text: "Κάποιος Βάγνερ."},
		},
		{
			"adjacent terms found", "man bites dog",
			text.Paragraph{Text: "A dog bites a man."}, text.Paragraph{Text: "A man bites a dog."},
		},
		{
			"n-grams found", "νοσοκομειοφαρμακείο γάλα",
			text.Paragraph{Text: "Το πολυνοσοκομειοφαρμακείο κάηκε. Το ψωμί λείπει."}, text.Paragraph{Text: "Το πολυνοσοκομειοφαρμακείο κάηκε. Το κατσικόγαλα λείπει."},
		},
		{
			"n-grams in the best sentence", "Krankenhaus Bahnhof",
			text.Paragraph{Text: "Das Universitätskrankenhaus brannte. Ein Hauptbahnhof stand."}, text.Paragraph{Text: "Das Universitätskrankenhaus, ein Hauptbahnhof brannte. Stand."},
		},
		{
			"its heading is named", "grain prices",
			text.Paragraph{Text: "Grain prices. They rose in spring."}, text.Paragraph{Heading: "Grain prices", Text: "They rose in spring."},
		},
		{
			"words of like meaning", "doctor",
			text.Paragraph{Text: "The dock was old."}, text.Paragraph{Text: "The physician was old."},
		},
	} {
		test.first.Number, test.second.Number = 1, 2
		x := retrieval.NewIndex(append([]text.Paragraph{test.first, test.second}, others...))
		got := numbers(t, x, test.query, 2)
		if len(got) == 0 || got[0] != 2 {
			t.Errorf("%s: ¶%v is the order, want ¶2 first", test.feature, got)
		}
		if first, second := scoreWithout(x, test.query, test.first, test.feature), scoreWithout(x, test.query, test.second, test.feature); first < second-1e-6 {
			t.Errorf("%s: without it ¶1 has %.3f and ¶2 %.3f: it decides nothing", test.feature, first, second)
		}
	}
}

func scoreWithout(x *retrieval.Index, query string, p text.Paragraph, feature string) float64 {
	sum := 0.0
	for _, c := range x.Explain(query, retrieval.Hit{Paragraph: p}) {
		if c.Name != feature {
			sum += c.Product
		}
	}
	return sum
}

// A heading that all paragraphs have, such as the title of the only document, says
// nothing of any of them, and a query that does not name it loses nothing.
func TestAHeadingOfAllSaysNothing(t *testing.T) {
	plain := paragraphs("The road is long.", "The mine is deep.", "The dam is high.", "The town is old.")
	titled := slices.Clone(plain)
	for i := range titled {
		titled[i].Heading = "Lesotho"
	}
	x, y := retrieval.NewIndex(plain), retrieval.NewIndex(titled)
	for _, query := range []string{"How deep is the mine?", "How deep is the mine in Lesotho?"} {
		hits, err := y.Search(t.Context(), query, 1)
		if err != nil || hits[0].Number != 2 {
			t.Fatalf("%q finds %v, %v", query, hits, err)
		}
		if v := value(y, query, hits[0], "its heading is named"); v != 0 {
			t.Errorf("%q: the heading counts %.2f", query, v)
		}
	}
	without, _ := x.Search(t.Context(), "How deep is the mine?", 1)
	with, _ := y.Search(t.Context(), "How deep is the mine?", 1)
	if with[0].Score < without[0].Score-0.05 {
		t.Errorf("with a title the chance is %.2f, without %.2f", with[0].Score, without[0].Score)
	}
}

// What a paragraph hangs on is searched, and so is all of its structure.
func TestAllOfAParagraphIsSearched(t *testing.T) {
	row := func(start, end int, kind text.BlockKind) text.Block {
		return text.Block{Span: text.Span{Start: start, End: end}, Kind: kind}
	}
	ps := []text.Paragraph{
		{Text: "It depends on the weather."},
		{Lead: "When does the ferry leave?", Text: "It leaves at noon."},
		{Heading: "Islands > Aske", Text: "Nobody lives there."},
		{Text: "Tower\tHeight\nHarrow\t31 m", Blocks: []text.Block{row(0, 12, text.HeaderRow), row(13, 24, text.Row)}},
		{Text: "mount --all", Blocks: []text.Block{row(0, 11, text.Code)}},
	}
	for i := range ps {
		ps[i].Number = i + 1
	}
	x := retrieval.NewIndex(ps)
	for query, want := range map[string]int{
		"the weather": 1, "ferry": 2, "at noon": 2, "Aske": 3, "Harrow": 4, "height": 4, "--all": 5,
	} {
		if got := first(t, x, query); got != want {
			t.Errorf("%q finds ¶%d, want ¶%d", query, got, want)
		}
	}
}
