package about_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestFront: what stands in front of a text tells its title, its author and its day, in whatever form.
func TestFront(t *testing.T) {
	const law = "# Verordnung über Lampen (LampV)\n\nAusgefertigt am\n:   2003-11-25\n\nÄnderung durch\n:   Art. 15 G v. 23.6.2021 I 1858\n\n## § 1 Lampen\n\n(1) Lampen sind mit Öl zu betreiben.\n"
	for _, test := range []struct{ file, text, title, author, question, says string }{
		{"a.txt", "THE LAMP OF ASKE\n\nby\n\nAda Weber" + aboutPiers, "The Lamp of Aske", "", "what's the title?", "THE LAMP OF ASKE"},
		{"a.txt", "DIE LAMPE\n\nVon\n\nAda Weber\n\nGedruckt von Ole Brandt in Aske\n\nDie Lampe steht auf der Mühle von Aske und brennt mit Öl.\n", "", "", "Wer hat das geschrieben?", "Ada Weber"},
		{"a.md", "# The lamp\n\n## By Ada Weber\n\n## INTRODUCTION" + aboutPiers, "", "Ada Weber", "who wrote this?", "By Ada Weber"},
		{"a.md", "# Title: Letters\n\n## Year: 1796\n\n## LETTER I." + aboutPiers, "", "", "when was this written?", "Year: 1796"},
		{"a.md", law, "", "", "Wann wurde das zuletzt geändert?", "Änderung durch Art. 15 G v. 23.6.2021 I 1858"},
		{"a.txt", "灯\n\n灯在磨坊上，人们晚上都能看见它的光。\n\n" + strings.Repeat("老人每天都给它加油，从来没有忘记过。\n\n", 14) + "一九二一年一月。\n\n⑴磨坊：磨面的地方，在村子的西边。\n\n⑵油：灯里烧的东西，从港口运来。\n\n⑶老人：村里看灯的人，那时已经很老了。\n\n⑷村子：在海边，离港口不远。\n\n⑸港口：停船的地方，在村子的东边。\n\n⑹海：在村子的南边，很大。\n", "", "", "写于哪一年？", "一九二一年一月。"},
		{"a.md", "# News\n\n## 2.1.0 / 2025-07-20\n\n- The lamp goes out at dawn.\n\n## 2.0.0 / 2025-03-01\n\n- The lamp is lit.\n", "", "", "which is the newest version in the list", "2.1.0 / 2025-07-20 The lamp goes out at dawn."},
		{"a.md", "# FAQ\n\nThe lamp of Aske has a keeper and stands on the mill.\n\n## Who lights it?\n\nJo Park.\n\n## What does it burn?\n\nOil.\n\n## Where is it?\n\nOn the mill.\n\n## When is it lit?\n\nAt dusk.\n", "", "", "what is this about?", "FAQ The lamp of Aske has a keeper and stands on the mill. Who lights it? What does it burn? Where is it? When is it lit?"},
		{"a.md", "# FAQ\n\n## Who lights the lamp?\n\nJo Park lights it.\n\n## What does it burn?\n\nIt burns oil from the harbour.\n\n## Where is it?\n\nIt stands on the mill.\n\n## When is it lit?\n\nIt is lit at dusk.\n", "", "", "what is this about?", "FAQ Who lights the lamp? What does it burn? Where is it? When is it lit?"},
	} {
		d, err := load.File(test.file, []byte(test.text), text.Meta{Title: test.title, Author: test.author})
		if err != nil {
			t.Fatal(err)
		}
		if a, _ := asking(&text.Corpus{Documents: []*text.Document{d}}, test.question).Answer(); said(a) != test.says {
			t.Errorf("%q of %q: %q, want %q", test.question, test.text[:12], said(a), test.says)
		}
	}
}
