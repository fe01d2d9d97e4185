package main

import (
	"maps"
	"slices"
	"testing"

	"github.com/compose-spec/compose-go/v2/cli"
)

// TestCompose: what docker compose itself reads these files with takes them, with their profiles and the
// settings that they ask for. It holds them against the schema of the Compose Specification, and looks whether
// what services depend on is there.
func TestCompose(t *testing.T) {
	for file, want := range map[string][]string{
		"../compose.yaml":       {"bot"},
		"../compose.scale.yaml": {"bot-1", "bot-2", "load", "opensearch1", "opensearch2", "opensearch3", "postgres"},
	} {
		options, err := cli.NewProjectOptions([]string{file}, cli.WithName("pilcrow"), cli.WithProfiles([]string{"*"}),
			cli.WithEnv([]string{"DISCORD_TOKEN=token", "POSTGRES_PASSWORD=secret"}))
		if err != nil {
			t.Fatal(err)
		}
		project, err := options.LoadProject(t.Context())
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if got := slices.Sorted(maps.Keys(project.Services)); !slices.Equal(got, want) {
			t.Errorf("%s has the services %q, want %q", file, got, want)
		}
	}
}
