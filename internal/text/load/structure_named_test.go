package load_test

import "testing"

// TestNamesAbove: short lines directly above paragraphs of a line each are headings, where there are several, and so are
// those above lists and rows then.
func TestNamesAbove(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"names above paragraphs", `Dear members,

here is what happens on the river this spring, and what we ask of you.

New jetty
The new jetty is open from Saturday 4 April. Please do not moor at the old one any more, as it will be taken down.

Costs of repair
The repair of the two oldest boats costs 900 pounds. Whoever wants to help with that can pay into the box at the door.

Evening in the hall
Everybody meets in the hall on 9 May at seven. Bring a plate of something that can be eaten with the fingers, please.

Courses
Rowing, Mondays, 6 pm, the quay
Sailing, Tuesdays, 5 pm, the bay
Knots, Fridays, 7 pm, the hall

To bring along
- a towel
- dry shoes

Many thanks to all who help.

IN WINTER
Whoever rows may bring
- a friend
- a dog`, []string{
			"Dear members,",
			"here is what happens on the river this spring, and what we ask of you.",
			"New jetty | The new jetty is open from Saturday 4 April. Please do not moor at the old one any more, as it will be taken down.",
			"Costs of repair | The repair of the two oldest boats costs 900 pounds. Whoever wants to help with that can pay into the box at the door.",
			"Evening in the hall | Everybody meets in the hall on 9 May at seven. Bring a plate of something that can be eaten with the fingers, please.",
			"Courses | Rowing, Mondays, 6 pm, the quay ⏎ Sailing, Tuesdays, 5 pm, the bay ⏎ Knots, Fridays, 7 pm, the hall",
			"To bring along | item {-} a towel ⏎ item {-} dry shoes",
			"Many thanks to all who help.",
			"IN WINTER | Whoever rows may bring ⏎ item {-} a friend ⏎ item {-} a dog",
			"heading: New jetty", "heading: Costs of repair", "heading: Evening in the hall", "heading: Courses", "heading: To bring along", "heading: IN WINTER",
		}},
		{"below numbers", `1. Keys
Whoever rents a boat gets two keys, one for the boat and one for the shed, and signs for them in the book at the gate.

2. Deposit
The deposit is fifty pounds. It is paid back as soon as the boat lies at the jetty again, and nothing of it is broken.

3. What may be done
Whoever rents a boat may
- sail as far as the bridge,
- sleep aboard.`, []string{
			"1. Keys | Whoever rents a boat gets two keys, one for the boat and one for the shed, and signs for them in the book at the gate.",
			"2. Deposit | The deposit is fifty pounds. It is paid back as soon as the boat lies at the jetty again, and nothing of it is broken.",
			"3. What may be done | Whoever rents a boat may ⏎ item {-} sail as far as the bridge, ⏎ item {-} sleep aboard.",
			"heading: 1. Keys", "heading: 2. Deposit", "heading: 3. What may be done",
		}},
		{"names of who speaks", `Ada
I think that the bridge has to be closed before the winter comes, whatever the people on the other side say of it.

Ben
We closed it in the year of the flood, and nobody could bring the milk across for as long as three weeks, you know.

Ada
Then let us build another one first, a little farther up, where the river is no wider than this room is long, I mean.

Ben
That is a good plan, but who is to pay for it, if the money of this year has been spent on the roof of the old mill?`, []string{
			"turn {Ada} I think that the bridge has to be closed before the winter comes, whatever the people on the other side say of it.",
			"turn {Ben} We closed it in the year of the flood, and nobody could bring the milk across for as long as three weeks, you know.",
			"turn {Ada} Then let us build another one first, a little farther up, where the river is no wider than this room is long, I mean.",
			"turn {Ben} That is a good plan, but who is to pay for it, if the money of this year has been spent on the roof of the old mill?",
		}},
	})
}

// TestRowsOfPlain: lines that say one thing each below a line that names them, and rows of fields.
func TestRowsOfPlain(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"labels below a name", `Measures of the boat
Length: 4.2 m
Depth (with keel): 60 cm
Sails: two`, []string{
			"Measures of the boat ⏎ Length: 4.2 m ⏎ Depth (with keel): 60 cm ⏎ Sails: two",
		}},
		{"rows below a name", `These can be had for a day or a week:

Canoes
Red canoe, two seats, 20 pounds
Blue canoe, one seat, 15 pounds and a deposit of a hundred pounds for the paddle
Green canoe, three seats, 25 pounds`, []string{
			"These can be had for a day or a week:",
			"Canoes ⏎ Red canoe, two seats, 20 pounds ⏎ Blue canoe, one seat, 15 pounds and a deposit of a hundred pounds for the paddle ⏎ Green canoe, three seats, 25 pounds",
		}},
	})
}
