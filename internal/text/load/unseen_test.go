package load_test

import (
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestMarksOfQuestions: questions and answers with letters before them are such though a first line asks nothing
// yet, and though their other lines are set far in.
func TestMarksOfQuestions(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"a problem and a long question", `   lamps: what people ask
=-=-=-=-=-=-=-=-=-=-=-=

Q:    The lamp went out, and
      nobody came.

A:    Call the keeper. He lives
      in the third house.

Q:    For some reason the wick
      is wet. What now?

A:    Dry it.
`, []string{
			"question {Q:} The lamp went out, and nobody came. ⏎ answer {A:} Call the keeper. He lives in the third house.",
			"question {Q:} For some reason the wick is wet. What now? ⏎ answer {A:} Dry it.",
			"title: lamps: what people ask",
		}},
		{"stars of an outline", `Lamp news

* Changes in 2.1

** Mended

  The wick no longer smokes when the oil is cold.

** New

  A second lamp may be lit from the first.
`, []string{
			"Changes in 2.1 > Mended | The wick no longer smokes when the oil is cold.",
			"Changes in 2.1 > New | A second lamp may be lit from the first.",
			"title: Lamp news",
			"heading: Changes in 2.1",
			"heading: Mended",
			"heading: New",
		}},
		{"chapters whose names end with a stop", `LECTURE I.

OF LAMPS, AND WHAT THEY BURN.

The lamps of the harbour burn the oil of fish, and they are lit by a keeper at dusk.

LECTURE II.

OF WICKS.

A wick is spun of cotton and lasts for a week, unless the wind is strong.
`, []string{
			"LECTURE I. > OF LAMPS, AND WHAT THEY BURN. | The lamps of the harbour burn the oil of fish, and they are lit by a keeper at dusk.",
			"LECTURE II. > OF WICKS. | A wick is spun of cotton and lasts for a week, unless the wind is strong.",
			"heading: LECTURE I.",
			"heading: OF LAMPS, AND WHAT THEY BURN.",
			"heading: LECTURE II.",
			"heading: OF WICKS.",
		}},
	})
	testStructures(t, "b.txt", []outlineTest{
		{"headings that count on, with more room above one of them", `THE HARBOUR

1. ROPES

Ropes are made of hemp, and are twelve fathoms long at least.


2. SAILS

Sails are made of flax, and are mended in the winter by the crew.

3. OARS

Oars are made of ash, and each boat has eight of them and two more.
`, []string{
			"1. ROPES | Ropes are made of hemp, and are twelve fathoms long at least.",
			"2. SAILS | Sails are made of flax, and are mended in the winter by the crew.",
			"3. OARS | Oars are made of ash, and each boat has eight of them and two more.",
			"title: THE HARBOUR",
			"heading: 1. ROPES",
			"heading: 2. SAILS",
			"heading: 3. OARS",
		}},
	})
	testStructures(t, "a.html", []outlineTest{
		{"a picture that is described by its file's name", `<h1>Lamps</h1><p><img src="pic/lamp8.gif" alt="lamp8"></p><p>They burn <img src="oil.png" alt="whale oil">.</p>`, []string{
			"They burn whale oil.",
			"title: Lamps",
		}},
	})
	testStructures(t, "a.rst", []outlineTest{
		{"badges", "Lamp\n====\n\n|Build| |News|\n\nIt lights a lamp.\n\n.. |Build| image:: https://lamp.example/build.svg\n.. |News| image:: news.svg\n", []string{
			"It lights a lamp.",
			"title: Lamp",
		}},
	})
}

// TestTitlePages: what a title page and the foot of a manual page tell is known about the text.
func TestTitlePages(t *testing.T) {
	const memo = "Network Working Group                                      A. B. Weber\nRequest for Comments: 12345                                       D. Reed\n                                                              Lamp Works\n                                                                May 1993\n\n"
	const prose = "The ferry calls at twelve piers of the harbour, and at none on Sundays.\nIt is run by two brothers, who bought it in Norway.\n"
	const manual = "LAMP(1)              User Commands              LAMP(1)\n\nBEZEICHNUNG\n       lamp, wick - light a lamp\n\nBESCHREIBUNG\n       Lamp lights a lamp, and wick trims its wick, if it has one.\n\n"
	for content, want := range map[string]text.Meta{
		"The Ferry\n\nby\n\nADA WEBER\n\nKeeper of the Pier\n\n" + prose: {Title: "The Ferry", Author: "ADA WEBER"},
		"                            THE TALE OF THE\n                             OLD FERRYMEN\n\n                                  BY\n                         ADA M. WEBER, F.R.S.\n\n" + prose: {Title: "THE TALE OF THE OLD FERRYMEN", Author: "ADA M. WEBER"},
		memo + "                           The Lamp Protocol\n\n" + prose: {Title: "The Lamp Protocol", Author: "A. B. Weber, D. Reed", Date: "May 1993"},
		"The Ferry\n\nby night\n\n" + prose:                               {Title: "The Ferry"},
		"The Ferry\n\n" + prose + "\nby Ada Weber\n":                      {Title: "The Ferry"},
		manual + "lamps 2.4              May 2021              LAMP(1)\n": {Title: "text", Date: "May 2021", Source: "lamps 2.4"},
		manual + "                       local                 LAMP(1)\n": {Title: "text"},
	} {
		d, err := load.File("text.txt", []byte(content), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		if m := d.Meta; m.Title != want.Title || m.Author != want.Author || m.Date != want.Date || m.Source != want.Source {
			t.Errorf("%q: %+v", content, m)
		}
	}
}
