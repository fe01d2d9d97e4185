package config_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/config"
)

func TestTimeoutsOfALocalServer(t *testing.T) {
	const s, m = time.Second, time.Minute
	local, usual := config.Timeouts{5 * s, 5 * m, 2 * m, 10 * m}, config.Timeouts{5 * s, m, 30 * s, 3 * m}
	tests := map[string]struct {
		yaml string
		want config.Timeouts
	}{
		"localhost":  {`base_url: "http://localhost:11434/v1"`, local},
		"name below": {`base_url: "http://ollama.localhost/v1"`, local},
		"IPv4":       {`base_url: "http://127.0.0.1:8080"`, local},
		"IPv6":       {`base_url: "http://[::1]:8080/v1"`, local},
		"OpenAI":     {`name: m`, usual},
		"elsewhere":  {`base_url: "https://api.example.org/v1"`, usual},
		"looks so":   {`base_url: "https://localhost.example.org/v1"`, usual},
		"neighbour":  {`base_url: "http://192.168.1.7:11434/v1"`, usual},
		"as set":     {`{base_url: "http://localhost/v1", timeouts: {first_byte: 1m, gap: 30s, total: 3m}}`, usual},
		"first set":  {`{base_url: "http://localhost/v1", timeouts: {first_byte: 20m}}`, config.Timeouts{5 * s, 20 * m, 2 * m, 20 * m}},
		"total set":  {`{base_url: "http://localhost/v1", timeouts: {total: 2m}}`, config.Timeouts{5 * s, 2 * m, 2 * m, 2 * m}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			model := tt.yaml
			if model[0] != '{' {
				model = "{" + model + "}"
			}
			c, err := config.Load(write(t, "model: "+model), env(nil))
			if err = errors.Join(err, c.Validate()); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, c.Model.Timeouts); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if err := c.Validate(); err != nil {
				t.Errorf("a second time: %v", err)
			}
		})
	}
}

// A server of one's own takes any key, also what would be a placeholder elsewhere.
func TestKeyOfALocalServer(t *testing.T) {
	for _, address := range []string{"http://localhost:11434/v1", "https://127.0.0.1/v1", "http://ollama:11434"} {
		for _, key := range []string{"x", "changeme", "your-key", "<none>", ""} {
			t.Run(address+" "+key, func(t *testing.T) {
				c, err := config.Load(write(t, ""), env(map[string]string{"OPENAI_API_KEY": key, "OPENAI_BASE_URL": address}))
				if err = errors.Join(err, c.Validate()); err != nil || c.Model.Key.Reveal() != key {
					t.Errorf("key %q, %v", c.Model.Key.Reveal(), err)
				}
			})
		}
	}
}

// Azure's portal gives an address with the version in it.
func TestVersionInTheAddress(t *testing.T) {
	const address = "https://name.openai.azure.com/openai/deployments/d/chat/completions"
	for name, yaml := range map[string]string{
		"in the address": `{base_url: "` + address + `?api-version=2024-10-21"}`,
		"beside it":      `{base_url: "` + address + `", api_version: 2024-10-21a}`,
		"in both":        `{base_url: "` + address + `?api-version=2024-10-21", api_version: "2024-10-21"}`,
	} {
		c, err := config.Load(write(t, "model: "+yaml), env(nil))
		if err = errors.Join(err, c.Validate()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if c.Model.BaseURL != address || !strings.HasPrefix(c.Model.APIVersion, "2024-10-21") {
			t.Errorf("%s: %q, version %q", name, c.Model.BaseURL, c.Model.APIVersion)
		}
	}
}
