package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/claims"
)

func TestRests(t *testing.T) {
	p := in("en", bridge)[0]
	const (
		opened = "The new bridge, built by Ada Holm of the United Engineering Company, was opened on 3 May 1931."
		long   = "It is 1,240 metres long and cost 3.5 million crowns, which is not more than 12 per cent of the budget."
	)
	for _, test := range []struct {
		claim string
		most  int
		want  string
	}{
		{"The bridge is 1240 metres long.", 2, long},
		{"The steel is of type S235.", 2, "The steel is of type S235, and cost €40 a ton."},
		{"The new bridge was opened on 3 May 1931 and is 1240 metres long.", 2, opened + " " + long},
		{"The new bridge was opened on 3 May 1931 and is 1240 metres long.", 1, opened},
	} {
		e := claims.New(test.claim, "").Rests(p, test.most)
		if diff := cmp.Diff(test.want, e.Of(p.Text)); diff != "" || e.Share < 0.6 || e.Share > 1 {
			t.Errorf("%q, share %v (-want +got):\n%s", test.claim, e.Share, diff)
		}
	}
	if e := claims.New("Penguins swim.", "").Rests(p, 2); e.Share != 0 || e.Words != 0 {
		t.Errorf("what the paragraph says nothing about rests on %q, share %v", e.Of(p.Text), e.Share)
	}
	if e := claims.New("of the", "").Rests(p, 2); e.Share != 0 {
		t.Errorf("words without a meaning have the share %v", e.Share)
	}
}

// A claim in another language rests on the sentence with its places and numbers.
func TestRestsAbroad(t *testing.T) {
	p := in("en", "The ferry sails every hour. Germany sent 17 engineers to China. The keeper was fond of cheese.")[0]
	for foreign, claim := range map[string]string{
		"de": "Deutschland schickte siebzehn Leute.", "fr": "L’Allemagne a envoyé des hommes en Chine.", "zh": "德国向中国派遣了人员。",
	} {
		if e := claims.New(claim, foreign).Rests(p, 1); e.Of(p.Text) != "Germany sent 17 engineers to China." {
			t.Errorf("%q rests on %q", claim, e.Of(p.Text))
		}
	}
}

// TestKept: what is read out of a paragraph is read once for each key.
func TestKept(t *testing.T) {
	p, times := in("en", bridge)[0], 0
	for _, key := range []string{"a", "a", "b", "a"} {
		if got := p.Kept(key, func() any { times++; return key }); got != key {
			t.Errorf("%q: %v", key, got)
		}
	}
	if times != 2 {
		t.Errorf("read %d times", times)
	}
}

func TestPointsBackAndLeans(t *testing.T) {
	for _, test := range []struct {
		language, paragraph string
		points, leans       bool
	}{
		{"en", "It fell in 1929.", true, true},
		{"en", "And she said that it fell.", true, true},
		{"en", "Such bridges fall.", true, false},
		{"en", "The bridge fell in 1929, and they knew.", false, true},
		{"en", "The bridge fell.", false, false},
		{"de", "Und sie fiel.", true, true},
		{"de", "Die Brücke fiel.", false, false},
		{"fr", "Ce pont tomba.", true, false},
		{"ru", "Он рухнул.", true, true},
		{"zh", "它在1929年倒塌。", true, false}, // a row of characters is not taken for a pronoun
		{"zh", "旧桥倒塌了。", false, false},
		{"pl", "On runął.", false, false},
		{"en", "", false, false},
	} {
		p := in(test.language, test.paragraph)[0]
		if p.PointsBack() != test.points || p.Leans() != test.leans {
			t.Errorf("%q: points back is %v, leans %v", test.paragraph, p.PointsBack(), p.Leans())
		}
	}
}
