package terminal_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
)

const lamps = "The lamp of the harbour was lit in 1902, and it has burned every night since, through three wars."

// cite quotes words of a text.
func cite(document string, number int, from, quote string) answer.Citation {
	start := strings.Index(from, quote)
	if start < 0 {
		panic("the quote is not in the text")
	}
	return answer.Citation{Document: document, Paragraph: number, Quote: quote, Start: start, End: start + len(quote)}
}

func lampAnswer() answer.Answer {
	return answer.Answer{
		Question: "When was it lit?",
		Searched: []string{"When was it lit?"},
		Frame:    "According to Ada Lampwright, keeper:",
		Claims: []answer.Claim{
			{Text: "The harbour's lamp was lit in 1902.", Citations: []answer.Citation{cite("lamps", 2, lamps, "was lit in 1902")}},
			{Text: "It has never gone out.", Citations: []answer.Citation{
				cite("lamps", 2, lamps, "1902, and it has burned every night since"), cite("oil", 7, "Oil came by sea.", "Oil")}},
		},
		Passages: []answer.Passage{
			{Document: "lamps", Paragraph: 2, Rank: 1, Score: 0.91, Heading: "Harbour > Lights", Text: lamps},
			{Document: "oil", Paragraph: 7, Rank: 2, Score: 0.4, Text: "Oil came by sea."},
		},
		Notice: "The model was away.",
	}
}

func render(t *testing.T, r terminal.Renderer, a answer.Answer) string {
	t.Helper()
	var b strings.Builder
	if err := r.Answer(&b, a); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestAnswer(t *testing.T) {
	tests := []struct {
		name   string
		render terminal.Renderer
		want   string
	}{
		{"plain", terminal.Renderer{Width: 50}, `According to Ada Lampwright, keeper:
The harbour's lamp was lit in 1902. [¶2]
It has never gone out. [¶2] [¶7]

¶2 · Harbour > Lights
  The lamp of the harbour **was lit in 1902, and
  it has burned every night since**, through three
  wars.

¶7
  **Oil** came by sea.

Note: The model was away.
`},
		{"several documents", terminal.Renderer{Width: 60, Several: true}, `According to Ada Lampwright, keeper:
The harbour's lamp was lit in 1902. [lamps ¶2]
It has never gone out. [lamps ¶2] [oil ¶7]

lamps ¶2 · Harbour > Lights
  The lamp of the harbour **was lit in 1902, and it has
  burned every night since**, through three wars.

oil ¶7
  **Oil** came by sea.

Note: The model was away.
`},
		{"colour", terminal.Renderer{Width: 50, Color: true}, "According to Ada Lampwright, keeper:\n" +
			"The harbour's lamp was lit in 1902. \x1b[36m[¶2]\x1b[0m\n" +
			"It has never gone out. \x1b[36m[¶2]\x1b[0m \x1b[36m[¶7]\x1b[0m\n\n" +
			"\x1b[2m¶2 · Harbour > Lights\x1b[0m\n" +
			"  The lamp of the harbour \x1b[1mwas lit in 1902, and it\x1b[0m\n" +
			"  \x1b[1mhas burned every night since\x1b[0m, through three\n  wars.\n\n" +
			"\x1b[2m¶7\x1b[0m\n" +
			"  \x1b[1mOil\x1b[0m came by sea.\n\n" +
			"\x1b[2mNote: The model was away.\x1b[0m\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, render(t, tt.render, lampAnswer())); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestAbstention(t *testing.T) {
	a := answer.Answer{
		Abstained: true, Reason: answer.OffTopic, Text: "The text does not say this.",
		Passages: []answer.Passage{
			{Document: "lamps", Paragraph: 2, Heading: "Harbour", Text: lamps},
			{Document: "lamps", Paragraph: 3, Text: strings.Repeat("Long ago. ", 100)},
			{Document: "lamps", Paragraph: 4, Text: strings.Repeat("油", 200)},
			{Document: "lamps", Paragraph: 5, Text: "The fourth is not shown."},
		},
	}
	want := `The text does not say this.

Nearest paragraphs:

¶2 · Harbour
  The lamp of the harbour was lit in 1902, and it has burned every night since,
  through three wars.

¶3
  Long ago. Long ago. Long ago. Long ago. Long ago. Long ago. Long ago. Long
  ago. Long ago. Long ago. Long ago. Long ago. Long ago. Long ago. Long ago.
  Long ago. Long ago. Long ago. Long ago. Long ago. Long ago. Long ago. Long
  ago. Long …

¶4
` + strings.Repeat("  "+strings.Repeat("油", 39)+"\n", 3) + "  油油 …\n"
	if diff := cmp.Diff(want, render(t, terminal.Renderer{}, a)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSuggestions(t *testing.T) {
	var b strings.Builder
	a := answer.Answer{Text: "Hello!", Abstained: true, Suggestions: []string{"Who lit the lamp?", "Where\x1b[2J is it?"}}
	if err := (terminal.Renderer{Language: "de"}).Answer(&b, a); err != nil {
		t.Fatal(err)
	}
	want := "Hello!\n\nDu könntest fragen:\n  Who lit the lamp?\n  Where\ufffd[2J is it?\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPassages(t *testing.T) {
	var b strings.Builder
	if err := (terminal.Renderer{Width: 50, Several: true}).Passages(&b, lampAnswer().Passages); err != nil {
		t.Fatal(err)
	}
	want := `lamps ¶2 · Harbour > Lights · 0.910
  The lamp of the harbour was lit in 1902, and it
  has burned every night since, through three
  wars.

oil ¶7 · 0.400
  Oil came by sea.
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestCitedParagraphComesFromTheCorpus(t *testing.T) {
	corpus := &text.Corpus{Documents: []*text.Document{{
		Meta:       text.Meta{Slug: "lamps"},
		Paragraphs: []text.Paragraph{{Document: "lamps", Number: 1, Heading: "Harbour", Text: lamps}},
	}}}
	a := answer.Answer{Claims: []answer.Claim{
		{Text: "It was lit.", Citations: []answer.Citation{cite("lamps", 1, lamps, "was lit")}},
		{Text: "Oil is wet.", Citations: []answer.Citation{cite("lamps", 9, "xx oil", "oil")}},
	}}
	want := `It was lit. [¶1]
Oil is wet. [¶9]

¶1 · Harbour
  The lamp of the harbour **was lit** in 1902, and it has burned every night
  since, through three wars.

¶9
  **oil**
`
	if diff := cmp.Diff(want, render(t, terminal.Renderer{Corpus: corpus}, a)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestLongParagraphIsShownAroundItsQuotes(t *testing.T) {
	long := strings.Repeat("before ", 300) + "FIRST quote" + strings.Repeat(" between", 300) + " SECOND quote" + strings.Repeat(" after", 300)
	a := answer.Answer{
		Passages: []answer.Passage{{Document: "d", Paragraph: 1, Text: long}},
		Claims: []answer.Claim{{Text: "Two.", Citations: []answer.Citation{
			cite("d", 1, long, "SECOND quote"), cite("d", 1, long, "FIRST quote")}}},
	}
	got := strings.Join(strings.Fields(render(t, terminal.Renderer{}, a)), " ")
	for _, want := range []string{"¶1 … before", "before **FIRST quote** between", "between … … between", "between **SECOND quote** after", "after …"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if len(got) > 1500 {
		t.Errorf("%d bytes are shown: %s", len(got), got)
	}
}

func TestNothingSteersTheTerminal(t *testing.T) {
	const evil = "red\x1b[31m \x9b2J bell\x07 \u202Eesrever\u202C back\x08\r\nsoft\u00ADhyphen tag\U000E0041 \xff\u0085"
	a := answer.Answer{
		Searched: []string{evil}, Mode: answer.Model, Frame: evil, Notice: evil, Text: evil,
		Claims: []answer.Claim{{Text: evil, Citations: []answer.Citation{
			{Document: evil, Paragraph: 1, Quote: evil, End: len(evil)},
			{Document: evil, Paragraph: 2, Quote: evil, End: len(evil)}}}},
		Passages: []answer.Passage{{Document: evil, Paragraph: 1, Heading: evil, Text: evil}},
		Receipt: answer.Receipt{Model: evil, PromptHash: evil, Failure: evil,
			Dropped: []answer.Dropped{{Text: evil, Reason: evil}}},
	}
	var b strings.Builder
	for _, r := range []terminal.Renderer{{}, {Several: true, Width: 13}} {
		abstained := a
		abstained.Abstained, abstained.Claims, abstained.Reason = true, nil, evil
		for _, a := range []answer.Answer{a, abstained} {
			if err := r.Answer(&b, a); err != nil {
				t.Fatal(err)
			}
			if err := r.Why(&b, a); err != nil {
				t.Fatal(err)
			}
		}
		if err := r.Paragraph(&b, text.Paragraph{Document: evil, Number: 1, Heading: evil, Text: evil}); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range b.String() {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || strings.ContainsRune("\u202e\u202c\u00ad\U000e0041", r) {
			t.Fatalf("%U is written: %q", r, b.String())
		}
	}
	if !strings.Contains(b.String(), "red\ufffd[31m") {
		t.Errorf("the words are gone: %q", b.String())
	}
}

// TestWhyOfAReply: the headings of which a reply tells are not said to be found.
func TestWhyOfAReply(t *testing.T) {
	a := answer.Answer{Outcome: answer.Reply, Abstained: true, Passages: []answer.Passage{{Document: "lamps", Paragraph: 1, Text: "The lamps"}}}
	var b strings.Builder
	if err := (terminal.Renderer{Language: "en"}).Why(&b, a); err != nil || strings.Contains(b.String(), "¶1") {
		t.Errorf("%q, %v", b.String(), err)
	}
}

func TestWhy(t *testing.T) {
	a := lampAnswer()
	a.Mode = answer.Model
	a.Receipt = answer.Receipt{
		Model: "small-1", Profile: answer.Write, ProfileBy: "a check of 2026-11-25, which the judge passed", PromptHash: "0123456789abcdef0123", Evidence: answer.Evidence{Chance: 0.72}, Sent: 2,
		Failure: "cut_short", FailureID: "AB12CD34",
		Checks: []answer.Checked{
			{Proof: answer.Judged, Written: true, Recited: true}, {Proof: answer.Wording, Written: true}, {Proof: answer.Quotation, Written: true}, {Proof: answer.Quotation},
		},
		Judge: &answer.Judging{Model: "reader-7", Calls: 2, Claims: 3, Supported: 1, Tokens: &llm.Tokens{Prompt: 900, Completion: 30, Estimated: true}, Cost: &llm.Cost{Amount: 0.5, Currency: "EUR"}},
		Dropped: []answer.Dropped{
			{Text: "Whales gave oil.", Reason: "the judge does not call it supported", Replaced: true},
			{Text: "Whales are fish.", Reason: "nothing that was sent is about it"},
		},
	}
	abstained := answer.Answer{Searched: []string{"a", "b"}, Mode: answer.Extractive, Abstained: true, Reason: answer.Unsupported}
	want := `Searched for: When was it lit?
   1.    0.910  lamps ¶2  The lamp of the harbour was …
   2.    0.400  oil ¶7    Oil came by sea.
Sure: 72 % that what was found answers
Words: of the model small-1, each sentence proven or
replaced (prompt 0123456789ab)
Profile: write, by a check of 2026-11-25, which the
judge passed
Sent to the model: 2 paragraphs
Sentence 1: the model's, proven by the judge
Sentence 2: the model's, in the text's own wording
Sentence 3: the text's own, as the model wrote it
Sentence 4: the text's own, in place of one that is not
proven
Judge: reader-7 called 1 of 3 claims supported; 900 read
and 30 written, estimated; 0.500 EUR
Citations corrected: 1
The model failed: cut short, logged as AB12CD34
Replaced: "Whales gave oil." (the judge does not call it
supported)
Not shown: "Whales are fish." (nothing that was sent is
about it)
Searched for: a
Searched for: b
Words: of the text itself
No answer: nothing that the model wrote is proven
`
	var b strings.Builder
	r := terminal.Renderer{Several: true, Width: 56}
	for _, a := range []answer.Answer{a, abstained} {
		if err := r.Why(&b, a); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestSaidParagraphIsNotRepeated: a paragraph that the answer has said in full is not written again below,
// but where it stands.
func TestSaidParagraphIsNotRepeated(t *testing.T) {
	const poem = "Row, row,\nrow your boat."
	quote := func(number int, from, words string) answer.Claim {
		return answer.Claim{Text: strings.Join(strings.Fields(words), " "), Citations: []answer.Citation{cite("oil", number, from, words)}}
	}
	const oil = "Oil came by sea. It was dear."
	passages := []answer.Passage{{Document: "oil", Paragraph: 1, Heading: "Trade", Text: oil}, {Document: "oil", Paragraph: 2, Text: lamps}, {Document: "oil", Paragraph: 3, Text: poem}}
	for _, c := range []struct {
		name   string
		claims []answer.Claim
		want   string
	}{
		{"under a heading", []answer.Claim{quote(1, oil, "Oil came by sea."), quote(1, oil, "It was dear.")}, "Oil came by sea. [¶1]\nIt was dear. [¶1]\n\n¶1 · Trade\n"},
		{"under none", []answer.Claim{quote(2, lamps, lamps)}, lamps + " [¶2]\n"},
		{"a part", []answer.Claim{quote(1, oil, "It was dear.")}, "It was dear. [¶1]\n\n¶1 · Trade\n  Oil came by sea. **It was dear.**\n"},
		{"not in its order", []answer.Claim{quote(1, oil, "It was dear."), quote(1, oil, "Oil came by sea.")}, "It was dear. [¶1]\nOil came by sea. [¶1]\n\n¶1 · Trade\n  **Oil came by sea.** **It was dear.**\n"},
		{"lines of its own", []answer.Claim{quote(3, poem, poem)}, "Row, row, row your boat. [¶3]\n\n¶3\n  **Row, row,\n  row your boat.**\n"},
	} {
		if diff := cmp.Diff(c.want, render(t, terminal.Renderer{Width: 200}, answer.Answer{Claims: c.claims, Passages: passages})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
