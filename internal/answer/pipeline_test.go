package answer_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

var bridgeText = []string{
	"The old bridge over the Aske fell in the storm of 1929. Nobody was hurt, since the toll keeper had closed the gate an hour before.",
	"The new bridge was built by Ada Holm and opened on 3 May 1931. It is 1,240 metres long and cost 3.5 million crowns.",
	"Twenty-one men may have died during the work, as the “Aske Courier” reported. The company has never published a list.",
	"The toll was abolished in 1952. Since then the county has paid for the paint, which is green.",
	"In winter the bridge is closed to lorries when the wind is stronger than 90 km per hour.",
	"(Ada Holm was an engineer and the first mayor of Askeby.)",
}

// corpus makes a corpus of documents, each a list of paragraphs.
func corpus(meta text.Meta, documents ...[]string) *text.Corpus {
	c := &text.Corpus{}
	for i, paragraphs := range documents {
		d := &text.Document{Meta: meta, Language: source.Language(meta.Language)}
		d.Meta.Slug = string(rune('a' + i))
		for n, p := range paragraphs {
			d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: d.Meta.Slug, Number: n + 1, Text: p})
		}
		c.Documents = append(c.Documents, d)
	}
	return c
}

// pipeline answers with a model that writes, or without one.
func pipeline(c *text.Corpus, g llm.Generator) *answer.Pipeline {
	p := &answer.Pipeline{Corpus: c, Search: retrieval.NewIndex(c.Paragraphs())}
	if g != nil {
		p.Generator, p.Profile, p.ModelName = g, answer.Write, "test"
	}
	return p
}

var claimLine = regexp.MustCompile(`(?m)^\d+\. (.*)$`)

// judged adds a judge that says of each claim what says does; "" leaves it out.
func judged(p *answer.Pipeline, says func(claim string) string) *answer.Pipeline {
	p.Judge = &answer.Judge{Name: "reader", Judge: claims.Judge{Ask: func(_ context.Context, _, user, _ string, _ json.RawMessage) (string, error) {
		return verdicts(claimsOf(user), says), nil
	}}}
	return p
}

// claimsOf are the claims that a judge is asked about.
func claimsOf(user string) (asked []string) {
	_, list, _ := strings.Cut(user, "<claims ")
	for _, m := range claimLine.FindAllStringSubmatch(list, -1) {
		asked = append(asked, m[1])
	}
	return asked
}

// verdicts is the reply of a judge.
func verdicts(asked []string, says func(claim string) string) string {
	var list []string
	for i, claim := range asked {
		if verdict := says(claim); verdict != "" {
			list = append(list, fmt.Sprintf(`{"claim": %d, "verdict": %q}`, i+1, verdict))
		}
	}
	return `{"verdicts": [` + strings.Join(list, ", ") + `]}`
}

func yes(string) string { return "supported" }
func no(string) string  { return "not_stated" }

// A model is a function that stands in for a language model.
type model func(ctx context.Context, prompt []llm.Message, emit func(string) error) error

func (m model) Generate(ctx context.Context, prompt []llm.Message, emit func(string) error) error {
	return m(ctx, prompt, emit)
}

// says is a model that says pieces and then returns err.
func says(err error, pieces ...string) model {
	return func(_ context.Context, _ []llm.Message, emit func(string) error) error {
		for _, piece := range pieces {
			if err := emit(piece); err != nil {
				return err
			}
		}
		return err
	}
}

// citing is a model that looks for paragraphs in its prompt: "{n}" stands for the
// number of paragraph bridgeText[n-1] there.
func citing(completion string) model {
	return func(_ context.Context, prompt []llm.Message, emit func(string) error) error {
		user, completion := prompt[len(prompt)-1].Content, completion
		for i, paragraph := range bridgeText {
			number := "[99]"
			if before, _, found := strings.Cut(user, paragraph); found {
				start := strings.LastIndex(before, "[")
				number = strings.TrimSpace(before[start:])
			}
			completion = strings.ReplaceAll(completion, fmt.Sprintf("{%d}", i+1), number)
		}
		for _, piece := range strings.SplitAfter(completion, " ") {
			if err := emit(piece); err != nil {
				return err
			}
		}
		return nil
	}
}

const question = "Who built the new bridge, how long is it and when was it opened?"

func ask(t *testing.T, p *answer.Pipeline, question string) answer.Answer {
	t.Helper()
	return askIn(t, p, "", question)
}

// askIn asks, and wants the bot's own words in a language.
func askIn(t *testing.T, p *answer.Pipeline, language, question string) answer.Answer {
	t.Helper()
	var emitted []answer.Claim
	a, err := p.Answer(t.Context(), answer.Question{Text: question, Language: language}, func(c answer.Claim) error {
		emitted = append(emitted, c)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	inOrder := cmpopts.SortSlices(func(a, b answer.Claim) bool { return a.Text < b.Text }) // quotations may stand elsewhere in the end
	if diff := cmp.Diff(a.Claims, append([]answer.Claim{}, emitted...), inOrder); diff != "" {
		t.Errorf("what was emitted is not what is in the answer (-answer +emitted):\n%s", diff)
	}
	checkInvariants(t, p.Corpus, a)
	return a
}

// checkInvariants checks what holds for every answer of every model.
func checkInvariants(t *testing.T, c *text.Corpus, a answer.Answer) {
	t.Helper()
	sent := make(map[string]bool)
	for i, p := range a.Passages {
		sent[fmt.Sprint(p.Document, p.Paragraph)] = true
		if p.Rank != i+1 {
			t.Errorf("passage %d has rank %d", i+1, p.Rank)
		}
	}
	if a.Abstained != (len(a.Claims) == 0) || a.Abstained != (a.Reason != "") || a.Text == "" || a.Claims == nil || a.Passages == nil {
		t.Errorf("abstained is %v with reason %q, claims %v, text %q", a.Abstained, a.Reason, a.Claims, a.Text)
	}
	for _, claim := range a.Claims {
		if len(claim.Citations) == 0 {
			t.Errorf("%q cites nothing", claim.Text)
		}
		var cited strings.Builder
		for _, citation := range claim.Citations {
			p, ok := c.Paragraph(citation.Document, citation.Paragraph)
			if !ok || !sent[fmt.Sprint(citation.Document, citation.Paragraph)] {
				t.Fatalf("%q cites %s ¶%d, which was not sent", claim.Text, citation.Document, citation.Paragraph)
			}
			if got := p.Text[citation.Start:citation.End]; got != citation.Quote || got == "" {
				t.Errorf("quote %q of %q stands not at %d: %q", citation.Quote, claim.Text, citation.Start, got)
			}
			cited.WriteString(p.Text + "\n")
		}
		checkShown(t, claim.Text[claim.Lead:], cited.String()) // the lead is a heading or the like
	}
}

// checkShown checks that numbers, links and mentions of a claim stand in the
// paragraphs, by simpler means than the code under test.
func checkShown(t *testing.T, claim, cited string) {
	t.Helper()
	digits := strings.NewReplacer(",", "", "’", "")
	cited = strings.ReplaceAll(cited, "first", "1") // the claims have no such words
	for _, number := range strings.FieldsFunc(digits.Replace(claim), func(r rune) bool { return r != '.' && (r < '0' || r > '9') }) {
		if number = strings.Trim(number, ".0"); !strings.Contains(digits.Replace(cited), number) { // "3.50" is "3.5"
			t.Errorf("%q: the number %s is not in %q", claim, number, cited)
		}
	}
	checkSigns(t, claim, cited)
}

// checkSigns checks that a claim has no sign of a link, a mention or a command
// that the paragraphs lack.
func checkSigns(t *testing.T, claim, cited string) {
	t.Helper()
	for _, sign := range []string{"http", "://", "www.", "@", "<", "](", "\x1b", "\u202e", "discord.gg", "NOT_IN_TEXT"} {
		if strings.Contains(claim, sign) && !strings.Contains(cited, sign) {
			t.Errorf("%q holds %q, which is not in %q", claim, sign, cited)
		}
	}
}

func TestAbstention(t *testing.T) {
	never := model(func(context.Context, []llm.Message, func(string) error) error {
		t.Error("the model was asked")
		return nil
	})
	for _, test := range []struct {
		name, question string
		model          llm.Generator
		reason         answer.Reason
		text           string
	}{
		{"nothing near, with a model", "How do penguins hatch eggs?", never, answer.OffTopic, "The text does not answer this."},
		{"nothing near, no model", "How do penguins hatch eggs?", nil, answer.OffTopic, "The text does not answer this."},
		{"empty", " \u200b ?!", never, answer.EmptyQuestion, "Please ask a question about the text."},
		{"empty, no model", "", nil, answer.EmptyQuestion, "Please ask a question about the text."},
		{"the model declines", question, says(nil, "NOT_", "IN_TEXT"), answer.NotInText, "The text does not answer this."},
		{"the model declines in other words", question, says(nil, "**Not in text.**\n"), answer.NotInText, "The text does not answer this."},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), test.model), test.question)
			if a.Reason != test.reason || !strings.HasPrefix(a.Text, test.text) {
				t.Errorf("reason %q, text %q", a.Reason, a.Text)
			}
			if a.Question != test.question || len(a.Searched) != 1 {
				t.Errorf("question %q, searched %q", a.Question, a.Searched)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	c := corpus(text.Meta{}, bridgeText)
	stop := errors.New("the reader is gone")
	for name, g := range map[string]llm.Generator{
		"model": says(nil, "Ada Holm built the new bridge. [1] It was opened."), "at the end": says(nil, "Ada Holm built the new bridge. [1]"), "no model": nil,
	} {
		_, err := pipeline(c, g).Answer(t.Context(), answer.Question{Text: question}, func(answer.Claim) error { return stop })
		if !errors.Is(err, stop) {
			t.Errorf("%s: error %v, want emit's", name, err)
		}
	}

	ctx, cancel := context.WithCancel(t.Context())
	hanging := model(func(ctx context.Context, _ []llm.Message, _ func(string) error) error {
		cancel()
		<-ctx.Done()
		return &llm.Error{Kind: llm.TimedOut, Err: ctx.Err()}
	})
	if _, err := pipeline(c, hanging).Answer(ctx, answer.Question{Text: question}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of the context", err)
	}
	if _, err := pipeline(c, nil).Answer(ctx, answer.Question{Text: question}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of the context", err)
	}

}

func TestExtraction(t *testing.T) {
	for _, test := range []struct{ question, want string }{
		{"When was the toll abolished?", "The toll was abolished in 1952. [¶4]"},
		{"What is closed in winter?", "In winter the bridge is closed to lorries when the wind is stronger than 90 km per hour. [¶5]"},
		{"How many metres long is the new bridge?", "The new bridge was built by Ada Holm and opened on 3 May 1931. [¶2] It is 1,240 metres long and cost 3.5 million crowns. [¶2]"},
	} {
		a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), nil), test.question)
		if diff := cmp.Diff(test.want, a.Text); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.question, diff)
		}
		for _, c := range a.Claims {
			if c.Text != c.Citations[0].Quote || a.Mode != answer.Extractive || a.Receipt.Model != "" {
				t.Errorf("%s: claim %q quotes %q, mode %s", test.question, c.Text, c.Citations[0].Quote, a.Mode)
			}
		}
	}
}

func TestSentenceThatTheTextHasTwice(t *testing.T) {
	const twice = "The toll was abolished in 1952."
	a := ask(t, pipeline(corpus(text.Meta{}, []string{twice, "The paint is green.", twice + " It was never missed."}), nil), "When was the toll abolished?")
	if n := strings.Count(a.Text, twice); n != 1 {
		t.Errorf("%q", a.Text)
	}
}

func TestFrame(t *testing.T) {
	opinion := text.Meta{Kind: text.Opinion, Author: "Ada Holm", Office: "Mayor of Askeby"}
	for _, test := range []struct {
		meta           text.Meta
		question, want string
	}{
		{opinion, question, "According to Ada Holm, Mayor of Askeby:"},
		{text.Meta{Kind: text.Opinion, Author: "Ada Holm"}, question, "According to Ada Holm:"},
		{text.Meta{Kind: text.Opinion}, question, ""},
		{text.Meta{Kind: text.Report, Author: "Ada Holm"}, question, ""},
		{opinion, "How do penguins hatch eggs?", ""},
	} {
		if a := ask(t, pipeline(corpus(test.meta, bridgeText), nil), test.question); a.Frame != test.want {
			t.Errorf("%+v: frame %q, want %q", test.meta, a.Frame, test.want)
		}
	}
}

func TestSeveralDocuments(t *testing.T) {
	c := corpus(text.Meta{}, bridgeText[:1], bridgeText[1:])
	a := ask(t, pipeline(c, nil), "When was the toll abolished?")
	if want := "The toll was abolished in 1952. [b ¶3]"; a.Text != want {
		t.Errorf("%q, want %q", a.Text, want)
	}
}

func TestAuthor(t *testing.T) {
	c := corpus(text.Meta{Author: "Ada Holm"}, bridgeText)
	for _, q := range []string{"Who wrote this?", "Who is the author of the text?"} {
		a := ask(t, pipeline(c, nil), q)
		if want := "It was written by Ada Holm."; a.Text != want {
			t.Errorf("%s: %q, want %q", q, a.Text, want)
		}
	}
	if a := ask(t, pipeline(c, nil), "Who wrote about the toll?"); len(a.Searched) != 1 {
		t.Errorf("searched %q", a.Searched)
	}
}

func TestConcurrentAnswers(t *testing.T) {
	p := pipeline(corpus(text.Meta{}, bridgeText), citing("The new bridge was built by Ada Holm. {2}"))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			a, err := p.Answer(context.Background(), answer.Question{Text: question}, nil)
			if err != nil || len(a.Claims) != 1 {
				t.Errorf("%d claims, error %v", len(a.Claims), err)
			}
		})
	}
	group.Wait()
}

// TestMarked: each paragraph is named once behind a claim, and a quotation stands in quotation
// marks.
func TestMarked(t *testing.T) {
	claim := answer.Claim{Text: "It fell.", Citations: []answer.Citation{
		{Document: "a", Paragraph: 1, Start: 0}, {Document: "a", Paragraph: 1, Start: 9}, {Document: "b", Paragraph: 1}, {Document: "a", Paragraph: 2},
	}}
	if got, want := claim.Marked(false), "It fell. [¶1] [¶2]"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := claim.Marked(true), "It fell. [a ¶1] [b ¶1] [a ¶2]"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	claim.Quoted = true
	if got, want := claim.Marked(true), "“It fell.” [a ¶1] [b ¶1] [a ¶2]"; got != want || claim.Said() != "“It fell.”" {
		t.Errorf("%q, want %q", got, want)
	}
}
