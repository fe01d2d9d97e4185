package config_test

import (
	"strings"
	"testing"

	"pilcrow/config"
)

func TestEmbeddingsKeyStaysWithItsServer(t *testing.T) {
	const own, other = "http://127.0.0.1:1/v1", "http://127.0.0.1:2/v1"
	for _, test := range []struct{ name, baseURL, wantURL, wantKey string }{
		{"of the model", "", own, "k-1234567890"},
		{"the same server by name", own, own, "k-1234567890"},
		{"another server", other, other, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := config.Default()
			c.Model.BaseURL, c.Model.Key = own, config.NewSecret("k-1234567890")
			c.Embeddings.Name, c.Embeddings.BaseURL = "e5", test.baseURL
			if err := c.Validate(); err != nil {
				t.Fatal(err)
			}
			if e := c.Embeddings; e.BaseURL != test.wantURL || e.Key.Reveal() != test.wantKey {
				t.Errorf("base URL %q with key %q, want %q with %q", e.BaseURL, e.Key.Reveal(), test.wantURL, test.wantKey)
			}
		})
	}
}

func TestEmbeddingsNeedAName(t *testing.T) {
	c := config.Default()
	c.Embeddings.BaseURL = "http://127.0.0.1:1/v1"
	if err := c.Validate(); err == nil || !strings.Contains(err.Error(), "embeddings.name must be given too") {
		t.Errorf("error %v", err)
	}
}
