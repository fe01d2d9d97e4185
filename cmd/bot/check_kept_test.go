package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/openai/openaitest"
)

// settings are those of a model, with a cache folder of their own.
func settings(t *testing.T) config.Config {
	t.Helper()
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	c := config.Default()
	c.Model.BaseURL, c.Model.Name = "http://localhost/v1", "m"
	return c
}

func TestUseOfAModel(t *testing.T) {
	day := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	kept := checkResult{Date: day, Profile: answer.Small, ContextTokens: 2000, Refused: []string{"temperature"}}
	byCheck := use{answer.Small, "bot check of 2026-11-25", 2000, []string{"temperature"}}
	byName := use{answer.Medium, "the model's name", 4096, nil}
	tests := map[string]struct {
		change func(*config.Config, *checkResult)
		want   use
	}{
		"as found":         {func(*config.Config, *checkResult) {}, byCheck},
		"context set":      {func(c *config.Config, _ *checkResult) { set(t, c, "model.context_tokens", "8192") }, use{answer.Small, byCheck.from, 8192, byCheck.refused}},
		"context unknown":  {func(_ *config.Config, r *checkResult) { r.ContextTokens = 0 }, use{answer.Small, byCheck.from, 4096, byCheck.refused}},
		"context too low":  {func(_ *config.Config, r *checkResult) { r.ContextTokens = 600 }, use{answer.Small, byCheck.from, 4096, byCheck.refused}},
		"context longer":   {func(_ *config.Config, r *checkResult) { r.ContextTokens = 32768 }, use{answer.Small, byCheck.from, 32768, byCheck.refused}},
		"profile set":      {func(c *config.Config, _ *checkResult) { set(t, c, "model.profile", "large") }, use{answer.Large, "the settings", 2000, byCheck.refused}},
		"another model":    {func(c *config.Config, _ *checkResult) { c.Model.Name = "n" }, byName},
		"another endpoint": {func(c *config.Config, _ *checkResult) { c.Model.BaseURL = "http://localhost:1/v1" }, byName},
		"no such profile":  {func(_ *config.Config, r *checkResult) { r.Profile = "huge" }, byName},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c, result := settings(t), kept
			of := c.Model
			tt.change(&c, &result)
			if _, err := result.keep(of); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, useOf(c), cmp.AllowUnexported(use{})); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func set(t *testing.T, c *config.Config, key, value string) {
	t.Helper()
	if err := c.Set(key, value, "--test"); err != nil {
		t.Fatal(err)
	}
}

// A file that is none, or that is another model's, does not count.
func TestKeptCheckThatDoesNotCount(t *testing.T) {
	for name, content := range map[string]string{
		"garbage":         "{",
		"empty":           "",
		"older self-test": `{"self_test": 0, "base_url": "http://localhost/v1", "model": "m", "profile": "small"}`,
		"another model":   `{"self_test": 1, "base_url": "http://localhost/v1", "model": "n", "profile": "small"}`,
		"another server":  `{"self_test": 1, "base_url": "http://localhost:1/v1", "model": "m", "profile": "small"}`,
	} {
		c := settings(t)
		path, err := checkResult{Profile: answer.Small}.keep(c.Model)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if u := useOf(c); u.profile != answer.Medium {
			t.Errorf("%s: it counts: %+v", name, u)
		}
	}
}

// A model that has become useless is forgotten, a server that is away is not.
func TestCheckForgetsWhatNoLongerHolds(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	script := openaitest.Func(capable)
	s := openaitest.New(t, openaitest.Func(func(r openaitest.Request) openaitest.Reply { return script(r) }))
	t.Setenv("OPENAI_BASE_URL", s.URL)
	t.Setenv("OPENAI_MODEL", openaitest.Model)
	check := func() int {
		var out bytes.Buffer
		return run(t.Context(), streams{strings.NewReader(""), &out, &out}, []string{"check"})
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
	script = cuts
	if code := check(); code != exitFailed || kept() != 0 {
		t.Errorf("useless: code %d, %d files", code, kept())
	}
}
