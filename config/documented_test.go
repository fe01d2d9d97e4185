package config_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

	"pilcrow/config"
)

func TestDocumentedIsTheDefault(t *testing.T) {
	c, err := config.Load(write(t, config.Documented), env(nil))
	if err := errors.Join(err, c.Validate()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(config.Default(), c, ignore); diff != "" {
		t.Errorf("config.yaml differs from the defaults (-default +config.yaml):\n%s", diff)
	}
}

func TestDocumentedListsEveryKey(t *testing.T) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(config.Documented), &root); err != nil {
		t.Fatal(err)
	}
	var got []string
	comments := map[string]string{}
	var walk func(n *yaml.Node, prefix string)
	walk = func(n *yaml.Node, prefix string) {
		for i := 0; i+1 < len(n.Content); i += 2 {
			name, value := n.Content[i], n.Content[i+1]
			if value.Kind == yaml.MappingNode {
				walk(value, prefix+name.Value+".")
				continue
			}
			got = append(got, prefix+name.Value)
			comments[prefix+name.Value] = name.HeadComment
		}
	}
	walk(root.Content[0], "")
	if diff := cmp.Diff(config.Keys(), got); diff != "" {
		t.Errorf("keys in config.yaml (-want +got):\n%s", diff)
	}
	for _, key := range got {
		if !strings.Contains(comments[key], config.EnvName(key)) {
			t.Errorf("config.yaml does not say above %s that %s sets it", key, config.EnvName(key))
		}
	}
}
