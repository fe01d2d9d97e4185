package load_test

import "testing"

// TestSectionsOfPlain: what divides a plain text, and what only lists its parts.
func TestSectionsOfPlain(t *testing.T) {
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
	})
}
