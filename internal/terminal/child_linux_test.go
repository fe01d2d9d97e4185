package terminal_test

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/terminal"
)

const childVariable = "TERMINAL_TEST_CHILD"

// TestMain is a bot if the variable is set: line editing needs a process whose
// standard input and output are a terminal.
func TestMain(m *testing.M) {
	if os.Getenv(childVariable) == "" {
		os.Exit(m.Run())
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	front := terminal.Terminal{History: os.Getenv("HISTORY")}
	err := front.Run(ctx, &chat.Guard{Answerer: lampScript(), Text: lampCorpus()})
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if os.Getenv("LINGERS") != "" { // for what may still happen to the terminal
		time.Sleep(100 * time.Millisecond)
	}
	os.Exit(0)
}

// steps lets the first scene go on at each SIGUSR1, if the variable STEPS asks for it.
func steps() <-chan struct{} {
	if os.Getenv("STEPS") == "" {
		return nil
	}
	signals, steps := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, syscall.SIGUSR1)
	go func() {
		for range signals {
			steps <- struct{}{}
		}
	}()
	return steps
}

// lampScript answers with a frame, then hangs, then corrects itself.
func lampScript() *chattest.Script {
	claims := []answer.Claim{{Text: "It was lit in 1902.", Citations: []answer.Citation{cite("lamps", 1, lamps, "lit in 1902")}}}
	lit := answer.Answer{Frame: "According to Ada:", Claims: claims}
	early := []answer.Claim{{Text: "Too early."}}
	return of(lampCorpus(),
		chattest.Scene{Claims: claims, Answer: lit, Step: steps()},
		chattest.Scene{Claims: claims, Hang: true},
		chattest.Scene{Claims: early, Answer: lit})
}

func TestLineEditing(t *testing.T) {
	history := filepath.Join(t.TempDir(), "state", "history")
	p := startChild(t, "HISTORY="+history)
	p.expect("Ask about “Lamps”. /help lists the commands, Ctrl-D")
	p.expect("> ")
	p.press("When was it lt?\x1b[D\x1b[Di\r") // two to the left, then i
	// The claim, taken back to put above it whose view it is.
	p.expect("It was lit in 1902. \x1b[36m[¶1]\x1b[0m\r\n\x1b[1A\x1b[JAccording to Ada:\r\nIt was lit in 1902. \x1b[36m[¶1]\x1b[0m\r\n\r\n")
	p.expect("\x1b[2m¶1\x1b[0m\r\n  The lamp of the harbour was \x1b[1mlit in 1902\x1b[0m, and it has burned\r\n")

	p.expect("> ")
	p.press("Wait?\r")
	p.expect("It was lit in 1902.")
	p.press("\x03")
	p.expect("Stopped.")

	p.expect("> ")
	p.press("\x1b[A\x1b[A") // up, up
	p.expect("When was it lit?")
	p.press("\r")
	p.expect("Too early.\r\n\x1b[1A\x1b[JAccording to Ada:")

	p.expect("> ")
	p.press("junk")
	p.expect("junk")
	p.press("\x03")
	p.expect("^C")
	p.expect("> ")
	p.press("/why\r")
	p.expect("Words: ")
	p.expect("> ")
	p.press("\x04")
	p.ends()

	data, err := os.ReadFile(history)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("When was it lit?\nWait?\nWhen was it lit?\n/why\n", string(data)); diff != "" {
		t.Errorf("history (-want +got):\n%s", diff)
	}
	if info, err := os.Stat(history); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read the history: %v, %v", info.Mode(), err)
	}

	again := startChild(t, "HISTORY="+history)
	again.expect("> ")
	again.press("\x1b[A")
	again.expect("/why")
	again.press("\x03") // clears it
	again.expect("> ")
	again.press("\x03")
	again.expect("leaves.")
	again.expect("> ")
	again.press("\x03")
	again.ends()
}

// TestInterruptClears: Ctrl-C on a half-typed line clears it, as often as one likes, and
// is no step towards leaving.
func TestInterruptClears(t *testing.T) {
	p := startChild(t)
	p.expect("Ctrl-D leaves.")
	clear := func() {
		p.expect("> ")
		p.press("half")
		p.expect("half")
		p.press("\x03")
		if shown := p.expect("^C"); strings.Contains(shown, "leaves.") {
			t.Errorf("it says more than it does: %q", shown)
		}
	}
	for range 3 {
		clear()
	}
	p.expect("> ")
	p.press("\x03")
	p.expect("Ctrl-C again or Ctrl-D leaves.")
	clear()
	p.expect("> ")
	p.press("/why\r")
	p.expect("There is no answer yet.")
	p.expect("> ")
	p.press("quit\r")
	p.ends()
}

// Characters of two columns are stepped over as such.
func TestWideCharacters(t *testing.T) {
	p := startChild(t)
	p.expect("> ")
	p.press("什么是e\u0301t")
	p.expect("什么是e\u0301t")
	p.expect("\x1b[11G") // behind the prompt, three characters of two columns, and two of one
	p.press("\x03")
	p.expect("> ")
	p.press("\x04")
	p.ends()
}

func TestProgressIsTakenAway(t *testing.T) {
	p := startChild(t)
	p.expect("> ")
	p.press("When was it lit?\r")
	if shown := p.expect("It was lit"); !strings.HasSuffix(shown, "\r\x1b[K·\r\x1b[KIt was lit") {
		t.Errorf("shown: %q", shown)
	}
	p.expect("> ")
	p.press("\x04")
	p.ends()
}

func TestTerminationGivesTheTerminalBack(t *testing.T) {
	p := startChild(t, "LINGERS=1")
	p.expect("> ")
	p.press("half a question")
	p.expect("half a question") // line editing is on
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	p.ends()
	if diff := cmp.Diff(p.before.Lflag, mode(t, p.master).Lflag); diff != "" {
		t.Errorf("local modes (-before +after):\n%s", diff)
	}
}

func TestDumbTerminal(t *testing.T) {
	p := startChild(t, "TERM=dumb")
	p.expect("> ")
	p.press("When was it lit?\n")
	shown := p.expect("**lit in 1902**")
	shown += p.expect("> ")
	p.press("\x03")
	shown += p.expect("leaves.")
	shown += p.expect("> ")
	p.press("\x03")
	shown += p.ends()
	if strings.Contains(shown, "\x1b") {
		t.Errorf("escape sequences on a dumb terminal: %q", shown)
	}
	if want := "It was lit in 1902. [¶1]\r\n— According to Ada\r\n"; !strings.Contains(shown, want) {
		t.Errorf("%q is missing: %q", want, shown)
	}
}

func TestNoColor(t *testing.T) {
	p := startChild(t, "NO_COLOR=1")
	p.expect("> ")
	p.press("When was it lit?\r")
	p.expect("\x1b[JAccording to Ada:\r\nIt was lit in 1902. [¶1]\r\n")
	p.expect("**lit in 1902**")
	p.expect("> ")
	p.press("/quit\r")
	p.ends()
}
