package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

var columns = []struct {
	name   string
	format string
	value  func(result) float64
}{
	{"recall@1", "%.3f", func(r result) float64 { return r.Recall1 }},
	{"recall@3", "%.3f", func(r result) float64 { return r.Recall3 }},
	{"recall@5", "%.3f", func(r result) float64 { return r.Recall5 }},
	{"mrr@10", "%.3f", func(r result) float64 { return r.MRR10 }},
	{"ndcg@10", "%.3f", func(r result) float64 { return r.NDCG10 }},
	{"p50 µs", "%.1f", func(r result) float64 { return r.P50 }},
	{"p99 µs", "%.1f", func(r result) float64 { return r.P99 }},
	{"index ms", "%.1f", func(r result) float64 { return r.IndexTime }},
	{"heap MB", "%.2f", func(r result) float64 { return float64(r.Heap) / (1 << 20) }},
	{"program MB", "%.2f", func(r result) float64 { return float64(r.size) / (1 << 20) }},
}

// printTable writes a line for each result and, below those that follow the
// first, a line with the ratios to the first.
func printTable(w io.Writer, results []result) error {
	first := results[0]
	fmt.Fprintf(w, "%d questions, %d paragraphs, %d indexes\n", first.Queries, first.Paragraphs, first.Indexes)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	line := func(head string, cell func(i int) string) {
		fmt.Fprint(table, head, "\t")
		for i := range columns {
			fmt.Fprint(table, cell(i), "\t")
		}
		fmt.Fprintln(table)
	}
	line("", func(i int) string { return columns[i].name })
	for n, r := range results {
		line(r.Name, func(i int) string { return value(columns[i].format, columns[i].value(r)) })
		if n > 0 {
			line("÷ "+first.Name, func(i int) string {
				c := columns[i]
				return value("×%.2f", c.value(r)/c.value(first))
			})
		}
	}
	return table.Flush()
}

// value shows v; a dash is what was not measured.
func value(format string, v float64) string {
	if !(v > 0) {
		return "–"
	}
	return fmt.Sprintf(format, v)
}
