package terminal_test

import (
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

func (p *pty) resize(width, height uint16) {
	p.t.Helper()
	control(p.t, p.master, func(fd int) error {
		return unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: height, Col: width})
	})
}

// step lets the script of the child go on.
func (p *pty) step() {
	p.t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGUSR1); err != nil {
		p.t.Fatal(err)
	}
}

func TestNextOutputHasTheNewWidth(t *testing.T) {
	p := startChild(t)
	p.expect("> ")
	p.resize(30, 24)
	p.press("/show 1\r")
	p.expect("  The lamp of the harbour was\r\n  lit in 1902, and it has\r\n")
	p.expect("> ")
	p.resize(120, 24)
	p.press("/show 1\r")
	p.expect("  The lamp of the harbour was lit in 1902, and it has burned every night since, through three wars.\r\n")
	p.expect("> ")
	p.press("\x04")
	p.ends()
}

// What was shown can be taken back while each of its lines is still one line of
// the screen: not in a window that became narrower, or was too low for it.
func TestResizeInMidAnswer(t *testing.T) {
	const claim = "It was lit in 1902. \x1b[36m[¶1]\x1b[0m\r\n"
	for _, tt := range []struct {
		name          string
		width, height uint16
		want          string // after the claim
	}{
		{"wider", 90, 24, "\x1b[1A\x1b[JAccording to Ada:\r\n" + claim},
		{"higher", 60, 40, "\x1b[1A\x1b[JAccording to Ada:\r\n" + claim},
		{"narrower", 22, 24, "— According to Ada\r\n"},
		{"too low", 60, 1, "— According to Ada\r\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := startChild(t, "STEPS=1")
			p.expect("> ")
			p.press("When was it lit?\r")
			p.step()
			p.expect(claim)
			p.resize(tt.width, tt.height)
			p.step()
			if got := p.expect("\r\n\r\n"); got != tt.want+"\r\n" {
				t.Errorf("after the claim: %q, want %q", got, tt.want)
			}
			p.expect("> ")
			p.press("\x04")
			p.ends()
		})
	}
}
