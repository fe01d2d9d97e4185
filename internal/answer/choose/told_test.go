package choose_test

import (
	"slices"
	"testing"

	"pilcrow/internal/answer/choose"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// TestToldBefore: what is only named behind it is told by the sentences before, back to one that leans on no other.
func TestToldBefore(t *testing.T) {
	for words, want := range map[string][]string{
		"The boat has a mast. Each oar has a ring that holds it. If it slips, the ring turns. Sailors call it a rowlock. It is of brass.": {
			"Each oar has a ring that holds it.", "If it slips, the ring turns.", "Sailors call it a rowlock."},
		"The boat has a mast. Each oar has a ring that holds it. This ring is called a rowlock. It is of brass.": {
			"Each oar has a ring that holds it.", "This ring is called a rowlock."},
	} {
		boat := reading(words)
		got := said(asking("What is a rowlock?").Choose(boat.found(), boat).Picks)
		if !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestAskedWhether: that somebody asked whether something is so, does not say whether it is.
func TestAskedWhether(t *testing.T) {
	boat := reading("Mr Reed asked if the ferry would sail to the island again in winter.", "The ferry would not sail in winter, said the captain.")
	got := said(asking("Will the ferry sail to the island again in winter?").Choose(boat.found(), boat).Picks)
	if len(got) == 0 || got[0] != "The ferry would not sail in winter, said the captain." {
		t.Errorf("%q", got)
	}
}

// TestChooseAround: who asks on is answered by the sentences around the best one, before those of other places,
// if that one stands in a paragraph that was shown.
func TestChooseAround(t *testing.T) {
	yard := reading("The gate is locked at nine. Guests once rang the brass bell there. The captain learned better in Lund. Now they knock.",
		"The captain learned to sail in Lund.", "The captain learned to swim in Lund.")
	found := yard.found()
	for i := range found {
		found[i].Score = 0.5
	}
	for shown, want := range map[int]bool{1: true, 4: false} {
		q := asking("and before the captain learned better?")
		q.Before = &choose.Before{Question: "When is the gate locked?", Shown: []claims.Citation{{Document: "a", Paragraph: shown}}}
		got := said(q.Choose(found, yard).Picks)
		if has := slices.Contains(got, "Guests once rang the brass bell there."); has != want || len(got) > q.Most {
			t.Errorf("after ¶%d: %q", shown, got)
		}
	}
}

// TestChooseWithWhatItNeeds: a sentence that opens with a reference to the one before is shown with that, also where
// things are compared.
func TestChooseWithWhatItNeeds(t *testing.T) {
	mill := reading("The old wheel has no gauge, as it slows the mill. In order to have it, use the new wheel with the gauge.", "Nobody lives in the mill.")
	want := []string{"The old wheel has no gauge, as it slows the mill.", "In order to have it, use the new wheel with the gauge."}
	for _, question := range []string{"Which wheel do I use for the new gauge?", "What is the difference between the plain wheel and the new one with the gauge?"} {
		if got := said(asking(question).Choose(mill.found(), mill).Picks); len(got) < 2 || !slices.Equal(got[:2], want) {
			t.Errorf("%q: %q", question, got)
		}
	}
}

// TestChooseDoingSo: how that is done which the best sentence speaks of is shown with it.
func TestChooseDoingSo(t *testing.T) {
	pier := reading("Every boat may have a keeper of its own. Whoever has a boat may become its keeper. You can do so by a line in the brown book.",
		"The keeper of a boat becomes a member in May.", "Many a keeper of a boat has become rich.", "The keeper has a book on the boat.")
	got := said(asking("Where do I become the keeper of a boat?").Choose(pier.found(), pier).Picks)
	if !slices.Contains(got, "You can do so by a line in the brown book.") {
		t.Errorf("%q", got)
	}
}

// TestChooseReasonBehind: what follows the sentence that is asked why for, and speaks of it, goes before other places.
func TestChooseReasonBehind(t *testing.T) {
	bell := reading("Cast the bell of brass (yellow) instead of iron. This makes it sound as in the abbey.",
		"The bell of brass was cast in May.", "Iron was cast beside the bell, and brass, too.", "A bell was cast of iron in Lund.")
	got := said(asking("Why was the bell cast of brass, and not of iron?").Choose(bell.found(), bell).Picks)
	if len(got) < 2 || got[1] != "This makes it sound as in the abbey." {
		t.Errorf("%q", got)
	}
}

// TestLeadsOfClosing: the line above a list begins what ends its sentence, not the sentences behind that.
func TestLeadsOfClosing(t *testing.T) {
	pier := corpus{claims.NewParagraph(text.Paragraph{Document: "a", Number: 1, Lead: "The master may close the pier, if",
		Text: "unless the council opened it. The council meets at noon."}, text.Meta{}, "en")}
	for question, want := range map[string]int{"Which council opened it?": 1, "When does the council meet?": 0} {
		q := asking(question)
		if leads := q.Leads(q.Choose(pier.found(), pier).Picks[0]); len(leads) != want {
			t.Errorf("%q: %q", question, leads)
		}
	}
}

// TestChooseHours: when something is open is told with the sentences behind that go on with it.
func TestChooseHours(t *testing.T) {
	mill := reading("The mill is open from 9 am to 5 pm on weekdays. On Saturdays it closes at noon. The miller lives upstairs.")
	want := []string{"The mill is open from 9 am to 5 pm on weekdays.", "On Saturdays it closes at noon."}
	if got := said(asking("When is the mill open?").Choose(mill.found(), mill).Picks); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestChooseNoGreeting: what a letter begins with does not tell what somebody did who is named there.
func TestChooseNoGreeting(t *testing.T) {
	letter := reading("My dear Ann,", "The lamp that Ann sent came on Friday.", "Your loving brother, Piet")
	for _, question := range []string{"What did Ann send?", "Why did Piet write to Ann?"} {
		if got := said(asking(question).Choose(letter.found(), letter).Picks); got[0] != "The lamp that Ann sent came on Friday." {
			t.Errorf("%s %q", question, got)
		}
	}
}

// TestChooseCredited: who did something is told by a sentence behind the best one that begins with the word for it.
func TestChooseCredited(t *testing.T) {
	boats := reading("Fixed the leak of the grey punt. The plank was rotten. Reported by Ada Holm.", "Painted the grey punt. Thanks to Ole Lund.")
	for question, want := range map[string][]string{
		"Who reported the leak of the grey punt?":    {"Fixed the leak of the grey punt.", "Reported by Ada Holm."},
		"Who is thanked for painting the grey punt?": {"Painted the grey punt.", "Thanks to Ole Lund."},
	} {
		if got := said(asking(question).Choose(boats.found(), boats).Picks); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}
