package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
)

// TestListOfChanges: an overview of a list of changes says that it is one and which version is the newest,
// and so does the answer to which that is.
func TestListOfChanges(t *testing.T) {
	const newest = "the newest version in it is [2.1.0] - 2025-06-02."
	if a := ask(t, read(t, "releases.md"), "what is this about?"); !strings.Contains(a.Notice, newest) {
		t.Errorf("the overview of a list of changes is noted %q", a.Notice)
	}
	if a := ask(t, read(t, "releases.md"), "which version is this and from when is it?"); !strings.Contains(a.Text, newest) {
		t.Errorf("the version is said to be %q", a.Text)
	}
	if a := ask(t, read(t, "rules.md"), "what is this about?"); strings.Contains(a.Notice, "newest version") {
		t.Errorf("the overview of rules is noted %q", a.Notice)
	}
}

// TestWhoWroteUntold: no sentence is shown for who wrote a text where none tells it: "by" and "written" have to
// stand together.
func TestWhoWroteUntold(t *testing.T) {
	for _, told := range []struct {
		text string
		is   bool
	}{
		{"# Terms\n\nProgrammes compiled in other languages and then supplied by Mr Hall are no part of it.\n\nThe stove may be used by Ada Weber.\n", false},
		{"# Terms\n\nA page about stoves.\n\nAda Weber of the second floor typed these up after the winter.\n", true},
		{"# Terms\n\nPresented to all of the members on 3 March 2026 by the board: Ada Weber and Jon Hall.\n\nA page about stoves.\n", true},
	} {
		a := ask(t, fromFile(t, "terms.md", told.text), "who wrote this?")
		if shown := a.Outcome == answer.Answered && strings.Contains(a.Text, "Weber"); shown != told.is || a.Outcome == answer.Answered != told.is {
			t.Errorf("%q is answered %s %q", told.text, a.Outcome, a.Text)
		}
	}
}

// TestIntroduction: it is the section that is called so, or else the beginning; and the answers of a dialogue
// are counted by what is asked.
func TestIntroduction(t *testing.T) {
	const talk = "Stone: Where is the mill?\n\nWeber: By the ford. It has two wheels.\n\nStone: Who runs it?\n\nWeber: My aunt does.\n"
	for _, c := range []struct{ text, question, says string }{
		{"# Mills\n\nSome words first.\n\n## Introduction\n\nMills grind corn.\n\n## Wheels\n\nThere are two.\n", "what does the introduction say?", "Mills grind corn."},
		{"# Mills\n\nMills have wheels.\n\n## Wheels\n\nThere are two.\n", "what does the introduction say?", "Mills have wheels."},
		{talk, "what does she say in her second answer?", "My aunt does."},
	} {
		if a := ask(t, fromFile(t, "mills.md", c.text), c.question); !strings.Contains(a.Text, c.says) {
			t.Errorf("%q is answered %s %q, want %q", c.question, a.Outcome, a.Text, c.says)
		}
	}
}

// TestNoVersions: headings with numbers in writing without spaces are no versions.
func TestNoVersions(t *testing.T) {
	a := ask(t, fromFile(t, "lamps.md", "# 第八章 灯\n\n## 8.3. 油灯\n\n油灯在冬天的晚上点亮整条街道。\n\n## 8.4. 煤气灯\n\n煤气灯在夏天的晚上不会点亮街道。\n"), "这一章讲什么？")
	if strings.Contains(a.Notice, "8.4. 煤气灯") && !strings.Contains(a.Notice, "8.3. 油灯") {
		t.Errorf("it is noted %q", a.Notice)
	}
}
