package main

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestStateIsDeleted: a bot whose state is deleted under it says so and ends, within
// seconds.
func TestStateIsDeleted(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("open files cannot be deleted")
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "state")
	bot := &exec.Cmd{Path: program, Args: []string{"bot", "serve"}, Dir: t.TempDir()}
	bot.Env = []string{"HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH"), "BOT_WEB_ADDRESS=127.0.0.1:0", "BOT_STATE_DIR=" + dir}
	log, err := bot.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := bot.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(log)
	for line := ""; !strings.Contains(line, "The page is at "); {
		if line, err = lines.ReadString('\n'); err != nil {
			t.Fatalf("it does not serve: %v", err)
		}
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(lines)
	if err != nil {
		t.Fatal(err)
	}
	_ = bot.Wait() // with its exit code
	if code := bot.ProcessState.ExitCode(); code != exitFailed || !strings.Contains(string(rest), "was deleted or replaced while the bot runs") {
		t.Errorf("exit code %d: %s", code, rest)
	}
}
