package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"pilcrow/internal/openai/openaitest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"bot": main})
}

// models are scripted model servers, each behind the variable of its name in the
// scripts: what the person sees of each is what the promises say.
var models = map[string]openaitest.Script{
	"WELL":     openaitest.Say("China has sent more than 180 doctors", " to Lesotho since 1997 [1]."),
	"UNSENT":   openaitest.Say("China has sent more than 180 doctors to Lesotho [9]. They flew in from Mars [7]."),
	"NOTHING":  openaitest.Say("China has sent more than 180 doctors to Lesotho."),
	"INVENTS":  openaitest.Say("China has sent more than 950 doctors to Lesotho [1]."),
	"DECLINES": openaitest.Say("NOT_IN_TEXT"),
	"CUT":      cut("China has sent more than 180 doctors to Lesotho [1]. They work in", openaitest.Cut),
	"DEAD":     cut("", openaitest.Reset),
	"SLOW":     openaitest.Reply{Delay: openaitest.Forever},
	"REFUSES":  openaitest.KeyRefused("sk-test-1234567890abcdef"),
	"CHOOSES":  openaitest.Say(`{"status": "answered", "sentences": [2]}`),
	"NOSCHEMA": withoutSchemas(inWords),
	"NOCOUNT":  openaitest.Reply{Pieces: []string{"China has sent more than 180 doctors to Lesotho [1]."}, Usage: &openaitest.Usage{}},
	"SHORT":    short(2600),
	"ABROAD":   openaitest.Func(translates),
}

func cut(said string, ending openaitest.Ending) openaitest.Reply {
	r := openaitest.Say(said)
	r.Ending = ending
	return r
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
func short(most int) openaitest.Func {
	return func(r openaitest.Request) openaitest.Reply {
		if len(r.Prompt()) > most {
			return openaitest.ErrorText(400, "the request exceeds the available context size")
		}
		return openaitest.Say("China has sent more than 180 doctors to Lesotho [1].")
	}
}

func inWords(openaitest.Request) openaitest.Reply {
	return openaitest.Say("The best is:\n{\"status\": \"answered\", \"sentences\": [2]}")
}

func TestScripts(t *testing.T) {
	urls := make(map[string]string)
	for name, reply := range models {
		urls[name] = openaitest.New(t, reply).URL
	}
	for name, replies := range checked {
		urls[name] = openaitest.New(t, replies).URL
	}
	urls["LOCKED"] = locked(openaitest.New(t)).URL
	urls["UNLISTED"] = unlisted(openaitest.New(t, openaitest.Func(capable))).URL
	vectors := openaitest.New(t)
	vectors.On("/embeddings", openaitest.Func(openaitest.Vectors))
	urls["VECTORS"] = vectors.URL
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
