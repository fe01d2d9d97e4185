package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/clienttest"
)

// The official clients, as npm and PyPI have them.
const (
	mcpNode   = "@modelcontextprotocol/sdk@1.32.2"
	mcpPython = "mcp==2.3.0"
)

const mcpSaid = `tools: ask check_claim search show_paragraph
schemas: 4
ask: 20
progress: true
search: true
show: [¶4] I would like to share my understanding with our Basotho friends.
check: China has dispatched 18 batches of Chinese medical teams to Lesotho since 1997.: contradicted
wrong: true article has the paragraphs 1 to 22
resource: I would like to share my understanding with our Basotho friends.
completion: 2 20 21 22
parallel: 8
`

func TestMCPForNode(t *testing.T) {
	converseOverMCP(t, mcpSaid, []string{"NODE_CLIENTS=" + clienttest.NPM(t, mcpNode)}, "node", "client.mjs")
}

const mcpSaidInPython = `tools: ask check_claim search show_paragraph
schemas: 4
ask: 20
parallel: 8
resources: 1
`

func TestMCPForPython(t *testing.T) {
	converseOverMCP(t, mcpSaidInPython, []string{"PYTHONPATH=" + clienttest.PyPI(t, mcpPython)}, "python3", "client.py")
}

// converseOverMCP lets a client talk to the program, and compares what it prints.
func converseOverMCP(t *testing.T, want string, env []string, interpreter, script string) {
	t.Helper()
	dir := t.TempDir()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bot := filepath.Join(dir, "bot") // the name under which the test binary is the program
	if err := os.Symlink(program, bot); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	client := exec.Command(interpreter, filepath.Join("testdata", "mcp", script))
	client.Env = append(env, "BOT="+bot, "HOME="+dir, "PATH="+os.Getenv("PATH"))
	out, err := client.CombinedOutput()
	if diff := cmp.Diff(want, string(out)); diff != "" || err != nil {
		t.Errorf("error %v, -want +got:\n%s", err, diff)
	}
}
