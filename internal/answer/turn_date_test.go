package answer_test

import (
	"testing"

	"pilcrow/internal/answer"
)

// TestDateOfTurn: when something was said is not when it is.
func TestDateOfTurn(t *testing.T) {
	p := fromFile(t, "thread.txt", `From: Ann Holm <ann@harbour.example>
Date: Mon, 5 May 2025 19:12
Subject: The winch

The winch of the old quay is broken. Please bring your tools to the June meeting of the club.

From: Ben Lind <ben@harbour.example>
Date: Tue, 6 May 2025 08:02
Subject: Re: The winch

I have a spanner. The ferry leaves on 3 June at noon, so I can only stay for an hour.
`)
	if a := ask(t, p, "On what day in June is the meeting of the club?"); a.Outcome == answer.Answered {
		t.Errorf("%q", a.Text)
	}
	if a := ask(t, p, "On what day does the ferry leave?"); a.Outcome != answer.Answered {
		t.Errorf("%s %q", a.Outcome, a.Text)
	}
}
