package completion_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer/completion"
)

func TestForm(t *testing.T) {
	for _, test := range []struct {
		name, completion string
		want             []string
	}{
		{"label", "Answer: One is here. [1]", []string{"One is here. [1]"}},
		{"bold label", "**Assistant:** One is here. [1]", []string{"One is here. [1]"}},
		{"label on its own line", "Answer:\n\nOne is here. [1]", []string{"One is here. [1]"}},
		{"label in German", "Antwort: Eins ist da. [1]", []string{"Eins ist da. [1]"}},
		{"opener", "Based on the provided paragraphs, one is here. [1]", []string{"One is here. [1]"}},
		{"opener with a number", "According to paragraph [2], one is here.", []string{"One is here. [2]"}},
		{"opener in French", "D’après le texte, un est là. [1]", []string{"Un est là. [1]"}},
		{"opener in Chinese", "根据提供的段落，桥很长。[1]", []string{"桥很长。 [1]"}},
		{"a view is no opener", "According to Ada Holm, one is here. [1]", []string{"According to Ada Holm, one is here. [1]"}},
		{"yes", "Yes. One is here. [1]", []string{"Yes. One is here. [1]"}},
		{"yes with its own marker", "No [1]. One is here [2].", []string{"No. One is here. [1 2]"}},
		{"yes alone", "Yes. [1]", []string{"Yes. [1]"}},
		{"lead-in", "There are two:\n- One [1]\n- Two [2]", []string{"* There are two: One [1]", "* Two [2]"}},
		{"lead-in with a marker", "There are two: [1]\n1. One\n2. Two [2]", []string{"* There are two: One [1]", "* Two [2]"}},
		{"lead-in without a list", "There are two:\nOne is here. [1]", []string{"There are two:", "One is here. [1]"}},
		{"linked marker", "One is here [[1]](#p1). Two is there [2](https://example.org/a).", []string{"One is here. [1]", "Two is there. [2]"}},
		{"escaped marker", `One is here. \[1\]`, []string{"One is here. [1]"}},
		{"raised marker", "One is here.<sup>1</sup> Two is there.<sup>[2]</sup>", []string{"One is here. [1]", "Two is there. [2]"}},
		{"wide marker", "One is here【1】.", []string{"One is here. [1]"}},
		{"item of two sentences", "- One is here. It is old. [1]", []string{"* One is here.", "It is old. [1]"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, completion.Units(5, test.completion)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
