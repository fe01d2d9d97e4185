package eval

import (
	_ "embed"
	"fmt"
	"io"
	"math"
	"sync"

	"pilcrow/internal/answer"
	"pilcrow/internal/report"
	"pilcrow/internal/text"
)

// A Page collects the answers to a set for a page about them.
type Page struct {
	Set    *Set
	Sure   float64 // the threshold that answers were made with
	Report AnswerReport

	Misses []Miss // in the order in which they were asked
	More   int    // misses that are not among them

	right  []float64 // chances of answers to answerable questions that cite a relevant paragraph
	wrong  []float64 // of those that cite none
	absent []float64 // of answers to questions that have none
	able   int       // answerable questions
	unable int
}

// mostMisses are shown.
const mostMisses = 300

// AnyChance is a threshold that every answer passes: see [Page.Weigh].
const AnyChance = 1e-9

// A Miss is a question that was not answered as it should have been.
type Miss struct {
	Question Question
	Fault    string // in words
	Answer   answer.Answer
	Relevant []text.Paragraph // what answers it
}

// Look takes an answer as it was given, and keeps what is a miss: see [Answers.Each].
func (p *Page) Look(q Question, a answer.Answer) error {
	fault := ""
	switch cites := p.Set.cites(q, a); {
	case !q.Answerable && !a.Abstained:
		fault = "answered, though the text does not answer it"
	case q.Answerable && a.Outcome == answer.Nearest:
		fault = "only passages offered"
	case q.Answerable && a.Abstained:
		fault = "declined"
	case q.Answerable && !cites:
		fault = "answered from another paragraph"
	default:
		return nil
	}
	if len(p.Misses) >= mostMisses {
		p.More++
		return nil
	}
	miss := Miss{Question: q, Fault: fault, Answer: a}
	for _, paragraph := range p.Set.Paragraphs() {
		if q.Relevant[p.Set.ID(paragraph)] > 0 && q.Answerable {
			miss.Relevant = append(miss.Relevant, paragraph)
		}
	}
	p.Misses = append(p.Misses, miss)
	return nil
}

// Weigh takes an answer that was made with the threshold [AnyChance], for the curve.
func (p *Page) Weigh(q Question, a answer.Answer) error {
	chance := a.Receipt.Evidence.Chance
	switch {
	case a.Abstained && q.Answerable:
		p.able++
	case a.Abstained:
		p.unable++
	case !q.Answerable:
		p.unable, p.absent = p.unable+1, append(p.absent, chance)
	case p.Set.cites(q, a):
		p.able, p.right = p.able+1, append(p.right, chance)
	default:
		p.able, p.wrong = p.able+1, append(p.wrong, chance)
	}
	return nil
}

// cites reports whether an answer cites a relevant paragraph.
func (s *Set) cites(q Question, a answer.Answer) bool {
	for _, c := range citations(a) {
		if q.Relevant[s.ID(text.Paragraph{Document: c.Document, Number: c.Paragraph})] > 0 {
			return true
		}
	}
	return false
}

// Curve is what each threshold would give, in per cent.
func (p *Page) Curve() report.Plot {
	plot := report.Plot{Title: "What each threshold (answer.sure) gives without a model", Unit: " %"}
	right, wrong, declined := report.Series{Name: "answered right"}, report.Series{Name: "answered wrong"}, report.Series{Name: "not in the text, declined"}
	for t := .05; t < .96; t += .05 {
		plot.Labels = append(plot.Labels, fmt.Sprintf("%.2f", t))
		right.Values = append(right.Values, percent(from(p.right, t), p.able))
		wrong.Values = append(wrong.Values, percent(from(p.wrong, t), p.able))
		declined.Values = append(declined.Values, percent(p.unable-from(p.absent, t), p.unable))
	}
	plot.Series = []report.Series{right, declined, wrong}
	return plot
}

// Thresholds are some of the curve's points in words, with the one that is set.
func (p *Page) Thresholds() (rows [][]string) {
	for _, t := range []float64{.2, .35, .5, .65, .8, p.Sure} {
		row := []string{fmt.Sprintf("%.2f", t)}
		for _, share := range []float64{percent(from(p.right, t), p.able), percent(from(p.wrong, t), p.able), percent(p.unable-from(p.absent, t), p.unable)} {
			cell := "–"
			if !math.IsNaN(share) {
				cell = fmt.Sprintf("%.1f %%", share)
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	rows[len(rows)-1][0] += " (as set)"
	return rows
}

// from counts the chances that pass a threshold.
func from(chances []float64, threshold float64) (n int) {
	for _, c := range chances {
		if c >= threshold {
			n++
		}
	}
	return n
}

// percent is not a number for a share of nothing.
func percent(n, of int) float64 { return 100 * float64(n) / float64(of) }

// Weighed reports whether there is a curve.
func (p *Page) Weighed() bool { return p.able+p.unable > 0 }

//go:embed page.html
var pageSource string

var pageBody = sync.OnceValue(func() report.Template { return report.Parse(pageSource) })

// WriteHTML writes the page: see [report].
func (p *Page) WriteHTML(w io.Writer) error {
	return pageBody().Write(w, "Answers to "+p.Report.Name, p)
}
