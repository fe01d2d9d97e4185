package load_test

import "testing"

// TestItemsBelowLine: items begin below a line that was ended by hand, and not within running text.
func TestItemsBelowLine(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"items", "The boats were counted.\n\n4. Any other business\n(a) The key is lost.\n(b) The pier is wet.\n\nNobody spoke.\n", []string{
			"The boats were counted.", "4. Any other business ⏎ item {(a)} The key is lost. ⏎ item {(b)} The pier is wet.", "Nobody spoke.",
		}},
		{"running text", "The boats were counted in spring, and again by two men in May,\n(a) by day and\n(b) by night, as the rules of the harbour want it to be done.\n", []string{
			"The boats were counted in spring, and again by two men in May, (a) by day and (b) by night, as the rules of the harbour want it to be done.",
		}},
	})
}

// TestCodesBesideWords: numbers and names in capitals that stand alone with what they mean beside them are terms.
func TestCodesBesideWords(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"numbers", "OARS(1)\n\nNAME\n       oars - row\n\nEXIT STATUS\n       Oars ends with one of these:\n\n              0      all went well\n\n              12     an oar broke\n\n              13     it rained\n\n       Others are not used.\n", []string{
			"NAME | oars - row",
			"EXIT STATUS | Oars ends with one of these: ⏎ definition {0} all went well ⏎ definition {12} an oar broke ⏎ definition {13} it rained",
			"EXIT STATUS | Others are not used.",
			"heading: OARS(1)", "heading: NAME", "heading: EXIT STATUS",
		}},
	})
}

// TestTabs: what a page shows one at a time, or in boxes, is text, each under its title; icons are none.
func TestTabs(t *testing.T) {
	testStructures(t, "a.rst", []outlineTest{
		{"tabs", "Choose one:\n\n.. tab-set::\n\n   .. tab-item:: Oars\n\n      Row slowly.\n\n   .. tab-item:: :octicon:`wind` Sails\n\n      Wait for wind.\n", []string{
			"Choose one: ⏎ definition {Oars} Row slowly. ⏎ definition {Sails} Wait for wind.",
		}},
		{"titled items", "1. **Take the oars**\n      They hang in the hall.\n2. **Row**\n      Slowly.\n", []string{
			"item {1.} Take the oars ⏎ item They hang in the hall. ⏎ item {2.} Row ⏎ item Slowly.",
		}},
	})
}

// TestBehindItems: what ends the sentence of a list, as laws have it, hangs on the line above the list; a sentence of its
// own does not.
func TestBehindItems(t *testing.T) {
	const list = "The harbour master may close the pier, if\n\n1.  the wind is strong,\n\n2.  the ice is thin,\n\n"
	testStructures(t, "a.md", []outlineTest{
		{"the end of the sentence", list + "unless the council has opened it. It has to be told.\n", []string{
			"The harbour master may close the pier, if ⏎ item {1.} the wind is strong, ⏎ item {2.} the ice is thin,",
			"unless the council has opened it. It has to be told. ← The harbour master may close the pier, if",
		}},
		{"a sentence", list + "He tells the council.\n", []string{
			"The harbour master may close the pier, if ⏎ item {1.} the wind is strong, ⏎ item {2.} the ice is thin,", "He tells the council.",
		}},
	})
}

// TestDoubledLetters: parts of an item that count by letters are items within it, the innermost ones of German laws by
// doubled letters, though Markdown takes what is set in so far for code.
func TestDoubledLetters(t *testing.T) {
	testStructures(t, "a.md", []outlineTest{
		{"parts", "Man kann\n\n1.  den Steg\n\n    a)  bei Sturm,\n\n    b)  bei Eis, wenn\n\n        aa) es dünn ist oder\n            bricht,\n\n        bb) niemand warnt,\n\n2.  die Mole\n\nsperren.\n", []string{
			"Man kann ⏎ item {1.} den Steg ⏎ >item {a)} bei Sturm, ⏎ >item {b)} bei Eis, wenn ⏎ >>item {aa)} es dünn ist oder bricht, ⏎ >>item {bb)} niemand warnt, ⏎ item {2.} die Mole",
			"sperren.",
		}},
		{"one letter", "1.  Type\n\n    a) b\n", []string{"item {1.} Type ⏎ item a) b"}},
		{"code", "1.  Type\n\n        a) b\n", []string{"item {1.} Type ⏎ code a) b"}},
	})
}
