package about_test

import (
	"strings"
	"testing"
)

// TestImprints: who wrote a text and when is told by what has the form for it, where no sentence says so.
func TestImprints(t *testing.T) {
	for _, test := range []struct{ text, question, says string }{
		{"THE LAMP OF ASKE\n\nBY\n\nADA WEBER\n\nLONDON: TERN PRESS, MDCCCXLVI" + aboutPiers, "who wrote this?", "ADA WEBER"},
		{"THE LAMP OF ASKE\n\nBY\n\nADA WEBER\n\nLONDON: TERN PRESS, MDCCCXLVI" + aboutPiers, "when was this published?", "LONDON: TERN PRESS, MDCCCXLVI"},
		{"THE LAMP OF ASKE\n\nIN A MIX OF IX COLOURS" + aboutPiers, "when was this published?", ""},
		{"# On piers" + aboutPiers + "\n\nAske/Mill Hill, 3.5.1990", "from when is this version?", "Aske/Mill Hill, 3.5.1990"},
		{"# Rules of the pier. Updated: 2024" + aboutPiers, "from when is this version?", "Rules of the pier. Updated: 2024"},
		{"# lamp\n\nA lamp for piers." + aboutPiers + "\n\n## AUTHOR\n\nAda Weber of Aske" + "\n\n## BUGS" + aboutPiers, "who wrote it?", "Ada Weber of Aske"},
		{"# Ada's lamp\n\nKeeper of the pier. From the series “Lamps of Aske and of its harbour”, text by Ole Brandt, revised May 2020." + aboutPiers, "Who is the author?",
			"From the series “Lamps of Aske and of its harbour”, text by Ole Brandt, revised May 2020."},
		{"# Ada's lamp\n\nThe lamp of the harbour of Aske, pictures by Ole Brandt." + aboutPiers, "Who is the author?", ""},
		{"# 第 3 期\n\n这里记录过去的东西，每周五发布。\n\n2010年一位化学家发表了论文。", "作者是谁？", ""},
	} {
		if a, _ := asking(file(t, test.text), test.question).Answer(); said(a) != test.says {
			t.Errorf("%q of %q: %q, want %q", test.question, test.text[:20], said(a), test.says)
		}
	}
}

// TestSameDay: the line that has the day of a description in other words is shown.
func TestSameDay(t *testing.T) {
	c := file(t, "# On piers\n\nAda Weber · 12 October 2019 · 9 minutes"+aboutPiers)
	for date, says := range map[string]string{"2019-10-12": "Ada Weber · 12 October 2019 · 9 minutes", "2019-10-13": "It is dated 2019-10-13."} {
		c.Documents[0].Meta.Date = date
		if a, _ := asking(c, "when was this published?").Answer(); said(a) != says {
			t.Errorf("%s: %q, want %q", date, said(a), says)
		}
	}
}

// TestSecondPostscript: of several postscripts the one is shown that is asked for.
func TestSecondPostscript(t *testing.T) {
	c := file(t, "Dear Ole,\n\nthe lamp is lit.\n\nYours, Ada\n\nP.S. The oil is dear.\n\nP.P.S. The pier is shut.\n")
	for question, says := range map[string]string{"what does the second postscript say": "P.P.S. The pier is shut.", "what does the postscript say": "P.S. The oil is dear."} {
		if a, _ := asking(c, question).Answer(); !strings.Contains(said(a), says) {
			t.Errorf("%q: %q", question, said(a))
		}
	}
}
