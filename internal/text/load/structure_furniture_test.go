package load_test

import "testing"

// TestFurnitureOfPlain: contents and the heads of pages, which are no text.
func TestFurnitureOfPlain(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"contents without pages", `The Boat Book

Table of Contents

1. Boats
    1.1. Where are the boats kept, and who may
      take them?
    1.2. Green boats
2. Oars

1. Boats

Table of Contents

1.1. Where are the boats kept, and who may take them?
1.2. Green boats

1.1. Where are the boats kept, and who may take them?

They are kept in the boat house, and whoever can swim may take them.

1.2.` + "\u00a0" + `Green boats

Green boats are for children, and have a rope of nine feet.

2. Oars

Oars are kept beside the boats, and each has the name of its boat.`, []string{
			"1. Boats > 1.1. Where are the boats kept, and who may take them? | They are kept in the boat house, and whoever can swim may take them.",
			"1. Boats > 1.2.\u00a0Green boats | Green boats are for children, and have a rope of nine feet.",
			"2. Oars | Oars are kept beside the boats, and each has the name of its boat.",
			"title: The Boat Book",
			"left out: Table of Contents",
			"left out: 1. Boats",
			"left out: 1.1. Where are the boats kept, and who may",
			"left out: take them?",
			"left out: 1.2. Green boats",
			"left out: 2. Oars",
			"heading: 1. Boats",
			"left out: Table of Contents",
			"left out: 1.1. Where are the boats kept, and who may take them?",
			"left out: 1.2. Green boats",
			"heading: 1.1. Where are the boats kept, and who may take them?",
			"heading: 1.2.\u00a0Green boats",
			"heading: 2. Oars",
		}},
		{"what a box holds", `The box

Contents

one pump
two hoses
three oars

All of it belongs to the club, and has to be given back in May.`, []string{
			"Contents",
			"one pump two hoses three oars",
			"All of it belongs to the club, and has to be given back in May.",
			"title: The box",
		}},
		{"pages with numbers at their heads", `The boat lay on the sand, and nobody knew whose it had been before
the flood. It was green, and its oars were broken,

Haldon                                              Spring

The Boat Book                                            2

so that nobody could have rowed it away, had he wanted to.

Haldon                                              Spring

The Boat Book                                            3

In the summer it was painted, and given to the children of the town.

Haldon                                              Spring

The Boat Book                                            4

Then it was gone.`, []string{
			"The boat lay on the sand, and nobody knew whose it had been before the flood. It was green, and its oars were broken, so that nobody could have rowed it away, had he wanted to.",
			"In the summer it was painted, and given to the children of the town.",
			"Then it was gone.",
			"joined: It was green, and its oars were broken, ⏎ so that nobody could have rowed it …",
			"left out: Haldon                                              Spring",
			"left out: The Boat Book                                            2",
			"left out: Haldon                                              Spring",
			"left out: The Boat Book                                            3",
			"left out: Haldon                                              Spring",
			"left out: The Boat Book                                            4",
		}},
	})
}

// TestFurnitureOfMarkdown: contents whose entries are not all called as what they lead to.
func TestFurnitureOfMarkdown(t *testing.T) {
	testStructures(t, "a.md", []outlineTest{
		{"contents with another name", `# Boats

* [Kinds](#kinds)
* [Oars](#oars)
* [Ropes](#ropes-and-chains)
* [Paint](#paint)
* [Flood](#flood)

## Kinds

Boats are green or blue.

## Oars

Oars are of ash.

## Ropes and chains

Ropes have nine feet.

## Paint

Paint is kept at the mill.

## Flood

Floods come in March.`, []string{
			"Kinds | Boats are green or blue.",
			"Oars | Oars are of ash.",
			"Ropes and chains | Ropes have nine feet.",
			"Paint | Paint is kept at the mill.",
			"Flood | Floods come in March.",
			"title: Boats",
			"left out: • Kinds",
			"left out: • Oars",
			"left out: • Ropes",
			"left out: • Paint",
			"left out: • Flood",
			"heading: Kinds",
			"heading: Oars",
			"heading: Ropes and chains",
			"heading: Paint",
			"heading: Flood",
		}},
	})
}

// TestListOfParts: numbers of a law that have nothing but lettered parts below them.
func TestListOfParts(t *testing.T) {
	testStructures(t, "a.rst", []outlineTest{
		{"items that are lists", `Laws of Rowing
==============

Sitting
-------

1. All sit.

2.

  (a) The first rower sits at the bow.

  (b) The last one sits at the stern.

3. Nobody stands.`, []string{
			"Sitting | item {1.} All sit. ⏎ item {2.}  ⏎ >item {(a)} The first rower sits at the bow. ⏎ >item {(b)} The last one sits at the stern. ⏎ item {3.} Nobody stands.",
			"title: Laws of Rowing",
			"heading: Sitting",
		}},
	})
}
