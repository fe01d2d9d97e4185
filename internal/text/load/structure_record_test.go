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

// TestTableBelowLongLine: what leads into a table does not make it a long one.
func TestTableBelowLongLine(t *testing.T) {
	testStructures(t, "a.md", []outlineTest{
		{"a short table", `# Tides

The following table shows, for each of the quays of the town and of the two villages below it, how high the water stands at spring tide and at neap tide, as it was measured by the harbour master in the summer before the flood:

| Quay | Spring tide | Neap tide | Measured by |
|---|---|---|---|
| North quay of the town | 4.1 m above the sill | 2.9 m above the sill | Ida Moor |
| South quay of the town | 4.0 m above the sill | 2.7 m above the sill | Ida Moor |
| Quay of the ferry | 3.8 m above the sill | 2.6 m above the sill | Tom Reed |
| Quay of the mill | 3.1 m above the sill | 2.2 m above the sill | Tom Reed |`, []string{
			"The following table shows, for each of the quays of the town and of the two villages below it, how high the water stands at spring tide and at neap tide, as it was measured by the harbour master in the summer before the flood: ⏎ header row Quay⇥Spring tide⇥Neap tide⇥Measured by ⏎ row North quay of the town⇥4.1 m above the sill⇥2.9 m above the sill⇥Ida Moor ⏎ row South quay of the town⇥4.0 m above the sill⇥2.7 m above the sill⇥Ida Moor ⏎ row Quay of the ferry⇥3.8 m above the sill⇥2.6 m above the sill⇥Tom Reed ⏎ row Quay of the mill⇥3.1 m above the sill⇥2.2 m above the sill⇥Tom Reed",
			"title: Tides",
		}},
	})
}
