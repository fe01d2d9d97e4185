package retrieval_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

var places = paragraphs(
	"Maseru is the capital of Lesotho. It lies on the Caledon river.",
	"The hospital of Maseru has an eye clinic and eighty doctors.",
	"The clinic opened in 1997 and treats cataract. Nurses come from abroad.",
	"Roads lead from the capital to the mountains. They are steep.",
)

func TestFollowUp(t *testing.T) {
	about := func(question string, cited int) []retrieval.Turn {
		return []retrieval.Turn{{Question: question, Answer: places[cited-1].Text, Cited: places[cited-1 : cited]}}
	}
	tests := []struct {
		name  string
		turns []retrieval.Turn
		query string
		want  int
	}{
		{"without a conversation", nil, "Which river does Maseru lie on?", 1},
		{"no word of its own", about("How many doctors does the hospital have?", 2), "And since when?", 2},
		{"asks for a measure", about("Where do roads lead?", 4), "How long are they?", 4},
		{"asks further", about("Does the hospital have a clinic?", 2), "What does it treat there?", 3},
		{"names the same paragraph", about("How many doctors does the hospital have?", 2), "Does the hospital of Maseru have an eye clinic and eighty doctors?", 2},
		{"something else", about("How many doctors does the hospital have?", 2), "Are the roads to the mountains steep?", 4},
		{"asks further about a sentence", []retrieval.Turn{{Question: "Which river does the capital lie on?", Answer: "It lies on the Caledon river.", Cited: places[:1]}}, "And which country is that?", 1},
		{"cited unknown, the answer tells", []retrieval.Turn{{Question: "Does the hospital have a clinic?", Answer: places[1].Text}}, "What does the clinic treat?", 3},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := retrieval.FollowUp{Searcher: retrieval.NewIndex(places), Turns: test.turns}
			if got := numbers(t, s, test.query, 1); !gocmp.Equal(got, []int{test.want}) {
				t.Errorf("%q found ¶%v, want ¶%d", test.query, got, test.want)
			}
		})
	}
}

func TestFollowUpOfNothing(t *testing.T) {
	s := retrieval.FollowUp{Searcher: retrieval.NewIndex(places), Turns: []retrieval.Turn{{Question: "?"}}}
	if _, err := s.Search(t.Context(), "what?", 3); !errors.Is(err, retrieval.ErrEmptyQuery) {
		t.Errorf("error %v, want ErrEmptyQuery", err)
	}
	if got := numbers(t, s, "roads", 0); len(got) != 0 {
		t.Errorf("k = 0 found ¶%v", got)
	}
}

func TestFollowUpPassesErrorsOn(t *testing.T) {
	broken := errors.New("broken")
	for fails := range 3 {
		s := retrieval.FollowUp{Searcher: &failing{Searcher: retrieval.NewIndex(places), after: fails, err: broken},
			Turns: []retrieval.Turn{{Question: "hospital", Answer: "clinic"}}}
		if _, err := s.Search(t.Context(), "doctors", 3); !errors.Is(err, broken) {
			t.Errorf("search %d failed: error %v", fails, err)
		}
	}
}

// A failing searcher fails after some searches.
type failing struct {
	retrieval.Searcher
	after int
	err   error
}

func (f *failing) Search(ctx context.Context, query string, k int) ([]retrieval.Hit, error) {
	if f.after--; f.after < 0 {
		return nil, f.err
	}
	return f.Searcher.Search(ctx, query, k)
}

// A scripted searcher finds for each query the paragraphs with the chances that are noted.
type scripted map[string]map[int]float64

func (s scripted) Search(_ context.Context, query string, k int) ([]retrieval.Hit, error) {
	var hits []retrieval.Hit
	for number, score := range s[query] {
		hits = append(hits, retrieval.Hit{Paragraph: text.Paragraph{Document: "d", Number: number}, Score: score})
	}
	slices.SortFunc(hits, func(a, b retrieval.Hit) int { return cmp.Compare(b.Score, a.Score) })
	return hits[:min(k, len(hits))], nil
}

// TestFollowUpWeights: the question counts whole, with the one before it by a half, the answer
// by three tenths, the first question by a fifth; and the sum is brought down to one question's.
func TestFollowUpWeights(t *testing.T) {
	s := retrieval.FollowUp{Turns: []retrieval.Turn{{Question: "first"}, {Question: "last", Answer: "said", Cited: []text.Paragraph{}}}, Searcher: scripted{
		"Which nurses?":      {1: 0.9, 9: 0.5},
		"last Which nurses?": {2: 0.9, 9: 0.5},
		"first":              {3: 0.9, 9: 0.5},
		"said":               {4: 0.9, 9: 0.5},
	}}
	hits, err := s.Search(t.Context(), "Which nurses?", 10)
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[int]float64)
	for _, h := range hits {
		got[h.Number] = math.Log(h.Score/(1-h.Score)) / math.Log(9) * 1.5 // in what 0.9 is worth
	}
	if diff := gocmp.Diff(map[int]float64{1: 1, 2: 0.5, 4: 0.3, 3: 0.2, 9: 0}, got, cmpopts.EquateApprox(0, 1e-6)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSaidBefore: of what the answers said almost all comes down to a fifth, unless the question
// names it, and nothing else.
func TestSaidBefore(t *testing.T) {
	const query, all = "Which nurses?", "Three nurses from Malta came to help the old doctor today"
	paragraph := text.Paragraph{Document: "d", Number: 1, Text: all}
	for _, test := range []struct {
		name   string
		turn   retrieval.Turn
		chance float64 // of ¶1 for the question
		want   float64 // of its log-odds is left
	}{
		{"not cited", retrieval.Turn{Question: "last", Answer: all, Cited: []text.Paragraph{}}, 0.9, 1},
		{"all of it said", retrieval.Turn{Question: "last", Answer: all, Cited: []text.Paragraph{paragraph}}, 0.9, 0.2},
		{"half of it said", retrieval.Turn{Question: "last", Answer: "Three nurses from Malta", Cited: []text.Paragraph{paragraph}}, 0.9, 1},
		{"said, and almost named", retrieval.Turn{Question: "last", Answer: all, Cited: []text.Paragraph{paragraph}}, 0.9969, 0.2},
		{"said, and named", retrieval.Turn{Question: "last", Answer: all, Cited: []text.Paragraph{paragraph}}, 0.9971, 1},
		{"the answer comes from it", retrieval.Turn{Question: "last", Answer: all}, 0.9, 0.2},
		{"the answer comes from something else", retrieval.Turn{Question: "last", Answer: "elsewhere"}, 0.9, 1},
	} {
		s := retrieval.FollowUp{Turns: []retrieval.Turn{test.turn}, Searcher: told{paragraph, scripted{query: {1: test.chance, 9: 0.5}, all: {1: 0.5}}}}
		hits, err := s.Search(t.Context(), query, 10)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(hits, func(h retrieval.Hit) bool { return h.Number == 1 })
		odds := func(chance float64) float64 { return math.Log(chance / (1 - chance)) }
		if left := 1.5 * odds(hits[at].Score) / odds(test.chance); math.Abs(left-test.want) > 1e-6 {
			t.Errorf("%s: %.3f is left of it, want %.3f", test.name, left, test.want)
		}
	}
}

// TestLeansOnWhatWasSaid: a short paragraph of which all was said counts whole for a question that leans on that,
// a long one does not.
func TestLeansOnWhatWasSaid(t *testing.T) {
	const short = "Three nurses from Malta came to help the old doctor today"
	var long strings.Builder
	for i := range 60 {
		fmt.Fprintf(&long, "nurse%d ", i)
	}
	for _, test := range []struct {
		query, said string
		want        float64
	}{
		{"Which nurses?", short, 0.2},
		{"Did they stay?", short, 1},
		{"And nurses?", short, 1},
		{"Und welche Schwestern?", short, 1},
		{"Did they stay?", long.String(), 0.2},
	} {
		paragraph := text.Paragraph{Document: "d", Number: 1, Text: test.said}
		turn := retrieval.Turn{Question: "last", Answer: test.said, Cited: []text.Paragraph{paragraph}}
		s := retrieval.FollowUp{Turns: []retrieval.Turn{turn}, Searcher: told{paragraph, scripted{test.query: {1: 0.9, 9: 0.5}, test.said: {1: 0.5}}}}
		hits, err := s.Search(t.Context(), test.query, 10)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(hits, func(h retrieval.Hit) bool { return h.Number == 1 })
		if left := 1.5 * math.Log(hits[at].Score/(1-hits[at].Score)) / math.Log(9); math.Abs(left-test.want) > 1e-6 {
			t.Errorf("%q of %d bytes: %.3f is left of it, want %.3f", test.query, len(test.said), left, test.want)
		}
	}
}

// A told searcher gives a paragraph of another one its text.
type told struct {
	text.Paragraph
	retrieval.Searcher
}

func (s told) Search(ctx context.Context, query string, k int) ([]retrieval.Hit, error) {
	hits, err := s.Searcher.Search(ctx, query, k)
	for i := range hits {
		if hits[i].Number == s.Number {
			hits[i].Paragraph = s.Paragraph
		}
	}
	return hits, err
}
