package answer_test

import (
	"strings"
	"testing"
)

const (
	lamps = "# Lamps\n\n## Notes\n\n1. Ann Lee, Oil, 1901.\n2. Jon Hall, Gas, 1911.\n\n## D4. Who lights them?\n\nThe watchman does.\n\n## COPYRIGHT\n\nThe town owns all pictures.\n\n" +
		"## EXAMPLES\n\n```\nlamp on\n```\n\nLights one lamp of the street.\n\n```\nlamp off\n```\n\nDarkens all the lamps.\n\n## Pea soup\n\nSoak the peas for a night. Boil them with salt.\n"
	treaty = "We agree on this treaty of the two towns.\n\nArticle. I.\n\nThe bridge belongs to both of the towns.\n\nArticle. II.\n\nThe toll is paid in the eastern town.\n\n# Annex\n\nThe map is kept in the hall.\n"
)

// TestPlacesOtherwise: notes below a heading, labelled questions, sections by their names, and what nothing
// counts.
func TestPlacesOtherwise(t *testing.T) {
	for _, c := range []struct{ text, question, says string }{
		{lamps, "What does note 2 refer to?", "Jon Hall, Gas, 1911."},
		{lamps, "What does footnote 2 say?", "Jon Hall, Gas, 1911."},
		{lamps, "What do the footnotes say?", "Ann Lee, Oil, 1901."},
		{lamps, "What does question D4 say?", "The watchman does."},
		{lamps, "What's in the COPYRIGHT section?", "The town owns all pictures."},
		{lamps, "What does the last of the examples do?", "Darkens all the lamps."},
		{lamps, "What does the first example do?", "Lights one lamp of the street."},
		{lamps, "What does the second example do?", "Darkens all the lamps."},
		{lamps, "What is the first step of the pea soup?", "Soak the peas for a night."},
		{treaty, "Explain article II.", "The toll is paid in the eastern town."},
		{treaty, "Explain article I.", "The bridge belongs to both of the towns."},
	} {
		a := ask(t, fromFile(t, "text.md", c.text), c.question)
		if !strings.Contains(a.Text, c.says) || len(a.Claims) == 0 {
			t.Errorf("%q is answered %s %q, want %q", c.question, a.Outcome, a.Text, c.says)
		}
	}
	for question, not := range map[string]string{"Explain article I.": "toll", "Explain article II.": "map"} {
		if a := ask(t, fromFile(t, "text.md", treaty), question); strings.Contains(a.Text, not) {
			t.Errorf("%q is answered %q", question, a.Text)
		}
	}
}

// TestWhoIsBehind: who made a text and which version it is, where it says so in one way or another.
func TestWhoIsBehind(t *testing.T) {
	const rest = "\n\nThe lamps burn in winter.\n\nThey are dark in summer.\n"
	for _, c := range []struct{ text, question, says string }{
		{"# Lamps\n\nFrom: Ann Lee (keeper)" + rest, "who wrote this?", "From: Ann Lee"},
		{"# Lamps\n\nOur reporter Ann Lee spent a night with the watchman." + rest, "who wrote this piece?", "Our reporter Ann Lee"},
		{"# Lamps\n\nCopyright (C) 1999 Lamp Trust" + rest, "who wrote this?", "Copyright (C) 1999 Lamp Trust"},
		{"# Lamps\n\nThis page was written by Ann Lee." + rest, "who published this?", "written by Ann Lee"},
		{"# Lamps\n\nVersion 2, June 1991" + rest + strings.Repeat("\nOil is cheap.\n", 12) + "\nA lamp of version 69 has no wick.\n", "which version is this?", "Version 2, June 1991"},
		{"# Rules of the lamps (v1.9)" + rest, "which version is this?", "Rules of the lamps (v1.9) [¶1]"},
	} {
		if a := ask(t, fromFile(t, "text.md", c.text), c.question); !strings.Contains(a.Text, c.says) || strings.Contains(a.Text, "69") {
			t.Errorf("%q is answered %s %q, want %q", c.question, a.Outcome, a.Text, c.says)
		}
	}
	forms := "# Lamps\n\nCopyright (C) 1999 Lamp Trust" + rest + strings.Repeat("\nOil is cheap.\n", 12) + "\nIf you build lamps, have your employer sign a note such as: Lamp Works, Inc., gives up all claims to the lamp that was written about by James Hall of the works.\n"
	if a := ask(t, fromFile(t, "text.md", forms), "who is behind this?"); !strings.HasPrefix(a.Text, "Copyright (C) 1999 Lamp Trust") {
		t.Errorf("the author is told by %q", a.Text)
	}
}

// TestFirstLine: a text that is only called as its file is has the line for its title that it begins with.
func TestFirstLine(t *testing.T) {
	const rest = "\n\nThe lamps burn in winter, and nobody in the street knows who lights them.\n\nThey are dark in summer.\n"
	for content, says := range map[string]string{
		"Of the lamp in the street that went out in the night of the great storm, and of all that came\nof it in the town and in the harbour" + rest: "Of the lamp in the street",
		"The lamps are old." + rest: "The title is “night”.",
	} {
		if a := ask(t, fromFile(t, "night.txt", content), "what is the title of the chapter?"); !strings.HasPrefix(a.Text, says) {
			t.Errorf("%q is answered %s %q, want %q", content, a.Outcome, a.Text, says)
		}
	}
}

// TestWhatKind: a text says what it is, by its sentences or by its title; one without sentences is told of by
// its sections.
func TestWhatKind(t *testing.T) {
	for _, c := range []struct{ text, question, says string }{
		{"# lamp\n\n```\nlamp -l\n```\n\nLamps burn in winter.\n\nThis manual page is a short description of the lamp.\n", "is this the full manual or a short one?", "This manual page is a short description"},
		{"# Lamp 2.3 Release Notes\n\nLamps burn longer.\n", "what kind of text is this?", "Lamp 2.3 Release Notes"},
	} {
		if a := ask(t, fromFile(t, "text.md", c.text), c.question); !strings.Contains(a.Text, c.says) {
			t.Errorf("%q is answered %s %q, want %q", c.question, a.Outcome, a.Text, c.says)
		}
	}
	a := ask(t, fromFile(t, "text.md", "# Lamps\n\n## Oil\n\n[One](1)\n\n## Gas\n\n[Two](2)\n"), "what is this about?")
	if !strings.Contains(a.Text, "Oil · Gas") {
		t.Errorf("a list of contents is told of by %q", a.Text)
	}
}

// TestNoVersions: headings with numbers in writing without spaces are no versions.
func TestNoVersions(t *testing.T) {
	a := ask(t, fromFile(t, "lamps.md", "# 第八章 灯\n\n## 8.3. 油灯\n\n油灯在冬天的晚上点亮整条街道。\n\n## 8.4. 煤气灯\n\n煤气灯在夏天的晚上不会点亮街道。\n"), "这一章讲什么？")
	if strings.Contains(a.Notice, "8.4. 煤气灯") && !strings.Contains(a.Notice, "8.3. 油灯") {
		t.Errorf("it is noted %q", a.Notice)
	}
}
