package lang_test

import (
	"slices"
	"testing"

	"pilcrow/internal/lang"
)

// TestHowManyHan: what asks how many there are of something stands in no answer, which has a number in its place.
func TestHowManyHan(t *testing.T) {
	if asked := lang.AskedInOne("船有多少层"); asked != "船有几层" {
		t.Error(asked)
	}
	for term, answer := range map[string]string{"几层": "三层", "几本": "十本", "几册": "万册"} {
		if !lang.OnlyAsks(term) || !slices.Contains(lang.Counted(term), answer) {
			t.Errorf("%q: %q", term, lang.Counted(term))
		}
	}
	for _, term := range []string{"三层", "几", "哪层"} {
		if lang.Counted(term) != nil {
			t.Errorf("%q: %q", term, lang.Counted(term))
		}
	}
	if lang.OnlyAsks("三层") || !lang.OnlyAsks("谁") {
		t.Error("who or three")
	}
}

func TestWithoutParticles(t *testing.T) {
	for run, word := range map[string]string{"要预约": "预约", "有桑拿吗": "桑拿", "能": "", "预约": "预约", "wifi": "wifi"} {
		if got := lang.WithoutParticles(run); got != word {
			t.Errorf("%q: %q", run, got)
		}
	}
}

func TestSameWords(t *testing.T) {
	for other, same := range map[string]bool{"wann haben sie geoffnet": true, "Wann haben Sie geöffnet": true, "Wann haben Sie": false, "?": false} {
		if lang.SameWords("Wann haben Sie geöffnet?", other) != same {
			t.Error(other)
		}
	}
	if lang.SameWords("", "?") {
		t.Error("nothing is the same")
	}
}
