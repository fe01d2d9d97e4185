package load_test

import "testing"

func TestStructureOfPlain(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"contents with dots", `The Lighthouse Handbook

CONTENTS

1. Introduction .......... 3
2. The lamp .............. 7
3. The fog horn .......... 12
Index .................... 20

1. Introduction

This book is about lighthouses.

2. The lamp

The lamp has 1,000 watts.

3. The fog horn

The horn sounds every 30 seconds.`, []string{
			"1. Introduction | This book is about lighthouses.",
			"2. The lamp | The lamp has 1,000 watts.",
			"3. The fog horn | The horn sounds every 30 seconds.",
			"title: The Lighthouse Handbook",
			"left out: CONTENTS",
			"left out: 1. Introduction .......... 3",
			"left out: 2. The lamp .............. 7",
			"left out: 3. The fog horn .......... 12",
			"left out: Index .................... 20",
			"heading: 1. Introduction",
			"heading: 2. The lamp",
			"heading: 3. The fog horn",
		}},
		{"a title above numbered chapters", `LIGHTHOUSE LAMP 20
Instructions

1. THE LAMP

The lamp has 1,000 watts.

2. THE FOG HORN

The horn sounds every 30 seconds.`, []string{
			"Instructions",
			"1. THE LAMP | The lamp has 1,000 watts.",
			"2. THE FOG HORN | The horn sounds every 30 seconds.",
			"title: LIGHTHOUSE LAMP 20",
			"heading: 1. THE LAMP",
			"heading: 2. THE FOG HORN",
		}},
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
		{"articles of statutes", `ARTICLE 1 - PURPOSE
The purpose of the association is to keep the canal open.

ARTICLE 2 - MEMBERS
2.1 Any adult may become a member.
2.2 Members pay 30 euros a year.

Art. 3 Organe
Die Organe sind:
a) die Versammlung
b) der Vorstand`, []string{
			"ARTICLE 1 - PURPOSE | The purpose of the association is to keep the canal open.",
			"ARTICLE 2 - MEMBERS | >item {2.1} Any adult may become a member. ⏎ >item {2.2} Members pay 30 euros a year.",
			"Art. 3 Organe | Die Organe sind: ⏎ item {a)} die Versammlung ⏎ item {b)} der Vorstand",
			"heading: ARTICLE 1 - PURPOSE",
			"heading: ARTICLE 2 - MEMBERS",
			"heading: Art. 3 Organe",
		}},
		{"German paragraphs of a law", `§ 1 Geltungsbereich
(1) Diese Ordnung gilt für alle Boote.
(2) Sie gilt nicht für Flöße.

§ 2 Gebühren
(1) Die Gebühr beträgt 48 Euro.
(2) Sie ist fällig
1. bei Anmeldung,
2. jeweils am 1. Januar.`, []string{
			"§ 1 Geltungsbereich | item {(1)} Diese Ordnung gilt für alle Boote. ⏎ item {(2)} Sie gilt nicht für Flöße.",
			"§ 2 Gebühren | item {(1)} Die Gebühr beträgt 48 Euro. ⏎ item {(2)} Sie ist fällig ⏎ >item {1.} bei Anmeldung, ⏎ >item {2.} jeweils am 1. Januar.",
			"heading: § 1 Geltungsbereich",
			"heading: § 2 Gebühren",
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
		{"terms and conditions", `---
title: Not front matter in text
---

Terms and Conditions

1 General
1.1 These terms apply to all orders.
1.2 Other terms do not apply.

2 Delivery
2.1 We deliver within 14 days.
2.2 The goods stay ours until they are paid.`, []string{
			"title: Not front matter in text | Terms and Conditions",
			"title: Not front matter in text > 1 General | >item {1.1} These terms apply to all orders. ⏎ >item {1.2} Other terms do not apply.",
			"title: Not front matter in text > 2 Delivery | >item {2.1} We deliver within 14 days. ⏎ >item {2.2} The goods stay ours until they are paid.",
			"heading: title: Not front matter in text",
			"heading: 1 General",
			"heading: 2 Delivery",
		}},
		{"Roman numbers", `I. Einleitung

Dies ist der erste Teil des Textes, der lang genug ist.

II. Hauptteil

Hier steht der zweite Teil, auch er ist lang genug.

A. Quellen

Es gibt drei Quellen.`, []string{
			"I. Einleitung | Dies ist der erste Teil des Textes, der lang genug ist.",
			"II. Hauptteil | Hier steht der zweite Teil, auch er ist lang genug.",
			"A. Quellen | Es gibt drei Quellen.",
			"heading: I. Einleitung",
			"heading: II. Hauptteil",
			"heading: A. Quellen",
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
		{"a statute", `Verein Seilbahn e.V.
Satzung

Präambel

Der Verein betreibt die Seilbahn auf den Grat.

§ 1 Name, Sitz

1. Der Verein heißt "Seilbahn".
2. Er hat seinen Sitz in Oberdorf.

§ 2 Mitgliedschaft

(1) Mitglied kann werden, wer 18 Jahre alt ist.
(2) Die Mitgliedschaft endet durch
    a) Austritt,
    b) Ausschluss,
    c) Tod.`, []string{
			"verse Verein Seilbahn e.V.↵Satzung",
			"Präambel",
			"Der Verein betreibt die Seilbahn auf den Grat.",
			"§ 1 Name, Sitz | >item {1.} Der Verein heißt \"Seilbahn\". ⏎ >item {2.} Er hat seinen Sitz in Oberdorf.",
			"§ 2 Mitgliedschaft | >item {(1)} Mitglied kann werden, wer 18 Jahre alt ist. ⏎ >item {(2)} Die Mitgliedschaft endet durch ⏎ >>item {a)} Austritt, ⏎ >>item {b)} Ausschluss, ⏎ >>item {c)} Tod.",
			"heading: § 1 Name, Sitz",
			"heading: § 2 Mitgliedschaft",
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
		{"contents set as a table", `Table of Contents
Chapter 1: The storm    1
Chapter 2: The wreck    14
Chapter 3: Home         30

Chapter 1: The storm

The wind rose at noon.

Chapter 2: The wreck

They lost the mast.

Chapter 3: Home

All came home but one.`, []string{
			"Chapter 1: The storm | The wind rose at noon.",
			"Chapter 2: The wreck | They lost the mast.",
			"Chapter 3: Home | All came home but one.",
			"left out: Table of Contents",
			"left out: Chapter 1: The storm\t1",
			"left out: Chapter 2: The wreck\t14",
			"left out: Chapter 3: Home\t30",
			"heading: Chapter 1: The storm",
			"heading: Chapter 2: The wreck",
			"heading: Chapter 3: Home",
		}},
		{"contents of two pages", `Table of Contents

   1. The storm .........................    4
      1.1 The wind ......................    4
   2. The wreck .........................    5



Moor                                 [Page 1]

Log 7                  Storms                  May 1993


      2.1 The mast ......................    5
      2.2 The hull ......................    6
   3. Home ..............................    7
      3.1 The quay ......................    8

1. The storm

The wind rose at noon, and the sea with it.

2. The wreck

They lost the mast, and then the hull filled.

3. Home

All came home but one, who stayed on the quay.`, []string{
			"Moor                                 [Page 1]",
			"Log 7                  Storms                  May 1993",
			"1. The storm | The wind rose at noon, and the sea with it.",
			"2. The wreck | They lost the mast, and then the hull filled.",
			"3. Home | All came home but one, who stayed on the quay.",
			"left out: Table of Contents",
			"left out: 1. The storm .........................\t4",
			"left out: 1.1 The wind ......................\t4",
			"left out: 2. The wreck .........................\t5",
			"left out: 2.1 The mast ......................\t5",
			"left out: 2.2 The hull ......................\t6",
			"left out: 3. Home ..............................\t7",
			"left out: 3.1 The quay ......................\t8",
			"heading: 1. The storm",
			"heading: 2. The wreck",
			"heading: 3. Home",
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
