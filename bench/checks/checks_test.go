package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"pilcrow/internal/eval"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// aske is a short text; other languages have a paragraph or two each.
func aske(t *testing.T) *eval.Set {
	t.Helper()
	texts, err := load.Files([]string{"../../internal/eval/testdata/aske.txt"})
	if err != nil {
		t.Fatal(err)
	}
	return eval.NewSet("aske", texts)
}

func foreign() *eval.Set {
	return eval.NewSet("foreign", &text.Corpus{Documents: []*text.Document{
		document("bruecke", "Die alte Brücke über den Fluss stürzte im Sturm von 1929 ein und wurde von Ada Holm neu gebaut.",
			"Der Leuchtturm am Hafen war nach dem Krieg rot gestrichen, aber das Licht brannte nicht jede Nacht."),
		document("most", "Новый мост через реку был открыт весной 1931 года и также стал самым длинным в стране.",
			"Старый маяк у гавани не работал после войны, но его башня была видна с моря."),
		document("qiao", "旧桥在1929年的大风暴中倒塌，新桥是由阿达设计并在两年后建成的。",
			"灯塔在战后被漆成红色，最后一位看守人带着他的狗离开了这座小岛。"),
	}})
}

// TestMutations holds every claim that is made of two short texts against a
// golden file, so that it can be read what the figures are about:
//
//	go test ./checks -run TestMutations -update
func TestMutations(t *testing.T) {
	var b bytes.Buffer
	for _, set := range []*eval.Set{aske(t), foreign()} {
		eachClaim(set, func(name, sentence, claim string, cites int) {
			if name == "verbatim" {
				fmt.Fprintln(&b, "\n"+sentence)
				return
			}
			fmt.Fprintf(&b, "  %s [%d]: %s\n", name, cites, claim)
		})
	}
	golden(t, "testdata/mutations.golden", b.Bytes())
}

func TestChecks(t *testing.T) {
	var miscalls []Miscall
	checks := Checks{Miscall: func(m Miscall) error { miscalls = append(miscalls, m); return nil }}
	report, err := checks.Run(t.Context(), aske(t))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := WriteChecks(&out, report); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/checks.golden", out.Bytes())
	data, err := json.MarshalIndent(report, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/checks.json", append(data, '\n'))

	// What is the text's own is never flagged; without a judge, what is said in another order is.
	for _, m := range miscalls {
		if m.Case != "clauses swapped" || m.Reason == "" {
			t.Errorf("miscall %+v", m)
		}
	}
	if len(miscalls) == 0 {
		t.Error("no claim was miscalled")
	}
	again, err := checks.Run(t.Context(), aske(t))
	if err != nil {
		t.Fatal(err)
	}
	var second bytes.Buffer
	if err := WriteChecks(&second, again); err != nil || second.String() != out.String() {
		t.Errorf("the same text gives other figures: %v\n%s", err, &second)
	}
}

func TestChecksLimit(t *testing.T) {
	last := 0
	report, err := Checks{Limit: 3, Progress: func(done, total int) { last = total }}.Run(t.Context(), aske(t))
	if err != nil || report.Sentences > 3 || report.Sentences == 0 || last <= 3 {
		t.Errorf("%d of %d sentences, error %v", report.Sentences, last, err)
	}
}

func TestChecksErrors(t *testing.T) {
	broken := errors.New("broken")
	if _, err := (Checks{Miscall: func(Miscall) error { return broken }}).Run(t.Context(), aske(t)); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (Checks{}).Run(cancelled, aske(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
