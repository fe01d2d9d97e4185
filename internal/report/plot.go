package report

import (
	"fmt"
	"html"
	"html/template"
	"math"
	"strconv"
	"strings"
)

// A Plot is drawn as lines over its labels, or as bars that stand on each other.
type Plot struct {
	Title  string
	Labels []string // of the horizontal axis, one for each value
	Series []Series // five at most: there are no more colours
	Bars   bool
	Unit   string // behind a value, as " %"
	Time   bool   // values are seconds
}

// A Series is a row of values; one that is not a number is left out.
type Series struct {
	Name   string
	Values []float64
}

// Geometry of a plot: the middle part has the values.
const (
	width, height       = 720.0, 190.0
	left, top           = 58.0, 10.0
	plotWidth, plotHigh = width - left - 8, height - top - 24
)

// SVG is the drawing, without styles: those of the page colour it.
func (p Plot) SVG() template.HTML {
	var b strings.Builder
	most := p.most()
	fmt.Fprintf(&b, `<svg viewBox="0 0 %g %g" role="img" aria-label="%s">`, width, height, html.EscapeString(p.Title))
	for _, share := range []float64{0, .5, 1} {
		y := top + plotHigh*(1-share)
		fmt.Fprintf(&b, `<path class="grid" d="M%g %.1fH%g"/><text x="%g" y="%.1f" text-anchor="end">%s</text>`,
			left, y, width-8, left-6, y+4, p.value(most*share))
	}
	p.label(&b, 0, left, "start")
	if len(p.Labels) > 1 {
		p.label(&b, len(p.Labels)-1, left+plotWidth, "end")
	}
	if p.Bars {
		p.bars(&b, most)
	} else {
		p.lines(&b, most)
	}
	b.WriteString("</svg>")
	return template.HTML(b.String())
}

func (p Plot) label(b *strings.Builder, i int, x float64, anchor string) {
	if i < len(p.Labels) {
		fmt.Fprintf(b, `<text x="%g" y="%g" text-anchor="%s">%s</text>`, x, height-6, anchor, html.EscapeString(p.Labels[i]))
	}
}

// step is how much room a label has.
func (p Plot) step() float64 { return plotWidth / float64(max(len(p.Labels), 1)) }

func (p Plot) bars(b *strings.Builder, most float64) {
	for i, label := range p.Labels {
		y, said := top+plotHigh, []string{label}
		for _, s := range p.Series {
			said = append(said, s.Name+" "+p.value(s.Values[i]))
		}
		fmt.Fprintf(b, `<g><title>%s</title>`, html.EscapeString(strings.Join(said, "\n")))
		for n, s := range p.Series {
			high := plotHigh * s.Values[i] / most
			y -= high
			fmt.Fprintf(b, `<rect class="s%d" x="%.1f" y="%.1f" width="%.1f" height="%.1f"/>`, n, left+p.step()*float64(i)+p.step()*.1, y, p.step()*.8, high)
		}
		b.WriteString("</g>")
	}
}

func (p Plot) lines(b *strings.Builder, most float64) {
	for n, s := range p.Series {
		path, pen := "", "M"
		for i, v := range s.Values {
			if math.IsNaN(v) {
				pen = "M"
				continue
			}
			x, y := left+p.step()*(float64(i)+.5), top+plotHigh*(1-v/most)
			path += fmt.Sprintf("%s%.1f %.1f", pen, x, y)
			pen = "L"
			fmt.Fprintf(b, `<circle class="s%d" cx="%.1f" cy="%.1f" r="2.5"><title>%s: %s %s</title></circle>`,
				n, x, y, html.EscapeString(p.Labels[i]), html.EscapeString(s.Name), p.value(v))
		}
		fmt.Fprintf(b, `<path class="line s%d" d="%s"/>`, n, path)
	}
}

// most is the end of the vertical axis: the largest value, or sum of bars, made round.
func (p Plot) most() float64 {
	largest := 0.0
	for i := range p.Labels {
		sum := 0.0
		for _, s := range p.Series {
			if v := s.Values[i]; p.Bars {
				sum += v
			} else if v > sum { // also if v is not a number
				sum = v
			}
		}
		largest = max(largest, sum)
	}
	if largest == 0 {
		return 1
	}
	unit := math.Pow(10, math.Floor(math.Log10(largest)))
	for _, round := range []float64{1, 2, 4, 6, 8} {
		if largest <= round*unit {
			return round * unit
		}
	}
	return 10 * unit
}

func (p Plot) value(v float64) string {
	if p.Time {
		return Seconds(v)
	}
	return strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64) + p.Unit
}

// Seconds writes a duration in seconds with as many digits as somebody reads of it.
func Seconds(s float64) string {
	digits := func(v float64, most int) string {
		return strings.TrimSuffix(strconv.FormatFloat(v, 'f', most, 64), ".0")
	}
	switch {
	case s == 0:
		return "0 s"
	case s < .01:
		return digits(s*1000, 1) + " ms"
	case s < 1:
		return digits(s*1000, 0) + " ms"
	}
	return digits(s, 1) + " s"
}
