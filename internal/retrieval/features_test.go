package retrieval_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

func first(t *testing.T, x *retrieval.Index, query string) int {
	t.Helper()
	got := numbers(t, x, query, 1)
	if len(got) == 0 {
		return 0
	}
	return got[0]
}

func value(x *retrieval.Index, query string, h retrieval.Hit, feature string) float64 {
	for _, c := range x.Explain(query, h) {
		if c.Name == feature {
			return c.Value
		}
	}
	return -1
}

func TestMeaningFindsWhatWordsDoNot(t *testing.T) {
	x := retrieval.NewIndex(paragraphs(
		"The physician treated the sick for nothing.", "The locomotive was built of steel in a factory.",
		"The judge sentenced the thief to prison.", "Pupils sit in the classroom from eight to one.",
	))
	for query, want := range map[string]int{
		"Is there a doctor for the patients?": 1, "Which train was it?": 2, "Was the criminal jailed by the court?": 3, "When does the school begin?": 4,
	} {
		if got := first(t, x, query); got != want {
			t.Errorf("%q finds ¶%d, want ¶%d", query, got, want)
		}
	}
}

// The table of word vectors knows no Chinese and no Arabic: it says nothing there.
func TestMeaningOfUnknownWritingSaysNothing(t *testing.T) {
	x := retrieval.NewIndex(paragraphs("中国派遣了医疗队 IBM。", "بنيت المنارة في جزيرة", "The lighthouse of Aske was built in 1871."))
	for _, query := range []string{"医疗队在哪里工作 IBM", "بنيت المنارة"} {
		hits, err := x.Search(t.Context(), query, 3)
		if err != nil || len(hits) == 0 {
			t.Fatal(hits, err)
		}
		for _, h := range hits {
			if v := value(x, query, h, "words of like meaning"); v != 0 {
				t.Errorf("%q: likeness %.2f of ¶%d", query, v, h.Number)
			}
		}
	}
}

func TestHeadingsThatAreNamedWin(t *testing.T) {
	var ps []text.Paragraph
	for i, version := range []string{"1.78", "1.29", "1.2", "2.9"} {
		ps = append(ps, text.Paragraph{Document: "d", Number: i + 1, Heading: "Changes > Version " + version, Text: "Fixed a crash in the parser and made loading faster."})
	}
	x := retrieval.NewIndex(ps)
	for query, want := range map[string]int{"What changed in version 1.29?": 2, "version 1.2 changes": 3, "changes of 2.9": 4} {
		if got := first(t, x, query); got != want {
			t.Errorf("%q finds ¶%d, want ¶%d", query, got, want)
		}
	}
	hits, _ := x.Search(t.Context(), "Changes: version 2.9", 1)
	if v := value(x, "Changes: version 2.9", hits[0], "its heading is named"); v < 0.99 {
		t.Errorf("all words of the heading are named: %.2f", v)
	}
}

func TestNumbersMatchExactly(t *testing.T) {
	x := retrieval.NewIndex(paragraphs("City42 has a harbour.", "City4 has a harbour.", "City400 has a harbour."))
	if got := first(t, x, "Does City4 have a harbour?"); got != 2 {
		t.Errorf("City4 finds ¶%d", got)
	}
}

func TestSignsAreFound(t *testing.T) {
	x := retrieval.NewIndex(paragraphs(
		"In a shell, $? is the exit status of the last command.", "In a shell, $! is the process started last.",
		"The language C++ has classes.", "The language C has none.", "With --force nothing is asked.", "The force of the wind was great.",
		"The ? operator returns early.",
	))
	for query, want := range map[string]int{
		"What does $? mean?": 1, "What is $!": 2, "Has C++ classes?": 3, "What does --force do?": 5, "What does the `?` operator do?": 7, "How great was the force?": 6,
	} {
		if got := first(t, x, query); got != want {
			t.Errorf("%q finds ¶%d, want ¶%d", query, got, want)
		}
	}
	// A sign that the text lacks says nothing.
	plain, _ := x.Search(t.Context(), "Which language has classes?", 1)
	signed, _ := x.Search(t.Context(), "Which language has classes #", 1)
	if plain[0].Score != signed[0].Score {
		t.Errorf("with a sign %f, without %f", signed[0].Score, plain[0].Score)
	}
}

// Documents of one kind differ by their titles.
func TestTitlesTellDocumentsApart(t *testing.T) {
	var ps []text.Paragraph
	titles := map[string]string{"a": "Guide to Lesotho", "b": "Guide to Iceland", "c": "Guide to Peru"}
	for _, document := range []string{"a", "b", "c"} {
		ps = append(ps, text.Paragraph{Document: document, Number: 1, Text: "It rains in spring, and the roads are steep."})
	}
	x, err := retrieval.Builder{Titles: titles}.Build(t.Context(), ps)
	if err != nil {
		t.Fatal(err)
	}
	x = x.With(paragraphs("Something else.")).Replace("b", ps[1:2]) // titles are kept
	for document, title := range titles {
		hits, err := x.Search(t.Context(), "Does it rain in "+title[9:]+"?", 1)
		if err != nil || hits[0].Document != document {
			t.Errorf("%s: %v, %v", title, hits, err)
		}
	}
}

// A paragraph without a word of the question is found if it is near in meaning.
func TestCandidatesByMeaning(t *testing.T) {
	ps := corpus(60)
	ps[40].Text = "The physician healed the sick."
	x := retrieval.NewIndex(ps)
	hits, err := x.Search(t.Context(), "Which doctors cure illness?", 60)
	if err != nil || !slices.ContainsFunc(hits, func(h retrieval.Hit) bool { return h.Number == ps[40].Number }) {
		t.Errorf("%d hits, %v", len(hits), err)
	}
}

// More different words than sixteen bits can number.
func TestManyWords(t *testing.T) {
	var ps []text.Paragraph
	for i := range 2000 {
		var s strings.Builder
		for j := range 40 {
			fmt.Fprintf(&s, "w%sx ", strings.Map(func(r rune) rune { return r - '0' + 'a' }, fmt.Sprint(100_000+40*i+j)))
		}
		ps = append(ps, text.Paragraph{Document: "d", Number: i + 1, Text: s.String()})
	}
	x := retrieval.NewIndex(ps)
	for _, i := range []int{0, 1, 777, 1640, 1999} {
		if got := first(t, x, ps[i].Text[:80]); got != i+1 {
			t.Errorf("words of ¶%d find ¶%d", i+1, got)
		}
		hits, _ := x.Search(t.Context(), ps[i].Text[:80], 1)
		if v := value(x, ps[i].Text[:80], hits[0], "n-grams found"); v < 0.99 {
			t.Errorf("¶%d: %.2f of the n-grams are found", i+1, v)
		}
	}
}
