package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"

	"go.yaml.in/yaml/v3"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/config"
	"pilcrow/internal/porttest"
	"pilcrow/internal/telegram/telegramtest"
)

// The files for operators run the program with commands and settings that it has.

func TestDockerfile(t *testing.T) {
	env := map[string]string{}
	for _, line := range lines(t, "Dockerfile") {
		instruction, rest, _ := strings.Cut(line, " ")
		switch instruction {
		case "ENV":
			for _, set := range strings.Fields(rest) {
				name, value, _ := strings.Cut(set, "=")
				env[name] = value
			}
		case "HEALTHCHECK":
			_, command, _ := strings.Cut(rest, "CMD ")
			parses(t, list(t, command)[1:])
		case "CMD":
			parses(t, list(t, rest))
		case "USER":
			if strings.HasPrefix(rest, "0") || rest == "root" {
				t.Errorf("the image runs as %s", rest)
			}
		}
	}
	c := loads(t, env)
	if _, err := healthAddress(c); err != nil {
		t.Errorf("with %v: %v", env, err)
	}
	if volumes := regexp.MustCompile(`(?m)^VOLUME (.*)$`).FindStringSubmatch(read(t, "Dockerfile")); len(volumes) != 2 || volumes[1] != c.State.Dir {
		t.Errorf("the volume is %v, the state is in %s", volumes, c.State.Dir)
	}
	if !strings.Contains(read(t, "Dockerfile"), "-X main.release=") {
		t.Error("the image does not know its version")
	}
}

func TestCompose(t *testing.T) {
	var file struct {
		Services map[string]struct {
			Environment map[string]string
			Command     []string
		}
	}
	if err := yaml.Unmarshal([]byte(read(t, "compose.yaml")), &file); err != nil {
		t.Fatal(err)
	}
	bot, ok := file.Services["bot"]
	if !ok {
		t.Fatal("there is no service bot")
	}
	env := map[string]string{}
	for name, value := range bot.Environment {
		if !strings.Contains(value, "${") { // those that the operator gives
			env[name] = value
		}
		known(t, name)
	}
	if c := loads(t, env); len(c.Frontends) == 0 {
		t.Error("no frontend is named")
	}
	if bot.Command != nil {
		parses(t, bot.Command)
	}
}

func TestUnit(t *testing.T) {
	unit := read(t, "deploy/pilcrow.service")
	for _, line := range lines(t, "deploy/pilcrow.service") {
		key, value, _ := strings.Cut(line, "=")
		switch key {
		case "ExecStart":
			parses(t, strings.Fields(value)[1:])
		case "Environment":
			name, _, _ := strings.Cut(value, "=")
			known(t, name)
		case "RestartPreventExitStatus":
			if value != "2 3" || exitUsage != 2 || exitRefused != 3 {
				t.Errorf("no restart after exit codes %s", value)
			}
		}
	}
	for _, need := range []string{"ExecStart=", "RestartPreventExitStatus=", "DynamicUser=yes", "StateDirectory=pilcrow"} {
		if !strings.Contains(unit, "\n"+need) {
			t.Errorf("the unit has no %s", need)
		}
	}
}

// TestReleases: each system and processor of the releases, without C, with the version.
func TestReleases(t *testing.T) {
	var file struct {
		Builds []struct {
			Main         string
			Env          []string
			Goos, Goarch []string
			Ldflags      []string
		}
	}
	if err := yaml.Unmarshal([]byte(read(t, ".goreleaser.yaml")), &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Builds) != 1 {
		t.Fatalf("%d builds", len(file.Builds))
	}
	b := file.Builds[0]
	if !slices.Equal(b.Goos, []string{"linux", "darwin", "windows"}) || !slices.Equal(b.Goarch, []string{"amd64", "arm64"}) {
		t.Errorf("builds for %v on %v", b.Goos, b.Goarch)
	}
	if b.Main != "./cmd/bot" || !slices.Contains(b.Env, "CGO_ENABLED=0") || !strings.Contains(strings.Join(b.Ldflags, " "), "-X main.release={{") {
		t.Errorf("builds %+v", b)
	}
}

// TestVersionSaysRelease: what -ldflags set wins.
func TestVersionSaysRelease(t *testing.T) {
	defer func(before string) { release = before }(release)
	release = "v9.8.7"
	if got := builtVersion(); got != "v9.8.7" {
		t.Errorf("the version is %s", got)
	}
	release = ""
	if got := builtVersion(); got == "" {
		t.Error("there is no version")
	}
}

// TestMetricsWithoutWeb: a bot on Telegram alone is counted, and tells that it is well.
func TestMetricsWithoutWeb(t *testing.T) {
	t.Parallel()
	g := telegramtest.New(t)
	ada := g.User("Ada")
	listener := porttest.Address()
	p := startTelegram(t, g, t.TempDir(), "", "BOT_METRICS_ADDRESS="+listener)
	g.Wait("a poll", g.Polling)
	ada.Says(ada.Private(), aboutDoctors)
	ada.Private().Await(1, "180 outstanding doctors", "According to")
	h := &hosted{url: "http://" + listener}
	h.counts(t, `pilcrow_questions_total{frontend="telegram",outcome="answered"} 1`)
	if page := h.get(t, "/metrics"); !strings.Contains(page, `pilcrow_info{version="`) {
		t.Errorf("no version in:\n%s", page)
	}
	if reply, err := http.Get(h.url + "/"); err != nil || reply.StatusCode != http.StatusNotFound {
		t.Errorf("there is a page beside the metrics: %v %v", reply, err)
	}
	if code, said := health(t, "BOT_METRICS_ADDRESS="+listener); code != exitDone {
		t.Errorf("health of a running bot: %d %s", code, said)
	}
	if code := p.ends(syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d; log:\n%s", code, &p.log)
	}
	if code, said := health(t, "BOT_METRICS_ADDRESS="+listener); code != exitFailed || !strings.Contains(said, "does not answer") {
		t.Errorf("health of an ended bot: %d %s", code, said)
	}
	if code, said := health(t); code != exitFailed || !strings.Contains(said, "BOT_METRICS_ADDRESS") {
		t.Errorf("health of a bot that cannot be asked: %d %s", code, said)
	}
}

// health is what "bot health" says in an environment.
func health(t *testing.T, env ...string) (code int, said string) {
	t.Helper()
	p := start(t, "health", env...)
	code = p.ends(nil)
	return code, p.out.String() + p.log.String()
}

// read returns a file of the repository.
func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// lines are those of a file, whole where they go on behind a backslash.
func lines(t *testing.T, name string) []string {
	t.Helper()
	return strings.Split(strings.ReplaceAll(read(t, name), "\\\n", ""), "\n")
}

// list reads ["a", "b"].
func list(t *testing.T, s string) (words []string) {
	t.Helper()
	if err := json.Unmarshal([]byte(s), &words); err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return words
}

// parses checks that the program has a command.
func parses(t *testing.T, args []string) {
	t.Helper()
	if _, err := newParser(new(commands), assembly.Streams{}).Parse(args); err != nil {
		t.Errorf("bot %s: %v", strings.Join(args, " "), err)
	}
}

// loads checks that the settings of an environment are good, and returns them.
func loads(t *testing.T, env map[string]string) config.Config {
	t.Helper()
	c, err := config.Load("", func(name string) (string, bool) {
		value, ok := env[name]
		return value, ok
	})
	if err := errors.Join(err, c.Validate()); err != nil {
		t.Errorf("with %v: %v", env, err)
	}
	for name := range env {
		known(t, name)
	}
	return c
}

// known checks that the program reads a variable.
func known(t *testing.T, name string) {
	t.Helper()
	others := []string{"DISCORD_TOKEN", "TELEGRAM_TOKEN", "OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "HOME", "XDG_CACHE_HOME", "BOT_CONFIG"}
	if !slices.Contains(others, name) && !slices.ContainsFunc(config.Keys(), func(key string) bool { return config.EnvName(key) == name }) {
		t.Errorf("the program does not read %s", name)
	}
}
