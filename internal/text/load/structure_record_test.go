package load_test

import "testing"

// TestRecordsOfPlain: lines that say one thing each, and those that stand for what is no text.
func TestRecordsOfPlain(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"where pictures were", `THE BOAT

The boat was green, and nobody knew whose it had been.

[Illustration]

It lay on the sand until the flood of that year came.

[Illustration: The boat on the sand]

Then it was gone.`, []string{
			"The boat was green, and nobody knew whose it had been.",
			"It lay on the sand until the flood of that year came.",
			"caption [Illustration: The boat on the sand]",
			"Then it was gone.",
			"title: THE BOAT",
			"left out: [Illustration]",
		}},
		{"records of a list", `The lakes of the valley are these.

Upper lake

   Depth : 30 m where the old quarry was,
           less elsewhere
   Fish: trout
   Boats to be had : none

Lower lake

   Depth : 4 m
   Fish: pike
   Boats to be had : twelve`, []string{
			"The lakes of the valley are these.",
			"Upper lake",
			"Depth : 30 m where the old quarry was, less elsewhere ⏎ Fish: trout ⏎ Boats to be had : none",
			"Lower lake",
			"Depth : 4 m ⏎ Fish: pike ⏎ Boats to be had : twelve",
		}},
	})
}
