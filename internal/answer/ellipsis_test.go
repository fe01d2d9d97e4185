package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

var boathouse = []string{
	"The club was founded in 1911 by Nora Lind. Its first boathouse burnt down in 1934.",
	"A day ticket costs 4 pounds for adults. A season ticket costs 60 pounds for adults.",
	"Lockers cost 5 pounds a month. The deposit for the key is 20 pounds; it is given back when the key is returned.",
	"The Heron is a skiff for two. It is made of cedar.", "The Otter is a punt for six. It is made of oak.",
	"In summer the boathouse opens at 7 in the morning and closes at 9 in the evening.",
	"Tove Brandt looks after the boats. She learnt her trade in Wexcombe.",
	"Emil Sund does the repairs in the yard behind the mill. Oars are repaired within a week, hulls within a month.",
	"Ada Moll takes the bookings, by telephone only. Her daughter Signe teaches beginners on Saturdays. Her husband Lars keeps the books.",
	"A boat can be booked for two hours at most. Whoever cannot come has to cancel a day before. If a booking is not cancelled, the fee is not given back.",
	"Several boats are booked with a single form, which has to be signed by all rowers. The names are separated by semicolons.",
}

// TestEllipsisInAnyWording: who asks the question before of something else is understood, however that is worded.
func TestEllipsisInAnyWording(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, boathouse), nil)
	for _, test := range []struct{ before, question, want string }{
		{"What is the Heron made of?", "And the Otter?", "oak"},
		{"What is the Heron made of?", "ditto for the Otter", "oak"},
		{"What is the Heron made of?", "the Otter as well?", "oak"},
		{"What is the Heron made of?", "ok n the Otter", "oak"},
		{"What is the Heron made of?", "how about the otter", "oak"}, // asks what the question before wants
		{"How much is a day ticket for adults?", "same for a season ticket", "60 pounds"},
		{"Who takes the bookings?", "how about repairs?", "Emil"}, // though the answer stands elsewhere than what was shown
		{"Who founded the club?", "which year?", "1911"},
	} {
		a := askAfter(t, p, ask(t, p, test.before), test.question)
		if a.Outcome != answer.Answered || !strings.Contains(shownBy(a), test.want) {
			t.Errorf("%q, %q: %s, %q", test.before, test.question, a.Outcome, shownBy(a))
		}
	}
}

// TestThatIsWhatWasSaid: a pronoun by which a text may be called stands in a conversation for what was said.
func TestThatIsWhatWasSaid(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "de"}, []string{"Der Verein wurde 1911 von Nora Lind gegründet.", "Ein Spind kostet fünf Euro im Monat.", "Ada Moll nimmt die Buchungen an."}), nil)
	if a := askAfter(t, p, ask(t, p, "Wer gründete den Verein?"), "Wann war das?"); a.Outcome != answer.Answered || !strings.Contains(shownBy(a), "1911") {
		t.Errorf("%s, %q", a.Outcome, shownBy(a))
	}
}

// TestOneOfSeveral: in Chinese, what names one of several things that were said is not searched for, and a country is by the
// word for one.
func TestOneOfSeveral(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "zh"}, []string{"俱乐部由两家机构资助：镇上的银行（位于法国）和河边的船厂（位于瑞士）。", "储物柜每月五镑。"}), nil)
	a := askAfter(t, p, ask(t, p, "哪些机构资助俱乐部？"), "后边那个是在哪国啊")
	if len(a.Searched) == 0 || strings.Contains(a.Searched[0], "后边") || !strings.Contains(a.Searched[0], "国家") {
		t.Errorf("searched for %q", a.Searched)
	}
}

// shownBy is all that an answer shows of the text.
func shownBy(a answer.Answer) string {
	var all []string
	for _, c := range a.Claims {
		all = append(all, c.Text)
	}
	return strings.Join(all, " ")
}
