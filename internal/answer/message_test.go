package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
)

const raftChat = `The raft group

[Fri 18:02] Lena: Who has the key of the shed?
[Fri 18:05] Tom: Me. I leave it under the red pot.
[Fri 18:40] Lena: Found it.
[Sat, 4 May 07:30] Tom: The raft leaks again.
[Sat, 4 May 07:45] Lena: Bring tar, then. And a brush.
`

// TestMessages: a message is a place, by who wrote it and when.
func TestMessages(t *testing.T) {
	p := fromFile(t, "raft.txt", raftChat)
	for question, want := range map[string]string{
		"What did Tom write on Friday at 18:05?": "[Fri 18:05] Tom: Me. I leave it under the red pot.",
		"What did Lena say at 7:45 am?":          "[Sat, 4 May 07:45] Lena: Bring tar, then. And a brush.",
		"What did Lena write on Saturday?":       "[Sat, 4 May 07:45] Lena: Bring tar, then. And a brush.",
		"What was written at 07:30 on 4 May?":    "[Sat, 4 May 07:30] Tom: The raft leaks again.",
	} {
		a := ask(t, p, question)
		var said []string
		for _, c := range a.Claims {
			said = append(said, c.Text)
		}
		if got := strings.Join(said, " "); a.Outcome != answer.Answered || got != want {
			t.Errorf("%q: %s %q", question, a.Outcome, got)
		}
	}
	if a := ask(t, p, "What did Tom write on Sunday at 18:05?"); a.Outcome == answer.Answered && len(a.Claims) < 3 {
		t.Errorf("of another day: %q", a.Text)
	}
}

// TestThread: a sentence of a message is shown with who wrote it, also from its second paragraph on, and without what the
// message quotes.
func TestThread(t *testing.T) {
	p := fromFile(t, "thread.txt", "From: Ann Lee <ann@x.example>\nDate: Mon, 5 May 2025 19:12\nSubject: The raft\n\nThe raft leaks again at the stern.\n\n"+
		"From: Bo Roy <bo@x.example>\nDate: Tue, 6 May 2025 07:41\nSubject: Re: The raft\n\nAnn Lee wrote:\n> The raft leaks again at the stern.\n\nI have seen it, too.\n\nThe red tar costs nine pounds in the harbour shop.\n")
	a := ask(t, p, "What does the red tar cost?")
	if want := "Bo Roy (Tue, 6 May 2025 07:41): The red tar costs nine pounds in the harbour shop."; len(a.Claims) != 1 || a.Claims[0].Text != want {
		t.Errorf("%q", a.Text)
	}
}
