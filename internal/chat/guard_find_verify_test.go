package chat_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
)

func TestGuardVerifies(t *testing.T) {
	var got string
	g := &chat.Guard{Answerer: chattest.Stub{VerifyFunc: func(_ context.Context, text string) ([]verify.Verdict, error) {
		got = text
		return []verify.Verdict{{Sentence: text}}, nil
	}}}
	verdicts, err := g.Verify(t.Context(), " One\u200b  sentence.\r\n\x00 Another. ")
	if err != nil || len(verdicts) != 1 || got != "One sentence.\n\nAnother." {
		t.Errorf("verified %q: %v, %v", got, verdicts, err)
	}
	if verdicts, err := g.Verify(t.Context(), "…\n?"); err != nil || verdicts == nil || len(verdicts) != 0 {
		t.Errorf("nothing to verify: %v, %v", verdicts, err)
	}
	if _, err := g.Verify(t.Context(), strings.Repeat("word ", verify.MaxVerified)); chat.KindOf(err) != chat.TooLong {
		t.Errorf("too long: %v", err)
	}
}

func TestGuardFinds(t *testing.T) {
	g := &chat.Guard{Answerer: chattest.Stub{FindFunc: func(_ context.Context, query string, k int) ([]answer.Passage, error) {
		return []answer.Passage{{Text: query, Rank: k}}, nil
	}}}
	found, err := g.Find(t.Context(), " the\n harbour ", 4)
	if err != nil || len(found) != 1 || found[0].Text != "the harbour" || found[0].Rank != 4 {
		t.Errorf("found %+v, %v", found, err)
	}
	if _, err := g.Find(t.Context(), "?", 4); chat.KindOf(err) != chat.EmptyQuestion {
		t.Errorf("no query: %v", err)
	}
}

func TestGuardOfOtherThanAnswers(t *testing.T) {
	var log bytes.Buffer
	logger := slog.New(slog.NewTextHandler(&log, nil))
	for name, fail := range map[string]func() error{
		"panic": func() error { panic("the shelf fell") },
		"error": func() error { return errors.New("the shelf fell") },
	} {
		log.Reset()
		verify := func(context.Context, string) ([]verify.Verdict, error) { return nil, fail() }
		_, err := (&chat.Guard{Answerer: chattest.Stub{VerifyFunc: verify}, Log: logger}).Verify(t.Context(), "A sentence.")
		var told *chat.Error
		if !errors.As(err, &told) || told.Kind != chat.Internal || told.ID == "" || strings.Contains(chat.Sentence(err), "shelf") {
			t.Errorf("%s: %v", name, err)
		} else if !strings.Contains(log.String(), told.ID) || !strings.Contains(log.String(), "the shelf fell") {
			t.Errorf("%s: the log has %s", name, &log)
		}
	}
}
