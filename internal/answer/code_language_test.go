package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestMostlyCode: a text of which most is code is in the language of its words.
func TestMostlyCode(t *testing.T) {
	paragraphs := []string{"点亮灯塔要用 lighthouse-control --light --wick=long --oil /var/lib/lighthouse/oil.db 这个命令。", "灯塔在港口。"}
	p := pipeline(corpus(text.Meta{Language: "zh"}, paragraphs), nil)
	p.Search = everything(paragraphs)
	a := ask(t, p, "点亮灯塔要用哪个命令？")
	if a.Outcome != answer.Answered || strings.Contains(a.Notice, "语言") {
		t.Errorf("%s: %q, noted %q", a.Outcome, a.Text, a.Notice)
	}
}
