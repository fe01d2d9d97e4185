package answer_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/text"
)

const (
	fell   = "The old bridge over the Aske fell in the storm of 1929."
	nobody = "Nobody was hurt, since the toll keeper had closed the gate an hour before."
	built  = "The new bridge was built by Ada Holm and opened on 3 May 1931."
	long   = "It is 1,240 metres long and cost 3.5 million crowns."
	died   = "Twenty-one men may have died during the work, as the “Aske Courier” reported."
	toll   = "The toll was abolished in 1952."
	winter = "In winter the bridge is closed to lorries when the wind is stronger than 90 km per hour."
)

// told writes what is shown and by what: "=" before a quotation, "~" before a wording, "+"
// before what a judge has proven; a quotation is marked as one.
func told(t *testing.T, a answer.Answer) (lines []string) {
	t.Helper()
	for _, c := range a.Claims {
		sign := map[answer.Proof]string{answer.Quotation: "=", answer.Wording: "~", answer.Judged: "+"}[c.Proof]
		line := sign + c.Text
		for i, cite := range c.Citations {
			if i == 0 || cite.Paragraph != c.Citations[i-1].Paragraph {
				line += fmt.Sprintf(" %d", cite.Paragraph)
			}
		}
		if c.Item {
			line = "* " + line
		}
		if c.Quoted != (c.Proof == answer.Quotation && a.Mode == answer.Model) {
			t.Errorf("quoted is %v: %s", c.Quoted, line)
		}
		if c.Proof == answer.Quotation && c.Text != c.Citations[0].Quote {
			t.Errorf("%q is no quotation of %q", c.Text, c.Citations[0].Quote)
		}
		lines = append(lines, line)
	}
	return lines
}

// dropped writes what is not shown as the model wrote it: "=" before what was replaced.
func dropped(a answer.Answer) (lines []string) {
	for _, d := range a.Receipt.Dropped {
		sign := map[bool]string{true: "=", false: "-"}[d.Replaced]
		lines = append(lines, sign+d.Text+" / "+d.Reason)
	}
	return lines
}

// TestWriting has what becomes of what a model writes, by what its judge says.
func TestWriting(t *testing.T) {
	const noJudge = " / nobody is trusted to judge it"
	const notProven = " / the judge does not call it supported"
	builtBy, isLong := "The new bridge was built by Ada Holm.", "The bridge has a length of 1,240 metres."
	only := func(supported ...string) func(string) string {
		return func(claim string) string {
			for _, s := range supported {
				if s == claim {
					return "supported"
				}
			}
			return "not_stated"
		}
	}
	for _, test := range []struct {
		name, completion string
		judge            func(string) string
		want, dropped    []string
	}{
		{"proven", builtBy + " {2} " + isLong + " {2}", yes, []string{"+" + builtBy + " 2", "+" + isLong + " 2"}, nil},
		{"replaced without a judge", builtBy + " {2} " + isLong + " {2}", nil, []string{"=" + built + " 2", "=" + long + " 2"}, []string{"=" + builtBy + noJudge, "=" + isLong + noJudge}},
		{"replaced, as the judge says no", builtBy + " {2} " + isLong + " {2}", no, []string{"=" + built + " 2", "=" + long + " 2"}, []string{"=" + builtBy + notProven, "=" + isLong + notProven}},
		{"contradicted", builtBy + " {2}", func(string) string { return "contradicted" }, []string{"=" + built + " 2"}, []string{"=" + builtBy + notProven}},
		{"some are proven", builtBy + " {2} " + isLong + " {2}", only(isLong), []string{"=" + built + " 2", "+" + isLong + " 2"}, []string{"=" + builtBy + notProven}},
		{"without a verdict", builtBy + " {2}", func(string) string { return "" }, []string{"=" + built + " 2"}, []string{"=" + builtBy + notProven}},

		{"verbatim", nobody + " {1}", nil, []string{"=" + nobody + " 1"}, nil},
		{"verbatim, written otherwise", "nobody was hurt – since the toll keeper had closed the gate an hour before {1}", nil, []string{"=" + nobody + " 1"}, nil},
		{"wording", "Toll was abolished in 1952. {4}", nil, []string{"~Toll was abolished in 1952. 4"}, nil},
		{"verbatim, another cited", nobody + " {5}", nil, []string{"=" + nobody + " 1"}, nil},

		{"an invented number", "The new bridge was opened on 3 May 1932. {2}", yes, []string{"=" + built + " 2"}, []string{"=The new bridge was opened on 3 May 1932. / the number 1932 is not in what supports it"}},
		{"an invented name", "The new bridge was built by Ada Berg. {2}", yes, []string{"=" + built + " 2"}, []string{`=The new bridge was built by Ada Berg. / the name "Berg" is not in the paragraph`}},
		{"an invented quotation", "The “Aske Courier” wrote of “twenty dead men”. {3}", yes, []string{"=" + died + " 3"}, []string{`=The “Aske Courier” wrote of “twenty dead men”. / the quotation "twenty dead men" is not in the paragraph`}},
		{"an invented link", "The toll was abolished, see evil.example. {4}", yes, []string{"=" + toll + " 4"}, []string{`=The toll was abolished, see evil.example. / the link "evil.example" is not in the paragraph`}},
		{"about nothing of it", "Penguins swim fast. [99]", yes, nil, []string{"-Penguins swim fast. / nothing that was sent is about it"}},

		{"the same sentence for two", "The new bridge was built by Ada Holm. {2} The new bridge opened in 1931. {2}", nil, []string{"=" + built + " 2"},
			[]string{"=The new bridge was built by Ada Holm." + noJudge, "=The new bridge opened in 1931." + noJudge}},
		{"a sentence that was written", toll + " {4} The toll ended in 1952. {4}", nil, []string{"=" + toll + " 4"}, []string{"=The toll ended in 1952." + noJudge}},
		{"quotations in reading order", "Lorries keep off the bridge in winter. {5} The old bridge fell in a storm. {1}", nil, []string{"=" + fell + " 1", "=" + winter + " 5"},
			[]string{"=Lorries keep off the bridge in winter." + noJudge, "=The old bridge fell in a storm." + noJudge}},
		{"but not over what was written", "Lorries keep off it in winter. {5} " + builtBy + " {2} The old bridge fell in a storm. {1}", only(builtBy),
			[]string{"=" + winter + " 5", "+" + builtBy + " 2", "=" + fell + " 1"}, []string{"=Lorries keep off it in winter." + notProven, "=The old bridge fell in a storm." + notProven}},

		{"two paragraphs in one sentence", "The new bridge is of 1931, and lorries keep off in winter {2}{5}.", yes, []string{"+The new bridge is of 1931, and lorries keep off in winter. 2 5"}, nil},
		{"a citation too many", builtBy + " {2}{5}", yes, []string{"+" + builtBy + " 2"}, nil},
		{"a name of another paragraph", "Ada Holm, an engineer, became mayor of Askeby. {6}", yes, []string{"+Ada Holm, an engineer, became mayor of Askeby. 6"}, nil},
		{"wrong paragraph", builtBy + " {5}", yes, []string{"+" + builtBy + " 2"}, nil},
		{"no marker, no paragraph of that number", builtBy + " " + isLong + " [77]", yes, []string{"+" + builtBy + " 2", "+" + isLong + " 2"}, nil},

		{"declined after a sentence", builtBy + " {2} NOT_IN_TEXT", yes, []string{"+" + builtBy + " 2"}, nil},
		{"said twice", builtBy + " {2} " + builtBy + " {2}", yes, []string{"+" + builtBy + " 2"}, []string{"-" + builtBy + " / it was said before"}},
		{"a rule of the prompt", "Do not add, guess, judge or conclude that the bridge fell. " + builtBy + " {2} Use only what the paragraphs say. {2}", yes, []string{"+Do not add, guess, judge or conclude that the bridge fell. 1", "+" + builtBy + " 2"},
			[]string{"-Use only what the paragraphs say. / nothing that was sent is about it"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := pipeline(corpus(text.Meta{}, bridgeText), citing(test.completion))
			if test.judge != nil {
				p = judged(p, test.judge)
			}
			a := ask(t, p, question)
			want := test.want
			if want == nil { // the sentences that would have come without a model
				if want = told(t, ask(t, pipeline(corpus(text.Meta{}, bridgeText), nil), question)); a.Mode != answer.Extractive {
					t.Errorf("mode %s", a.Mode)
				}
			} else if a.Mode != answer.Model || a.Receipt.Model != "test" || len(a.Receipt.PromptHash) != 64 {
				t.Errorf("mode %s, receipt %+v", a.Mode, a.Receipt)
			}
			if diff := cmp.Diff(want, told(t, a)); diff != "" {
				t.Errorf("shown (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.dropped, dropped(a)); diff != "" {
				t.Errorf("dropped (-want +got):\n%s", diff)
			}
			if a.Abstained || a.Text == "" {
				t.Errorf("abstained, %q", a.Text)
			}
		})
	}
}

// TestForms has the same claims in the forms that models write; none of them is part of the
// answer.
func TestForms(t *testing.T) {
	const one, two = "The new bridge was built by Ada Holm.", "The bridge has a length of 1,240 metres."
	plain := []string{"+" + one + " 2", "+" + two + " 2"}
	items := []string{"* +" + one + " 2", "* +" + two + " 2"}
	for _, test := range []struct {
		name, completion string
		want             []string
	}{
		{"label", "Answer: " + one + " [2] " + two + " [2]", plain},
		{"bold label", "**Answer:** " + one + " [2] " + two + " [2]", plain},
		{"opener", "Based on the provided paragraphs, the new bridge was built by Ada Holm. [2] " + two + " [2]", plain},
		{"opener in another language", "Laut dem Text, " + one + " [2] " + two + " [2]", plain},
		{"bold and italics", "The **new bridge** was built by *Ada Holm*. [2] The bridge has a length of `1,240` metres. [2]", plain},
		{"links", one + " [[2]](#p2) " + two + " [2](https://example.org/2)", plain},
		{"escaped", one + ` \[2\] ` + two + ` \[2\]`, plain},
		{"raised", one + "<sup>2</sup> " + two + "<sup>[2]</sup>", plain},
		{"wide", one + "【2】" + two + "【2†source】", plain},
		{"signs", one + " [¶2] " + two + " [^2]", plain},
		{"a list of sources", one + " [2] " + two + " [2]\n\nSources: [1], [2]", plain},
		{"heading", "## Answer\n\n" + one + " [2] " + two + " [2]", plain},
		{"bullets", "- " + one + " [2]\n* " + two + " [2]", items},
		{"numbers", "1. " + one + " [2]\n2) " + two + " [2]", items},
		{"yes", "Yes. " + one + " [2]\n" + two + " [2]", []string{"+Yes. " + one + " 2", plain[1]}},
		{"no", "No, " + one + " [2]\n" + two + " [2]", []string{"+No, " + one + " 2", plain[1]}},
		{"lead-in", "These are facts about the bridge:\n- " + one + " [2]\n- " + two + " [2]", []string{"* +These are facts about the bridge: " + one + " 2", items[1]}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := judged(pipeline(corpus(text.Meta{}, bridgeText), says(nil, strings.SplitAfter(test.completion, " ")...)), yes)
			a := ask(t, p, question)
			if diff := cmp.Diff(test.want, told(t, a)); diff != "" {
				t.Errorf("shown (-want +got):\n%s%v", diff, dropped(a))
			}
		})
	}
}

// A line that leads into a list is told apart from its first item, and goes with it.
func TestLeadIn(t *testing.T) {
	const lead = "The bridge has had its share of events:"
	completion := lead + "\n- Construction ended in 1931. {2}\n- The toll came to an end in 1952. {4}"
	a := ask(t, judged(pipeline(corpus(text.Meta{}, bridgeText), citing(completion)), yes), question)
	if len(a.Claims) != 2 || a.Claims[0].Text[:a.Claims[0].Lead] != lead+" " || a.Claims[1].Lead != 0 || !a.Claims[0].Item || !a.Claims[1].Item {
		t.Errorf("claims %+v, dropped %v", a.Claims, dropped(a))
	}
	a = ask(t, pipeline(corpus(text.Meta{}, bridgeText), citing(completion)), question)
	if diff := cmp.Diff([]string{"* =" + built + " 2", "* =" + toll + " 4"}, told(t, a)); diff != "" || a.Claims[0].Lead != 0 {
		t.Errorf("without a judge (-want +got):\n%s", diff)
	}
}

// An answer has at most twelve claims, and the model is read no further.
func TestTooManyClaims(t *testing.T) {
	var said strings.Builder
	for i := range 20 {
		fmt.Fprintf(&said, "The new bridge, %s, was built by Ada Holm. {2} ", strings.Repeat("indeed ", i+1))
	}
	if a := ask(t, judged(pipeline(corpus(text.Meta{}, bridgeText), citing(said.String())), yes), question); len(a.Claims) != 12 {
		t.Errorf("%d claims", len(a.Claims))
	}
}

// No more sentences are shown than the model wrote claims, and none of them twice, whatever it
// writes.
func TestNoMoreSentencesThanClaims(t *testing.T) {
	pieces := []string{"The bridge fell. ", "Ada Holm built it. {2} ", "It is long and was opened. {2} ", toll + " {4} ", "- Winter is closed to lorries. {5}\n", "The gate, the toll and the bridge: {1}\n", "- Nobody was hurt. {1}\n"}
	for n := range 1 << len(pieces) {
		said, claims := "", 0
		for i, piece := range pieces {
			if n>>i&1 == 1 {
				said, claims = said+piece, claims+1
			}
		}
		a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), citing(said)), question)
		if a.Mode != answer.Model {
			continue
		}
		seen := make(map[string]bool)
		for _, c := range a.Claims {
			if seen[c.Text] {
				t.Errorf("%q: %q is shown twice", said, c.Text)
			}
			seen[c.Text] = true
		}
		if len(a.Claims) > claims {
			t.Errorf("%q: %d claims became %d", said, claims, len(a.Claims))
		}
	}
}

// What a model copies from the rules of the prompt is no answer, even if its judge agrees.
func TestRulesAreNoAnswer(t *testing.T) {
	paragraphs := []string{
		"A question about a text can be answered from its paragraphs, each of which has a number.",
		"Whoever writes an answer should write in his own words, and name the paragraphs.",
		"The language of the question, the conversation and the text may differ, and names and numbers stay.",
	}
	echo := model(nil)
	echo = func(_ context.Context, prompt []llm.Message, emit func(string) error) error {
		user := prompt[1].Content
		return emit(prompt[0].Content + "\n" + user[strings.LastIndex(user, ">")+1:])
	}
	nearly := model(func(_ context.Context, _ []llm.Message, emit func(string) error) error {
		return emit("Write in your own words, and leave all names, numbers, units, negations and doubts as they are.")
	})
	a := ask(t, judged(pipeline(corpus(text.Meta{}, paragraphs), nearly), yes), "How is a question about a text answered?")
	if len(a.Receipt.Dropped) != 1 || !strings.Contains(a.Receipt.Dropped[0].Reason, "rules of the prompt") {
		t.Errorf("a rule with another small word: %+v, %+v", a.Claims, a.Receipt.Dropped)
	}
	for name, p := range map[string]*answer.Pipeline{"no judge": pipeline(corpus(text.Meta{}, paragraphs), echo), "yes to all": judged(pipeline(corpus(text.Meta{}, paragraphs), echo), yes)} {
		a := ask(t, p, "How is a question about a text answered?")
		for _, c := range a.Claims {
			if c.Proof != answer.Quotation {
				t.Errorf("%s: %q is shown", name, c.Text)
			}
		}
		if len(a.Receipt.Dropped) < 5 {
			t.Errorf("%s: only %d sentences of the prompt came back", name, len(a.Receipt.Dropped))
		}
	}
}

// TestReceipt holds what the receipt says of each claim.
func TestReceipt(t *testing.T) {
	said := nobody + " {1} Toll was abolished in 1952. {4} The new bridge was built by Ada Holm. Ada Berg opened it in May 1931. {2} Mars is red. {2}"
	a := ask(t, judged(pipeline(corpus(text.Meta{}, bridgeText), citing(said)), yes), question)
	want := []answer.Checked{
		{Named: []int{1}, Proof: answer.Quotation, Written: true},
		{Named: []int{4}, Proof: answer.Wording, Written: true},
		{Named: []int{}, Recited: true, Proof: answer.Judged, Written: true},
		{Named: []int{2}, Proof: answer.Quotation},
	}
	if diff := cmp.Diff(want, a.Receipt.Checks); diff != "" {
		t.Errorf("checks (-want +got):\n%s", diff)
	}
	if written, replaced, leftOut := a.Receipt.Fates(); written != 3 || replaced != 1 || leftOut != 1 || a.Receipt.Recited() != 1 {
		t.Errorf("%d written, %d replaced, %d left out, %d recited: %v", written, replaced, leftOut, a.Receipt.Recited(), dropped(a))
	}
	if diff := cmp.Diff(&answer.Judging{Model: "reader", Calls: 1, Claims: 1, Supported: 1}, a.Receipt.Judge); diff != "" {
		t.Errorf("judge (-want +got):\n%s", diff)
	}
	if r := ask(t, pipeline(corpus(text.Meta{}, bridgeText), nil), question).Receipt; r.Checks != nil || r.Judge != nil || r.Sent != 0 {
		t.Errorf("without a model: %+v", r)
	}
}
