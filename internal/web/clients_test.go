package web_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The official clients of OpenAI's API, as their registries have them.
const (
	openAINode   = "openai@7.57.0"
	openAIPython = "openai==3.57.0"
)

// run runs a command in a folder and returns what it printed.
func run(dir string, env []string, name string, args ...string) (string, error) {
	c := exec.Command(name, args...)
	c.Dir, c.Env = dir, append(os.Environ(), env...)
	out, err := c.CombinedOutput()
	return string(out), err
}

// fromNPM is a folder with a package of npm, or the test is skipped.
func fromNPM(t *testing.T, name string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("left out with -short")
	}
	dir := t.TempDir()
	if out, err := run(dir, nil, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", name); err != nil {
		t.Skipf("npm could not install %s: %v %s", name, err, out)
	}
	return dir
}

func script(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// said is what each client prints of the answer of [always] to one question, of the
// same streamed, and of an error.
const said = `According to Ada Lampwright:

Lamp 3 burns. [¶3] Lamp 7 burns. [¶7]
usage: true
streamed: Lamp 3 burns. [¶3] Lamp 7 burns. [¶7]

— According to Ada Lampwright
models: pilcrow
refused: 404 model_not_found
`

func TestOpenAIForNode(t *testing.T) {
	dir := fromNPM(t, openAINode)
	s := serve(t, always, nil)
	client, err := os.ReadFile(script(t, "client.mjs"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "client.mjs") // modules are found from their own folder
	if err := os.WriteFile(path, client, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := run(dir, []string{"OPENAI_API_KEY=any", "OPENAI_BASE_URL=" + s.url + "/v1"}, "node", path)
	if err != nil || out != said {
		t.Errorf("error %v, it prints:\n%s", err, out)
	}
}

func TestOpenAIForPython(t *testing.T) {
	if testing.Short() {
		t.Skip("left out with -short")
	}
	dir := t.TempDir()
	if out, err := run(dir, nil, "python3", "-m", "pip", "install", "--quiet", "--target", dir, openAIPython); err != nil {
		t.Skipf("pip could not install %s: %v %s", openAIPython, err, out)
	}
	s := serve(t, always, nil)
	out, err := run(dir, []string{"PYTHONPATH=" + dir, "OPENAI_API_KEY=any", "OPENAI_BASE_URL=" + s.url + "/v1"}, "python3", script(t, "client.py"))
	if err != nil || strings.ReplaceAll(out, "\r", "") != said {
		t.Errorf("error %v, it prints:\n%s", err, out)
	}
}
