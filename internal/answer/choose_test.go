package answer_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// A chooser is a function that stands in for a small language model.
type chooser func(ctx context.Context, prompt []answer.Message, schema json.RawMessage) (string, error)

func (c chooser) Choose(ctx context.Context, prompt []answer.Message, schema json.RawMessage) (string, error) {
	return c(ctx, prompt, schema)
}

// choosing is a small model that looks for sentences in its prompt: "{…}" stands
// for the number of the sentence that begins so.
func choosing(completion string) chooser {
	return func(_ context.Context, prompt []answer.Message, _ json.RawMessage) (string, error) {
		completion := completion
		for _, line := range strings.Split(prompt[1].Content, "\n") {
			number, sentence, found := strings.Cut(strings.TrimPrefix(line, "["), "] ")
			if !found || !strings.HasPrefix(line, "[") {
				continue
			}
			first, _, _ := strings.Cut(sentence, " ")
			completion = strings.Replace(completion, "{"+first+"}", number, 1)
		}
		return completion, nil
	}
}

func small(c answer.Chooser) *answer.Pipeline {
	p := pipeline(corpus(text.Meta{Kind: text.Opinion, Author: "Ada Holm"}, bridgeText), says(errors.New("a small model writes nothing"), "Mars."))
	p.Profile, p.Chooser = answer.Small, c
	return p
}

func TestSmallModelChooses(t *testing.T) {
	p := pipeline(corpus(text.Meta{Kind: text.Opinion, Author: "Ada Holm"}, bridgeText), nil)
	byCode := ask(t, p, question).Text
	for _, test := range []struct {
		name, completion string
		want             string
		reason           answer.Reason
		chosen           bool
		failure          answer.FailureKind
	}{
		{
			name: "one", completion: `{"status":"answered","sentences":[{The}]}`, chosen: true,
			want: "The new bridge was built by Ada Holm and opened on 3 May 1931. [¶2]",
		}, {
			name: "one that needs the one before", completion: `{"status":"answered","sentences":[{It}]}`, chosen: true,
			want: "The new bridge was built by Ada Holm and opened on 3 May 1931. [¶2] It is 1,240 metres long and cost 3.5 million crowns. [¶2]",
		}, {
			name: "none", completion: `{"status":"not_in_text","sentences":[]}`, chosen: true, reason: answer.NotInText,
			want: "The text does not answer this. The nearest paragraphs are",
		},
		{name: "one that does not exist", completion: `{"status":"answered","sentences":[99]}`, want: byCode, failure: answer.Broken},
		{name: "words", completion: "The bridge was built on Mars. [1]", want: byCode, failure: answer.Broken},
		{name: "nothing", completion: "", want: byCode, failure: answer.Broken},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, small(choosing(test.completion)), question)
			if !strings.HasPrefix(a.Text, test.want) {
				t.Errorf("text %q, want %q", a.Text, test.want)
			}
			if a.Mode != answer.Extractive || a.Reason != test.reason || a.Notice != "" {
				t.Errorf("mode %s, reason %q, notice %q", a.Mode, a.Reason, a.Notice)
			}
			if a.Receipt.Model != "test" || len(a.Receipt.PromptHash) != 64 || a.Receipt.Chosen != test.chosen || a.Receipt.Failure != test.failure {
				t.Errorf("receipt %+v", a.Receipt)
			}
			if !a.Abstained && a.Frame != "According to Ada Holm:" {
				t.Errorf("frame %q", a.Frame)
			}
		})
	}
}

func TestSmallModelFails(t *testing.T) {
	want := ask(t, pipeline(corpus(text.Meta{Kind: text.Opinion, Author: "Ada Holm"}, bridgeText), nil), question)
	for _, err := range []error{
		&answer.ModelError{Kind: answer.TimedOut, Err: errors.New("late")},
		&answer.ModelError{Kind: answer.CutShort, Err: errors.New("long")},
		errors.New("boom"),
	} {
		a := ask(t, small(chooser(func(context.Context, []answer.Message, json.RawMessage) (string, error) { return "", err })), question)
		if diff := cmp.Diff(want.Claims, a.Claims); diff != "" || a.Receipt.Failure == "" || a.Receipt.FailureID == "" || a.Receipt.Chosen {
			t.Errorf("%v: receipt %+v, claims (-want +got):\n%s", err, a.Receipt, diff)
		}
	}
	a := ask(t, small(nil), question)
	if diff := cmp.Diff(want, a); diff != "" {
		t.Errorf("without a chooser (-want +got):\n%s", diff)
	}
}

func TestChoiceEndsWithTheCaller(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	p := small(chooser(func(ctx context.Context, _ []answer.Message, _ json.RawMessage) (string, error) {
		cancel()
		return "", ctx.Err()
	}))
	if _, err := p.Answer(ctx, answer.Question{Text: question}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestChoicePrompt holds what a small model is sent: at most eight sentences, and
// of the conversation only the question before.
func TestChoicePrompt(t *testing.T) {
	var asked []answer.Message
	var schema json.RawMessage
	p := small(chooser(func(_ context.Context, prompt []answer.Message, s json.RawMessage) (string, error) {
		asked, schema = prompt, s
		return "", nil
	}))
	p.Search, p.Gate, p.Sentences = everything(bridgeText), 0, 2
	q := answer.Question{Text: question, History: []answer.Turn{{Question: "Oldest?", Answer: "x"}, {Question: "Did it <fall>?", Answer: "It fell."}}}
	if _, err := p.Answer(t.Context(), q, nil); err != nil {
		t.Fatal(err)
	}
	user := asked[1].Content
	if n := strings.Count(user, "\n["); n != 8 || len(asked) != 2 {
		t.Errorf("%d sentences in %q", n, user)
	}
	if !strings.Contains(user, "(asked before: Did it ‹fall›?) "+question) || strings.Contains(user, "Oldest") {
		t.Errorf("the question before is not in %q", user)
	}
	if !strings.Contains(string(schema), `{"enum":[1,2,3,4,5,6,7,8],"type":"integer"},"maxItems":2`) {
		t.Errorf("schema %s", schema)
	}
}

// TestLargeProfile allows more sentences.
func TestLargeProfile(t *testing.T) {
	for profile, want := range map[answer.Profile]int{"": 5, answer.Medium: 5, answer.Large: 8} {
		var system string
		p := pipeline(corpus(text.Meta{}, bridgeText), model(func(_ context.Context, prompt []answer.Message, _ func(string) error) error {
			system = prompt[0].Content
			return nil
		}))
		p.Profile = profile
		ask(t, p, question)
		if !strings.Contains(system, fmt.Sprintf("at most %d short sentences", want)) {
			t.Errorf("profile %q: %q", profile, system)
		}
	}
}

// FuzzChoice holds whatever a small model says against the invariants of every
// answer, and against more: each claim is a sentence of the text.
func FuzzChoice(f *testing.F) {
	f.Add(`{"status":"answered","sentences":[1,2,3]}`)
	f.Add(`{"status":"not_in_text","sentences":[]}`)
	f.Add("The bridge fell. [1]")
	whole := strings.Join(bridgeText, "\n")
	f.Fuzz(func(t *testing.T, completion string) {
		p := small(chooser(func(context.Context, []answer.Message, json.RawMessage) (string, error) { return completion, nil }))
		a, err := p.Answer(t.Context(), answer.Question{Text: question}, nil)
		if err != nil {
			t.Fatal(err)
		}
		checkInvariants(t, p.Corpus, a)
		for _, c := range a.Claims {
			if !strings.Contains(whole, c.Text) {
				t.Errorf("%q is not in the text", c.Text)
			}
		}
	})
}
