package statetest

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/state"
)

func text(group, id string) state.Text {
	return state.Text{
		Platform: platform, Group: group, ID: id, Name: "The " + id, Slug: "the-" + id, Channels: []string{"7", "8"},
		Source: id + ".pdf", Size: 1 << 20, Paragraphs: 12, Version: "v1",
	}
}

// texts: they are kept over a restart, in order, with what they say, each for its group.
func texts(t *testing.T, b *bench) {
	b.open(state.Options{})
	content := []byte{0, 1, 2, 255}
	b.must(b.SaveText(t.Context(), text("town", "rules"), content))
	b.pass(time.Minute)
	b.must(b.SaveText(t.Context(), text("town", "atlas"), []byte("a")))
	b.must(b.SaveText(t.Context(), text("village", "rules"), []byte("v")))
	early, late := time.UnixMilli(b.clock.Add(-time.Minute).UnixMilli()), time.UnixMilli(b.clock.UnixMilli())
	b.restart()
	added := func(t state.Text, at time.Time) state.Text { t.Added = at; return t }
	of := func(group string) []state.Text {
		t.Helper()
		all, err := b.Texts(t.Context(), platform, group)
		b.must(err)
		return all
	}
	wants := func(got []state.Text, want ...state.Text) {
		t.Helper()
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
	wants(of("town"), added(text("town", "rules"), early), added(text("town", "atlas"), late))
	wants(of(""), added(text("town", "rules"), early), added(text("town", "atlas"), late), added(text("village", "rules"), late))
	wants(of("elsewhere"))
	b.says("town", "rules", string(content))
	b.says("village", "rules", "v")
	b.says("village", "atlas", "")

	renamed := text("town", "rules")
	renamed.Name, renamed.Slug, renamed.Channels = "Laws", "laws", nil
	b.must(b.SaveText(t.Context(), renamed, nil))
	b.must(b.SaveText(t.Context(), text("town", "nobody's"), nil)) // there is nothing to rename
	wants(of("town"), added(renamed, early), added(text("town", "atlas"), late))
	b.says("town", "rules", string(content))

	b.pass(time.Minute)
	replaced := renamed
	replaced.Size, replaced.Paragraphs, replaced.Version, replaced.Source = 2, 1, "v2", "other.txt"
	b.must(b.SaveText(t.Context(), replaced, []byte("new")))
	wants(of("town"), added(replaced, time.UnixMilli(b.clock.UnixMilli())), added(text("town", "atlas"), late))
	b.says("town", "rules", "new")
	b.says("village", "rules", "v")
}

// says wants the content of a text; "" means that there is no such text.
func (b *bench) says(group, id, want string) {
	b.Helper()
	got, found, err := b.TextContent(b.Context(), platform, group, id)
	b.must(err)
	if string(got) != want || found != (want != "") {
		b.Errorf("%s in %s says %q, found %v; want %q", id, group, got, found, want)
	}
}

// askedOf is an exchange with texts of the group.
func askedOf(e state.Exchange, texts ...string) state.Exchange {
	e.Texts = texts
	return e
}

// removedText: what came from a text goes with it, and nothing else.
func removedText(t *testing.T, b *bench) {
	b.open(state.Options{})
	b.must(b.SaveText(t.Context(), text("town", "rules"), []byte("r")))
	b.must(b.SaveText(t.Context(), text("town", "atlas"), []byte("a")))
	b.remember(
		askedOf(Asked("ada", "1", "", "m1"), "atlas", "rules"), askedOf(Asked("ada", "2", "m1", "m2"), "atlas"), Asked("ada", "3", "m2", "m3"),
		askedOf(InVain("ada", "4"), "rules"), askedOf(InVain("ada", "5"), "atlas"), InVain("ada", "6"),
	)
	for _, message := range []string{"m1", "m2", "m3"} {
		b.vote(message, "ben", false, "about "+message)
	}
	want := askedOf(Asked("ada", "1", "", "m1"), "atlas", "rules")
	if e, found, err := b.Shown(t.Context(), platform, "m1"); err != nil || !found || cmp.Diff(want, e) != "" {
		t.Errorf("found %v, %v (-want +got):\n%s", found, err, cmp.Diff(want, e))
	}
	for _, none := range []struct{ group, id string }{{"village", "rules"}, {"town", "rule"}, {"town", "%"}} {
		if n, err := b.RemoveText(t.Context(), platform, none.group, none.id); n != 0 || err != nil {
			t.Errorf("%+v: %d entries removed, %v", none, n, err)
		}
	}
	n, err := b.RemoveText(t.Context(), platform, "town", "rules")
	if n != 4 || err != nil { // the text, an answer, a vote, a gap
		t.Errorf("%d entries removed, %v", n, err)
	}
	b.remember(askedOf(Asked("ada", "7", "m3", "m7"), "rules"), askedOf(InVain("ada", "8"), "atlas", "rules")) // were being made
	if _, found, err := b.Shown(t.Context(), platform, "m7"); found || err != nil {
		t.Errorf("an answer comes after its text was removed: %v, %v", found, err)
	}
	b.restart()
	b.says("town", "rules", "")
	b.says("town", "atlas", "a")
	if _, found, err := b.Shown(t.Context(), platform, "m1"); found || err != nil {
		t.Errorf("the answer is still there: %v, %v", found, err)
	}
	if got := b.history("m3", "ada", 9); len(got) != 2 || got[0] != "2?" {
		t.Errorf("history %v", got)
	}
	if got := b.gaps(); len(got) != 2 || got[0].Question != "5?" || got[1].Question != "6?" {
		t.Errorf("gaps %+v", got)
	}
	if got := b.votes(); len(got) != 2 || got[0].Message != "m2" {
		t.Errorf("votes %+v", got)
	}
}

// replacedText: who asks further after a text was replaced is not led to its old paragraphs.
func replacedText(t *testing.T, b *bench) {
	b.open(state.Options{})
	b.must(b.SaveText(t.Context(), text("town", "rules"), []byte("r")))
	b.must(b.SaveText(t.Context(), text("town", "atlas"), []byte("a")))
	b.remember(askedOf(Asked("ada", "1", "", "m1"), "rules"), askedOf(Asked("ada", "2", "m1", "m2"), "atlas"))
	cited := func() (counts []int) {
		turns, err := b.History(t.Context(), platform, "m2", "ada", 9)
		b.must(err)
		for _, turn := range turns {
			counts = append(counts, len(turn.Cited))
		}
		return counts
	}
	renamed := text("town", "rules")
	renamed.Name = "Laws"
	b.must(b.SaveText(t.Context(), renamed, nil))
	b.must(b.SaveText(t.Context(), renamed, []byte("r")))
	if diff := cmp.Diff([]int{1, 1}, cited()); diff != "" {
		t.Errorf("it says the same (-want +got):\n%s", diff)
	}
	renamed.Version = "v2"
	b.must(b.SaveText(t.Context(), renamed, []byte("s")))
	if diff := cmp.Diff([]int{0, 1}, cited()); diff != "" {
		t.Errorf("it was replaced (-want +got):\n%s", diff)
	}
}
