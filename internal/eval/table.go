package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"
)

// A Row is a [Report] with the name of what was measured. Its JSON is one
// object: "name" and the keys of the report.
type Row struct {
	Name string `json:"name"`
	Report
}

var columns = []struct {
	name string
	cell func(Report) string
}{
	{"queries", func(r Report) string { return fmt.Sprint(r.Queries) }},
	{"recall@1", func(r Report) string { return share(&r.Recall1) }},
	{"recall@3", func(r Report) string { return share(&r.Recall3) }},
	{"recall@5", func(r Report) string { return share(&r.Recall5) }},
	{"mrr@10", func(r Report) string { return share(&r.MRR10) }},
	{"ndcg@10", func(r Report) string { return share(&r.NDCG10) }},
	{"auroc off topic", func(r Report) string { return share(r.AUROCOffTopic) }},
	{"auroc within", func(r Report) string { return share(r.AUROCWithin) }},
	{"p50 µs", func(r Report) string { return fmt.Sprintf("%.1f", r.P50) }},
	{"p99 µs", func(r Report) string { return fmt.Sprintf("%.1f", r.P99) }},
	{"index ms", func(r Report) string { return fmt.Sprintf("%.1f", r.IndexTime) }},
	{"heap KB", func(r Report) string { return fmt.Sprint(r.Heap / 1024) }},
}

func share(v *float64) string {
	if v == nil {
		return "–"
	}
	return fmt.Sprintf("%.3f", *v)
}

// WriteTable writes rows as an aligned table of plain text, one line each.
func WriteTable(w io.Writer, rows []Row) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	width := 0 // of the names, which stand on the left
	for _, row := range rows {
		width = max(width, utf8.RuneCountInString(row.Name))
	}
	heads := []string{""}
	for _, c := range columns {
		heads = append(heads, c.name)
	}
	fmt.Fprintln(table, strings.Join(heads, "\t")+"\t")
	for _, row := range rows {
		cells := []string{fmt.Sprintf("%-*s", width, row.Name)}
		for _, c := range columns {
			cells = append(cells, c.cell(row.Report))
		}
		fmt.Fprintln(table, strings.Join(cells, "\t")+"\t")
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("eval: write the table: %w", err)
	}
	return nil
}

// WriteJSON writes rows as a JSON array.
func WriteJSON(w io.Writer, rows []Row) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	if err := out.Encode(rows); err != nil {
		return fmt.Errorf("eval: write the report: %w", err)
	}
	return nil
}
