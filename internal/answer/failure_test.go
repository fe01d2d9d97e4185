package answer_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

func TestModelFailure(t *testing.T) {
	failed := func(kind llm.FailureKind) error {
		return &llm.Error{Kind: kind, Err: errors.New("secret host 10.0.0.7")}
	}
	for _, test := range []struct {
		name         string
		err          error
		completion   string
		mode         answer.Mode
		claims       int
		notice, kind string
	}{
		{"before a word", failed(llm.Unreachable), "", answer.Extractive, 1, "The language model could not be reached, so these are sentences of the text itself.", "unreachable"},
		{"before a whole sentence", failed(llm.TimedOut), "The new bridge was", answer.Extractive, 1, "The language model took too long, so", "timed_out"},
		{"no credit", failed(llm.NoCredit), "", answer.Extractive, 1, "The language model's credit is used up, so", "no_credit"},
		{"a kind without words", failed(llm.ServerError), "", answer.Extractive, 1, "The language model could not be used, so", "server_error"},
		{"some other error", errors.New("boom"), "", answer.Extractive, 1, "The language model's answer broke off, so", "broken"},
		{"after a claim", failed(llm.Broken), "Ada Holm built the new bridge. [1] It was opened", answer.Model, 1, "The language model's answer broke off: the answer is incomplete.", "broken"},
		{"after the last claim", failed(llm.Broken), "Ada Holm built the new bridge. [1]", answer.Model, 1, "The language model's answer broke off: the answer is incomplete.", "broken"},
		{"cut short", failed(llm.CutShort), "Ada Holm built the new bridge. [1] It was opened on 3 May", answer.Model, 1, "The answer was cut short: its last sentence is left out.", "cut_short"},
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
		busy := says(&llm.Error{Kind: llm.Busy, RetryAfter: wait, Err: errors.New("429")})
		if a := ask(t, pipeline(corpus(text.Meta{}, bridgeText), busy), question); !strings.HasPrefix(a.Notice, want) {
			t.Errorf("%v: %q, want %q", wait, a.Notice, want)
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
