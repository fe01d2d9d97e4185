package main

import (
	"fmt"
	"io"
	"strings"

	"pilcrow/internal/answer/verify"
)

// A VerdictReport is what was measured.
type VerdictReport struct {
	Name      string        `json:"name"`
	Sentences int           `json:"sentences"`
	Cases     []VerdictCase `json:"cases"`
	Findings  []FindingRate `json:"findings"` // over all cases as they were drawn
}

// A VerdictCase is one way of altering sentences.
type VerdictCase struct {
	Name     string                 `json:"case"`
	Expected verify.Finding         `json:"expected"`
	N        int                    `json:"n"`
	Found    map[verify.Finding]int `json:"found"`
}

// A FindingRate says how far a finding can be trusted.
type FindingRate struct {
	Finding   verify.Finding `json:"verdict"`
	Precision *float64       `json:"precision"` // share of the sentences judged so that should be; null if there are none
	Recall    *float64       `json:"recall"`    // share of the sentences that should be judged so that are
}

// findings in the order of the tables.
var findings = []verify.Finding{verify.Supported, verify.Contradicted, verify.NotFound, verify.NoStatement}

// rate fills in precision and recall.
func (r *VerdictReport) rate() {
	for _, f := range findings {
		right, judged, expected := 0, 0, 0
		for _, c := range r.Cases {
			judged += c.Found[f]
			if c.Expected == f {
				right, expected = right+c.Found[f], expected+c.N
			}
		}
		r.Findings = append(r.Findings, FindingRate{f, portion(right, judged), portion(right, expected)})
	}
}

// WriteVerdicts writes the report as tables of plain text.
func WriteVerdicts(w io.Writer, r VerdictReport) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d sentences\n%-30s%7s", r.Name, r.Sentences, "", "n")
	for _, f := range findings {
		fmt.Fprintf(&b, "%17s", f)
	}
	b.WriteByte('\n')
	for i, c := range r.Cases {
		if i == 0 || c.Expected != r.Cases[i-1].Expected {
			fmt.Fprintf(&b, "should be %s\n", c.Expected)
		}
		fmt.Fprintf(&b, "  %-28s%7d", c.Name, c.N)
		for _, f := range findings {
			fmt.Fprintf(&b, "%17s", percent(portion(c.Found[f], c.N)))
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "\n%-30s%10s%10s\n", "", "precision", "recall")
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "  %-28s%10s%10s\n", f.Finding, percent(f.Precision), percent(f.Recall))
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("checks: write the report: %w", err)
	}
	return nil
}

func percent(share *float64) string {
	if share == nil {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", 100**share)
}

// portion is the share n of all; nil if there are none.
func portion(n, all int) *float64 {
	if all == 0 {
		return nil
	}
	v := float64(n) / float64(all)
	return &v
}
