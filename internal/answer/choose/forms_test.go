package choose_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer/choose"
)

// TestChooseToldNext: what stands behind a sentence may tell what something is that it names.
func TestChooseToldNext(t *testing.T) {
	drogue := reading("In a storm the crew throws out the drogue. This is a bag of canvas that slows the boat.", "Nobody found the drogue of the Anna. Sailors mend the drogue in May.")
	for _, test := range []struct {
		question choose.Question
		of       corpus
		want     []string
	}{
		{asking("What is a drogue?"), drogue, []string{"In a storm the crew throws out the drogue.", "This is a bag of canvas that slows the boat."}},
	} {
		got := said(test.question.Choose(test.of.found(), test.of).Picks)
		for _, want := range test.want {
			if !slices.Contains(got, want) || got[0] != test.want[0] {
				t.Errorf("%q: %q, want %q", test.question.Text, got, test.want)
			}
		}
	}
}

// TestChooseApposition: an apposition may say what something is that other sentences only name.
func TestChooseApposition(t *testing.T) {
	skiff := reading("Every drogue weighs ten pounds.", "On Monday the crew threw out the drogue, a bag of canvas from the sail loft.", "The drogue cannot be lent.")
	if got := said(asking("What is the drogue?").Choose(skiff.found(), skiff).Picks); len(got) == 0 || !strings.Contains(got[0], "a bag of canvas") {
		t.Errorf("%q", got)
	}
}

// TestChooseApart: of two things that are compared, each may have its own sentence.
func TestChooseApart(t *testing.T) {
	fees := reading("Every rower and every sailor is welcome.", "A rower pays 20 crowns a year.", "The harbour is deep.", "A sailor pays 30 crowns a year.")
	want := []string{"A rower pays 20 crowns a year.", "A sailor pays 30 crowns a year."}
	if got := said(asking("Who pays more, a rower or a sailor?").Choose(fees.found(), fees).Picks); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestChooseAnnounced: a list is announced by the line above it.
func TestChooseAnnounced(t *testing.T) {
	berth := corpus{listed("A berth is let under these conditions:", "The boat is insured.", "The rent is paid.")}
	berth = append(berth, reading("The conditions for a berth are printed, and whoever asks for a berth gets them.")...)
	berth[1].Number = 2
	if got := said(asking("List the conditions for a berth").Choose(berth.found(), berth).Picks); !slices.Equal(got, []string{"The boat is insured.", "The rent is paid."}) {
		t.Errorf("%q", got)
	}
}

// TestChooseOneself: who somebody is may be told by themselves, in a sentence that has nothing but their name.
func TestChooseOneself(t *testing.T) {
	quay := reading("\"Ropes,\" said Harriet slowly.", "Harriet laughed at the gulls.", "The woman took off her hat. \"I'm Harriet. I mend the nets here.\"")
	if got := said(asking("Who is Harriet?").Choose(quay.found(), quay).Picks); len(got) < 2 || got[0] != "I'm Harriet." || got[1] != "I mend the nets here." {
		t.Errorf("%q", got)
	}
}

// TestChooseLed: what leads into a list may have what is asked for, which is said with its first item.
func TestChooseLed(t *testing.T) {
	winch := corpus{listed("Oil the rope winch every three weeks:", "Take off the lid.", "Put a drop on each wheel.")}
	winch = append(winch, reading("A winch that squeaks wants oil. Whoever oils the winch wears gloves.")...)
	winch[1].Number = 2
	if got := said(asking("How often should I oil the winch?").Choose(winch.found(), winch).Picks); len(got) == 0 || got[0] != "Take off the lid." || slices.Contains(got, "Put a drop on each wheel.") {
		t.Errorf("%q", got)
	}
}

// TestChooseHolder: who holds an office is told by the sentence that names somebody beside it, wherever it stands.
func TestChooseHolder(t *testing.T) {
	choir := reading("(2) Singers may ask the keeper for their own copies.", "The board has a chairman, a keeper and a guard. The chairman is Edda Moll, the keeper Piet Haan.")
	if got := said(asking("who is the keeper").Choose(choir.found(), choir).Picks); got[0] != "The chairman is Edda Moll, the keeper Piet Haan." {
		t.Errorf("%q", got)
	}
}

// TestChooseDenial: where it is asked whether there is something, that there is none goes before what else is said.
func TestChooseDenial(t *testing.T) {
	hall := reading("Whoever is late for the course gets a letter after a week. After three letters the course is over if one is late. There is no fine.")
	if got := said(asking("Is there a fine if I am late for the course?").Choose(hall.found(), hall).Picks); got[0] != "There is no fine." {
		t.Errorf("%q", got)
	}
}
