package load_test

import (
	"strings"
	"testing"
)

// TestAlikeLines: lines in a row that begin in the same way are a list, and those that name them are headings, as people
// write in chats, where nobody leaves lines blank. Lines of running text are none.
func TestAlikeLines(t *testing.T) {
	testStructures(t, "a.md", []outlineTest{
		{"in bold", "**BOATS**\n**#oar** for two men\n**#sail** in wind\n**#raft** never at night\nNow row.\n", []string{
			"BOATS | item {•} #oar for two men ⏎ item {•} #sail in wind ⏎ item {•} #raft never at night", "BOATS | Now row.", "heading: BOATS",
		}},
		{"signs", "Rules of the pier\n➜ no fires\n✅ dogs\n1️⃣ **one** boat each\n", []string{
			"Rules of the pier ⏎ item {➜} no fires ⏎ item {✅} dogs ⏎ item {1️⃣} one boat each",
		}},
		{"parts", "He rows.\n\n**Monday**\n➤ the mill\n➤ the weir\n**Tuesday**\n➤ the sea\n➤ the isle\n\nShe sails.\n", []string{
			"He rows.", "Monday | item {➤} the mill ⏎ item {➤} the weir", "Tuesday | item {➤} the sea ⏎ item {➤} the isle", "She sails.", "heading: Monday", "heading: Tuesday",
		}},
		{"names above sentences", "He rows.\n\n**1. Oars**\nThey hang in the hall.\n**2. Sails**\nThey are wet.\n\n**Boats.**\nThey float.\n", []string{
			"He rows.", "1. Oars | They hang in the hall.", "2. Sails | They are wet.", "Boats. They float.", "heading: 1. Oars", "heading: 2. Sails",
		}},
		{"a list behind its name", "He rows.\n\n**To row**\nSit down, then:\n1. pull\n2. push\n\nShe sails.\n", []string{
			"He rows.", "To row | Sit down, then: ⏎ item {1.} pull ⏎ item {2.} push", "She sails.", "heading: To row",
		}},
		{"framed", "He rows.\n\n═══ OARS ═══\n🔴 Red – for two\n🔵 Blue – for four\n══════\n━━ Sails ━━\n┣ jib\n┗ main\n", []string{
			"He rows.", "OARS | item {🔴} Red – for two ⏎ item {🔵} Blue – for four", "Sails | item {┣} jib ⏎ item {┗} main", "heading: OARS", "left out: ══════", "heading: Sails",
		}},
		{"paragraphs", "Rules\n\n1️⃣ Row.\n\n2️⃣ Sail.\n\n3️⃣ Rest.\n", []string{"Rules ⏎ item {1️⃣} Row. ⏎ item {2️⃣} Sail. ⏎ item {3️⃣} Rest."}},
		{"numbers in bold", "**1.** Sit\n**2.** Pull\n**3.** Rest\n", []string{"item {1.} Sit ⏎ item {2.} Pull ⏎ item {3.} Rest"}},
		{"mentions", "<#123> for two men\n<@&45> in wind\n<@678> at night\n", []string{"item {<#123>} for two men ⏎ item {<@&45>} in wind ⏎ item {<@678>} at night"}},
		{"running text", "Men who row call it the\n**oar** and know that the\n**sail** is another thing, which they\nsay.\n", []string{
			"Men who row call it the oar and know that the sail is another thing, which they say.",
		}},
		{"options", "Row with the flag\n--oar when it rains and the wind is\n--wet or so.\n", []string{"Row with the flag --oar when it rains and the wind is --wet or so."}},
		{"rights", "© 1998 Lind\n© 1999 Holm\n", []string{"© 1998 Lind © 1999 Holm"}},
		{"questions", "**How do I row?**\nWith oars.\n**How do I sail?**\nIn wind.\n\n**Rest**\nQ: When?\nA: At night.\nQ: Where?\nA: At home.\n", []string{
			"question How do I row? ⏎ answer With oars.", "question How do I sail? ⏎ answer In wind.",
			"Rest | question {Q:} When? ⏎ answer {A:} At night.", "Rest | question {Q:} Where? ⏎ answer {A:} At home.", "heading: Rest",
		}},
	})
}

// TestCountedLines: lines that somebody broke and that count are a list, as they are typed where the numbers of a list are
// none to the format.
func TestCountedLines(t *testing.T) {
	for _, path := range []string{"a.md", "a.html"} {
		breaks := map[string]string{"a.md": "  \n", "a.html": "<br>\n"}[path]
		for _, test := range []struct {
			name  string
			lines []string
			want  []string
		}{
			{"numbers", []string{"Bring these:", "1&#46; a coat", "2&#46; two oars", "3&#46; bread"}, []string{"Bring these: ⏎ item {1.} a coat ⏎ item {2.} two oars ⏎ item {3.} bread"}},
			{"letters", []string{"He goes", "a) by boat", "b) on foot", "as he wants."}, []string{"He goes ⏎ item {a)} by boat ⏎ item {b)} on foot as he wants."}},
			{"parts of parts", []string{"1&#46;1. oars", "1&#46;2. sails", "2&#46; ropes"}, []string{"item {1.1.} oars ⏎ item {1.2.} sails ⏎ item {2.} ropes"}},
			{"no count", []string{"She came on", "3&#46; May and", "12&#46; June."}, []string{"verse She came on↵3. May and↵12. June."}},
			{"one", []string{"They are of class", "1&#46; That is all."}, []string{"verse They are of class↵1. That is all."}},
		} {
			testStructures(t, path, []outlineTest{{test.name, strings.Join(test.lines, breaks), test.want}})
		}
	}
}

// TestChatMarks: what Discord writes beside Markdown is what it shows of it, also in a file that is called plain text.
func TestChatMarks(t *testing.T) {
	for _, path := range []string{"a.md", "a.txt"} {
		testStructures(t, path, []outlineTest{
			{"times", "It is on <t:1700000000:D> at <t:1700000000:t>, or <t:1700000000>.", []string{"It is on 2023-11-14 at 22:13 UTC, or 2023-11-14 22:13 UTC."}},
			{"small text", "-# as of May\nHe rows.\n-# He sails.", []string{"as of May", "He rows.", "He sails."}},
			{"hidden", "Row to the ||old *mill*|| in <#123456789012345678>, a || b || c.", []string{"Row to the old mill in <#123456789012345678>, a || b || c."}},
			{"emoji", "<:oar:123456789012345678> row\n<a:sail:123456789012345678> sail <:x2:123456789012345678>", []string{"item {•} row ⏎ item {•} sail"}},
			{"commands", "Say </row:123456789012345678> to <@123456789012345678>.", []string{"Say /row to <@123456789012345678>."}},
			{"bold", "**Oars** hang\n**Sails** lie\n**Rafts** float", []string{"item {•} Oars hang ⏎ item {•} Sails lie ⏎ item {•} Rafts float"}},
		})
	}
	testStructures(t, "a.txt", []outlineTest{
		{"signs", "OARS\n🔹 in the hall\n🔹 by the door, where nobody has looked for them since the great flood of last year, as Holm said in May.\n\nHe rows.\n",
			[]string{"OARS | item {🔹} in the hall ⏎ item {🔹} by the door, where nobody has looked for them since the great flood of last year, as Holm said in May.", "He rows.", "heading: OARS"}},
		{"one in bold", "He has **one** oar.\n", []string{"He has **one** oar."}},
	})
}
