package chat_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/chat"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/state"
)

func TestSentence(t *testing.T) {
	const fault = "sk-1 at 10.1.2.3"
	model := func(kind llm.FailureKind) error {
		return fmt.Errorf("x: %w", &llm.Error{Kind: kind, Err: errors.New(fault)})
	}
	const modelAway = "The language model does not answer. Please try again later."
	tests := []struct {
		err  error
		want string
	}{
		{nil, ""},
		{&chat.Error{Kind: chat.EmptyQuestion}, "Please ask a question in words."},
		{retrieval.ErrEmptyQuery, "Please ask a question in words."},
		{&chat.Error{Kind: chat.TooLong, Limit: 1000}, "The question is too long: please ask in at most 1,000 characters."},
		{&chat.Error{Kind: chat.Busy}, "Too many questions at once. Please try again in a moment."},
		{model(llm.Busy), "Too many questions at once. Please try again in a moment."},
		{&chat.Error{Kind: chat.Limited, Wait: 1}, "That was a lot of questions. Please ask the next one in 1 second."},
		{&chat.Error{Kind: chat.Limited, Wait: 11*time.Second + 1}, "That was a lot of questions. Please ask the next one in 12 seconds."},
		{&chat.Error{Kind: chat.Limited, Wait: 90*time.Second + time.Second}, "That was a lot of questions. Please ask the next one in 2 minutes."},
		{&chat.Error{Kind: chat.Limited, Wait: 5 * time.Hour}, "That was a lot of questions. Please ask the next one in 5 hours."},
		{fmt.Errorf("full: %w", state.ErrUnavailable), "I cannot write to my disk, so I answer nothing for now. Please tell whoever runs me."},
		{fmt.Errorf("gone: %w", state.ErrAway), "I cannot reach my database, so I answer nothing for now. Please try again in a few minutes."},
		{&chat.Error{Kind: chat.TimedOut}, "The answer took too long. Please try again."},
		{model(llm.TimedOut), "The answer took too long. Please try again."},
		{context.DeadlineExceeded, "The answer took too long. Please try again."},
		{&chat.Error{Kind: chat.Cancelled}, "Stopped."},
		{fmt.Errorf("x: %w", context.Canceled), "Stopped."},
		{model(llm.Filtered), "The language model's server refuses this question. Please ask in other words."},
		{model(llm.Unreachable), modelAway},
		{model(llm.NoCredit), modelAway},
		{model(llm.TooLong), modelAway},
		{&chat.Error{Kind: chat.ModelAway, ID: "k3"}, modelAway + " The log has it under id k3."},
		{errors.New(fault), "Something went wrong on my side."},
		{fmt.Errorf("x: %w", &chat.Error{Kind: chat.Internal, ID: "k3", Err: errors.New(fault)}),
			"Something went wrong on my side. The log has it under id k3."},
	}
	for _, tt := range tests {
		got := chat.Sentence(tt.err)
		if got != tt.want {
			t.Errorf("Sentence(%v) = %q, want %q", tt.err, got, tt.want)
		}
		if strings.Contains(got, fault) {
			t.Errorf("%q tells too much", got)
		}
	}
}

func TestWaitInEveryLanguage(t *testing.T) {
	for language, want := range map[string]string{
		"de": "Das waren viele Fragen. Bitte stelle die nächste in 1 Sekunde.",
		"fr": "Cela fait beaucoup de questions. Posez la prochaine dans 1 seconde, s’il vous plaît.",
		"es": "Han sido muchas preguntas. Haz la siguiente dentro de 1 segundo, por favor.",
		"zh": "问题有点多，请在1秒后再问下一个。",
	} {
		if got := chat.SentenceIn(language, &chat.Error{Kind: chat.Limited, Wait: time.Second}); got != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}

func TestErrorHidesItsCause(t *testing.T) {
	cause := errors.New("sk-1")
	err := &chat.Error{Kind: chat.Internal, ID: "k3", Err: cause}
	if got, want := err.Error(), "chat: no answer: internal, logged as k3"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !errors.Is(err, cause) {
		t.Error("the cause is lost")
	}
}
