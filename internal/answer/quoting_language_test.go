package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
)

// TestLanguageOfCode: a text is in the language of its sentences, however much it quotes of others, and a question in
// that language is not foreign to it.
func TestLanguageOfCode(t *testing.T) {
	code := strings.Repeat("la table est de la barque et le port de la ville les print(open) ", 8)
	paragraphs := []string{code, code, code, "用下面的命令启动小船的发动机，并且等待灯变成绿色为止。", "灯变成绿色以后，小船可以离开港口，速度不得超过六节。"}
	c := corpus(text.Meta{}, paragraphs)
	c.Documents[0].Language = "zh"
	p := pipeline(c, nil)
	if a := ask(t, p, "小船离开港口的速度不得超过多少？"); !strings.Contains(a.Text, "六节") {
		t.Errorf("%s: %q", a.Outcome, a.Text)
	}
	if a := ask(t, p, "这条小船的船长叫什么名字？"); strings.Contains(a.Text, "文本的语言") {
		t.Errorf("taken for a foreign question: %q", a.Text)
	}
}
