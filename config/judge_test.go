package config_test

import (
	"errors"
	"os"
	"testing"

	"pilcrow/config"
)

// TestJudge: what is not said of the judge is that of the model, but the model's key goes to
// the model's server only.
func TestJudge(t *testing.T) {
	const model = "model: {base_url: \"http://127.0.0.1:1/v1\", name: writer}\n"
	for _, test := range []struct {
		name, yaml, env    string // env: the judge's name
		judge, server, key string
	}{
		{"nothing said", model, "", "writer", "http://127.0.0.1:1/v1", "sk-model"},
		{"another model", model + "judge: {name: reader}", "", "reader", "http://127.0.0.1:1/v1", "sk-model"},
		{"by the environment", model + "judge: {name: reader}", "other", "other", "http://127.0.0.1:1/v1", "sk-model"},
		{"another server", model + "judge: {base_url: \"http://127.0.0.1:2/v1\"}", "", "writer", "http://127.0.0.1:2/v1", ""},
		{"the same server, spelled out", model + "judge: {base_url: \"http://127.0.0.1:1/v1\"}", "", "writer", "http://127.0.0.1:1/v1", "sk-model"},
		{"another server with its key", model + "judge: {base_url: \"http://127.0.0.1:2/v1\", key_file: key}", "", "writer", "http://127.0.0.1:2/v1", "sk-judge"},
		{"the same server with another key", model + "judge: {key_file: key}", "", "writer", "http://127.0.0.1:1/v1", "sk-judge"},
		{"OpenAI itself", "model: {name: writer}", "", "writer", "", "sk-model"},
		{"OpenAI's model, another judge", "model: {name: writer}\njudge: {base_url: \"http://127.0.0.1:2/v1\"}", "", "writer", "http://127.0.0.1:2/v1", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := write(t, test.yaml)
			if err := os.WriteFile("key", []byte("sk-judge\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			vars := map[string]string{"OPENAI_API_KEY": "sk-model", "BOT_JUDGE_NAME": test.env}
			c, err := config.Load(path, env(vars))
			if err = errors.Join(err, c.Validate(), c.Validate()); err != nil { // twice is as once
				t.Fatal(err)
			}
			if j := c.Judge; j.Name != test.judge || j.BaseURL != test.server || j.Key.Reveal() != test.key {
				t.Errorf("%s at %q with the key %q, want %s at %q with %q", j.Name, j.BaseURL, j.Key.Reveal(), test.judge, test.server, test.key)
			}
		})
	}
}
