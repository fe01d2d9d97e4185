package modelcheck_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/claims"
	"pilcrow/internal/modelcheck"
	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai/openaitest"
)

var some = modelcheck.Model{BaseURL: "http://localhost/v1", Name: "m"}

func TestKept(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	if _, ok := modelcheck.Last(some); ok {
		t.Error("something is kept of a model that was never checked")
	}
	points := 0.75
	want := modelcheck.Kept{
		Date: time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC), Points: &points, Judging: &claims.Score{True: 20, False: 20, WrongFalse: 1},
		ContextTokens: 2000, Refused: []string{"temperature"},
	}
	path, err := want.Keep(some)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 || !strings.HasPrefix(path, os.Getenv("XDG_CACHE_HOME")) {
		t.Errorf("kept in %s, %v, %v", path, info.Mode(), err)
	}
	got, ok := modelcheck.Last(some)
	want.Version, want.BaseURL, want.Model = got.Version, some.BaseURL, some.Name
	if diff := cmp.Diff(want, got); diff != "" || !ok || got.Version == 0 {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got.String() != "a check of 2026-11-25" {
		t.Errorf("%q", got)
	}
	for _, other := range []modelcheck.Model{{BaseURL: some.BaseURL, Name: "n"}, {BaseURL: "http://localhost:1/v1", Name: some.Name}, {Name: some.Name}} {
		if _, ok := modelcheck.Last(other); ok {
			t.Errorf("it counts for %+v", other)
		}
	}
	if err := modelcheck.Forget(some); err != nil {
		t.Error(err)
	}
	if _, ok := modelcheck.Last(some); ok {
		t.Error("it is not forgotten")
	}
	if err := modelcheck.Forget(some); err != nil {
		t.Errorf("forgotten twice: %v", err)
	}
}

// A file that is none, of another check, or of another model does not count.
func TestKeptThatDoesNotCount(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	path, err := modelcheck.Kept{ContextTokens: 2000}.Keep(some)
	if err != nil {
		t.Fatal(err)
	}
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	change := func(key string, value any) string {
		var all map[string]any
		if err := json.Unmarshal(good, &all); err != nil {
			t.Fatal(err)
		}
		all[key] = value
		data, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	for name, content := range map[string]string{
		"garbage": "{", "empty": "", "an older check": change("version", 1), "another model": change("model", "n"), "another server": change("base_url", "http://localhost:1/v1"),
	} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if k, ok := modelcheck.Last(some); ok || k.ContextTokens != 0 {
			t.Errorf("%s: it counts: %+v", name, k)
		}
	}
}

func TestKeptNowhere(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", filepath.Join(t.TempDir(), "file"))
	if err := os.WriteFile(os.Getenv("XDG_CACHE_HOME"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := (modelcheck.Kept{}).Keep(some); err == nil {
		t.Error("kept in a file")
	}
	t.Setenv("XDG_CACHE_HOME", "")
	t.Setenv("HOME", "")
	if _, err := (modelcheck.Kept{}).Keep(some); err == nil {
		t.Error("kept nowhere")
	}
	if err := modelcheck.Forget(some); err != nil {
		t.Errorf("nothing is kept, and it cannot be forgotten: %v", err)
	}
}

// TestTryJudge keeps the result beside what is known of the model already.
func TestTryJudge(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	points := 0.75
	if _, err := (modelcheck.Kept{Points: &points, ContextTokens: 2000}).Keep(some); err != nil {
		t.Fatal(err)
	}
	judge := modelcheck.Judge(check(t, modelchecktest.Capable(t)).Client)
	kept, err := modelcheck.TryJudge(t.Context(), judge, some)
	if err != nil || !kept.Judging.Passed() {
		t.Fatalf("%+v, %v", kept.Judging, err)
	}
	last, ok := modelcheck.Last(some)
	if !ok || !last.Judging.Passed() || last.Points == nil || last.ContextTokens != 2000 || time.Since(last.Date) > time.Hour {
		t.Errorf("kept %+v", last)
	}

	asked := 0
	judge = modelcheck.Judge(check(t, func(r openaitest.Request) openaitest.Reply {
		asked++
		return modelchecktest.Verdicts(r, func(string) bool { return true })
	}).Client)
	if kept, err := modelcheck.TryJudge(t.Context(), judge, some); err != nil || kept.Judging.Passed() || asked != 1 {
		t.Errorf("yes to all: %+v after %d calls, %v", kept.Judging, asked, err)
	}
	if last, _ := modelcheck.Last(some); last.Judging.Passed() {
		t.Error("the worse result is not kept")
	}
}

// A judge that cannot be asked stays what it was.
func TestTryJudgeFails(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	gone := errors.New("gone")
	judge := claims.Judge{Ask: func(context.Context, string, string, string, json.RawMessage) (string, error) { return "", gone }}
	if _, err := modelcheck.TryJudge(t.Context(), judge, some); !errors.Is(err, gone) {
		t.Errorf("error %v", err)
	}
	synctest.Test(t, func(t *testing.T) {
		hanging := claims.Judge{Ask: func(ctx context.Context, _, _, _ string, _ json.RawMessage) (string, error) {
			<-ctx.Done()
			return "", ctx.Err()
		}}
		start := time.Now()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if _, err := modelcheck.TryJudge(ctx, hanging, some); !errors.Is(err, context.DeadlineExceeded) || time.Since(start) != time.Minute {
			t.Errorf("the caller's time is over after %v: %v", time.Since(start), err)
		}
		if _, ok := modelcheck.Last(some); ok {
			t.Error("something is kept of a judge that was not heard")
		}
		start = time.Now()
		if _, err := modelcheck.TryJudge(t.Context(), hanging, some); err != nil || time.Since(start) != 2*time.Minute {
			t.Errorf("too slow after %v: %v", time.Since(start), err)
		}
		if last, ok := modelcheck.Last(some); !ok || !last.TooSlow() || last.Judging != nil {
			t.Errorf("kept of a judge that is too slow: %+v", last)
		}
		time.Sleep(25 * time.Hour)
		if last, _ := modelcheck.Last(some); last.TooSlow() {
			t.Error("a day later it is not tried again")
		}
	})
}
