package load_test

import "testing"

func TestStructureOfPlain(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"lines with labels", `Begins: Monday, 4 May
Closed on that day: the stairs, the gallery, the shop and
the museum
The tower stays open until noon. Visitors come
in by the back door.

Note: one line with a label
is a sentence that was broken.`, []string{
			"Begins: Monday, 4 May ⏎ Closed on that day: the stairs, the gallery, the shop and the museum ⏎ The tower stays open until noon. Visitors come in by the back door.",
			"Note: one line with a label is a sentence that was broken.",
		}},
		{"lists without blank lines", `Shopping list:
- 2 kg flour
- yeast
- salt
  (coarse)
How to bake:
1) Mix flour and yeast.
2) Add water.
   a) cold in summer
   b) warm in winter
3) Bake for 40 minutes.
Let it cool.`, []string{
			"Shopping list: ⏎ item {-} 2 kg flour ⏎ item {-} yeast ⏎ item {-} salt (coarse)",
			"How to bake: ⏎ item {1)} Mix flour and yeast. ⏎ item {2)} Add water. ⏎ >item {a)} cold in summer ⏎ >item {b)} warm in winter ⏎ item {3)} Bake for 40 minutes.",
			"Let it cool.",
		}},
		{"German mail", `Von: Petra Lang <petra@example.org>
An: Vorstand
Datum: 3. März 2026
Betreff: Dachreparatur

Liebe alle,

der Dachdecker verlangt 12.400 Euro. Das Gerüst ist ein-
geschlossen.

Am 2. März 2026 schrieb Jan:
> Wann kann er beginnen?
>> Hat er Zeit im April?

Ja, am 20. April.

Viele Grüße
Petra

-- 
Petra Lang
Kassierin, Tel. 044 123 45 67`, []string{
			"definition {Von:} Petra Lang <petra@example.org> ⏎ definition {An:} Vorstand ⏎ definition {Datum:} 3. März 2026 ⏎ definition {Betreff:} Dachreparatur",
			"Liebe alle,",
			"der Dachdecker verlangt 12.400 Euro. Das Gerüst ist eingeschlossen.",
			"Am 2. März 2026 schrieb Jan: ⏎ quotation Wann kann er beginnen? ⏎ >quotation Hat er Zeit im April?",
			"Ja, am 20. April.",
			"verse Viele Grüße↵Petra",
			"verse Petra Lang↵Kassierin, Tel. 044 123 45 67",
			"left out: --",
		}},
		{"columns", `Timetable of the ferry

Port        Departs   Price
Haldon      7.10      4 kr
Vik         9.30      5 kr
Askeby      11.45     9 kr

Bicycles travel free.`, []string{
			"header row Port⇥Departs⇥Price ⏎ row Haldon⇥7.10⇥4 kr ⏎ row Vik⇥9.30⇥5 kr ⏎ row Askeby⇥11.45⇥9 kr",
			"Bicycles travel free.",
			"title: Timetable of the ferry",
		}},
		{"tabs", `Name	Age	Town
Ana	34	Lund
Ben	41	Kiel`, []string{
			"header row Name⇥Age⇥Town ⏎ row Ana⇥34⇥Lund ⏎ row Ben⇥41⇥Kiel",
		}},
		{"a drawn table", `+--------+-------+
| Berry  | Price |
+========+=======+
| Aronia | 4.20  |
+--------+-------+
| Sloe   | 3.10  |
+--------+-------+`, []string{
			"header row Berry⇥Price ⏎ row Aronia⇥4.20 ⏎ row Sloe⇥3.10",
		}},
		{"commands in a sentence", `Nets are hung up to dry. They stay there until the next day.

The net is mended by a program. To mend a net that was torn by a seal, use

    $ nets --mend torn

which takes about an hour. Afterwards the net is hung up in the loft.

    $ nets --hang

shows where.`, []string{
			"Nets are hung up to dry. They stay there until the next day.",
			"The net is mended by a program. To mend a net that was torn by a seal, use ⏎ code $ nets --mend torn ⏎ which takes about an hour. Afterwards the net is hung up in the loft.",
			"code $ nets --hang",
			"shows where.",
		}},
		{"commands between lines", `EXAMPLES
       To list the nets that hang in the loft, you might do
              nets -l loft
       If only those are wanted that were torn by seals, try
              nets -l -t seal
              nets -l -t seal loft
       To go through all nets of all lofts that are in the harbour, begin with
              nets -l
       (The list is long, and none of the programs that come along with this one
       makes it any shorter.)
SEE ALSO
       The manual of the loft tells where each of the nets is, and who brought it
       there.`, []string{
			"To list the nets that hang in the loft, you might do ⏎ code nets -l loft",
			"If only those are wanted that were torn by seals, try ⏎ code nets -l -t seal↵nets -l -t seal loft",
			"To go through all nets of all lofts that are in the harbour, begin with ⏎ code nets -l",
			"(The list is long, and none of the programs that come along with this one makes it any shorter.)",
			"SEE ALSO | The manual of the loft tells where each of the nets is, and who brought it there.",
			"title: EXAMPLES", "heading: SEE ALSO",
		}},
		{"commands and options", `INSTALLATION

Type the following commands:

    $ tar xf tool.tar
    $ cd tool
    $ make

The binary is in ./bin.

OPTIONS
    -v, --verbose
        Print more.
    -q  Print nothing.`, []string{
			"INSTALLATION | Type the following commands: ⏎ code $ tar xf tool.tar↵$ cd tool↵$ make",
			"INSTALLATION | The binary is in ./bin.",
			"OPTIONS | definition {-v, --verbose} Print more. ⏎ definition {-q} Print nothing.",
			"heading: INSTALLATION",
			"heading: OPTIONS",
		}},
		{"options beside what they do", `Boats are kept and lent by this program.

OPTIONS
       -k     Keep the boats.  Those that leak are kept in the shed, and
              are not lent.

       -m number
              Keep at most this many.

       -r     Return them in the order in which they were taken, which
              is the slowest way.`, []string{
			"Boats are kept and lent by this program.",
			"OPTIONS | definition {-k} Keep the boats.  Those that leak are kept in the shed, and are not lent. ⏎ definition {-m number} Keep at most this many. ⏎ definition {-r} Return them in the order in which they were taken, which is the slowest way.",
			"heading: OPTIONS",
		}},
		{"verse", `The Ferry

I saw the ferry leave the shore
With lanterns at its side,
And thought of all who went before
Upon the evening tide.

The bell rang twice across the bay,
The gulls fell silent then,
And slowly it was borne away
And came not back again.`, []string{
			"verse I saw the ferry leave the shore↵With lanterns at its side,↵And thought of all who went before↵Upon the evening tide.",
			"verse The bell rang twice across the bay,↵The gulls fell silent then,↵And slowly it was borne away↵And came not back again.",
			"title: The Ferry",
		}},
		{"broken short", `Der Turm wurde 1742 gebaut und ist
32 Meter hoch. Er steht auf dem
Hügel über der Stadt und wird
jeden Abend beleuchtet.

Der Wächter wohnte oben, seine
Familie unten.`, []string{
			"Der Turm wurde 1742 gebaut und ist 32 Meter hoch. Er steht auf dem Hügel über der Stadt und wird jeden Abend beleuchtet.",
			"Der Wächter wohnte oben, seine Familie unten.",
		}},
		{"paragraphs set in", `The first paragraph of this novel begins here and goes on for a while
so that the line is full.
    The second paragraph is set in at its first line, as novels do, and
also goes on.
    The third one is short.`, []string{
			"The first paragraph of this novel begins here and goes on for a while so that the line is full.",
			"The second paragraph is set in at its first line, as novels do, and also goes on.",
			"The third one is short.",
		}},
		{"hyphens at line ends", `Die Donau-
dampfschifffahrt wurde 1829 ge-
gründet. Der well-known Kapitän war ein Ost-
österreicher. Siehe Kapitel 3 und die Nord- und
Südufer. Das E-Mail-
Postfach ist voll.`, []string{
			"Die Donaudampfschifffahrt wurde 1829 gegründet. Der well-known Kapitän war ein Ostösterreicher. Siehe Kapitel 3 und die Nord- und Südufer. Das E-Mail- Postfach ist voll.",
		}},
		{"warnings", `Gebrauchsanweisung

Achtung!

Das Gerät steht unter Strom.

Hinweis:
Nur mit trockenen Händen berühren.

Schritt 1: Deckel öffnen.
Schritt 2: Filter entnehmen.
Schritt 3: Filter spülen.`, []string{
			"Achtung: Das Gerät steht unter Strom.",
			"Hinweis: Nur mit trockenen Händen berühren.",
			"Schritt 1: Deckel öffnen. ⏎ Schritt 2: Filter entnehmen. ⏎ Schritt 3: Filter spülen.",
			"title: Gebrauchsanweisung",
		}},
		{"items with paragraphs and items in them", `* Erster Punkt, der über eine Zeile hinausgeht und deshalb auf der
  nächsten weitergeht.
* Zweiter Punkt.

  Mit einem Absatz dazu.

  - Unterpunkt eins
  - Unterpunkt zwei
* Dritter Punkt.

Schluss.`, []string{
			"item {*} Erster Punkt, der über eine Zeile hinausgeht und deshalb auf der nächsten weitergeht. ⏎ item {*} Zweiter Punkt. ⏎ item Mit einem Absatz dazu. ⏎ >item {-} Unterpunkt eins ⏎ >item {-} Unterpunkt zwei ⏎ item {*} Dritter Punkt.",
			"Schluss.",
		}},
		{"a recipe", `Recipe for bread

Ingredients

- 500 g flour
- 10 g salt
- 7 g yeast

Method

1. Mix everything.

2. Let it rise for two hours. The dough
   should double.

3. Bake at 220 degrees for 35 minutes.

Serves 8.`, []string{
			"Ingredients ⏎ item {-} 500 g flour ⏎ item {-} 10 g salt ⏎ item {-} 7 g yeast",
			"Method ⏎ item {1.} Mix everything. ⏎ item {2.} Let it rise for two hours. The dough should double. ⏎ item {3.} Bake at 220 degrees for 35 minutes.",
			"Serves 8.",
			"title: Recipe for bread",
		}},
		{"replies below quotations", `From: a@b.example
Subject: Re: Keys

On Mon, 2 Mar 2026, Kim wrote:
> Where are the keys?
They hang behind the door.

> And the map?
In the drawer.`, []string{
			"definition {From:} a@b.example ⏎ definition {Subject:} Re: Keys",
			"On Mon, 2 Mar 2026, Kim wrote: ⏎ quotation Where are the keys?",
			"They hang behind the door.",
			"quotation And the map?",
			"In the drawer.",
		}},
		{"fields", `Name:     Ida Moor
Born:     3 May 1931
Trade:    miller
Address:  Mill Lane 4

Ida Moor has run the mill since 1960.`, []string{
			"header row Name:⇥Ida Moor ⏎ row Born:⇥3 May 1931 ⏎ row Trade:⇥miller ⏎ row Address:⇥Mill Lane 4",
			"Ida Moor has run the mill since 1960.",
		}},
	})
}
