package main

import (
	"reflect"
	"testing"

	"pilcrow/internal/eval"
	"pilcrow/internal/text"
)

func small() *eval.Set {
	paragraphs := []text.Paragraph{
		{Document: "a", Number: 1, Heading: "Harbours", Text: "The harbour of Ostia silted up. Ships then sailed to Portus."},
		{Document: "b", Number: 1, Heading: "Roads", Text: "The Via Appia ran south. It carried Roman soldiers to Brindisi."},
		{Document: "c", Number: 1, Heading: "Water", Text: "Eleven aqueducts brought water to Rome. Some still flow today."},
	}
	return &eval.Set{
		Groups: []eval.Group{{Name: "rome", Paragraphs: paragraphs}},
		Questions: []eval.Question{
			{ID: "1", Text: "Which harbours silted?", Group: "rome", Answerable: true, Relevant: map[string]int{"a/1": 1}},
			{ID: "2", Text: `Where did the "Via Appia" carry soldiers?`, Group: "rome", Answerable: true, Relevant: map[string]int{"b/1": 1}},
			{ID: "3", Text: "How many aqueducts were there?", Group: "rome", Answerable: true, Relevant: map[string]int{"c/1": 1}},
			{ID: "4", Text: "?", Group: "rome"},
		},
	}
}

func TestEnginesFindTheParagraph(t *testing.T) {
	for _, e := range engines("en") {
		for _, within := range []bool{false, true} {
			r, err := e.measure(t.Context(), small(), within)
			if err != nil || r.Recall1 != 1 {
				t.Errorf("%s, within %v: recall@1 %v, %v", e.name, within, r.Recall1, err)
			}
			if r.Heap <= 0 {
				t.Errorf("%s takes no memory", e.name)
			}
		}
	}
}

func TestScale(t *testing.T) {
	set := small()
	scaled := scale(set, 500)
	if !reflect.DeepEqual(scaled, scale(set, 500)) {
		t.Error("the same set gives another corpus")
	}
	texts := make(map[string]string)
	for _, p := range scaled.Paragraphs() {
		texts[scaled.ID(p)] = p.Text
	}
	if len(texts) != 500 {
		t.Errorf("%d different paragraphs, want 500", len(texts))
	}
	for _, p := range set.Paragraphs() {
		if texts[set.ID(p)] != p.Text {
			t.Errorf("paragraph %s is lost", set.ID(p))
		}
	}
}
