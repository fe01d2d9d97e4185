package answer_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// A reader is a model that reads prompts of so many characters at most.
type reader struct {
	most    int
	prompts []string // contents of each prompt
	late    bool     // it says so only after it has answered
	said    string   // after the prompt was read
}

func (m *reader) Generate(_ context.Context, prompt []answer.Message, emit func(string) error) error {
	m.prompts = append(m.prompts, contents(prompt))
	tooLong := len(contents(prompt)) > m.most
	if !tooLong || m.late {
		if err := emit(m.said); err != nil {
			return err
		}
	}
	if tooLong {
		return &answer.ModelError{Kind: answer.TooLong, Err: errors.New("too long")}
	}
	return nil
}

func contents(prompt []answer.Message) string {
	var b strings.Builder
	for _, m := range prompt {
		b.WriteString(m.Content + "\n")
	}
	return b.String()
}

// sent counts the paragraphs in a prompt.
func sent(prompt string) int {
	n := 0
	for strings.Contains(prompt, fmt.Sprintf("\n[%d] ", n+1)) {
		n++
	}
	return n
}

func TestFewerParagraphsAreSent(t *testing.T) {
	const claim = "Ada Holm built the new bridge. [1]"
	whole := &reader{most: 1 << 20, said: claim}
	all := ask(t, pipeline(corpus(text.Meta{}, bridgeText), whole), question)
	if all.Receipt.Sent != 3 || sent(whole.prompts[0]) != 3 {
		t.Fatalf("sent %d, in the prompt %d, want 3", all.Receipt.Sent, sent(whole.prompts[0]))
	}
	length := len(whole.prompts[0])
	tests := map[string]struct {
		fits   int // characters that are known to fit
		most   int // characters that are read
		late   bool
		said   string
		tries  []int // paragraphs in the prompts
		kind   answer.FailureKind
		reason answer.Reason
	}{
		"it fits":                    {fits: length, most: length, said: claim, tries: []int{3}},
		"by the estimate":            {fits: length - 50, most: length, said: claim, tries: []int{2}},
		"not even one":               {fits: 100, most: length, said: claim, kind: answer.TooLong},
		"the server says so":         {fits: length, most: length - 100, said: claim, tries: []int{3, 1}},
		"by the estimate, and so":    {fits: length - 50, most: length - 200, said: claim, tries: []int{2, 1}},
		"again":                      {fits: length, most: 100, said: claim, tries: []int{3, 1}, kind: answer.TooLong},
		"cut, and declined":          {fits: length, most: length - 100, late: true, said: "NOT_IN_TEXT", tries: []int{3, 1}, reason: answer.NotInText},
		"cut, and nothing stood up":  {fits: length, most: length - 100, late: true, said: "Nobody knows.", tries: []int{3, 1}, reason: answer.Unsupported},
		"cut, but a claim was shown": {fits: length, most: length - 100, late: true, said: claim, tries: []int{3}, kind: answer.TooLong},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			m := &reader{most: tt.most, late: tt.late, said: tt.said}
			p := pipeline(corpus(text.Meta{}, bridgeText), m)
			p.Fits = func(prompt []answer.Message) bool { return len(contents(prompt)) <= tt.fits }
			a := ask(t, p, question)
			var tries []int
			for _, prompt := range m.prompts {
				tries = append(tries, sent(prompt))
			}
			if !slices.Equal(tries, tt.tries) {
				t.Errorf("tried with %v paragraphs, want %v", tries, tt.tries)
			}
			if n := len(tries); n > 0 && a.Receipt.Sent != tries[n-1] {
				t.Errorf("the receipt says %d", a.Receipt.Sent)
			}
			if a.Receipt.Failure != tt.kind || a.Reason != tt.reason || len(a.Passages) != 3 {
				t.Errorf("failure %q, reason %q, %d passages", a.Receipt.Failure, a.Reason, len(a.Passages))
			}
			if tt.reason == "" && !strings.Contains(a.Text, "Ada Holm") {
				t.Errorf("answered %q", a.Text)
			}
		})
	}
}

// What was not sent is not cited.
func TestOnlySentParagraphsAreCited(t *testing.T) {
	m := &reader{most: 1 << 20, said: "Ada Holm built the new bridge. [1] Nobody was hurt in the storm of 1929. [1] Nobody was hurt in 1929. [3]"}
	p := pipeline(corpus(text.Meta{}, bridgeText), m)
	p.Fits = func(prompt []answer.Message) bool { return sent(contents(prompt)) < 2 }
	a := ask(t, p, question)
	if a.Text != "Ada Holm built the new bridge. [¶2]" || len(a.Receipt.Dropped) != 2 {
		t.Errorf("%q, dropped %v", a.Text, a.Receipt.Dropped)
	}
}

// Of the conversation only the last turn is worth as much as a paragraph.
func TestEarlierTurnsMakeRoom(t *testing.T) {
	history := []answer.Turn{{Question: "How long is it?", Answer: "Long."}, {Question: "What did it cost?", Answer: "Much."}}
	for _, test := range []struct {
		turns, paragraphs int // that fit
	}{{2, 3}, {1, 3}, {1, 2}, {0, 1}} {
		m := &reader{most: 1 << 20, said: "Ada Holm built the new bridge. [1]"}
		p := pipeline(corpus(text.Meta{}, bridgeText), m)
		p.Fits = func(prompt []answer.Message) bool {
			return (len(prompt)-2)/2 <= test.turns && sent(contents(prompt)) <= test.paragraphs
		}
		if _, err := p.Answer(t.Context(), answer.Question{Text: question, History: history}, nil); err != nil {
			t.Fatal(err)
		}
		last := m.prompts[len(m.prompts)-1]
		turns := strings.Count(last, "Long.\n") + strings.Count(last, "Much.\n")
		if turns != test.turns || sent(last) != test.paragraphs || turns == 1 && !strings.Contains(last, "Much.") {
			t.Errorf("%d turns and %d paragraphs, want %d and %d:\n%s", turns, sent(last), test.turns, test.paragraphs, last)
		}
	}
}

// A decline is read to its end, as its tokens are counted there, but not what a
// model goes on to say.
func TestDeclineIsReadToItsEnd(t *testing.T) {
	for said, whole := range map[string]bool{"NOT_IN_TEXT": true, "NOT_IN_TEXT\nSorry.": true, "NOT_IN_TEXT\n" + strings.Repeat("Ada Holm built the new bridge. [1] ", 50): false} {
		ended := false
		a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), model(func(_ context.Context, _ []answer.Message, emit func(string) error) error {
			for piece := range strings.SplitAfterSeq(said, " ") {
				if err := emit(piece); err != nil {
					return err
				}
			}
			ended = true
			return nil
		})), question)
		if a.Reason != answer.NotInText || ended != whole {
			t.Errorf("%.30q: reason %q, read to the end: %v", said, a.Reason, ended)
		}
	}
}

func TestChoiceAmongFewer(t *testing.T) {
	var asked []int
	p := small(chooser(func(_ context.Context, prompt []answer.Message, _ json.RawMessage) (string, error) {
		asked = append(asked, strings.Count(contents(prompt), "\n["))
		if len(asked) == 1 {
			return "", &answer.ModelError{Kind: answer.TooLong, Err: errors.New("too long")}
		}
		return `{"status": "answered", "sentences": [1]}`, nil
	}))
	if a := ask(t, p, question); !a.Receipt.Chosen || len(asked) != 2 || asked[1] >= asked[0] {
		t.Errorf("asked with %v sentences: %+v", asked, a.Receipt)
	}
}

func TestCost(t *testing.T) {
	used := func(tokens answer.Tokens) answer.Generator {
		return model(func(ctx context.Context, _ []answer.Message, emit func(string) error) error {
			answer.Used(ctx, tokens)
			return emit("Ada Holm built the new bridge. [1]")
		})
	}
	p := pipeline(corpus(text.Meta{}, bridgeText), used(answer.Tokens{Prompt: 900, Completion: 13}))
	if c := ask(t, p, question).Receipt.Cost; c != nil {
		t.Errorf("a cost without prices: %v", c)
	}
	p.Prices = answer.Prices{Prompt: 0.15, Completion: 0.6, Currency: "USD"}
	if c := ask(t, p, question).Receipt.Cost; c == nil || c.String() != "0.000143 USD" || c.Estimated {
		t.Errorf("cost %v, want 0.000143 USD", c)
	}
	p.Generator = used(answer.Tokens{Prompt: 900, Completion: 13, Estimated: true})
	if c := ask(t, p, question).Receipt.Cost; !c.Estimated {
		t.Errorf("the cost is as estimated as its tokens: %+v", c)
	}
	for amount, want := range map[float64]string{0: "0.00 EUR", 0.0001427: "0.000143 EUR", 0.5: "0.500 EUR", 12.345: "12.3 EUR", 12345.6: "12346 EUR"} {
		if got := (answer.Cost{Amount: amount, Currency: "EUR"}).String(); got != want {
			t.Errorf("%v is %q, want %q", amount, got, want)
		}
	}
}

// A model that goes in circles is told once what was wrong.
func TestSentenceIsDroppedOnce(t *testing.T) {
	a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), says(nil, strings.Repeat("Mars is red. [1] ", 50)+"Ada Holm built the new bridge. [1]")), question)
	if len(a.Receipt.Dropped) != 1 || len(a.Claims) != 1 {
		t.Errorf("%d claims, dropped %d", len(a.Claims), len(a.Receipt.Dropped))
	}
}
