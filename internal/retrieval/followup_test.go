package retrieval_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/retrieval"
)

var places = paragraphs(
	"Maseru is the capital of Lesotho. It lies on the Caledon river.",
	"The hospital of Maseru has an eye clinic and eighty doctors.",
	"The clinic opened in 1997 and treats cataract. Nurses come from abroad.",
	"Roads lead from the capital to the mountains. They are steep.",
)

func TestFollowUp(t *testing.T) {
	about := func(question string, cited int) []retrieval.Turn {
		return []retrieval.Turn{{Question: question, Cited: places[cited-1 : cited]}}
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
		{"cited unknown, the answer tells", []retrieval.Turn{{Question: "Does the hospital have a clinic?", Answer: places[1].Text}}, "What does the clinic treat?", 3},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := retrieval.FollowUp{Searcher: retrieval.NewIndex(places), Turns: test.turns}
			if got := numbers(t, s, test.query, 1); !cmp.Equal(got, []int{test.want}) {
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
