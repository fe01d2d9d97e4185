package main

import (
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai/openaitest"
)

type replies = func(openaitest.Request) openaitest.Reply

// checked are servers for "bot check", each behind the variable of its name.
func checked(t *testing.T) map[string]openaitest.Func {
	capable := modelchecktest.Capable(t)
	return map[string]openaitest.Func{
		"CAPABLE":      capable,
		"PROSE":        withoutSchemas(capable),
		"SIMPLE":       simple(capable),
		"CUTS":         cuts(capable),
		"FORGETS":      forgets(capable),
		"REFUSES_LONG": refusesLong(capable),
		"TALKS":        talks(capable),
		"UNCOUNTED":    uncounted(capable),
		"UNKNOWN":      func(r openaitest.Request) openaitest.Reply { return openaitest.UnknownModel(r.Model) },
	}
}

// simple writes no markers and has an answer to everything, and calls every claim supported,
// but it points well.
func simple(capable replies) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		switch reply := capable(r); {
		case modelchecktest.IsJudging(r):
			return modelchecktest.Verdicts(r, func(string) bool { return true })
		case r.ResponseFormat != nil:
			return reply
		default:
			said := strings.Join(reply.Pieces, "")
			if said == "NOT_IN_TEXT" {
				said = "The new lighthouse is painted red."
			}
			said, _, _ = strings.Cut(said, " [")
			return openaitest.Say(said)
		}
	}
}

// cuts never ends what it begins.
func cuts(capable replies) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		reply := capable(r)
		reply.Ending = openaitest.Cut
		return reply
	}
}

// forgets reads only the end of a long prompt.
func forgets(capable replies) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		reply := capable(r)
		if len(r.Prompt()) > 8000 {
			reply = openaitest.Say("I do not know.")
			reply.Usage = &openaitest.Usage{PromptTokens: 2000, CompletionTokens: 5}
		}
		return reply
	}
}

// refusesLong does not say how much it reads.
func refusesLong(capable replies) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		if len(r.Prompt()) > 8000 {
			return openaitest.ErrorText(http.StatusBadRequest, "the prompt is too long")
		}
		return capable(r)
	}
}

// talks reads all of a long prompt and then does not stop talking.
func talks(capable replies) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		reply := capable(r)
		if len(r.Prompt()) > 8000 {
			reply = openaitest.Reply{Pieces: []string{"It was a quiet day. "}, Finish: "length"}
		}
		return reply
	}
}

// locked is a server that refuses every key, also for the list of its models.
func locked(s *openaitest.Server) *openaitest.Server {
	s.On("/models", openaitest.KeyRefused("sk-test-1234567890abcdef"))
	return s
}

// unlisted is a server that has no list of its models.
func unlisted(s *openaitest.Server) *openaitest.Server {
	s.On("/models", openaitest.JSON(http.StatusNotFound, `{"error":"not found"}`))
	return s
}

// A model that has become useless is forgotten, a server that is away is not.
func TestCheckForgetsWhatNoLongerHolds(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	capable := modelchecktest.Capable(t)
	script := openaitest.Func(capable)
	s := openaitest.New(t, openaitest.Func(func(r openaitest.Request) openaitest.Reply { return script(r) }))
	t.Setenv("OPENAI_BASE_URL", s.URL)
	t.Setenv("OPENAI_MODEL", openaitest.Model)
	check := func() int {
		var out bytes.Buffer
		return run(t.Context(), assembly.Streams{In: strings.NewReader(""), Out: &out, Err: &out}, []string{"check"})
	}
	kept := func() int {
		files, err := filepath.Glob(filepath.Join(os.Getenv("XDG_CACHE_HOME"), "pilcrow", "checks", "*"))
		if err != nil {
			t.Fatal(err)
		}
		return len(files)
	}
	if code := check(); code != exitDone || kept() != 1 {
		t.Fatalf("code %d, %d files", code, kept())
	}
	script = func(openaitest.Request) openaitest.Reply { return openaitest.KeyRefused("x") }
	if code := check(); code != exitFailed || kept() != 1 {
		t.Errorf("key refused: code %d, %d files", code, kept())
	}
	script = func(openaitest.Request) openaitest.Reply { return openaitest.RateLimited("3600") }
	if code := check(); code != exitFailed || kept() != 1 {
		t.Errorf("busy: code %d, %d files", code, kept())
	}
	script = cuts(capable)
	if code := check(); code != exitFailed || kept() != 0 {
		t.Errorf("useless: code %d, %d files", code, kept())
	}
}
