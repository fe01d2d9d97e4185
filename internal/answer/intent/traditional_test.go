package intent

import "testing"

// TestTraditional: a question in traditional characters is the one in simplified ones.
func TestTraditional(t *testing.T) {
	for traditional, simplified := range map[string]string{
		"為什麼橋墩用石頭？":   "为什么桥墩用石头？",
		"這座橋是什麼時候建的？": "这座桥是什么时候建的？",
		"誰設計了這座橋？":    "谁设计了这座桥？",
		"有哪幾種門票？":     "有哪几种门票？",
		"這篇文章講什麼？":    "这篇文章讲什么？",
		"謝謝你的幫助":      "谢谢你的帮助",
	} {
		got, want := Of(traditional), Of(simplified)
		if got.Kind != want.Kind || got.Wants != want.Wants || got.Query != want.Query {
			t.Errorf("%q: %s %s, want %s %s", traditional, got.Kind, got.Wants, want.Kind, want.Wants)
		}
	}
}
