package main

import (
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// A composition is what the tests want to know of a file of services.
type composition struct {
	Services map[string]struct {
		Image       string
		Environment map[string]string
		Command     []string
		Volumes     []string
		DependsOn   map[string]struct{ Condition string } `yaml:"depends_on"`
		Healthcheck struct{ Test []string }
		ReadOnly    bool `yaml:"read_only"`
		Tmpfs       []string
	}
	Volumes map[string]any
}

// TestComposeScale: the bots have settings that they know, and all names lead somewhere.
func TestComposeScale(t *testing.T) {
	const path = "compose.scale.yaml"
	var file composition
	if err := yaml.Unmarshal([]byte(given(read(t, path))), &file); err != nil {
		t.Fatal(err)
	}
	var nodes, bots []string
	for name, s := range file.Services {
		for other, needs := range s.DependsOn {
			if needs.Condition == "service_healthy" && file.Services[other].Healthcheck.Test == nil {
				t.Errorf("%s waits for the health of %s, which has none", name, other)
			}
		}
		for _, v := range s.Volumes {
			from, _, _ := strings.Cut(v, ":")
			if _, ok := file.Volumes[from]; !ok && !strings.HasPrefix(from, "./") {
				t.Errorf("%s has the volume %s, which is not declared", name, from)
			}
		}
		switch {
		case strings.HasPrefix(s.Image, "opensearchproject/"):
			nodes = append(nodes, name)
			if s.Environment["node.name"] != name {
				t.Errorf("%s calls itself %s", name, s.Environment["node.name"])
			}
			if s.Environment["DISABLE_SECURITY_PLUGIN"] == "true" && s.Environment["DISABLE_INSTALL_DEMO_CONFIG"] != "true" {
				t.Errorf("%s ends, as it has no password for the plugin that it does without", name)
			}
		case s.Image == "pilcrow" && len(s.Command) > 0:
			parses(t, s.Command)
			reaches(t, file, s.Command[slices.Index(s.Command, "--to")+1])
		case s.Image == "pilcrow":
			bots = append(bots, name)
			c := loads(t, s.Environment)
			if len(c.Frontends) == 0 || c.State.URL == "" {
				t.Errorf("%s serves %v and keeps its state at %q", name, c.Frontends, c.State.URL)
			}
			reaches(t, file, c.State.URL)
			if s.ReadOnly && !slices.ContainsFunc(s.Tmpfs, func(m string) bool { return strings.HasPrefix(m, "/state:uid=65532") }) {
				t.Errorf("%s cannot write where the image has its cache", name)
			}
		}
		for setting := range s.Environment {
			if strings.HasPrefix(setting, "BOT_") {
				known(t, setting)
			}
		}
	}
	if len(bots) < 2 || len(nodes) != 3 {
		t.Errorf("the bots are %v, the nodes %v", bots, nodes)
	}
	slices.Sort(nodes)
	for _, setting := range []string{"discovery.seed_hosts", "cluster.initial_cluster_manager_nodes"} {
		for name, s := range file.Services {
			if seeds := s.Environment[setting]; seeds != "" && seeds != strings.Join(nodes, ",") {
				t.Errorf("%s of %s is %s, the nodes are %v", setting, name, seeds, nodes)
			}
		}
	}
	for _, setting := range regexp.MustCompile(`# (BOT_[A-Z_]+): (.*)`).FindAllStringSubmatch(read(t, path), -1) {
		known(t, setting[1])
		if setting[1] == "BOT_INDEX_URL" {
			reaches(t, file, setting[2])
		}
	}
}

// given fills in what an operator has to give.
func given(file string) string {
	return regexp.MustCompile(`\$\{[A-Z_]+(:[?-][^}]*)?\}`).ReplaceAllString(file, "secret")
}

// reaches wants the hosts of addresses to be services.
func reaches(t *testing.T, file composition, addresses string) {
	t.Helper()
	for address := range strings.SplitSeq(addresses, ",") {
		u, err := url.Parse(address)
		if err != nil || file.Services[u.Hostname()].Image == "" {
			t.Errorf("%s leads to none of %v: %v", address, slices.Sorted(maps.Keys(file.Services)), err)
		}
	}
}
