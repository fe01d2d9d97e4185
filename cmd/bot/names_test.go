package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pilcrow/cmd/bot/assembly"
)

// TestNamesAreInert: the name of a file does nothing to the terminal that shows it.
func TestNamesAreInert(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such names")
	}
	dir := t.TempDir()
	for name, content := range map[string]string{"red\x1b[31m.txt": "The lamp is lit.\n", "clear\x1b[2J.bin": "\x00\x01\x02"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("HOME", dir)
	for _, test := range []struct {
		says string
		args []string
	}{
		{"left out", []string{"--text", dir, "--no-model", "ask", "What is lit?"}},
		{"no such file", []string{"--text", dir + "/none\x1b[31m.txt", "ask", "What?"}},
		{"byte", []string{"--text", dir, "show", "--source"}},
	} {
		var out, err bytes.Buffer
		run(context.Background(), assembly.Streams{In: strings.NewReader(""), Out: &out, Err: &err}, test.args)
		if shown := out.String() + err.String(); strings.Contains(shown, "\x1b") || !strings.Contains(shown, test.says) {
			t.Errorf("%q: %q", test.args, shown)
		}
	}
}
