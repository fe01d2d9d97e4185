package insights

import (
	"math"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/report"
	"pilcrow/internal/state"
)

// mostDays are shown of a plot: the last ones.
const mostDays = 90

// days are the dates that a plot shows, those without a question too: from the time that is
// asked for, or from the first question on.
func (r *Report) days() (days []string) {
	first := r.Since
	if first.IsZero() || len(r.Stats) > 0 && r.Now.Sub(first) > mostDays*24*time.Hour {
		first = r.Now
		if len(r.Stats) > 0 {
			first = r.Stats[0].At
		}
	}
	if earliest := r.Now.AddDate(0, 0, 1-mostDays); first.Before(earliest) {
		first = earliest
	}
	for at := midday(first.In(r.Now.Location())); !at.After(midday(r.Now)); at = at.AddDate(0, 0, 1) {
		days = append(days, at.Format(time.DateOnly))
	}
	return days
}

// midday is the middle of a day: no change of the clock makes two days of it.
func midday(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 12, 0, 0, 0, t.Location())
}

// byDay are the questions of each day.
func (r *Report) byDay() map[string][]state.Stat {
	all := make(map[string][]state.Stat)
	for _, s := range r.Stats {
		day := s.At.In(r.Now.Location()).Format(time.DateOnly)
		all[day] = append(all[day], s)
	}
	return all
}

// outcomes are what came of questions, in words.
var outcomes = []struct {
	Name    string
	Outcome answer.Outcome
}{
	{"answered", answer.Answered},
	{"nearest passages", answer.Nearest},
	{"not in the text", answer.Absent},
	{"the bot's own words", answer.Reply},
}

// Questions is a plot of the outcomes by day.
func (r *Report) Questions() report.Plot {
	p := report.Plot{Title: "Questions a day", Labels: r.days(), Bars: true}
	byDay := r.byDay()
	for _, o := range outcomes {
		s := report.Series{Name: o.Name}
		for _, day := range p.Labels {
			n := 0
			for _, asked := range byDay[day] {
				if asked.Outcome == o.Outcome {
					n++
				}
			}
			s.Values = append(s.Values, float64(n))
		}
		p.Series = append(p.Series, s)
	}
	return p
}

// Times is a plot of how long answers took, by day.
func (r *Report) Times() report.Plot {
	p := report.Plot{Title: "Time until the first claim and until the end, the median of each day", Labels: r.days(), Time: true}
	byDay := r.byDay()
	for _, of := range []struct {
		name string
		time func(state.Stat) time.Duration
	}{{"first claim", first}, {"end", took}} {
		s := report.Series{Name: of.name}
		for _, day := range p.Labels {
			s.Values = append(s.Values, quantile(times(byDay[day], of.time), .5))
		}
		p.Series = append(p.Series, s)
	}
	return p
}

// quantile is that of values in order, not a number for none.
func quantile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	return values[min(len(values)-1, int(math.Ceil(share*float64(len(values))))-1)]
}
