package terminal_test

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// patience is how long a test waits for a child on a busy machine.
const patience = 2 * time.Minute

// A pty is a person at the keyboard of a pseudo-terminal (pty(7)) on which a
// child process runs.
type pty struct {
	t      *testing.T
	master *os.File
	cmd    *exec.Cmd
	before unix.Termios // modes before the child came

	mu      sync.Mutex
	screen  string // everything written so far
	read    int    // bytes of it that expect has passed
	changed chan struct{}
	closed  bool
}

// openPTY returns both ends of a new pseudo-terminal of 24 lines.
func openPTY(t *testing.T, width uint16) (master, slave *os.File) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here: %v", err)
	}
	t.Cleanup(func() { master.Close() })
	var number int
	control(t, master, func(fd int) (err error) {
		if err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err == nil {
			number, err = unix.IoctlGetInt(fd, unix.TIOCGPTN)
		}
		return err
	})
	slave, err = os.OpenFile("/dev/pts/"+strconv.Itoa(number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { slave.Close() })
	control(t, master, func(fd int) error {
		return unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: width})
	})
	return master, slave
}

// control leaves the file in non-blocking mode, which Fd would not.
func control(t *testing.T, f *os.File, do func(fd int) error) {
	t.Helper()
	raw, err := f.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	var inner error
	if err := raw.Control(func(fd uintptr) { inner = do(int(fd)) }); err != nil || inner != nil {
		t.Fatal(err, inner)
	}
}

func mode(t *testing.T, master *os.File) unix.Termios {
	t.Helper()
	var mode unix.Termios
	control(t, master, func(fd int) error {
		m, err := unix.IoctlGetTermios(fd, unix.TCGETS)
		if err == nil {
			mode = *m
		}
		return err
	})
	return mode
}

// startChild runs this test binary as a bot on a pseudo-terminal, see TestMain.
func startChild(t *testing.T, vars ...string) *pty {
	t.Helper()
	master, slave := openPTY(t, 60)
	p := &pty{t: t, master: master, before: mode(t, master), changed: make(chan struct{})}
	p.cmd = exec.Command(os.Args[0])
	p.cmd.Env = append(os.Environ(), append([]string{childVariable + "=1", "TERM=xterm", "NO_COLOR=", "LC_ALL=C", "GORACE=atexit_sleep_ms=0"}, vars...)...)
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = slave, slave, slave
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	slave.Close()
	go p.watch()
	t.Cleanup(func() { _ = p.cmd.Process.Kill() })
	return p
}

func (p *pty) watch() {
	buf := make([]byte, 4096)
	for {
		n, err := p.master.Read(buf)
		p.mu.Lock()
		p.screen += string(buf[:n])
		p.closed = err != nil // EIO: the child has gone
		close(p.changed)
		p.changed = make(chan struct{})
		p.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// press types keys.
func (p *pty) press(keys string) {
	p.t.Helper()
	if _, err := p.master.WriteString(keys); err != nil {
		p.t.Fatal(err)
	}
}

// expect waits until want is written, after what was expected before, and returns
// what was written up to its end.
func (p *pty) expect(want string) string {
	p.t.Helper()
	late := time.After(patience)
	for {
		p.mu.Lock()
		rest, changed, closed := p.screen[p.read:], p.changed, p.closed
		i := strings.Index(rest, want)
		if i >= 0 {
			p.read += i + len(want)
		}
		p.mu.Unlock()
		if i >= 0 {
			return rest[:i+len(want)]
		}
		if closed {
			p.t.Fatalf("the child ended without writing %q; it wrote %q", want, rest)
		}
		select {
		case <-changed:
		case <-late:
			p.t.Fatalf("%q is not written; what is: %q", want, rest)
		}
	}
}

// ends waits for the child's end and returns what it wrote last.
func (p *pty) ends() string {
	p.t.Helper()
	killer := time.AfterFunc(patience, func() { _ = p.cmd.Process.Kill() })
	defer killer.Stop()
	if err := p.cmd.Wait(); err != nil {
		p.t.Fatalf("the child ended with %v; it wrote %q", err, p.screen)
	}
	for {
		p.mu.Lock()
		rest, changed, closed := p.screen[p.read:], p.changed, p.closed
		p.mu.Unlock()
		if closed {
			return rest
		}
		<-changed
	}
}
