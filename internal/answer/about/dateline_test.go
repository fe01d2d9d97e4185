package about_test

import (
	"strings"
	"testing"
)

// aboutPiers is as much of a text as nobody takes for its beginning or its end.
var aboutPiers = strings.Repeat("\n\nThe pier of the harbour was mended by the men of the village.", 20)

// TestDateline: where nothing else tells when a text is of, a line does that is only a day, or a note on it at its end.
func TestDateline(t *testing.T) {
	for _, test := range []struct{ text, says string }{
		{"# Harbour Gazette\n\nFor the people of Aske. Monday, May 4, 1801." + aboutPiers, "Monday, May 4, 1801."},
		{"# On piers" + aboutPiers + "\n\n[Note 1: A short lecture delivered in the mill on Sunday, May 4th, 1801, before the whole of the village and its guests from the islands of the north and the south.]", "[Note 1: A short lecture"},
		{"# On piers\n\nOn Monday, May 4, 1801, the mill burned." + aboutPiers, ""},
	} {
		if a, ok := asking(file(t, test.text), "when was this lecture given?").Answer(); ok != (test.says != "") || !strings.HasPrefix(said(a), test.says) {
			t.Errorf("%q: %t, %q", test.text[:40], ok, said(a))
		}
	}
}

// TestSignedOn: a line that says who wrote a text and on which day tells when it is of, and a sentence that names both
// does not.
func TestSignedOn(t *testing.T) {
	for _, test := range []struct{ question, byline, body, says string }{
		{"When was this published?", "By Ann Lee, Aske, 9 November 2025", "The pier stood empty for years. The council has agreed to mend it.", "By Ann Lee"},
		{"When was this published?", "By 9 November 2025 the pier was mended by Ann Lee.", "The pier stood empty for years.", ""},
		{"wann ist der artikel erschienen", "Von Ann Lee, Aske, 9. November 2025", "Der Steg stand lange leer. Der Rat hat zugestimmt, dass er nun gebaut wird.", "Von Ann Lee"},
		{"de cuándo es", "Por Ann Lee, Aske, 9 de noviembre de 2025", "El muelle estaba vacío desde hace años. El pueblo ha decidido que se arregla.", "Por Ann Lee"},
		{"什么时候写的", "本报记者 周敏 2025年10月18日", "码头空了很多年。镇里同意修它。", "本报记者"},
	} {
		if a, ok := asking(file(t, "# Steg\n\n"+test.byline+"\n\n"+test.body+"\n"), test.question).Answer(); ok != (test.says != "") || !strings.HasPrefix(said(a), test.says) {
			t.Errorf("%q: %t, %q", test.byline, ok, said(a))
		}
	}
}

// TestVersionsInLines: a list of changes whose versions stand in lines above their items has a newest and an oldest one.
func TestVersionsInLines(t *testing.T) {
	c := file(t, "# Lamp news\n\nVersion 1.9:\n- The wick burns.\n\nVersion 1.10 (3 May 2020):\n- The oil lasts.\n\nVersion 1.8:\n- The lamp is new.\n")
	for question, says := range map[string]string{
		"what's the newest version mentioned here?": "The oil lasts.", "what's the oldest version?": "The lamp is new.", "which version is this?": "It is a list of changes; the newest version in it is Version 1.10 (3 May 2020).",
	} {
		if a, ok := asking(c, question).Answer(); !ok || !strings.Contains(said(a), says) {
			t.Errorf("%q: %t, %q", question, ok, said(a))
		}
	}
}

// TestTopics: the topics of a text with sections are their headings, before what an overview has; who asks what kind
// of text it is, too, is told both.
func TestTopics(t *testing.T) {
	const minutes = "# Harbour board\n\nThe board of the harbour met in the mill on a cold day.\n\n## The new pier\n\nThe members want a pier of stone for the ferry.\n\n## The old boat\n\nNobody wants to pay for the old boat of the harbour.\n"
	a, ok := asking(file(t, minutes), "which topics were discussed?").Answer()
	if !ok || len(a.Alone) != 3 || !strings.HasPrefix(said(a), "Harbour board The new pier The old boat") || len(a.Led) == 0 {
		t.Errorf("%t, %q", ok, said(a))
	}
	const guide = "# The pier\n\nThis guide is written for all who visit the piers.\n\nThe pier of stone is the longest of the islands of the north.\n\nThe pier of wood was built for the boats of the mill.\n"
	a, ok = asking(file(t, guide), "what kind of text is this and what is it about?").Answer()
	if !ok || !strings.Contains(said(a), "This guide is written") || !strings.Contains(said(a), "longest of the islands") {
		t.Errorf("%t, %q", ok, said(a))
	}
}
