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
