package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/clienttest"
)

// mcpSDK is the official client for Node, as npm has it.
const mcpSDK = "@modelcontextprotocol/sdk@1.32.2"

const mcpSaid = `tools: ask check_claim search show_paragraph
ask: 20
progress: 1 true
search: true
show: [¶4] I would like to share my understanding with our Basotho friends.
check: China has dispatched 18 batches of Chinese medical teams to Lesotho since 1997.: contradicted
wrong: true article has the paragraphs 1 to 22
resource: I would like to share my understanding with our Basotho friends.
`

func TestMCPForNode(t *testing.T) {
	clients, dir := clienttest.NPM(t, mcpSDK), t.TempDir()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bot := filepath.Join(dir, "bot") // the name under which the test binary is the program
	if err := os.Symlink(program, bot); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	run := exec.Command("node", filepath.Join("testdata", "mcp", "client.mjs"))
	run.Env = []string{"NODE_CLIENTS=" + clients, "BOT=" + bot, "HOME=" + dir, "PATH=" + os.Getenv("PATH")}
	out, err := run.CombinedOutput()
	if diff := cmp.Diff(mcpSaid, string(out)); diff != "" || err != nil {
		t.Errorf("error %v, -want +got:\n%s", err, diff)
	}
}
