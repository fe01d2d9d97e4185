package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

	"pilcrow/config"
)

// FuzzLoad: any file is accepted or refused, and what is accepted can be
// written and read again without change and without the key.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(config.Documented))
	f.Add([]byte("search: {paragraphs: 7}\nmodel: {name: m}\n---\n"))
	f.Add([]byte("model: {key: x}\n<<: *a\ntext: [a, /b]\n"))
	f.Add([]byte("a: &a [*a]\nlog: {level: WARN}\nanswer: {gate: 1e-3}"))
	vars := env(map[string]string{"OPENAI_API_KEY": "sk-0123456789"})
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "c.yaml")
		load := func(data []byte) (config.Config, error) {
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			c, err := config.Load(path, vars)
			return c, errors.Join(err, c.Validate())
		}
		c, err := load(data)
		if err != nil {
			return
		}
		out, err := yaml.Marshal(c)
		if err != nil || strings.Contains(string(out), "sk-0123456789") {
			t.Fatalf("%v\n%s", err, out)
		}
		again, err := load(out)
		if err != nil {
			t.Fatalf("the accepted configuration is refused when written again: %v\n%s", err, out)
		}
		if diff := cmp.Diff(c, again, ignore); diff != "" {
			t.Fatalf("written and read again (-want +got):\n%s", diff)
		}
	})
}
