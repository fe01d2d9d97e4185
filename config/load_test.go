package config_test

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pilcrow/config"
)

// ignore leaves out where values came from, and the key, which has no equality.
var ignore = cmp.Options{
	cmpopts.IgnoreUnexported(config.Config{}),
	cmp.Transformer("reveal", func(s config.Secret) string { return s.Reveal() }),
	cmpopts.EquateEmpty(),
}

// env makes a reader of variables from pairs.
func env(pairs map[string]string) func(string) (string, bool) {
	return func(name string) (string, bool) {
		v, ok := pairs[name]
		return v, ok
	}
}

// write puts a configuration file into an empty folder, which becomes the
// current one, and returns its name.
func write(t *testing.T, yaml string) string {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.WriteFile("c.yaml", []byte(yaml), 0o600); err != nil {
		t.Fatal(err)
	}
	return "c.yaml"
}

func TestLoadWithoutAnything(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	got, err := config.Load("", env(nil))
	if err := errors.Join(err, got.Validate()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(config.Default(), got, ignore); diff != "" {
		t.Errorf("not the defaults (-want +got):\n%s", diff)
	}
	if got.ModelConfigured() {
		t.Error("a model is switched on by default")
	}
}

func TestLaterSourcesWin(t *testing.T) {
	path := write(t, `
text: [a.txt, /b.txt]
search: {paragraphs: 7}
answer: {sentences: 4, sure: 0.25}
model: {name: of-the-file, base_url: "http://127.0.0.1:1/v1", timeouts: {total: 10m}}
limits:
`)
	got, err := config.Load(path, env(map[string]string{
		"BOT_SEARCH_PARAGRAPHS":       "8",
		"BOT_ANSWER_SENTENCES":        "6",
		"BOT_MODEL_TIMEOUTS_DIAL":     "7s",
		"BOT_LOG_LEVEL":               "debug",
		"BOT_LOG_QUESTIONS":           "true",
		"BOT_LIMITS_CONVERSATION_TTL": "",
		"OPENAI_MODEL":                "of-the-environment",
		"OPENAI_API_KEY":              "k-1",
	}))
	err = errors.Join(err, got.Set("answer.sentences", "9", "--sentences"), got.Validate())
	if err != nil {
		t.Fatal(err)
	}
	want := config.Default()
	want.Text = []string{"a.txt", "/b.txt"}
	want.Search.Paragraphs = 8
	want.Answer = config.Answer{Sentences: 9, Sure: 0.25}
	want.Model.Name, want.Model.BaseURL = "of-the-environment", "http://127.0.0.1:1/v1"
	want.Model.Key = config.NewSecret("k-1")
	want.Judge.Name, want.Judge.BaseURL, want.Judge.Key = want.Model.Name, want.Model.BaseURL, want.Model.Key
	want.Model.Timeouts = config.Timeouts{ // of a server on this machine, but for dial
		Dial: 7 * time.Second, FirstByte: 5 * time.Minute, Gap: 2 * time.Minute, Total: 10 * time.Minute}
	want.Log = config.Log{Level: slog.LevelDebug, Questions: true}
	if diff := cmp.Diff(want, got, ignore); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestWhichFile(t *testing.T) {
	home, here := t.TempDir(), t.TempDir()
	t.Chdir(here)
	t.Setenv("XDG_CONFIG_HOME", home)
	put := func(path, paragraphs string) {
		t.Helper()
		err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700),
			os.WriteFile(path, []byte("search: {paragraphs: "+paragraphs+"}"), 0o600))
		if err != nil {
			t.Fatal(err)
		}
	}
	check := func(want int, path string, vars map[string]string) {
		t.Helper()
		got, err := config.Load(path, env(vars))
		if err != nil || got.Search.Paragraphs != want {
			t.Errorf("paragraphs = %d, %v, want %d", got.Search.Paragraphs, err, want)
		}
	}
	dir, err := os.UserConfigDir()
	if err != nil || !strings.HasPrefix(dir, home) {
		t.Skip("the user's configuration folder cannot be moved here")
	}
	put(filepath.Join(dir, "pilcrow", "config.yaml"), "11")
	check(11, "", nil)
	put("pilcrow.yaml", "12")
	check(12, "", nil)
	put("other.yaml", "13")
	check(13, "", map[string]string{"BOT_CONFIG": "other.yaml"})
	put("given.yaml", "14")
	check(14, "given.yaml", map[string]string{"BOT_CONFIG": "other.yaml"})
}

func TestPathsStartAtTheFile(t *testing.T) {
	path := write(t, "")
	if err := os.Mkdir("sub", 0o700); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join("sub", path)
	if err := os.WriteFile(path, []byte("text: [a, ../b]\nmodel: {key_file: k}"), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := config.Load(path, env(nil))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{filepath.Join("sub", "a"), "b"}, got.Text); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
	if want := filepath.Join("sub", "k"); got.Model.KeyFile != want {
		t.Errorf("key_file = %q, want %q", got.Model.KeyFile, want)
	}
}

func TestTextFromEnvironment(t *testing.T) {
	want := []string{"a", "http://localhost:8080/c", "https://example.org", "b c"}
	list := strings.Join(want, string(os.PathListSeparator))
	got, err := config.Load(write(t, ""), env(map[string]string{"BOT_TEXT": list}))
	if diff := cmp.Diff(want, got.Text); err != nil || diff != "" {
		t.Errorf("error %v, -want +got:\n%s", err, diff)
	}
}

func TestOriginsFromEnvironment(t *testing.T) {
	for set, want := range map[string][]string{
		"https://chat.example.org":                            {"https://chat.example.org"},
		"https://chat.example.org:8443:http://localhost:3000": {"https://chat.example.org:8443", "http://localhost:3000"},
		"http://[::1]:3000:https://a.example":                 {"http://[::1]:3000", "https://a.example"},
		"https://a.example:8443, http://[::1]:3000":           {"https://a.example:8443", "http://[::1]:3000"},
		"https://a.example,https://b.example":                 {"https://a.example", "https://b.example"},
		"*":                                                   {"*"},
	} {
		got, err := config.Load(write(t, ""), env(map[string]string{"BOT_WEB_ORIGINS": set}))
		if err == nil {
			err = got.Validate()
		}
		if diff := cmp.Diff(want, got.Web.Origins); err != nil || diff != "" {
			t.Errorf("%s: error %v, -want +got:\n%s", set, err, diff)
		}
	}
}

func TestProxies(t *testing.T) {
	got, err := config.Load(write(t, "web: {proxies: [127.0.0.1, '10.0.0.0/8', '::1']}"), env(nil))
	if want := "[127.0.0.1/32 10.0.0.0/8 ::1/128]"; err != nil || fmt.Sprint(got.Web.ProxyNetworks()) != want {
		t.Errorf("error %v: %v, want %s", err, got.Web.ProxyNetworks(), want)
	}
}

// TestHosts: names and addresses, without ports.
func TestHosts(t *testing.T) {
	for host, good := range map[string]bool{"bot.example.org": true, "192.0.2.1": true, "fd00::7": true, "bot.example.org:80": false, "[fd00::7]": false, "": false} {
		got, err := config.Load("", env(nil))
		got.Web.Hosts = []string{host}
		if err = errors.Join(err, got.Validate()); (err == nil) != good {
			t.Errorf("%q: %v", host, err)
		}
	}
}

// TestCommas: lists may have commas, but the names of files may, too.
func TestCommas(t *testing.T) {
	got, err := config.Load(write(t, ""), env(map[string]string{"BOT_WEB_PROXIES": "::1, 127.0.0.1", "BOT_FRONTENDS": "web,telegram", "BOT_TEXT": "/a,b.txt"}))
	if err != nil || !slices.Equal(got.Web.Proxies, []string{"::1", "127.0.0.1"}) || !slices.Equal(got.Frontends, []string{"web", "telegram"}) || !slices.Equal(got.Text, []string{"/a,b.txt"}) {
		t.Errorf("error %v: %q %q %q", err, got.Web.Proxies, got.Frontends, got.Text)
	}
}

func TestModelIsSwitchedOn(t *testing.T) {
	tests := []struct {
		name string
		vars map[string]string
		want string // model's name; "" is no model
	}{
		{"nothing", nil, ""},
		{"key", map[string]string{"OPENAI_API_KEY": "k"}, config.DefaultModel},
		{"address", map[string]string{"OPENAI_BASE_URL": "http://localhost:1/v1"}, config.DefaultModel},
		{"name", map[string]string{"OPENAI_MODEL": "m"}, "m"},
		{"own name", map[string]string{"BOT_MODEL_NAME": "m"}, "m"},
		{"both names", map[string]string{"BOT_MODEL_NAME": "m", "OPENAI_MODEL": "m"}, "m"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := config.Load(write(t, ""), env(tt.vars))
			if err := errors.Join(err, c.Validate()); err != nil {
				t.Fatal(err)
			}
			if c.Model.Name != tt.want || c.ModelConfigured() != (tt.want != "") {
				t.Errorf("model %q, configured %t", c.Model.Name, c.ModelConfigured())
			}
		})
	}
}
