package insights_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/insights"
	"pilcrow/internal/report"
	"pilcrow/internal/state"
)

var start = time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)

// kept is a state in which everything was asked by hand.
type kept struct {
	stats    []state.Stat
	opinions []state.Opinion
	gaps     []state.Gap
}

func (k kept) Stats(context.Context, time.Time) ([]state.Stat, error)       { return k.stats, nil }
func (k kept) Opinions(context.Context, time.Time) ([]state.Opinion, error) { return k.opinions, nil }
func (k kept) Gaps(context.Context, time.Time) ([]state.Gap, error)         { return k.gaps, nil }

// busy is a state of four days.
func busy() kept {
	var k kept
	for i := range 10 { // on two days
		k.stats = append(k.stats, state.Stat{
			At: start.AddDate(0, 0, i/5), Outcome: answer.Answered, Model: true,
			First: time.Duration(i+1) * 100 * time.Millisecond, Took: time.Duration(i+1) * time.Second,
			Quotations: 1, Wordings: 1, Judged: 2, Prompt: 1000, Completion: 50, Cost: .01, Currency: "USD",
		})
	}
	last := start.AddDate(0, 0, 3)
	k.stats = append(k.stats,
		state.Stat{At: last, Outcome: answer.Nearest, Took: time.Second},
		state.Stat{At: last, Outcome: answer.Absent, Failure: "timeout"},
		state.Stat{At: last, Outcome: answer.Reply})
	k.gaps = []state.Gap{
		{Platform: "discord", Group: "a", Question: "Who lit lamp 7?", Reason: answer.OffTopic, At: start},
		{Platform: "discord", Group: "b", Question: "Who lit the lamp 7?", Reason: answer.Uncertain, At: last},
		{Platform: "web", Question: "<script>run()</script> oil?", Reason: answer.OffTopic, At: start},
	}
	k.opinions = []state.Opinion{{Up: true, At: start}, {At: last, Platform: "web", Question: "Which?", Reason: "<b>wrong</b>"}, {At: last}}
	return k
}

func make(t *testing.T, k kept, change func(*insights.Maker)) *insights.Report {
	t.Helper()
	m := insights.Maker{Kept: k, Find: func(_ context.Context, question string, _ int) ([]answer.Passage, error) {
		return []answer.Passage{{Document: "lamps", Paragraph: 7, Text: "near " + question, Best: &answer.Citation{Quote: "near " + question}}}, nil
	}}
	if change != nil {
		change(&m)
	}
	r, err := m.Make(t.Context(), time.Time{}, start.AddDate(0, 0, 4))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func page(t *testing.T, r *insights.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestNumbers(t *testing.T) {
	r := make(t, busy(), nil)
	plot := r.Questions()
	if diff := cmp.Diff([]string{"2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"}, plot.Labels); diff != "" {
		t.Errorf("days, -want +got:\n%s", diff)
	}
	for i, want := range [][]float64{{5, 5, 0, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 1, 0}} {
		if diff := cmp.Diff(want, plot.Series[i].Values); diff != "" {
			t.Errorf("%s, -want +got:\n%s", plot.Series[i].Name, diff)
		}
	}
	figures := fmt.Sprint(r.Figures())
	for _, want := range []string{"{questions 13 12 of them", "{answered 83.3 % ", "{first claim after 500 ms ", "{votes 1 up, 2 down }", "{model failures 1 }"} {
		if !strings.Contains(figures, want) {
			t.Errorf("no %q in %s", want, figures)
		}
	}
	for _, test := range []struct {
		name      string
		got, want any
	}{
		{"quantiles", r.Quantiles(), []insights.Row{
			{Name: "until the first claim", Count: 10, Cells: []string{"500 ms", "900 ms", "1 s"}},
			{Name: "until the end", Count: 11, Cells: []string{"5 s", "9 s", "10 s"}}}},
		{"proofs", r.Proofs(), []insights.Row{
			{Name: "the text's own sentences", Count: 10, Of: 40}, {Name: "the text's wording", Count: 10, Of: 40}, {Name: "a judge's word", Count: 20, Of: 40}}},
		{"costs", r.Costs(), []insights.Row{
			{Name: "tokens read", Cells: []string{"10000", "1000"}}, {Name: "tokens written", Cells: []string{"500", "50"}},
			{Name: "cost", Cells: []string{"0.100 USD", "0.0100 USD"}}}},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s, -want +got:\n%s", test.name, diff)
		}
	}
	if got := r.Times().Series[1].Values; got[0] != 3 || got[1] != 8 {
		t.Errorf("medians of the days: %v", got)
	}
}

// TestPage: what was asked is shown and not run, and each question has what is nearest to it.
func TestPage(t *testing.T) {
	got := page(t, make(t, busy(), nil))
	for _, want := range []string{
		"also: Who lit lamp 7?", "asked 2 times on 2 servers", "near Who lit the lamp 7?", "lamps ¶7", "&lt;script&gt;run()", "&lt;b&gt;wrong&lt;/b&gt;", "Not answered: 3", "All that is kept",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in the page:\n%s", want, got)
		}
	}
	for _, not := range []string{"<script", "src=", "href=", "style=", "ZgotmplZ"} {
		if strings.Contains(got, not) {
			t.Errorf("%q is in the page:\n%s", not, got)
		}
	}
	linked := page(t, make(t, busy(), func(m *insights.Maker) { m.Base, m.Several, m.Periods = "https://e.org/p/", true, []int{7} }))
	for _, want := range []string{`href="https://e.org/p/#lamps/p7"`, `href="?days=7"`} {
		if !strings.Contains(linked, want) {
			t.Errorf("no %q in the page:\n%s", want, linked)
		}
	}
	if empty := page(t, make(t, kept{}, nil)); !strings.Contains(empty, "<p>Nothing.</p>") || strings.Contains(empty, "NaN") {
		t.Errorf("without a question:\n%s", empty)
	}
	if !strings.Contains(got, report.Percent(10, 13)) {
		t.Error("no share of the outcomes")
	}
}

// TestManyGroups: the page is no longer than what somebody reads.
func TestManyGroups(t *testing.T) {
	var k kept
	for i := range 130 {
		k.gaps = append(k.gaps, state.Gap{Question: fmt.Sprintf("Who is keeper%d?", i), At: start})
	}
	r := make(t, k, nil)
	if len(r.Groups) != 100 || r.More != 30 || !strings.Contains(page(t, r), "and 30 more") {
		t.Errorf("%d groups and %d more", len(r.Groups), r.More)
	}
}
