package chat_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/retrieval"
)

func discard(answer.Claim) error { return nil }

// ask sends one question through a guard to an answerer that ends with scene.
func ask(g chat.Guard, question string, scene chattest.Scene) (asked []answer.Question, a answer.Answer, err error) {
	script := &chattest.Script{Scenes: []chattest.Scene{scene}}
	g.Answerer = script
	a, err = g.Answer(context.Background(), answer.Question{Text: question}, discard)
	return script.Asked(), a, err
}

func TestQuestionsAreCleaned(t *testing.T) {
	tests := []struct{ name, question, want string }{
		{"plain", "Who lit the lamp?", "Who lit the lamp?"},
		{"white space", "\t Who\r\n\n lit\u00a0the\u2028lamp? ", "Who lit the lamp?"},
		{"control", "Who\x00 lit\x1b[31m it\u0085?", "Who lit [31m it ?"},
		{"zero width", "W\u200bh\u200co\u200d\ufeff l\u2060it it?", "Who lit it?"},
		{"bidi", "Who \u202elit\u202c \u2066it\u2069\u200f?", "Who lit it?"},
		{"tags", "Who\U000e0069\U000e0067\U000e006e lit it?", "Who lit it?"},
		{"variation selectors", "Who\ufe0f lit\U000e0100 it?", "Who lit it?"},
		{"fillers", "Who\u3164 lit\u115f it?", "Who lit it?"},
		{"invalid", "Who \xff\xfelit it?", "Who \ufffdlit it?"},
		{"scripts", "谁点的灯? ما هذا؟ naïve ẞ 🏮", "谁点的灯? ما هذا؟ naïve ẞ 🏮"},
		{"visible format characters", "\u0600123", "\u0600123"},
		{"just long enough", strings.Repeat("a", 30) + " ", strings.Repeat("a", 30)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			asked, a, err := ask(chat.Guard{Limit: 30}, tt.question, chattest.Scene{})
			if err != nil {
				t.Fatal(err)
			}
			if asked[0].Text != tt.want || a.Question != tt.want {
				t.Errorf("asked %q, answered %q, want %q", asked[0].Text, a.Question, tt.want)
			}
		})
	}
}

func TestRefusedQuestions(t *testing.T) {
	tests := []struct {
		name, question string
		want           chat.Kind
	}{
		{"nothing", "", chat.EmptyQuestion},
		{"white space", " \n\t", chat.EmptyQuestion},
		{"invisible", "\u200b\U000e0069", chat.EmptyQuestion},
		{"punctuation", "?!… — «»", chat.EmptyQuestion},
		{"emoji", "🏮👩‍🚒❤️🇱🇸👍🏽", chat.EmptyQuestion},
		{"keycap", "1️⃣ 2⃣", chat.EmptyQuestion},
		{"long", strings.Repeat("é", 31), chat.TooLong},
		{"long emoji", strings.Repeat("🏮", 31), chat.TooLong},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var log bytes.Buffer
			asked, _, err := ask(chat.Guard{Limit: 30, Log: slog.New(slog.NewTextHandler(&log, nil))}, tt.question, chattest.Scene{})
			var e *chat.Error
			if !errors.As(err, &e) || e.Kind != tt.want || e.ID != "" || e.Kind == chat.TooLong && e.Limit != 30 {
				t.Errorf("error = %#v", err)
			}
			if len(asked) > 0 || log.Len() > 0 {
				t.Errorf("asked %v, logged %s", asked, &log)
			}
		})
	}
}

func TestFaultsGetAnID(t *testing.T) {
	broken := errors.New("broken: sk-1")
	tests := []struct {
		name  string
		scene chattest.Scene
		want  chat.Kind
		logs  []string
	}{
		{"error", chattest.Scene{Err: broken}, chat.Internal, []string{`kind=internal`, `error="broken: sk-1"`}},
		{"panic", chattest.Scene{Panic: "sk-1"}, chat.Internal, []string{`error="panic: sk-1"`, "stack=", "chattest.(*Script).Answer"}},
		{"time", chattest.Scene{Err: fmt.Errorf("x: %w", context.DeadlineExceeded)}, chat.TimedOut, []string{"kind=timed_out"}},
		{"cancelled by nobody", chattest.Scene{Err: context.Canceled}, chat.Internal, []string{`error="context canceled"`}},
		{"model", chattest.Scene{Err: &llm.Error{Kind: llm.KeyRefused, Err: broken}}, chat.ModelAway, []string{"kind=model_away", "key_refused"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var log bytes.Buffer
			g := chat.Guard{Log: slog.New(slog.NewTextHandler(&log, nil)), Random: strings.NewReader("\x00\x44\x32\x14\xc7")}
			_, _, err := ask(g, "Who lit it?", tt.scene)
			var e *chat.Error
			if !errors.As(err, &e) || e.Kind != tt.want || e.ID != "01234567" {
				t.Fatalf("error = %#v", err)
			}
			if shown := err.Error() + chat.Sentence(err); strings.Contains(shown, "sk-1") || !strings.Contains(shown, "id 01234567") {
				t.Errorf("shown: %s", shown)
			}
			for _, want := range append(tt.logs, "id=01234567", "question_characters=11", "question_hash=2c546abf7fd2") {
				if !strings.Contains(log.String(), want) {
					t.Errorf("the log lacks %s: %s", want, &log)
				}
			}
			if strings.Count(log.String(), "\n") != 1 || strings.Contains(log.String(), "Who lit") {
				t.Errorf("log: %s", &log)
			}
		})
	}
}

func TestQuestionIsLoggedIfWanted(t *testing.T) {
	var log bytes.Buffer
	g := chat.Guard{Log: slog.New(slog.NewTextHandler(&log, nil)), LogQuestions: true}
	_, _, err := ask(g, "Who lit it?", chattest.Scene{Err: errors.New("broken")})
	if !strings.Contains(log.String(), `question="Who lit it?"`) {
		t.Errorf("error %v, log: %s", err, &log)
	}
}

func TestWhatPassesTheGuard(t *testing.T) {
	claim := answer.Claim{Text: "Ada did."}
	gone := errors.New("the person's screen is gone")
	busy := &chat.Error{Kind: chat.Busy}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	tests := []struct {
		name  string
		ctx   context.Context
		scene chattest.Scene
		emit  error
		want  error
	}{
		{"nothing", context.Background(), chattest.Scene{Claims: []answer.Claim{claim}}, nil, nil},
		{"error of emit", context.Background(), chattest.Scene{Claims: []answer.Claim{claim}}, gone, gone},
		{"cancelled", ctx, chattest.Scene{Err: fmt.Errorf("x: %w", context.Canceled)}, nil, context.Canceled},
		{"cancelled and broken", ctx, chattest.Scene{Err: errors.New("cut")}, nil, context.Canceled},
		{"limit within", context.Background(), chattest.Scene{Err: fmt.Errorf("x: %w", busy)}, nil, busy},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var log bytes.Buffer
			g := chat.Guard{
				Answerer: &chattest.Script{Scenes: []chattest.Scene{tt.scene}},
				Log:      slog.New(slog.NewTextHandler(&log, nil)),
			}
			var emitted []answer.Claim
			_, err := g.Answer(tt.ctx, answer.Question{Text: "Who?"}, func(c answer.Claim) error {
				emitted = append(emitted, c)
				return tt.emit
			})
			if err != tt.want || log.Len() > 0 {
				t.Errorf("error %v, want %v; log: %s", err, tt.want, &log)
			}
			if diff := cmp.Diff(tt.scene.Claims, emitted); diff != "" {
				t.Errorf("claims (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEmptyQueryIsAnEmptyQuestion(t *testing.T) {
	_, _, err := ask(chat.Guard{Log: slog.New(slog.DiscardHandler)}, "Who?", chattest.Scene{Err: retrieval.ErrEmptyQuery})
	var e *chat.Error
	if !errors.As(err, &e) || e.Kind != chat.EmptyQuestion || e.ID != "" {
		t.Errorf("error = %#v", err)
	}
}

// FuzzGuard: whatever is asked, the answers get a clean question within the
// limit, or the person gets a reason.
func FuzzGuard(f *testing.F) {
	for _, s := range []string{"Who lit it?", "\xff\x00\u202e", "1️⃣", "\u0600\u200d\U000e0001a", "é\u0301\u3164 x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, question string) {
		asked, _, err := ask(chat.Guard{Limit: 40}, question, chattest.Scene{})
		if err != nil {
			if kind := chat.KindOf(err); kind != chat.EmptyQuestion && kind != chat.TooLong || len(asked) > 0 {
				t.Fatalf("%q: %v, asked %v", question, err, asked)
			}
			return
		}
		got := asked[0].Text
		odd := func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' }
		if !utf8.ValidString(got) || utf8.RuneCountInString(got) > 40 || strings.ContainsFunc(got, odd) ||
			got != strings.Join(strings.Fields(got), " ") {
			t.Fatalf("%q became %q", question, got)
		}
		again, _, err := ask(chat.Guard{Limit: 40}, got, chattest.Scene{})
		if err != nil || again[0].Text != got {
			t.Fatalf("%q became %q, then %v, %v", question, got, again, err)
		}
	})
}

// TestTimes: an answer says when its first claim was there, and when it was whole.
func TestTimes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := chat.Guard{Answerer: chattest.Stub{AnswerFunc: func(_ context.Context, _ answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
			for range 2 {
				time.Sleep(time.Second)
				if err := emit(answer.Claim{}); err != nil {
					return answer.Answer{}, err
				}
			}
			time.Sleep(time.Second)
			return answer.Answer{}, nil
		}}}
		a, err := g.Answer(t.Context(), answer.Question{Text: "Who lit the lamp?"}, discard)
		if diff := cmp.Diff(&answer.Times{First: 1, Whole: 3}, a.Receipt.Times); err != nil || diff != "" {
			t.Errorf("error %v, -want +got:\n%s", err, diff)
		}
	})
}

// failing emits a claim, and fails for a reason of its own.
type failing struct{ chattest.Stub }

func (failing) Answer(_ context.Context, _ answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	_ = emit(answer.Claim{Text: "It burns."})
	return answer.Answer{}, errors.New("the lamp fell")
}

// TestFailureBehindAnEmit: an error of emit hides no other one.
func TestFailureBehindAnEmit(t *testing.T) {
	g := &chat.Guard{Answerer: failing{}, Log: slog.New(slog.DiscardHandler)}
	full := errors.New("nobody reads")
	_, err := g.Answer(t.Context(), answer.Question{Text: "Which?"}, func(answer.Claim) error { return full })
	if errors.Is(err, full) || chat.KindOf(err) != chat.Internal {
		t.Errorf("got %v", err)
	}
}
