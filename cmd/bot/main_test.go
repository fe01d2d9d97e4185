package main

import (
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai/openaitest"
)

// TestMain runs several tests at once on any machine: most of their time, programs wait.
func TestMain(m *testing.M) {
	_ = flag.Set("test.parallel", "6") // unless -parallel says otherwise
	testscript.Main(m, map[string]func(){"bot": main})
}

// The claims that the scripted models make about the shipped article, and the paragraph that
// they rest on, where they cite it.
const (
	doctors      = "China has sent more than 180 doctors to Lesotho."
	doctorsSince = "China has sent more than 180 doctors to Lesotho since 1997."
	invented     = "China has sent more than 950 doctors to Lesotho."
	dispatched   = "{China has dispatched}"
)

// models are scripted model servers, each behind the variable of its name in the
// scripts: what the person sees of each is what the promises say.
func models(t *testing.T) map[string]openaitest.Script {
	good := reads(t, doctors, doctorsSince)
	yes := func(r openaitest.Request) openaitest.Reply {
		return modelchecktest.Verdicts(r, func(string) bool { return true })
	}
	return map[string]openaitest.Script{
		"WELL":     writes(good, "China has sent more than 180 doctors", " to Lesotho since 1997 "+dispatched+"."),
		"UNSENT":   writes(good, "China has sent more than 180 doctors to Lesotho [99]. They flew in from Mars [77]."),
		"NOTHING":  writes(good, doctors),
		"INVENTS":  writes(good, "China has sent more than 950 doctors to Lesotho "+dispatched+"."),
		"AGREES":   writes(yes, "China has sent more than 950 doctors to Lesotho "+dispatched+"."), // with everything
		"DOUBTS":   writes(func(openaitest.Request) openaitest.Reply { return openaitest.Say("Who knows?") }, doctorsSince+" "+dispatched),
		"DECLINES": writes(good, "NOT_IN_TEXT"),
		"CUT":      ending(writes(good, "China has sent more than 180 doctors to Lesotho "+dispatched+". They work in"), openaitest.Cut),
		"DEAD":     openaitest.Reply{Ending: openaitest.Reset},
		"SLOW":     openaitest.Reply{Delay: openaitest.Forever},
		"REFUSES":  openaitest.KeyRefused("sk-test-1234567890abcdef"),
		"CHOOSES":  writes(points, "Mars is red."),
		"NOSCHEMA": withoutSchemas(inWords),
		"NOCOUNT":  uncounted(writes(good, doctors+" "+dispatched)),
		"SHORT":    short(8000, writes(good, doctors+" "+dispatched)),
		"ABROAD":   openaitest.Func(translates),
		"THINKS":   thinks(withoutSystem(modelchecktest.Capable(t))),
		"NOSYSTEM": withoutSystem(modelchecktest.Capable(t)),
	}
}

// reads judges as a good judge does: the claims of its self-test, and those that are true.
func reads(t *testing.T, true ...string) replies {
	truths := modelchecktest.Truths(t)
	return func(r openaitest.Request) openaitest.Reply {
		return modelchecktest.Verdicts(r, func(claim string) bool { return truths[claim] || slices.Contains(true, claim) })
	}
}

// writes is a model that says the same to every question, whatever is asked of it: "{China has}"
// stands for the marker of the paragraph that begins so. Claims are judged by judge.
func writes(judge replies, pieces ...string) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		if r.ResponseFormat != nil && (modelchecktest.IsJudging(r) || strings.HasPrefix(pieces[0], "Mars")) {
			return judge(r)
		}
		return openaitest.Say(cited(r, pieces)...)
	}
}

func cited(r openaitest.Request, pieces []string) []string {
	said := slices.Clone(pieces)
	for i, piece := range said {
		before, rest, found := strings.Cut(piece, "{")
		start, after, _ := strings.Cut(rest, "}")
		if found {
			said[i] = before + "[" + modelchecktest.NumberOf(r.Last(), start) + "]" + after
		}
	}
	return said
}

// points finds the sentence that answers.
func points(r openaitest.Request) openaitest.Reply {
	return openaitest.Say(`{"sentences": [`, modelchecktest.NumberOf(r.Last(), "China has dispatched"), "]}")
}

func ending(f openaitest.Func, ending openaitest.Ending) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		reply := f(r)
		if r.ResponseFormat == nil {
			reply.Ending = ending
		}
		return reply
	}
}

func uncounted(f openaitest.Func) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		reply := f(r)
		reply.Usage = &openaitest.Usage{}
		return reply
	}
}

// withoutSchemas refuses to answer by a schema.
func withoutSchemas(replies replies) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		if r.ResponseFormat != nil {
			return openaitest.ErrorText(400, "'response_format.type' must be 'text'")
		}
		return replies(r)
	}
}

// short refuses prompts of more than so many characters as llama.cpp does.
func short(most int, f openaitest.Func) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		if len(r.Prompt()) > most {
			return openaitest.ErrorText(400, "the request exceeds the available context size")
		}
		return f(r)
	}
}

// thinks uses up short completions before it answers, as "bot check" asks or otherwise.
func thinks(f openaitest.Func) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		if r.MaxTokens < 1500 {
			return openaitest.Reply{Finish: "length", Usage: &openaitest.Usage{PromptTokens: len(r.Prompt()) / 4, TotalTokens: len(r.Prompt())/4 + r.MaxTokens}}
		}
		return f(r)
	}
}

// withoutSystem refuses system messages as Gemma's template does, and is else a model that can
// be used for everything.
func withoutSystem(capable replies) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		if r.Messages[0].Role == "system" {
			return openaitest.JSON(400, `{"object":"error","message":"System role not supported","type":"BadRequestError","param":null,"code":400}`)
		}
		if !strings.Contains(r.Prompt(), "China has dispatched") {
			return capable(r)
		}
		reply := writes(func(r openaitest.Request) openaitest.Reply {
			return modelchecktest.Verdicts(r, func(claim string) bool { return claim == doctors })
		}, doctors+" "+dispatched)(r)
		reply.Usage = &openaitest.Usage{PromptTokens: len(r.Prompt()) / 4, CompletionTokens: 12, Details: &openaitest.Details{CachedTokens: 100}}
		return reply
	}
}

func inWords(r openaitest.Request) openaitest.Reply {
	if strings.HasPrefix(r.Messages[0].Content, "You check claims") {
		return openaitest.Say("I cannot tell.")
	}
	return openaitest.Say("The best is:\n{\"sentences\": [", modelchecktest.NumberOf(r.Last(), "China has dispatched"), "]}")
}

// pages serves texts.
func pages(t *testing.T) string {
	visitors := 0
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/mill.html":
			fmt.Fprint(w, "<!doctype html><title>The mill</title><nav><a href=/>Home</a></nav><p>The mill was built in 1902 by <b>Ada</b>.")
		case "/count":
			visitors++
			w.Header().Set("Content-Type", "text/plain")
			fmt.Fprintf(w, "Visitor %d reads this.", visitors)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL
}

func TestScripts(t *testing.T) {
	urls := make(map[string]string)
	for name, reply := range models(t) {
		urls[name] = openaitest.New(t, reply).URL
	}
	for name, replies := range checked(t) {
		urls[name] = openaitest.New(t, replies).URL
	}
	urls["LOCKED"] = locked(openaitest.New(t)).URL
	urls["UNLISTED"] = unlisted(openaitest.New(t, openaitest.Func(modelchecktest.Capable(t)))).URL
	tlsURL, certificate := encrypted(t, openaitest.New(t, models(t)["WELL"]))
	urls["TLS"], urls["CERTIFICATE"] = tlsURL+"/v1", certificate
	urls["TUNNEL"] = tunnel(t, strings.TrimPrefix(tlsURL, "https://"))
	vectors := openaitest.New(t)
	vectors.On("/embeddings", openaitest.Func(openaitest.Vectors))
	urls["VECTORS"] = vectors.URL
	urls["PAGES"] = pages(t)
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"unanswered": unanswered},
		Setup: func(env *testscript.Env) error {
			for name, url := range urls {
				env.Setenv(name, url)
			}
			env.Setenv("OPENAI_MODEL", "")
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, "cache"))
			return nil
		},
	})
}
