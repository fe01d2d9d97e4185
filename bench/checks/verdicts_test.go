package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"pilcrow/internal/answer/verify"
	"pilcrow/internal/eval"
	"pilcrow/internal/text"
)

func TestVerdicts(t *testing.T) {
	set := aske(t)
	set.Questions = []eval.Question{{ID: "q", Text: "Who built the bridge?", Group: "aske"}}
	var wrong []Misjudged
	verdicts := Verdicts{Miscall: func(m Misjudged) error { wrong = append(wrong, m); return nil }}
	report, err := verdicts.Run(t.Context(), set)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := WriteVerdicts(&out, report); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/verdicts.golden", out.Bytes())

	for _, c := range report.Cases {
		right := c.Found[c.Expected]
		told := len(slices.DeleteFunc(slices.Clone(wrong), func(m Misjudged) bool { return m.Case != c.Name }))
		if right+told != c.N {
			t.Errorf("%s: %d right and %d told of %d", c.Name, right, told, c.N)
		}
	}
	for _, f := range report.Findings {
		if f.Finding == verify.NoStatement && (f.Recall == nil || *f.Recall != 1) {
			t.Errorf("questions are taken for statements: %+v", f)
		}
	}
	if data, err := json.Marshal(report); err != nil || !bytes.Contains(data, []byte(`"found":{"contradicted"`)) {
		t.Errorf("JSON %s, %v", data, err)
	}
}

// TestVerdictsOfOthers takes sentences of other groups and other languages.
func TestVerdictsOfOthers(t *testing.T) {
	report, err := Verdicts{Limit: 3}.Run(t.Context(), foreign())
	if err != nil || report.Sentences == 0 || report.Sentences > 3 {
		t.Fatalf("%d sentences, %v", report.Sentences, err)
	}
	for _, c := range report.Cases {
		if c.Name == "of another group" && (c.N == 0 || c.Found[verify.NotFound] != c.N) {
			t.Errorf("%+v", c)
		}
	}
}

func TestVerdictsErrors(t *testing.T) {
	broken := errors.New("broken")
	twice := eval.NewSet("twice", &text.Corpus{Documents: []*text.Document{document("storm", // what one paragraph says, the other says too
		"The old bridge over the river fell in the winter storm and the harbour of the town was closed for repairs.",
		"The old bridge over the river fell in the winter storm and the harbour of the town was closed for repairs. It was long missed.")}})
	if _, err := (Verdicts{Miscall: func(Misjudged) error { return broken }}).Run(t.Context(), twice); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (Verdicts{}).Run(cancelled, aske(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
