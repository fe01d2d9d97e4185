package answer_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/prompts"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A chooser is a function that stands in for a language model that answers with JSON.
type chooser func(ctx context.Context, prompt []llm.Message, name string, schema json.RawMessage) (string, error)

func (c chooser) Choose(ctx context.Context, prompt []llm.Message, name string, schema json.RawMessage) (string, error) {
	return c(ctx, prompt, name, schema)
}

// choosing is a model that looks for sentences in its prompt: "{…}" stands for the number of
// the first sentence that begins so.
func choosing(completion string) chooser {
	return func(_ context.Context, prompt []llm.Message, _ string, _ json.RawMessage) (string, error) {
		completion := completion
		for _, line := range strings.Split(prompt[1].Content, "\n") {
			number, sentence, found := strings.Cut(strings.TrimPrefix(line, "["), "] ")
			if !found || !strings.HasPrefix(line, "[") {
				continue
			}
			first, _, _ := strings.Cut(sentence, " ")
			completion = strings.ReplaceAll(completion, "{"+first+"}", number)
		}
		return completion, nil
	}
}

// pointing answers with a model that points.
func pointing(c llm.Chooser) *answer.Pipeline {
	p := pipeline(corpus(text.Meta{Kind: text.Opinion, Author: "Ada Holm"}, bridgeText), nil)
	p.Profile, p.Overrules, p.Chooser, p.ModelName = answer.Point, true, c, "test"
	p.Generator = says(errors.New("a model that points writes nothing"), "Mars.")
	return p
}

func TestPointing(t *testing.T) {
	byCode := ask(t, pipeline(corpus(text.Meta{Kind: text.Opinion, Author: "Ada Holm"}, bridgeText), nil), question).Text
	const (
		built   = "The new bridge was built by Ada Holm and opened on 3 May 1931. [¶2]"
		long    = "It is 1,240 metres long and cost 3.5 million crowns. [¶2]"
		nobody  = "Nobody was hurt, since the toll keeper had closed the gate an hour before. [¶1]"
		winter  = "In winter the bridge is closed to lorries when the wind is stronger than 90 km per hour. [¶5]"
		missing = "The text does not answer this."
	)
	for _, test := range []struct {
		name, completion string
		want             string
		reason           answer.Reason
		chosen           bool
	}{
		{"one", `{"sentences":[{Nobody}]}`, nobody, "", true},
		{"one that needs the one before", `{"sentences":[{It}]}`, built + " " + long, "", true},
		{"several, the most direct one first", `{"sentences":[{In}, {Nobody}]}`, winter + " " + nobody, "", true},
		{"the same twice", `{"sentences":[{Nobody}, {Nobody}]}`, nobody, "", true},
		{"with its reasons around it", "Sure!\n```json\n{\"sentences\": [{Nobody}]}\n```", nobody, "", true},
		{"numbers in plain text", "{In}, {Nobody}", winter + " " + nobody, "", true},
		{"numbers in words", "Sentences {In} and {Nobody}.", winter + " " + nobody, "", true},
		{"with one that does not exist", `{"sentences":[99, {Nobody}]}`, nobody, "", true},
		{"none", `{"sentences":[]}`, missing, answer.NotInText, false},
		{"the sentinel", "NOT_IN_TEXT", missing, answer.NotInText, false},
		{"one that does not exist", `{"sentences":[99]}`, byCode, "", false},
		{"nothing", "", byCode, "", false},

		{"prose: the text's words", "Nobody was hurt, since the toll keeper had closed the gate an hour before. [7]", nobody, "", true},
		{"prose: its words but for an article", "Nobody was hurt, since a toll keeper had closed the gate an hour before.", nobody, "", true},
		{"prose: a lie", "In winter the bridge is closed to lorries when the wind is stronger than 40 km per hour.", winter, "", true},
		{"prose: in reading order", "The bridge is closed to lorries in winter. Nobody was hurt at the gate.", nobody + " " + winter, "", true},
		{"prose: about nothing of it", "Penguins swim fast.", byCode, "", false},
		{"prose: it declines", "**Not in text.**", missing, answer.NotInText, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, pointing(choosing(test.completion)), question)
			if !strings.HasPrefix(a.Text, test.want) {
				t.Errorf("text %q, want %q", a.Text, test.want)
			}
			if a.Mode != answer.Extractive || a.Reason != test.reason || a.Notice != "" || a.Receipt.Failure != "" {
				t.Errorf("mode %s, reason %q, notice %q, failure %q", a.Mode, a.Reason, a.Notice, a.Receipt.Failure)
			}
			if r := a.Receipt; r.Model != "test" || r.Profile != answer.Point || len(r.PromptHash) != 64 || r.Chosen != test.chosen || r.Judge != nil {
				t.Errorf("receipt %+v", r)
			}
			if !a.Abstained && a.Frame != "According to Ada Holm:" {
				t.Errorf("frame %q", a.Frame)
			}
			for _, c := range a.Claims {
				if c.Proof != answer.Quotation || c.Text != c.Citations[0].Quote || c.Quoted {
					t.Errorf("claim %+v: all is the text's own, and none of it is marked", c)
				}
			}
		})
	}
}

// TestPointingWithABeginning: what a model has cut short is shown as far as it goes, unless the cut
// parts signs that belong together: then the sentence is whole.
func TestPointingWithABeginning(t *testing.T) {
	const sold = "The old mill by the river was sold (cheaply in 1820) to the town."
	p := pointing(nil)
	p.Corpus = corpus(text.Meta{}, []string{sold, "The inn was never sold."})
	p.Search = retrieval.NewIndex(p.Corpus.Paragraphs())
	for said, want := range map[string]string{
		"The old mill by the river was sold (cheaply in 1820).": "The old mill by the river was sold (cheaply in 1820) to the town.",
		"The old mill by the river was sold (cheaply.":          "The old mill by the river was sold (cheaply in 1820) to the town.",
		"The old mill by the river was sold cheaply.":           "The old mill by the river was sold (cheaply in 1820) to the town.",
	} {
		p.Chooser = choosing(said)
		a := ask(t, p, "When was the mill by the river sold?")
		if len(a.Claims) != 1 || a.Claims[0].Text != want {
			t.Errorf("%q: %+v, want %q", said, a.Claims, want)
		}
	}
}

// The answer that points at all of a list has all of it.
func TestPointingAtMany(t *testing.T) {
	p := pointing(chooser(func(context.Context, []llm.Message, string, json.RawMessage) (string, error) {
		return `{"sentences":[1,2,3,4,5,6,7,8,9,10,11,12,13]}`, nil
	}))
	p.Sentences = 2                                    // of what code chooses
	if a := ask(t, p, question); len(a.Claims) != 10 { // all of them
		t.Errorf("%d claims", len(a.Claims))
	}
}

func TestPointingFails(t *testing.T) {
	want := ask(t, pipeline(corpus(text.Meta{Kind: text.Opinion, Author: "Ada Holm"}, bridgeText), nil), question)
	for _, err := range []error{
		&llm.Error{Kind: llm.TimedOut, Err: errors.New("late")},
		&llm.Error{Kind: llm.CutShort, Err: errors.New("long")},
		errors.New("boom"),
	} {
		a := ask(t, pointing(chooser(func(context.Context, []llm.Message, string, json.RawMessage) (string, error) { return "", err })), question)
		if diff := cmp.Diff(want.Claims, a.Claims); diff != "" || a.Receipt.Failure == "" || a.Receipt.FailureID == "" || a.Receipt.Chosen {
			t.Errorf("%v: receipt %+v, claims (-want +got):\n%s", err, a.Receipt, diff)
		}
	}
	if diff := cmp.Diff(want, ask(t, pointing(nil), question)); diff != "" {
		t.Errorf("without a chooser (-want +got):\n%s", diff)
	}
}

// TestPointingSparingly: a model that has shown that it points badly is asked only where code is
// not sure, and then confirms what code has found, by numbers or by words, or changes nothing.
func TestPointingSparingly(t *testing.T) {
	const question = "Who built the new bridge?"
	want := ask(t, pipeline(corpus(text.Meta{Kind: text.Opinion, Author: "Ada Holm"}, bridgeText), nil), question)
	asked := 0
	p := pointing(chooser(func(context.Context, []llm.Message, string, json.RawMessage) (string, error) {
		asked++
		return "", errors.New("boom")
	}))
	p.Overrules, p.Sparing = false, true
	want.Receipt.Profile = answer.Point
	if diff := cmp.Diff(want, ask(t, p, question)); diff != "" || want.Outcome != answer.Answered || asked > 0 {
		t.Errorf("asked %d times, -want +got:\n%s", asked, diff)
	}
	for question, outcome := range map[string]answer.Outcome{
		"When did the toll keeper close the gate?":                    answer.Nearest,  // nothing that was found says when
		"What does paragraph 1 say about gates and floods in Askeby?": answer.Answered, // less in a place can be confused
		"Who was Ada Holm and what did the king say?":                 answer.Answered, // one part of it
	} {
		if a := ask(t, p, question); a.Outcome != outcome || asked > 0 {
			t.Errorf("%s: %s, asked %d times", question, a.Outcome, asked)
		}
	}
	if p.Sure = 1; ask(t, p, question).Receipt.Failure == "" {
		t.Error("where code is not sure, the model is not asked")
	}
	offered := ask(t, p, question)
	for said, chosen := range map[string]bool{
		`{"sentences":[]}`:     false, // "none" is no proof
		`{"sentences":[10]}`:   false, // another one than code's
		`{"sentences":[10,3]}`: true,
		`[1,2,3,5,6,7]`:        false, // everything

		"The bridge is closed to lorries in winter.": false,
		"The new bridge opened in May 1931.":         true,
		"NOT_IN_TEXT":                                false,
	} {
		p.Chooser = chooser(func(context.Context, []llm.Message, string, json.RawMessage) (string, error) { return said, nil })
		a := ask(t, p, question)
		if a.Receipt.Chosen != chosen || (a.Outcome == answer.Answered) != chosen || !chosen && !cmp.Equal(a.Passages, offered.Passages) || chosen && !cmp.Equal(a.Claims, want.Claims) {
			t.Errorf("%s: %s, chosen %v, %v", said, a.Outcome, a.Receipt.Chosen, a.Claims)
		}
	}
}

// TestPointingConfirmsPartly: of what code has found in several paragraphs that is shown which the
// model points at, unless it points at the best one's or a list is asked for.
func TestPointingConfirmsPartly(t *testing.T) {
	const abolished, nobody = "7", "2" // in this order
	for _, test := range []struct {
		question, said string
		from           int // of code's own
	}{
		{"What happened to the toll?", abolished, 0},
		{"What happened to the toll?", nobody, 1},
		{"What happened to the toll?", nobody + ", " + abolished, 0},
		{"List what happened to the toll.", nobody, 0},
	} {
		whole := ask(t, pipeline(corpus(text.Meta{}, bridgeText), nil), test.question).Claims
		if len(whole) < 2 {
			t.Fatalf("%v: nothing to leave out", whole)
		}
		p := pointing(choosing(test.said))
		p.Overrules, p.Sure = false, 1
		if diff := cmp.Diff(whole[test.from:], ask(t, p, test.question).Claims); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", test.question, test.said, diff)
		}
	}
}

// TestPointingOfUnknown: a model that nobody has checked changes nothing where code is sure, but
// for leaving out the end of the sentence that code holds for the best.
func TestPointingOfUnknown(t *testing.T) {
	const question = "Who opened the new bridge?"
	opened := slices.Clone(bridgeText)
	opened[1] = "The new bridge was opened by Ada Holm in 1931 for 3.5 million crowns. It is 1,240 metres long."
	of := corpus(text.Meta{Kind: text.Opinion, Author: "Ada Holm"}, opened)
	byCode := ask(t, pipeline(of, nil), question)
	const begun = "The new bridge was opened by Ada Holm in 1931."
	for said, want := range map[string]string{
		`{"sentences":[]}`: "", `{"sentences":[10]}`: "", `{"sentences":[1,2]}`: "", "The toll was abolished in 1952.": "", "The keeper slept.": "",
		begun + " [3]": begun,
	} {
		p := pipeline(of, nil)
		p.Profile, p.Chooser = answer.Point, chooser(func(context.Context, []llm.Message, string, json.RawMessage) (string, error) { return said, nil })
		a := ask(t, p, question)
		if want == "" && !cmp.Equal(a.Claims, byCode.Claims) || want != "" && (len(a.Claims) != 1 || a.Claims[0].Text != want) {
			t.Errorf("%s: %s, %v", said, a.Outcome, a.Claims)
		}
	}
}

func TestPointingEndsWithTheCaller(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	p := pointing(chooser(func(ctx context.Context, _ []llm.Message, _ string, _ json.RawMessage) (string, error) {
		cancel()
		return "", ctx.Err()
	}))
	if _, err := p.Answer(ctx, answer.Question{Text: question}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestChoicePrompt holds what a model that points is sent: all sentences of the text, the
// conversation and the question.
func TestChoicePrompt(t *testing.T) {
	var asked []llm.Message
	var schema json.RawMessage
	var name string
	p := pointing(chooser(func(_ context.Context, prompt []llm.Message, n string, s json.RawMessage) (string, error) {
		asked, schema, name = prompt, s, n
		return "", nil
	}))
	q := answer.Question{Text: question, History: []answer.Turn{{Question: "Oldest?", Answer: "x"}, {Question: "Did it <fall>?", Answer: "It fell."}}}
	a, err := p.Answer(t.Context(), q, nil)
	if err != nil || len(asked) != 2 || name != prompts.ChoiceName {
		t.Fatalf("%d messages, schema %q, error %v", len(asked), name, err)
	}
	user := asked[1].Content
	if n := strings.Count(user, "\n["); n != 10 || a.Receipt.Sent != len(bridgeText) {
		t.Errorf("%d sentences of %d paragraphs in %q", n, a.Receipt.Sent, user)
	}
	for _, part := range []string{"Question: Oldest?\nAnswer: x\nQuestion: Did it ‹fall›?\nAnswer: It fell.\n", "\n" + question + "\n", "Author: Ada Holm\nKind: opinion\n"} {
		if !strings.Contains(user, part) {
			t.Errorf("%q is not in %q", part, user)
		}
	}
	if !strings.Contains(string(schema), `{"enum":[1,2,3,4,5,6,7,8,9,10],"type":"integer"},"maxItems":10`) {
		t.Errorf("schema %s", schema)
	}
}

// FuzzChoice holds whatever a model that points says against the invariants of every answer,
// and against more: each claim is a sentence of the text.
func FuzzChoice(f *testing.F) {
	f.Add(`{"sentences":[1,2,3]}`)
	f.Add(`{"sentences":[]}`)
	f.Add("3, 4 and 99")
	f.Add("The bridge fell. [1] It is “long”.\n- The toll: 5")
	whole := strings.Join(bridgeText, "\n")
	f.Fuzz(func(t *testing.T, completion string) {
		p := pointing(chooser(func(context.Context, []llm.Message, string, json.RawMessage) (string, error) {
			return completion, nil
		}))
		a, err := p.Answer(t.Context(), answer.Question{Text: question}, nil)
		if err != nil {
			t.Fatal(err)
		}
		checkInvariants(t, p.Corpus, a)
		for _, c := range a.Claims {
			if !strings.Contains(whole, c.Text) || c.Proof != answer.Quotation {
				t.Errorf("%q is not in the text, proof %s", c.Text, c.Proof)
			}
		}
	})
}
