package faults_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pilcrow/config"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

// start reads a configuration as the program does when it starts.
func start(t *testing.T, yaml string, variables map[string]string) (config.Config, error) {
	t.Helper()
	file := filepath.Join(folder(t, map[string]string{"c.yaml": yaml}), "c.yaml")
	c, err := config.Load(file, func(name string) (string, bool) { v, ok := variables[name]; return v, ok })
	return c, errors.Join(err, c.Validate())
}

// unstarted wants the start to be refused with all of says, and without the key.
func unstarted(yaml string, variables map[string]string, says ...string) func(*testing.T) {
	return func(t *testing.T) {
		_, err := start(t, yaml, variables)
		if err == nil {
			t.Fatal("accepted")
		}
		wantIn(t, err.Error(), says...)
		wantNotIn(t, err.Error(), testKey)
	}
}

var configFaults = []fault{
	{37, "unknown and repeated keys, wrong types", unstarted("serach: {}\nsearch: {paragraphs: five}\nmodel: {name: a, name: b}\nlog: {level: loud}", nil,
		"c.yaml:1: there is no setting serach", "c.yaml:2: search.paragraphs must be a whole number", "c.yaml:3: model.name is set twice", "c.yaml:4: log.level"),
		[]string{"config.TestRefusedFiles", "config.TestRefusedEnvironment"}, ""},
	{38, "placeholder for a key", func(t *testing.T) {
		for _, key := range []string{"sk-...", "<key>", "changeme", "your-key"} {
			unstarted("", map[string]string{"OPENAI_API_KEY": key}, "OPENAI_API_KEY is a placeholder")(t)
		}
	}, []string{"config.TestRefusedEnvironment", "internal/openai.TestNewRefuses"}, ""},
	{39, "base URL", func(t *testing.T) {
		for _, address := range []string{"http://me:" + testKey + "@a/v1", "http://a/v1?key=" + testKey, "ftp://a", "a/v1"} {
			unstarted("model: {base_url: \""+address+"\"}", nil, "c.yaml:1: model.base_url must be an http or https address")(t)
		}
		if _, err := openai.New(openai.Endpoint{BaseURL: "http://public.example.org/v1", Key: testKey, Model: "m"}); err == nil || strings.Contains(err.Error(), testKey) {
			t.Errorf("error %v for plain http to a public host", err)
		}
		h := plan{scripts: scripts{say(first)}, change: func(e *openai.Endpoint) { e.BaseURL = strings.TrimSuffix(e.BaseURL, "v1") }}.build(t)
		wantIn(t, h.ask(t, boughtQuestion).Text, whole)
	}, []string{"internal/openai.TestNewRefuses", "internal/openai.TestNewTakes", "config.TestContradictions"}, ""},
	{40, "unknown model", played(failing("404", llm.NoModel, unusable, openaitest.UnknownModel("x"))), []string{"internal/openai.TestModels"}, ""},
	{41, "limits and time-outs that make no sense", func(t *testing.T) {
		unstarted("limits: {question_characters: 0}\nmodel: {max_tokens: 5000, timeouts: {total: 1s}}", nil,
			"limits.question_characters must be 1 or more", "model.max_tokens must be less than model.context_tokens", "model.timeouts.total must be at least model.timeouts.first_byte")(t)
		unstarted("model: {context_tokens: 1000}", nil, "model.context_tokens must be 512 more than model.max_tokens (600)")(t)
	}, []string{"config.TestContradictions"}, ""},
	{42, "a key file that others can read", func(t *testing.T) {
		if runtime.GOOS == "windows" {
			t.Skip("no such modes")
		}
		dir := folder(t, map[string]string{"key": testKey})
		if err := os.Chmod(filepath.Join(dir, "key"), 0o644); err != nil {
			t.Fatal(err)
		}
		unstarted("model: {key_file: "+filepath.Join(dir, "key")+"}", nil, "others may read the file (mode 0644): run chmod 600 on it")(t)
	}, []string{"config.TestKeyFile"}, ""},
	{43, "two processes on one state directory", nil, []string{"internal/state/sqlite.TestOneProcess"}, ""},
	{44, "state directory full or read-only", nil, []string{"internal/state/sqlite.TestFullDisk", "internal/state/sqlite.TestReadOnlyDisk"}, ""},
	{45, "the clock jumps", nil, []string{"internal/state/sqlite.TestClockIsSet", "internal/chat.TestClockIsSet"}, ""},
	{46, "a bad configuration on SIGHUP", nil, []string{"cmd/bot.TestReloadOfABadVersion"}, ""},
}
