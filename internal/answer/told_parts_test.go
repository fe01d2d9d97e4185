package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestToldParts: parts of a question that are about the text as a whole are answered each as if it was asked alone.
func TestToldParts(t *testing.T) {
	const lectures = "# The lamp and its flame\n\nBY\n\nADA WEBER\n\nThe lamp of Aske stands on the mill and burns oil, which comes from the harbour.\n"
	for _, test := range []struct{ text, question, says, notice string }{
		{lectures, "What is the title and who gave the talks?", "The lamp and its flame ADA WEBER", ""},
		{lectures, "Who gave the talks? How many words has the text?", "ADA WEBER", "words"},
		{"# 灯\n\n灯在磨坊上，人们晚上都能看见它的光，老人每天都给它加油。\n\n一九二一年一月。\n", "这篇文章叫什么，写于哪一年？", "灯 一九二一年一月。", ""},
	} {
		d, err := load.File("a.md", []byte(test.text), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		a := ask(t, pipeline(&text.Corpus{Documents: []*text.Document{d}}, nil), test.question)
		var said []string
		for _, c := range a.Claims {
			said = append(said, c.Text)
		}
		if got := strings.Join(said, " "); got != test.says || !strings.Contains(a.Notice, test.notice) {
			t.Errorf("%q: %q, notice %q", test.question, got, a.Notice)
		}
	}
}
