package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestSeveral: the sentence that names several things stands with the one that says that there are
// some.
func TestSeveral(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, []string{
		"The old boat shed is used in a number of ways. The most common ones are storing nets and drying sails.",
		"The harbour master keeps the keys of the gate.",
	}), nil)
	a := ask(t, p, "Where is the old boat shed used?")
	if want := "a number of ways. [¶1] The most common ones are storing nets"; a.Outcome != answer.Answered || !strings.Contains(a.Text, want) {
		t.Errorf("%q", a.Text)
	}
}

const boatShed = `# The boat shed

The lamp of the shed has four modes, and a switch on the wall changes them:

- Mode 0: steady.
- Mode 1: dim.
- Mode 2: flashing.
- Mode 3: red.

1. The shed belongs to the club. The club may enter a locker for the following reasons:

- To rescue what is on fire. Nobody is asked before that, and nobody is paid for what the water harms in a locker that was wet already, or in the one beside it, whatever stood there.
- To look for a leak. Leaks come with the spring tides. They are small. The master looks for them with a lamp, and writes down what was seen of them, in the book that lies beside the door of the shed.
- To count the oars. Oars are counted in May. There are forty of them, or were when the shed was built, and whoever has broken one is asked to bring another within a week of the count.

2. Nets hang outside.
`

// TestWholeLists: a list is shown with all of its items, of long ones their beginnings, whether its
// leading line is prose or an item.
func TestWholeLists(t *testing.T) {
	p := fromFile(t, "shed.md", boatShed)
	for question, wants := range map[string][]string{
		"Which modes does the lamp have?":                    {"steady", "dim", "flashing", "red"},
		"For what reasons may the club enter a locker?":      {"on fire", "a leak", "count the oars"},
		"For which reasons may they look into a locker here": {"on fire", "a leak", "count the oars"},
	} {
		a := ask(t, p, question)
		for _, want := range wants {
			if a.Outcome != answer.Answered || !strings.Contains(a.Text, want) || strings.Contains(a.Text, "spring tides") {
				t.Errorf("%q lacks %q: %s %q", question, want, a.Outcome, a.Text)
				break
			}
		}
	}
}

const galley = `# From the galley

## Harbour stew

From the cook of the Albatross.

- 500 g mussels
- 2 leeks
- 1 tin of tomatoes

1. Fry the leeks in oil.
2. Put in the rest of the stew.

The harbour stew is eaten by all boats that lie in the harbour.

## Oars

Our insurance of oars helps with

- broken wood
- what drifts away
- loans to guests
- a wrong length

"Skipper" means whoever has signed for a boat and paid for it in the month before, or somebody who stands in for that person when the weather is bad. Whoever steers is deemed the skipper.

## Skills

The mate can do several things with rope and canvas that few others can, among them:

- splice rope
- sew a bag
- mend a sail
- cover a hatch
- make a hammock
`

// TestLedTo: a list is shown whole that a line without a colon leads into, and without the steps
// below it; a definition begins with what it defines.
func TestLedTo(t *testing.T) {
	p := fromFile(t, "galley.md", galley)
	for _, test := range []struct{ question, wants, not string }{
		{"what do I need to buy for the harbour stew?", "500 g mussels / 2 leeks / 1 tin of tomatoes", "Fry"},
		{"what does the insurance of oars help us with?", "broken wood / drifts away / loans to guests / a wrong length", "stew"},
		{"what can the mate do with rope and canvas?", "splice / sew / mend / cover / hammock", ""},
		{"What does skipper mean?", `"Skipper" means whoever has signed for a boat and paid`, ""},
	} {
		a := ask(t, p, test.question)
		for want := range strings.SplitSeq(test.wants, " / ") {
			if a.Outcome != answer.Answered || !strings.Contains(a.Text, want) || test.not != "" && strings.Contains(a.Text, test.not) {
				t.Errorf("%q lacks %q: %s %q", test.question, want, a.Outcome, a.Text)
			}
		}
	}
	if a := ask(t, p, "What does skipper mean?"); !strings.HasPrefix(a.Text, `"Skipper"`) {
		t.Errorf("the definition is not first: %q", a.Text)
	}
}

const shed = `# Shed

The fee of the shed covers:

- paint for the hull of each boat. Varnish for oars costs two pounds more.
- a rack
`

// TestLedOnce: the line that leads into a list stands before the first sentence of an item only.
func TestLedOnce(t *testing.T) {
	p := fromFile(t, "shed.md", shed)
	for question, wants := range map[string]bool{"What does varnish for oars cost?": false, "Is paint for the hull of a boat covered by the fee?": true} {
		if a := ask(t, p, question); a.Outcome != answer.Answered || strings.HasPrefix(a.Text, "The fee of the shed covers:") != wants {
			t.Errorf("%q: %s %q", question, a.Outcome, a.Text)
		}
	}
}

const manual = `Boats are kept and lent by this program.

OPTIONS
       -k     Keep the boats.

       -l     Loud mode.  Will write the names of those that leak, and of
              those that are lent, to the log.

       mol    Its letters stand for "moored or lent".  Whatever is mol in
              the evening is written to the log with its berth and its keeper.
`

// TestOption: what stands behind a label is shown with it, and a term is defined first by what opens its entry.
func TestOption(t *testing.T) {
	p := fromFile(t, "boats.txt", manual)
	for question, want := range map[string]string{
		"what does the loud mode report?": "-l: Loud mode. [¶3] Will write the names",
		`what does "mol" stand for?`:      `mol: Its letters stand for "moored or lent"`,
	} {
		if a := ask(t, p, question); a.Outcome != answer.Answered || !strings.HasPrefix(a.Text, want) {
			t.Errorf("%q: %s %q, want %q", question, a.Outcome, a.Text, want)
		}
	}
}

// TestItemsOfItem: what an item goes through in items of its own is shown with the beginning of each, where they have more
// sentences than there is room for.
func TestItemsOfItem(t *testing.T) {
	p := fromFile(t, "shed.md", `# The shed's papers

The papers lie in the shed.

* A *berth* says where a boat lies. Each boat has one. The captain object of a berth has several fields. Give one at least:

    * The name is what the captain is called. It may be short. Some captains have two. Ask them which they use.

    * The phone is where the captain is reached. It may be that of a friend. Ring it once. Then wait. Nobody rings twice.

    * The hat is the colour of what the captain wears at sea. As with the flag, it should be bright. Dark ones are lost.

* A *bill* says what is owed.
`)
	a := ask(t, p, "Which fields can a captain object have?")
	for _, want := range []string{"The name is", "The phone is", "The hat is"} {
		if !strings.Contains(a.Text, want) {
			t.Errorf("%q", a.Text)
		}
	}
}

// TestManyItemsOfItem: the sentence that leads to more items than there is room for stays, before the beginnings of them.
func TestManyItemsOfItem(t *testing.T) {
	shed := "# The shed\n\n* A *berth* says where a boat lies. The captain object of a berth has several fields. Give one at least:\n\n"
	for _, field := range []string{"name", "phone", "hat", "oar", "flag", "knot", "rope", "bell", "lamp", "mast"} {
		shed += "    * The " + field + " is a word. It may be long.\n\n"
	}
	a := ask(t, fromFile(t, "shed.md", shed+"* A *bill* says what is owed.\n"), "Which fields can a captain object have?")
	for _, want := range []string{"captain object of a berth has several fields", "The name is", "The lamp is", "The mast is"} {
		if !strings.Contains(a.Text, want) {
			t.Errorf("%q is missing: %q", want, a.Text)
		}
	}
	if strings.Contains(a.Text, "It may be long") {
		t.Errorf("%q", a.Text)
	}
}
