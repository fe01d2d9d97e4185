package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// page shows text in the first pager that works, from a line on, counted from 1,
// and reports whether there was one. Meanwhile the terminal is the pager's: Ctrl-C
// is for it alone.
func (s *session) page(ctx context.Context, line int, write func(io.Writer) error) (shown bool) {
	err := s.input.lend(func() error {
		for _, command := range s.pagers() {
			if s.runPager(ctx, command, line, write) {
				shown = true
				break
			}
		}
		return nil
	})
	s.write(err)
	return shown
}

// pagers are the command lines to try: the person's own first.
func (s *session) pagers() [][]string {
	all := [][]string{{"less"}, {"more"}}
	own, _ := s.env("PAGER")
	switch {
	case strings.TrimSpace(own) == "":
		return all
	case runtime.GOOS == "windows":
		return append([][]string{strings.Fields(own)}, all...)
	}
	return append([][]string{{"sh", "-c", own}}, all...) // PAGER is a shell's command: POSIX, man
}

// runPager reports whether the pager did its work. It need not read to the end.
func (s *session) runPager(ctx context.Context, command []string, line int, write func(io.Writer) error) bool {
	c := exec.CommandContext(ctx, command[0], command[1:]...)
	c.Env = append(os.Environ(), "LESS="+s.less(line), "LESSCHARSET=utf-8") // as we write, whatever LANG says
	c.Stdout = s.out
	c.Cancel = func() error { return c.Process.Signal(syscall.SIGTERM) } // it puts the screen in order
	c.WaitDelay = 2 * time.Second
	in, err := c.StdinPipe()
	if err != nil || c.Start() != nil {
		return false
	}
	_ = write(in) // fails if the pager has ended
	_ = in.Close()
	err = c.Wait()
	return s.interruptedIn(err) || err == nil || ctx.Err() != nil
}

// less are the options for less, before the person's own, whatever calls it: let
// colours through, and begin at a line. The $ ends the command after the plus.
func (s *session) less(line int) string {
	own, _ := s.env("LESS")
	if line == 1 {
		return "-R " + own
	}
	return fmt.Sprintf("-R +%dg$ %s", line, own)
}

// interruptedIn reports whether Ctrl-C was pressed in a pager that ended with err,
// and forgets it.
func (s *session) interruptedIn(err error) bool {
	select {
	case <-s.interrupt:
		return true
	default:
	}
	if !endedByInterrupt(err) {
		return false
	}
	select { // the terminal interrupts us as well, but we may hear of it later
	case <-s.interrupt:
	case <-time.After(time.Second):
	}
	return true
}

func endedByInterrupt(err error) bool {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return false
	}
	status, _ := exit.Sys().(syscall.WaitStatus)
	const shells = 128 + int(syscall.SIGINT) // how a shell reports it: POSIX, 2.8.2
	return status.Signaled() && status.Signal() == syscall.SIGINT || exit.ExitCode() == shells
}
