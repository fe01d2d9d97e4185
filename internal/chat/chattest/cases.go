package chattest

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

func streaming(t *testing.T, s *stage) {
	claims, step := count(3), make(chan struct{})
	s.play(Scene{Claims: claims, Answer: whole(claims), Step: step})
	reply := s.Ask("Which lamps burn?")
	for i, c := range claims {
		advance(t, step)
		seen := reply.shows(t, c.Text)
		for _, later := range claims[i+1:] {
			if strings.Contains(seen, squeeze(later.Text)) {
				t.Errorf("a claim is seen before it is emitted: %s", later.Text)
			}
		}
	}
	advance(t, step)
	complete(t, reply.final(t), claims)
}

func long(t *testing.T, s *stage) {
	claims := count(40)
	s.play(Scene{Claims: claims, Answer: whole(claims)})
	complete(t, s.Ask("Which lamps burn?").final(t), claims)
}

func unicodeAnswer(t *testing.T, s *stage) {
	const question = "¿Qué dice 雷克中 de Αθήνα, naïve ẞ 🏮?"
	claims := []answer.Claim{
		cited("La lámpara de «Αθήνα» arde — ¡siempre! 🏮🧑‍🚒", 1, "雷克中说，灯亮着。中国已派出十七批医疗队，共一百八十多名医生。"),
		cited("المصباح يضيء الليل كله", 2, "नमस्ते दुनिया, e\u0301tude, ﬁne"),
	}
	s.play(Scene{Claims: claims, Answer: whole(claims)})
	complete(t, s.Ask(question).final(t), claims)
	if got := s.script.Asked()[0].Text; got != question {
		t.Errorf("the question arrived as %q, want %q", got, question)
	}
}

func frameAndNotice(t *testing.T, s *stage) {
	claims := count(2)
	a := whole(claims)
	a.Frame, a.Notice = "According to Ada Lampwright:", "The list was cut short."
	s.play(Scene{Claims: claims, Answer: a})
	seen := s.Ask("Which lamps burn?").final(t)
	complete(t, seen, claims)
	contains(t, seen, "According to Ada Lampwright", a.Notice)
}

// quotations: what is the text's own among a model's words stands in quotation marks, while it
// is streamed and at the end.
func quotations(t *testing.T, s *stage) {
	claims, step := count(3), make(chan struct{})
	claims[1].Quoted = true
	a := whole(claims)
	a.Mode = answer.Model
	s.play(Scene{Claims: claims, Answer: a, Step: step})
	reply := s.Ask("Which lamps burn?")
	for _, c := range claims {
		advance(t, step)
		reply.shows(t, c.Said())
	}
	advance(t, step)
	seen := reply.final(t)
	complete(t, seen, claims)
	for _, c := range claims {
		if quoted := strings.Contains(seen, squeeze("“"+c.Text+"”")); quoted != c.Quoted {
			t.Errorf("in quotation marks: %v, want %v: %s", quoted, c.Quoted, c.Text)
		}
	}
}

func stopped(t *testing.T, s *stage) {
	cancelled, claims := make(chan struct{}), count(2)
	s.play(
		Scene{Claims: claims[:1], Hang: true, Cancelled: cancelled},
		Scene{Claims: claims[1:], Answer: whole(claims[1:])})
	reply := s.Ask("Which lamps burn?")
	reply.shows(t, claims[0].Text)
	s.Stop()
	select {
	case <-cancelled:
	case <-time.After(patience):
		t.Fatal("stopping does not cancel the answer's context")
	}
	contains(t, reply.final(t), claims[0].Text, chat.Sentence(&chat.Error{Kind: chat.Cancelled}))
	complete(t, s.Ask("And the second?").final(t), claims[1:])
	if log := s.log.String(); log != "" {
		t.Errorf("stopping is logged as a fault: %s", log)
	}
}

func abstention(t *testing.T, s *stage) {
	near := []answer.Passage{passage(4, "lamp 4 was sold"), passage(9, "lamp 9 was lost")}
	s.play(Scene{Answer: answer.Answer{
		Abstained: true, Reason: answer.OffTopic, Text: "The text does not say this.", Passages: near,
	}})
	seen := s.Ask("Who is the king?").final(t)
	contains(t, seen, "The text does not say this.", "¶4", near[0].Text, "¶9", near[1].Text)
}

const secret = "dial tcp 10.1.2.3: sk-secret"

func failure(t *testing.T, s *stage) {
	claims := count(1)
	s.play(Scene{Claims: claims, Err: errors.New(secret)}, Scene{Claims: claims, Answer: whole(claims)})
	s.apology(s.Ask("Which lamps burn?"))
	complete(t, s.Ask("Which lamps burn?").final(t), claims)
}

func crash(t *testing.T, s *stage) {
	claims := count(1)
	s.play(Scene{Panic: secret}, Scene{Claims: claims, Answer: whole(claims)})
	s.apology(s.Ask("Which lamps burn?"))
	complete(t, s.Ask("Which lamps burn?").final(t), claims)
}

func refusedQuestion(t *testing.T, s *stage) {
	s.play()
	contains(t, s.Ask("?!").final(t), chat.Sentence(&chat.Error{Kind: chat.EmptyQuestion}))
	contains(t, s.Ask(strings.Repeat("lamp ", 201)).final(t), chat.Sentence(&chat.Error{Kind: chat.TooLong, Limit: 1000}))
	if asked := s.script.Asked(); len(asked) > 0 {
		t.Errorf("refused questions were asked: %v", asked)
	}
}

func corrected(t *testing.T, s *stage) {
	claims := count(4)
	truth := []answer.Claim{claims[0], claims[3]}
	s.play(Scene{Claims: claims[:3], Answer: whole(truth)})
	seen := s.Ask("Which lamps burn?").final(t)
	complete(t, seen, truth)
	for _, withdrawn := range claims[1:3] {
		if strings.Contains(seen, squeeze(withdrawn.Text)) {
			t.Errorf("a claim that is not in the answer stands in the reply: %s", withdrawn.Text)
		}
	}
}

func history(t *testing.T, s *stage) {
	claims := count(2)
	s.play(
		Scene{Claims: claims[:1], Answer: whole(claims[:1])},
		Scene{Claims: claims[1:], Answer: whole(claims[1:])})
	s.Ask("Which lamp burns?").final(t)
	s.Ask("And after that?").final(t)
	want := []answer.Question{
		{Text: "Which lamp burns?"},
		{Text: "And after that?", History: []answer.Turn{{
			Question: "Which lamp burns?", Answer: claims[0].Text, Cited: claims[0].Citations,
		}}},
	}
	got := s.script.Asked()
	for i := range got {
		got[i].Language = "" // a person's, wherever the frontend knows it from
		got[i].Watch = nil   // the frontend's own
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("questions (-want +got):\n%s", diff)
	}
}

func shutdown(t *testing.T, s *stage) {
	claims, step := count(2), make(chan struct{})
	s.play(Scene{Claims: claims, Answer: whole(claims), Step: step})
	reply := s.Ask("Which lamps burn?")
	advance(t, step)
	reply.shows(t, claims[0].Text)
	ended := make(chan error, 1)
	go func() { ended <- s.Shutdown() }()
	for range claims { // the second claim and the end
		advance(t, step)
	}
	complete(t, reply.final(t), claims)
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("Run returned %v", err)
		}
	case <-time.After(patience):
		t.Fatal("Run does not return")
	}
}
