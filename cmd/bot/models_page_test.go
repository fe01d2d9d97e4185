package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/config"
	"pilcrow/internal/openai"
)

var (
	shellBlock = regexp.MustCompile("(?s)```sh\n(.*?)```")
	exported   = regexp.MustCompile(`(?m)^export (\w+)=(\S+)`)
)

// Each block of docs/models.md is accepted as it stands, but for the key, and names a
// server; what it promises of them, the tests of package openai hold.
func TestBlocksOfTheModelsPage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "models.md"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	blocks := 0
	for _, block := range shellBlock.FindAllStringSubmatch(string(page), -1) {
		vars := map[string]string{}
		for _, m := range exported.FindAllStringSubmatch(block[1], -1) {
			vars[m[1]] = strings.ReplaceAll(m[2], "…", "0123456789abcdef")
		}
		if vars["OPENAI_MODEL"] == "" {
			continue
		}
		blocks++
		vars["OPENAI_MODEL"] = strings.ReplaceAll(vars["OPENAI_MODEL"], "0123456789abcdef", "m")
		c, err := config.Load("", func(name string) (string, bool) { v, ok := vars[name]; return v, ok })
		if err != nil {
			t.Errorf("%v\n%s", err, block[1])
		}
		if err := c.Validate(); err != nil {
			t.Errorf("%v\n%s", err, block[1])
		}
		client, err := openai.New(assembly.Endpoint(c.Model))
		if err != nil {
			t.Errorf("%v\n%s", err, block[1])
			continue
		}
		if want := strings.TrimSuffix(vars["OPENAI_BASE_URL"], "/"); !strings.HasSuffix(client.String(), " at "+want) && want != "" {
			t.Errorf("asked is %s\n%s", client, block[1])
		}
	}
	if blocks < 12 {
		t.Errorf("%d blocks", blocks)
	}
}
