package about_test

import "testing"

// TestEvent: minutes are of the meeting that is asked about, and no other text is; a letter is the letter that is asked about,
// whatever others it speaks of.
func TestEvent(t *testing.T) {
	const (
		minutes = "# Minutes of the boat club, 9 May 2022\n\nPresent: Ann Lee, Tom Orr.\n\nThe pier is rotten.\n\nThe last meeting took place on 2 April 2022.\n"
		rules   = "# Rules of the boat club\n\nAs of 9 May 2022.\n\nWhoever has a boat paints it.\n"
		letter  = "Low Farm, 9 May 1922\n\nDear Ida,\n\nyour letter came on 2 April 1922, and the pier is rotten.\n\nYours sincerely,\n\nAnn Lee\n"
	)
	for _, test := range []struct{ text, question, says string }{
		{minutes, "When did the meeting take place?", "Minutes of the boat club, 9 May 2022"},
		{rules, "When did the meeting take place?", ""},
		{rules, "When was this written?", "As of 9 May 2022."},
		{letter, "When was the letter written?", "Low Farm, 9 May 1922"},
	} {
		a, _ := asking(file(t, test.text), test.question).Answer()
		if got := said(a); got != test.says {
			t.Errorf("%q: %q, want %q", test.question, got, test.says)
		}
	}
}
