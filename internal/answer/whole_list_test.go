package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
)

const logBook = `# The log

## The cupboard

The cupboard was built in Aske. A part of the cupboard is painted red. The parts of the cupboard are held by nails.

Here are the cupboard parts:

1. weather
2. crew
3. cargo
4. tides

## Manners

1. Be friendly to guests. Rudeness and other unfriendly manners are not wanted aboard. They include, but are not limited to:
   - Shouting at the helm
   - Whistling in the fog
   - Spitting to windward
2. Be tidy.

## Freedoms of the crew

The crew has freedoms, and here is what they are:

- Freedom of the Deck. Every sailor may walk on the deck at night. It is theirs as long as nobody sleeps there, and the mate keeps the lamps low.
- Freedom of Sleep. Every sailor may sleep for six hours. Nobody wakes a sailor before that, and the bell is muffled while the watch is below.
- Freedom of Song. Every sailor may sing. The freedom ends when the captain sleeps, and then the crew hums, if it has to.
- Freedom of Letters. Every sailor may write home. The crew has a bag for it, which is emptied in each harbour, whatever the weather is.
- Freedom of Beards. Every sailor may grow a beard. The crew measures them in May, and whoever has the longest one is given a comb.
`

// TestWholeListsByForm: a list is shown whole where the line above it names what is asked for, and by the names that its items begin with where it is long.
func TestWholeListsByForm(t *testing.T) {
	p := fromFile(t, "log.md", logBook)
	for question, wants := range map[string][]string{
		"Please list the parts that the cupboard has.":               {"weather", "crew", "cargo", "tides"},
		"Which freedoms has every sailor at night? Please name all.": {"of the Deck.", "of Sleep.", "of Song.", "of Letters.", "of Beards."},
	} {
		a := ask(t, p, question)
		for _, want := range wants {
			if a.Outcome != answer.Answered || !strings.Contains(a.Text, want) || strings.Contains(a.Text, "Be tidy") {
				t.Errorf("%q lacks %q: %s %q", question, want, a.Outcome, a.Text)
				break
			}
		}
	}
}

const sailManual = `# sail

# OPTIONS

**-a**

:   Drops the anchor. Nothing holds in mud.

**-f** *KNOT*, **--knot**=*KNOT*

:   Ties the rope with a knot of the sailor, see KNOTS. The last one counts.

**-k**

:   Lowers the keel. It takes a minute.

# KNOTS

**bowline**

:   A rope knot that holds. It is known for its loop. It is opened by hand.

**reef**

:   A rope knot for sails of flax. It slips in silk. It is flat.

**hitch**

:   A knot for posts. It is quick. It may slip.

**bend**

:   Joins two ropes. It is strong. It is small.
`

// TestListOfItsOwn: an item that bears a word of the question in its own label speaks for itself, not for its list; the
// list that is called so is shown whole, of long items what they begin with.
func TestListOfItsOwn(t *testing.T) {
	a := ask(t, fromFile(t, "sail.md", sailManual), "list the rope knots please")
	for _, item := range []string{"bowline: A rope knot", "reef: A rope knot", "hitch: A knot", "bend: Joins"} {
		if !strings.Contains(a.Text, item) {
			t.Errorf("lacks %q: %q", item, a.Text)
		}
	}
	if strings.Contains(a.Text, "anchor") || strings.Contains(a.Text, "keel") {
		t.Errorf("has another list: %q", a.Text)
	}
}

// TestRowsAsked: of a table those rows are shown that have most of the question, or all if none has more than another.
func TestRowsAsked(t *testing.T) {
	p := fromFile(t, "boats.md", "# The club\n\nThe club has a house by the mill.\n\n## Boats\n\n| Boat | Seats | Place |\n|---|---|---|\n| Heron | 1 | mill |\n| Otter | 2 | weir |\n| Pike | 4 | weir |\n")
	for question, names := range map[string]string{
		"Which boats are at the weir?":      "Otter Pike",
		"Which boats of 4 are at the weir?": "Pike",
		"Which boats are there?":            "Heron Otter Pike",
	} {
		var said []string
		for _, c := range ask(t, p, question).Claims {
			name, _, _ := strings.Cut(c.Text, " — ")
			said = append(said, name)
		}
		if got := strings.TrimPrefix(strings.Join(said, " "), "Boats: "); got != names {
			t.Errorf("%q: %q, want %q", question, got, names)
		}
	}
}
