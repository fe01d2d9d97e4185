package report_test

import (
	"math"
	"strings"
	"testing"

	"pilcrow/internal/report"
)

func TestBars(t *testing.T) {
	p := report.Plot{Title: `A <day> & "more"`, Labels: []string{"Monday", "Tuesday"}, Bars: true, Series: []report.Series{
		{Name: "asked", Values: []float64{3, 0}}, {Name: "<lost>", Values: []float64{1, 2}}}}
	got := string(p.SVG())
	for _, want := range []string{
		`aria-label="A &lt;day&gt; &amp; &#34;more&#34;"`,
		"<title>Monday\nasked 3\n&lt;lost&gt; 1</title>", // as high as the plot: 156
		`class="s0" x="90.7" y="49.0" width="261.6" height="117.0"`, `class="s1" x="90.7" y="10.0" width="261.6" height="39.0"`,
		`class="s1" x="417.7" y="88.0" width="261.6" height="78.0"`,
		`text-anchor="end">4</text>`, `text-anchor="start">Monday</text>`, `text-anchor="end">Tuesday</text>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

func TestLines(t *testing.T) {
	p := report.Plot{Labels: []string{"1", "2", "3", "4"}, Time: true, Series: []report.Series{{Name: "end", Values: []float64{.5, math.NaN(), 1.7, 2}}}}
	got := string(p.SVG())
	for _, want := range []string{`class="line s0" d="M139.8 127.0M466.8 33.4L630.2 10.0"`, "<title>3: end 1.7 s</title>", `text-anchor="end">2 s</text>`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if n := strings.Count(got, "<circle"); n != 3 {
		t.Errorf("%d points of 3", n)
	}
}

// TestNothing: a plot of nothing is an empty one.
func TestNothing(t *testing.T) {
	for _, p := range []report.Plot{{}, {Bars: true}, {Labels: []string{"a"}, Series: []report.Series{{Values: []float64{0}}}, Bars: true}, {Labels: []string{"a"}, Series: []report.Series{{Values: []float64{math.NaN()}}}}} {
		if got := string(p.SVG()); strings.Contains(got, "NaN") || strings.Contains(got, "Inf") {
			t.Errorf("%+v: %s", p, got)
		}
	}
}

func TestSeconds(t *testing.T) {
	for seconds, want := range map[float64]string{0: "0 s", .0005: "0.5 ms", .001: "1 ms", .0304: "30 ms", .5: "500 ms", 1: "1 s", 1.26: "1.3 s", 90: "90 s"} {
		if got := report.Seconds(seconds); got != want {
			t.Errorf("%v is %q, want %q", seconds, got, want)
		}
	}
}
