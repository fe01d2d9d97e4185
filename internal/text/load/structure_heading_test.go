package load_test

import "testing"

// TestHeadingsOfPlain: how headings of plain texts nest, and what tells that a line is one.
func TestHeadingsOfPlain(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"versions on one level", `Release 2 - May 2026

  New boats

    The green boat has been added, and it has two oars.


Release 1 - April 2026

  New oars

    The oars are of ash now, which is lighter than the oak of before.

  Old oars

    They have been burnt.`, []string{
			"Release 2 - May 2026 > New boats | The green boat has been added, and it has two oars.",
			"Release 1 - April 2026 > New oars | The oars are of ash now, which is lighter than the oak of before.",
			"Release 1 - April 2026 > Old oars | They have been burnt.",
			"heading: Release 2 - May 2026",
			"heading: New boats",
			"heading: Release 1 - April 2026",
			"heading: New oars",
			"heading: Old oars",
		}},
		{"articles and their sections", `BYLAWS OF THE ROWING CLUB


ARTICLE I - MEMBERS

Section I

Any adult who can swim may become a member of the club.

Section II

Members pay thirty euros a year, children half of that.

ARTICLE II - MEETINGS

Section I

The club meets on the first Monday of each month in the boat house.`, []string{
			"ARTICLE I - MEMBERS > Section I | Any adult who can swim may become a member of the club.",
			"ARTICLE I - MEMBERS > Section II | Members pay thirty euros a year, children half of that.",
			"ARTICLE II - MEETINGS > Section I | The club meets on the first Monday of each month in the boat house.",
			"title: BYLAWS OF THE ROWING CLUB",
			"heading: ARTICLE I - MEMBERS",
			"heading: Section I",
			"heading: Section II",
			"heading: ARTICLE II - MEETINGS",
			"heading: Section I",
		}},
		{"minutes with numbers", `HALDON TOWN COUNCIL
Minutes of the ordinary meeting of the council held on 4 May 2026 in the
upper room of the corn exchange, commencing at 7.00 pm

12/26  APOLOGIES

Nobody was excused, and nobody was late. The chair thanked all for that, and
all thanked the chair.

13/26  ROPES AND NETS

The ropes are to be bought by Cllr Reed until the end of the month, and are to
be paid for by the clerk.

CLLR MOSS asked, why only then?

The clerk said that there was no money before the end of the month.

It was noted that the boats had been painted, and that nobody had paid for it.

The chair offered to ask the painter.

The chair also offered to ask his wife.

14/26  PAINT AND OARS

The clerk was asked to have the oars of all boats varnished by the boy, and to
buy the paint for it.

15/26  FERRYMEN AND FERRIES

The ferry is to be laid up in November, when the ferryman goes to his sister in
Harlow for the winter.`, []string{
			"Minutes of the ordinary meeting of the council held on 4 May 2026 in the upper room of the corn exchange, commencing at 7.00 pm",
			"12/26  APOLOGIES | Nobody was excused, and nobody was late. The chair thanked all for that, and all thanked the chair.",
			"13/26  ROPES AND NETS | The ropes are to be bought by Cllr Reed until the end of the month, and are to be paid for by the clerk.",
			"13/26  ROPES AND NETS | CLLR MOSS asked, why only then?",
			"13/26  ROPES AND NETS | The clerk said that there was no money before the end of the month.",
			"13/26  ROPES AND NETS | It was noted that the boats had been painted, and that nobody had paid for it.",
			"13/26  ROPES AND NETS | The chair offered to ask the painter.",
			"13/26  ROPES AND NETS | The chair also offered to ask his wife.",
			"14/26  PAINT AND OARS | The clerk was asked to have the oars of all boats varnished by the boy, and to buy the paint for it.",
			"15/26  FERRYMEN AND FERRIES | The ferry is to be laid up in November, when the ferryman goes to his sister in Harlow for the winter.",
			"title: HALDON TOWN COUNCIL",
			"heading: 12/26  APOLOGIES",
			"heading: 13/26  ROPES AND NETS",
			"heading: 14/26  PAINT AND OARS",
			"heading: 15/26  FERRYMEN AND FERRIES",
		}},
		{"numbers alone", `A SPEECH ON BOATS

I shall be brief, for the boats are waiting and the tide does not.

II.

The boats were built by our grandfathers, who had no saws but their own.

III.

They will be rowed by our children, who have no oars but ours.

IV

So let us keep them dry.`, []string{
			"I shall be brief, for the boats are waiting and the tide does not.",
			"II. | The boats were built by our grandfathers, who had no saws but their own.",
			"III. | They will be rowed by our children, who have no oars but ours.",
			"IV | So let us keep them dry.",
			"title: A SPEECH ON BOATS",
			"heading: II.",
			"heading: III.",
			"heading: IV",
		}},
		{"the first of a row", `1. Words

  1. "Boat" means whatever floats and carries somebody.

  2. "Oar" means whatever moves a boat.

2. Boats

Boats are kept in the boat house, and they are locked at night, but for:

  1. the green boat;

  2. the blue boat;

  3. those of the miller.

3. Oars

Oars are kept beside the boats, and each has the name of its boat.`, []string{
			"1. Words | item {1.} \"Boat\" means whatever floats and carries somebody. ⏎ item {2.} \"Oar\" means whatever moves a boat.",
			"2. Boats | Boats are kept in the boat house, and they are locked at night, but for: ⏎ item {1.} the green boat; ⏎ item {2.} the blue boat; ⏎ item {3.} those of the miller.",
			"3. Oars | Oars are kept beside the boats, and each has the name of its boat.",
			"heading: 1. Words",
			"heading: 2. Boats",
			"heading: 3. Oars",
		}},
		{"below a line of marks, and above a list", `                        The Rowing Club
                 Questions of members and others

     ------------------------------------------------------
Boats

   Where are the boats kept?

           The boats are kept in the boat house behind the mill,
           which is locked at night and opened by the miller as
           soon as he has had his breakfast. Whoever is there
           before him may ask his wife, who has another key, or
           wait at the weir, where there is a bench.

           In the winter the boats hang under the roof, and are
           taken down for the first Sunday in April, when all of
           the club come to paint them. What is left of the paint
           goes to the miller, who paints the door with it.

   There are no oars!
           * Has somebody taken them along to be varnished again?
           * Are they perhaps in the other boat house at the weir?

Words of warning:

           Nobody may row at night, nor when the river is high,
           nor when nobody else is there to see it, since there
           is no way back from the weir.`, []string{
			"Boats > Where are the boats kept? | The boats are kept in the boat house behind the mill, which is locked at night and opened by the miller as soon as he has had his breakfast. Whoever is there before him may ask his wife, who has another key, or wait at the weir, where there is a bench.",
			"Boats > Where are the boats kept? | In the winter the boats hang under the roof, and are taken down for the first Sunday in April, when all of the club come to paint them. What is left of the paint goes to the miller, who paints the door with it.",
			"Boats > There are no oars! | item {*} Has somebody taken them along to be varnished again? ⏎ item {*} Are they perhaps in the other boat house at the weir?",
			"Words of warning: | Nobody may row at night, nor when the river is high, nor when nobody else is there to see it, since there is no way back from the weir.",
			"title: The Rowing Club Questions of members and others",
			"left out: ------------------------------------------------------",
			"heading: Boats",
			"heading: Where are the boats kept?",
			"heading: There are no oars!",
			"heading: Words of warning:",
		}},
		{"headings in italics, and whose the rights are", `THE TENTS OF THE CLUB

Copyright 1923 Ida Moor

     The tents are kept in the loft of the boat house, where
     no rain has come in since the roof was mended by Cllr
     Reed and his sons.



_To pitch a tent._

     Drive the pins, and pull the ropes over them until the
     walls stand.



_To strike a tent._

     Pull out the pins, and let the tent down to the side on
     which there is no wind.`, []string{
			"Copyright 1923 Ida Moor",
			"The tents are kept in the loft of the boat house, where no rain has come in since the roof was mended by Cllr Reed and his sons.",
			"To pitch a tent. | Drive the pins, and pull the ropes over them until the walls stand.",
			"To strike a tent. | Pull out the pins, and let the tent down to the side on which there is no wind.",
			"title: THE TENTS OF THE CLUB",
			"heading: To pitch a tent.",
			"heading: To strike a tent.",
		}},
		{"chapters with more room", `This book tells of a boat that nobody had built.




THE SAND


The boat lay on the sand, and nobody knew whose it had been before.

THE OARS

It had two oars, of which one was broken, and a rope of nine feet.




THE FLOOD


Then the flood came, and the boat was gone in the morning after it.`, []string{
			"This book tells of a boat that nobody had built.",
			"THE SAND | The boat lay on the sand, and nobody knew whose it had been before.",
			"THE SAND > THE OARS | It had two oars, of which one was broken, and a rope of nine feet.",
			"THE FLOOD | Then the flood came, and the boat was gone in the morning after it.",
			"heading: THE SAND",
			"heading: THE OARS",
			"heading: THE FLOOD",
		}},
	})
}

// TestBoldHeadings are paragraphs in bold that stand above others: not one alone, not who speaks, and none that leads into
// what it stands above.
func TestBoldHeadings(t *testing.T) {
	testStructures(t, "a.html", []outlineTest{
		{"without others", "<p>All about it.</p><p><b>Opening hours</b></p><p>It opens at nine.</p><p><b>Prices in summer</b></p><ul><li>Sacks cost two crowns.</li></ul>", []string{
			"All about it.", "Opening hours | It opens at nine.", "Prices in summer | item {•} Sacks cost two crowns.",
			"heading: Opening hours", "heading: Prices in summer",
		}},
		{"below others", "<h1>The mill</h1><p>It is old.</p><h2>Visits</h2><p><b>Opening hours</b></p><p>It opens at nine.</p><p><b>Prices</b></p><p>Sacks cost two crowns.</p>", []string{
			"It is old.", "Visits > Opening hours | It opens at nine.", "Visits > Prices | Sacks cost two crowns.",
			"title: The mill", "heading: Visits", "heading: Opening hours", "heading: Prices",
		}},
		{"one alone", "<p>All about it.</p><p><b>Opening hours</b></p><p>It opens at nine.</p>", []string{"All about it.", "Opening hours", "It opens at nine."}},
		{"labels", "<p>All about it.</p><p><b>From the archive</b></p><p>Ring twice.</p><p><b>The door</b></p><p>It is red.</p><p><b>From the archive</b></p><p>Knock.</p>", []string{
			"All about it.", "From the archive", "Ring twice.", "The door", "It is red.", "From the archive", "Knock.",
		}},
		{"what leads in, and sentences", "<p>All about it.</p><p><b>You need:</b></p><p>A sack.</p><p><b>It is wet.</b></p><p>Take care.</p><p><b>Mind the step</b></p><p><b>Stay on the left</b></p><p><b>Hold the rail</b></p>", []string{
			"All about it.", "You need:", "A sack.", "It is wet.", "Take care.", "Mind the step", "Stay on the left", "Hold the rail",
		}},
	})
}
