package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/eval"
	"pilcrow/internal/eval/sentences"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// Checks measures the claim checker of [answer.Pipeline] on a text's own
// sentences: as they are, reworded so that they stay true, and altered so that
// they do not. A model that says nothing but the sentence, with a citation, goes
// through the pipeline; what is not shown was flagged. The same text gives the
// same figures.
type Checks struct {
	Limit    int                   // take every n-th sentence, so that at most this many are taken; 0 takes all
	Miscall  func(Miscall) error   // gets every claim about which the checker is wrong; nil for none
	Progress func(done, total int) // counts sentences; may be nil
}

// A CheckReport is what was measured.
type CheckReport struct {
	Name      string      `json:"name"`
	Sentences int         `json:"sentences"`
	Cases     []CheckCase `json:"cases"`
}

// A CheckCase is one way of altering sentences. A sentence that is refused as it
// is, one in the first person perhaps, counts in the case "verbatim" only.
type CheckCase struct {
	Name     string   `json:"case"`
	Faithful bool     `json:"faithful"` // the paragraph carries the claim: none should be flagged
	Claims   int      `json:"n"`
	Flagged  *float64 `json:"flagged"` // share; null if no sentence could be altered so

	flagged int
}

// A Miscall is a claim that was flagged although it is faithful, or shown
// although it is not.
type Miscall struct {
	Case      string `json:"case"`
	Document  string `json:"document"`
	Paragraph int    `json:"paragraph"` // that it cites
	Claim     string `json:"claim"`
	Reason    string `json:"reason,omitempty"` // of the checker
}

// Run alters the sentences of set's text. Another paragraph is one of the same group.
func (c Checks) Run(ctx context.Context, set *eval.Set) (CheckReport, error) {
	report := CheckReport{Name: set.Name}
	for _, m := range mutations {
		report.Cases = append(report.Cases, CheckCase{Name: m.name, Faithful: m.faithful})
	}
	specimens := specimensOf(set)
	step := 1
	if c.Limit > 0 {
		step = max(1, (len(specimens)+c.Limit-1)/c.Limit)
	}
	for i := 0; i < len(specimens); i += step {
		if err := c.try(ctx, set, &specimens[i], report.Cases); err != nil {
			return CheckReport{}, fmt.Errorf("checks: %w", err)
		}
		report.Sentences++
		if c.Progress != nil {
			c.Progress(i+1, len(specimens))
		}
	}
	for i := range report.Cases {
		report.Cases[i].Flagged = portion(report.Cases[i].flagged, report.Cases[i].Claims)
	}
	return report, nil
}

// specimensOf returns the whole sentences of middle length, in order.
func specimensOf(set *eval.Set) []specimen {
	var all []specimen
	for _, g := range set.Groups {
		for i, p := range g.Paragraphs {
			others := slices.Concat(g.Paragraphs[:i], g.Paragraphs[i+1:])
			language := set.Meta(p).Language
			if language == "" {
				language = lang.Detect(p.Text)
			}
			for _, sentence := range sentences.Of(p) {
				all = append(all, specimen{sentence, language, g.Name, p, others, seeded(sentence)})
			}
		}
	}
	return all
}

// try makes all cases of one sentence.
func (c Checks) try(ctx context.Context, set *eval.Set, x *specimen, cases []CheckCase) error {
	for i, m := range mutations {
		claim, cites := m.alter(x)
		if claim == "" || m.name != verbatim && claim == x.sentence && cites.Document == x.paragraph.Document && cites.Number == x.paragraph.Number {
			continue
		}
		flagged, reason, err := check(ctx, set, x, claim, cites)
		if err != nil {
			return err
		}
		cases[i].Claims++
		if flagged {
			cases[i].flagged++
		}
		if flagged == m.faithful && c.Miscall != nil {
			if err := c.Miscall(Miscall{m.name, cites.Document, cites.Number, claim, reason}); err != nil {
				return err
			}
		}
		if m.name == verbatim && flagged {
			return nil
		}
	}
	return nil
}

// check lets a model say claim about a paragraph: it is flagged unless all of it
// is shown.
func check(ctx context.Context, set *eval.Set, x *specimen, claim string, cites text.Paragraph) (flagged bool, reason string, err error) {
	claim = strings.Join(strings.Fields(claim), " ") // a line break would end the claim
	document := &text.Document{Meta: set.Meta(cites), Paragraphs: []text.Paragraph{cites}}
	pipeline := &answer.Pipeline{
		Corpus: &text.Corpus{Documents: []*text.Document{document}}, Search: finding(cites), Generator: saying(claim + " [1]"), Profile: answer.Write,
	}
	a, err := pipeline.Answer(ctx, answer.Question{Text: x.paragraph.Text}, nil)
	if err != nil {
		return false, "", err
	}
	if dropped := a.Receipt.Dropped; len(dropped) > 0 {
		return true, dropped[0].Reason, nil
	}
	return a.Abstained || a.Mode != answer.Model, string(a.Reason), nil
}

// finding finds one paragraph, whatever is asked.
type finding text.Paragraph

func (f finding) Search(context.Context, string, int) ([]retrieval.Hit, error) {
	return []retrieval.Hit{{Paragraph: text.Paragraph(f), Rank: 1, Score: 1}}, nil
}

// saying is a model that says the same, whatever is asked.
type saying string

func (s saying) Generate(_ context.Context, _ []llm.Message, emit func(string) error) error {
	return emit(string(s))
}

// WriteChecks writes the report as a table of plain text.
func WriteChecks(w io.Writer, r CheckReport) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d sentences\n", r.Name, r.Sentences)
	for i, c := range r.Cases {
		if i == 0 || c.Faithful != r.Cases[i-1].Faithful {
			fmt.Fprintf(&b, "%-30s%8s%10s\n", map[bool]string{true: "faithful", false: "altered"}[c.Faithful], "n", "flagged")
		}
		flagged := "–"
		if c.Flagged != nil {
			flagged = fmt.Sprintf("%.1f %%", 100**c.Flagged)
		}
		fmt.Fprintf(&b, "  %-28s%8d%10s\n", c.Name, c.Claims, flagged)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("checks: write the report: %w", err)
	}
	return nil
}
