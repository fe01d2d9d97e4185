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
