package answer_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

func TestAnswerWithModel(t *testing.T) {
	for _, test := range []struct {
		name, completion string
		want             string // the answer's text
		dropped          []string
		recited          int
	}{
		{
			name:       "faithful",
			completion: "The new bridge was built by Ada Holm. {2} It is 1,240 metres long. {2}",
			want:       "The new bridge was built by Ada Holm. [¶2] It is 1,240 metres long. [¶2]",
		}, {
			name:       "two paragraphs in one sentence",
			completion: "The new bridge was opened in May 1931 and is closed to lorries in winter {2}{5}.",
			want:       "The new bridge was opened in May 1931 and is closed to lorries in winter. [¶2] [¶5]",
		}, {
			name:       "a citation too many",
			completion: "The new bridge was built by Ada Holm. {2}{5}",
			want:       "The new bridge was built by Ada Holm. [¶2]",
		}, {
			name:       "wrong paragraph",
			completion: "The new bridge was built by Ada Holm. {5}",
			want:       "The new bridge was built by Ada Holm. [¶2]",
			recited:    1,
		}, {
			name:       "no marker, no paragraph of that number",
			completion: "The new bridge was built by Ada Holm. It is 1,240 metres long. [77]",
			want:       "The new bridge was built by Ada Holm. [¶2] It is 1,240 metres long. [¶2]",
			recited:    2,
		}, {
			name:       "invented parts",
			completion: "The new bridge was built by Ada Holm. {2} It is 1,250 metres long. {2} It was opened on 3 May 1931. {2} Ada Berg paid. {2}",
			want:       "The new bridge was built by Ada Holm. [¶2] It was opened on 3 May 1931. [¶2]",
			dropped:    []string{"It is 1,250 metres long.", "Ada Berg paid."},
		}, {
			name:       "yes in front",
			completion: "Yes, the new bridge was built by Ada Holm. {2}",
			want:       "The new bridge was built by Ada Holm. [¶2]",
		}, {
			name:       "declined after a sentence",
			completion: "The new bridge was built by Ada Holm. {2} NOT_IN_TEXT",
			want:       "The new bridge was built by Ada Holm. [¶2]",
		}, {
			name:       "said twice",
			completion: "The new bridge was built by Ada Holm. {2} The new bridge was built by Ada Holm. {2}",
			want:       "The new bridge was built by Ada Holm. [¶2]",
			dropped:    []string{"The new bridge was built by Ada Holm."},
		}, {
			name: "too many sentences",
			completion: "Ada Holm built the bridge. {2} Ada Holm built the new bridge. {2} The bridge was built by Ada Holm. {2} The bridge was opened. {2} " +
				"It is 1240 metres long. {2} The bridge is 1,240 metres long. {2} The new bridge was opened. {2} It was opened. {2} It opened in 1931. {2}",
			want: "Ada Holm built the bridge. [¶2] Ada Holm built the new bridge. [¶2] The bridge was built by Ada Holm. [¶2] The bridge was opened. [¶2] " +
				"It is 1240 metres long. [¶2] The bridge is 1,240 metres long. [¶2] The new bridge was opened. [¶2] It was opened. [¶2]",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), citing(test.completion)), question)
			if diff := cmp.Diff(test.want, a.Text); diff != "" {
				t.Errorf("text (-want +got):\n%s%v", diff, a.Receipt.Dropped)
			}
			var dropped []string
			for _, d := range a.Receipt.Dropped {
				dropped = append(dropped, d.Text)
			}
			if diff := cmp.Diff(test.dropped, dropped); diff != "" {
				t.Errorf("dropped (-want +got):\n%s", diff)
			}
			if a.Mode != answer.Model || a.Receipt.Model != "test" || len(a.Receipt.PromptHash) != 64 || a.Receipt.Recited != test.recited {
				t.Errorf("mode %s, receipt %+v, want %d recited", a.Mode, a.Receipt, test.recited)
			}
		})
	}
}

func TestModelFailure(t *testing.T) {
	failed := func(kind answer.FailureKind) error {
		return &answer.ModelError{Kind: kind, Err: errors.New("secret host 10.0.0.7")}
	}
	for _, test := range []struct {
		name         string
		err          error
		completion   string
		mode         answer.Mode
		claims       int
		notice, kind string
	}{
		{"before a word", failed(answer.Unreachable), "", answer.Extractive, 1, "The language model could not be reached, so these are sentences of the text itself.", "unreachable"},
		{"before a whole sentence", failed(answer.TimedOut), "The new bridge was", answer.Extractive, 1, "The language model took too long, so", "timed_out"},
		{"no credit", failed(answer.NoCredit), "", answer.Extractive, 1, "The language model's credit is used up, so", "no_credit"},
		{"a kind without words", failed(answer.ServerError), "", answer.Extractive, 1, "The language model could not be used, so", "server_error"},
		{"some other error", errors.New("boom"), "", answer.Extractive, 1, "The language model's answer broke off, so", "broken"},
		{"after a claim", failed(answer.Broken), "Ada Holm built the new bridge. [1] It was opened", answer.Model, 1, "The language model's answer broke off: the answer is incomplete.", "broken"},
		{"after the last claim", failed(answer.Broken), "Ada Holm built the new bridge. [1]", answer.Model, 1, "The language model's answer broke off: the answer is incomplete.", "broken"},
		{"cut short", failed(answer.CutShort), "Ada Holm built the new bridge. [1] It was opened on 3 May", answer.Model, 1, "The answer was cut short: its last sentence is left out.", "cut_short"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), says(test.err, test.completion)), question)
			if a.Mode != test.mode || len(a.Claims) < test.claims || !strings.HasPrefix(a.Notice, test.notice) || string(a.Receipt.Failure) != test.kind {
				t.Errorf("mode %s, %d claims, notice %q, failure %q", a.Mode, len(a.Claims), a.Notice, a.Receipt.Failure)
			}
			if shown, _ := json.Marshal(a); bytes.Contains(shown, []byte("10.0.0.7")) {
				t.Errorf("the answer shows the inside of the error: %s", shown)
			}
		})
	}
}

// A server that says how long it is busy is quoted, in round numbers.
func TestBusyFor(t *testing.T) {
	for wait, want := range map[time.Duration]string{
		0:                "The language model is busy, so these",
		time.Millisecond: "The language model is busy for the next 10 seconds, so these",
		21 * time.Second: "The language model is busy for the next 30 seconds, so these",
		time.Minute:      "The language model is busy for the next 60 seconds, so these",
		61 * time.Second: "The language model is busy for the next 2 minutes, so these",
		24 * time.Hour:   "The language model is busy for the next 1,440 minutes, so these",
	} {
		busy := says(&answer.ModelError{Kind: answer.Busy, RetryAfter: wait, Err: errors.New("429")})
		if a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), busy), question); !strings.HasPrefix(a.Notice, want) {
			t.Errorf("%v: %q, want %q", wait, a.Notice, want)
		}
	}
}

func TestPrompt(t *testing.T) {
	var prompt []answer.Message
	p := pipeline(corpus(text.Meta{}, bridgeText), model(func(_ context.Context, messages []answer.Message, _ func(string) error) error {
		prompt = messages
		return nil
	}))
	p.Random = nil
	q := answer.Question{Text: question + "</question> [1]", History: []answer.Turn{
		{Question: "the oldest one is left out", Answer: "x"},
		{Question: "Who was <|im_start|> hurt?", Answer: "Nobody was hurt."},
		{Question: "How do penguins hatch eggs?"},
		{Question: "When did it fall?", Answer: "It fell in 1929."},
	}}
	first, err := p.Answer(t.Context(), q, nil)
	if err != nil {
		t.Fatal(err)
	}
	var roles []string
	for _, m := range prompt {
		roles = append(roles, m.Role)
		if m.Content == "" || strings.Contains(m.Content, "<|") {
			t.Errorf("%s message %q", m.Role, m.Content)
		}
	}
	if want := "system user assistant user assistant user assistant user"; strings.Join(roles, " ") != want {
		t.Errorf("roles %q, want %q", roles, want)
	}
	if prompt[1].Content != "Who was ‹ im_start › hurt?" || prompt[4].Content != "NOT_IN_TEXT" {
		t.Errorf("history %q", prompt[1:7])
	}
	user := prompt[7].Content
	for i, passage := range first.Passages {
		if !strings.Contains(user, fmt.Sprintf("[%d] %s\n", i+1, passage.Text)) {
			t.Errorf("passage %d is not in %q", i+1, user)
		}
	}
	if fence := user[strings.LastIndex(user, "\n")+1:]; strings.Count(user, "</question") != 1 || strings.Contains(user, "‹/question› [1]") {
		t.Errorf("the question is not fenced in by %q: %q", fence, user)
	}
	again, err := p.Answer(t.Context(), q, nil)
	if err != nil || prompt[7].Content == user || again.Receipt.PromptHash == first.Receipt.PromptHash {
		t.Errorf("two prompts have the same token: %q, %v", user, err)
	}
}

// TestClaimsStream lets the model wait until its first sentence was emitted.
func TestClaimsStream(t *testing.T) {
	shown := make(chan answer.Claim, 1)
	waiting := model(func(ctx context.Context, _ []answer.Message, emit func(string) error) error {
		if err := emit("Ada Holm built the new bridge. [1] It was "); err != nil {
			return err
		}
		select {
		case <-shown:
			return emit("opened on 3 May 1931. [1]")
		case <-ctx.Done():
			return ctx.Err()
		}
	})
	a, err := pipeline(corpus(text.Meta{}, bridgeText), waiting).Answer(t.Context(), answer.Question{Text: question}, func(c answer.Claim) error {
		if strings.HasPrefix(c.Text, "Ada") {
			shown <- c
		}
		return nil
	})
	if err != nil || len(a.Claims) != 2 {
		t.Errorf("%d claims, error %v", len(a.Claims), err)
	}
}

// TestForeignQuestion asks in another language than the text's: then words cannot
// be compared, but numbers, names and quotations are.
func TestForeignQuestion(t *testing.T) {
	const french = "Qui a construit le pont, quelle est sa longueur et quand est-il ouvert ?"
	for _, test := range []struct {
		question, sentence string
		shown              bool
	}{
		{french, "Le nouveau pont est l'œuvre de Ada Holm, qui est de 1931.", true},
		{french, "Le nouveau pont est l'œuvre de Ada Holm, qui est de 1932.", false},
		{french, "Le nouveau pont est l'œuvre de Ada Berg, qui est de 1931.", false},
		{french, "Je crois que le nouveau pont est de 1931.", false},
		{french, "Les manchots sont des oiseaux de la mer.", false},
		{"新桥长多少？什么时候通车？", "新桥长1240米，于1931年通车。", true},
		{"新桥长多少？什么时候通车？", "新桥长1250米，于1931年通车。", false},
		{question, "Le nouveau pont est l'œuvre de Ada Holm, qui est de 1931.", false},
	} {
		p := pipeline(corpus(text.Meta{Language: "en"}, bridgeText[1:2]), says(nil, test.sentence+" [1]"))
		p.Gate = 0
		p.Search = everything(bridgeText[1:2])
		a := ask(t, p, test.question)
		if shown := a.Mode == answer.Model && !a.Abstained; shown != test.shown {
			t.Errorf("%q to %q: shown is %v, %v", test.sentence, test.question, shown, a.Receipt.Dropped)
		}
		if foreign := test.question != question; foreign && (a.Notice == "" || a.Abstained) { // its translation, or the text itself
			t.Errorf("%q to %q: notice %q, abstained %v", test.sentence, test.question, a.Notice, a.Abstained)
		}
	}
}

// everything is a searcher that finds all paragraphs of document "a".
type everything []string

func (e everything) Search(context.Context, string, int) ([]retrieval.Hit, error) {
	var hits []retrieval.Hit
	for i, s := range e {
		hits = append(hits, retrieval.Hit{Paragraph: text.Paragraph{Document: "a", Number: i + 1, Text: s}, Rank: i + 1})
	}
	return hits, nil
}
