package about_test

import (
	"strings"
	"testing"
)

const (
	fire = `# The fire in the kiln

The kiln burned on a Sunday.

## Timeline

All hours are ours.

- 2020-05-03 7:10: Ida lights the kiln.
- 2020-05-03 8:25: Smoke comes from the roof.
- 2020-05-03 8:40: The hose is found.
- 2020-05-03 8:40 to 9:05: Tom puts the fire out.

## What went badly

- The hose was hidden.
- Nobody rang.

## SMOKE ALARMS

They had no power.

## Alarms

Two hang in the hall. Both are new.
`
	house = `# House rules

## Chat

1. Speak softly.
2. Sing outside.

## Swaps

1. Swap at noon only.
2. Stolen spoons are given back.
3. No swaps of pets.

## Swaps of tools

- Ask Ida.
`
	lamps = "# Lamps\n\n## Years\n\n| Year | Event |\n|---|---|\n| 1788 | A lamp of wood. |\n| 1803 | It burns. |\n| 1811 | A lamp of stone. |\n\n## Way up\n\n* Buy a ticket. Keep it.\n* Take the stairs.\n\nAt the top stands Ida. She tells all.\n"
	knots = "Knots\n\nYou need a rope.\n\nStep 1: Make a loop. Hold it.\n\nStep 2: Pull the end through.\n\nNow the knot is done. Cut the rope.\n\nDry it overnight.\n"
	cake  = "# Cake\n\n## Things\n\n- 200 g of nuts\n- 2 eggs\n- a lemon\n\n## Work\n\n1. Grind the nuts.\n2. Beat the eggs.\n\nLet it rest.\n"
	bells = "ANN: How do you cast a bell?\n\nBO: In sand.\n\nANN: Do you tune it?\n\nBO: By ear.\n\nANN: Who pays?\n\nBO: The town.\n"
	dues  = "## 1. Dues\n\nThey are low.\n\n## 2. Roof\n\nIt leaks. Tom mends it.\n\n## 3. End\n\nWe met for an hour.\n"
	law   = "# 办法\n\n## 第一章 总则\n\n第一条 本办法适用于住户。\n\n## 第二章 停车\n\n第二条 每户一个车位。\n\n第三条 访客停在门外。\n"
	news  = "# Changes\n\n## [3.0.0] - 2024-06-01\n\n### Added\n\n- Masts.\n\n### Removed\n\n- The bell.\n\n## [2.1.0] - 2024-02-11\n\n### Fixed\n\n- Leaks.\n\n## [1.0.0] - 2023-01-05\n\nFirst release.\n"
	card  = "Dear Tom:\n\nWe came on Monday. It rained.\n\nThe house is small.\n\nWater the plants.\n\nYours,\nIda\n"
)

// TestEntriesByWords: an entry of a list or of a table, and a question, may be named by what it says or by its time.
func TestEntriesByWords(t *testing.T) {
	checkSaid(t, []saidOf{
		{fire, "in the timeline, what comes right after the entry for 8:25?", "2020-05-03 8:40: The hose is found."},
		{fire, "what comes before the entry for 8:40 to 9:05?", "2020-05-03 8:40: The hose is found."},
		{fire, "what does the timeline say at 7:10?", "2020-05-03 7:10: Ida lights the kiln."},
		{fire, "what is the last entry in the timeline?", "2020-05-03 8:40 to 9:05: Tom puts the fire out."},
		{fire, "the entry before the last one in the timeline", "2020-05-03 8:40: The hose is found."},
		{lamps, "what's the entry for 1803?", "1803 It burns."},
		{"# Log\n\n- July 3: Rain.\n- July 12: Sun.\n- July 20: Fog.\n", "what's the entry for 12 July?", "July 12: Sun."},
		{lamps, "what's in the row after 1803?", "1811 A lamp of stone."},
		{lamps, "what's in the row before 1811?", "1803 It burns."},
		{lamps, "the second entry of the years", "1803 It burns."},
		{lamps, "the last item on the years", "1811 A lamp of stone."},
		{house, "what comes before the spoons rule?", "Swap at noon only."},
		{bells, "what comes after the question about tuning?", "ANN: Who pays? The town."},
	})
}

// TestWhichList: what stands behind an ordinal, or before a question, may say what its like are counted in.
func TestWhichList(t *testing.T) {
	checkSaid(t, []saidOf{
		{house, "the first rule about swaps", "Swap at noon only."},
		{house, "what does the second rule about swaps say?", "Stolen spoons are given back."},
		{house, "what does the last chat rule say", "Sing outside."},
		{house, "the last item in the section on chat", "Sing outside."},
		{house, "in Swaps, what's rule 2?", "Stolen spoons are given back."},
		{fire, "what's the second thing under what went badly?", "Nobody rang."},
		{fire, "what's the last event in the timeline?", "2020-05-03 8:40 to 9:05: Tom puts the fire out."},
		{news, "last item of 3.0.0", "The bell."},
		{news, "the latest entry", "“[3.0.0] - 2024-06-01”: Masts. The bell."},
		{news, "what does the first entry say?", "“[3.0.0] - 2024-06-01”: Masts. The bell."},
		{law, "停车那一章的最后一条", "第三条 访客停在门外。"},
		{law, "第二条说了什么？", "第二条 每户一个车位。"},
		{cake, "the second step", "Beat the eggs."},
		{cake, "what's step 2?", "Beat the eggs."},
	})
}

// TestExactHeading: a heading that is just what is named goes before others, and its words are a name wherever they stand.
func TestExactHeading(t *testing.T) {
	checkSaid(t, []saidOf{
		{fire, "What does the part headed Alarms say?", "“Alarms”: Two hang in the hall. Both are new."},
		{fire, "what does ALARMS say?", "“Alarms”: Two hang in the hall. Both are new."},
		{fire, "what does the alarms section say first?", "“Alarms”: Two hang in the hall. Both are new."},
		{fire, "the last sentence of Alarms", "Both are new."},
		{fire, "which section comes after the timeline?", "“What went badly”: The hose was hidden. Nobody rang."},
		{fire, "what does the section after What went badly say?", "“SMOKE ALARMS”: They had no power."},
		{house, "what comes before swaps of tools?", "“Swaps”: Swap at noon only. Stolen spoons are given back. No swaps of pets."},
		{dues, "what comes after dues?", "“2. Roof”: It leaks. Tom mends it."},
		{news, "what comes after 2.1.0?", "“[1.0.0] - 2023-01-05”: First release."},
	})
}

// TestWhatStandsNext: behind the last of its like stands what the text goes on with.
func TestWhatStandsNext(t *testing.T) {
	checkSaid(t, []saidOf{
		{knots, "What do I do after step 2?", "Now the knot is done. Cut the rope."},
		{knots, "after step 1?", "Step 2: Pull the end through."},
		{knots, "what happens before step 1?", "You need a rope."},
		{knots, "the last step", "Step 2: Pull the end through."},
		{lamps, "what comes after the last step?", "At the top stands Ida. She tells all."},
		{cake, "what do I do after step 2?", "Let it rest."},
		{"# Oars\n\n## Use\n\n### Strokes\n\nPull.\n\n## Care\n\nOil.\n\nPaint.\n", "what comes after the Strokes section?", "“Care”: Oil. Paint."},
	})
	if a, ok := asking(file(t, knots), "What comes after the last paragraph?").Answer(); !ok || !strings.HasPrefix(a.Words, "The text has") {
		t.Errorf("behind the end: %q", said(a))
	}
}

// TestLastOfAll: what is the last section, item, sentence or paragraph in texts without marks of such.
func TestLastOfAll(t *testing.T) {
	checkSaid(t, []saidOf{
		{knots, "What's in the last section?", "Dry it overnight."},
		{knots, "the paragraph before the last", "Now the knot is done. Cut the rope."},
		{"Attending:\n\n- Ida\n- Tom\n\n1. Roof\n2. Lamp\n3. Next time: in May.\n", "What's in the last section?", "Next time: in May."},
		{dues, "the last item", "“3. End”: We met for an hour."},
		{dues, "the second item of the agenda", "“2. Roof”: It leaks. Tom mends it."},
		{"# House rules\n\n## Noise\n\nSing outside.\n\n## Fire\n\nNo candles.\n", "the last rule", "“Fire”: No candles."},
		{"# The kiln\n\nIt burned.\n\nWe wept.\n", "What's in the last section?", "We wept."},
		{card, "the first sentence", "We came on Monday."},
		{card, "last sentence?", "Water the plants."},
		{card, "How does the letter end, the last paragraph?", "Water the plants."},
	})
}

// A saidOf is what is to be shown of a text.
type saidOf struct{ text, question, says string }

// checkSaid wants all questions to be answered so.
func checkSaid(t *testing.T, tests []saidOf) {
	t.Helper()
	for _, test := range tests {
		c := file(t, test.text)
		if a, ok := asking(c, test.question).Answer(); !ok || strings.TrimSpace(said(a)) != test.says {
			t.Errorf("%q is answered %q, want %q", test.question, said(a), test.says)
		}
	}
}

// TestNoEntry: what only has words of lists and of what comes next stays what it is.
func TestNoEntry(t *testing.T) {
	for text, questions := range map[string][]string{
		fire:  {"When was the hose found?", "What happened at 8:25?", "Who puts the fire out after nine?", "Were the alarms new?", "How long is the way before the bridge?", "In the hall, what hangs there?", "In the winter, what is step 9?"},
		house: {"Which point after the harbour is deepest?", "Who may swap before noon?", "Which rule is about pets?"},
		knots: {"How long does the ladder dry?", "What do sailors do before the storm?"},
	} {
		for _, question := range questions {
			if a, ok := asking(file(t, text), question).Answer(); ok || a.Scope != nil {
				t.Errorf("%q is answered %q", question, said(a))
			}
		}
	}
}
