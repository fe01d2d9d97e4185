package delivery_test

import (
	"slices"
	"testing"

	"pilcrow/internal/state"
)

// TestTextsOfAGroup: a question of a group with texts of its own is asked of these, kept with
// them, and goes on from nothing that others say.
func TestTextsOfAGroup(t *testing.T) {
	inTown(t, func(t *town) {
		own := &service{}
		asked := func(id, text string, texts ...string) {
			q := t.question(id, text)
			q.Group, q.Texts = "guild", texts
			if len(texts) > 0 {
				q.Service = own
			}
			t.ask(q)
		}
		for _, id := range []string{"rules", "atlas"} {
			if err := t.kept.SaveText(t.Context(), state.Text{Platform: "town", Group: "guild", ID: id}, []byte("x")); err != nil {
				t.Fatal(err)
			}
		}
		asked("1", "Who?")
		asked("2", "Where?", "rules")
		asked("3", "Why?", "rules", "atlas")
		asked("4", "When?", "rules")
		asked("5", "And?")
		if got, want := t.histories(), []string{"Who?", "And? <- Who?"}; !slices.Equal(got, want) {
			t.Errorf("of everybody's texts %q, want %q", got, want)
		}
		if got, want := own.histories(), []string{"Where?", "Why?", "When? <- Where?"}; !slices.Equal(got, want) {
			t.Errorf("of its own texts %q, want %q", got, want)
		}
		if e, found, err := t.kept.Shown(t.Context(), "town", "3"); err != nil || !found || !slices.Equal(e.Texts, []string{"rules", "atlas"}) {
			t.Errorf("kept %+v, %v, %v", e, found, err)
		}
		if n := t.ForgetGroup("guil"); n != 0 {
			t.Errorf("%d conversations of another group", n)
		}
		if n := t.ForgetGroup("guild"); n != 3 {
			t.Errorf("%d conversations of the group, want 3", n)
		}
		asked("6", "So?", "rules")
		if got := own.histories(); got[len(got)-1] != "So?" {
			t.Errorf("after that: %q", got)
		}
	})
}

// TestTextRemovedMeanwhile: nothing is kept of an answer whose text was removed while it was
// being made.
func TestTextRemovedMeanwhile(t *testing.T) {
	inTown(t, func(t *town) {
		q := t.question("1", "Who?")
		q.Group, q.Texts = "guild", []string{"rules"}
		t.ask(q)
		t.want("answer: Who? 1. ")
		if t.remembered("1") {
			t.Error("the answer is kept")
		}
	})
}
