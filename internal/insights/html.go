package insights

import (
	_ "embed"
	"fmt"
	"io"
	"maps"
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/report"
	"pilcrow/internal/state"
)

//go:embed insights.html
var source string

var body = sync.OnceValue(func() report.Template { return report.Parse(source) })

// WriteHTML writes the report as one page: see [report].
func (r *Report) WriteHTML(w io.Writer) error { return body().Write(w, "Insights", r) }

// A Row is a line of a table.
type Row struct {
	Name  string
	Count int
	Of    int // what the count is a share of
	Cells []string
}

// Figures are the numbers that come first.
func (r *Report) Figures() []report.Figure {
	asked := r.Asked()
	answered := r.count(func(s state.Stat) bool { return s.Outcome == answer.Answered })
	up, down := r.Votes()
	figures := []report.Figure{
		{Name: "questions", Value: strconv.Itoa(len(r.Stats)), Note: fmt.Sprintf("%d of them about the text", asked)},
		{Name: "answered", Value: report.Percent(answered, asked), Note: "of those about the text"},
		{Name: "first claim after", Value: seconds(quantile(times(r.Stats, first), .5)), Note: "the median"},
		{Name: "votes", Value: fmt.Sprintf("%d up, %d down", up, down)},
	}
	if f := r.count(func(s state.Stat) bool { return s.Failure != "" }); f > 0 {
		figures = append(figures, report.Figure{Name: "model failures", Value: strconv.Itoa(f)})
	}
	return figures
}

// Asked counts the questions about the text: all but those that the bot answers in its own words.
func (r *Report) Asked() int {
	return r.count(func(s state.Stat) bool { return s.Outcome != answer.Reply })
}

// Outcomes are what came of the questions.
func (r *Report) Outcomes() (rows []Row) {
	for _, o := range outcomes {
		n := r.count(func(s state.Stat) bool { return s.Outcome == o.Outcome })
		rows = append(rows, Row{Name: o.Name, Count: n, Of: len(r.Stats)})
	}
	return rows
}

// Quantiles are how long answers took.
func (r *Report) Quantiles() (rows []Row) {
	add := func(name string, all []float64) {
		row := Row{Name: name, Count: len(all)}
		for _, share := range []float64{.5, .9, .99} {
			row.Cells = append(row.Cells, seconds(quantile(all, share)))
		}
		rows = append(rows, row)
	}
	add("until the first claim", times(r.Stats, first))
	add("until the end", times(r.Stats, took))
	return rows
}

// Proofs are by what claims are shown.
func (r *Report) Proofs() []Row {
	rows := []Row{{Name: "the text's own sentences"}, {Name: "the text's wording"}, {Name: "a judge's word"}}
	all := 0
	for _, s := range r.Stats {
		for i, n := range []int{s.Quotations, s.Wordings, s.Judged} {
			rows[i].Count += n
			all += n
		}
	}
	for i := range rows {
		rows[i].Of = all
	}
	return rows
}

// Votes counts those for and against answers.
func (r *Report) Votes() (up, down int) {
	for _, o := range r.Opinions {
		if o.Up {
			up++
		} else {
			down++
		}
	}
	return up, down
}

const mostReasons = 30 // that are shown: the newest

// Reasons are the votes against answers that say why, or to what, the newest first.
func (r *Report) Reasons() (said []state.Opinion) {
	for _, o := range slices.Backward(r.Opinions) {
		if !o.Up && o.Reason+o.Question != "" && len(said) < mostReasons {
			said = append(said, o)
		}
	}
	return said
}

// Costs are the tokens of the models, and by currency what they cost, in all and a question.
func (r *Report) Costs() (rows []Row) {
	prompt, completion, asked := 0, 0, 0
	sums := make(map[string]float64)
	for _, s := range r.Stats {
		prompt, completion = prompt+s.Prompt, completion+s.Completion
		if s.Prompt+s.Completion > 0 {
			asked++
		}
		if s.Currency != "" {
			sums[s.Currency] += s.Cost
		}
	}
	if asked == 0 {
		return nil
	}
	add := func(name string, all, each string) { rows = append(rows, Row{Name: name, Cells: []string{all, each}}) }
	add("tokens read", strconv.Itoa(prompt), strconv.Itoa(prompt/asked))
	add("tokens written", strconv.Itoa(completion), strconv.Itoa(completion/asked))
	for _, c := range slices.Sorted(maps.Keys(sums)) {
		add("cost", llm.Cost{Amount: sums[c], Currency: c}.String(), llm.Cost{Amount: sums[c] / float64(asked), Currency: c}.String())
	}
	return rows
}

// Periods are the lengths in days that the page links to.
func (r *Report) Periods() []int { return r.maker.Periods }

// Link is where a paragraph stands on the page of the text, "" if nobody knows.
func (r *Report) Link(f answer.Passage) string {
	if r.maker.Base == "" {
		return ""
	}
	document := ""
	if r.maker.Several {
		document = url.PathEscape(f.Document) + "/"
	}
	return fmt.Sprintf("%s#%sp%d", r.maker.Base, document, f.Paragraph)
}

func seconds(s float64) string {
	if math.IsNaN(s) {
		return "–"
	}
	return report.Seconds(s)
}

// Why is a reason in words.
func (r *Report) Why(reason answer.Reason) string {
	return strings.ReplaceAll(string(reason), "_", " ")
}
