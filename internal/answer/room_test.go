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
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A reader is a model that notes its prompts. It reads so many paragraphs at most.
type reader struct {
	most    int      // 0 means all
	prompts []string // contents of each prompt
	late    bool     // it says only after it has answered that the prompt was too long
	said    string   // after the prompt was read
}

func (m *reader) Generate(_ context.Context, prompt []llm.Message, emit func(string) error) error {
	m.prompts = append(m.prompts, contents(prompt))
	tooLong := m.most > 0 && sent(contents(prompt)) > m.most || m.most < 0
	if !tooLong || m.late {
		if err := emit(m.said); err != nil {
			return err
		}
	}
	if tooLong {
		return &llm.Error{Kind: llm.TooLong, Err: errors.New("too long")}
	}
	return nil
}

// sentIn are how many paragraphs each prompt had.
func (m *reader) sentIn() (counts []int) {
	for _, prompt := range m.prompts {
		counts = append(counts, sent(prompt))
	}
	return counts
}

func contents(prompt []llm.Message) string {
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

// room is what fits into a model's context: the whole text, or so many paragraphs.
func room(whole bool, paragraphs int) func([]llm.Message, float64) bool {
	return func(prompt []llm.Message, share float64) bool {
		return share < 1 && whole || share == 1 && sent(contents(prompt)) <= paragraphs
	}
}

// TestWholeTextOrFound: the whole text is sent if it takes at most a share of the context, in
// reading order; else the paragraphs that were found, in reading order, too.
func TestWholeTextOrFound(t *testing.T) {
	length := 0
	measure := &reader{said: "NOT_IN_TEXT"}
	ask(t, pipeline(corpus(text.Meta{}, bridgeText), measure), question)
	length = len(measure.prompts[0])
	const wholeInOrder = "\n[1] The old bridge"
	for _, test := range []struct {
		name    string
		context int // characters
		share   float64
		want    int // paragraphs
	}{
		{"room for much more", 10 * length, 0, 6},
		{"three quarters of the room", length * 4 / 3, 0, 6},
		{"a little more than three quarters", length*4/3 - 10, 0, 3},
		{"the share is set", length, 1, 6},
		{"the share is set lower", length * 4 / 3, 0.5, 3},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := &reader{said: "NOT_IN_TEXT"}
			p := pipeline(corpus(text.Meta{}, bridgeText), m)
			p.TextShare = test.share
			p.Fits = func(prompt []llm.Message, share float64) bool {
				return float64(len(contents(prompt))) <= share*float64(test.context)+1
			}
			a := ask(t, p, question)
			if n := sent(m.prompts[0]); n != test.want || a.Receipt.Sent != test.want {
				t.Fatalf("sent %d, in the receipt %d, want %d", n, a.Receipt.Sent, test.want)
			}
			prompt := m.prompts[0]
			gaps := strings.Count(prompt, "\n…\n")
			if gaps != map[int]int{6: 0, 3: 1}[test.want] || !strings.Contains(prompt, wholeInOrder) {
				t.Errorf("%d gaps in\n%s", gaps, prompt)
			}
		})
	}
}

// A paragraph that points back to the one before it brings it along.
func TestPointingBackBringsAlong(t *testing.T) {
	c := corpus(text.Meta{Language: "en"}, []string{"The mill grinds rye.", "Ada Holm owns a ferry on the Aske.", "It sails every hour, but never at night.", "The school is closed."})
	m := &reader{said: "Ada Holm owns a ferry that sails every hour. [2]"}
	p := judged(pipeline(c, m), yes)
	p.Fits = room(false, 9)
	a := ask(t, p, "What sails every hour?")
	if want := "\n[1] Ada Holm owns a ferry on the Aske.\n[2] It sails every hour, but never at night.\n</text"; !strings.Contains(m.prompts[0], want) {
		t.Errorf("sent\n%s", m.prompts[0])
	}
	if a.Text != "Ada Holm owns a ferry that sails every hour. [¶3] [¶2]" {
		t.Errorf("%q: %v", a.Text, dropped(a))
	}
}

func TestFewerParagraphsAreSent(t *testing.T) {
	const claim = "The bridge was built by Ada Holm."
	tests := map[string]struct {
		whole   bool // the whole text fits, as far as is known
		fits    int  // paragraphs that are known to fit
		most    int  // paragraphs that are read
		late    bool
		said    string
		tries   []int // paragraphs in the prompts
		kind    llm.FailureKind
		reason  answer.Reason
		written bool
	}{
		"it fits":                        {fits: 3, said: claim, tries: []int{3}, written: true},
		"by the estimate":                {fits: 2, said: claim, tries: []int{2}, written: true},
		"not even one":                   {fits: 0, said: claim, kind: llm.TooLong},
		"the server says so":             {fits: 3, most: 2, said: claim, tries: []int{3, 1}, written: true},
		"by the estimate, and so":        {fits: 2, most: 1, said: claim, tries: []int{2, 1}, written: true},
		"again":                          {fits: 3, most: -1, said: claim, tries: []int{3, 1}, kind: llm.TooLong},
		"cut, and declined":              {fits: 3, most: 2, late: true, said: "NOT_IN_TEXT", tries: []int{3, 1}, reason: answer.NotInText},
		"cut, and nothing stood up":      {fits: 3, most: 2, late: true, said: "Penguins swim.", tries: []int{3, 1}},
		"cut, but a claim was shown":     {fits: 3, most: 2, late: true, said: built + " And", tries: []int{3}, kind: llm.TooLong, written: true},
		"the whole text":                 {whole: true, fits: 6, said: claim, tries: []int{6}, written: true},
		"the whole text, the server not": {whole: true, fits: 6, most: 5, said: claim, tries: []int{6, 3}, written: true},
		"the whole text, with its turns": {whole: true, fits: 3, said: claim, tries: []int{3}, written: true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			m := &reader{most: tt.most, late: tt.late, said: tt.said}
			p := judged(pipeline(corpus(text.Meta{}, bridgeText), m), func(said string) string { return map[bool]string{true: "supported"}[said == claim] })
			p.Fits = room(tt.whole, tt.fits)
			a := ask(t, p, question)
			tries := m.sentIn()
			if !slices.Equal(tries, tt.tries) {
				t.Errorf("tried with %v paragraphs, want %v", tries, tt.tries)
			}
			if n := len(tries); n > 0 && a.Receipt.Sent != tries[n-1] {
				t.Errorf("the receipt says %d", a.Receipt.Sent)
			}
			written, _, _ := a.Receipt.Fates()
			if a.Receipt.Failure != tt.kind || a.Reason != tt.reason || len(a.Passages) != 3 || written > 0 != tt.written {
				t.Errorf("failure %q, reason %q, %d passages, %d written", a.Receipt.Failure, a.Reason, len(a.Passages), written)
			}
			if tt.reason == "" && !strings.Contains(a.Text, "Ada Holm") {
				t.Errorf("answered %q", a.Text)
			}
		})
	}
}

// What was not sent is not cited.
func TestOnlySentParagraphsAreCited(t *testing.T) {
	m := &reader{said: "Ada Holm built the new bridge. [1] Nobody was hurt in the storm of 1929. [1] " + nobody + " [3]"}
	p := judged(pipeline(corpus(text.Meta{}, bridgeText), m), yes)
	p.Fits = room(false, 1)
	if a := ask(t, p, question); a.Text != "Ada Holm built the new bridge. [¶2]" || len(a.Receipt.Dropped) != 2 {
		t.Errorf("%q, dropped %v", a.Text, dropped(a))
	}
}

// Of the conversation only the last turn is worth as much as a paragraph.
func TestEarlierTurnsMakeRoom(t *testing.T) {
	history := []answer.Turn{{Question: "How long is it?", Answer: "Long."}, {Question: "What did it cost?", Answer: "Much."}}
	for _, test := range []struct {
		turns, paragraphs int // that fit
	}{{2, 4}, {1, 4}, {1, 2}, {0, 1}} {
		m := &reader{said: built + " [1]"}
		p := pipeline(corpus(text.Meta{}, bridgeText), m)
		p.Fits = func(prompt []llm.Message, share float64) bool {
			s := contents(prompt)
			return share == 1 && strings.Count(s, "\nQuestion: ") <= test.turns && sent(s) <= test.paragraphs
		}
		if _, err := p.Answer(t.Context(), answer.Question{Text: "And " + question, History: history}, nil); err != nil {
			t.Fatal(err)
		}
		last := m.prompts[len(m.prompts)-1]
		turns := strings.Count(last, "\nQuestion: ")
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
		a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), model(func(_ context.Context, _ []llm.Message, emit func(string) error) error {
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

func TestPointingAmongFewer(t *testing.T) {
	tooLong := &llm.Error{Kind: llm.TooLong, Err: errors.New("too long")}
	for _, test := range []struct {
		name  string
		fits  int // sentences
		most  int // sentences that the server reads
		tries []int
	}{
		{"all fit", 10, 10, []int{10}},
		{"the server says so", 10, 7, []int{10, 5}},
		{"by the estimate", 7, 10, []int{5}},
		{"by the estimate, and more than once", 3, 10, []int{2}},
		{"the server, again and again", 10, 1, []int{10, 5}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var tries []int
			p := pointing(chooser(func(_ context.Context, prompt []llm.Message, _ string, _ json.RawMessage) (string, error) {
				n := sent(contents(prompt))
				if tries = append(tries, n); n > test.most {
					return "", tooLong
				}
				return `{"sentences": [1]}`, nil
			}))
			p.Fits = func(prompt []llm.Message, share float64) bool {
				return share < 1 || sent(contents(prompt)) <= test.fits
			}
			a := ask(t, p, question)
			if !slices.Equal(tries, test.tries) || a.Receipt.Chosen != (tries[len(tries)-1] <= test.most) {
				t.Errorf("asked with %v sentences, want %v: chosen is %v", tries, test.tries, a.Receipt.Chosen)
			}
		})
	}
}

func TestCost(t *testing.T) {
	used := func(tokens llm.Tokens) llm.Generator {
		return model(func(ctx context.Context, _ []llm.Message, emit func(string) error) error {
			llm.Used(ctx, tokens)
			return emit("Ada Holm built the new bridge. [1]")
		})
	}
	p := pipeline(corpus(text.Meta{}, bridgeText), used(llm.Tokens{Prompt: 900, Completion: 13}))
	if c := ask(t, p, question).Receipt.Cost; c != nil {
		t.Errorf("a cost without prices: %v", c)
	}
	p.Prices = llm.Prices{Prompt: 0.15, Completion: 0.6, Currency: "USD"}
	if c := ask(t, p, question).Receipt.Cost; c == nil || c.String() != "0.000143 USD" || c.Estimated {
		t.Errorf("cost %v, want 0.000143 USD", c)
	}
	p.Generator = used(llm.Tokens{Prompt: 900, Completion: 13, Estimated: true})
	if c := ask(t, p, question).Receipt.Cost; !c.Estimated {
		t.Errorf("the cost is as estimated as its tokens: %+v", c)
	}
	for amount, want := range map[float64]string{0: "0.00 EUR", 0.0001427: "0.000143 EUR", 0.5: "0.500 EUR", 12.345: "12.3 EUR", 12345.6: "12346 EUR"} {
		if got := (llm.Cost{Amount: amount, Currency: "EUR"}).String(); got != want {
			t.Errorf("%v is %q, want %q", amount, got, want)
		}
	}
}

// A model that goes in circles is told once what was wrong.
func TestSentenceIsDroppedOnce(t *testing.T) {
	a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), says(nil, strings.Repeat("Mars is red. [99] ", 50)+built+" [1]")), question)
	if len(a.Claims) != 1 || a.Receipt.Dropped[len(a.Receipt.Dropped)-1].Text != "Mars is red." {
		t.Errorf("%v, dropped %v", told(t, a), dropped(a))
	}
}

// scored finds the first paragraph with a score.
type scored struct {
	paragraph text.Paragraph
	score     float64
}

func (s scored) Search(context.Context, string, int) ([]retrieval.Hit, error) {
	return []retrieval.Hit{{Paragraph: s.paragraph, Rank: 1, Score: s.score}}, nil
}

// TestGateBeforeAModel: a model is not paid for what is plainly off topic, and asked about the
// rest, also where the search is in doubt.
func TestGateBeforeAModel(t *testing.T) {
	history := []answer.Turn{{Question: "How long is it?", Answer: "Long."}}
	for _, test := range []struct {
		name, question string
		whole          bool
		score          float64
		history        []answer.Turn
		asked          bool
	}{
		{"far off", "How do penguins hatch eggs?", false, 0.11, nil, false},
		{"in doubt", "How do penguins hatch eggs?", false, 0.21, nil, true},
		{"near", "How do penguins hatch eggs?", false, 0.9, nil, true},
		{"the whole text, which names nothing of it", "How do penguins hatch eggs?", true, 0.1, nil, false},
		{"the whole text, near all the same", "How do penguins hatch eggs?", true, 0.9, nil, true},
		{"the whole text, which names something of it", "Do penguins pay a toll?", true, 0.1, nil, true},
		{"the whole text, in a conversation", "And penguins?", true, 0.1, history, true},
		{"the whole text, in another language", "Wie brüten die Pinguine und was ist mit den Eiern?", true, 0.1, nil, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := corpus(text.Meta{Language: "en"}, bridgeText)
			m := &reader{said: "NOT_IN_TEXT"}
			p := pipeline(c, rewording(says(nil, ""), m.Generate))
			p.Search, p.Fits = scored{c.Paragraphs()[0], test.score}, room(test.whole, 6)
			a, err := p.Answer(t.Context(), answer.Question{Text: test.question, History: test.history}, nil)
			if err != nil || (len(m.prompts) > 0) != test.asked {
				t.Errorf("asked %d times, error %v", len(m.prompts), err)
			}
			if want := map[bool]answer.Reason{true: answer.NotInText, false: answer.OffTopic}[test.asked]; a.Reason != want {
				t.Errorf("reason %q, want %q", a.Reason, want)
			}
		})
	}
}
