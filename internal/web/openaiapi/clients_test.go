package openaiapi_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/internal/clienttest"
	"pilcrow/internal/web/webtest"
)

// openAIPython is the official client for Python, as PyPI has it.
const openAIPython = "openai==3.57.0"

// run runs a client of OpenAI's API against the site and returns what it prints.
func run(t *testing.T, s *webtest.Site, env []string, name string, args ...string) (string, error) {
	c := exec.CommandContext(t.Context(), name, args...)
	c.Env = append(append(os.Environ(), "OPENAI_API_KEY=any", "OPENAI_BASE_URL="+s.URL+"/v1"), env...)
	out, err := c.CombinedOutput()
	return string(out), err
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
response: true completed
cited: [¶3] [¶7]
events: true response.completed true
next: true
title: Which lamps burn
refused: 404 model_not_found
`

func TestOpenAIForNode(t *testing.T) {
	dir := clienttest.NPM(t, webtest.OpenAINode)
	s := webtest.Serve(t, webtest.Always, nil)
	out, err := run(t, s, []string{"NODE_CLIENTS=" + dir}, "node", script(t, "client.mjs"))
	if err != nil || out != said {
		t.Errorf("error %v, it prints:\n%s", err, out)
	}
}

func TestOpenAIForPython(t *testing.T) {
	dir := clienttest.PyPI(t, openAIPython)
	s := webtest.Serve(t, webtest.Always, nil)
	out, err := run(t, s, []string{"PYTHONPATH=" + dir}, "python3", script(t, "client.py"))
	if err != nil || strings.ReplaceAll(out, "\r", "") != said {
		t.Errorf("error %v, it prints:\n%s", err, out)
	}
}
