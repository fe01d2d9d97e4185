package terminal_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// aPager shows everything, then waits for a key line as pagers do.
const aPager = "PAGER=cat; echo reading; read line </dev/tty; echo read $line"

func (p *pty) edits() bool { return mode(p.t, p.master).Lflag&syscall.ICANON == 0 }

func TestPagerHasTheTerminalMeanwhile(t *testing.T) {
	p := startChild(t, aPager)
	p.expect("> ")
	p.press("/text\r")
	shown := p.expect("reading")
	if !strings.Contains(shown, "\x1b[1mLamps\x1b[0m\r\n\r\n\x1b[2m¶1\x1b[0m\r\n") || !strings.Contains(shown, "¶40") {
		t.Errorf("not the whole text: %q", shown)
	}
	if diff := cmp.Diff(p.before.Lflag, mode(t, p.master).Lflag); diff != "" {
		t.Errorf("local modes in the pager (-before +now):\n%s", diff)
	}
	p.press("on\n")
	p.expect("read on")
	p.expect("> ")
	if !p.edits() {
		t.Error("lines are not edited after the pager")
	}
	p.press("/next\r")
	p.expect("¶2")
	p.expect("> ")
	p.press("\x04")
	p.ends()
}

func TestInterruptInThePagerIsForThePager(t *testing.T) {
	p := startChild(t, aPager)
	p.expect("> ")
	p.press("/text\r")
	p.expect("reading")
	p.press("\x03")
	p.expect("> ")
	p.press("/show 2\r")
	p.expect("Another lamp.")
	p.expect("> ")
	p.press("\x04")
	p.ends()
}

func TestTerminationInThePager(t *testing.T) {
	p := startChild(t, aPager)
	p.expect("> ")
	p.press("/text\r")
	p.expect("reading")
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	p.ends()
	if diff := cmp.Diff(p.before.Lflag, mode(t, p.master).Lflag); diff != "" {
		t.Errorf("local modes (-before +after):\n%s", diff)
	}
}

// Without a pager that works, the text is printed.
func TestPagerThatFails(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Fatal(err)
	}
	only := t.TempDir() // what can be run
	if err := os.Symlink(sh, filepath.Join(only, "sh")); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, path, pager string }{
		{"fails", only, "exit 3"},
		{"is not there", only, "no-such-pager -R"},
		{"nothing is there", filepath.Join(only, "none"), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := startChild(t, "PATH="+tt.path, "PAGER="+tt.pager)
			p.expect("> ")
			p.press("/text 39\r")
			if shown := p.expect("¶40\x1b[0m\r\n  Another lamp.\r\n"); strings.Contains(shown, "¶38") {
				t.Errorf("too much is shown: %q", shown)
			}
			p.expect("> ")
			p.press("\x04")
			p.ends()
		})
	}
}

func TestLessBeginsAtTheParagraph(t *testing.T) {
	if _, err := exec.LookPath("less"); err != nil {
		t.Skip("less is not installed")
	}
	for _, own := range []string{"", "-i -P?f%f"} {
		p := startChild(t, "PAGER=", "LESS="+own)
		p.expect("> ")
		p.press("/text 20\r")
		shown := p.expect("¶20\x1b[")
		if p.expect("¶21\x1b["); strings.Contains(shown, "¶19") {
			t.Errorf("LESS=%q: less does not begin at the paragraph: %q", own, shown)
		}
		p.press("q")
		p.expect("> ")
		if !p.edits() {
			t.Error("lines are not edited after the pager")
		}
		p.press("\x04")
		p.ends()
	}
}

func TestCompletion(t *testing.T) {
	p := startChild(t)
	p.expect("> ")
	p.press("/sh\t")
	p.expect("/show")
	p.press(" 39\t\r")
	p.expect("¶39")
	p.expect("> ")
	p.press("/\t\t")
	list := p.expect("/help")
	for _, command := range []string{"/next", "/prev", "/text", "/search", "/check", "/why", "/help", "/quit"} {
		if !strings.Contains(list, command) {
			t.Errorf("%s is not offered: %q", command, list)
		}
	}
	p.press("\x03")
	p.expect("> ")
	p.press("\x04")
	p.ends()
}
