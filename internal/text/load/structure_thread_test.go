package load_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// said is the structure of a text without what is left out.
func said(t *testing.T, file string) []string {
	t.Helper()
	return slices.DeleteFunc(structure(t, "a.txt", file), func(s string) bool { return strings.HasPrefix(s, "left out: ") })
}

// TestThread: a thread of mails is the turns of who wrote them. Headers are left out, and what is quoted from another
// message of the text is what the answer hangs on.
func TestThread(t *testing.T) {
	for _, test := range []outlineTest{
		{"mails", `From: Ada Moe <ada@x.example>
To: boats@x.example
Date: Mon, 5 May 2025 19:12:44 +0100
Subject: The pump

Hello all,

The pump in the long boat is broken again.

Who has a spanner?

Ada

----------------------------------------
From: b.roy@x.example (Bo Roy)
Date: Tue, 6 May 2025 07:01
Subject: Re: The pump

On Mon, 5 May 2025, Ada Moe wrote:
> The pump in the long boat
> is broken again.

I have one:

- the large one
- the small one

Bo
`, []string{
			"turn {Ada Moe (Mon, 5 May 2025 19:12):} Hello all, ⏎ turn The pump in the long boat is broken again. ⏎ turn Who has a spanner?",
			"turn {Bo Roy (Tue, 6 May 2025 07:01):} I have one: ⏎ item {-} the large one ⏎ item {-} the small one ← On Mon, 5 May 2025, Ada Moe wrote: The pump in the long boat is broken again.",
		}},
		{"mails on two subjects", `From ann at x.example  Mon May  5 19:12:00 2025
From: ann at x.example (Ann Lee)
Date: Mon, 5 May 2025 19:12:00 +0000
Subject: [boats] The pump

It is broken.

From bo at x.example  Tue May  6 19:12:00 2025
From: bo at x.example (Bo Roy)
Date: Tue, 6 May 2025 19:12:00 +0000
Subject: [boats] Re: The pump

It is mended.

From bo at x.example  Tue May  6 20:00:00 2025
From: bo at x.example (Bo Roy)
Date: Tue, 6 May 2025 20:00:00 +0000
Subject: [boats] The pier

It is open.
`, []string{
			"The pump | turn {Ann Lee (Mon, 5 May 2025 19:12):} It is broken.",
			"The pump | turn {Bo Roy (Tue, 6 May 2025 19:12):} It is mended.",
			"The pier | turn {Bo Roy (Tue, 6 May 2025 20:00):} It is open.",
			"heading: The pump", "heading: The pier",
		}},
		{"an issue", `The pump is broken #12

ann commented on May 5, 2025
The pump in the long boat is broken.

Reply

bo commented 2 days ago
Mended.

Reply

ann commented 1 hour ago
> The pump in the red boat is broken.

Not that one.

Reply
`, []string{
			"turn {ann (May 5, 2025):} The pump in the long boat is broken.",
			"turn {bo (2 days ago):} Mended.",
			"quotation The pump in the red boat is broken.",
			"turn {ann (1 hour ago):} Not that one.",
			"title: The pump is broken #12",
		}},
		{"names above times", `ann_lee
May 5
The pump in the long boat is broken.

3 Likes

bo
May 6
Which one do you mean?

1 Like

ann_lee
May 7
The one below the bench.

12 Likes
`, []string{
			"turn {ann_lee (May 5):} The pump in the long boat is broken.",
			"turn {bo (May 6):} Which one do you mean?",
			"turn {ann_lee (May 7):} The one below the bench. ← bo (May 6): Which one do you mean?",
		}},
		{"what programs add", `==============================================
Guild: Boats
==============================================

[05/05/2025 07:12 PM] ann
The pump in the long boat is broken.

{Attachments}
https://x.example/pump.jpg

[05/05/2025 07:15 PM] bo
Which one?

{Reactions}
👍 (3)

==============================================
Exported 2 message(s)
==============================================
`, []string{
			"turn {ann (05/05/2025 07:12 PM):} The pump in the long boat is broken.",
			"turn {bo (05/05/2025 07:15 PM):} Which one?",
			"title: Guild: Boats",
		}},
		{"what a program tells in a chat", "05/05/2025, 19:00 - Messages are end-to-end encrypted. Nobody can read them.\n05/05/2025, 19:01 - Ann added Bo\n05/05/2025, 19:12 - Ann: The pump is broken.\nIt was new.\n05/05/2025, 19:13 - Bo: <Media omitted>\n05/05/2025, 19:14 - Bo: Which one is it?\n", []string{
			"turn {05/05/2025, 19:01 -} Ann added Bo",
			"turn {05/05/2025, 19:12 - Ann:} The pump is broken. It was new.",
			"turn {05/05/2025, 19:14 - Bo:} Which one is it?",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, said(t, test.source)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestThreadOneLine: the header of a message is a name and a time in a form that comes again.
func TestThreadOneLine(t *testing.T) {
	for name, headers := range map[string][3]string{
		"Discord":   {"Ann — 05/05/2025 19:12", "Bo — Today at 7:15 PM", "Ann — Today at 7:16 PM"},
		"Telegram":  {"Ann Lee, [05.05.2025 19:12]", "Bo, [05.05.2025 19:15]", "Ann Lee, [05.05.2025 19:16]"},
		"Slack":     {"Ann  7:12 PM", "Bo  7:15 PM", "Ann  7:16 PM"},
		"phpBB":     {"#1 Post by Ann » Mon May 05, 2025 7:12 pm", "#2 Post by Bo » Mon May 05, 2025 7:15 pm", "#3 Post by Ann » Mon May 05, 2025 7:16 pm"},
		"Zoom":      {"19:12:01 From Ann to Everyone:", "19:15:01 From Bo to Ann (Direct Message):", "19:16:01 From Ann to Everyone:"},
		"Teams":     {"[5/5/2025 7:12 PM] Ann Lee", "[5/5/2025 7:15 PM] Bo", "[5/5/2025 7:16 PM] Ann Lee"},
		"on lines":  {"ann\n — \nToday at 7:12 PM", "u/bo\n•\n2h ago", "ann\n — \nToday at 7:16 PM"},
		"numbers":   {"Speaker 1  00:12", "Speaker 2  00:15", "Speaker 1  01:12"},
		"otter.ai":  {"Ann (00:12):", "Bo (01:12):", "Ann (1:02:12):"},
		"a comment": {"Ann schrieb am 5. Mai 2025:", "Bo schrieb am 6. Mai 2025:", "Ann schrieb am 7. Mai 2025:"},
	} {
		file := headers[0] + "\nThe pump is broken again.\nIt was new last year.\n" + headers[1] + "\nRight, I can mend it now.\n" + headers[2] + "\nThat is very kind of you.\n"
		turns := said(t, file)
		if len(turns) != 3 {
			t.Errorf("%s: %d turns: %q", name, len(turns), turns)
		}
	}
}

// TestNoThread: what has names and times and is no conversation stays what it is.
func TestNoThread(t *testing.T) {
	for name, file := range map[string]string{
		"timetable":  "Opening (9:00 AM)\n\nThe doors open.\n\nLunch (12:00 PM)\n\nThere is soup.\n\nClosing (5:00 PM)\n\nThe doors close.\n",
		"change log": "2025-05-05  Ann Lee  <ann@x.example>\n\n\t* pump.c (open): New function.\n\n2025-05-06  Bo Roy  <bo@x.example>\n\n\t* pump.c (close): New function.\n",
		"who came":   "[10:00 AM] Ann Lee\n[10:05 AM] Bo Roy\n[10:09 AM] Cleo Moe\nAll of them came by boat.\n",
		"one mail":   "From: Ann Lee <ann@x.example>\nDate: Mon, 5 May 2025 19:12\n\nThe pump is broken.\n",
		"steps":      "1. Mixing (9:00 AM)\nMix the flour with the water.\n\n2. Baking (10:00 AM)\nBake it for an hour.\n\n1. Mixing (9:00 PM)\nMix it again the next day.\n",
	} {
		for _, block := range said(t, file) {
			if strings.HasPrefix(block, "turn") {
				t.Errorf("%s: %s", name, block)
			}
		}
	}
}

// TestThreadFormats: conversations are told by what is in a file, whatever its name.
func TestThreadFormats(t *testing.T) {
	const bold = "Ann — 05/05/2025 19:12\n**The pump is broken again.**\nBo — 05/05/2025 19:15\n**I can mend it today.**\nAnn — 05/05/2025 19:16\n**That is very kind of you.**\n"
	const mails = "From ann@x.example Mon May  5 19:12:00 2025\nFrom: Ann <ann@x.example>\nDate: Mon, 5 May 2025 19:12:00 +0000\nMIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\nThe pump is =\nbroken.\n"
	const times = "0:00\nthe pump is broken\n0:05\nso we mend it\n0:09\nfirst of all\n0:12\nyou need a spanner\n0:20\nthank you\n"
	for _, test := range []struct{ name, file, first string }{
		{"a.txt", bold, "turn {Ann (05/05/2025 19:12):} **The pump is broken again.**"},
		{"a.txt", mails, "turn {Ann (Mon, 5 May 2025 19:12):} The pump is broken."},
		{"a.mbox", mails, "turn {Ann (Mon, 5 May 2025 19:12):} The pump is broken."},
		{"a.json", `[{"from": "Ann", "date": "5 May", "text": "The pump is broken."}]`, "turn {Ann (5 May):} The pump is broken."},
		{"a.txt", times, "the pump is broken so we mend it first of all you need a spanner thank you"},
	} {
		d, err := load.File(test.name, []byte(test.file), text.Meta{})
		if err != nil || len(d.Paragraphs) == 0 {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		p := d.Paragraphs[0]
		first := p.Text
		if b := p.Structure()[0]; b.Kind == text.Turn {
			first = "turn {" + b.Label.Of(p.Text) + "} " + strings.TrimSpace(p.Text[b.Label.End:b.End])
		}
		if first != test.first {
			t.Errorf("%s: %q, want %q", test.name, first, test.first)
		}
	}
}
