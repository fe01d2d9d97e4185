package answer_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

func TestChecksInTheReceipt(t *testing.T) {
	said := "Ada Holm built the new bridge. [1] It is 1,240 metres long. Mars is red. [1] The “Aske Courier” reported it. [2]"
	want := []answer.Checked{
		{Named: []int{1}, Words: 5, Carried: 5, Names: []string{"Ada", "Holm"}},
		{Named: []int{}, Recited: true, Words: 2, Carried: 2, Numbers: []string{"1,240"}},
	}
	a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), says(nil, said)), question)
	if diff := cmp.Diff(want, a.Receipt.Checks); diff != "" || len(want) != len(a.Claims) {
		t.Errorf("%d claims, checks (-want +got):\n%s", len(a.Claims), diff)
	}
	for i, want := range []string{"5 of 5 words; names Ada, Holm", "2 of 2 words; numbers 1,240; no citation, found by code"} {
		if got := a.Receipt.Checks[i].String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), nil), question); a.Receipt.Checks != nil {
		t.Errorf("the text's own sentences were checked: %v", a.Receipt.Checks)
	}
}

func TestCheckedInWords(t *testing.T) {
	for want, c := range map[string]answer.Checked{
		"in another language, words not compared; numbers 1931; names Holm": {Named: []int{1}, Foreign: true, Words: 4, Numbers: []string{"1931"}, Names: []string{"Holm"}},
		"3 of 4 words; 1 verbatim; citation corrected by code":              {Named: []int{2}, Recited: true, Words: 4, Carried: 3, Quotations: []string{"x"}},
	} {
		if got := c.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
