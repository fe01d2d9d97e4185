package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

func TestSimplified(t *testing.T) {
	for s, want := range map[string]string{
		"這座橋是什麼時候蓋的？": "这座桥是什么时候盖的？",
		"裏面有幾個人？":     "里面有几个人？",
		"著名的桥，关于它":    "著名的桥，关于它", // what is in use in both stays
		"ここは静かな村です。":  "ここは静かな村です。",
		"The bridge":  "The bridge",
	} {
		if got := lang.Simplified(s); got != want || len(got) != len(s) {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}

func TestScannerFoldsTraditional(t *testing.T) {
	var sc lang.Scanner
	for sc.Reset("國際"); sc.Next(); {
		if got := string(sc.Word.Folded); got != "国际" {
			t.Errorf("got %q", got)
		}
	}
}
